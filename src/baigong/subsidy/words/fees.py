"""Words for what trainees pay themselves: an order on its way, how it was paid, why money comes back, what is refused."""

from baigong.kernel.word import Event, Refusals, Words


class FeeState(Words):
    DUE = "due", "待缴费", "To be paid"
    WAIVED = "waived", "免缴", "Nothing to pay"
    PAID = "paid", "已缴费", "Paid"
    CANCELLED = "cancelled", "已取消", "Cancelled"
    CLOSED = "closed", "已结清", "Settled"


class FeeMove(Words):
    PAY = "pay", "缴费", "Pay"
    CANCEL = "cancel", "取消", "Cancel"
    CLOSE = "close", "结清", "Settle"


FEE_MOVES = {
    (FeeState.DUE, FeeMove.PAY): FeeState.PAID,
    (FeeState.DUE, FeeMove.CANCEL): FeeState.CANCELLED,
    (FeeState.PAID, FeeMove.CLOSE): FeeState.CLOSED,
}


class FeeWay(Words):
    GATEWAY = "gateway", "网上支付", "Online"
    TRANSFER = "transfer", "转账", "Transfer"


class FeeBack(Words):
    """Why so much of a fee comes back."""

    CALLED_OFF = "called_off", "班次取消，全额退还", "The class was called off: the whole"
    COOLING_OFF = "cooling_off", "冷静期内，全额退还", "Within the cooling-off period: the whole"
    UNTAUGHT = "untaught", "按未授课时退还", "By hours not taught"


class RefundState(Words):
    ASKED = "asked", "待退款", "To be refunded"
    PAID = "paid", "已退款", "Refunded"


class RefundMove(Words):
    PAY = "pay", "退款", "Refund"


REFUND_MOVES = {(RefundState.ASKED, RefundMove.PAY): RefundState.PAID}


class FeeRefusal(Refusals):
    """Why a price is not stated, an order not placed or paid, a fee not refunded or passed on."""

    ABOVE_CEILING = (
        "above_ceiling", "收费 {amount} 元，高于{ceiling_basis} {ceiling} 元",
        "{amount} yuan is more than {ceiling_basis_en} of {ceiling} yuan", "请调低收费", "Lower the price",
    )
    ABOVE_APPLICATION = (
        "above_application", "收费 {amount} 元，高于开班申请所定的 {applied} 元",
        "{amount} yuan is more than the {applied} yuan of the application", "请调低收费", "Lower the price",
    )
    PRICE_NEGATIVE = ("price_negative", "收费不能小于 0", "A price is not below 0")
    PRICE_FIXED = (
        "price_fixed", "已有学员下单，收费不能再变更", "Somebody has ordered: the price stays", "确需优惠的，可发优惠券", "Vouchers may still be issued",
    )
    PRICE_LATE = ("price_late", "班次{state}，不能再定收费", "No price is stated once a class is {state_en}", "开班前定好收费", "State it before it begins")
    PRICE_MOVED = ("price_moved", "收费刚刚变更，没有下单", "The price changed just now: nothing was ordered", "请看过新的收费再下单", "Look at the new price first")
    PRICE_SEATED = (
        "price_seated", "已有学员入班，不能新定或提高收费", "Somebody sits in it: no price is set anew or raised",
        "收费须在学员报名前公布", "A price is stated before anyone enrols",
    )
    NO_PRICE = ("no_price", "该班次没有公布收费，无需缴费", "No price was stated for this class: nothing is due")
    NOT_SEATED = ("not_seated", "没有该班次的名额，不能缴费", "Without a seat in the class nothing is due", "请先报名入班", "Take a seat first")
    ORDERED_OTHERWISE = (
        "ordered_otherwise", "已有订单 {no}，优惠不同", "There is an order {no} with another voucher",
        "要改用优惠券，请先取消原订单", "Cancel it first to use another voucher",
    )
    VOUCHER_UNKNOWN = ("voucher_unknown", "没有这张优惠券", "There is no such voucher", "请核对券码", "Check its code")
    VOUCHER_OVER = ("voucher_over", "优惠券已于 {day} 到期", "The voucher held until {day}")
    VOUCHER_ELSEWHERE = ("voucher_elsewhere", "优惠券不能用于该班次", "The voucher is not for this class")
    VOUCHER_USED = ("voucher_used", "优惠券已用过", "The voucher was used already", "每张只能用一次", "Each is used once")
    VOUCHER_NOTHING = ("voucher_nothing", "优惠券须有面额、张数和今天以后的有效期", "Vouchers need a worth, a number and a last day from today on")
    NOTICE_FORGED = ("notice_forged", "支付通知的签名不符，未入账", "The signature of the notice is wrong: nothing was booked")
    NOTICE_UNREADABLE = ("notice_unreadable", "支付通知内容不完整，未入账", "The notice cannot be read: nothing was booked")
    NO_ORDER = ("no_order", "没有订单 {no}，未入账", "There is no order {no}: nothing was booked", "请原路退回付款人", "Send it back to whoever paid")
    OTHER_SUM = (
        "other_sum", "金额 {amount} 元与应缴 {due} 元不符，未入账", "{amount} yuan came, {due} are due: nothing was booked",
        "请与付款人核对；多付、少付的原路退回", "Ask whoever paid; what is too much or too little goes back",
    )
    PAID_ALREADY = (
        "fee_paid_already", "订单 {no} 已缴费", "Order {no} is paid already", "重复付款请原路退回", "Send a second payment back",
    )
    NOT_DUE = ("fee_not_due", "订单 {no} {state}，不能缴费", "Order {no} is {state_en}: it cannot be paid", "请原路退回付款人", "Send it back to whoever paid")
    REFERENCE_MISSING = ("reference_missing", "须填写银行流水号", "Give the bank's reference")
    REFERENCE_USED = ("reference_used", "这笔付款已用于另一订单", "This payment was booked for another order")
    NOT_PAID = ("fee_not_paid", "订单没有缴费，无款可退", "Nothing was paid, nothing is refunded", "可直接取消订单", "The order may be cancelled")
    NOT_LEFT = ("fee_not_left", "名额还在，不能退费", "You still have the seat", "请先退出班次；班次取消的也可退费", "Withdraw from the class first")
    NOTHING_BACK = ("nothing_back", "课时已全部授完，没有可退的", "All hours were taught: nothing comes back")
    CLASS_OPEN = ("fee_class_open", "班次还没有结课，费用不能转给机构", "The class has not ended: fees stay where they are", "结课后再办", "Come back when it has ended")
    NOTHING_DUE_ON = ("nothing_passed_on", "没有可以转给机构的费用", "There are no fees to pass on")
    FEE_WHOLE = (
        "fee_whole", "学员的缴费只能退还本人，或在结课后转给培训机构", "A fee goes back to whoever paid it, or to the provider after the class",
        "退还请走退费", "Use a refund",
    )


FEE_CONSTRAINTS = {
    "subsidy_courseprice_fixed": FeeRefusal.PRICE_FIXED,
    "subsidy_feeorder_priced": FeeRefusal.PRICE_MOVED,
    "subsidy_feeorder_voucher_once": FeeRefusal.VOUCHER_USED,
    "subsidy_feepayment_reference_once": FeeRefusal.REFERENCE_USED,
    "subsidy_fee_whole": FeeRefusal.FEE_WHOLE,
}


class FeeTold(Event):
    FEE_PAID = "fee_paid", "已收到您的培训费：{cohort} {amount} 元", "Your fee arrived: {cohort}, {amount} yuan"
    FEE_BACK = "fee_back", "培训费已退还：{cohort} {amount} 元", "Your fee was refunded: {cohort}, {amount} yuan"

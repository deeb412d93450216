"""Vocabulary of subsidy: how a claim moves from promise to payment."""

from baigong.kernel.word import Event, Refusals, Words


class State(Words):
    OFFERED = "offered", "待确认申领", "Offered"
    DECLINED = "declined", "本人放弃", "Declined"
    FILED = "filed", "已申报", "Filed"
    RETURNED = "returned", "退回补正", "Returned"
    REVIEWED = "reviewed", "初审通过", "Reviewed"
    GRANTED = "granted", "复审同意", "Granted"
    NOTICED = "noticed", "公示中", "On public notice"
    PAYABLE = "payable", "待拨付", "Payable"
    SENT = "sent", "已送银行", "Sent to the bank"
    PAID = "paid", "已支付", "Paid"
    BOUNCED = "bounced", "银行退回", "Returned by the bank"
    REFUSED = "refused", "不予支付", "Refused"


class Move(Words):
    FILE = "file", "申报", "File"
    DECLINE = "decline", "放弃", "Decline"
    RETURN = "return", "退回补正", "Return"
    REVIEW = "review", "初审通过", "Pass review"
    GRANT = "grant", "复审同意", "Grant"
    REFUSE = "refuse", "不予同意", "Refuse"
    NOTICE = "notice", "公示", "Put on notice"
    CLEAR = "clear", "公示无异议", "Clear"
    SEND = "send", "送银行", "Send"
    CONFIRM = "confirm", "支付成功", "Confirm"
    BOUNCE = "bounce", "退票", "Bounce"
    MEND = "mend", "更正账户", "Mend account"


MOVES = {
    (State.OFFERED, Move.FILE): State.FILED,
    (State.OFFERED, Move.DECLINE): State.DECLINED,
    (State.FILED, Move.REVIEW): State.REVIEWED,
    (State.FILED, Move.RETURN): State.RETURNED,
    (State.FILED, Move.REFUSE): State.REFUSED,
    (State.RETURNED, Move.FILE): State.FILED,
    (State.RETURNED, Move.DECLINE): State.DECLINED,
    (State.REVIEWED, Move.GRANT): State.GRANTED,
    (State.REVIEWED, Move.RETURN): State.RETURNED,
    (State.REVIEWED, Move.REFUSE): State.REFUSED,
    (State.GRANTED, Move.NOTICE): State.NOTICED,
    (State.NOTICED, Move.CLEAR): State.PAYABLE,
    (State.NOTICED, Move.REFUSE): State.REFUSED,
    (State.PAYABLE, Move.SEND): State.SENT,
    (State.SENT, Move.CONFIRM): State.PAID,
    (State.SENT, Move.BOUNCE): State.BOUNCED,
    (State.BOUNCED, Move.MEND): State.PAYABLE,
}


class Payee(Words):
    WORKER = "worker", "本人", "Worker"
    EMPLOYER = "employer", "用人单位", "Employer"
    PROVIDER = "provider", "培训机构", "Provider"


class DecisionKind(Words):
    REVIEW = "review", "初审", "Review"
    GRANT = "grant", "复审", "Grant"
    REFUSE = "refuse", "不予支付", "Refusal"


class NoticeState(Words):
    OPEN = "open", "公示中", "Open"
    CLOSED = "closed", "已结束", "Closed"


class ObjectionState(Words):
    OPEN = "open", "待答复", "Open"
    UPHELD = "upheld", "异议成立", "Upheld"
    DISMISSED = "dismissed", "异议不成立", "Dismissed"


class RunState(Words):
    DRAFT = "draft", "待放行", "Draft"
    RELEASED = "released", "已送银行", "Released"
    SETTLED = "settled", "已对账", "Settled"


class PaymentState(Words):
    SENT = "sent", "已送银行", "Sent"
    PAID = "paid", "已到账", "Paid"
    RETURNED = "returned", "已退回", "Returned"


class Refusal(Refusals):
    NOT_ENTITLED = ("not_entitled", "{reason}", "{reason}", "{way_out}", "{way_out}")
    EVIDENCE_NEEDED = (
        "evidence_needed", "缺少事实：{facts}", "Facts are missing: {facts}",
        "请补充证据或等待数据比对", "Supply evidence or wait for the register",
    )
    SLOT_TAKEN = (
        "slot_taken", "同一事项已享受过补贴，不得重复", "This has already been subsidised once",
        "如认为有误，可申请复核", "Ask for a review if you think this is wrong",
    )
    SAME_OFFICER = ("same_officer", "复审人不得为初审人", "The second officer must not be the first", "请由另一名复审岗办理", "Ask another approver")
    PAYER_DECIDED = ("payer_decided", "拨付人不得为审核人", "Who decided may not pay", "请由另一名拨付岗办理", "Ask another payer")
    FACTS_CHANGED = ("facts_changed", "事实已变化，需重新审核：{what}", "The facts have changed: {what}", "退回重新比对", "Send it back for a fresh look")
    NO_ACCOUNT = ("no_account", "尚未登记本人收款账户", "No pay account of their own is registered", "请先登记社会保障卡账户", "Register a social security card account")
    NOTICE_RUNNING = ("notice_running", "公示未满，{until} 后可办理", "The notice runs until {until}")
    OBJECTION_OPEN = ("objection_open", "有未答复的异议", "An objection is still open", "请先答复异议", "Answer the objection first")
    ALREADY_CLAIMED = ("already_claimed", "该事项已申领", "This has already been claimed")
    PAYMENT_OPEN = ("payment_open", "该笔补贴已在拨付中或已支付", "This claim is being paid or was paid")


class Told(Event):
    OFFERED = "offered", "您有一项补贴可以领取：{policy} {amount} 元", "You can claim {policy}: {amount} yuan"
    GRANTED = "granted", "补贴已通过审核：{policy} {amount} 元，将公示 5 个工作日", "Granted: {policy}, {amount} yuan; on public notice for five working days"
    REFUSED = "refused", "补贴未通过：{policy}。{reason}", "Refused: {policy}. {reason}"
    RETURNED = "returned", "补贴申请需要补正：{why}", "Your claim needs a correction: {why}"
    PAID = "paid", "补贴已到账：{policy} {amount} 元", "Paid: {policy}, {amount} yuan"
    BOUNCED = "bounced", "银行退回了补贴款：{why}，请更正收款账户", "The bank returned the payment: {why}; please correct your account"


CONSTRAINTS = {
    "subsidy_slot_once": Refusal.SLOT_TAKEN,
    "subsidy_claim_once": Refusal.ALREADY_CLAIMED,
    "subsidy_payment_one_open": Refusal.PAYMENT_OPEN,
    "subsidy_claim_two_officers": Refusal.SAME_OFFICER,
    "subsidy_claim_payer_apart": Refusal.PAYER_DECIDED,
}

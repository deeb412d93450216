"""Words for what was paid and is asked back: why, by what means it comes, how it moves, why not."""

from baigong.kernel.word import Event, Refusals, Words


class RecoveryReason(Words):
    """Why money that was paid is asked back."""

    FRAUD = "fraud", "查实骗取或套取", "Found to be fraud"
    MISTAKE = "mistake", "经办差错多付", "Paid too much by mistake"
    FACTS = "facts", "支付后事实更正", "Facts corrected after payment"
    LEAVERS = "leavers", "学徒中途离开，退回预付", "Apprentices left; advance to be returned"
    RETURNED = "returned", "机构主动退回", "Returned of its own accord"


class RecoveryState(Words):
    PROPOSED = "proposed", "待复核", "Proposed"
    CONFIRMED = "confirmed", "待退还", "Confirmed"
    OBJECTED = "objected", "有异议，待答复", "Objected to"
    PAYING = "paying", "退还中", "Being paid back"
    SETTLED = "settled", "已退清", "Paid back"
    SET_OFF = "set_off", "已抵扣完", "Set off"
    ENFORCED = "enforced", "已移送强制执行", "Handed over to be enforced"
    WRITTEN_OFF = "written_off", "已核销", "Written off"
    WITHDRAWN = "withdrawn", "已撤销", "Withdrawn"


class RecoveryMove(Words):
    CONFIRM = "confirm", "复核同意", "Confirm"
    WITHDRAW = "withdraw", "撤销", "Withdraw"
    OBJECT = "object", "提出异议", "Object"
    UPHOLD = "uphold", "认定异议成立", "Uphold"
    DISMISS = "dismiss", "认定异议不成立", "Dismiss"
    PAY = "pay", "退还一部分", "Pay a part"
    SETTLE = "settle", "退清", "Pay it all"
    SET_OFF = "set_off", "抵扣完", "Set all of it off"
    PLAN = "plan", "约定分期", "Agree on instalments"
    ENFORCE = "enforce", "移送强制执行", "Hand over to be enforced"
    WRITE_OFF = "write_off", "核销", "Write off"


RECOVERY_MOVES = {
    (RecoveryState.PROPOSED, RecoveryMove.CONFIRM): RecoveryState.CONFIRMED,
    (RecoveryState.PROPOSED, RecoveryMove.WITHDRAW): RecoveryState.WITHDRAWN,
    (RecoveryState.CONFIRMED, RecoveryMove.OBJECT): RecoveryState.OBJECTED,
    (RecoveryState.OBJECTED, RecoveryMove.UPHOLD): RecoveryState.WITHDRAWN,
    (RecoveryState.OBJECTED, RecoveryMove.DISMISS): RecoveryState.CONFIRMED,
    (RecoveryState.CONFIRMED, RecoveryMove.PLAN): RecoveryState.PAYING,
    (RecoveryState.PAYING, RecoveryMove.PLAN): RecoveryState.PAYING,
    (RecoveryState.CONFIRMED, RecoveryMove.PAY): RecoveryState.PAYING,
    (RecoveryState.PAYING, RecoveryMove.PAY): RecoveryState.PAYING,
    (RecoveryState.ENFORCED, RecoveryMove.PAY): RecoveryState.ENFORCED,
    (RecoveryState.CONFIRMED, RecoveryMove.SETTLE): RecoveryState.SETTLED,
    (RecoveryState.PAYING, RecoveryMove.SETTLE): RecoveryState.SETTLED,
    (RecoveryState.ENFORCED, RecoveryMove.SETTLE): RecoveryState.SETTLED,
    (RecoveryState.CONFIRMED, RecoveryMove.SET_OFF): RecoveryState.SET_OFF,
    (RecoveryState.PAYING, RecoveryMove.SET_OFF): RecoveryState.SET_OFF,
    (RecoveryState.ENFORCED, RecoveryMove.SET_OFF): RecoveryState.SET_OFF,
    (RecoveryState.CONFIRMED, RecoveryMove.ENFORCE): RecoveryState.ENFORCED,
    (RecoveryState.PAYING, RecoveryMove.ENFORCE): RecoveryState.ENFORCED,
    (RecoveryState.CONFIRMED, RecoveryMove.WRITE_OFF): RecoveryState.WRITTEN_OFF,
    (RecoveryState.PAYING, RecoveryMove.WRITE_OFF): RecoveryState.WRITTEN_OFF,
    (RecoveryState.ENFORCED, RecoveryMove.WRITE_OFF): RecoveryState.WRITTEN_OFF,
}

OWING = (RecoveryState.CONFIRMED, RecoveryState.OBJECTED, RecoveryState.PAYING, RecoveryState.ENFORCED)
"""In the books and not done with."""
COLLECTED = (RecoveryState.CONFIRMED, RecoveryState.PAYING, RecoveryState.ENFORCED)
"""Money may come in: not while an objection waits for its answer."""


class Means(Words):
    """How what is owed became less."""

    BANK = "bank", "退回资金", "Money came in"
    SET_OFF = "set_off", "抵扣后续补贴", "Set off against a later subsidy"


class Enforcer(Words):
    """Who enforces what is not paid back."""

    COURT = "court", "人民法院", "The court"
    TAX = "tax", "税务机关", "The tax authority"


class WriteOffState(Words):
    ASKED = "asked", "待批准", "Asked for"
    APPROVED = "approved", "已批准", "Approved"
    DECLINED = "declined", "未批准", "Declined"


class WriteOffMove(Words):
    APPROVE = "approve", "批准核销", "Approve"
    DECLINE = "decline", "不予核销", "Decline"


WRITE_OFF_MOVES = {
    (WriteOffState.ASKED, WriteOffMove.APPROVE): WriteOffState.APPROVED,
    (WriteOffState.ASKED, WriteOffMove.DECLINE): WriteOffState.DECLINED,
}


class SetOffState(Words):
    HELD = "held", "拟抵扣", "Held"
    BOOKED = "booked", "已抵扣", "Set off"
    DROPPED = "dropped", "未抵扣", "Dropped"


class SetOffMove(Words):
    BOOK = "book", "抵扣入账", "Book"
    DROP = "drop", "不再抵扣", "Drop"


SET_OFF_MOVES = {
    (SetOffState.HELD, SetOffMove.BOOK): SetOffState.BOOKED,
    (SetOffState.HELD, SetOffMove.DROP): SetOffState.DROPPED,
}


class Lapse(Words):
    """Where money goes that comes back after the year it was appropriated for."""

    SAME = "same", "回到原预算年度", "Back to the line of its year"
    CURRENT = "current", "转入当年预算", "To the line of the year it comes in"
    SOURCE = "source", "上缴资金来源", "Back to whom the fund is from"


class Age(Words):
    """How long a debt has stood, in days since it was confirmed."""

    MONTH = "month", "0–30 天", "0–30 days"
    QUARTER = "quarter", "31–90 天", "31–90 days"
    HALF = "half", "91–180 天", "91–180 days"
    YEAR = "year", "181–365 天", "181–365 days"
    OLDER = "older", "超过 365 天", "More than 365 days"


class RecoveryRefusal(Refusals):
    NOT_PAID = (
        "not_paid", "该笔补贴尚未支付，没有可追回的款项", "The claim was not paid; there is nothing to ask back",
        "未支付的请退回补正或不予同意", "Return or refuse it instead",
    )
    MORE_THAN_PAID = (
        "more_than_paid", "追回金额超过已支付且尚未追回的部分", "That is more than was paid and is not asked back yet",
        "请核对该笔补贴已有的追回记录", "See what is asked back of this claim already",
    )
    NO_SUM = ("no_sum", "金额须大于零", "The amount must be more than nothing")
    NO_CLAUSE = ("no_clause", "须写明追回依据的条款", "Name the clause it rests on", "如 社会保险法第八十八条", "as printed in the act")
    NO_GROUND = (
        "no_ground", "查实骗取须写明所依据的线索编号或文书号", "Fraud names the finding or document that established it",
        "请填写核查线索或处理文书编号", "Give the number of the finding or of the document",
    )
    NOT_CONCERNED = (
        "not_concerned", "退还人须是收款人，或该笔补贴所涉的劳动者、培训机构或用人单位",
        "Who owes it is the payee, or the worker, provider or employer of the claim", "请从名单中选择", "Choose from the list",
    )
    VICTIM_OWES = (
        "victim_owes", "“被冒名”只用于查实骗取，且被冒名的劳动者不能是退还人",
        "Only fraud has a victim, and who is the victim does not owe it",
        "请改选退还人，或取消“被冒名”", "Choose another debtor, or say that the worker is no victim",
    )
    TOOK_PART = (
        "took_part", "复核人不得提出过本次追回，也不得审核或拨付过该笔补贴",
        "Who confirms it neither proposed it nor decided or paid the claim", "请由另一名工作人员复核", "Ask another officer",
    )
    OBJECTION_LATE = (
        "objection_late", "异议期已于 {until} 届满", "Objections could be raised until {until}",
        "可依法申请行政复议或提起诉讼", "Ask for administrative review, or go to court",
    )
    OBJECTED_BEFORE = (
        "objected_before", "对本次追回的异议已经答复", "An objection to it was answered already",
        "可依法申请行政复议或提起诉讼", "Ask for administrative review, or go to court",
    )
    ANSWERER_ASKED = (
        "answerer_asked", "异议不得由提出或复核本次追回的人答复", "Who proposed or confirmed it does not answer the objection",
        "请由另一名工作人员答复", "Ask another officer",
    )
    NO_PROOF = (
        "no_proof", "须填写凭证号或文书号", "Give the number of the voucher or document", "如银行流水号", "as the bank's reference",
    )
    NOT_COME_YET = ("not_come_yet", "到账日期不能晚于今天", "It cannot have come in after today", "请核对日期", "Check the day")
    MORE_THAN_OWED = (
        "more_than_owed", "金额超过尚欠的部分", "That is more than is still owed",
        "多收的请退回付款人", "Send what is too much back to whoever paid it",
    )
    OTHER_SUM = (
        "other_sum", "该凭证号已按另一金额登记", "This voucher is booked with another amount already",
        "请核对凭证号", "Check its number",
    )


    PLAN_SUM = (
        "plan_sum", "各期金额之和须等于尚欠的 {left} 元，且每期大于零", "The instalments add up to the {left} yuan that are left, each of them something",
        "请核对期数和金额", "Check them",
    )
    PLAN_DAYS = (
        "plan_days", "各期日期须在今天之后、依次递增，且不晚于 {until}", "The days lie after today, one after the other, until {until} at the latest",
        "请减少期数或提前首期", "Take fewer, or begin earlier",
    )
    NOT_OVERDUE = (
        "not_overdue", "退还期限未过，不能移送强制执行", "It is not overdue", "请于 {due} 之后办理", "Come back after {due}",
    )
    WRITE_OFF_ASKED = ("write_off_asked", "已有待批准的核销申请", "A write-off is asked for already", "请等待批准", "Wait for the answer")
    OWN_WRITE_OFF = (
        "own_write_off", "提出核销的人不能自己批准", "Who asked for a write-off does not settle it", "请由另一名工作人员批准", "Ask another officer",
    )
    APPROVED_ALREADY = (
        "approved_already", "您已经批准过，还需另一名工作人员批准", "You approved it already; it takes another officer",
        "请由另一名工作人员批准", "Ask another officer",
    )
    TOO_FEW_APPROVED = ("too_few_approved", "批准的人数不足，不能核销", "Too few officers approved it")
    NOT_A_VICTIM = ("not_a_victim", "该笔追回没有认定劳动者被冒名", "The worker is not said to be a victim here")
    NOT_BEYOND_OBJECTION = (
        "not_beyond_objection", "异议期未满或异议未答复，暂不能恢复", "It may still be objected to, or the objection is not answered",
        "异议期满且无异议后办理", "Once the time for objections is over",
    )
    NOT_ALL_ASKED_BACK = (
        "not_all_asked_back", "该笔补贴没有全额追回，不能恢复次数", "Not all of the claim is asked back",
        "请先对剩余部分提出追回", "Ask the rest back first",
    )
    RESTORED_ALREADY = ("restored_already", "已经恢复过", "It was given back already")


class RecoveryTold(Event):
    KEPT_BACK = (
        "recovery_kept_back", "补贴 {no} 中有 {amount} 元抵扣了您的应退款，尚欠 {left} 元",
        "{amount} yuan of claim {no} were set off against what you owe; {left} yuan are still owed",
    )
    PLANNED = (
        "recovery_planned", "已约定分 {n} 期退还，第一期 {amount} 元，{due} 前退还",
        "To be paid back in {n} instalments; the first, {amount} yuan, by {due}",
    )
    OVERDUE = (
        "recovery_overdue", "应退补贴尚欠 {amount} 元，已于 {due} 到期，请尽快退还",
        "{amount} yuan were due on {due} and are still owed; please pay them back",
    )
    ENFORCED = (
        "recovery_enforced", "尚欠 {amount} 元已移送{who}强制执行（{document}）",
        "{amount} yuan were handed over to be enforced ({who}, {document})",
    )
    RESTORED = (
        "recovery_restored", "经查实，补贴 {no} 系他人冒用您的名义领取；您的次数和名额已恢复，可以重新申领",
        "Claim {no} was had by somebody else in your name; your entitlement is back, and you may claim again",
    )
    ASKED = (
        "recovery_asked", "请退还补贴款 {amount} 元：{reason}（依据：{basis}）。{due} 前退还；有异议请在 {until} 前提出",
        "Please pay back {amount} yuan: {reason} (basis: {basis}) by {due}; object by {until}",
    )
    DISMISSED = (
        "recovery_dismissed", "您对追回的异议不成立：{why}。请在 {due} 前退还",
        "Your objection was dismissed: {why}. Please pay by {due}",
    )
    CANCELLED = "recovery_cancelled", "追回已撤销，无需退还：{why}", "It is not asked back any more: {why}"
    RECEIVED = "recovery_received", "已收到退还 {amount} 元，尚欠 {left} 元", "{amount} yuan came in; {left} yuan are still owed"


RECOVERY_CONSTRAINTS: dict[str, Refusals] = {
    "subsidy_claim_asked_back": RecoveryRefusal.MORE_THAN_PAID,
    "subsidy_receivable_apart": RecoveryRefusal.TOOK_PART,
    "subsidy_receivable_answered_apart": RecoveryRefusal.ANSWERER_ASKED,
    "subsidy_receivable_within": RecoveryRefusal.MORE_THAN_OWED,
    "subsidy_receivable_ended_with_proof": RecoveryRefusal.MORE_THAN_OWED,  # neither open nor settled: more came in than is owed
    "subsidy_repayment_once": RecoveryRefusal.OTHER_SUM,
    "subsidy_payment_set_off": RecoveryRefusal.MORE_THAN_OWED,
    "subsidy_writeoff_one_asked": RecoveryRefusal.WRITE_OFF_ASKED,
    "subsidy_writeoff_counted": RecoveryRefusal.TOO_FEW_APPROVED,
    "subsidy_writeoffapproval_once": RecoveryRefusal.APPROVED_ALREADY,
    "subsidy_writeoffapproval_apart": RecoveryRefusal.OWN_WRITE_OFF,
    "subsidy_claim_freed": RecoveryRefusal.NOT_A_VICTIM,
}

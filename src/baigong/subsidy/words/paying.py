"""Words for payment runs: how a run and each of its payments stand."""

from baigong.kernel.word import Words


class RunState(Words):
    DRAFT = "draft", "待放行", "Draft"
    RELEASED = "released", "已送银行", "Released"
    SETTLED = "settled", "已对账", "Settled"
    EMPTY = "empty", "全部剔除", "Nothing left"


class RunMove(Words):
    RELEASE = "release", "放行", "Release"
    SETTLE = "settle", "对账完成", "Settle"
    DROP = "drop", "全部剔除", "Drop all"


RUN_MOVES = {
    (RunState.DRAFT, RunMove.RELEASE): RunState.RELEASED,
    (RunState.DRAFT, RunMove.DROP): RunState.EMPTY,
    (RunState.RELEASED, RunMove.SETTLE): RunState.SETTLED,
}


class PaymentState(Words):
    DRAFTED = "drafted", "待放行", "Drafted"
    DROPPED = "dropped", "已剔除", "Dropped"
    SENT = "sent", "已送银行", "Sent"
    PAID = "paid", "已到账", "Paid"
    RETURNED = "returned", "已退回", "Returned"


class ApprovalState(Words):
    STANDS = "stands", "有效", "Stands"
    WITHDRAWN = "withdrawn", "已撤回", "Withdrawn"
    VOID = "void", "批次变动后失效", "Void: the run changed"

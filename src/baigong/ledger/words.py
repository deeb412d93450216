"""Vocabulary of the ledger."""

from baigong.kernel.word import Refusals, Words


class Kind(Words):
    DIRECT = "direct", "直接划转", "Direct"
    HOLD = "hold", "占用", "Hold"
    POST = "post", "支付", "Post"
    VOID = "void", "释放", "Void"


class PeriodState(Words):
    """A month of the books. From the proposal on nothing more is booked in it; what was returned is open again."""

    PROPOSED = "proposed", "待复核", "To be confirmed"
    CLOSED = "closed", "已结账", "Closed"
    RETURNED = "returned", "已退回", "Returned"


class PeriodMove(Words):
    CONFIRM = "confirm", "复核结账", "Confirm"
    RETURN = "return", "退回", "Return"


PERIOD_MOVES = {
    (PeriodState.PROPOSED, PeriodMove.CONFIRM): PeriodState.CLOSED,
    (PeriodState.PROPOSED, PeriodMove.RETURN): PeriodState.RETURNED,
}


class Refusal(Refusals):
    OVERDRAWN = (
        "overdrawn", "资金不足：{account} 可用余额少于 {amount} 元", "Not enough money: {account} has less than {amount} yuan left",
        "请先追加预算，或改由其他资金列支", "Add to the budget first, or charge another fund",
    )
    OTHER_CONTENT = ("other_content", "同一笔划转已按不同内容登记", "This transfer id is already used with other content")
    ONLY_HOLDS = ("only_holds", "这笔钱只是留存，不能支付", "This money is set aside: it is never paid out of there")
    ALREADY_SETTLED = ("already_settled", "这笔占用已支付或释放", "This hold has already been posted or voided")
    MONTH_CLOSED = (
        "month_closed", "该月账簿已结，不能再记账", "The books of that month are closed: nothing more is booked in it",
        "请记入未结账的月份；更正已结月份的账，用“更正”", "Book it in an open month; to correct a closed one, restate",
    )
    BOOKS_NOT_OVER = (
        "books_not_over", "{month} 还没有过完，不能结账", "{month} is not over: its books cannot be closed",
        "请在次月办理", "Close it in the month after",
    )
    NOT_NEXT = (
        "not_next", "账簿按月顺次结账，接下来是 {month}", "Months are closed one after another; the next is {month}",
        "请先结 {month}", "Close {month} first",
    )
    CLOSE_WAITS = (
        "close_waits", "{month} 的结账还在等复核", "The closing of {month} still waits to be confirmed",
        "请先复核或退回", "Confirm or return it first",
    )
    SECOND_CLOSER = (
        "second_closer", "结账复核须由另一名人员办理", "Another officer must confirm the closing",
        "请由非提出人复核", "Ask someone other than the proposer",
    )
    CLOSE_WHY = ("close_why", "须写明原因", "Say why", "请填写原因", "Fill in the reason")
    NOTHING_RESTATED = (
        "nothing_restated", "这笔账现在就是 {amount} 元，没有可更正的", "It stands at {amount} yuan already: nothing to restate",
    )
    NOT_RESTATABLE = (
        "not_restatable", "只有直接划转（下达、分解）可以更正金额", "Only what was moved at once (appropriated, passed down) is restated",
        "已付的补贴走退回或追缴", "What was paid is returned or recovered",
    )


CONSTRAINTS = {
    "ledger_account_not_overdrawn": Refusal.OVERDRAWN,
    "ledger_account_only_holds": Refusal.ONLY_HOLDS,
    "ledger_transfer_settles_id_key": Refusal.ALREADY_SETTLED,
    "ledger_transfer_month_open": Refusal.MONTH_CLOSED,
    "ledger_period_second": Refusal.SECOND_CLOSER,
}

"""Vocabulary of the ledger."""

from baigong.kernel.word import Refusals, Words


class Kind(Words):
    DIRECT = "direct", "直接划转", "Direct"
    HOLD = "hold", "占用", "Hold"
    POST = "post", "支付", "Post"
    VOID = "void", "释放", "Void"


class Refusal(Refusals):
    OVERDRAWN = (
        "overdrawn", "资金不足：{account} 可用余额少于 {amount} 元", "Not enough money: {account} has less than {amount} yuan left",
        "请先追加预算，或改由其他资金列支", "Add to the budget first, or charge another fund",
    )
    OTHER_CONTENT = ("other_content", "同一笔划转已按不同内容登记", "This transfer id is already used with other content")
    ONLY_HOLDS = ("only_holds", "这笔钱只是留存，不能支付", "This money is set aside: it is never paid out of there")
    ALREADY_SETTLED = ("already_settled", "这笔占用已支付或释放", "This hold has already been posted or voided")


CONSTRAINTS = {
    "ledger_account_not_overdrawn": Refusal.OVERDRAWN,
    "ledger_account_only_holds": Refusal.ONLY_HOLDS,
    "ledger_transfer_settles_id_key": Refusal.ALREADY_SETTLED,
}

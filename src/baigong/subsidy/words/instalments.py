"""Words for money that is paid in parts: an advance while the training runs, the balance once it is over."""

from baigong.kernel.word import Refusals, Words


class Instalment(Words):
    """The kinds of the fact claim.instalment (institution/vocabulary/facts.yaml)."""

    WHOLE = "whole", "一次拨付", "Paid in one"
    ADVANCE = "advance", "预拨", "Advance"
    BALANCE = "balance", "结算", "Balance"


class InstalmentRefusal(Refusals):
    MIXED = (
        "instalment_mixed", "同一班次同一人的这项补贴已按其他方式拨付（一次拨付、预拨、结算不得并用或重复）",
        "This subsidy for this person in this class was paid otherwise already: in one, or as one advance and one balance",
        "请核对已有的申领", "Look at the claim there is",
    )
    OVER_WHOLE = (
        "instalment_over_whole", "预拨和结算合计超过全额", "Advance and balance together are more than the whole",
        "退回后按已预拨数重新审核", "Return it and review it again on what was advanced",
    )
    WHOLE_UNKNOWN = (
        "instalment_whole_unknown", "按现有事实算不出全额，不能分次拨付", "On these facts the whole cannot be reckoned, so no part is paid",
        "请补齐班次等级和起止日期等事实", "Supply the facts of the class",
    )
    LEFT = (
        "instalment_left", "学员已退出或未结业，不再预拨", "The trainee left or failed: nothing is advanced", "请不予同意", "Refuse it")
    NO_ADVANCE = (
        "no_advance", "该笔不是已支付的预拨", "It is no advance that was paid", "请另按追回程序提出", "Propose a recovery of its own",
    )
    NOT_DUE_BACK = ("not_due_back", "按规定不追回：{reason}", "By the rule nothing is asked back: {reason_en}")
    NO_RECOVERY_RULE = (
        "no_recovery_rule", "当地没有在该班开班日有效的预拨追回规定", "No rule of the place on recovering advances holds for this class",
        "请按追回程序提出，写明依据和金额", "Propose a recovery, with its clause and sum",
    )


CONSTRAINTS = {
    "subsidy_claim_instalments": InstalmentRefusal.MIXED,
    "subsidy_slot_instalments": InstalmentRefusal.MIXED,
    "subsidy_claim_over_whole": InstalmentRefusal.OVER_WHOLE,
    "subsidy_claim_parts": InstalmentRefusal.OVER_WHOLE,
}

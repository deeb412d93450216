"""Words for money reserved for approved classes: where it stands, why it was freed, what happens when a line is short."""

from baigong.kernel.word import Refusals, Words


class CommitmentState(Words):
    HELD = "held", "已预留", "Reserved"
    TURNED = "turned", "已转为占用", "Turned into a claim's hold"
    FREED = "freed", "已释放", "Freed"


class Freed(Words):
    """Why what was reserved is free again."""

    CANCELLED = "cancelled", "班次取消", "The class was cancelled"
    UNUSED = "unused", "名额空余、退出、未结业或未取证", "An empty seat, somebody left, did not complete or got no certificate"
    LAPSED = "lapsed", "期满未申领", "Nobody claimed in time"
    REFUSED = "refused", "申领不予支付", "The claim was refused"


class WhenShort(Words):
    """What was agreed for a line that has too little left."""

    WARN = "warn", "提示后可同意，按余额预留", "Say so, and reserve what there is"
    SECOND = "second", "须另一名审核人员同意", "Another officer must agree"
    STOP = "stop", "停止同意开班", "Approve no more"


class CommitmentRefusal(Refusals):
    LINE_SHORT = (
        "line_short", "{place} {year} 年{fund}不足：须预留 {needed} 元，可用 {free} 元，差 {missing} 元",
        "{place} has too little {fund_en} in {year}: {needed} yuan to be reserved, {free} are free, {missing} are missing",
        "请追加预算，或由机构减少名额后重新提交", "Add to the budget, or have the provider file fewer seats",
    )
    LINE_MISSING = (
        "line_missing", "没有{fund}的预算：须预留 {needed} 元", "There is no budget of the {fund_en}: {needed} yuan to be reserved",
        "请先下达预算", "Appropriate a budget first",
    )
    OTHER_MUST_AGREE = (
        "other_must_agree", "本人已同意，预算不足时须由另一名审核人员同意", "You agreed already: with too little left another officer must",
        "请由另一名审核人员办理", "Ask another reviewing officer",
    )


COMMITMENT_CONSTRAINTS = {"subsidy_shortapproval_once": CommitmentRefusal.OTHER_MUST_AGREE}

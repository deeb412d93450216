"""Vocabulary of policy."""

from baigong.kernel.word import Refusals, Words
from baigong.rules.sheet import FUNDS


class State(Words):
    PROPOSED = "proposed", "待发布", "Proposed"
    PUBLISHED = "published", "已发布", "Published"
    REJECTED = "rejected", "已退回", "Rejected"


class Move(Words):
    PUBLISH = "publish", "发布", "Publish"
    REJECT = "reject", "退回", "Reject"


MOVES = {(State.PROPOSED, Move.PUBLISH): State.PUBLISHED, (State.PROPOSED, Move.REJECT): State.REJECTED}


class DraftState(Words):
    OPEN = "open", "起草中", "In draft"
    SENT = "sent", "已送审", "Sent"
    DROPPED = "dropped", "已作废", "Dropped"


class DraftMove(Words):
    CHANGE = "change", "修改", "Change"
    SEND = "send", "送审", "Send"
    DROP = "drop", "作废", "Drop"


DRAFT_MOVES = {
    (DraftState.OPEN, DraftMove.CHANGE): DraftState.OPEN,
    (DraftState.OPEN, DraftMove.SEND): DraftState.SENT, (DraftState.OPEN, DraftMove.DROP): DraftState.DROPPED,
}


class LongWork(Words):
    """What may take longer than a page waits."""

    WHAT_IF = "policy.what_if", "草案推演", "What-if of a draft"


class Fund(Words):
    """Kinds of money, as sheets name them in `pays.from_fund`."""

    UNEMPLOYMENT_INSURANCE = "unemployment-insurance", *FUNDS["unemployment-insurance"]
    EMPLOYMENT_SUBSIDY = "employment-subsidy", *FUNDS["employment-subsidy"]
    SPECIAL_ACCOUNT = "special-account", *FUNDS["special-account"]
    ENTERPRISE_EDUCATION = "enterprise-education", *FUNDS["enterprise-education"]
    DONATION = "donation", *FUNDS["donation"]
    INDIVIDUAL = "individual", *FUNDS["individual"]


class Moved(Words):
    """How a budget line's money came, went or was set aside, each by a document."""

    APPROPRIATE = "appropriate", "下达", "Appropriated"
    RECEIVE = "receive", "接收捐赠", "Received as a gift"
    PASS_DOWN = "pass_down", "分解", "Passed down"
    REALLOCATE = "reallocate", "调剂", "Reallocated"
    CARRY_OVER = "carry_over", "结转", "Carried over"
    GIVE_BACK = "give_back", "交回", "Given back"
    FREEZE = "freeze", "冻结", "Frozen"
    UNFREEZE = "unfreeze", "解冻", "Unfrozen"


class AllocationState(Words):
    OPEN = "open", "测算中", "Being worked out"
    SENT = "sent", "已送复核", "Sent to be checked"
    EXECUTED = "executed", "已分解下达", "Passed down"
    DROPPED = "dropped", "已作废", "Dropped"


class AllocationMove(Words):
    SEND = "send", "送复核", "Send"
    RETURN = "return", "退回测算", "Return"
    EXECUTE = "execute", "分解下达", "Pass down"
    DROP = "drop", "作废", "Drop"


ALLOCATION_MOVES = {
    (AllocationState.OPEN, AllocationMove.SEND): AllocationState.SENT,
    (AllocationState.OPEN, AllocationMove.DROP): AllocationState.DROPPED,
    (AllocationState.SENT, AllocationMove.RETURN): AllocationState.OPEN,
    (AllocationState.SENT, AllocationMove.EXECUTE): AllocationState.EXECUTED,
}


class Refusal(Refusals):
    SECOND_OFFICER = (
        "second_officer", "发布须由另一名政策岗办理", "Publishing needs a second policy officer",
        "请由非提出人发布", "Ask someone other than the proposer",
    )
    SHEET_FAULTS = ("sheet_faults", "政策文件夹有 {count} 处错误：{first}", "The policy folder has {count} faults: {first}")
    SAME_CONTENT = (
        "same_content", "内容与已提出或已发布的版本完全相同", "This very content is proposed or published already",
        "如无改动，不必再次提出", "There is nothing new to propose",
    )
    OVER = (
        "over", "“{policy}”自 {on} 起已失效，不能再由新版本接替", "{policy} is over since {on}; no edition can follow",
        "如政策延期，请先修改有效期", "If the policy was prolonged, change its span first",
    )
    NO_PLACE = ("no_place", "没有代码为 {code} 的地区", "There is no region {code}", "请检查文件夹名", "Check the folder's name")
    DRAFT_CHANGED = (
        "draft_changed", "这份草案在您打开之后被{who}改过", "{who} changed this draft after you opened it",
        "请刷新后重填，刚才没有保存", "Reload and enter it again; nothing was saved",
    )
    NOT_EDITABLE = (
        "not_editable", "这处不能在表单上改：{what}", "This cannot be changed on the form: {what}",
        "请在“文件夹”页直接改文本", "Change the text itself on the page of files",
    )
    BAD_FOLDER = (
        "bad_folder", "压缩包里须有 policy.yaml、cases.yaml、notice.md，不能有其他文件：{what}",
        "The archive must hold policy.yaml, cases.yaml and notice.md and nothing else: {what}",
        "letter.md 可有可无；不超过 1 MB", "letter.md is optional; at most 1 MB",
    )
    NOTHING_TO_COMPARE = (
        "nothing_to_compare", "草案没有可以对照的现行版本，或文本还读不成一份政策",
        "The draft has no edition to compare with, or cannot be read yet", "先在“文件夹”页改好", "Mend its files first",
    )
    OTHER_POLICY = (
        "other_policy", "只有同一政策的草案才能并排推演", "Only drafts of the same policy are compared side by side",
        "请只选同一地区、同一简称的草案", "Choose drafts of one place and slug",
    )
    TOO_MANY_DRAFTS = (
        "too_many_drafts", "一次最多并排推演 {most} 份草案", "At most {most} drafts are compared side by side",
        "请少选几份", "Choose fewer",
    )
    TRIED_BEFORE_CHANGE = (
        "tried_before_change", "推演中草案“{title}”又改过，接着算会把两个样子混在一起",
        "The draft “{title}” was changed meanwhile; going on would mix the two", "请重新推演", "Try it anew",
    )
    BAD_SLUG = ("bad_slug", "简称只能用小写字母、数字和短横线", "A slug has small letters, digits and hyphens only")
    PUBLISHED_NUMBERS = (
        "published_numbers", "案例“{case}”的数字由主管部门公布，不能改成草案算出的结果",
        "The numbers of case “{case}” were published by an authority and are not replaced by what the draft gives",
        "请检查草案改动的起始日", "Check from which day the draft changes things",
    )
    NEEDS_WHY = ("needs_why", "须写明退回原因", "Say why", "请填写原因", "Fill in the reason")
    NO_AMOUNT = ("no_amount", "金额须大于零", "The amount must be more than nothing")
    NO_DOCUMENT = ("no_document", "须填写下达文号", "Give the number of the document", "如 津财社〔2025〕1号", "as printed on it")
    NOT_BELOW = ("not_below", "{code} 不在该预算地区之下", "{code} is not below the region of this budget line")
    NOT_APPROPRIATED = (
        "not_appropriated", "{fund}不由财政下达", "{fund}: not appropriated by offices",
        "企业、捐赠人和个人的钱各有自己的来源", "Firms, donors and persons bring it themselves",
    )
    EARMARKED = (
        "earmarked", "捐赠款只用于捐赠人约定的用途，不能分解、调剂、结转、交回或冻结",
        "A donation is used for what its donor agreed to: it is not passed on, carried over, given back or frozen",
        "未用完的可以一直用下去", "What is left may be used in any later year",
    )
    NOT_SIBLING = (
        "not_sibling", "{code} 与本地区不属同一上级，不能调剂", "{code} is not under the same region above",
        "请由共同上级交回后重新分解", "Give it back to the region above both, which passes it down anew",
    )
    YEAR_NOT_OVER = ("year_not_over", "{year} 年度尚未终了，不能结转", "The year {year} is not over yet", "请在下一年度办理", "Carry over next year")
    LAPSED = (
        "lapsed", "可以结转的只有 {most} 元，其余已结转过 {times} 次，不再结转",
        "Only {most} yuan may be carried over; the rest was carried {times} times before", "其余请交回", "Give the rest back",
    )
    WEIGHTS = ("weights", "权重合计须为 100%，现为 {sum}%", "The weights must make 100 %, they make {sum} %")
    NO_REGIONS = ("no_regions", "没有可以分解的下级地区", "There is no region below to share it among")
    FACTOR_EMPTY = (
        "factor_empty", "因素“{factor}”有权重而各地都没有数值", "The factor {factor} has a weight and no region a value",
        "请录入数值，或把权重改为零", "Enter its values or give it no weight",
    )
    VALUE_RANGE = (
        "value_range", "{code} 的数值须为 0 至 {most} 的整数", "The values of {code} must be whole numbers from 0 to {most}",
        "请换较大的单位，如万元、人", "Choose a larger unit",
    )
    COEFFICIENT = ("coefficient", "{code} 的调节系数须在 {least}% 至 {most}% 之间", "The coefficients of {code} must lie between {least} % and {most} %")
    NO_SOURCE = ("no_source", "须写明“{factor}”的数据来源", "Say where the figures of {factor} come from")
    OTHER_OFFICER = (
        "other_officer", "分解下达须由送复核以外的财政岗办理", "Another finance officer than the one who sent it must pass it down",
        "请由同级另一名财政岗办理", "Ask another finance officer",
    )
    NOT_FROZEN = ("not_frozen", "这笔不是冻结，或已解冻", "This is no freeze, or it is released already")
    SPAN_OVERLAPS = ("span_overlaps", "与已发布版本的有效期重叠", "Overlaps the validity of a published edition")
    NO_SHEET = ("no_sheet", "当日没有有效的政策：{policy}", "No sheet of {policy} is in force on that day")
    NOT_FILLED_IN = (
        "not_filled_in", "这项政策的标准由各地在范围内确定，要按当地发布的标准试算",
        "The places below fill in this policy's rates within bounds: try the one that a place has published",
        "请查找所在地的政策", "Look for the policy of the place itself",
    )
    FRAME_CHANGED = (
        "frame_changed", "“{frame}”发布的文本与提出时所依据的不同", "{frame} as published is not the text this was proposed behind",
        "请退回，以它重新起草", "Send it back, and draft it anew",
    )
    FILLS_OUTSIDE = (
        "fills_outside", "{place}填写的标准不合这一版本：{fault}", "What {place} filled in does not fit this edition: {fault}",
        "请先由当地改写或终止自己的标准", "Its own standard is changed or ended first",
    )
    LEAVES_NOTHING = (
        "leaves_nothing", "“{policy}”当日没有留给{place}填写的标准", "On that day {policy} leaves nothing to {place} to fill in",
        "请查找更近一级的政策", "Look for the policy of a nearer place",
    )
    NO_BUDGET = (
        "no_budget", "没有对应的预算：{fund} {year} 年度", "There is no budget line for {fund} in {year}",
        "请先下达预算", "Appropriate a budget first",
    )


CONSTRAINTS = {
    "policy_sheet_no_overlap": Refusal.SPAN_OVERLAPS,
    "policy_sheet_hash_once": Refusal.SAME_CONTENT,
    "policy_sheet_published_by_second": Refusal.SECOND_OFFICER,
    "policy_allocation_by_two": Refusal.OTHER_OFFICER,
}

"""Vocabulary of governance: trust marks, relations of documents, states of tasks and extensions, refusals."""

from baigong.kernel.word import Refusals, Words

from .board import *  # noqa: F403 - every word of the board is a word of the floor; so with the others
from .consulting import *  # noqa: F403
from .consulting import CONSULTATION_CONSTRAINTS
from .convening import *  # noqa: F403
from .convening import CONVENED_CONSTRAINTS
from .countersigning import *  # noqa: F403
from .countersigning import COUNTERSIGN_CONSTRAINTS
from .duties import *  # noqa: F403
from .duties import DutyRefusal
from .feedback import *  # noqa: F403
from .feedback import PROBLEM_CONSTRAINTS
from .firm_training import *  # noqa: F403
from .firm_training import FILING_CONSTRAINTS
from .inspecting import *  # noqa: F403
from .inspecting import INSPECTING_CONSTRAINTS
from .planning import *  # noqa: F403
from .planning import PLANNING_CONSTRAINTS
from .practices import *  # noqa: F403
from .practices import PRACTICE_CONSTRAINTS
from .publicity import *  # noqa: F403
from .publicity import PUBLICITY_CONSTRAINTS
from .surveys import *  # noqa: F403
from .surveys import SURVEY_CONSTRAINTS
from .yearly import *  # noqa: F403
from .yearly import YEARLY_CONSTRAINTS


class Trust(Words):
    """How far a statement about a document may be relied on. A weak one stays marked until someone confirms it."""

    OFFICIAL = "official", "官方原文", "Official text"
    REPOST = "repost", "转载或报道", "Repost or report"
    WEAK = "weak", "来源薄弱，待核", "Weak source"
    PROPOSAL = "proposal", "本系统建议", "Our proposal"


class Origin(Words):
    """Where a text or a version came from."""

    SHELF = "shelf", "随系统提供", "From the shelf"
    OFFICER = "officer", "经办人登记", "Entered by an officer"


class RelationKind(Words):
    """What one document does to another."""

    IMPLEMENTS = "implements", "贯彻", "Implements"
    AMENDS = "amends", "修改", "Amends"
    REPEALS = "repeals", "废止", "Repeals"
    COMPLETES = "completes", "细化", "Fills in"
    CITES = "cites", "引用", "Cites"


class ServesKind(Words):
    """What of this house serves a measure."""

    POLICY = "policy", "补贴政策", "Subsidy policy"
    PAGE = "page", "页面", "Page"
    INDICATOR = "indicator", "指标", "Indicator"


class Measuring(Words):
    """How a task's figure comes about: never two ways at once."""

    NONE = "none", "只报文字", "Words only"
    HAND = "hand", "人工填报", "Entered by hand"
    LIVE = "live", "系统指标", "Live indicator"


class State(Words):
    DRAFTED = "drafted", "草拟", "Drafted"
    HANDED = "handed", "待接收", "Handed out"
    RETURNED = "returned", "已退回", "Returned"
    ACCEPTED = "accepted", "已接收", "Accepted"
    UNDER_WAY = "under_way", "推进中", "In progress"
    DONE = "done", "报结待核", "Reported done"
    CONFIRMED = "confirmed", "已办结", "Confirmed"
    WITHDRAWN = "withdrawn", "已撤回", "Withdrawn"


class Move(Words):
    HAND_OUT = "hand_out", "下达", "Hand out"
    ACCEPT = "accept", "接收", "Accept"
    RETURN = "return", "退回", "Return"
    BEGIN = "begin", "开始推进", "Begin"
    FINISH = "finish", "报结", "Report done"
    CONFIRM = "confirm", "确认办结", "Confirm"
    SEND_BACK = "send_back", "退回继续办理", "Send back"
    WITHDRAW = "withdraw", "撤回", "Withdraw"


MOVES = {
    (State.DRAFTED, Move.HAND_OUT): State.HANDED,
    (State.RETURNED, Move.HAND_OUT): State.HANDED,
    (State.HANDED, Move.ACCEPT): State.ACCEPTED,
    (State.HANDED, Move.RETURN): State.RETURNED,
    (State.ACCEPTED, Move.BEGIN): State.UNDER_WAY,
    (State.UNDER_WAY, Move.FINISH): State.DONE,
    (State.DONE, Move.CONFIRM): State.CONFIRMED,
    (State.DONE, Move.SEND_BACK): State.UNDER_WAY,
    (State.DRAFTED, Move.WITHDRAW): State.WITHDRAWN,
    (State.HANDED, Move.WITHDRAW): State.WITHDRAWN,
    (State.RETURNED, Move.WITHDRAW): State.WITHDRAWN,
    (State.ACCEPTED, Move.WITHDRAW): State.WITHDRAWN,
    (State.UNDER_WAY, Move.WITHDRAW): State.WITHDRAWN,
}
EDITABLE = (State.DRAFTED, State.RETURNED)
AT_WORK = (State.ACCEPTED, State.UNDER_WAY)
CLOSED = (State.CONFIRMED, State.WITHDRAWN)
OVER = (State.DONE, *CLOSED)
"""The clock no longer runs: whoever owes it has answered."""
OPEN = tuple(state for state in State if state not in OVER)
TAKEN = (State.ACCEPTED, State.UNDER_WAY, State.DONE, State.CONFIRMED)
"""Someone has taken it on: what the public is shown."""


class Light(Words):
    """A task by its clock."""

    ON_TIME = "on_time", "按期", "On time"
    SOON = "soon", "临近到期", "Due soon"
    LATE = "late", "超期", "Late"
    OVER = "over", "已结束", "Over"


class Due(Words):
    """What a list is narrowed to by the due date."""

    LATE = "late", "已超期", "Late"
    WEEK = "week", "7 天内到期", "Due within 7 days"
    MONTH = "month", "30 天内到期", "Due within 30 days"
    LATER = "later", "30 天以后到期", "Due later"


class ExtensionState(Words):
    ASKED = "asked", "待审批", "Asked"
    AGREED = "agreed", "已同意", "Agreed"
    DECLINED = "declined", "未同意", "Declined"


class ExtensionMove(Words):
    AGREE = "agree", "同意延期", "Agree to the extension"
    DECLINE = "decline", "不同意延期", "Decline the extension"


EXTENSION_MOVES = {
    (ExtensionState.ASKED, ExtensionMove.AGREE): ExtensionState.AGREED,
    (ExtensionState.ASKED, ExtensionMove.DECLINE): ExtensionState.DECLINED,
}


class BlockKind(Words):
    """What a block of a document is."""

    PREAMBLE = "preamble", "引言", "Preamble"
    CHAPTER = "chapter", "章", "Chapter"
    ARTICLE = "article", "条", "Article"
    PART = "part", "部分", "Part"
    SECTION = "section", "项", "Section"
    ITEM = "item", "目", "Item"
    POINT = "point", "点", "Point"
    ATTACHMENT = "attachment", "附件", "Attachment"
    TABLE = "table", "表", "Table"


class DutyKind(Words):
    """What a sentence asks of whom."""

    TASK = "task", "任务", "Task"
    TARGET = "target", "目标", "Target"
    REPORT = "report", "报送", "Report"
    PROHIBITION = "prohibition", "禁止", "Prohibition"
    PERMISSION = "permission", "授权", "Permission"
    INFORMATION = "information", "公开", "Information"


class Aspect(Words):
    """What of a proposed duty is compared with a label."""

    FOUND = "found", "找到的任务", "Duty found"
    WHO = "who", "责任单位", "Who"
    WITH = "with", "配合单位", "With whom"
    WHEN = "when", "时限", "By when"
    MEASURED = "measured", "量化指标", "Measured how"
    KIND = "kind", "类型", "Kind"


class Refusal(Refusals):
    SHELF_FAULT = ("shelf_fault", "{file}：{fault}", "{file}: {fault}", "请更正文件后重新装载", "Mend the file and load it again")
    NEEDS_WHY = ("needs_why", "须写明理由", "Say why", "请填写理由", "Fill in the reason")
    KNOWN_DOCUMENT = (
        "known_document", "此文号已登记", "A document of this number is registered already",
        "请在文件库中按文号查找", "Find it by its number in the library",
    )
    NO_ARTICLES = (
        "no_articles", "至少写一条", "Write at least one article",
        "每条以“#”开头写标题，下面写内容", "Begin each with # and its heading, the text below",
    )
    BAD_MARK = (
        "bad_mark", "“{line}”须写成“名称 | 来源 | 可信度”，可信度为 official、repost、weak、proposal 之一",
        "{line}: write name | source | trust, the trust being one of official, repost, weak, proposal",
    )
    BAD_LINK = (
        "bad_link", "“{line}”须写成“种类 | 标识”，种类为 policy、page、indicator 之一",
        "{line}: write kind | key, the kind being one of policy, page, indicator",
    )
    NO_LEAD = ("no_lead", "须有牵头单位", "A measure needs a leading department", "请至少写一个牵头单位", "Name at least one")
    NOTHING_CHANGED = ("nothing_changed", "与现行版本相同，没有变化", "It says the same as the version in force")
    STALE = (
        "stale", "其他人刚修订过这条措施", "Someone else has revised this measure meanwhile",
        "请刷新后在最新版本上修订", "Reload and revise the newest version",
    )
    BEFORE_LAST = (
        "before_last", "生效日不能早于上一版本的 {day}", "It cannot begin before the last version, {day}",
        "请改生效日", "Choose another day",
    )
    NOT_AN_OWNER = (
        "not_an_owner", "“{name}”不是机关单位，不能作为责任单位", "{name} is no department and cannot own a task",
        "请选择人社、财政或其他部门", "Choose a bureau or department",
    )
    REST_DAY = (
        "rest_day", "{day} 不是工作日", "{day} is not a working day",
        "可改为此前最近的工作日 {before}", "The last working day before is {before}",
    )
    DAY_PAST = ("day_past", "期限 {day} 已过", "The due day {day} is past", "请改期限", "Choose another day")
    TARGET_AND_UNIT = (
        "target_and_unit", "目标值和单位须同时填写，目标值大于 0", "Give a target above nothing together with its unit",
    )
    LIVE_NEEDS = (
        "live_needs", "用系统指标计量须有目标值和指标标识", "A live indicator needs a target and the indicator's key",
    )
    NOT_BELOW = (
        "not_below", "“{name}”不在本级的下级地区，不能分解给它", "{name} is not below this level",
        "请选择下级地区的单位", "Choose a unit of a region below",
    )
    LATER_THAN_PARENT = (
        "later_than_parent", "期限不能晚于上级任务的 {day}", "It cannot be due after the task above, {day}",
    )
    PARENT_NOT_TAKEN = (
        "parent_not_taken", "上级任务未接收或已结束，不能分解", "The task above is not accepted, or over",
        "请先接收任务", "Accept it first",
    )
    OPEN_CHILDREN = (
        "open_children", "还有 {count} 项下级任务未办结", "{count} tasks below are still open",
        "请先办结或撤回下级任务", "Confirm or withdraw them first",
    )
    LIVE_INDICATOR = (
        "live_indicator", "此任务用系统指标“{indicator}”计量，不能再人工填数",
        "This task is measured by the indicator {indicator}; a figure cannot be entered by hand",
        "如确需人工填报，请先变更计量方式并说明理由", "Change how it is measured first, and say why",
    )
    NEEDS_EVIDENCE = (
        "needs_evidence", "填报数字须附证明材料", "A figure entered by hand needs its evidence",
        "请写明材料名称、文号或存放位置", "Name the paper, its number or where it lies",
    )
    NO_FIGURE = ("no_figure", "此任务没有目标值，不填数字", "This task has no target, so it takes no figure")
    NEGATIVE = ("negative", "累计完成数不能小于 0", "What is reached cannot be below nothing")
    SHORT_OF_TARGET = (
        "short_of_target", "完成数 {reached} 未达到目标 {target}，须说明原因", "Reached {reached} of {target}: say why it ends here",
        "请填写原因，或继续推进", "Fill in the reason, or go on",
    )
    SAME_PERSON = (
        "same_person", "须由另一人办理：不能核自己报的事", "It takes another person: nobody confirms what they reported",
        "请由另一名经办人办理", "Ask another officer",
    )
    EXTENSION_OPEN = ("extension_open", "已有一项延期申请待审批", "An extension is asked for already", "请等待审批", "Wait for the answer")
    NOT_LATER = ("not_later", "延期后的期限应晚于现期限 {day}", "The new day must be after {day}", "请改日期", "Choose another day")


CONSTRAINTS: dict[str, Refusals] = {
    "governance_document_number_key": Refusal.KNOWN_DOCUMENT,
    "governance_document_slug_key": Refusal.KNOWN_DOCUMENT,
    "governance_version_nth": Refusal.STALE,
    "governance_task_two_people": Refusal.SAME_PERSON,
    "governance_extension_two_people": Refusal.SAME_PERSON,
    "governance_surveyreply_two_people": Refusal.SAME_PERSON,
    "governance_practice_two_people": Refusal.SAME_PERSON,
    "governance_trainingsystem_two_people": Refusal.SAME_PERSON,
    "governance_policyexplanation_two_people": Refusal.SAME_PERSON,
    "governance_publicityitem_two_people": Refusal.SAME_PERSON,
    "governance_extension_one_open": Refusal.EXTENSION_OPEN,
    "governance_duty_place": DutyRefusal.DUTY_KNOWN,
    "governance_task_of_duty": DutyRefusal.TASK_KNOWN,
    "governance_relation_once": DutyRefusal.SAME_RELATION,
    **INSPECTING_CONSTRAINTS,
    **CONSULTATION_CONSTRAINTS,
    **PROBLEM_CONSTRAINTS,
    **YEARLY_CONSTRAINTS,
    **PLANNING_CONSTRAINTS,
    **SURVEY_CONSTRAINTS,
    **FILING_CONSTRAINTS,
    **PRACTICE_CONSTRAINTS,
    **PUBLICITY_CONSTRAINTS,
    **CONVENED_CONSTRAINTS,
    **COUNTERSIGN_CONSTRAINTS,
}

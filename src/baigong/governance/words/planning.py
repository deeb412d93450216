"""Vocabulary of plans: kinds of goals, states of plans and of the shares they are broken into, outlooks, refusals."""

from baigong.kernel.word import Refusals, Words


class GoalKind(Words):
    """How a goal binds."""

    EXPECTED = "expected", "预期性", "Expected"
    BINDING = "binding", "约束性", "Binding"


class PlanState(Words):
    DRAFTED = "drafted", "编制中", "Being drawn up"
    ISSUED = "issued", "已印发", "Issued"


class PlanMove(Words):
    ISSUE = "issue", "印发", "Issue"


PLAN_MOVES = {(PlanState.DRAFTED, PlanMove.ISSUE): PlanState.ISSUED}


class ShareState(Words):
    """A region's share of a goal in a year: proposed from above, asked to be another, accepted."""

    PROPOSED = "proposed", "待认领", "Proposed"
    ASKED = "asked", "申请调整", "A change is asked for"
    ACCEPTED = "accepted", "已认领", "Accepted"


class ShareMove(Words):
    ACCEPT = "accept", "认领", "Accept"
    ASK = "ask", "申请调整", "Ask for another share"
    AGREE = "agree", "同意调整", "Agree"
    DECLINE = "decline", "维持原数", "Keep it as it is"


SHARE_MOVES = {
    (ShareState.PROPOSED, ShareMove.ACCEPT): ShareState.ACCEPTED,
    (ShareState.PROPOSED, ShareMove.ASK): ShareState.ASKED,
    (ShareState.ASKED, ShareMove.AGREE): ShareState.ACCEPTED,
    (ShareState.ASKED, ShareMove.DECLINE): ShareState.PROPOSED,
}


class Outlook(Words):
    """What a goal will come to, by the months so far."""

    REACHED = "reached", "已达成", "Reached"
    ON_WAY = "on_way", "预计达成", "On its way"
    AT_RISK = "at_risk", "有风险", "At risk"
    MISSED = "missed", "预计完不成", "Will be missed"
    UNKNOWN = "unknown", "月份太少，暂不预测", "Too few months to say"


class PlanningRefusal(Refusals):
    PLAN_SPAN = ("plan_span", "起止年度不对：{first}—{last}", "The years do not run from {first} to {last}", "请更正", "Mend them")
    PLAN_KNOWN = ("plan_known", "已有同名规划", "There is a plan of this name", "请改名称", "Choose another name")
    PLAN_ISSUED = (
        "plan_issued", "规划已印发，目标只能说明理由后修订", "It is issued: a goal is only revised, with a reason",
        "请用“修订”", "Revise it",
    )
    PLAN_EMPTY = ("plan_empty", "规划还没有目标，不能印发", "It has no goals yet", "请先添加目标", "Add one first")
    NOT_ISSUED = ("not_issued", "规划还没有印发，不能分解或修订", "It is not issued yet", "请先印发", "Issue it first")
    TARGET_ABOVE_NOTHING = ("target_above_nothing", "目标值须大于 0", "A target is above nothing")
    GOAL_NOT_LIVE = (
        "goal_not_live", "目标“{name}”没有对应的系统指标，不能分解", "{name} has no live indicator: it is not broken down",
    )
    NO_DIMENSION = (
        "no_dimension", "指标“{indicator}”不按 {dimension} 分组", "{indicator} is not broken down by {dimension}",
    )
    GOAL_DIVIDED = (
        "goal_divided", "已分解过，且有地区已认领或申请调整", "It is broken down, and a region has answered",
        "请逐项协商", "Settle it share by share",
    )
    NOTHING_BELOW = ("nothing_below", "没有下级地区", "There is no region below")
    YEARS_DIFFER = (
        "years_differ", "年度权重须与规划年度 {first}—{last} 一一对应，且合计大于 0",
        "Give one weight for each year from {first} to {last}, some above nothing",
    )
    NO_WEIGHT = (
        "no_weight", "指标“{indicator}”在 {year} 年没有数字，不能作权重", "{indicator} has no figures in {year} to weigh by",
        "请换一个指标或年度，或按地区平均分", "Choose another, or share equally",
    )
    PLAN_WHY = ("plan_why", "须写明理由", "Say why", "理由随规划留存", "The reason stays with the plan")
    SAME_TARGET = ("same_target", "与原数相同", "It is the same as before")
    NOBODY_TAKES = (
        "nobody_takes", "没有未认领的地区可承接差额 {rest}", "No region that has not accepted can take the difference of {rest}",
        "请维持原数，或先修订总目标", "Keep it, or revise the whole",
    )


PLANNING_CONSTRAINTS = {
    "governance_goal_issued": PlanningRefusal.PLAN_ISSUED,
    "governance_plan_slug_key": PlanningRefusal.PLAN_KNOWN,
    "governance_share_once": PlanningRefusal.GOAL_DIVIDED,
}

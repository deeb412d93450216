"""Vocabulary of the inspection of duties (督查): plans, what is looked at, letters, answers, the ladder, why not."""

from baigong.kernel.word import Event, Refusals, Words


class Choosing(Words):
    """How it is chosen what is looked at."""

    RANDOM = "random", "随机抽取", "At random"
    TARGETED = "targeted", "指定", "Targeted"


class Subject(Words):
    """What is chosen: single tasks, or units with all their tasks of the scope."""

    TASKS = "tasks", "任务", "Tasks"
    UNITS = "units", "责任单位", "Units"


class InspectionState(Words):
    PLANNED = "planned", "已立项", "Planned"
    CHOSEN = "chosen", "督查中", "Under way"
    PUBLISHED = "published", "已公开", "Published"
    CALLED_OFF = "called_off", "已取消", "Called off"


class InspectionMove(Words):
    CHOOSE = "choose", "确定督查对象", "Choose what is looked at"
    PUBLISH = "publish", "公开结果", "Publish"
    CALL_OFF = "call_off", "取消", "Call off"


INSPECTION_MOVES = {
    (InspectionState.PLANNED, InspectionMove.CHOOSE): InspectionState.CHOSEN,
    (InspectionState.PLANNED, InspectionMove.CALL_OFF): InspectionState.CALLED_OFF,
    (InspectionState.CHOSEN, InspectionMove.PUBLISH): InspectionState.PUBLISHED,
}


class CheckState(Words):
    OPEN = "open", "待督查", "To be looked at"
    CLEAN = "clean", "未发现问题", "Nothing found"
    FOUND = "found", "待发整改通知", "Letter to be issued"
    ISSUED = "issued", "已发整改通知", "Letter issued"


class CheckMove(Words):
    PASS = "pass", "未发现问题", "Find nothing"
    FIND = "find", "登记问题", "Find something"
    ISSUE = "issue", "发整改通知", "Issue the letter"


CHECK_MOVES = {
    (CheckState.OPEN, CheckMove.PASS): CheckState.CLEAN,
    (CheckState.OPEN, CheckMove.FIND): CheckState.FOUND,
    (CheckState.FOUND, CheckMove.ISSUE): CheckState.ISSUED,
}


class LineVerdict(Words):
    """What was found on one line of the checklist."""

    MET = "met", "符合", "Met"
    UNMET = "unmet", "不符合", "Not met"
    NOT_ASKED = "not_asked", "不适用", "Does not apply"


class RectificationState(Words):
    ISSUED = "issued", "待整改", "To be put right"
    ANSWERED = "answered", "待复核", "To be reviewed"
    CLOSED = "closed", "已销号", "Closed"


class RectificationMove(Words):
    ANSWER = "answer", "报送整改结果", "Answer"
    CLOSE = "close", "销号", "Close"
    SEND_BACK = "send_back", "退回继续整改", "Send back"


RECTIFICATION_MOVES = {
    (RectificationState.ISSUED, RectificationMove.ANSWER): RectificationState.ANSWERED,
    (RectificationState.ANSWERED, RectificationMove.CLOSE): RectificationState.CLOSED,
    (RectificationState.ANSWERED, RectificationMove.SEND_BACK): RectificationState.ISSUED,
}


class StepKind(Words):
    """The ladder for those who do not put right what was found."""

    TALK = "talk", "约谈", "Talk"
    CIRCULAR = "circular", "通报", "Circular"
    REFERRAL = "referral", "移送问责建议", "Referral"


class StepState(Words):
    PROPOSED = "proposed", "待复核", "Proposed"
    TAKEN = "taken", "已采取", "Taken"
    DROPPED = "dropped", "不予采取", "Dropped"


class StepMove(Words):
    TAKE = "take", "复核同意", "Take"
    DROP = "drop", "不予采取", "Drop"


STEP_MOVES = {
    (StepState.PROPOSED, StepMove.TAKE): StepState.TAKEN,
    (StepState.PROPOSED, StepMove.DROP): StepState.DROPPED,
}


class InspectingTold(Event):
    LETTER = "rectification_letter", "收到督查整改通知 {no}，请于 {day} 前报送整改结果", "Letter {no}: answer it by {day}"
    BACK = "rectification_back", "整改结果被退回（{no}），请于 {day} 前重新报送", "Sent back ({no}): answer again by {day}"
    STEP = "rectification_step", "因整改不力采取督办措施（{no}）：{step}，请于 {day} 前完成整改", "{step} ({no}): put it right by {day}"


class InspectingRefusal(Refusals):
    DAYS_IN_ORDER = ("days_in_order", "督查时间须从今天或以后开始，且结束日不早于开始日", "Days from today on, in order")
    TOO_MANY_CHOSEN = (
        "too_many_chosen", "一次督查须确定 1 至 {most} 项", "Between 1 and {most} in one inspection",
    )
    CHECKLIST_SIZE = ("checklist_size", "检查清单须有 1 至 {most} 条，且不重复", "A checklist has 1 to {most} lines, each once")
    WEAK_SEED = ("weak_seed", "随机种子至少 16 位，且不含竖线", "A seed has at least sixteen characters and no bar")
    NOT_BELOW = (
        "region_not_below", "“{name}”不是本级的下级地区", "{name} is not below this level",
        "督查范围只能是下级地区", "Choose regions below",
    )
    NOT_THAT_WAY = (
        "not_that_way", "此次督查的方式是“{how}”", "What is looked at is chosen this way: {how}",
    )
    NOTHING_TO_CHOOSE = (
        "nothing_to_choose", "范围内没有已接收的任务", "No accepted task lies in the scope", "请调整督查范围", "Widen the scope",
    )
    OUT_OF_SCOPE = ("out_of_scope", "所选对象不在督查范围内", "What was picked is not in the scope")
    WHY_PICKED = ("why_picked", "指定督查对象须写明理由", "Say why these are picked")
    LINE_OPEN = ("line_open", "检查清单第 {nth} 条还没有结论", "Line {nth} has no verdict yet")
    FINDING_NEEDS = (
        "finding_needs", "第 {nth} 条不符合，须写明问题和证据", "Line {nth} is not met: say what was found, and the evidence",
    )
    NOT_YET = ("not_yet", "督查从 {day} 开始", "The inspection begins on {day}")
    NOT_DUE_DAY = (
        "not_due_day", "整改期限须在今后且不超过 {day}", "The day lies ahead and not after {day}",
    )
    LINE_UNANSWERED = (
        "line_unanswered", "第 {nth} 条须写明整改情况和佐证", "Say what was done about line {nth}, and the evidence",
    )
    ANOTHER_REVIEWS = (
        "another_reviews", "发现问题的人和报送整改的人不能复核", "Neither who found it nor who answered it reviews it",
        "请由另一名工作人员复核", "Ask another officer",
    )
    ANOTHER_TAKES = (
        "another_takes", "提出人不能自己复核督办措施", "Who proposed a step does not take it",
        "请由另一名工作人员复核", "Ask another officer",
    )
    STEP_PROPOSED = ("step_proposed", "已有一项督办措施待复核", "A step is proposed already", "请先复核", "Settle it first")
    NO_CAUSE = ("step_no_cause", "没有采取“{step}”的情形", "Nothing leads to {step}")
    MILDER_WHY = (
        "step_milder_why", "按规定应采取“{step}”，从轻须写明理由", "The ladder leads to {step}: say why a milder one",
    )
    IS_CLOSED = ("is_closed", "整改已销号", "It is closed")
    CHECKS_OPEN = (
        "checks_open", "还有 {n} 项未督查或未发整改通知", "{n} are not looked at, or their letter is not issued",
        "请先逐项办完", "Finish them first",
    )


INSPECTING_CONSTRAINTS = {
    "governance_round_another_judges": InspectingRefusal.ANOTHER_REVIEWS,
    "governance_rectification_another_closes": InspectingRefusal.ANOTHER_REVIEWS,
    "governance_step_another_takes": InspectingRefusal.ANOTHER_TAKES,
    "governance_step_one_proposed": InspectingRefusal.STEP_PROPOSED,
}

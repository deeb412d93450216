"""Vocabulary of offer: levels, certificate kinds, cohorts and how they move."""

from baigong.kernel.word import Event, Refusals, Words

from .education import CONSTRAINTS as OF_EDUCATION
from .grading import CONSTRAINTS as OF_GRADINGS
from .listing import CONSTRAINTS as OF_LISTS
from .programme import CONSTRAINTS as OF_PROGRAMMES


class Level(Words):
    """Skill levels as certificates carry them; 5 is lowest. SP and PH stand beside the ladder."""

    L5 = "5", "五级/初级工", "Level 5 (junior)"
    L4 = "4", "四级/中级工", "Level 4 (intermediate)"
    L3 = "3", "三级/高级工", "Level 3 (senior)"
    L2 = "2", "二级/技师", "Level 2 (technician)"
    L1 = "1", "一级/高级技师", "Level 1 (senior technician)"
    SP = "SP", "专项职业能力", "Special ability"
    PH = "PH", "培训合格证", "Training certificate"


class CertificateKind(Words):
    LEVEL = "level", "职业技能等级证书", "Skill level certificate"
    QUALIFICATION = "qualification", "职业资格证书", "Vocational qualification"
    SPECIAL = "special", "专项职业能力证书", "Special ability certificate"
    TRAINING = "training", "培训合格证书", "Training certificate"


LADDER = frozenset({Level.L5, Level.L4, Level.L3, Level.L2, Level.L1})
LEVELS_OF = {
    CertificateKind.LEVEL: LADDER,
    CertificateKind.QUALIFICATION: LADDER,
    CertificateKind.SPECIAL: frozenset({Level.SP}),
    CertificateKind.TRAINING: frozenset({Level.PH}),
}
"""Which levels a kind of certificate may carry: a cohort leads to one kind only (workflow.md §3.1, naming rule)."""


class Shortage(Words):
    URGENT = "urgent", "非常紧缺", "Urgent shortage"
    SHORT = "short", "紧缺", "Shortage"
    GENERAL = "general", "一般紧缺", "General shortage"
    NONE = "none", "不紧缺", "No shortage"


class Mode(Words):
    FACE = "face", "线下面授", "Face to face"
    BLENDED = "blended", "线上线下结合", "Blended"


class Content(Words):
    THEORY = "theory", "理论", "Theory"
    PRACTICE = "practice", "实操", "Practice"
    SAFETY = "safety", "安全", "Safety"


class Named(Words):
    """What a refusal names."""

    TEACHER = "teacher", "教师", "teacher"
    PLACE = "place", "地点", "place"
    PLACE_ELSEWHERE = "place_elsewhere", "地点（须与备案号同一地区）", "place (it must lie in the region of the filing number)"
    HEAD = "head", "负责人", "head"
    TIMETABLE = "timetable", "课程表", "timetable"
    EDITING = "editing", "修改", "Editing"
    CLOSED = "closed", "已结账", "closed"
    FILING = "filing", "学徒制备案", "apprenticeship"


class State(Words):
    DRAFT = "draft", "草稿", "Draft"
    SUBMITTED = "submitted", "待审核", "Submitted"
    RETURNED = "returned", "已退回补正", "Returned"
    OPEN = "open", "报名中", "Open"
    RUNNING = "running", "开班中", "Running"
    ENDED = "ended", "已结课", "Ended"
    CANCELLED = "cancelled", "已取消", "Cancelled"


class Move(Words):
    SUBMIT = "submit", "提交备案", "Submit"
    RETURN = "return", "退回补正", "Return"
    APPROVE = "approve", "同意开班", "Approve"
    START = "start", "开班", "Start"
    END = "end", "结课", "End"
    CANCEL = "cancel", "取消", "Cancel"


MOVES = {
    (State.DRAFT, Move.SUBMIT): State.SUBMITTED,
    (State.RETURNED, Move.SUBMIT): State.SUBMITTED,
    (State.SUBMITTED, Move.RETURN): State.RETURNED,
    (State.SUBMITTED, Move.APPROVE): State.OPEN,
    (State.OPEN, Move.START): State.RUNNING,
    (State.RUNNING, Move.END): State.ENDED,
    (State.DRAFT, Move.CANCEL): State.CANCELLED,
    (State.RETURNED, Move.CANCEL): State.CANCELLED,
    (State.OPEN, Move.CANCEL): State.CANCELLED,
}
PUBLIC = (State.OPEN, State.RUNNING, State.ENDED)
"""States in which everyone may see a cohort."""
EDITABLE = (State.DRAFT, State.RETURNED)
"""States in which the provider still writes its application."""


class OrderState(Words):
    """An employer's order of a cohort."""

    ASKED = "asked", "待机构答复", "Waiting for the provider"
    ACCEPTED = "accepted", "已接受", "Accepted"
    DECLINED = "declined", "未接受", "Declined"
    WITHDRAWN = "withdrawn", "已撤回", "Withdrawn"


class OrderMove(Words):
    ACCEPT = "accept", "接受", "Accept"
    DECLINE = "decline", "不接受", "Decline"
    WITHDRAW = "withdraw", "撤回", "Withdraw"


ORDER_MOVES = {
    (OrderState.ASKED, OrderMove.ACCEPT): OrderState.ACCEPTED,
    (OrderState.ASKED, OrderMove.DECLINE): OrderState.DECLINED,
    (OrderState.ASKED, OrderMove.WITHDRAW): OrderState.WITHDRAWN,
    (OrderState.ACCEPTED, OrderMove.WITHDRAW): OrderState.WITHDRAWN,
}


class Quarter(Words):
    Q1 = "1", "一季度", "Q1"
    Q2 = "2", "二季度", "Q2"
    Q3 = "3", "三季度", "Q3"
    Q4 = "4", "四季度", "Q4"


class PlanState(Words):
    """An employer's yearly training plan."""

    DRAFT = "draft", "草稿", "Draft"
    FILED = "filed", "待备案", "Filed"
    RETURNED = "returned", "已退回补正", "Returned"
    ACCEPTED = "accepted", "已备案", "Accepted"


class PlanMove(Words):
    FILE = "file", "报送备案", "File"
    RETURN = "return", "退回补正", "Return"
    ACCEPT = "accept", "同意备案", "Accept"


PLAN_MOVES = {
    (PlanState.DRAFT, PlanMove.FILE): PlanState.FILED,
    (PlanState.RETURNED, PlanMove.FILE): PlanState.FILED,
    (PlanState.FILED, PlanMove.RETURN): PlanState.RETURNED,
    (PlanState.FILED, PlanMove.ACCEPT): PlanState.ACCEPTED,
}


class Refusal(Refusals):
    COHORT_FULL = (
        "cohort_full", "班次名额已满", "The cohort is full",
        "可以排队候补，有人退出时自动递补", "Join the waiting list; it moves up by itself",
    )
    OUTSIDE_SCOPE = (
        "outside_scope", "“{occupation} {level}”不在本机构备案的培训范围内",
        "{occupation} {level} is outside your filed scope",
        "请先向人社部门备案该职业（工种）和等级", "File this occupation and level with the bureau first",
    )
    PROVIDER_BARRED = (
        "provider_barred", "本机构在 {day} 前不得申报新的补贴培训", "No new subsidised class may be filed before {day}",
        "可申报不享受补贴的班次", "A class without subsidy may be filed",
    )
    BARRED_OPEN = (
        "barred_open", "本机构正在整改，整改通过前不得申报新的补贴培训", "No new subsidised class until everything is put right",
        "请先完成整改并提交验收", "Put it right and hand it in",
    )
    FROZEN = (
        "frozen", "该班次或机构正在核查，核查结束前暂不审批", "It is being looked into and is not approved until that is done",
        "核查有结论后可继续办理；也可退回补正", "It goes on once that is settled; it may also be returned",
    )
    NOT_IN_CATALOGUE = (
        "not_in_catalogue", "“{occupation} {level}”不在开班日有效的补贴目录内",
        "{occupation} {level} is not in the catalogue of the opening day",
        "可作为非补贴班次开班，或选择目录内职业", "Run it without subsidy, or choose one in the catalogue",
    )
    KINDS_MIXED = (
        "kinds_mixed", "{kind}不含“{level}”，不同证书类型不能混班", "{kind} has no {level}: kinds are not mixed in one cohort",
        "请改选等级，或另开一班", "Change the level, or open another cohort",
    )
    NO_TIMETABLE = ("no_timetable", "还没有课程表", "There is no timetable", "请先排课", "Plan the sessions first")
    THEORY_SHORT = (
        "theory_short", "理论 {hours} 课时，占 {percent}%，不足 {min_percent}%",
        "Theory is {hours} h, {percent} % of all; at least {min_percent} % is needed",
        "请再加 {missing} 课时理论", "Add {missing} h of theory",
    )
    PRACTICE_SHORT = (
        "practice_short", "实操 {hours} 课时，占 {percent}%，不足 {min_percent}%",
        "Practice is {hours} h, {percent} % of all; at least {min_percent} % is needed",
        "请再加 {missing} 课时实操", "Add {missing} h of practice",
    )
    SAFETY_SHORT = (
        "safety_short", "安全教育 {hours} 课时，不足 {min_hours} 课时",
        "Safety teaching is {hours} h; at least {min_hours} h is needed",
        "请再加 {missing} 课时安全教育", "Add {missing} h of safety teaching",
    )
    HOURS_SHORT = (
        "hours_short", "课程表共 {hours} 课时，目录要求 {min_hours} 课时",
        "The timetable has {hours} h; the catalogue asks for {min_hours} h",
        "请再加 {missing} 课时", "Add {missing} h",
    )
    OUTSIDE_DAYS = (
        "outside_days", "第 {nth} 节课（{day}）不在开班日至结课日之间",
        "Session {nth} ({day}) lies outside the cohort's days",
        "请改该节时间，或改开班日", "Move the session or the opening day",
    )
    TEACHER_BUSY = (
        "teacher_busy", "第 {nth} 节课（{when}）教师{teacher}在班次 {other} 另有课",
        "Session {nth} ({when}): {teacher} teaches in cohort {other}",
        "请换教师或换时间", "Choose another teacher or time",
    )
    PLACE_BUSY = (
        "place_busy", "第 {nth} 节课（{when}）教室“{place}”已被班次 {other} 使用",
        "Session {nth} ({when}): {place} is used by cohort {other}",
        "请换教室或换时间", "Choose another place or time",
    )
    PLACE_SMALL = (
        "place_small", "“{place}”可容 {capacity} 人，少于招生名额 {seats} 人",
        "{place} holds {capacity}, fewer than the {seats} seats",
        "请减少名额或换教室", "Offer fewer seats or choose another place",
    )
    TOO_LATE_TO_FILE = (
        "too_late_to_file", "距开班还有 {left} 个工作日，须提前至少 {min_days} 个工作日提交",
        "{left} working days are left before it opens; {min_days} are needed",
        "开班日最早可为 {earliest}", "The earliest opening day is {earliest}",
    )
    ALREADY_OPENED = (
        "already_opened", "已过开班日 {day}，不能再同意", "The opening day {day} is past",
        "请退回，由机构改开班日", "Return it so that the provider changes the opening day",
    )
    WHY_MISSING = ("why_missing", "请写明理由", "Say why", "理由将原样告知对方", "The reason is told as written")
    OWN_SUBMISSION = (
        "own_submission", "提交人不能审核自己提交的班次", "Who submits never approves",
        "请由其他经办人审核", "Let another officer review it",
    )
    STILL_TAKEN = (
        "still_taken", "已有 {taken} 人入班", "{taken} people have a seat",
        "请用“停办”，系统会逐一通知学员", "Call it off instead: every trainee is told",
    )
    NOT_YET = ("not_yet", "还没到{day}", "It is not {day} yet", "请到期再办", "Come back on that day")
    NOT_OURS = ("not_ours", "所选{what}不属于本机构", "The chosen {what} is not yours", "请先登记", "Register it first")
    SESSIONS_OVERLAP = (
        "sessions_overlap", "第 {first} 节与第 {second} 节时间重叠", "Sessions {first} and {second} overlap",
        "请调整其中一节", "Move one of them",
    )
    PERSON_UNKNOWN = (
        "person_unknown", "没有姓名和身份证号都相符的人员：{name}", "Nobody has this name and ID number: {name}",
        "请核对证件；未登记的请先登记", "Compare with the card; register the person first",
    )
    BAD_SPAN = ("bad_span", "结束时间须晚于开始时间", "The end must come after the start")
    NO_SEATS = ("no_seats", "名额须在 1 人以上", "There must be at least one seat")
    FILED_ALREADY = ("filed_already", "该职业和等级已在备案范围内", "This occupation and level are already filed")
    REGISTERED_ALREADY = ("registered_already", "该教师已登记", "This teacher is already registered")
    NOT_A_PROVIDER = ("not_a_provider", "只有培训机构可以备案培训范围", "Only a training provider files a scope")
    SHELF_FAULT = (
        "shelf_fault", "数据文件有误：{file}：{fault}", "A data file is wrong: {file}: {fault}",
        "请修正文件后再导入", "Mend the file and load again",
    )
    CATALOGUE_CHANGED = (
        "catalogue_changed", "目录 {file} 与已导入的版本不同", "{file} differs from the version loaded before",
        "已用于开班的目录不能改动，请另发新版本", "Cohorts rest on it: publish a new version",
    )
    TEACHER_TAKEN = (
        "teacher_taken", "有教师的授课时间刚被其他班次占用", "A teacher has just been taken by another cohort",
        "请刷新后调整课程表", "Reload and change the timetable",
    )
    PLACE_TAKEN = (
        "place_taken", "有教室的使用时间刚被其他班次占用", "A place has just been taken by another cohort",
        "请刷新后调整课程表", "Reload and change the timetable",
    )

    NOT_TAUGHT_THERE = (
        "not_taught_there", "“{provider}”没有备案“{occupation} {level}”", "{provider} has not filed {occupation} {level}",
        "请选择备案了该职业和等级的机构", "Choose a provider that has",
    )
    PERIOD_PAST = ("period_past", "期望开班的最后一天 {day} 已过", "The last day wanted, {day}, is past", "请改日期", "Choose later days")
    ORDER_NOT_OPEN = (
        "order_not_open", "订单 {order} 不能开班（{state}）", "Order {order} cannot be opened ({state})",
        "先接受订单", "Accept it first",
    )
    ORDER_DIFFERS = (
        "order_differs", "职业、等级或培训项目种类与订单 {order} 不同", "Occupation, level or programme is not that of order {order}",
        "按订单的职业和等级开班，或单独开班", "Open what was ordered, or a cohort of its own",
    )
    ORDER_SEATS = (
        "order_seats", "名额少于订单人数 {heads}", "Fewer seats than the {heads} ordered", "请增加名额", "Offer more seats",
    )
    ORDER_HAS_COHORT = (
        "order_has_cohort", "订单已开班：{cohort}", "Cohort {cohort} stands on this order",
        "如需变动，先由机构取消该班次", "The provider would have to cancel it first",
    )
    PLAN_YEAR = ("plan_year", "只能填报 {this} 年或 {next} 年的计划", "A plan is for {this} or {next}")
    PLAN_EMPTY = ("plan_empty", "计划中没有培训安排", "The plan says nothing yet", "请至少填一行", "Fill in a line")
    PLAN_TWICE = (
        "plan_twice", "第 {nth} 行与前面的职业、等级、季度相同", "Line {nth} repeats an earlier occupation, level and quarter",
        "请合并人数", "Put the heads together",
    )


class Told(Event):
    ORDER_PLACED = "order_placed", "收到订单 {order}：{occupation} {level}，{heads} 人", "Order {order}: {heads} for {occupation} {level}"
    ORDER_ACCEPTED = "order_accepted", "订单 {order} 已被接受，机构将开班", "Order {order} was accepted; a cohort follows"
    ORDER_DECLINED = "order_declined", "订单 {order} 未被接受：{why}", "Order {order} was declined: {why}"
    ORDER_WITHDRAWN = "order_withdrawn", "订单 {order} 已由企业撤回：{why}", "Order {order} was withdrawn: {why}"
    PLAN_ACCEPTED = "plan_accepted", "{year} 年度职工培训计划已备案", "The training plan of {year} is on file"
    PLAN_RETURNED = "plan_returned", "{year} 年度职工培训计划已退回：{why}", "The training plan of {year} was returned: {why}"
    APPROVED = "approved", "班次 {cohort} 已同意开班", "Cohort {cohort} may open"
    RETURNED = "returned", "班次 {cohort} 已退回补正：{why}", "Cohort {cohort} was returned: {why}"
    SCOPE_FILED = "scope_filed", "“{occupation} {level}”已列入贵机构备案范围", "{occupation} {level} is in your scope"


CONSTRAINTS = OF_EDUCATION | OF_GRADINGS | OF_LISTS | OF_PROGRAMMES | {
    "offer_cohort_frozen": Refusal.FROZEN,
    "offer_cohort_not_oversold": Refusal.COHORT_FULL,
    "offer_cohort_approved_by_another": Refusal.OWN_SUBMISSION,
    "offer_scope_open_once": Refusal.FILED_ALREADY,
    "offer_teacher_once": Refusal.REGISTERED_ALREADY,
    "offer_session_teacher_once": Refusal.TEACHER_TAKEN,
    "offer_session_place_once": Refusal.PLACE_TAKEN,
}

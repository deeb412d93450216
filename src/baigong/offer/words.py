"""Vocabulary of offer: levels, certificate kinds, cohorts and how they move."""

from baigong.kernel.word import Event, Refusals, Words


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


class Refusal(Refusals):
    COHORT_FULL = (
        "cohort_full", "班次名额已满", "The cohort is full",
        "可以排队候补，有人退出时自动递补", "Join the waiting list; it moves up by itself",
    )
    OUTSIDE_SCOPE = (
        "outside_scope", "“{occupation} {level}”不在本机构备案的培训范围内", "{occupation} {level} is outside your filed scope",
        "请先向人社部门备案该职业（工种）和等级", "File this occupation and level with the bureau first",
    )
    NOT_IN_CATALOGUE = (
        "not_in_catalogue", "“{occupation} {level}”不在开班日有效的补贴目录内", "{occupation} {level} is not in the catalogue of the opening day",
        "可作为非补贴班次开班，或选择目录内职业", "Run it without subsidy, or choose one in the catalogue",
    )


CONSTRAINTS = {"offer_cohort_not_oversold": Refusal.COHORT_FULL}

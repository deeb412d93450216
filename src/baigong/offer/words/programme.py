"""Vocabulary of training programmes (培训项目种类): under which one a cohort is taught, and so by which policies it is paid."""

from baigong.kernel.word import Refusals, Words


class Programme(Words):
    """The kinds of the fact cohort.kind (institution/vocabulary/facts.yaml)."""

    SKILLS = "skills", "职业技能培训", "Skills training"
    STARTUP = "startup", "创业培训", "Start-up training"
    APPRENTICE = "apprentice", "企业新型学徒制", "New apprenticeship"
    PROJECT = "project", "项目制培训", "Project training"
    ORDER = "order", "定向就业培训", "Training for a job that waits"
    INDUCTION = "induction", "岗前（适岗）培训", "Induction training"


class StartupCourse(Words):
    """Which course a start-up class is: the codes of the fact cohort.startup_course."""

    GYB = "gyb", "产生你的企业想法（GYB）", "Generate your business idea"
    SYB = "syb", "创办你的企业（SYB）", "Start your business"
    IYB = "iyb", "改善你的企业（IYB）", "Improve your business"
    ONLINE = "online", "网络创业培训", "Online business"
    SIMULATION = "simulation", "创业模拟实训", "Simulated business"
    FOUR_STAGE = "four_stage", "四级创业培训", "Four stages of start-up training"


CATALOGUED = frozenset({Programme.SKILLS})
"""Programmes whose subsidised classes must be in the catalogue; the others have policies of their own."""
PLANNED = frozenset({Programme.APPRENTICE, Programme.INDUCTION})
"""Programmes taught by a firm's own filed plan: its hours count, and no line of a catalogue."""


class ProgrammeRefusal(Refusals):
    FILING_MISSING = (
        "filing_missing", "企业新型学徒制班次须依据已确定的学徒制备案", "A class of apprentices rests on an apprenticeship that was fixed",
        "请企业先报送学徒制项目，人社部门确定后再选", "The firm files it first; choose it once the bureau has fixed it",
    )
    FILING_DIFFERS = (
        "filing_differs", "与学徒制备案 {no} 不一致：{what}", "It differs from apprenticeship {no}: {what}",
        "请按备案的企业、职业、等级和起止日期开班", "Open it for the firm, occupation, level and days on file",
    )
    FILING_UNLIKE = (
        "filing_unlike", "班次与所依据的学徒制备案不一致", "The class is not the one its apprenticeship was fixed for",
        "请按备案的企业、职业、等级和起止日期开班", "Open it for the firm, occupation, level and days on file",
    )
    FILING_NOT_ASKED = (
        "filing_not_asked", "只有企业新型学徒制班次依据学徒制备案", "Only a class of apprentices rests on an apprenticeship",
        "请改培训项目种类，或不选备案", "Change the programme, or choose no filing",
    )
    COURSE_MISSING = (
        "course_missing", "创业培训班次须写明是哪一种课程", "A start-up class says which course it is", "请选择创业培训课程", "Choose the course",
    )
    COURSE_NOT_ASKED = (
        "course_not_asked", "只有创业培训班次填写创业培训课程", "Only a start-up class names a start-up course",
        "请改培训项目种类，或不选课程", "Change the programme, or choose no course",
    )
    FEE_BELOW_ZERO = ("fee_below_zero", "收费不能小于 0", "A fee is not below 0")


class Differs(Words):
    """What of a class is not as its apprenticeship has it."""

    PROVIDER = "provider", "合作院校", "the school"
    EMPLOYER = "employer", "企业", "the firm"
    OCCUPATION = "occupation", "职业（工种）", "the occupation"
    LEVEL = "level", "等级", "the level"
    SPAN = "span", "起止日期", "the days"


CONSTRAINTS = {
    "offer_cohort_filing": ProgrammeRefusal.FILING_MISSING,
    "offer_cohort_filing_fits": ProgrammeRefusal.FILING_UNLIKE,
    "offer_cohort_startup": ProgrammeRefusal.COURSE_NOT_ASKED,
}

"""Vocabulary of what a bureau says of whoever teaches: which kind of provider it is (机构类别), and its credit grade (信用等级)."""

from baigong.kernel.word import Event, Refusals, Words


class ProviderClass(Words):
    """The codes of the fact provider.kind (institution/vocabulary/facts.yaml)."""

    ENTERPRISE_CENTRE = "enterprise_centre", "企业培训中心", "Enterprise training centre"
    PUBLIC_BASE = "public_base", "公共实训基地", "Public training base"
    TRAINING_CENTRE = "training_centre", "公共实训中心", "Public training centre"
    SCHOOL = "school", "职业学校（技工院校）", "Vocational school"
    PRIVATE = "private", "民办职业培训机构", "Private provider"


class CreditGrade(Words):
    """The codes of the fact provider.credit; that nobody was graded is an answer too, and somebody gives it."""

    A_PLUS = "A+", "A+级", "A+"
    A = "A", "A级", "A"
    B = "B", "B级", "B"
    C = "C", "C级", "C"
    NONE = "none", "未评级", "Not graded"


class GradingState(Words):
    """Where a grade stands that an officer wrote down."""

    PROPOSED = "proposed", "待复核", "Waits for a second look"
    CONFIRMED = "confirmed", "已评定", "Given"
    DECLINED = "declined", "未通过复核", "Not confirmed"


class GradingMove(Words):
    CONFIRM = "confirm", "同意", "Confirm"
    DECLINE = "decline", "不同意", "Decline"


GRADING_MOVES = {
    (GradingState.PROPOSED, GradingMove.CONFIRM): GradingState.CONFIRMED,
    (GradingState.PROPOSED, GradingMove.DECLINE): GradingState.DECLINED,
}


class GradingRefusal(Refusals):
    TEACHES_NOBODY = (
        "teaches_nobody", "只有培训机构、企业和公共实训基地有机构类别和信用等级",
        "Only who teaches (a provider, an employer, a public base) has a kind and a grade",
    )
    GRADING_DOCUMENT = (
        "grading_document", "请写明认定或评定文件", "Say which document it rests on", "例如办学许可证号或评定文件的文号", "A licence or its number",
    )
    GRADING_WHY = ("grading_why", "请写明评定理由", "Say why this grade", "写明依据哪些检查、投诉或评估结果", "Name the visits, complaints or reviews")
    CLASSED_SO = (
        "classed_so", "该机构在这一天已是此类别", "The provider is of that kind on that day already",
        "如类别没有变化，不必再次登记", "Nothing is to be written where nothing changes",
    )
    GRADING_WAITS = (
        "grading_waits", "该机构已有一项信用等级待复核", "A grade of this provider waits for its second look already",
        "请先办结原来的一项", "Settle that one first",
    )
    OWN_GRADING = (
        "own_grading", "复核人不得为提出人", "Who proposed a grade does not confirm it", "请另一位同事复核", "Ask a colleague",
    )


class GradingTold(Event):
    CREDIT_GRADED = (
        "credit_graded", "贵机构的信用等级自 {day} 起为“{grade}”，依据：{document}", "Your credit grade is {grade} from {day}, by {document}",
    )


CONSTRAINTS = {
    "offer_grading_waits_once": GradingRefusal.GRADING_WAITS,
    "offer_grading_by_another": GradingRefusal.OWN_GRADING,
    "offer_grading_document": GradingRefusal.GRADING_DOCUMENT,
    "offer_grading_why": GradingRefusal.GRADING_WHY,
    "offer_classing_document": GradingRefusal.GRADING_DOCUMENT,
}

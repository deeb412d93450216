"""Vocabulary of complaints: what they are about, how they move, why not."""

from baigong.kernel.word import Event, Refusals, Words


class ComplaintKind(Words):
    FAKE = "fake", "虚假培训、冒名顶替", "Fake training or trainees"
    FEE = "fee", "乱收费、返现、送礼", "Fees, kickbacks or gifts"
    QUALITY = "quality", "教学质量、课时缩水", "Poor teaching or hours cut"
    EXAM = "exam", "考试作弊、买卖证书", "Cheating or sold certificates"
    MONEY = "money", "补贴被截留、冒领", "Subsidy withheld or drawn by others"
    ADVERTISING = "advertising", "虚假宣传、冒充官方", "False advertising"
    OFFICER = "officer", "工作人员违纪", "Misconduct of an officer"
    OTHER = "other", "其他", "Other"


class ComplaintState(Words):
    RECEIVED = "received", "已收到", "Received"
    ACCEPTED = "accepted", "已受理", "Accepted"
    DECLINED = "declined", "不予受理", "Declined"
    INVESTIGATED = "investigated", "已查清", "Investigated"
    ANSWERED = "answered", "已答复", "Answered"


class ComplaintMove(Words):
    ACCEPT = "accept", "受理", "Accept"
    DECLINE = "decline", "不予受理", "Decline"
    INVESTIGATE = "investigate", "记录调查结果", "Record what was found"
    ANSWER = "answer", "答复", "Answer"
    HAND_OVER = "hand_over", "转交承办", "Hand over"


COMPLAINT_MOVES = {
    (ComplaintState.RECEIVED, ComplaintMove.ACCEPT): ComplaintState.ACCEPTED,
    (ComplaintState.RECEIVED, ComplaintMove.DECLINE): ComplaintState.DECLINED,
    (ComplaintState.ACCEPTED, ComplaintMove.INVESTIGATE): ComplaintState.INVESTIGATED,
    (ComplaintState.INVESTIGATED, ComplaintMove.ANSWER): ComplaintState.ANSWERED,
}
WAITING = (ComplaintState.RECEIVED, ComplaintState.ACCEPTED, ComplaintState.INVESTIGATED)


class Outcome(Words):
    """What an investigation came to."""

    TRUE = "true", "属实", "True"
    PARTLY = "partly", "部分属实", "True in part"
    UNTRUE = "untrue", "不属实", "Not true"
    UNKNOWN = "unknown", "无法查实", "Could not be established"


class ComplaintRefusal(Refusals):
    TOO_SHORT = (
        "too_short", "内容至少 {least} 个字", "At least {least} characters",
        "请写明时间、地点、人物和您知道的情况", "Say when, where, who and what",
    )
    TOO_MANY = (
        "too_many", "一小时内最多提交 {most} 件", "At most {most} within an hour",
        "请稍后再试", "Try again later",
    )
    NO_COMPLAINT = (
        "no_complaint", "没有找到，编号或查询码不对", "Not found: the number or the code is wrong",
        "请核对回执", "Look at your receipt",
    )
    NO_SUCH_COHORT = (
        "no_such_cohort", "没有编号为 {no} 的班次", "There is no class {no}",
        "可以不填", "It may be left empty",
    )
    WHY_NEEDED = ("complaint_why_needed", "请写明理由", "Say why", "理由会告知投诉人", "The complainant is told")
    REPORT_NEEDED = ("report_needed", "请写明查到了什么", "Say what was found")
    REPLY_NEEDED = ("reply_needed", "请写明答复", "Write the reply", "答复会给投诉人看", "The complainant reads it")
    NO_OFFICER = (
        "no_officer", "所选人员不能承办这件投诉", "This person may not handle the complaint",
        "请从名单中选择", "Choose from the list",
    )
    NOT_HANDLER = ("not_handler", "由 {name} 办理", "{name} handles it", "请由其办理", "Leave it to them")


class ComplaintTold(Event):
    HANDED_OVER = "complaint_handed_over", "投诉举报 {no} 转由您承办", "Complaint {no} is yours to handle now"
    RECEIVED = "complaint_received", "收到新的投诉举报 {no}", "A new complaint: {no}"


COMPLAINT_CONSTRAINTS: dict[str, Refusals] = {}

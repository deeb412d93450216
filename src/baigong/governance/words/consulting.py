"""Vocabulary of consultations: what is put before the public, who speaks, what they are answered, why not."""

from baigong.kernel.word import Event, Refusals, Words


class ConsultedOn(Words):
    """What is consulted on."""

    MEASURE = "measure", "拟出台的措施", "Draft measure"
    POLICY = "policy", "政策草案", "Draft policy"
    DOCUMENT = "document", "文件", "Document"


class Importance(Words):
    """Which period is usual."""

    MAJOR = "major", "重大行政决策或涉企政策", "Major decision, or one that touches firms"
    NORMATIVE = "normative", "其他规范性文件", "Other normative document"


class ConsultationState(Words):
    DRAFTED = "drafted", "草拟", "Drafted"
    PUBLISHED = "published", "已发布", "Published"
    REPORTED = "reported", "已公布结果", "Reported"
    WITHDRAWN = "withdrawn", "已撤回", "Withdrawn"


class ConsultationMove(Words):
    PUBLISH = "publish", "发布征求意见", "Publish"
    REPORT = "report", "公布结果", "Report"
    WITHDRAW = "withdraw", "撤回", "Withdraw"
    EDIT = "edit", "修改", "Edit"
    ANSWER = "answer", "答复意见", "Answer"


CONSULTATION_MOVES = {
    (ConsultationState.DRAFTED, ConsultationMove.PUBLISH): ConsultationState.PUBLISHED,
    (ConsultationState.PUBLISHED, ConsultationMove.REPORT): ConsultationState.REPORTED,
    (ConsultationState.DRAFTED, ConsultationMove.WITHDRAW): ConsultationState.WITHDRAWN,
    (ConsultationState.PUBLISHED, ConsultationMove.WITHDRAW): ConsultationState.WITHDRAWN,
}


class Phase(Words):
    """Where a consultation stands by the calendar."""

    DRAFTED = "drafted", "草拟", "Drafted"
    COMING = "coming", "即将开始", "Coming"
    OPEN = "open", "征求意见中", "Open for comment"
    ANSWERING = "answering", "整理答复中", "Being answered"
    REPORTED = "reported", "已公布结果", "Reported"
    WITHDRAWN = "withdrawn", "已撤回", "Withdrawn"


class Voice(Words):
    """Who speaks, in kind."""

    WORKER = "worker", "劳动者", "Worker"
    EMPLOYER = "employer", "企业", "Employer"
    ASSOCIATION = "association", "行业协会、社会组织", "Association"
    BODY = "body", "培训、评价机构", "Training or assessment body"
    PUBLIC = "public", "社会公众", "Public"


class Stance(Words):
    """What a comment wants."""

    SUPPORT = "support", "赞成", "In favour"
    CHANGE = "change", "建议修改", "Suggests a change"
    OPPOSE = "oppose", "反对", "Against"
    ASK = "ask", "咨询", "Asks"


class AnswerKind(Words):
    """What becomes of a comment."""

    ADOPTED = "adopted", "采纳", "Adopted"
    PARTLY = "partly", "部分采纳", "Adopted in part"
    DECLINED = "declined", "不采纳", "Not adopted"
    EXPLAINED = "explained", "解释说明", "Explained"


class HiddenWhy(Words):
    """Why the text of a comment is not shown to the public; the public reads this reason."""

    PERSONAL = "personal", "含个人信息", "Names personal data"
    ABUSE = "abuse", "含辱骂或攻击他人的内容", "Abuses someone"
    UNLAWFUL = "unlawful", "含法律禁止的内容", "Unlawful content"
    ADVERTISING = "advertising", "广告，与本次征求意见无关", "Advertising"


class ConsultationTold(Event):
    ANSWERED = "comment_answered", "您的意见 {no} 已有答复", "Your comment {no} was answered"
    REPORTED = "consultation_reported", "“{title}”征求意见的结果已公布", "The result of the consultation “{title}” is published"


class ConsultationRefusal(Refusals):
    NO_SUBJECT = (
        "no_subject", "须选定所征求意见的草案或文件", "Choose the draft or the document",
        "请从名单中选择；征求措施意见的，请填写文本", "Choose from the list; for a measure, write its text",
    )
    OPENS_PAST = ("opens_past", "开始日 {day} 已过", "The opening day {day} is past", "请改开始日", "Choose another day")
    PERIOD_SHORT = (
        "period_short", "期限一般不少于 {least}，缩短须说明理由", "The period is usually no shorter than {least_en}; say why this is",
        "请延长期限，或填写缩短的理由（向社会公开）", "Lengthen it, or give the reason, which is public",
    )
    PERIOD_TOO_SHORT = (
        "period_too_short", "再紧急也不少于 {least} 天", "However urgent, no fewer than {least} days",
        "请改截止日", "Choose a later closing day",
    )
    CONSULTATION_CLOSED = (
        "consultation_closed", "现在不在征求意见期间", "It is not open for comment now",
        "请查看起止日期；已截止的，可在结果公布后查看", "Look at its days; once closed, its result will be published",
    )
    STILL_OPEN = (
        "consultation_still_open", "{day} 前还可以提意见，不能公布结果", "Comments may come until {day}: no result yet",
        "请在截止后办理", "Wait until it has closed",
    )
    UNANSWERED = (
        "comments_unanswered", "还有意见没有答复", "Some comments are not answered yet",
        "请逐条或成组答复全部意见", "Answer every comment, singly or by group",
    )
    SUMMARY_NEEDED = ("report_summary_needed", "请写明总的采纳情况", "Sum up what became of the comments")
    COMMENT_SHORT = (
        "comment_short", "意见至少 {least} 个字", "At least {least} characters", "请写明您的意见和理由", "Say what you want and why",
    )
    TOO_MANY = (
        "too_many_comments", "一小时内最多提交 {most} 条", "At most {most} within an hour", "请稍后再试", "Try again later",
    )
    PERSONAL_DATA = (
        "personal_in_comment", "意见会公开，正文里不要写身份证号、手机号", "Comments are public: leave out identity and phone numbers",
        "请删去号码；联系方式请填在下方，不公开", "Take the number out; there is a field for it that stays private",
    )
    NOT_ITS_CLAUSE = ("not_its_clause", "没有这一条", "There is no such clause", "请重新选择条款", "Choose the clause again")
    NOT_ITS_COMMENTS = (
        "not_its_comments", "所选意见不属于这次征求意见", "The comments picked are of another consultation",
        "请刷新后重新选择", "Reload and pick again",
    )
    NO_COMMENT_PICKED = ("no_comment_picked", "没有选中意见", "No comment is picked", "请先勾选", "Pick some first")
    ANSWER_NEEDED = (
        "comment_answer_needed", "请写明答复", "Write the answer", "提意见的人和公众都能看到", "Its sender and the public read it",
    )
    NO_COMMENT = (
        "no_comment", "没有找到，编号或查询码不对", "Not found: the number or the code is wrong", "请核对回执", "Look at your receipt",
    )
    HIDDEN_ALREADY = ("comment_hidden", "这条意见的正文已不公开", "The text of this comment is hidden already")
    NOT_HIDDEN = ("comment_not_hidden", "这条意见的正文本来就公开", "The text of this comment is public")


CONSULTATION_CONSTRAINTS: dict[str, Refusals] = {
    "governance_comment_in_time": ConsultationRefusal.CONSULTATION_CLOSED,
    "governance_consultation_all_answered": ConsultationRefusal.UNANSWERED,
    "governance_comment_its_own": ConsultationRefusal.NOT_ITS_COMMENTS,
}

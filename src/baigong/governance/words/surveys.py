"""Vocabulary of ad-hoc forms (临时报表): what a field is, states and moves of a form and of a region's reply, refusals."""

from baigong.kernel.word import Event, Refusals, Words


class FieldKind(Words):
    """What a field of an ad-hoc form is: a figure the house fills in, or something typed that no indicator tells."""

    FIGURE = "figure", "系统指标（自动填数）", "Indicator (filled in by the house)"
    COUNT = "count", "整数", "Whole number"
    MONEY = "money", "金额（元）", "Money (yuan)"
    TEXT = "text", "文字", "Text"


class SurveyState(Words):
    DRAFTED = "drafted", "编制中", "Being composed"
    ISSUED = "issued", "填报中", "Being answered"
    CLOSED = "closed", "已结束", "Closed"


class SurveyMove(Words):
    ISSUE = "issue", "下发", "Send out"
    CLOSE = "close", "结束", "Close"


SURVEY_MOVES = {
    (SurveyState.DRAFTED, SurveyMove.ISSUE): SurveyState.ISSUED,
    (SurveyState.ISSUED, SurveyMove.CLOSE): SurveyState.CLOSED,
}


class ReplyState(Words):
    """How a region stands with an ad-hoc form."""

    WAITING = "waiting", "待填报", "To be filled in"
    SENT = "sent", "已报送", "Sent"
    RETURNED = "returned", "已退回", "Returned"
    TAKEN = "taken", "已接收", "Received"


class ReplyMove(Words):
    SEND = "send", "报送", "Send"
    TAKE = "take", "接收", "Receive"
    RETURN = "return", "退回", "Return"


REPLY_MOVES = {
    (ReplyState.WAITING, ReplyMove.SEND): ReplyState.SENT,
    (ReplyState.RETURNED, ReplyMove.SEND): ReplyState.SENT,
    (ReplyState.SENT, ReplyMove.TAKE): ReplyState.TAKEN,
    (ReplyState.SENT, ReplyMove.RETURN): ReplyState.RETURNED,
}
UNSENT = (ReplyState.WAITING, ReplyState.RETURNED)
"""The region below still has to fill it in."""


class SurveyTold(Event):
    ISSUED = "survey_issued", "收到临时报表 {no}：{title}，{day} 前报送", "An ad-hoc form came, {no}: {title}, due {day}"
    RETURNED = "survey_returned", "临时报表 {no} 被退回：{why}，{day} 前重新报送", "The form {no} was returned: {why}; due {day}"
    DUE = "survey_due", "临时报表 {no} 还剩 {left} 个工作日：{title}", "{left} working days left for the form {no}: {title}"
    LATE = "survey_late", "临时报表 {no} 已超期 {left} 个工作日：{title}", "The form {no} is {left} working days late: {title}"


class SurveyRefusal(Refusals):
    SURVEY_NOT_DRAFTED = (
        "survey_not_drafted", "报表已下发，内容不能改动", "The form is out: nothing of it changes",
        "确需增减的，另编一张", "Where something is missing, compose another",
    )
    ALREADY_COUNTED = (
        "already_counted", "“{label}”就是系统指标“{indicator}”，不能再让下级填报",
        "{label} is the indicator {indicator}: it is not asked again",
        "请从指标列表选用，由系统按业务数据填数", "Choose it from the list; the house fills it in",
    )
    NEAR_INDICATOR = (
        "near_indicator", "“{label}”与系统指标“{indicator}”相近（相似度 {percent}%）",
        "{label} is near the indicator {indicator} ({percent}% alike)",
        "是同一个数的，请选用指标；确不相同的，请写明区别", "Choose the indicator; where it is another figure, say how it differs",
    )
    FIELD_ASKED = ("field_asked", "报表里已有这一项", "The form has this field already", "请改名称或删去", "Rename it or leave it out")
    FIELD_UNDEFINED = (
        "field_undefined", "自填项须写名称和口径，数字项须写单位", "A typed field needs a name and a definition, a number its unit",
        "请补充", "Fill them in",
    )
    ADDS_NO_TEXT = ("adds_no_text", "文字项不能合计", "A text is not added up")
    NO_FIELDS = ("no_fields", "报表还没有内容", "The form has no fields yet", "请先添加指标或自填项", "Add an indicator or a field first")
    NO_REGIONS = ("no_regions", "请至少选择一个下级地区", "Choose at least one region below")
    REGION_NOT_BELOW = ("region_not_below", "“{region}”不是直接下级地区", "{region} is not right below", "请从名单中选择", "Choose from the list")
    TOO_SOON = (
        "too_soon", "填报时间不足：至少留 {least} 个工作日，最早 {day}", "It leaves too little time: at least {least} working days, {day}",
        "请改截止日", "Choose a later day",
    )
    SURVEY_UNFROZEN = (
        "survey_unfrozen", "{year} 年还没有冻结的月份，指标没有数字", "No month of {year} is frozen: its indicators have no figures",
        "请改年度，或去掉指标项", "Choose another year, or leave the indicators out",
    )
    SURVEY_WHY = ("survey_why", "须写明理由", "Say why", "填报单位会看到", "The region below reads it")
    ANSWER_MISSING = ("answer_missing", "第 {row} 行“{field}”还没有填", "Row {row}, {field}: not filled in", "请填写；没有的填 0 或“无”", "Fill it in")
    NOT_WHOLE = (
        "survey_not_whole", "第 {row} 行“{field}”须为不小于 0 的整数：{said}", "Row {row}, {field}: a whole number of 0 or more, not {said}",
        "请只写数字", "Write digits only",
    )
    NOT_YUAN = (
        "survey_not_yuan", "第 {row} 行“{field}”须为以元计的金额，最多两位小数：{said}",
        "Row {row}, {field}: yuan with at most two decimals, not {said}", "请只写数字", "Write digits only",
    )
    NO_SUCH_ROW = (
        "survey_no_row", "第 {row} 行：报表没有序号“{said}”的自填项", "Row {row}: the form has no field {said} to be typed",
        "请用本报表的模板填写，不要改序号", "Use this form's own template and leave the numbers as they are",
    )
    ROW_TWICE = ("survey_row_twice", "第 {row} 行：序号“{said}”重复", "Row {row}: the number {said} comes twice", "请删去一行", "Delete one")
    SURVEY_LOCKED = (
        "survey_locked", "填报已报送，不能改动", "It was sent: nothing of it changes", "确需更正的，请上级退回", "Ask the level above to return it",
    )
    SURVEY_OVER = ("survey_over", "报表已结束，不再填报", "The form is closed", "如需补报，请与下发单位联系", "Ask whoever sent it")
    FIGURE_TYPED = (
        "figure_typed", "系统指标的数字由系统填，不能填写或改动", "An indicator's figure is filled in by the house, never typed",
        "来源有误的，请先在业务中更正", "If a source is wrong, correct it where it was made",
    )


SURVEY_CONSTRAINTS: dict[str, Refusals] = {
    "governance_surveyfield_indicator_once": SurveyRefusal.FIELD_ASKED,
    "governance_surveyfield_label_once": SurveyRefusal.FIELD_ASKED,
    "governance_survey_composed_while_drafted": SurveyRefusal.SURVEY_NOT_DRAFTED,
    "governance_surveyanswer_while_open": SurveyRefusal.SURVEY_LOCKED,
    "governance_surveyfigure_computed": SurveyRefusal.FIGURE_TYPED,
}

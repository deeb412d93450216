"""Words of payment verification (支付核查): a sample of paid claims is asked about, by telephone or at the door."""

from baigong.kernel.word import Refusals, Words


class SurveyState(Words):
    ANNOUNCED = "announced", "已预告", "Announced"
    DRAWN = "drawn", "核查中", "Under way"
    CLOSED = "closed", "已结束", "Closed"


class SurveyMove(Words):
    DRAW = "draw", "抽取", "Draw"
    CLOSE = "close", "结束", "Close"


SURVEY_MOVES = {
    (SurveyState.ANNOUNCED, SurveyMove.DRAW): SurveyState.DRAWN,
    (SurveyState.DRAWN, SurveyMove.CLOSE): SurveyState.CLOSED,
}


class SurveyWay(Words):
    """How the claims are drawn. By weight, a claim with findings has more tickets; only the other tells of all that was paid."""

    RANDOM = "random", "随机", "At random"
    WEIGHTED = "weighted", "按风险加权", "Weighted by risk"


class SurveyMeans(Words):
    CALL = "call", "电话", "Telephone"
    VISIT = "visit", "上门", "Visit"
    VIDEO = "video", "视频", "Video"


class SurveyResult(Words):
    """What whoever was trained or paid says."""

    CONFIRMED = "confirmed", "属实", "Confirmed"
    NOT_REACHED = "not_reached", "未联系上", "Not reached"
    UNWILLING = "unwilling", "不愿回答", "Would not say"
    NOT_RECEIVED = "not_received", "称未收到补贴", "Says nothing was received"
    OTHER_AMOUNT = "other_amount", "称金额不符", "Says it was another sum"
    NOT_TRAINED = "not_trained", "称未参加培训", "Says there was no training"
    NOT_APPLIED = "not_applied", "称未申领", "Says nobody asked for it"


CONTRADICTING = (SurveyResult.NOT_RECEIVED, SurveyResult.OTHER_AMOUNT, SurveyResult.NOT_TRAINED, SurveyResult.NOT_APPLIED)
"""What becomes a finding at the next scan (signal V03)."""


class SurveyRefusal(Refusals):
    SURVEY_DAYS = ("survey_days", "到账期间的起止不对，且须在今天以前", "The days are the wrong way round, or not over yet")
    SURVEY_SIZE = ("survey_size", "抽取笔数须在 1 至 {most} 之间", "Between 1 and {most} claims are drawn")
    SURVEY_SEED = ("survey_seed", "种子不少于 16 个字符，不得含竖线", "The seed has 16 characters or more, and no bar")
    SURVEY_SAME_OFFICER = (
        "survey_same_officer", "抽取人不得为预告人", "Who announced it may not draw", "请由另一名工作人员抽取", "Ask another officer",
    )
    SURVEY_NOTHING = (
        "survey_nothing", "该期间没有到账的补贴可抽", "Nothing was paid in these days", "请另行预告一段期间", "Announce other days",
    )
    SURVEY_DECIDED = (
        "survey_decided", "核查人不得为该笔补贴的审核人或拨付人", "Who decided or paid the claim may not verify it",
        "请由未经办该笔补贴的工作人员核查", "Ask an officer who had no hand in it",
    )
    SURVEY_NOTE = ("survey_note", "须写明核查情况", "Say what was heard", "请填写核查情况", "Fill in what was said")
    SURVEY_OPEN = ("survey_open", "还有 {n} 笔没有核查结果", "{n} claims have no result yet", "请先完成核查", "See to them first")
    SURVEY_TWICE = ("survey_twice", "该笔补贴已在本次核查中", "The claim is in this sample already")


SURVEY_CONSTRAINTS = {
    "supervision_surveyed_once": SurveyRefusal.SURVEY_TWICE,
    "supervision_survey_another_draws": SurveyRefusal.SURVEY_SAME_OFFICER,
    "supervision_survey_contact_apart": SurveyRefusal.SURVEY_DECIDED,
}

"""Vocabulary of good practice (经验做法): where one stands, how its effect elsewhere is told, why not."""

from baigong.kernel.word import Event, Refusals, Words


class PracticeState(Words):
    SENT = "sent", "待审核", "Waiting for review"
    RETURNED = "returned", "已退回", "Returned"
    PUBLISHED = "published", "已推广", "Published"
    WITHDRAWN = "withdrawn", "已停止推广", "Withdrawn"


class PracticeMove(Words):
    PUBLISH = "publish", "审核推广", "Publish"
    RETURN = "return", "退回", "Return"
    SEND_AGAIN = "send_again", "重新报送", "Send again"
    WITHDRAW = "withdraw", "停止推广", "Withdraw"


PRACTICE_MOVES = {
    (PracticeState.SENT, PracticeMove.PUBLISH): PracticeState.PUBLISHED,
    (PracticeState.SENT, PracticeMove.RETURN): PracticeState.RETURNED,
    (PracticeState.RETURNED, PracticeMove.SEND_AGAIN): PracticeState.SENT,
    (PracticeState.PUBLISHED, PracticeMove.WITHDRAW): PracticeState.WITHDRAWN,
}


class EffectKind(Words):
    """How the effect of an adoption is told: never two ways at once."""

    NONE = "none", "尚未评估", "Not told yet"
    LIVE = "live", "系统指标前后对比", "A live indicator, before and after"
    STATED = "stated", "文字说明并附证据", "Stated, with evidence"


class PracticeTold(Event):
    SENT = "practice_sent", "收到经验做法 {no}：{title}", "A good practice came, {no}: {title}"
    SETTLED = "practice_settled", "您报送的经验做法 {no}：{state}", "The good practice {no} you sent: {state}"


class PracticeRefusal(Refusals):
    NO_REVIEWER = ("no_practice_reviewer", "没有上级人社部门可以审核", "There is no bureau above to review it")
    PRACTICE_SHORT = (
        "practice_short", "做法至少 {least} 个字", "Describe it in at least {least} characters",
        "请写清楚做了什么、怎么做的", "Say what was done, and how",
    )
    PRACTICE_PERSONAL = (
        "practice_personal", "经验会公开，不要写身份证号、手机号", "It will be public: leave out identity and phone numbers",
        "请删去号码", "Take them out",
    )
    OWN_PRACTICE = (
        "own_practice", "这条经验出自本地，不算采用", "It comes from this very region: that is no adoption",
    )
    NOT_PUBLISHED = ("practice_not_published", "只有已推广的经验可以采用", "Only what is published can be adopted")
    ADOPTED_ALREADY = ("practice_adopted", "本地区已登记采用", "This region has adopted it already")
    ADOPTED_LATER = ("adopted_in_future", "采用日期不能晚于今天", "It cannot be adopted after today")
    EFFECT_ONE_WAY = (
        "effect_one_way", "效果或用系统指标，或用文字加证据，只能选一种", "Tell the effect by an indicator, or in words with evidence",
        "选指标时不填文字；选文字时说明和证据都要填", "With an indicator no words; in words both the statement and its evidence",
    )


PRACTICE_CONSTRAINTS: dict[str, Refusals] = {
    "governance_practiceadoption_once": PracticeRefusal.ADOPTED_ALREADY,
    "governance_practiceadoption_published": PracticeRefusal.NOT_PUBLISHED,
    "governance_practiceadoption_elsewhere": PracticeRefusal.OWN_PRACTICE,
    "governance_practiceadoption_one_way": PracticeRefusal.EFFECT_ONE_WAY,
}

"""Vocabulary of publicity: explanations of policies, questions of the public, campaigns and stories, who follows what."""

from baigong.kernel.word import Event, Refusals, Words


class PublicityState(Words):
    """Where an explanation or a published item stands."""

    DRAFTED = "drafted", "草拟", "Drafted"
    PUBLISHED = "published", "已发布", "Published"
    WITHDRAWN = "withdrawn", "已撤下", "Withdrawn"


class PublicityMove(Words):
    PUBLISH = "publish", "发布", "Publish"
    WITHDRAW = "withdraw", "撤下", "Withdraw"


PUBLICITY_MOVES = {
    (PublicityState.DRAFTED, PublicityMove.PUBLISH): PublicityState.PUBLISHED,
    (PublicityState.PUBLISHED, PublicityMove.WITHDRAW): PublicityState.WITHDRAWN,
}


class ItemKind(Words):
    """What is published beside explanations."""

    CAMPAIGN = "campaign", "宣传活动", "Campaign"
    STORY = "story", "人物故事", "Story"
    NEWS = "news", "工作动态", "News"


class AskedOrigin(Words):
    """How a question came."""

    PAGE = "page", "公众页面", "Public page"
    DESK = "desk", "劳动者台", "Worker's desk"
    CONCERN = "concern", "公众关切", "Public concern"


class AskedState(Words):
    WAITING = "waiting", "待答复", "Waiting"
    ANSWERED = "answered", "已答复", "Answered"
    MERGED = "merged", "已并入同一问题", "Merged into the same question"


class AskedMove(Words):
    ANSWER = "answer", "答复", "Answer"
    MERGE = "merge", "并入同一问题", "Merge"


ASKED_MOVES = {
    (AskedState.WAITING, AskedMove.ANSWER): AskedState.ANSWERED,
    (AskedState.WAITING, AskedMove.MERGE): AskedState.MERGED,
}


class PublicityTold(Event):
    ANSWERED = "question_answered", "您的提问 {no} 已答复", "Your question {no} was answered"
    PUBLISHED = "publicity_published", "您关注的{place}有新内容：{title}", "New of {place}, which you follow: {title}"


class PublicityRefusal(Refusals):
    NUMBERS_UNKNOWN = (
        "numbers_unknown", "{where}里的数字 {numbers} 不在这份政策里", "The numbers {numbers} in {where_en} are not in this policy",
        "请核对，或改用文字表述；政策没写的数字不能出现在解读里", "Look at the policy, or leave them out",
    )
    FIVE_QUESTIONS = ("five_questions", "须有五个问题，每个都有答", "There must be five questions, each with its answer")
    NO_CASE = ("no_explaining_case", "这份政策没有这个算例", "The policy has no such worked case", "请重新选择", "Choose again")
    EXPLAINED_ALREADY = (
        "explained_already", "这一版政策已有发布的解读", "This edition has a published explanation already",
        "请先撤下原来的解读", "Withdraw it first",
    )
    STORY_CONSENT = (
        "story_consent", "人物故事须写明本人同意的凭据", "A story needs what shows that the person agreed",
        "如同意书编号或存放位置", "The number of the letter of consent, or where it lies",
    )
    ITEM_PERSONAL = (
        "item_personal", "会公开的内容里不要写身份证号、手机号", "It will be public: leave out identity and phone numbers",
        "请删去号码", "Take them out",
    )
    ITEM_SHORT = ("item_short", "正文至少 {least} 个字", "At least {least} characters", "请写完整", "Write it out")
    CAMPAIGN_DAYS = ("campaign_days", "宣传活动须有起止日期，结束不早于开始", "A campaign needs its first and last day, in order")
    QUESTION_SHORT = ("question_short", "问题至少 {least} 个字", "At least {least} characters", "请把想问的写清楚", "Say what you want to know")
    QUESTIONS_MANY = (
        "too_many_questions", "一小时内最多提 {most} 个问题", "At most {most} within an hour", "请稍后再试", "Try again later",
    )
    QUESTION_PERSONAL = (
        "personal_in_question", "问题可能会公开，不要写身份证号、手机号", "Questions may become public: leave out identity and phone numbers",
        "请删去号码；涉及个人的事请登录后在办事页面查看", "Take them out; your own matters are on your desk",
    )
    QUESTION_ANSWER = ("question_answer_needed", "请写明答复", "Write the answer", "提问的人会看到", "Whoever asked reads it")
    NO_MAIN_QUESTION = (
        "no_main_question", "不能并入这一个问题", "It cannot be merged into this one",
        "请选择另一个没有并入别处的问题", "Choose another one that is not merged itself",
    )
    NO_QUESTION = (
        "no_question", "没有找到，编号或查询码不对", "Not found: the number or the code is wrong", "请核对回执", "Look at your receipt",
    )
    NO_SOURCE = ("no_concern_source", "请写明关切从哪里来", "Say where the concern was heard", "如 12333 热线、媒体报道", "e.g. a hotline, a newspaper")
    NOT_ANSWERED = ("question_not_answered", "只有已答复的问题可以写进解读", "Only what was answered goes into an explanation")
    FOLLOWS_MANY = ("follows_many", "最多关注 {most} 项", "You can follow at most {most}", "请先取消不需要的", "Drop some first")


PUBLICITY_CONSTRAINTS: dict[str, Refusals] = {
    "governance_policyexplanation_one": PublicityRefusal.EXPLAINED_ALREADY,
    "governance_policyexplanation_five": PublicityRefusal.FIVE_QUESTIONS,
    "governance_publicquestion_one_main": PublicityRefusal.NO_MAIN_QUESTION,
}

"""Vocabulary of problems told upward: what they are about, how urgent, what becomes of them, why not."""

from baigong.kernel.word import Event, Refusals, Words


class Theme(Words):
    """What a problem is about: the code by which the level above counts."""

    MONEY = "money", "资金和拨付", "Money and payment"
    POLICY = "policy", "政策规定", "Policy rules"
    CATALOGUE = "catalogue", "目录、标准和课程", "Catalogues, standards and courses"
    PROVIDERS = "providers", "机构、师资和场地", "Providers, teachers and places"
    ASSESSMENT = "assessment", "评价和证书", "Assessment and certificates"
    RECORDS = "records", "系统和数据", "System and data"
    COORDINATION = "coordination", "部门协调", "Coordination of departments"
    OTHER = "other", "其他", "Other"


class Urgency(Words):
    NORMAL = "normal", "一般", "Normal"
    URGENT = "urgent", "紧急", "Urgent"
    CRITICAL = "critical", "特急", "Critical"


class ProblemState(Words):
    SENT = "sent", "待处理", "Waiting"
    ANSWERED = "answered", "已答复", "Answered"
    TASKED = "tasked", "已转为任务", "Made a task"
    REFERRED = "referred", "已转入政策起草", "Referred to a policy draft"
    MERGED = "merged", "已并案", "Merged"


class ProblemMove(Words):
    ANSWER = "answer", "答复", "Answer"
    TASK = "task", "转为任务", "Make it a task"
    REFER = "refer", "转入政策起草", "Refer to a policy draft"
    MERGE = "merge", "并案", "Merge"


PROBLEM_MOVES = {
    (ProblemState.SENT, ProblemMove.ANSWER): ProblemState.ANSWERED,
    (ProblemState.SENT, ProblemMove.TASK): ProblemState.TASKED,
    (ProblemState.SENT, ProblemMove.REFER): ProblemState.REFERRED,
    (ProblemState.SENT, ProblemMove.MERGE): ProblemState.MERGED,
}


class ProblemTold(Event):
    SENT = "problem_sent", "下级反馈了问题 {no}：{title}", "A problem was told from below, {no}: {title}"
    SETTLED = "problem_settled", "您反馈的问题 {no} 已处理：{state}", "The problem {no} you told was dealt with: {state}"


class ProblemRefusal(Refusals):
    NO_LEVEL_ABOVE = ("no_level_above", "没有上级人社部门可以反馈", "There is no bureau above to tell")
    PROBLEM_SHORT = (
        "problem_short", "问题描述至少 {least} 个字", "Describe it in at least {least} characters",
        "请写明情况、原因和影响", "Say what happens, why, and whom it touches",
    )
    REPLY_NEEDED = ("problem_reply_needed", "请写明处理意见", "Say what becomes of it", "反馈单位会看到", "Its sender reads it")
    NO_MAIN = (
        "no_main_problem", "不能并入这一件", "It cannot be merged into this one",
        "请选择同级收到的另一件、且没有并入别件的问题", "Choose another one that came to this level and is not merged itself",
    )
    NO_DRAFT = ("no_problem_draft", "没有这份政策草案", "There is no such policy draft", "请从名单中选择", "Choose from the list")


PROBLEM_CONSTRAINTS: dict[str, Refusals] = {"governance_problem_one_main": ProblemRefusal.NO_MAIN}

"""Vocabulary of findings: what a signal may concern, how a finding moves, why an officer may not judge it."""

from baigong.kernel.word import Event, Refusals, Words


class Concern(Words):
    """The thing that a signal is about, and that a finding freezes."""

    CLAIM = "claim", "补贴申领", "Claim"
    COHORT = "cohort", "班次", "Cohort"
    PERSON = "person", "人员", "Person"
    ORGANISATION = "organisation", "机构", "Organisation"
    CERTIFICATE = "certificate", "证书", "Certificate"
    ACCOUNT = "account", "收款账户", "Pay account"


class Family(Words):
    """What kind of fraud a signal is made for (the three families of the national audit of 2022, and three more)."""

    TRAINEES = "trainees", "假学员", "Fake trainees"
    CONTENT = "content", "假内容", "Fake content"
    PROJECTS = "projects", "假项目", "Fake projects"
    BODIES = "bodies", "假资质", "Fake qualification"
    MONEY = "money", "资金与账户", "Money and accounts"
    PROCEDURE = "procedure", "审批不分离", "Approvals not kept apart"


class Trust(Words):
    """How far the source of a definition can be trusted."""

    OFFICIAL = "official", "官方原文", "Official"
    REPOST = "repost", "转载", "Reposted"
    WEAK = "weak", "来源较弱", "Weak"
    PROPOSAL = "proposal", "系统建议", "Proposed by us"


class Handling(Words):
    """What a finding does from the moment it is raised, until it is cleared."""

    BLOCK = "block", "冻结", "Block"
    REVIEW = "review", "暂缓拨付", "Hold payment"


class Ground(Words):
    """Which of a signal's questions a piece of evidence answers."""

    PENSION = "pension", "已领取养老待遇", "Draws a pension"
    AGE = "age", "超过年龄上限", "Above the age"
    YEAR = "year", "年度次数超限", "Too many in a year"
    LIFETIME = "lifetime", "累计次数超限", "Too many in a life"
    BURST = "burst", "集中签到", "Burst of check-ins"
    CORRECTED = "corrected", "大多为更正补录", "Mostly written by correction"
    TEACHER = "teacher", "教师日课时过多", "Teacher's day too long"
    ROOM = "room", "超过场地容量", "More than the room holds"
    PASS_MARK = "pass_mark", "集中在合格线", "At the pass mark"
    ALIKE = "alike", "成绩雷同", "Scores alike"
    PHONE = "phone", "共用电话", "One telephone"
    ADDRESS = "address", "共用地址", "One address"
    SOON = "soon", "备案后短期大量申领", "Many claims soon after filing"
    HOLDER = "holder", "户名不符", "Holder differs"
    REFUTED = "refuted", "账户归属核实不符", "Found not to be the payee's"
    SHARED = "shared", "一号多人", "One number, several holders"
    STAFF = "staff", "收款人为培训机构人员", "The payee works for the provider"
    TWICE = "twice", "初审复审为同一人", "One officer decided twice"
    FILED = "filed", "申报审核为同一人", "Filed and decided by one"
    PAID = "paid", "审核拨付为同一人", "Decided and paid by one"
    OWN = "own", "审核本人补贴", "Decided their own"
    BIRTH = "birth", "同月出生", "Born in one month"
    PHONES = "phones", "电话连号", "Numbers in a row"


class FindingState(Words):
    RAISED = "raised", "待核查", "Raised"
    ASSIGNED = "assigned", "核查中", "Assigned"
    CONFIRMED = "confirmed", "属实", "Confirmed"
    DISMISSED = "dismissed", "不属实", "Dismissed"
    OVERRIDDEN = "overridden", "准予放行", "Overridden"
    CLEARED = "cleared", "已办结", "Cleared"


class FindingMove(Words):
    ASSIGN = "assign", "分派核查", "Assign"
    CONFIRM = "confirm", "认定属实", "Confirm"
    DISMISS = "dismiss", "认定不属实", "Dismiss"
    OVERRIDE = "override", "准予放行", "Override"
    CLEAR = "clear", "办结解冻", "Clear"


FINDING_MOVES = {
    (FindingState.RAISED, FindingMove.ASSIGN): FindingState.ASSIGNED,
    (FindingState.ASSIGNED, FindingMove.ASSIGN): FindingState.ASSIGNED,
    (FindingState.RAISED, FindingMove.CONFIRM): FindingState.CONFIRMED,
    (FindingState.RAISED, FindingMove.DISMISS): FindingState.DISMISSED,
    (FindingState.RAISED, FindingMove.OVERRIDE): FindingState.OVERRIDDEN,
    (FindingState.ASSIGNED, FindingMove.CONFIRM): FindingState.CONFIRMED,
    (FindingState.ASSIGNED, FindingMove.DISMISS): FindingState.DISMISSED,
    (FindingState.ASSIGNED, FindingMove.OVERRIDE): FindingState.OVERRIDDEN,
    (FindingState.CONFIRMED, FindingMove.CLEAR): FindingState.CLEARED,
}

OPEN = (FindingState.RAISED, FindingState.ASSIGNED)
"""Nobody has judged it yet."""
STANDING = (*OPEN, FindingState.CONFIRMED)
"""It still freezes what it concerns."""
CLEARED = (FindingState.DISMISSED, FindingState.OVERRIDDEN, FindingState.CLEARED)
"""It freezes nothing any more."""


class Refusal(Refusals):
    OWN_FINDING = (
        "own_finding", "发起或分派核查的人不能自己作出核查结论", "Who raised or assigned a finding does not judge it",
        "请由另一名工作人员核查", "Let another officer judge it",
    )
    OWN_DECISION = (
        "own_decision", "您办理过所涉事项（{what}），不能核查", "You decided the matter it concerns ({what_en})",
        "请由另一名工作人员核查", "Let another officer judge it",
    )
    NOT_ASSIGNED = (
        "not_assigned", "已分派给 {name} 核查", "It is assigned to {name}",
        "请由其办理，或重新分派", "Leave it to them, or assign it anew",
    )
    NOT_A_JUDGE = (
        "not_a_judge", "所选人员不是本地区有核查权限的工作人员", "This person is no officer who judges findings here",
        "请从名单中选择", "Choose from the list",
    )
    WHY_NEEDED = ("why_needed", "须写明核查理由", "Say why", "请填写理由", "Fill in the reason")
    SAME_CLEARER = (
        "same_clearer", "认定属实的人不能自己办结解冻", "Who confirmed a finding does not clear it",
        "请由另一名工作人员办结", "Let another officer clear it",
    )
    NO_SIGNAL = (
        "no_signal", "没有代码为 {code} 的信号", "There is no signal {code}", "请从信号表中选择", "Choose from the list of signals",
    )
    NO_PARAMETER = (
        "no_parameter", "信号 {code} 没有参数“{name}”", "Signal {code} has no parameter {name}",
        "请从该信号的参数表中选择", "Choose from its parameters",
    )
    OUT_OF_RANGE = (
        "out_of_range", "“{label}”须在 {least} 至 {most} 之间", "{label_en} lies between {least} and {most}",
        "请改为范围内的数值", "Choose a value within",
    )


class LongWork(Words):
    """What may take longer than a page waits."""

    SCAN = "supervision.scan", "扫描监督信号", "Scan of the signals"


class Told(Event):
    ASSIGNED = "assigned", "有一条监督线索请您核查：{signal}", "A finding is assigned to you: {signal_en}"
    CONFIRMED = (
        "confirmed", "经核查，贵单位有关事项存在问题（{signal}），相关补贴和新班次暂停办理；如有不同意见，可向当地人社部门书面陈述并提交材料",
        "After a check, a matter of yours needs to be put right ({signal_en}); subsidies and new classes it concerns wait. "
        "You may answer the bureau in writing, with your evidence",
    )
    CLEARED = (
        "cleared", "有关核查（{signal}）已办结，相关事项恢复办理", "The matter ({signal_en}) is settled; what waited goes on",
    )


FINDING_CONSTRAINTS = {
    "supervision_finding_another_judges": Refusal.OWN_FINDING,
    "supervision_finding_another_clears": Refusal.SAME_CLEARER,
}

"""Vocabulary of talent: grounds, what a rung asks for, honours, contests, studios and bases."""

from baigong.kernel.word import Event, Refusals, Words


class GroundKind(Words):
    """What an application may rest on beside certificates."""

    PRACTICE = "practice", "从业经历", "Years of work"
    TITLE = "title", "专业技术职称", "Professional title"
    SCHOOL = "school", "学历", "Schooling"
    APPRENTICESHIP = "apprenticeship", "学徒", "Apprenticeship"
    POST = "post", "技术职务聘任", "Technical post"


class GroundState(Words):
    STATED = "stated", "待核实", "Stated"
    CONFIRMED = "confirmed", "已核实", "Confirmed"
    DECLINED = "declined", "未予认可", "Declined"
    WITHDRAWN = "withdrawn", "已撤回", "Withdrawn"


class GroundMove(Words):
    CONFIRM = "confirm", "核实", "Confirm"
    DECLINE = "decline", "不予认可", "Decline"
    WITHDRAW = "withdraw", "撤回", "Withdraw"


GROUND_MOVES = {
    (GroundState.STATED, GroundMove.CONFIRM): GroundState.CONFIRMED,
    (GroundState.STATED, GroundMove.DECLINE): GroundState.DECLINED,
    (GroundState.STATED, GroundMove.WITHDRAW): GroundState.WITHDRAWN,
    (GroundState.CONFIRMED, GroundMove.WITHDRAW): GroundState.WITHDRAWN,
}


class Need(Words):
    """One thing that a route asks for."""

    AGE = "age", "年满 {n} 周岁", "{n} years of age"
    INTENT = "intent", "从事或准备从事本职业（相关职业）", "works in the occupation (or a related one), or means to"
    YEARS = "years", "累计从事本职业（相关职业）工作满 {n} 年", "{n} years of work in the occupation (or a related one)"
    HOLDS = "holds", "持有{of}证书", "holds a certificate of {of}"
    HOLDS_YEARS = "holds_years", "取得{of}证书后，累计从业满 {n} 年", "{n} years of work since the certificate of {of}"
    HELD_FOR = "held_for", "取得{of}证书满 {n} 年", "{n} years since the certificate of {of}"
    TITLE = "title", "取得相关专业{of}后，累计从业满 {n} 年", "{n} years of work since a {of} of the field"
    SCHOOL = "school", "{of}相关专业毕业", "graduate of the field: {of}"
    FINAL_YEAR = "final_year", "{of}相关专业毕业（含应届）", "graduate of the field, or in the final year: {of}"
    STUDENT = "student", "{of}在读或毕业", "attends or attended: {of}"
    APPRENTICED = "apprenticed", "本职业学徒期满", "finished an apprenticeship in the occupation"
    POST = "post", "已聘任为{of}", "holds the post of {of}"
    REVIEW = "review", "通过用人单位自主评审", "passes the employer's own review"
    PLACED = "placed", "竞赛名次：{of}第 {n} 名", "placed {n} in: {of}"


class Answered(Words):
    """How one need, or a whole route, is answered on a day."""

    MET = "met", "已具备", "Met"
    LATER = "later", "到期具备", "Met later"
    EVIDENCE = "evidence", "需补证明", "Evidence needed"
    LACKING = "lacking", "尚不具备", "Lacking"


class Hint(Event):
    """What is missing, and what would help."""

    WAIT = "wait", "{on} 起具备", "Met from {on}"
    PENDING = "pending", "已填报，待经办人员核实", "Stated; an officer has yet to confirm it"
    PRACTICE = "practice", "请填报从业经历及证明", "State your years of work, with evidence"
    PRACTICE_SHORT = (
        "practice_short", "已有 {years} 年 {months} 个月，还差 {missing} 个月；在岗的请填报",
        "{years} years {months} months so far, {missing} months short; state current work if there is any",
    )
    PRACTICE_SINCE = (
        "practice_since", "请填报取证以来的从业经历；一直在岗的话，最早 {on}",
        "State your work since then; without a break, from {on} on",
    )
    CERTIFICATE = "certificate", "先取得{of}证书", "First obtain a certificate of {of}"
    TITLE = "title", "有{of}的请填报", "State a {of} if you have one"
    SCHOOL = "school", "是{of}毕业（在读）的请填报", "State it if you went to: {of}"
    APPRENTICESHIP = "apprenticeship", "学徒期满的请填报", "State a finished apprenticeship"
    POST = "post", "由用人单位聘任后填报", "To be stated once the employer appoints you"
    REVIEW = "review", "请向用人单位申请", "Apply to your employer"


class Way(Words):
    """Which way a line of the comparison of levels and titles leads."""

    TO_TITLE = "to_title", "技能等级可申报职称", "From level to title"
    TO_LEVEL = "to_level", "职称可申报技能等级", "From title to level"
    ALIKE = "alike", "待遇比照", "Treated alike"
    SCHOOL = "school", "学历比照", "Counts as a diploma"


class HonourState(Words):
    HELD = "held", "有效", "Held"
    REVOKED = "revoked", "已撤销", "Revoked"


class HonourMove(Words):
    REVOKE = "revoke", "撤销", "Revoke"


HONOUR_MOVES = {(HonourState.HELD, HonourMove.REVOKE): HonourState.REVOKED}


class ContestState(Words):
    REGISTERED = "registered", "已登记", "Registered"
    ENTERED = "entered", "已录成绩", "Results entered"
    NOTICED = "noticed", "成绩公示中", "Results in public notice"
    PUBLISHED = "published", "已公布", "Published"
    CANCELLED = "cancelled", "已取消", "Cancelled"


class ContestMove(Words):
    ENTER = "enter", "录入成绩", "Enter results"
    NOTICE = "notice", "公示成绩", "Open the notice"
    RETURN = "return", "撤回更正", "Take back to correct"
    PUBLISH = "publish", "公布成绩", "Publish"
    CANCEL = "cancel", "取消竞赛", "Cancel"


CONTEST_MOVES = {
    (ContestState.REGISTERED, ContestMove.ENTER): ContestState.ENTERED,
    (ContestState.ENTERED, ContestMove.ENTER): ContestState.ENTERED,
    (ContestState.ENTERED, ContestMove.NOTICE): ContestState.NOTICED,
    (ContestState.NOTICED, ContestMove.RETURN): ContestState.ENTERED,
    (ContestState.NOTICED, ContestMove.PUBLISH): ContestState.PUBLISHED,
    (ContestState.REGISTERED, ContestMove.CANCEL): ContestState.CANCELLED,
    (ContestState.ENTERED, ContestMove.CANCEL): ContestState.CANCELLED,
}


class Refusal(Refusals):
    NO_EVIDENCE = (
        "no_evidence", "须写明依据", "Say what it rests on", "如社保缴费记录、劳动合同、毕业证编号", "e.g. an insurance record or a diploma number",
    )
    BAD_SPAN = ("bad_span", "结束日期应晚于开始日期", "The end must be after the start")
    STARTS_LATER = ("starts_later", "开始日期 {day} 晚于今天", "It begins on {day}, after today")
    WRONG_GRADE = (
        "wrong_grade", "“{kind}”没有“{grade}”这一项", "{kind} has no such grade: {grade}", "请从列表中选择", "Choose from the list",
    )
    GROUND_KNOWN = ("ground_known", "同样的内容已填报", "The same was stated before", "如有变化请先撤回原来的", "Withdraw the earlier one first")
    OWN_STATEMENT = (
        "own_statement", "填报人不能自己核实", "Who stated it may not confirm it", "请由另一名经办人员核实", "Let another officer confirm it",
    )
    WHY_NEEDED = ("why_needed", "请写明理由", "Say why", "理由将原样告知当事人", "It is told as written")
    NO_SUCH_HONOUR = ("no_such_honour", "没有这项荣誉：{code}", "There is no such honour: {code}", "请从列表中选择", "Choose from the list")
    HONOUR_RANK = (
        "honour_rank", "“{honour}”由{given_by}授予，本级不能登记", "{honour_en} is given by the {given_by_en}, not at your rank",
        "请报上级登记", "Ask the higher authority to record it",
    )
    HONOUR_HELD = ("honour_held", "此人已获得这项荣誉", "This person holds this honour already")
    NO_DOCUMENT = ("no_document", "须写明文号", "Give the document's number")
    GRANTED_LATER = ("granted_later", "授予日期 {day} 晚于今天", "It is granted on {day}, after today")
    NO_SUCH_CONTEST = ("no_such_contest", "没有这类竞赛：{code}", "There is no such kind of contest: {code}", "请从列表中选择", "Choose from the list")
    CONTEST_RANK = (
        "contest_rank", "本级不能登记{kind}", "Not registered at your rank: {kind_en}", "请报上级登记", "Ask the higher authority",
    )
    CONTEST_KNOWN = ("contest_known", "同一年已登记同名竞赛", "A contest of this name is registered for that year")
    NOT_HELD = ("not_held", "竞赛日 {day} 未到", "The contest is only on {day}", "赛后再录成绩", "Enter results afterwards")
    NO_RESULTS = ("no_results", "还没有成绩", "There are no results yet", "请先录入成绩", "Enter them first")
    ENTERED_IT = (
        "entered_it", "录入成绩的人不能公布成绩", "Who entered the results may not publish them", "请由另一名经办人员公布", "Let another officer publish",
    )
    PUBLICITY = (
        "publicity", "成绩公示须满 {days} 个工作日，{until} 后可公布", "Results must stand for {days} working days, until {until}",
    )
    NOT_AN_ASSET = ("not_an_asset", "所选单位不是基地或工作室", "The chosen organisation is neither base nor studio",
                    "请先按“公共实训基地”或“技能大师工作室”登记机构", "Register it as a base or a studio first")
    ASSET_KNOWN = ("asset_known", "该单位已登记", "This organisation is registered already")
    STUDIO_NEEDS_MASTER = ("studio_needs_master", "工作室须有领办大师", "A studio needs its master", "请填写大师的姓名和身份证号", "Give the master's name and ID number")
    ASSET_ENDED = ("asset_ended", "该单位已于 {on} 撤销", "It ended on {on}")
    WRONG_MEASURE = ("wrong_measure", "“{measure}”不是{kind}的年度指标", "{measure} is no yearly measure of a {kind}")
    TARGET_SET = ("target_set", "{year} 年度这项指标已下达", "This target is set for {year}", "请更正原指标并写明理由", "Change it and say why")
    ABOVE_ZERO = ("above_zero", "指标值须大于 0", "A target is above zero")
    BELOW_ZERO = ("below_zero", "完成数不能小于 0", "What was achieved is not below zero")
    OUTSIDE_YEAR = ("outside_year", "截止日 {day} 不在 {year} 年度或晚于今天", "{day} is not in {year}, or after today")
    REPORTED_LATER = ("reported_later", "已有截至 {day} 或更晚的数据", "There are figures as of {day} or later")
    ROW_FAULT = ("row_fault", "第 {row} 行：{fault}", "Row {row}: {fault_en}", "请改正后整表重新导入", "Mend it and import the whole table again")


class Told(Event):
    GROUND_CONFIRMED = "ground_confirmed", "您填报的{kind}已核实", "Confirmed: {kind_en}"
    GROUND_DECLINED = "ground_declined", "您填报的{kind}未予认可：{why}", "Declined: {kind_en}. Reason: {why}"
    GROUND_WITHDRAWN = "ground_withdrawn", "已核实的{kind}被撤回：{why}", "Withdrawn: {kind_en}. Reason: {why}"
    HONOURED = "honoured", "您获得“{honour}”（{document}）", "You are honoured: {honour_en} ({document})"
    REVOKED = "revoked", "“{honour}”已撤销：{why}", "{honour_en} was revoked: {why}"
    PLACED = "placed", "{contest}成绩已公布：{occupation} 第 {place} 名", "{contest}, results published: {occupation}, place {place}"


CONSTRAINTS = {
    "talent_ground_once": Refusal.GROUND_KNOWN,
    "talent_ground_span": Refusal.BAD_SPAN,
    "talent_ground_by_another": Refusal.OWN_STATEMENT,
    "talent_honour_once": Refusal.HONOUR_HELD,
    "talent_contest_once": Refusal.CONTEST_KNOWN,
    "talent_contest_by_another": Refusal.ENTERED_IT,
    "talent_asset_organisation_id_key": Refusal.ASSET_KNOWN,
    "talent_target_once": Refusal.TARGET_SET,
}

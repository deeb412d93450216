"""Vocabulary of enrolment."""

from baigong.kernel.word import Event, Refusals, Words
from baigong.offer.words import Refusal as OfferRefusal


class State(Words):
    WAITING = "waiting", "候补中", "Waiting"
    ENROLLED = "enrolled", "已入班", "Enrolled"
    WITHDRAWN = "withdrawn", "已退出", "Withdrawn"
    COMPLETED = "completed", "已结业", "Completed"
    FAILED = "failed", "未结业", "Not completed"


class Move(Words):
    SEAT = "seat", "递补入班", "Seat"
    WITHDRAW = "withdraw", "退出", "Withdraw"
    COMPLETE = "complete", "结业", "Complete"
    FAIL = "fail", "不予结业", "Fail"


MOVES = {
    (State.WAITING, Move.SEAT): State.ENROLLED,
    (State.WAITING, Move.WITHDRAW): State.WITHDRAWN,
    (State.ENROLLED, Move.WITHDRAW): State.WITHDRAWN,
    (State.ENROLLED, Move.COMPLETE): State.COMPLETED,
    (State.ENROLLED, Move.FAIL): State.FAILED,
}


class ApprenticeshipState(Words):
    """企业新型学徒制: a filing on its way (workflow.md §5)."""

    DRAFT = "draft", "草稿", "Draft"
    FILED = "filed", "待受理", "Filed"
    RETURNED = "returned", "已退回补正", "Returned"
    ACCEPTED = "accepted", "评审中", "Under review"
    FIXED = "fixed", "已确定", "Fixed"
    REFUSED = "refused", "不予确定", "Not fixed"
    FINISHED = "finished", "已结束", "Finished"


class ApprenticeshipMove(Words):
    FILE = "file", "报送", "File"
    RETURN = "return", "退回补正", "Return"
    ACCEPT = "accept", "受理", "Accept"
    FIX = "fix", "确定", "Fix"
    REFUSE = "refuse", "不予确定", "Refuse"
    FINISH = "finish", "结束", "Finish"


APPRENTICESHIP_MOVES = {
    (ApprenticeshipState.DRAFT, ApprenticeshipMove.FILE): ApprenticeshipState.FILED,
    (ApprenticeshipState.RETURNED, ApprenticeshipMove.FILE): ApprenticeshipState.FILED,
    (ApprenticeshipState.FILED, ApprenticeshipMove.RETURN): ApprenticeshipState.RETURNED,
    (ApprenticeshipState.FILED, ApprenticeshipMove.ACCEPT): ApprenticeshipState.ACCEPTED,
    (ApprenticeshipState.ACCEPTED, ApprenticeshipMove.FIX): ApprenticeshipState.FIXED,
    (ApprenticeshipState.ACCEPTED, ApprenticeshipMove.REFUSE): ApprenticeshipState.REFUSED,
    (ApprenticeshipState.FIXED, ApprenticeshipMove.FINISH): ApprenticeshipState.FINISHED,
}


class Outcome(Words):
    """How one apprenticeship went."""

    TRAINING = "training", "在培", "In training"
    CERTIFIED = "certified", "结业并取得证书", "Completed with certificate"
    COMPLETED = "completed", "结业，未取得证书", "Completed, no certificate"
    LEFT = "left", "中途退出", "Left"
    VOID = "void", "未予确定", "Not fixed"


class Refusal(Refusals):
    NOT_OPEN = (
        "not_open", "班次不在报名期（{state}）", "The cohort is not open ({state})",
        "看看其他正在报名的班次", "Look at other open cohorts",
    )
    ENROLMENT_OVER = (
        "enrolment_over", "报名已于开班日 {day} 截止", "Enrolment ended on the opening day {day}",
        "看看其他正在报名的班次", "Look at other open cohorts",
    )
    TOO_YOUNG = (
        "too_young", "开班日未满 {age_min} 周岁（{age} 周岁）", "Under {age_min} years of age on the opening day ({age})",
        "{from_day} 起可以报名", "You may enrol from {from_day}",
    )
    PENSIONER = (
        "pensioner", "已按月领取养老保险待遇，不能参加补贴班次", "Drawing a pension: no place in a subsidised cohort",
        "可以报名非补贴班次", "Cohorts without subsidy are open to you",
    )
    OVERLAPS = (
        "overlaps", "与您已报的班次“{cohort}”时间重叠", "It overlaps your cohort {cohort}",
        "请先退出重叠的班次，或选择其他时间", "Withdraw from that cohort or choose another time",
    )
    OVERLAPS_SOME = (
        "overlaps_some", "与已报的班次时间重叠", "It overlaps a cohort already taken",
        "请先退出重叠的班次，或选择其他时间", "Withdraw from that cohort or choose another time",
    )
    ALREADY_IN = ("already_in", "已报名该班次", "Already in this cohort", "在“我的”查看", "See under Mine")
    NOTICE_MISSING = (
        "notice_missing", "机构代报名须由本人签署告知书", "Enrolling for someone needs their signed notice",
        "请本人签署后再报名，或由本人在手机上报名", "Have it signed, or let them enrol themselves",
    )
    ROSTER_ROW = ("roster_row", "第 {row} 行 {name}：{fault}", "Row {row} {name}: {fault_en}")
    ROSTER_EMPTY = ("roster_empty", "名册没有学员", "The roster has nobody in it", "请按模板填写", "Use the template")
    ROSTER_TOO_LONG = (
        "roster_too_long", "名册 {rows} 人，超过剩余名额 {left} 个", "{rows} people for {left} free seats",
        "请删去多余的行；全部未导入", "Remove some; nothing was imported",
    )
    TWICE_IN_ROSTER = ("twice_in_roster", "与第 {other} 行重复", "The same as row {other}")

    KEPT_FOR_STAFF = (
        "kept_for_staff", "这是企业订单班，只收企业提名的职工", "An employer ordered this cohort for staff it nominates",
        "请本单位提名，或选择其他班次", "Ask your employer to nominate you, or choose another cohort",
    )
    NOT_APPRENTICE = (
        "not_apprentice", "这是企业新型学徒制班次，只收该学徒制备案中在培的学徒", "This class is for the apprentices of one apprenticeship",
        "请选择其他班次，或由企业列入学徒名册", "Choose another cohort, or have your employer put you on its roster of apprentices",
    )
    NOT_OUR_STAFF = ("not_our_staff", "所选人员中有人不是本单位职工", "Someone chosen is not on your staff", "请先登记为本单位职工", "Take them on first")
    NOT_NOMINATING = (
        "not_nominating", "订单还没有报名中的班次，不能提名", "The order has no cohort open for enrolment",
        "机构开班申请获批后再提名", "Nominate once its cohort is open",
    )
    TOO_MANY_NOMINATED = (
        "too_many_nominated", "提名 {n} 人，超过订单人数 {heads}", "{n} nominated for an order of {heads}", "请减少提名", "Nominate fewer",
    )
    NOMINATED_ALREADY = ("nominated_already", "此人已被提名", "Already nominated")
    SEATED_ALREADY = (
        "seated_already", "{name} 已入班，不能取消提名", "{name} has a seat", "由本人或培训机构办理退出", "They, or the provider, may withdraw",
    )
    NOT_A_SCHOOL = ("not_a_school", "合作院校须为培训机构", "The partner must be a training provider")
    APPRENTICE_ROW = ("apprentice_row", "第 {row} 行 {name}：{fault}", "Row {row} {name}: {fault_en}")
    NO_AGREEMENT = ("no_agreement", "没有填写校企合作协议编号", "The agreement's number is missing")
    NO_TRAINING_PLAN = ("no_training_plan", "没有填写培养计划", "The training plan is missing")
    TERM_LENGTH = (
        "term_length", "培养期 {months} 个月，应为 {least}–{most} 个月", "The term is {months} months; it must be {least} to {most}",
        "请调整起止日期", "Change its first or last day",
    )
    APPRENTICE_HOURS = (
        "apprentice_hours", "{level}师带徒 {hours} 课时，不足 {least} 课时", "{hours} hours with a mentor; {level} needs {least}",
        "请增加课时", "Plan more hours",
    )
    NO_APPRENTICES = ("no_apprentices", "学徒花名册是空的", "There are no apprentices", "请导入或逐个登记", "Bring a roster or add them")
    CONTRACT_SHORT = (
        "contract_short", "{name} 的劳动合同不足 {months} 个月", "{name}: the contract is shorter than {months} months",
    )
    CONTRACT_ENDS = (
        "contract_ends", "{name} 的劳动合同没有覆盖培养期（至 {day}）", "{name}: the contract does not cover the term until {day}",
    )
    MENTOR_FULL = (
        "mentor_full", "导师 {mentor} 带 {n} 名学徒，最多 {most} 名", "{mentor} mentors {n}; at most {most}", "请增加导师", "Name more mentors",
    )
    STILL_TRAINING = ("still_training", "培养期至 {day}，尚未结束", "The term runs until {day}", "到期后再办", "Come back then")
    OUTCOME_MISSING = ("outcome_missing", "{name} 没有填写培养结果", "{name} has no outcome")
    ALREADY_APPRENTICE = (
        "already_apprentice", "有人已在另一个学徒制项目中", "Someone is an apprentice elsewhere already",
    )


class LongWork(Words):
    """What may take longer than a page waits."""

    ROSTER = "enrolment.roster", "导入学员花名册", "Enrolment of a roster"
    APPRENTICES = "enrolment.apprentices", "导入学徒花名册", "Import of a roster of apprentices"


class Told(Event):
    SEATED = "seated", "您已从候补递补入班：{cohort}", "You moved up from the waiting list into {cohort}"
    ENROLLED = "enrolled", "报名成功：{cohort}", "You are enrolled in {cohort}"
    WAITING = "waiting", "已加入候补：{cohort}，当前第 {place} 位", "You are number {place} on the waiting list of {cohort}"
    TAKEN_OUT = "taken_out", "培训机构已将您从班次 {cohort} 退出：{why}", "The provider took you out of {cohort}: {why}"
    CALLED_OFF = "called_off", "班次 {cohort} 停办：{why}", "Cohort {cohort} is called off: {why}"
    NOMINATED = "nominated", "单位提名您参加 {cohort}，请确认报名", "Your employer nominated you for {cohort}: please enrol"
    APPRENTICED = "apprenticed", "您的学徒培养已确定：{occupation} {level}，导师 {mentor}", "You are an apprentice: {occupation} {level}, mentor {mentor}"
    APPRENTICESHIP_ACCEPTED = "apprenticeship_accepted", "学徒制申报 {no} 已受理", "Apprenticeship {no} is under review"
    APPRENTICESHIP_RETURNED = "apprenticeship_returned", "学徒制申报 {no} 已退回补正：{why}", "Apprenticeship {no} was returned: {why}"
    APPRENTICESHIP_FIXED = "apprenticeship_fixed", "学徒制申报 {no} 已确定", "Apprenticeship {no} is fixed"
    APPRENTICESHIP_REFUSED = "apprenticeship_refused", "学徒制申报 {no} 不予确定：{why}", "Apprenticeship {no} was not fixed: {why}"


CONSTRAINTS = {
    "enrolment_one_seat": Refusal.ALREADY_IN,
    "enrolment_no_overlap": Refusal.OVERLAPS_SOME,
    "enrolment_not_oversold": OfferRefusal.COHORT_FULL,
    "enrolment_apprentices_only": Refusal.NOT_APPRENTICE,
    "enrolment_nomination_once": Refusal.NOMINATED_ALREADY,
    "enrolment_apprentice_one_at_a_time": Refusal.ALREADY_APPRENTICE,
}

"""Vocabulary of enrolment."""

from baigong.kernel.word import Event, Refusals, Words


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


class LongWork(Words):
    """What may take longer than a page waits."""

    ROSTER = "enrolment.roster", "导入学员花名册", "Enrolment of a roster"


class Told(Event):
    SEATED = "seated", "您已从候补递补入班：{cohort}", "You moved up from the waiting list into {cohort}"
    ENROLLED = "enrolled", "报名成功：{cohort}", "You are enrolled in {cohort}"
    WAITING = "waiting", "已加入候补：{cohort}，当前第 {place} 位", "You are number {place} on the waiting list of {cohort}"
    TAKEN_OUT = "taken_out", "培训机构已将您从班次 {cohort} 退出：{why}", "The provider took you out of {cohort}: {why}"
    CALLED_OFF = "called_off", "班次 {cohort} 停办：{why}", "Cohort {cohort} is called off: {why}"


CONSTRAINTS = {
    "enrolment_one_seat": Refusal.ALREADY_IN,
    "enrolment_no_overlap": Refusal.OVERLAPS_SOME,
}

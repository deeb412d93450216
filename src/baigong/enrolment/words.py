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
    NOT_OPEN = ("not_open", "班次不在报名期（{state}）", "The cohort is not open ({state})", "看看其他正在报名的班次", "Look at other open cohorts")
    TOO_YOUNG = ("too_young", "未满 16 周岁", "Under 16 years of age")
    OVERLAPS = (
        "overlaps", "与您已报的班次“{cohort}”时间重叠", "It overlaps your cohort {cohort}",
        "请先退出重叠的班次，或选择其他时间", "Withdraw from that cohort or choose another time",
    )
    ALREADY_IN = ("already_in", "您已报名该班次", "You are already in this cohort")
    ALREADY_HELD = (
        "already_held", "您已持有同一职业同一等级证书", "You already hold this occupation and level",
        "可报考更高等级", "Try the next level",
    )


class Told(Event):
    SEATED = "seated", "您已从候补递补入班：{cohort}", "You moved up from the waiting list into {cohort}"
    ENROLLED = "enrolled", "报名成功：{cohort}", "You are enrolled in {cohort}"


CONSTRAINTS = {
    "enrolment_one_seat": Refusal.ALREADY_IN,
    "enrolment_no_overlap": Refusal.OVERLAPS,
}

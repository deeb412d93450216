"""Vocabulary of assessment."""

from baigong.kernel.word import Event, Refusals, Words


class State(Words):
    PLANNED = "planned", "已安排", "Planned"
    SCORED = "scored", "已录分", "Scored"
    PUBLISHED = "published", "成绩公示中", "Results published"
    CERTIFIED = "certified", "已发证", "Certified"


class Move(Words):
    SCORE = "score", "录入成绩", "Enter scores"
    PUBLISH = "publish", "公示成绩", "Publish results"
    CERTIFY = "certify", "核发证书", "Certify"


MOVES = {
    (State.PLANNED, Move.SCORE): State.SCORED,
    (State.SCORED, Move.PUBLISH): State.PUBLISHED,
    (State.PUBLISHED, Move.CERTIFY): State.CERTIFIED,
}


class ChangeState(Words):
    ASKED = "asked", "待复核", "Asked"
    AGREED = "agreed", "已同意", "Agreed"
    DECLINED = "declined", "未同意", "Declined"


PASS_MARK = 60
"""Each of theory and practice must reach 60 of 100 (workflow.md §6)."""


class Refusal(Refusals):
    TEACHER_EXAMINES = (
        "teacher_examines", "任课教师不能担任本班考评员（考培分离）", "A teacher of the cohort may not examine it",
        "请另派考评员", "Appoint another assessor",
    )
    SAME_PERSON = (
        "same_person", "改分须由两人办理：申请人不能自己复核", "A changed score needs two people",
        "请由另一名考评员复核", "Ask another assessor",
    )
    NOT_COMPLETED = ("not_completed", "尚未结业：{reason}", "Not completed: {reason}")
    SCORE_RANGE = ("score_range", "成绩须为 0–100 的整数", "A score is a whole number from 0 to 100")
    PUBLICITY = ("publicity", "成绩公示须满 {days} 个工作日，{until} 后可发证", "Results must stand for {days} working days, until {until}")
    CERTIFICATE_EXISTS = ("certificate_exists", "同一人同一职业同一等级已核发证书", "This person already has this certificate")


class Told(Event):
    RESULTS = "results", "成绩已公示：理论 {theory}，实操 {practice}", "Results: theory {theory}, practice {practice}"
    CERTIFIED = "certified", "证书已核发：{occupation} {level}", "Certificate issued: {occupation} {level}"


CONSTRAINTS = {
    "assessment_certificate_once": Refusal.CERTIFICATE_EXISTS,
    "assessment_change_two_people": Refusal.SAME_PERSON,
}

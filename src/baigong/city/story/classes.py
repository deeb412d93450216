"""Chapter one and two: providers file what they teach, cohorts are applied for, approved, filled and taught."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta

from baigong.enrolment import actions as enrolment
from baigong.enrolment import queries as seats
from baigong.kernel.actor import SYSTEM
from baigong.learning import actions as learning
from baigong.learning import queries as lessons
from baigong.learning.words import Presence
from baigong.offer import actions as offer
from baigong.offer import queries as offers
from baigong.offer.decide.timetable import Block, Pattern
from baigong.offer.words import CertificateKind, Content
from baigong.subsidy import actions as subsidy

from .cast import HEXI, NANKAI
from .stage import CURTAIN, Stage

CARE, HOUSEKEEPING, ELECTRICIAN, PASTRY, NURSERY, WELDER = (
    "4-10-01-05",
    "4-10-01-06",
    "6-31-01-03",
    "4-03-02-02",
    "4-10-01-03",
    "6-18-02-04",
)
SCOPES = {
    "huimin": (
        "reviewer",
        [(CARE, "5"), (CARE, "4"), (CARE, "3"), (HOUSEKEEPING, "5"), (HOUSEKEEPING, "4"), (PASTRY, "5")],
    ),
    "haihe": ("reviewer", [(HOUSEKEEPING, "5"), (ELECTRICIAN, "4"), (ELECTRICIAN, "3"), (NURSERY, "5")]),
    "hexi_craft": ("hexi_reviewer", [(WELDER, "5"), (WELDER, "4")]),
}
TEACHERS = {
    "huimin": ("huimin_clerk", ["teacher_zhao", "teacher_qian"]),
    "haihe": ("haihe_clerk", ["teacher_sun", "teacher_ma"]),
    "hexi_craft": ("hexi_clerk", ["teacher_tang"]),
}
PLACES = {
    "huimin": [
        ("照护实训室", NANKAI, "南开区向阳路 8 号 2 楼", 24),
        ("多功能教室", NANKAI, "南开区向阳路 8 号 3 楼", 30),
    ],
    "haihe": [
        ("家政实训厅", NANKAI, "南开区临河道 21 号 1 楼", 40),
        ("电工实训室", NANKAI, "南开区临河道 21 号 B1", 30),
    ],
    "hexi_craft": [("焊接车间", HEXI, "河西区工匠路 5 号", 20)],
}
HALF_DAYS = (time(9), time(14))


@dataclass(frozen=True)
class Plan:
    """A cohort as its provider wants it. `hours` in class hours; theory, safety and the rest practice."""

    key: str
    provider: str
    place: str
    occupation: str
    level: str
    seats: int
    opens_on: date
    hours: int
    employer: str = ""


def equip_providers(stage: Stage) -> None:
    """Scope filed by the bureau, teachers and places written down by the clerk."""
    for provider, (officer, lines) in SCOPES.items():
        for occupation, level in lines:
            offer.file_scope(
                **stage.acts(officer),
                provider_id=stage.bodies[provider],
                occupation_code=occupation,
                level=level,
                from_on=stage.day,
            )
    for provider, (clerk, teachers) in TEACHERS.items():
        for key in teachers:
            made = offer.register_teacher(
                **stage.acts(clerk),
                name=stage.names[key],
                id_number=stage.id_numbers[key],
                education="大学本科",
                title="讲师",
                certificate="高级技师",
                subjects="理论与实操",
            )
            stage.teachers[key] = made.pk
        for name, region, address, capacity in PLACES[provider]:
            place = offer.register_place(
                **stage.acts(clerk), region=region, name=name, address=address, capacity=capacity
            )
            stage.places[name] = place.pk


def draft(stage: Stage, plan: Plan) -> None:
    """A clerk writes an application with its timetable: eight class hours a day, Monday to Friday."""
    clerk, teachers = TEACHERS[plan.provider]
    theory_by, practice_by = stage.teachers[teachers[0]], stage.teachers[teachers[-1]]
    place_id = stage.places[plan.place]
    cohort = offer.draft_cohort(
        **stage.acts(clerk),
        occupation_code=plan.occupation,
        level=plan.level,
        certificate_kind=CertificateKind.LEVEL,
        place_id=place_id,
        head_id=stage.persons[teachers[0]],
        seats=plan.seats,
        opens_on=plan.opens_on,
        employer_id=stage.bodies[plan.employer] if plan.employer else None,
        outline="理论、安全与实操交替，每日 8 课时。",
        exam_plan="理论机考，实操现场考核，各 100 分，均 60 分及格。",
    )
    theory, safety = plan.hours // 4, 4
    offer.plan_pattern(
        **stage.acts(clerk),
        cohort_id=cohort.pk,
        pattern=Pattern(
            opens_on=plan.opens_on,
            weekdays=frozenset(range(5)),
            starts=HALF_DAYS,
            hours_each=4,
            blocks=(
                Block(Content.SAFETY, "安全与职业道德", safety, theory_by, place_id),
                Block(Content.THEORY, "基础理论", theory, theory_by, place_id),
                Block(Content.PRACTICE, "实操训练", plan.hours - theory - safety, practice_by, place_id),
            ),
        ),
    )
    stage.cohorts[plan.key] = cohort.pk


def submit(stage: Stage, key: str, clerk: str) -> None:
    """File it with the bureau."""
    offer.submit_cohort(**stage.acts(clerk, "10:00"), cohort_id=stage.cohorts[key])


def approve(stage: Stage, key: str, officer: str = "reviewer") -> None:
    """The bureau agrees."""
    subsidy.approve_cohort(**stage.acts(officer, "15:00"), cohort_id=stage.cohorts[key])


def enrol(stage: Stage, key: str, numbers: Iterable[int], *, waiting: bool = False) -> None:
    """Workers take their seats themselves, one after the other; the last of a full cohort wait."""
    for nth, number in enumerate(numbers):
        enrolment.enrol(
            **stage.acts(f"worker_{number}", f"1{nth // 6}:{nth % 6}0"),
            worker_id=stage.persons[f"worker_{number}"],
            cohort_id=stage.cohorts[key],
            join_waiting=waiting,
        )


def withdraw(stage: Stage, key: str, number: int, why: str) -> None:
    """A worker gives the seat back; the waiting list moves up by itself."""
    found = seats.mine_in(stage.cohorts[key], by=stage.actors[f"worker_{number}"])
    if found is None:
        raise LookupError(f"worker {number} is not in {key}")
    enrolment.withdraw(**stage.acts(f"worker_{number}", "19:30"), enrolment_id=found.pk, why=why)


def start(stage: Stage, key: str, clerk: str) -> None:
    """The first morning."""
    offer.start_cohort(**stage.acts(clerk, "08:30"), cohort_id=stage.cohorts[key])


def teach(stage: Stage, key: str, absent: dict[int, set[int]]) -> None:
    """Every session of the day: a few scan the code at the door, then the session's teacher calls the roll.

    `absent` is worker number → the sessions (by their number) they miss. When the curtain falls the session being
    taught has been scanned and its roll not yet called; the next has not begun.
    """
    teachers = {teacher_id: stage.actors[name] for name, teacher_id in stage.teachers.items()}
    numbers = {stage.persons[f"worker_{number}"]: number for number in range(1, 31)}
    for session in offers.sessions_of(stage.cohorts[key]):
        if session.starts_at.astimezone(stage.at().tzinfo).date() != stage.day:
            continue
        if session.starts_at > CURTAIN:
            break
        present: dict[int, Presence] = {}
        for nth, row in enumerate(seats.roster(stage.cohorts[key], by=SYSTEM)):
            missing = session.nth in absent.get(numbers[row.worker_id], set())
            if missing or nth % 3:
                present[row.pk] = Presence.ABSENT if missing else Presence.PRESENT
                continue
            # Nobody comes at the same second each day: that is a signal.
            now = session.starts_at + timedelta(minutes=nth % 5, seconds=(nth * 17 + session.nth * 23) % 60)
            token = lessons.class_code(session, now=now).token
            learning.check_in(by=stage.actors[f"worker_{numbers[row.worker_id]}"], token=token, now=now)
        if session.ends_at > CURTAIN:
            break
        learning.take_roll(
            by=teachers[session.teacher_id],
            session_id=session.pk,
            marks=present,
            now=session.starts_at + timedelta(minutes=8),
        )


def correct(stage: Stage, key: str, clerk: str, number: int, nth: int, *, late: timedelta, why: str) -> None:
    """Someone marked absent had come after all, so much late; the reason stays with the correction."""
    session = next(one for one in offers.sessions_of(stage.cohorts[key]) if one.nth == nth)
    seat = seats.mine_in(stage.cohorts[key], by=stage.actors[f"worker_{number}"])
    if seat is None:
        raise LookupError(f"worker {number} is not in {key}")
    learning.correct_attendance(
        **stage.acts(clerk, "08:40"),
        session_id=session.pk,
        enrolment_id=seat.pk,
        presence=Presence.LATE,
        arrived_at=session.starts_at + late,
        why=why,
    )


def close(stage: Stage, key: str, clerk: str) -> None:
    """The last evening: who reached the line completes."""
    learning.close_cohort(**stage.acts(clerk, "17:30"), cohort_id=stage.cohorts[key])

"""A running course for the tests of the floors above enrolment: rows as the floors below leave them, made at once.

    course = cast_course.running(who)             # 2 days × 2 sessions of 180 minutes, the two workers seated
    course.cohort, course.sessions, course.enrolments
    cast_course.at(course.sessions[0], -5)         # five minutes before a session begins

The ways that lead there (filing, approval, enrolment) have their own tests; here only their result matters.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.backends.postgresql.psycopg_any import DateRange, DateTimeTZRange

from baigong.enrolment.models import Enrolment
from baigong.kernel.actor import Actor
from baigong.offer.models import Cohort, Occupation, Place, Session, Teacher
from baigong.people.models import Organisation

from . import cast

CHINA = ZoneInfo("Asia/Shanghai")
OPENS = date(2025, 9, 8)  # a Monday
HOURS = ((9, 12), (14, 17))


@dataclass
class Course:
    """A cohort with its sessions and the enrolments of those seated, in the order given."""

    cohort: Cohort
    sessions: list[Session]
    enrolments: list[Enrolment]

    @property
    def over(self) -> datetime:
        """An hour after the last session."""
        return max(session.ends_at for session in self.sessions) + timedelta(hours=1)


def running(
    who: cast.Cast, *, workers: list[Actor] | None = None, days: int = 2, opens: date = OPENS, level: str = "4",
    kind: str = "level", provider_id: int | None = None, teacher: Actor | None = None,
    occupation: tuple[str, str] = ("4-10-01-05", "养老护理员"), state: str = "running",
) -> Course:
    """A running cohort of `days` days with the workers seated."""
    provider = Organisation.objects.get(pk=provider_id or who.provider)
    teacher_row, _ = Teacher.objects.get_or_create(
        provider=provider, person_id=(teacher or who.teacher).person_id)
    place, _ = Place.objects.get_or_create(
        provider=provider, name="101 教室",
        defaults={"region_id": provider.region_id, "address": "1 号", "capacity": 60})
    trade, _ = Occupation.objects.get_or_create(code=occupation[0], defaults={"name": occupation[1]})
    seated = workers if workers is not None else [who.worker, who.other_worker]
    cohort = Cohort.objects.create(
        no=f"TEST-{Cohort.objects.count() + 1:05d}", provider=provider, occupation=trade, level=level,
        certificate_kind=kind, region_id=provider.region_id, place=place, head_id=who.provider_clerk.person_id,
        seats=30, taken=len(seated), opens_on=opens, closes_on=opens + timedelta(days=days - 1), state=state,
        drafted_at=cast.NOW, submitted_at=cast.NOW, submitted_by=who.provider_clerk.person_id,
        approved_at=cast.NOW, approved_by=who.reviewer.person_id)
    sessions = []
    for nth in range(days * len(HOURS)):
        day, (start, end) = opens + timedelta(days=nth // len(HOURS)), HOURS[nth % len(HOURS)]
        starts, ends = moment(day, start), moment(day, end)
        sessions.append(Session.objects.create(
            cohort=cohort, nth=nth + 1, starts_at=starts, ends_at=ends, content="practice", topic="实操",
            teacher=teacher_row, place=place, span=DateTimeTZRange(starts, ends, "[)")))
    return Course(cohort, sessions, [seat(cohort, worker) for worker in seated])


def seat(cohort: Cohort, worker: Actor) -> Enrolment:
    """One more worker with a seat."""
    return Enrolment.objects.create(
        cohort=cohort, worker_id=worker.person_id, state="enrolled", enrolled_at=cast.NOW, seated_at=cast.NOW,
        span=DateRange(cohort.opens_on, cohort.closes_on + timedelta(days=1), "[)"))


def at(session: Session, minutes: int = 0) -> datetime:
    """So many minutes after a session begins."""
    return session.starts_at + timedelta(minutes=minutes)


def moment(day: date, hour: int) -> datetime:
    """A full hour of a day in China."""
    return datetime.combine(day, time(hour), CHINA).astimezone(UTC)

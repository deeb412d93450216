"""What a worker does today, hours of one and of a class."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from baigong.enrolment.models import SEATED, Enrolment
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Answer
from baigong.learning import access, decide
from baigong.learning.decide import AttendanceRules, Day, Hours, Line, Meeting, Stay
from baigong.learning.models import Attendance, Mark
from baigong.learning.words import Presence
from baigong.offer import queries as offer
from baigong.offer.models import Cohort, Session
from baigong.offer.words import Level
from baigong.offer.words import State as CohortState
from baigong.people.words import Role

DAYS = """
    WITH seated AS (SELECT id FROM enrolment_enrolment WHERE cohort_id = %(cohort)s AND state = ANY(%(seated)s))
    SELECT sum(coalesce((SELECT sum(a.minutes) FROM learning_attendance a JOIN seated ON seated.id = a.enrolment_id
                          WHERE a.session_id = s.id), 0)),
           sum(floor(extract(epoch FROM s.ends_at - s.starts_at) / 60)) * (SELECT count(*) FROM seated)
      FROM offer_session s WHERE s.cohort_id = %(cohort)s AND EXISTS (SELECT FROM seated)
     GROUP BY (s.starts_at AT TIME ZONE %(zone)s)::date HAVING max(s.ends_at) <= %(at)s
     ORDER BY (s.starts_at AT TIME ZONE %(zone)s)::date
"""
"""Counted and planned minutes of a class by day; `seated` are its enrolments that count."""


def rules(on: date) -> AttendanceRules:
    """The attendance rules of a cohort that opened on this day (institution/training/attendance.yaml)."""
    return decide.rules_on(_versions(), on)


# ── one worker ──────────────────────────────────────────────────────────────────────────────────────────────────────

def sessions_on(worker_id: int, on: date) -> QuerySet[Session]:
    """The sessions of a worker's cohorts on a day, in order."""
    mine = Enrolment.objects.filter(worker_id=worker_id, state__in=SEATED).values("cohort_id")
    return (Session.objects.filter(cohort_id__in=mine, starts_at__date=on)
            .select_related("cohort__occupation", "cohort__provider", "place", "teacher__person"))


@dataclass(frozen=True)
class Today:
    """One session of the worker's day, with what counted of it so far."""

    session: Session
    enrolment_id: int
    line: Line


def today_for(*, by: Actor, on: date, now: datetime) -> list[Today]:
    """The actor's own sessions of a day, in order; empty for those who learn nothing that day."""
    if by.person_id is None:
        return []
    sessions = list(sessions_on(by.person_id, on))
    enrolments = dict(Enrolment.objects.filter(
        worker_id=by.person_id, state__in=SEATED, cohort_id__in=[session.cohort_id for session in sessions],
    ).values_list("cohort_id", "id"))
    rows = {row.session_id: row for row in Attendance.objects.filter(worker_id=by.person_id, session__in=sessions)}
    at = timezone.localtime(now)
    return [Today(session, enrolments[session.cohort_id], _line(session, meeting_of(session), rows.get(session.pk), at))
            for session in sessions]


def teaching_on(*, by: Actor, on: date) -> QuerySet[Session]:
    """The sessions the actor may hold that day: a teacher's own, a clerk's whole house."""
    return (access.sessions_taught_by(by).filter(starts_at__date=on)
            .select_related("cohort__occupation", "place", "teacher__person"))


def enrolments_seen(*, by: Actor) -> QuerySet[Enrolment]:
    """Enrolments whose attendance the actor may see."""
    return access.seen_by(by).select_related("cohort__occupation", "cohort__provider", "worker")


def hours_of(enrolment_id: int, *, at: datetime) -> Hours:
    """Minutes planned, held and counted of one enrolment, with a line per session. No narrowing: see `hours_seen`."""
    enrolment = Enrolment.objects.select_related("cohort").get(pk=enrolment_id)
    return hours_of_many([enrolment], at=at)[enrolment_id]


def hours_of_many(enrolments: Iterable[Enrolment], *, at: datetime) -> dict[int, Hours]:
    """Hours by enrolment id, in two queries however many; give enrolments with their cohorts at hand. No narrowing."""
    enrolments, at = list(enrolments), timezone.localtime(at)
    timetables: Mapping[int, list[tuple[Session, Meeting]]] = defaultdict(list)
    for session in Session.objects.filter(cohort_id__in={one.cohort_id for one in enrolments}):
        timetables[session.cohort_id].append((session, meeting_of(session)))
    rows: Mapping[int, dict[int, Attendance]] = defaultdict(dict)
    for row in Attendance.objects.filter(enrolment__in=enrolments).order_by("id"):
        rows[row.enrolment_id][row.session_id] = row
    return {one.pk: _hours(one, timetables[one.cohort_id], rows[one.pk], at) for one in enrolments}


def hours_seen(enrolment_id: int, *, by: Actor, at: datetime) -> Hours:
    """`hours_of`, for those who may see it; DoesNotExist otherwise."""
    return hours_of(access.seen_by(by).get(pk=enrolment_id).pk, at=at)


def has_completed(enrolment_id: int, *, at: datetime) -> Answer:
    """Does this enrolment reach the line of workflow.md §3.2?"""
    return completion(hours_of(enrolment_id, at=at), Enrolment.objects.select_related("cohort").get(pk=enrolment_id))


def completion(hours: Hours, enrolment: Enrolment) -> Answer:
    """The judgement on hours already read."""
    return decide.has_completed(counted_minutes=hours.counted_minutes, planned_minutes=hours.planned_minutes,
                                rules=rules(enrolment.cohort.opens_on))


# ── one class ───────────────────────────────────────────────────────────────────────────────────────────────────────

@dataclass(frozen=True)
class ClassAttendance:
    """A cohort's grid: its sessions, each seated worker's hours, and each day's share."""

    cohort: Cohort
    sessions: tuple[Session, ...]
    rows: tuple[tuple[Enrolment, Hours], ...]
    days: tuple[Day, ...]
    qualifies: Answer


def attendance_of(cohort_id: int, *, at: datetime) -> ClassAttendance:
    """Everything about a class's attendance as seen at an instant; only days that are over are judged."""
    cohort = Cohort.objects.select_related("occupation", "provider", "place").get(pk=cohort_id)
    sessions = tuple(cohort.sessions.select_related("teacher__person"))
    seated = list(Enrolment.objects.filter(cohort_id=cohort_id, state__in=SEATED).select_related("worker", "cohort"))
    hours = hours_of_many(seated, at=at)
    days = _days(hours.values(), at)
    return ClassAttendance(cohort, sessions, tuple((one, hours[one.pk]) for one in seated), days,
                           decide.class_qualifies(days, rules(cohort.opens_on)))


def attendance_seen(cohort_id: int, *, by: Actor, at: datetime) -> ClassAttendance:
    """`attendance_of`, for those who may see it; DoesNotExist otherwise."""
    return attendance_of(access.cohorts_seen_by(by).get(pk=cohort_id).pk, at=at)


def class_qualifies(cohort_id: int, *, at: datetime) -> Answer:
    """No day below the line? Else every such day: the class is unqualified and unpaid."""
    return attendance_of(cohort_id, at=at).qualifies


def day_percents(cohort_id: int, *, at: datetime) -> list[int]:
    """The class's attendance on each day that is over, in whole percent, in order: as `attendance_of` has it, quickly."""
    with connection.cursor() as cursor:
        cursor.execute(DAYS, {"cohort": cohort_id, "at": at, "seated": SEATED, "zone": timezone.get_default_timezone_name()})
        return [decide.percent(int(counted), int(planned)) for counted, planned in cursor.fetchall()]


def inbox(*, by: Actor) -> list[offer.Waiting]:
    """A clerk's running cohorts, each to be closed after its last day; nothing for anyone else."""
    if by.role != Role.PROVIDER_CLERK:
        return []

    def line(one: Any) -> offer.Line:
        return offer.Line(title=f"{one.occupation.name} {Level(one.level).zh}", subtitle=one.no,
                          waits_for=_("上完最后一节课后结课，学员随即收到结果"))

    return [offer.Waiting(
        _("结课"), "provider:attendance", access.cohorts_seen_by(by).filter(state=CohortState.RUNNING),
        lambda some: offer.lines_of(some.select_related("occupation"), line), due=F("closes_on"))]


def session_to_mark(session_id: int, *, by: Actor) -> Session:
    """A session the actor may hold; DoesNotExist otherwise."""
    return (access.sessions_taught_by(by)
            .select_related("cohort__occupation", "cohort__provider", "place", "teacher__person").get(pk=session_id))


def met_elsewhere(session: Session, worker_ids: Iterable[int]) -> QuerySet[Attendance, int]:
    """Which of these workers already count as present in another session at the same time."""
    at_once = Attendance.objects.filter(worker_id__in=list(worker_ids),
                                        span__overlap=DateTimeTZRange(session.starts_at, session.ends_at, "[)"))
    return at_once.exclude(session=session).order_by("id").values_list("worker_id", flat=True)


def roll_of(session: Session) -> list[tuple[Enrolment, Attendance | None]]:
    """Everyone seated, by name, with what is marked of this session."""
    marked = {row.enrolment_id: row for row in Attendance.objects.filter(session=session)}
    seated = (Enrolment.objects.filter(cohort_id=session.cohort_id, state__in=SEATED)
              .select_related("worker").order_by("worker__name", "id"))
    return [(one, marked.get(one.pk)) for one in seated]


def marks_of(cohort_id: int, *, by: Actor) -> QuerySet[Mark]:
    """The corrections of a cohort, newest first."""
    cohort = access.cohorts_seen_by(by).get(pk=cohort_id)
    return (Mark.objects.filter(session__cohort=cohort, means="correction")
            .select_related("session", "enrolment__worker").order_by("-id"))


def trail_of(session_id: int, enrolment_id: int) -> QuerySet[Mark]:
    """Every mark that led to an attendance, oldest first."""
    return Mark.objects.filter(session_id=session_id, enrolment_id=enrolment_id).order_by("id")


def meeting_of(session: Session) -> Meeting:
    """A session as judgements need it, in local time."""
    return Meeting(session.nth, timezone.localtime(session.starts_at), timezone.localtime(session.ends_at))


# ── inside ──────────────────────────────────────────────────────────────────────────────────────────────────────────

def _hours(
    one: Enrolment, sessions: list[tuple[Session, Meeting]], rows: Mapping[int, Attendance], at: datetime
) -> Hours:
    opens_on = one.cohort.opens_on
    lines = tuple(_line(session, meeting, rows.get(session.pk), at) for session, meeting in sessions)
    return Hours(
        one.pk, planned_minutes=sum(session.minutes for session, _ in sessions),
        held_minutes=sum(session.minutes for session, _ in sessions if session.ends_at <= at),
        counted_minutes=sum(each.minutes for each in lines),
        counted_of_held=sum(each.minutes for each in lines if each.meeting.ends_at <= at),
        class_hour_minutes=offer.training_rules(on=opens_on).class_hour_minutes,
        min_percent=rules(opens_on).person_min_percent, lines=lines,
    )


def _line(session: Session, meeting: Meeting, row: Attendance | None, at: datetime) -> Line:
    """What counts of one session; `at` in local time, as meetings are."""
    counts, why_not = decide.counted(meeting, None if row is None else _stay(row), at=at)
    return Line(session.pk, meeting, session.topic, session.content, counts, row.minutes if row else 0,
                Presence(row.presence) if row else None, row.means if row else "", why_not)


def _stay(row: Attendance) -> Stay:
    start = None if row.span is None else timezone.localtime(row.span.lower)
    end = None if row.span is None else timezone.localtime(row.span.upper)
    return Stay(Presence(row.presence), row.minutes, start, end)


def _days(hours: Iterable[Hours], at: datetime) -> tuple[Day, ...]:
    """Class attendance per day over all seated; a day counts once its last session is over."""
    planned: dict[date, int] = defaultdict(int)
    counted: dict[date, int] = defaultdict(int)
    unfinished = set()
    for one in hours:
        for line in one.lines:
            on = line.meeting.starts_at.date()
            planned[on] += line.meeting.minutes
            counted[on] += line.minutes
            if line.meeting.ends_at > at:
                unfinished.add(on)
    return tuple(Day(on, planned[on], counted[on]) for on in sorted(planned) if on not in unfinished)


@cache
def _versions() -> list[tuple[date, AttendanceRules]]:
    return decide.read_rules((settings.INSTITUTION / "training" / "attendance.yaml").read_text(encoding="utf-8"))


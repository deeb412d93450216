"""Writing learning: check in, call the roll, take in what devices saw, correct with a reason, close a cohort."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone

from baigong.enrolment import actions as enrolment_steps
from baigong.enrolment.models import Enrolment
from baigong.enrolment.words import State as Seat
from baigong.journal.actions import action, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Answer, Reason, Refused
from baigong.offer import actions as offer_steps
from baigong.offer.models import Cohort, Session
from baigong.offer.words import State as CohortState

from . import access, decide, queries
from .decide import Arrival, Stay
from .models import Attendance, Mark
from .words import Means, Presence, Refusal, Told

TAUGHT = (CohortState.OPEN, CohortState.RUNNING)
"""States in which attendance is still written."""


WRITE_NEW = """
    WITH stays AS (
        SELECT * FROM unnest(%(enrolments)s::bigint[], %(workers)s::bigint[], %(presences)s::text[], %(minutes)s::int[],
                             %(froms)s::timestamptz[], %(untils)s::timestamptz[])
          WITH ORDINALITY AS stay (enrolment_id, worker_id, presence, minutes, from_at, until_at, nth)
    ), marked AS (
        INSERT INTO learning_mark (session_id, enrolment_id, presence, means, minutes, why, at, by_person)
        SELECT %(session)s, enrolment_id, presence, %(means)s, minutes, '', %(now)s::timestamptz, %(by)s::bigint
          FROM stays ORDER BY nth
    )
    INSERT INTO learning_attendance
           (session_id, enrolment_id, worker_id, presence, means, minutes, span, marked_at, marked_by)
    SELECT %(session)s, enrolment_id, worker_id, presence, %(means)s, minutes,
           CASE WHEN from_at IS NOT NULL THEN tstzrange(from_at, until_at, '[)') END, %(now)s::timestamptz, %(by)s::bigint
      FROM stays ORDER BY nth
    RETURNING id
"""
"""A class is called in one statement, however many sit in it: what counts now, and the mark of each."""


@dataclass(frozen=True)
class Arrived:
    """What became of one check-in of a device: why not, or what counts of the session now, and whether that is new."""

    enrolment_id: int
    reasons: tuple[Reason, ...] = ()
    presence: Presence | None = None
    minutes: int = 0
    is_new: bool = False


@action("learning.checked_in", may=access.may_check_in)
def check_in(*, by: Actor, token: str, now: datetime) -> Attendance:
    """The worker scans the code on the screen; counted from arrival (with grace) to the end of the session.

    Raises Refused: qr_wrong, qr_stale, not_in_class, not_in_session, already_marked, elsewhere.
    """
    return _arrive(queries.session_of_token(token, now=now), by=by, now=now, means=Means.QR)


@action("learning.checked_in_by_code", may=access.may_check_in)
def check_in_by_code(*, by: Actor, digits: str, now: datetime) -> Attendance:
    """The same for a phone without a camera: the six digits under the QR."""
    session = queries.session_of_digits(digits, worker_id=by.person_id or 0, now=now)
    return _arrive(session, by=by, now=now, means=Means.CODE)


@action("learning.roll_taken", may=access.may_mark)
def take_roll(*, by: Actor, session_id: int, marks: Mapping[int, Presence], now: datetime) -> int:
    """The teacher or clerk calls the roll: enrolment id → present, late (arrived now) or absent.

    Marks those not marked yet, and those marked absent who have come; what else is marked takes a correction.
    Returns how many were marked; saying the same again marks nobody.
    """
    session = Session.objects.select_related("cohort").get(pk=session_id)
    meeting, rules = queries.meeting_of(session), queries.rules(session.cohort.opens_on)
    decide.may_roll(meeting, at=timezone.localtime(now), rules=rules).or_refuse()
    _refuse_closed(session.cohort)
    seated = _seated(session, marks)
    called = [(one, _called(meeting, Presence(marks[one.pk]), now)) for one in seated]
    known = {row.enrolment_id: row for row in Attendance.objects.select_for_update().filter(
        session=session, enrolment__in=seated).order_by("id")}
    fresh = [(one, stay) for one, stay in called if one.pk not in known
             or (known[one.pk].presence == Presence.ABSENT and stay.presence != Presence.ABSENT)]
    _write_many(session, fresh, known, Means.ROLL, by=by, now=now)
    note(subject=session, marked=len(fresh))
    return len(fresh)


@action("learning.arrivals_recorded", may=access.may_mark)
def record_arrivals(
    *, by: Actor, session_id: int, arrivals: Sequence[Arrival], now: datetime, device: str = ""
) -> list[Arrived]:
    """What a device at the door saw, each row answered on its own, in the order given; the same again changes nothing.

    Counted like a check-in of one's own, at the device's time; of several for one seat the earliest. `device` is a
    code for the entry. Seven queries however many rows. Raises Refused: batch_size, roll_closed, cohort_closed.
    """
    Answer.of([None if 1 <= len(arrivals) <= decide.MOST_ARRIVALS
               else Reason(Refusal.BATCH_SIZE, {"most": decide.MOST_ARRIVALS})]).or_refuse()
    session = Session.objects.select_related("cohort").get(pk=session_id)
    meeting, rules = queries.meeting_of(session), queries.rules(session.cohort.opens_on)
    decide.may_roll(meeting, at=timezone.localtime(now), rules=rules).or_refuse()
    _refuse_closed(session.cohort)
    seated = Enrolment.objects.filter(
        cohort=session.cohort_id, state=Seat.ENROLLED, pk__in={one.enrolment_id for one in arrivals}).in_bulk()
    known = {row.enrolment_id: row for row in Attendance.objects.select_for_update().filter(
        session=session, enrolment__in=seated).order_by("id")}
    elsewhere = set(queries.met_elsewhere(session, [one.worker_id for one in seated.values()]))
    answers: dict[int, Arrived] = {}
    fresh: dict[int, tuple[Enrolment, Stay]] = {}
    for n, one in sorted(enumerate(arrivals), key=lambda pair: (pair[1].at, pair[0])):
        at, seat = timezone.localtime(one.at), seated.get(one.enrolment_id)
        said = decide.may_arrive(meeting, in_class=seat is not None, at=at, now=now, rules=rules)
        if seat is None or not said.yes:
            answers[n] = Arrived(one.enrolment_id, said.reasons)
            continue
        row = known.get(seat.pk)
        stay = decide.arriving(meeting, at=at, rules=rules)
        if seat.worker_id in elsewhere:
            answers[n] = Arrived(seat.pk, (Reason(Refusal.ELSEWHERE),))
        elif seat.pk in fresh:
            answers[n] = Arrived(seat.pk, (), fresh[seat.pk][1].presence, fresh[seat.pk][1].minutes, is_new=False)
        elif row is not None and row.presence != Presence.ABSENT:
            answers[n] = Arrived(seat.pk, (), Presence(row.presence), row.minutes, is_new=False)
        else:
            fresh[seat.pk] = (seat, stay)
            answers[n] = Arrived(seat.pk, (), stay.presence, stay.minutes, is_new=True)
    _write_many(session, fresh.values(), known, Means.DEVICE, by=by, now=now)
    note(subject=session, device=device, rows=len(arrivals), marked=len(fresh))
    return [answers[n] for n in range(len(arrivals))]


@action("learning.corrected", may=access.may_mark)
def correct_attendance(
    *, by: Actor, session_id: int, enrolment_id: int, presence: Presence, why: str, now: datetime,
    arrived_at: datetime | None = None, left_at: datetime | None = None,
) -> Attendance:
    """Change what is marked, with a reason that the worker is told. `arrived_at`/`left_at` only with late or left.

    Raises Refused: why_needed, cohort_closed, not_in_class, bad_times, not_in_session, elsewhere.
    """
    session = Session.objects.select_related("cohort").get(pk=session_id)
    meeting = queries.meeting_of(session)
    reasons = [None if why.strip() else Reason(Refusal.WHY_NEEDED), _times_fault(meeting, arrived_at, left_at)]
    Answer.of(reasons).or_refuse()
    _refuse_closed(session.cohort)
    (enrolment,) = _seated(session, {enrolment_id: presence})
    _refuse_before(meeting, now)
    absent = presence == Presence.ABSENT
    stay = decide.NOBODY if absent else decide.stay(meeting, arrived_at=arrived_at, left_at=left_at)
    row = Attendance.objects.select_for_update().filter(session=session, enrolment=enrolment).first()
    if row is not None and (row.presence, row.minutes) == (stay.presence, stay.minutes):
        raise Refused(Refusal.ALREADY_MARKED, presence=Presence(row.presence).zh)
    row = _write(row, session, enrolment, stay, Means.CORRECTION, by=by, now=now, why=why.strip())
    tell(Told.CORRECTED, now=now, to_person=enrolment.worker_id, link=f"/worker/attendance/{enrolment.pk}/",
         day=meeting.starts_at.date(), nth=session.nth, presence=stay.presence.zh, presence_en=stay.presence.en,
         why=why.strip())
    note(subject=row, session=session.pk, presence=str(stay.presence), minutes=stay.minutes)
    return row


@action("learning.session_moved", may=access.may_move)
def move_session(*, by: Actor, session_id: int, starts_at: datetime, place_id: int, why: str, now: datetime) -> Session:
    """Hold one session at another time or in another room; everyone seated is told, the entry keeps both times.

    Raises Refused: move_needs_why, not_moved_now, moved_into_past, and what offer.move_session raises.
    """
    session = Session.objects.select_for_update(of=("self",)).select_related("cohort__occupation").get(pk=session_id)
    cohort, was = session.cohort, (session.starts_at, session.place_id)
    held = session.starts_at <= now or Attendance.objects.filter(session=session).exists() or cohort.state not in TAUGHT
    Answer.of([
        None if why.strip() else Reason(Refusal.MOVE_NEEDS_WHY),
        Reason(Refusal.NOT_MOVED_NOW, {"nth": session.nth}) if held else None,
        Reason(Refusal.MOVED_INTO_PAST) if starts_at <= now else None,
    ]).or_refuse()
    offer_steps.move_session(session=session, cohort=cohort, starts_at=starts_at, place_id=place_id)
    session.refresh_from_db(fields=["place"])
    when = timezone.localtime(session.starts_at)
    for worker_id in Enrolment.objects.filter(cohort=cohort, state=Seat.ENROLLED).order_by("id").values_list(
            "worker_id", flat=True):
        tell(Told.SESSION_MOVED, now=now, to_person=worker_id, link=f"/worker/cohorts/{cohort.pk}/", nth=session.nth,
             cohort=f"{cohort.occupation.name} {cohort.no}", when=f"{when:%Y-%m-%d %H:%M}", place=session.place.name,
             why=why.strip())
    note(cohort, session=session.pk, was=[was[0].isoformat(), was[1]], now=[session.starts_at.isoformat(), place_id])
    return session


@action("learning.cohort_closed", may=access.may_close)
def close_cohort(*, by: Actor, cohort_id: int, now: datetime) -> Cohort:
    """End a cohort after its last session: who reached the line completes, the others do not; each is told."""
    cohort = Cohort.objects.get(pk=cohort_id)
    last = cohort.sessions.order_by("-ends_at").values_list("ends_at", flat=True).first()
    decide.may_close(last_ends_at=last and timezone.localtime(last), at=timezone.localtime(now)).or_refuse()
    outcome = {"completed": 0, "failed": 0}
    for enrolment, hours in queries.attendance_of(cohort_id, at=now).rows:
        if enrolment.state != Seat.ENROLLED:
            continue
        done = queries.completion(hours, enrolment).yes
        close = enrolment_steps.complete if done else enrolment_steps.fail
        close(enrolment_id=enrolment.pk, by=by, now=now)
        outcome["completed" if done else "failed"] += 1
        tell(Told.COMPLETED if done else Told.NOT_COMPLETED, now=now, to_person=enrolment.worker_id,
             link=f"/worker/attendance/{enrolment.pk}/", cohort=cohort.no, percent=hours.percent)
    offer_steps.end_cohort(cohort_id=cohort_id, by=by, now=now)
    note(subject=cohort, **outcome)
    cohort.refresh_from_db()
    return cohort


def _arrive(session: Session, *, by: Actor, now: datetime, means: Means) -> Attendance:
    enrolment = queries.seat_of.one(cohort=session.cohort_id, worker=by.person_id)
    meeting, rules = queries.meeting_of(session), queries.rules(session.cohort.opens_on)
    at = timezone.localtime(now)
    decide.may_check_in(meeting, in_class=enrolment is not None, at=at, rules=rules).or_refuse()
    _refuse_closed(session.cohort)
    if enrolment is None:
        raise Refused(Refusal.NOT_IN_CLASS)
    stay = decide.arriving(meeting, at=at, rules=rules)
    row = queries.marked.one(session=session.pk, enrolment=enrolment.pk)
    if row is not None and (row.presence != Presence.ABSENT or stay.presence == Presence.ABSENT):
        raise Refused(Refusal.ALREADY_MARKED, presence=Presence(row.presence).zh)
    if row is not None:
        return _write(row, session, enrolment, stay, means, by=by, now=now)
    (key,) = _write_new(session, [(enrolment, stay)], means, by=by, now=now)
    return _made(key, session, enrolment, stay, means, by=by, now=now)


def _made(key: int, session: Session, enrolment: Enrolment, stay: Stay, means: Means, *, by: Actor, now: datetime) -> Attendance:
    """The row just written, not read again."""
    return Attendance(
        id=key, session=session, enrolment=enrolment, worker_id=enrolment.worker_id, presence=stay.presence, means=means,
        minutes=stay.minutes, span=None if stay.from_at is None else DateTimeTZRange(stay.from_at, stay.until_at, "[)"),
        marked_at=now, marked_by=by.person_id)


def _write(
    row: Attendance | None, session: Session, enrolment: Enrolment, stay: Stay, means: Means, *, by: Actor,
    now: datetime, why: str = "",
) -> Attendance:
    """Set what counts now, and add the mark that says so."""
    span = None if stay.from_at is None else DateTimeTZRange(stay.from_at, stay.until_at, "[)")
    says = {"presence": stay.presence, "means": means, "minutes": stay.minutes}
    now_counts = {**says, "span": span, "marked_at": now, "marked_by": by.person_id}
    if row is None:
        row = Attendance.objects.create(
            session=session, enrolment=enrolment, worker_id=enrolment.worker_id, **now_counts)
    else:
        for name, value in now_counts.items():
            setattr(row, name, value)
        row.save(update_fields=list(now_counts))
    Mark.objects.create(session=session, enrolment=enrolment, **says, why=why, at=now, by_person=by.person_id)
    return row


def _write_many(
    session: Session, stays: Iterable[tuple[Enrolment, Stay]], known: Mapping[int, Attendance], means: Means, *,
    by: Actor, now: datetime,
) -> None:
    """`_write` for those not marked yet in one statement; those marked absent until now one by one."""
    new = [(seat, stay) for seat, stay in stays if seat.pk not in known]
    for seat, stay in stays:
        if seat.pk in known:
            _write(known[seat.pk], session, seat, stay, means, by=by, now=now)
    if new:
        _write_new(session, new, means, by=by, now=now)


def _write_new(
    session: Session, new: Sequence[tuple[Enrolment, Stay]], means: Means, *, by: Actor, now: datetime
) -> list[int]:
    """What counts of those not marked yet, with the marks that say so, in one statement. Answers the attendances' ids."""
    stays = [stay for _, stay in new]
    with connection.cursor() as cursor:
        cursor.execute(WRITE_NEW, {
            "session": session.pk, "means": str(means), "now": now, "by": by.person_id,
            "enrolments": [seat.pk for seat, _ in new], "workers": [seat.worker_id for seat, _ in new],
            "presences": [str(stay.presence) for stay in stays], "minutes": [stay.minutes for stay in stays],
            "froms": [stay.from_at for stay in stays], "untils": [stay.until_at for stay in stays]})
        return [key for (key,) in cursor.fetchall()]


def _called(meeting: decide.Meeting, presence: Presence, now: datetime) -> Stay:
    """What the teacher's word means at this moment."""
    if presence == Presence.ABSENT:
        return decide.NOBODY
    if presence == Presence.PRESENT:
        return decide.stay(meeting)
    at = timezone.localtime(now)
    if presence != Presence.LATE or at >= meeting.ends_at:
        raise Refused(Refusal.LATE_WHEN)
    return decide.stay(meeting, arrived_at=max(at, meeting.starts_at))


def _seated(session: Session, wanted: Mapping[int, Presence]) -> list[Enrolment]:
    """The enrolments named, each of this cohort and seated; Refused(not_in_class) otherwise."""
    found = list(Enrolment.objects.filter(cohort=session.cohort_id, state=Seat.ENROLLED, pk__in=wanted).order_by("id"))
    if len(found) != len(wanted):
        raise Refused(Refusal.NOT_IN_CLASS)
    return found


def _refuse_closed(cohort: Cohort) -> None:
    if cohort.state not in TAUGHT:
        raise Refused(Refusal.COHORT_CLOSED)


def _refuse_before(meeting: decide.Meeting, now: datetime) -> None:
    if now < meeting.starts_at:
        raise Refused(Refusal.NOT_IN_SESSION, nth=meeting.nth, opens=f"{meeting.starts_at:%H:%M}",
                      ends=f"{meeting.ends_at:%H:%M}")


def _times_fault(
    meeting: decide.Meeting, arrived_at: datetime | None, left_at: datetime | None
) -> Reason | None:
    start, end = arrived_at or meeting.starts_at, left_at or meeting.ends_at
    if meeting.starts_at <= start < end <= meeting.ends_at:
        return None
    return Reason(Refusal.BAD_TIMES, {"starts": f"{meeting.starts_at:%H:%M}", "ends": f"{meeting.ends_at:%H:%M}"})

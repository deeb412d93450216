"""A worker takes a seat, or a place on the waiting list."""

from datetime import datetime
from typing import Any

from django.db import connection
from django.utils import timezone

from baigong.enrolment import access, decide, queries
from baigong.enrolment.models import Enrolment
from baigong.enrolment.words import State, Told
from baigong.journal.actions import action, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Answer, Reason, Refused
from baigong.offer import actions as offer
from baigong.offer import queries as offered
from baigong.offer.models import Cohort
from baigong.offer.words import Refusal as OfferRefusal

SEATS = 2024
"""Of the numbers of advisory locks: one worker's requests for seats."""


def look(*, now: datetime, worker_id: int, cohort_id: int, join_waiting: bool = False, **_rest: Any) -> None:
    """Refuse by reading alone, with every reason; that it is full comes last, and not for whoever would wait."""
    _before_the_door(worker_id, cohort_id, join_waiting=join_waiting, now=now)


@action("enrolment.enrolled", may=access.may_enrol, look=look)
def enrol(
    *, by: Actor, now: datetime, worker_id: int, cohort_id: int, join_waiting: bool = False,
    notice_signed: bool = False,
) -> Enrolment:
    """Give one worker one seat, or say every reason why not; if it is full and they wish so, a place in the line.

    Raises Refused(not_open, enrolment_over, too_young, pensioner, already_in, overlaps, cohort_full, notice_missing).
    """
    _one_seat_at_a_time(worker_id)
    entry = _before_the_door(worker_id, cohort_id, join_waiting=join_waiting, now=now)
    link = f"/worker/cohorts/{cohort_id}/"
    if takes_seat(cohort_id, or_wait=join_waiting):
        made = seat(cohort_id, worker_id, entry, by=by, now=now, notice_signed=notice_signed)
        tell(Told.ENROLLED, now=now, to_person=worker_id, link=link, cohort=entry.named)
        return made
    made = Enrolment.objects.create(
        cohort_id=cohort_id, worker_id=worker_id, state=State.WAITING, entry_facts=entry.facts.as_json(), span=entry.span,
        enrolled_at=now, enrolled_by=by.person_id, notice_signed=notice_signed)
    tell(Told.WAITING, now=now, to_person=worker_id, link=link, cohort=entry.named, place=queries.place_in_line(made))
    return made


def _one_seat_at_a_time(worker_id: int) -> None:
    """Wait for what the same worker asks for at this moment. Else seats in classes of the same days, each written and none
    settled, wait for one another in a ring, and the database undoes it one by one, a second each."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [SEATS, worker_id % 2**31])


def _before_the_door(worker_id: int, cohort_id: int, *, join_waiting: bool, now: datetime) -> queries.Entry:
    on = timezone.localdate(now)
    entry = queries.entry(worker_id, cohort_id, on=on)
    against = decide.may_enter(entry.facts, offered.training_rules(on=on)).reasons
    # The guarded UPDATE is what decides of seats; whoever sits in it already need not hear that it is full.
    full = entry.left <= 0 and not join_waiting and not entry.facts.is_in_already
    Answer.of([*against, Reason(OfferRefusal.COHORT_FULL) if full else None]).or_refuse()
    return entry


def takes_seat(cohort_id: int, *, or_wait: bool) -> bool:
    """A seat, else False if one would wait. Before that the seats are held and asked for once more: a seat given
    back in this very moment must not pass the line by. Raises Refused(cohort_full) if one would not wait."""
    try:
        offer.take_seat(cohort_id=cohort_id)
    except Refused as full:
        if not or_wait or full.codes != (str(OfferRefusal.COHORT_FULL),):
            raise
        offer.hold_seats(cohort_id=cohort_id)
        try:
            offer.take_seat(cohort_id=cohort_id)
        except Refused:
            return False
    return True


def seat(
    cohort_id: int, worker_id: int, entry: queries.Entry, *, by: Actor, now: datetime, notice_signed: bool = False
) -> Enrolment:
    """The row of a seat that was taken."""
    return Enrolment.objects.create(
        cohort_id=cohort_id, worker_id=worker_id, state=State.ENROLLED, entry_facts=entry.facts.as_json(), span=entry.span,
        enrolled_at=now, enrolled_by=by.person_id, seated_at=now, seated_by=by.person_id, notice_signed=notice_signed)


def name_of(cohort: Cohort) -> str:
    """How a message names a cohort."""
    return f"{cohort.occupation.name} {cohort.no}"

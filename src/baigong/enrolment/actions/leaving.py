"""A worker leaves, and whoever waits longest and is free moves up in the same transaction."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from baigong.enrolment import access, queries
from baigong.enrolment.models import SEATED, Enrolment
from baigong.enrolment.words import MOVES, Move, State, Told
from baigong.journal.actions import action, move, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.offer import actions as offer
from baigong.offer.models import Cohort
from baigong.offer.words import Refusal as OfferRefusal
from baigong.offer.words import State as CohortState
from baigong.people.words import Role

from .entering import name_of


@action("enrolment.withdrawn", may=access.may_withdraw)
def withdraw(*, by: Actor, now: datetime, enrolment_id: int, why: str = "") -> Enrolment:
    """Leave the seat or the waiting list. While enrolment is open, the next one who waits and is free moves up.

    A provider says why, and the worker is told. Raises Refused(why_missing), Refused(not_now) once it is closed.
    """
    enrolment = Enrolment.objects.select_related("cohort__occupation").get(pk=enrolment_id)
    if by.role != Role.WORKER and not why.strip():
        raise Refused(OfferRefusal.WHY_MISSING)
    cohort = offer.hold_seats(cohort_id=enrolment.cohort_id)
    enrolment.refresh_from_db(fields=["state"])  # as it is now that the seats are held
    had_seat = enrolment.state in SEATED
    _leave(enrolment, by=by, now=now, why=why)
    if had_seat and not _move_up(cohort, by=by, now=now):
        offer.give_back_seat(cohort_id=cohort.pk)
    if had_seat:
        _now_free(enrolment.worker_id, by=by, now=now)
    if by.role != Role.WORKER:
        tell(Told.TAKEN_OUT, now=now, to_person=enrolment.worker_id, link="/worker/mine/", cohort=name_of(cohort),
             why=why.strip())
    note(enrolment, cohort=cohort.pk)
    return enrolment


@action("enrolment.called_off", may=access.may_call_off)
def call_off(*, by: Actor, now: datetime, cohort_id: int, why: str) -> Cohort:
    """The provider gives an open cohort up: everyone in it or waiting is withdrawn and told why.

    Raises Refused(why_missing), Refused(not_now) once it has started.
    """
    cohort = offer.hold_seats(cohort_id=cohort_id)
    staying = list(Enrolment.objects.filter(cohort=cohort, state__in=[State.ENROLLED, State.WAITING]).order_by("id"))
    sitting = [enrolment.worker_id for enrolment in staying if enrolment.state == State.ENROLLED]
    for enrolment in staying:
        had_seat = enrolment.state == State.ENROLLED
        _leave(enrolment, by=by, now=now, why=why)
        if had_seat:
            offer.give_back_seat(cohort_id=cohort.pk)
        tell(Told.CALLED_OFF, now=now, to_person=enrolment.worker_id, link="/worker/mine/", cohort=name_of(cohort),
             why=why.strip())
    called_off = offer.call_off(cohort=cohort, why=why, by=by, now=now)
    for worker_id in sitting:
        _now_free(worker_id, by=by, now=now)
    return called_off


def _leave(enrolment: Enrolment, *, by: Actor, now: datetime, why: str) -> None:
    move(enrolment, MOVES, Move.WITHDRAW, by=by, now=now, withdrawn_at=now, withdrawn_by=by.person_id,
         why_withdrawn=why.strip()[:200])


def _now_free(worker_id: int, *, by: Actor, now: datetime) -> None:
    """Whoever gave a seat up may wait elsewhere on the same days, passed over so far: free seats there are handed out."""
    for cohort_id in queries.lines_with_free_seats(worker_id):
        cohort = offer.hold_seats(cohort_id=cohort_id)
        if cohort.left > 0 and _move_up(cohort, by=by, now=now):
            offer.take_seat(cohort_id=cohort_id)


def _move_up(cohort: Cohort, *, by: Actor, now: datetime) -> bool:
    """Hand the free seat to the first in line who is free on those days; False when nobody is, or it is too late."""
    if cohort.state != CohortState.OPEN or cohort.opens_on < timezone.localdate(now):
        return False
    for waiting in queries.waiting(cohort.pk):
        if queries.overlapping(waiting.worker_id, cohort):
            continue
        try:
            with transaction.atomic():  # they may be taking another seat right now: the database then says no
                move(waiting, MOVES, Move.SEAT, by=by, now=now, seated_at=now, seated_by=by.person_id)
        except IntegrityError:
            continue
        tell(Told.SEATED, now=now, to_person=waiting.worker_id, link=f"/worker/cohorts/{cohort.pk}/",
             cohort=name_of(cohort))
        return True
    return False

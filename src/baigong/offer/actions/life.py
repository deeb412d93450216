"""An approved cohort's life: it starts, it ends, or it never takes place."""

from datetime import datetime

from django.utils import timezone

from baigong.journal.actions import action, move, note, step
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused
from baigong.offer import access
from baigong.offer.models import Cohort, Session
from baigong.offer.words import MOVES, Move, Refusal


@action("offer.cohort_started", may=access.may_run)
def start_cohort(*, by: Actor, now: datetime, cohort_id: int) -> Cohort:
    """The cohort begins and enrolment ends. Raises Refused(not_yet) before its opening day."""
    cohort = Cohort.objects.select_for_update().get(pk=cohort_id)
    if timezone.localdate(now) < cohort.opens_on:
        raise Refused(Reason(Refusal.NOT_YET, {"day": cohort.opens_on}))
    move(cohort, MOVES, Move.START, by=by, now=now)
    return cohort


@step
def end_cohort(*, by: Actor, now: datetime, cohort_id: int) -> Cohort:
    """The teaching is over: played by learning.close_cohort, which says who completed. Raises Refused(not_yet)."""
    cohort = Cohort.objects.select_for_update().get(pk=cohort_id)
    if timezone.localdate(now) < cohort.closes_on:
        raise Refused(Reason(Refusal.NOT_YET, {"day": cohort.closes_on}))
    move(cohort, MOVES, Move.END, by=by, now=now, ended_at=now, ended_by=by.person_id)
    return cohort


@action("offer.cohort_cancelled", may=access.may_write)
def cancel_cohort(*, by: Actor, now: datetime, cohort_id: int, why: str) -> Cohort:
    """Give up an application, or an open cohort in which nobody sits (with people in it: enrolment.call_off).

    Raises Refused(why_missing, still_taken).
    """
    cohort = Cohort.objects.select_for_update().get(pk=cohort_id)
    if cohort.taken:
        raise Refused(Reason(Refusal.STILL_TAKEN, {"taken": cohort.taken}))
    return call_off(cohort=cohort, why=why, by=by, now=now)


@step
def call_off(*, cohort: Cohort, why: str, by: Actor, now: datetime) -> Cohort:
    """It will not take place: its teachers and places are free again. Raises Refused(why_missing)."""
    if not why.strip():
        raise Refused(Refusal.WHY_MISSING)
    move(cohort, MOVES, Move.CANCEL, by=by, now=now)
    Session.objects.filter(cohort=cohort).update(span=None)
    note(cohort, why=why.strip())
    return cohort

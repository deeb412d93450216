"""Steps that learning plays when a cohort is over."""

from datetime import datetime

from baigong.enrolment.models import Enrolment
from baigong.enrolment.words import MOVES, Move
from baigong.journal.actions import move, step
from baigong.kernel.actor import Actor


@step
def complete(*, enrolment_id: int, by: Actor, now: datetime) -> Enrolment:
    """The worker has completed the cohort. Raises Refused(not_now) unless they sit in it."""
    return _close(enrolment_id, Move.COMPLETE, by=by, now=now)


@step
def fail(*, enrolment_id: int, by: Actor, now: datetime) -> Enrolment:
    """The worker has not completed the cohort. Raises Refused(not_now) unless they sit in it."""
    return _close(enrolment_id, Move.FAIL, by=by, now=now)


def _close(enrolment_id: int, to: Move, *, by: Actor, now: datetime) -> Enrolment:
    enrolment = Enrolment.objects.get(pk=enrolment_id)
    move(enrolment, MOVES, to, by=by, now=now, closed_at=now, closed_by=by.person_id)
    return enrolment

"""Who marks attendance, and which enrolments and sessions an actor sees."""

from django.db.models import QuerySet

from baigong.enrolment import access as enrolment
from baigong.enrolment.models import Enrolment
from baigong.kernel.actor import Actor, region_stem
from baigong.offer.models import Cohort, Session
from baigong.people.access import CASEWORK
from baigong.people.words import Role

HOUSE = frozenset({Role.PROVIDER_CLERK, Role.TEACHER})
"""The people of a provider who mark attendance in its own cohorts."""


def seen_by(by: Actor) -> QuerySet[Enrolment]:
    """The enrolments whose attendance an actor may see: those they may see at all."""
    return enrolment.seen_by(by)


def cohorts_seen_by(by: Actor) -> QuerySet[Cohort]:
    """The cohorts whose whole attendance an actor may see; a worker sees only their own line (`seen_by`)."""
    if by.role == Role.SYSTEM:
        return Cohort.objects.all()
    if by.role in CASEWORK and by.region:
        return Cohort.objects.filter(region__code__startswith=region_stem(by.region))
    if by.role in HOUSE and by.organisation_id is not None:
        return Cohort.objects.filter(provider_id=by.organisation_id)
    return Cohort.objects.none()


def sessions_taught_by(by: Actor) -> QuerySet[Session]:
    """The sessions an actor may hold: a clerk all of the house, a teacher their own."""
    if by.organisation_id is None or by.role not in HOUSE:
        return Session.objects.none()
    mine = Session.objects.filter(cohort__provider_id=by.organisation_id)
    return mine if by.role == Role.PROVIDER_CLERK else mine.filter(teacher__person_id=by.person_id)


def may_check_in(*, by: Actor) -> bool:
    """A worker, for themself; whether they sit in the class is judged with every other reason."""
    return by.role == Role.WORKER and by.is_known


def may_mark(*, by: Actor, session_id: int) -> bool:
    """The session's teacher, or a clerk of the provider."""
    return sessions_taught_by(by).filter(pk=session_id).exists()


def may_move(*, by: Actor, session_id: int) -> bool:
    """A clerk of the provider whose session it is."""
    return by.role == Role.PROVIDER_CLERK and sessions_taught_by(by).filter(pk=session_id).exists()


def may_close(*, by: Actor, cohort_id: int) -> bool:
    """A clerk of the provider whose cohort it is."""
    own = Cohort.objects.filter(pk=cohort_id, provider_id=by.organisation_id)
    return by.role == Role.PROVIDER_CLERK and by.organisation_id is not None and own.exists()

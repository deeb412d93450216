"""Whose record an actor may see: one's own, those an officer serves, and those one was let into."""

from datetime import date

from django.db.models import Q, QuerySet

from baigong.kernel.actor import Actor, region_stem
from baigong.people.access import CASEWORK
from baigong.people.models import Person
from baigong.people.words import Role

from .models import Consent

READERS = frozenset({Role.PROVIDER_CLERK, Role.EMPLOYER_CLERK})
"""Who reads records for an organisation, where the worker let it."""


def seen_by(by: Actor, *, on: date) -> QuerySet[Person]:
    """The persons whose whole record an actor may see on a day."""
    if by.role == Role.SYSTEM:
        return Person.objects.all()
    if by.role == Role.WORKER and by.is_known:
        return Person.objects.filter(pk=by.person_id)
    if by.role in CASEWORK and by.region:
        return Person.objects.filter(region__code__startswith=region_stem(by.region))
    if by.role in READERS and by.organisation_id is not None:
        return Person.objects.filter(pk__in=in_force(on).filter(organisation_id=by.organisation_id).values("worker_id"))
    return Person.objects.none()


def in_force(on: date) -> QuerySet[Consent]:
    """Consents that hold on a day; `until_on` is the last day."""
    return Consent.objects.filter(Q(until_on=None) | Q(until_on__gte=on), withdrawn_at=None)


def consents_seen_by(by: Actor) -> QuerySet[Consent]:
    """A worker's own, or those given to the actor's organisation."""
    if by.role == Role.WORKER and by.is_known:
        return Consent.objects.filter(worker_id=by.person_id)
    if by.role in READERS and by.organisation_id is not None:
        return Consent.objects.filter(organisation_id=by.organisation_id)
    return Consent.objects.none()


def may_consent(*, by: Actor) -> bool:
    """Only the worker, for themself."""
    return by.role == Role.WORKER and by.is_known


def may_withdraw(*, by: Actor, consent_id: int) -> bool:
    """Only the worker who gave it."""
    return by.role == Role.WORKER and consents_seen_by(by).filter(pk=consent_id).exists()

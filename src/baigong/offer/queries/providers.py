"""What a provider has. Scope is public; teachers and places are the provider's own and the officers'."""

from datetime import date

from django.db.models import Q, QuerySet

from baigong.kernel.actor import Actor, region_stem
from baigong.offer.models import Place, Scope, Teacher
from baigong.people import queries as people
from baigong.people.models import Organisation, Person
from baigong.people.words import OFFICERS, Role


def scopes_of(provider_id: int, *, on: date | None = None) -> QuerySet[Scope]:
    """What a provider has filed, all of it or what holds on a day; by occupation and level."""
    found = Scope.objects.filter(provider_id=provider_id).select_related("occupation").order_by(
        "occupation_id", "-level", "id")
    return found if on is None else found.filter(Q(until_on=None) | Q(until_on__gt=on), from_on__lte=on)


def teachers_of(provider_id: int, *, by: Actor) -> QuerySet[Teacher]:
    """A provider's teachers. Raises Organisation.DoesNotExist for those who may not see them."""
    _let_in(provider_id, by)
    return Teacher.objects.filter(provider_id=provider_id).select_related("person").order_by("id")


def places_of(provider_id: int, *, by: Actor) -> QuerySet[Place]:
    """A provider's places. Raises Organisation.DoesNotExist for those who may not see them."""
    _let_in(provider_id, by)
    return Place.objects.filter(provider_id=provider_id).select_related("region").order_by("name", "id")


def heads_of(provider_id: int, *, on: date) -> QuerySet[Person]:
    """Who may head a cohort: a teacher of the provider, or someone who acts for it on that day."""
    acting = people.held_on(on).filter(organisation_id=provider_id).values("person_id")
    teaching = Teacher.objects.filter(provider_id=provider_id).values("person_id")
    return Person.objects.filter(Q(pk__in=acting) | Q(pk__in=teaching)).order_by("id")


def _let_in(provider_id: int, by: Actor) -> None:
    """Own house, officers of the place, and the system."""
    seen = Organisation.objects.filter(pk=provider_id)
    if by.role in OFFICERS and by.region:
        seen = seen.filter(region__code__startswith=region_stem(by.region))
    elif by.role != Role.SYSTEM:
        seen = seen.filter(pk=by.organisation_id) if by.organisation_id else seen.none()
    seen.only("id").get()

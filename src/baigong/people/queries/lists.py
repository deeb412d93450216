"""For lists and searches: many persons, names and roles at once, in a constant number of queries."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import Count, Q, QuerySet

from baigong.kernel.actor import SYSTEM, Actor, region_stem
from baigong.kernel.identity import Sex, mask_id, normalised
from baigong.kernel.span import full_years
from baigong.people import access
from baigong.people.models import GroupMembership, Person, RoleHeld
from baigong.people.words import Group

from .persons import PersonCard
from .who import held_on

FEWEST_DIGITS = 4
"""Fewer digits of an ID number than this find nobody: they would find everyone."""


def cards(found: Iterable[Person], *, on: date) -> list[PersonCard]:
    """Rows of `persons` as shown on a day, their groups fetched at once."""
    people = list(found)
    groups: dict[int, set[Group]] = defaultdict(set)
    held = GroupMembership.objects.filter(
        Q(until_on=None) | Q(until_on__gt=on), person__in=[one.pk for one in people], from_on__lte=on)
    for person_id, group in held.order_by("id").values_list("person_id", "group"):
        groups[person_id].add(Group(group))
    return [PersonCard(
        id=one.pk, name=one.name, id_number=mask_id(one.id_number), age=full_years(one.born_on, on), sex=Sex(one.sex),
        region=one.region_id, region_name=one.region.name, phone=one.phone, employer_id=one.employer_id,
        employer=one.employer.name if one.employer else "", groups=tuple(sorted(groups[one.pk])),
    ) for one in people]


def looks_like_id(text: str) -> bool:
    """Is this a part of an ID number, whole or not: digits only (the last may be X), at least four?"""
    plain = normalised(text)
    body = plain[:-1] if plain.endswith("X") else plain
    return body.isascii() and body.isdigit() and FEWEST_DIGITS <= len(plain) <= 18


def persons_found(text: str, *, by: Actor, also: QuerySet | None = None) -> QuerySet[Person]:
    """Persons the actor may see by part of their name, or by their ID number: whole, its beginning or its end."""
    found = access.seen_by(by, also=also).select_related("region", "employer").order_by("name", "id")
    wanted = normalised(text)
    if looks_like_id(text):
        return found.filter(Q(id_number__startswith=wanted) | Q(id_number__endswith=wanted))
    return found.filter(name__contains=text.strip()) if text.strip() else found.none()


def persons_with(ids: Iterable[int], *, by: Actor, also: QuerySet | None = None) -> QuerySet[Person]:
    """Those of these persons whom the actor may see."""
    found = access.seen_by(by, also=also).filter(pk__in=list(ids))
    return found.select_related("region", "employer").order_by("name", "id")


def names_of(ids: Iterable[int | None]) -> dict[int, str]:
    """Names by person id, for those who acted: officers and clerks act under their names."""
    wanted = {one for one in ids if one is not None}
    return dict(Person.objects.filter(pk__in=wanted).order_by("id").values_list("pk", "name"))


def persons_by_region(*, by: Actor, region: str = "") -> dict[str, int]:
    """How many persons live in each region (by code), as far as the actor may see."""
    found = access.seen_by(by)
    if region:
        found = found.filter(region__code__startswith=region_stem(region))
    return dict(found.order_by().values_list("region_id").annotate(n=Count("id")))


def roles_within(*, by: Actor, on: date, role: str = "", text: str = "", region: str = "") -> QuerySet[RoleHeld]:
    """Roles held on a day over the actor's region and at its bodies, those who oversee roles only; by role, name."""
    seen = access.roles_seen_by(by)
    found = held_on(on).filter(pk__in=seen.values("pk")).order_by("role", "person__name", "id")
    if role:
        found = found.filter(role=role)
    if text.strip():
        found = found.filter(Q(person__name__contains=text.strip()) | Q(organisation__name__contains=text.strip()))
    if region:
        stem = region_stem(region)
        found = found.filter(Q(region__code__startswith=stem) | Q(organisation__region__code__startswith=stem))
    return found


def roles_at(organisation_id: int, *, by: Actor = SYSTEM, on: date) -> QuerySet[RoleHeld]:
    """Who acts for an organisation on a day, for officers whose region holds it and for itself."""
    return held_on(on).filter(organisation_id=organisation_id, pk__in=access.roles_seen_by(by).values("pk"))

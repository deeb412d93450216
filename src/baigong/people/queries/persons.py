"""Persons, narrowed to those the reader may see. `also`: a subquery of person ids an upper floor vouches for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.identity import Sex, mask_card, mask_id, normalised
from baigong.kernel.span import full_years
from baigong.people import access
from baigong.people.models import GroupMembership, PayAccount, Person, RoleHeld
from baigong.people.words import Group, Role


@dataclass(frozen=True)
class PersonCard:
    """A person as shown: never the whole ID number."""

    id: int
    name: str
    id_number: str  # masked
    age: int
    sex: Sex
    region: str
    region_name: str
    phone: str
    employer_id: int | None
    employer: str
    groups: tuple[Group, ...]


def persons(
    *, by: Actor, also: QuerySet | None = None, text: str = "", region: str = "", group: str = "",
    on: date | None = None, learners: bool = False,
) -> QuerySet[Person]:
    """Persons the actor may see, by id. `text` is a whole ID number or part of a name; `group` needs `on`.

    `learners`: without those who stand in the house for their office only, as officers and clerks do.
    """
    found = access.seen_by(by, also=also).select_related("region", "employer").order_by("id")
    if learners:
        roles = RoleHeld.objects.filter(person=OuterRef("pk")).order_by()
        found = found.exclude(Exists(roles.exclude(role=Role.WORKER)) & ~Exists(roles.filter(role=Role.WORKER)))
    if text.strip():
        found = found.filter(Q(id_number=normalised(text)) | Q(name__contains=text.strip()))
    if region:
        found = found.filter(region__code__startswith=region_stem(region))
    if group and on is not None:
        found = found.filter(pk__in=_memberships(on).filter(group=group).values("person_id"))
    return found


def person(person_id: int, *, by: Actor, also: QuerySet | None = None) -> Person:
    """One person the actor may see. Raises Person.DoesNotExist, also for those they may not see."""
    return access.seen_by(by, also=also).select_related("region", "employer").get(pk=person_id)


def person_unnarrowed(person_id: int) -> Person:
    """One person for an action that asked its own `may` first; pages use `person`. Raises Person.DoesNotExist."""
    return Person.objects.select_related("region", "employer").get(pk=person_id)


def person_known_by(*, name: str, id_number: str) -> Person | None:
    """For someone who knows both name and whole number, such as a clerk with the card in hand; None otherwise."""
    return Person.objects.filter(id_number=normalised(id_number), name=name.strip()).first()


def card(one: Person, *, on: date) -> PersonCard:
    """A person as shown on a day; give a row from `person` or `persons`."""
    return PersonCard(
        id=one.pk, name=one.name, id_number=mask_id(one.id_number), age=full_years(one.born_on, on), sex=Sex(one.sex),
        region=one.region_id, region_name=one.region.name, phone=one.phone, employer_id=one.employer_id,
        employer=one.employer.name if one.employer else "", groups=tuple(sorted(groups_of(one.pk, on=on))),
    )


def groups_of(person_id: int, *, on: date) -> frozenset[Group]:
    """The groups a person belongs to on a day."""
    return frozenset(Group(code) for code in
                     _memberships(on).filter(person_id=person_id).values_list("group", flat=True))


def groups_ever(person_ids: Iterable[int]) -> dict[int, list[tuple[Group, date, date | None]]]:
    """Each membership of many persons as (group, from, until) in one query: for whoever asks about several days."""
    held: dict[int, list[tuple[Group, date, date | None]]] = {person_id: [] for person_id in person_ids}
    found = GroupMembership.objects.filter(person_id__in=held).order_by("id")
    for person_id, group, from_on, until_on in found.values_list("person_id", "group", "from_on", "until_on"):
        held[person_id].append((Group(group), from_on, until_on))
    return held


def memberships_of(person_id: int) -> QuerySet[GroupMembership]:
    """Every membership of a person with its evidence, oldest first."""
    return GroupMembership.objects.filter(person_id=person_id).order_by("from_on", "id")


def pay_account_of(*, person_id: int | None = None, organisation_id: int | None = None) -> PayAccount | None:
    """Where a person or an organisation is paid now, or None."""
    return PayAccount.objects.filter(
        person_id=person_id, organisation_id=organisation_id, is_current=True).first()


def masked_account(account: PayAccount) -> str:
    """Bank and last four places, as screens show an account."""
    return f"{account.bank} {mask_card(account.number)}"


def _memberships(on: date) -> QuerySet[GroupMembership]:
    return GroupMembership.objects.filter(Q(until_on=None) | Q(until_on__gt=on), from_on__lte=on)

"""Who acts: the actor of a request, how a frame shows them, and which roles they might choose."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.db.models import Q, QuerySet
from django.utils.translation import get_language

from baigong.journal.queries import asked_often
from baigong.kernel.actor import VISITOR, Actor
from baigong.people.models import Account, Person, RoleHeld
from baigong.people.words import OF_REGION, Role

from .places import codes_above


@dataclass(frozen=True)
class Who:
    """How an actor is shown in a frame."""

    name: str
    desk: str
    organisation: str


@dataclass(frozen=True)
class Acting:
    """An actor with the names that a frame shows: their own, and of the organisation or region they act for."""

    by: Actor
    name: str = ""
    place: str = ""


@dataclass(frozen=True)
class CastMember:
    """Someone of a simulated installation one may become: how they are listed, and by what value chosen."""

    label: str
    value: str
    role: Role
    note: str
    current: bool
    person_id: int


ARRIVING = """
    SELECT {account}, {person}, (
             SELECT jsonb_agg(jsonb_build_array(held.id, held.role, held.organisation_id, held.region_id, house.name,
                                                region.name, held.from_on, held.until_on) ORDER BY held.id)::text
               FROM people_roleheld held
               LEFT JOIN people_organisation house ON house.id = held.organisation_id
               LEFT JOIN people_region region ON region.code = held.region_id
              WHERE held.person_id = a.person_id)
      FROM people_account a JOIN people_person p ON p.id = a.person_id
     WHERE a.id = %s
"""
"""An account, its person and every role the person was ever given, in one statement: every request asks this."""


class Arriving(ModelBackend):
    """Django's own way of knowing an account again, but with its person and roles at hand (`held`)."""

    def get_user(self, user_id: Any) -> Account | None:
        """The account of a session, unless it was closed."""
        own, whole, sql = _arriving()
        row = next(iter(asked_often(sql, [user_id])), None)
        if row is None:
            return None
        account = Account.from_db(None, own, row[:len(own)])
        account.person = Person.from_db(None, whole, row[len(own):-1])
        account.held = json.loads(row[-1] or "[]")
        return account if self.user_can_authenticate(account) else None


@cache
def _arriving() -> tuple[list[str], list[str], str]:
    """The columns of an account and of a person, and the statement that asks for both."""
    own, whole = ([field.attname for field in model._meta.concrete_fields] for model in (Account, Person))
    return own, whole, ARRIVING.format(account=", ".join(f'a."{one}"' for one in own),
                                       person=", ".join(f'p."{one}"' for one in whole))


def held_on(on: date) -> QuerySet[RoleHeld]:
    """Roles held on a day, with person, organisation and region at hand."""
    return RoleHeld.objects.filter(Q(until_on=None) | Q(until_on__gt=on), from_on__lte=on).select_related(
        "person", "organisation", "region").order_by("id")


def roles_of(person_id: int, *, on: date) -> list[RoleHeld]:
    """The roles a person holds on a day, first granted first."""
    return list(held_on(on).filter(person_id=person_id))


def officers_in(roles: Collection[str], regions: Collection[str], *, on: date) -> dict[str, list[int]]:
    """Ids of the persons who hold one of these roles for exactly one of these regions on a day, by the region."""
    found: dict[str, list[int]] = {}
    held = held_on(on).filter(role__in=sorted(roles), region__in=sorted(regions)).order_by("region_id", "person_id")
    for region, person_id in held.values_list("region_id", "person_id").distinct():
        found.setdefault(region, []).append(person_id)
    return found


def anyone_holds(role: str, *, on: date) -> bool:
    """Does anybody hold this role on a day, anywhere?"""
    return held_on(on).filter(role=role).exists()


def actor_of(account: Any, role_id: int | None, *, on: date) -> Actor:
    """The logged-in person in the role they chose (0: as a worker), else in their first role; or a visitor."""
    return acting_of(account, role_id, on=on).by


def acting_of(account: Any, role_id: int | None, *, on: date) -> Acting:
    """`actor_of` and the names a frame shows. Of an account that came by `Arriving` nothing more is asked."""
    if isinstance(account, Account) and not hasattr(account, "held"):
        account = Arriving().get_user(account.pk)
    if not isinstance(account, Account):
        return Acting(VISITOR)
    day = on.isoformat()
    held = [] if role_id == 0 else [one for one in account.held if one[6] <= day and (one[7] is None or one[7] > day)]
    chosen = next((one for one in held if one[0] == role_id), held[0] if held else None)
    if chosen is None:
        return Acting(as_worker(account.person_id), account.person.name)
    _, role, organisation_id, region, organisation_name, region_name, *_days = chosen
    by = Actor(role=Role(role), person_id=account.person_id, organisation_id=organisation_id, region=region or "")
    return Acting(by, account.person.name, organisation_name or region_name or "")


def actor_in(held: RoleHeld) -> Actor:
    """The actor a held role makes of its person."""
    return Actor(role=Role(held.role), person_id=held.person_id, organisation_id=held.organisation_id,
                 region=held.region_id or "")


def as_worker(person_id: int) -> Actor:
    """A person acting for themself: everyone is a worker too."""
    return Actor(role=Role.WORKER, person_id=person_id)


def who_is(acting: Acting, *, desk: str) -> Who:
    """Name, desk and organisation for the frame; empty for a visitor."""
    return Who(acting.name, desk, acting.place)


def holders_of(role: str, *, on: date, region: str = "", organisation_id: int | None = None) -> QuerySet[RoleHeld]:
    """Who holds a role on a day: over exactly this region and those above it, or at an organisation."""
    found = held_on(on).filter(role=role)
    if organisation_id is not None:
        found = found.filter(organisation_id=organisation_id)
    if region:
        found = found.filter(region_id__in=codes_above(region))
    return found


def cast(*, on: date, by: Actor | None = None, most: int | None = None) -> list[CastMember]:
    """Simulated installations: everyone one may become on a day, officers first, then bodies, then workers.

    `most` bounds each of the two kinds: those who hold a role, and workers.
    """
    order, language = list(Role), get_language() or ""
    held = list(held_on(on).filter(person__account__isnull=False)[:most])
    busy = {one.person_id for one in held}
    members = [
        CastMember(f"{one.person.name} · {Role(one.role).label(language)}", f"role-{one.pk}", Role(one.role),
                   place.name if (place := one.organisation or one.region) else "",
                   by is not None and (by.person_id, by.role) == (one.person_id, one.role), one.person_id)
        for one in sorted(held, key=lambda one: (one.role not in OF_REGION, order.index(Role(one.role)), one.pk))
    ]
    members += [
        CastMember(f"{account.person.name} · {Role.WORKER.label(language)}", f"person-{account.person_id}", Role.WORKER, "",
                   by is not None and by.role == Role.WORKER and by.person_id == account.person_id, account.person_id)
        for account in Account.objects.exclude(person_id__in=busy).order_by("person_id")[:most]
    ]
    return members


def cast_member(value: str) -> tuple[Account, int] | None:
    """The account behind a value of `cast`, and the role to act in (0: as a worker); None for anything else."""
    kind, _, number = value.partition("-")
    if not number.isdecimal():
        return None
    if kind == "role":
        held = RoleHeld.objects.filter(pk=int(number)).first()
        account = account_of_person(held.person_id) if held else None
        return (account, held.pk) if account and held else None
    account = account_of_person(int(number)) if kind == "person" else None
    return (account, 0) if account else None


def account_of_person(person_id: int) -> Account | None:
    """The account a person logs in with."""
    return Account.objects.filter(person_id=person_id, is_active=True).first()


def account_named(username: str) -> Account | None:
    """An account by its user name; for simulated installations, which switch without a password."""
    return Account.objects.filter(username=username, is_active=True).first()

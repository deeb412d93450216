"""Reading people: who acts, regions, organisations, persons."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from baigong.kernel.actor import VISITOR, Actor

from .models import Account, RoleHeld
from .words import Role


@dataclass(frozen=True)
class Who:
    """How an actor is shown in a frame."""

    name: str
    desk: str
    organisation: str


def actor_of(account: Any, role_id: int | None, *, on: date) -> Actor:
    """The logged-in person in the role they chose, else in their first role, else as a worker; or a visitor."""
    if not isinstance(account, Account):
        return VISITOR
    held = [role for role in RoleHeld.objects.filter(person_id=account.person_id)
            if role.from_on <= on and (role.until_on is None or on < role.until_on)]
    chosen = next((role for role in held if role.pk == role_id), held[0] if held else None)
    if chosen is None:
        return Actor(role=Role.WORKER, person_id=account.person_id)
    return Actor(role=chosen.role, person_id=account.person_id, organisation_id=chosen.organisation_id,
                 region=chosen.region_id or "")


def who_is(by: Actor, *, desk: str) -> Who:
    """Name, desk and organisation for the frame; empty for a visitor."""
    if not by.is_known:
        return Who("", desk, "")
    account = Account.objects.select_related("person").get(person_id=by.person_id)
    held = RoleHeld.objects.select_related("organisation").filter(
        person_id=by.person_id, role=by.role, organisation_id=by.organisation_id).first()
    return Who(account.person.name, desk, held.organisation.name if held and held.organisation else "")


def cast() -> list[RoleHeld]:
    """Simulated installations: everyone one may switch to, one line per role."""
    return list(RoleHeld.objects.select_related("person", "organisation", "region").order_by("id"))

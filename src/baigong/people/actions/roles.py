"""Granting and ending roles. Who decides never pays: here kindly, in the database for certain."""

from datetime import date, datetime

from baigong.journal.actions import action, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused
from baigong.people import access, decide
from baigong.people.models import Person, RoleHeld
from baigong.people.words import Refusal, Role, Told


@action("people.role_granted", may=access.may_grant)
def grant_role(
    *, by: Actor, now: datetime, person_id: int, role: str, from_on: date, region: str | None = None,
    organisation_id: int | None = None, until_on: date | None = None,
) -> RoleHeld:
    """Give a person a role over a region's subtree or at an organisation, for days [from_on, until_on)."""
    word = Role(role)
    decide.scope_fits(word, has_region=bool(region), has_organisation=organisation_id is not None).or_refuse()
    decide.ends_in_time(word, from_on=from_on, until_on=until_on).or_refuse()
    person = Person.objects.select_for_update().get(pk=person_id)
    held = [Role(one.role) for one in RoleHeld.objects.filter(person=person)
            if (until_on is None or one.from_on < until_on) and (one.until_on is None or from_on < one.until_on)]
    decide.may_hold(word, held=held).or_refuse()
    granted = RoleHeld.objects.create(
        person=person, role=word, region_id=region or None, organisation_id=organisation_id, from_on=from_on,
        until_on=until_on, granted_at=now, granted_by=by.person_id,
    )
    note(role=str(word), person=person_id)
    tell(Told.ROLE_GRANTED, now=now, to_person=person_id, link="/home/", role=word)
    return granted


@action("people.role_ended", may=access.may_end_role)
def end_role(*, by: Actor, now: datetime, role_id: int, until_on: date, why: str = "") -> RoleHeld:
    """The role is no longer held from `until_on` on."""
    held = RoleHeld.objects.select_for_update().get(pk=role_id)
    if held.until_on is not None and held.until_on <= until_on:
        raise Refused(Reason(Refusal.ENDED_ALREADY, {"on": held.until_on.isoformat()}))
    held.until_on = max(until_on, held.from_on)
    held.save(update_fields=["until_on"])
    note(role=held.role, person=held.person_id, until=until_on.isoformat())
    return held

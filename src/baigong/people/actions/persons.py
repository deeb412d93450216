"""Registering persons, once for life, and what may change about them."""

from datetime import datetime

from django.conf import settings
from django.utils import timezone

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.identity import check_id_number
from baigong.kernel.refused import Reason, Refused
from baigong.people import access
from baigong.people.models import Person
from baigong.people.words import Refusal


@action("people.person_registered", may=access.may_register_person)
def register_person(
    *, by: Actor, now: datetime, name: str, id_number: str, region: str, phone: str = "",
    employer_id: int | None = None,
) -> Person:
    """Register a person by their checked ID number, which also tells birth and sex.

    `region` is where they live and are served. Raises Refused with every fault of the number, or known_person.
    """
    number = check_id_number(id_number, simulated=settings.SIMULATED, on=timezone.localdate(now))
    if not access.known_region(region):
        raise Refused(Reason(Refusal.NO_REGION, {"code": region}))
    return Person.objects.create(
        name=name.strip(), id_number=number.text, born_on=number.birth, sex=str(number.sex), region_id=region,
        phone=phone, employer_id=employer_id,
    )


@action("people.employer_changed", may=access.may_change_employer)
def change_employer(*, by: Actor, now: datetime, person_id: int, employer_id: int | None = None) -> Person:
    """Record for whom a person works now; None for nobody."""
    person = Person.objects.select_for_update().get(pk=person_id)
    note(before=person.employer_id, after=employer_id)
    person.employer_id = employer_id
    person.save(update_fields=["employer"])
    return person


@action("people.phone_changed", may=lambda *, by, person_id: by.person_id == person_id
        or access.may_serve(by=by, person_id=person_id))
def change_phone(*, by: Actor, now: datetime, person_id: int, phone: str) -> Person:
    """Record how to reach a person."""
    person = Person.objects.select_for_update().get(pk=person_id)
    person.phone = phone.strip()
    person.save(update_fields=["phone"])
    return person


@action("people.id_number_revealed", may=access.may_reveal)
def reveal_id_number(*, by: Actor, now: datetime, person_id: int, why: str) -> str:
    """The whole ID number, for a stated reason that stays in the journal."""
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    person = Person.objects.get(pk=person_id)
    note(subject=person)
    return person.id_number

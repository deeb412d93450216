"""What a provider may teach, with whom, and where."""

from datetime import date, datetime

from django.db.models import Q

from baigong.journal.actions import action, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused
from baigong.offer import access
from baigong.offer.models import Occupation, Place, Scope, Teacher
from baigong.offer.words import Level, Refusal, Told
from baigong.people import queries as people
from baigong.people.words import OrganisationKind


@action("offer.scope_filed", may=access.may_file)
def file_scope(
    *, by: Actor, now: datetime, provider_id: int, occupation_code: str, level: str, from_on: date,
    until_on: date | None = None,
) -> Scope:
    """File one occupation and level a provider may teach, [from_on, until_on).

    Raises Refused(not_a_provider, filed_already), Occupation.DoesNotExist.
    """
    provider = people.organisation(provider_id)
    if provider.kind != OrganisationKind.PROVIDER:
        raise Refused(Refusal.NOT_A_PROVIDER)
    if until_on is not None and until_on <= from_on:
        raise Refused(Refusal.BAD_SPAN)
    occupation = Occupation.objects.get(pk=occupation_code)
    held = Scope.objects.filter(provider=provider, occupation=occupation, level=Level(level))
    if held.filter(Q(until_on=None) | Q(until_on__gt=from_on)).exists():
        raise Refused(Refusal.FILED_ALREADY)
    tell(Told.SCOPE_FILED, now=now, to_organisation=provider.pk, link="/provider/scope/",
         occupation=occupation.name, level=Level(level))
    return Scope.objects.create(provider=provider, occupation=occupation, level=Level(level), from_on=from_on,
                                until_on=until_on, filed_at=now, filed_by=by.person_id)


@action("offer.scope_withdrawn", may=lambda *, by, scope_id: access.may_file(
    by=by, provider_id=Scope.objects.only("provider").get(pk=scope_id).provider_id))
def withdraw_scope(*, by: Actor, now: datetime, scope_id: int, until_on: date, why: str) -> Scope:
    """End a filed scope on a day, with the reason. Raises Refused(why_missing, bad_span, not_now)."""
    if not why.strip():
        raise Refused(Refusal.WHY_MISSING)
    scope = Scope.objects.get(pk=scope_id)
    if until_on <= scope.from_on:
        raise Refused(Refusal.BAD_SPAN)
    scope.until_on = until_on
    scope.save(update_fields=["until_on"])
    note(scope, until_on=until_on.isoformat(), why=why.strip())
    return scope


@action("offer.teacher_registered", may=access.may_equip)
def register_teacher(
    *, by: Actor, now: datetime, name: str, id_number: str, education: str = "", title: str = "",
    certificate: str = "", subjects: str = "", is_full_time: bool = True,
) -> Teacher:
    """Write down a person as a teacher of the clerk's provider, found by name and whole ID number.

    Raises Refused(person_unknown, registered_already). Record fields: workflow.md §2, teacher record [TJO].
    """
    person = people.person_known_by(name=name, id_number=id_number)
    if person is None:
        raise Refused(Reason(Refusal.PERSON_UNKNOWN, {"name": name.strip()}))
    if Teacher.objects.filter(provider_id=by.organisation_id, person=person).exists():
        raise Refused(Refusal.REGISTERED_ALREADY)
    return Teacher.objects.create(
        provider_id=by.organisation_id, person=person, education=education.strip(), title=title.strip(),
        certificate=certificate.strip(), subjects=subjects.strip(), is_full_time=is_full_time)


@action("offer.place_registered", may=access.may_equip)
def register_place(
    *, by: Actor, now: datetime, region: str, name: str, address: str, capacity: int
) -> Place:
    """Write down a room of the clerk's provider, with the head-count it may hold. Raises Refused(no_seats)."""
    if capacity < 1:
        raise Refused(Refusal.NO_SEATS)
    return Place.objects.create(provider_id=by.organisation_id, region=people.region(region), name=name.strip(),
                                address=address.strip(), capacity=capacity)

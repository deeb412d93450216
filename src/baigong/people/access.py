"""Who may do what to persons, organisations and roles, and which persons an actor sees.

Which persons a provider sees depends on enrolments and consents, of which this floor knows nothing: upper floors
hand `also`, a subquery of person ids, to `seen_by` (docs/why/0006).
"""

from django.db.models import Q, QuerySet

from baigong.kernel.actor import Actor, region_stem

from .models import Organisation, Person, Region, RoleHeld, Token
from .words import OF_ORGANISATION, OF_REGION, OPERATIONS_OF, Role

CASEWORK = frozenset({Role.REVIEWER, Role.APPROVER, Role.PAYER, Role.CITY_OFFICER, Role.PROVINCE_OFFICER})
"""Officers whose work is with persons; policy and finance officers work with sheets and sums."""
CHIEFS = frozenset({Role.CITY_OFFICER, Role.PROVINCE_OFFICER})
INVITING = CHIEFS | {Role.REVIEWER}
CLERKS = frozenset({Role.PROVIDER_CLERK, Role.EMPLOYER_CLERK})


def is_system(by: Actor) -> bool:
    """Set-up and the registers' own interfaces."""
    return by.role == Role.SYSTEM


def seen_by(by: Actor, *, also: QuerySet | None = None) -> QuerySet[Person]:
    """The persons an actor may see; `also` are person ids that an upper floor vouches for."""
    if is_system(by):
        return Person.objects.all()
    mine = Q(pk__in=also) if also is not None else Q(pk__in=[])
    if by.role in CASEWORK and by.region:
        mine |= Q(region__code__startswith=region_stem(by.region))
    elif by.role == Role.WORKER and by.person_id is not None:
        mine |= Q(pk=by.person_id)
    elif by.role == Role.EMPLOYER_CLERK and by.organisation_id is not None:
        mine |= Q(employer_id=by.organisation_id)
    elif by.role == Role.PROVIDER_CLERK and by.organisation_id is not None:
        mine |= Q(pk__in=RoleHeld.objects.filter(organisation_id=by.organisation_id).values("person_id"))
    return Person.objects.filter(mine)


def roles_seen_by(by: Actor) -> QuerySet[RoleHeld]:
    """Who holds which role: for officers within their region, for a house its own, for everyone one's own."""
    if is_system(by):
        return RoleHeld.objects.all()
    mine = Q(person_id=by.person_id) if by.is_known else Q(pk__in=[])
    if by.role in CASEWORK and by.region:
        stem = region_stem(by.region)
        mine |= Q(region__code__startswith=stem) | Q(organisation__region__code__startswith=stem)
    elif by.role in CLERKS and by.organisation_id is not None:
        mine |= Q(organisation_id=by.organisation_id)
    return RoleHeld.objects.filter(mine)


def may_load(*, by: Actor) -> bool:
    """Reference tables are loaded by set-up."""
    return is_system(by)


def may_register_organisation(*, by: Actor, region: str) -> bool:
    """The bureau of the place, or set-up."""
    return is_system(by) or (by.role in CHIEFS | {Role.REVIEWER} and by.covers(region))


def may_register_person(*, by: Actor, region: str) -> bool:
    """Officers of the place; clerks anywhere, for people learn and work far from home."""
    return is_system(by) or by.role in CLERKS or (by.role in CASEWORK and by.covers(region))


def may_serve(*, by: Actor, person_id: int) -> bool:
    """Officers who serve the place where the person lives."""
    return is_system(by) or (by.role in CASEWORK and seen_by(by).filter(pk=person_id).exists())


def may_reveal(*, by: Actor, person_id: int) -> bool:
    """Officers who serve the person. Everyone else lives with the masked number."""
    return by.role in CASEWORK and may_serve(by=by, person_id=person_id)


def may_change_employer(*, by: Actor, person_id: int, employer_id: int | None = None) -> bool:
    """Officers, or the employer that takes someone on or lets one of its own go."""
    if may_serve(by=by, person_id=person_id):
        return True
    own = Person.objects.filter(pk=person_id, employer_id=by.organisation_id).exists()
    return by.role == Role.EMPLOYER_CLERK and (employer_id == by.organisation_id or (own and employer_id is None))


def may_keep_staff(*, by: Actor) -> bool:
    """An employer's clerk keeps the roster of its own staff."""
    return by.role == Role.EMPLOYER_CLERK and by.organisation_id is not None


def may_set_account(
    *, by: Actor, person_id: int | None = None, organisation_id: int | None = None
) -> bool:
    """The holder themself or their clerk, or an officer of the place; never the payer, who moves the money."""
    if by.role == Role.PAYER:
        return False
    if person_id is not None:
        return (by.role == Role.WORKER and by.person_id == person_id) or may_serve(by=by, person_id=person_id)
    if by.role in CLERKS and by.organisation_id is not None and by.organisation_id == organisation_id:
        return True
    return is_system(by) or (by.role in CASEWORK and _covers_organisation(by, organisation_id))


def may_grant(
    *, by: Actor, person_id: int, role: str, region: str | None = None, organisation_id: int | None = None
) -> bool:
    """City and province officers within their region, clerks for teachers of their own house; nobody to oneself."""
    if is_system(by):
        return True
    if by.person_id == person_id:
        return False
    if by.role == Role.PROVIDER_CLERK:
        return role == Role.TEACHER and organisation_id == by.organisation_id is not None
    if by.role not in CHIEFS:
        return False
    if role in OF_REGION:
        return by.covers(region or "") and (by.role == Role.PROVINCE_OFFICER or role not in CHIEFS)
    return role in OF_ORGANISATION and _covers_organisation(by, organisation_id)


def may_end_role(*, by: Actor, role_id: int) -> bool:
    """Whoever might grant it."""
    held = RoleHeld.objects.get(pk=role_id)
    return may_grant(by=by, person_id=held.person_id, role=held.role, region=held.region_id,
                     organisation_id=held.organisation_id)


def may_close(*, by: Actor, organisation_id: int) -> bool:
    """City and province officers of the place."""
    return is_system(by) or (by.role in CHIEFS and _covers_organisation(by, organisation_id))


def may_open_account(*, by: Actor, person_id: int) -> bool:
    """City and province officers for those they serve; everyone else opens their own with a code (may_invite)."""
    return is_system(by) or (by.role in CHIEFS and may_serve(by=by, person_id=person_id))


def may_invite(*, by: Actor, person_id: int) -> bool:
    """Whoever checks identity cards at a counter of the place. Not a provider or employer: who can open the accounts of
    their own trainees could be all of them."""
    return is_system(by) or (by.role in INVITING and may_serve(by=by, person_id=person_id))


def may_knock(*, by: Actor) -> bool:
    """Anyone may try to log in."""
    return True


def tokens_seen_by(by: Actor) -> QuerySet[Token]:
    """One's own tokens in the role one acts in; a clerk sees every token of the house."""
    if not by.is_known:
        return Token.objects.none()
    mine = Q(person_id=by.person_id, role=by.role, organisation_id=by.organisation_id, region_id=by.region or None)
    if by.role in CLERKS and by.organisation_id is not None:
        mine |= Q(organisation_id=by.organisation_id)
    return Token.objects.filter(mine)


def may_issue_token(*, by: Actor) -> bool:
    """Whoever has a desk with operations that a machine may do for them."""
    return by.is_known and by.role in OPERATIONS_OF


def may_revoke_token(*, by: Actor, token_id: int) -> bool:
    """Whoever sees it."""
    return tokens_seen_by(by).filter(pk=token_id).exists()


def may_use_token(*, by: Actor, token_id: int) -> bool:
    """The one it was issued to."""
    return by.is_known and Token.objects.filter(pk=token_id, person_id=by.person_id).exists()


def known_region(code: str) -> bool:
    """Is there such a region, in force or retired?"""
    return Region.objects.filter(pk=code).exists()


def _covers_organisation(by: Actor, organisation_id: int | None) -> bool:
    place = Organisation.objects.filter(pk=organisation_id).values_list("region_id", flat=True).first()
    return place is not None and by.covers(place)

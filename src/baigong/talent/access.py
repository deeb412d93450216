"""Who states and confirms grounds, records honours, runs contests, registers studios and bases; and who sees which."""

from django.db.models import QuerySet

from baigong.kernel.actor import Actor, region_stem
from baigong.people.access import CASEWORK, CHIEFS, is_system
from baigong.people.access import seen_by as persons_seen_by
from baigong.people.models import Organisation
from baigong.people.words import Role

from .models import Asset, Contest, Ground, Honour, Target
from .words import ContestState

KEEPERS = CHIEFS | {Role.REVIEWER, Role.APPROVER}
"""Officers who keep the registers of skilled people; who pays does not."""
PUBLIC = (ContestState.NOTICED, ContestState.PUBLISHED)
"""States in which everyone sees a contest and its results."""


def grounds_seen_by(by: Actor) -> QuerySet[Ground]:
    """One's own, those of an employer's staff, those of the persons an officer serves."""
    if is_system(by):
        return Ground.objects.all()
    if by.role in CASEWORK | {Role.WORKER, Role.EMPLOYER_CLERK}:
        return Ground.objects.filter(person__in=persons_seen_by(by))
    return Ground.objects.none()


def honours_seen_by(by: Actor) -> QuerySet[Honour]:
    """One's own, or those of the persons an officer serves; the roll of held ones is public (`queries.roll`)."""
    if is_system(by):
        return Honour.objects.all()
    if by.role in CASEWORK | {Role.WORKER}:
        return Honour.objects.filter(person__in=persons_seen_by(by))
    return Honour.objects.none()


def contests_seen_by(by: Actor) -> QuerySet[Contest]:
    """Officers of casework: those of their region, in every state; all others what stands in public."""
    if is_system(by):
        return Contest.objects.all()
    if by.role in CASEWORK and by.region:
        return Contest.objects.filter(region__code__startswith=region_stem(by.region))
    return Contest.objects.filter(state__in=PUBLIC)


def may_state(*, by: Actor, person_id: int) -> bool:
    """The worker themself, their employer, or an officer who serves them."""
    if by.role not in KEEPERS | {Role.WORKER, Role.EMPLOYER_CLERK}:
        return False
    return persons_seen_by(by).filter(pk=person_id).exists()


def may_register_grounds(*, by: Actor) -> bool:
    """The interface of a register: what it says counts at once."""
    return is_system(by)


def may_settle(*, by: Actor, ground_id: int) -> bool:
    """An officer who serves the person; that it is another than who stated it is judged, and held by the database."""
    return by.role in KEEPERS and grounds_seen_by(by).filter(pk=ground_id).exists()


def may_withdraw(*, by: Actor, ground_id: int) -> bool:
    """The worker themself, or an officer who serves them."""
    return by.role in KEEPERS | {Role.WORKER} and grounds_seen_by(by).filter(pk=ground_id).exists()


def may_honour(*, by: Actor, person_id: int) -> bool:
    """An officer who serves the person."""
    return by.role in KEEPERS and persons_seen_by(by).filter(pk=person_id).exists()


def may_revoke(*, by: Actor, honour_id: int) -> bool:
    """City and province officers who serve the person."""
    return by.role in CHIEFS and honours_seen_by(by).filter(pk=honour_id).exists()


def may_register_contest(*, by: Actor, region: str) -> bool:
    """Officers of the place."""
    return by.role in KEEPERS and by.covers(region)


def may_run_contest(*, by: Actor, contest_id: int) -> bool:
    """Officers of the contest's place."""
    region = Contest.objects.values_list("region_id", flat=True).get(pk=contest_id)
    return by.role in KEEPERS and by.covers(region)


def may_register_asset(*, by: Actor, organisation_id: int) -> bool:
    """Officers of the place."""
    region = Organisation.objects.values_list("region_id", flat=True).get(pk=organisation_id)
    return by.role in KEEPERS and by.covers(region)


def may_keep_asset(*, by: Actor, asset_id: int) -> bool:
    """Officers of the place."""
    return may_register_asset(by=by, organisation_id=Asset.objects.values_list("organisation_id", flat=True).get(pk=asset_id))


def may_keep_target(*, by: Actor, target_id: int) -> bool:
    """Officers of the place."""
    return may_keep_asset(by=by, asset_id=Target.objects.values_list("asset_id", flat=True).get(pk=target_id))


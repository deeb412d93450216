"""Training bought whole: who buys, who signs, who puts classes under it, who sees it."""

from django.db.models import QuerySet

from baigong.kernel.actor import Actor
from baigong.kernel.refused import Answer, Common, Reason
from baigong.offer.models import Cohort
from baigong.people.access import CASEWORK
from baigong.people.words import Role
from baigong.subsidy.models import Package
from baigong.subsidy.words.packages import PackageRefusal

from .claims import within

BUYING = frozenset({Role.REVIEWER, Role.APPROVER, Role.CITY_OFFICER})
"""Who buys training for a place, two of them for each project; never a payer, who moves the money."""


def packages_seen_by(by: Actor) -> QuerySet[Package]:
    """Projects of the officer's region; a provider sees its own once they are signed."""
    found = Package.objects.all()
    if by.role == Role.SYSTEM:
        return found
    if by.role in CASEWORK | {Role.FINANCE_OFFICER}:
        return within(found, by)
    if by.role == Role.PROVIDER_CLERK and by.organisation_id is not None:
        return found.filter(provider_id=by.organisation_id, signed_at__isnull=False)
    return found.none()


def may_propose_package(*, by: Actor, region: str) -> bool:
    """An officer of the place who decides."""
    return by.role in BUYING and by.covers(region)


def may_work_on_package(*, by: Actor, package_id: int) -> bool:
    """The same officers, for a project of their region."""
    return by.role in BUYING and packages_seen_by(by).filter(pk=package_id).exists()


def may_sign_package(*, by: Actor, package_id: int) -> Answer:
    """The same, but another person than who proposed it."""
    ours = may_work_on_package(by=by, package_id=package_id)
    same = ours and Package.objects.only("proposed_by").get(pk=package_id).proposed_by == by.person_id
    return Answer.of([None if ours else Reason(Common.NOT_YOURS), Reason(PackageRefusal.SECOND) if same else None])


def may_put_class(*, by: Actor, package_id: int, cohort_id: int) -> bool:
    """A clerk of the provider for its own class, or an officer who buys in the place."""
    if by.role == Role.PROVIDER_CLERK:
        return (packages_seen_by(by).filter(pk=package_id).exists()
                and Cohort.objects.filter(pk=cohort_id, provider_id=by.organisation_id).exists())
    return may_work_on_package(by=by, package_id=package_id)

"""Reading training that was bought whole: projects, their classes, what became of their money."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Sum

from baigong.enrolment.models import Enrolment
from baigong.enrolment.words import State as Seat
from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.fen import Fen
from baigong.offer.models import Cohort
from baigong.offer.words import State as CohortState
from baigong.people.queries import codes_above
from baigong.policy import queries as policy
from baigong.policy.models import Sheet
from baigong.subsidy import access
from baigong.subsidy.models import Claim, Package, PackageClass, Receivable
from baigong.subsidy.words import COUNTED, GONE, Instalment, RecoveryState, State
from baigong.subsidy.words.packages import PackageDiffers, PackageState

ASKED = "package.is_signed"
"""A sheet that asks for it pays for training bought whole: read off the sheet, no list of policies is kept."""
RETURNED = (RecoveryState.SETTLED, RecoveryState.SET_OFF, RecoveryState.WRITTEN_OFF, RecoveryState.WITHDRAWN)
OVER = (CohortState.ENDED, CohortState.CANCELLED)


@dataclass(frozen=True)
class WantedPackages:
    """Which projects one looks for; everything empty means all. `text`: of the title, number, document or provider."""

    text: str = ""
    states: tuple[str, ...] = ()
    chosen: str = ""
    region: str = ""


@dataclass(frozen=True)
class PackageSums:
    """What became of a project, in fen and people: `had` is promised or paid, less what came `back`; the rest is not had."""

    package: Package
    had_fen: Fen
    paid_fen: Fen
    back_fen: Fen
    seated: int
    completed: int


def packages(wanted: WantedPackages = WantedPackages(), *, by: Actor) -> QuerySet[Package]:
    """The projects an actor may see, the newest first."""
    return _narrowed(access.packages_seen_by(by), wanted)


def package(package_id: int, *, by: Actor) -> Package:
    """One of them. Raises Package.DoesNotExist."""
    return packages(by=by).get(pk=package_id)


def public_packages(wanted: WantedPackages = WantedPackages()) -> QuerySet[Package]:
    """What was signed, for anyone."""
    return _narrowed(Package.objects.filter(state__in=[PackageState.SIGNED, PackageState.SETTLED]), wanted)


def package_of(cohort_id: int) -> Package | None:
    """The project a class runs under, or None."""
    found = PackageClass.objects.filter(cohort=cohort_id).select_related("package__sheet").first()
    return found.package if found else None


def classes_under(one: Package) -> QuerySet[Cohort]:
    """The classes of a project that the asker may see, by opening day."""
    return Cohort.objects.filter(package_class__package=one).select_related("occupation").order_by("opens_on", "id")


def classes_for(one: Package) -> QuerySet[Cohort]:
    """Classes that might be put under a project now."""
    return Cohort.objects.filter(
        state=CohortState.SUBMITTED, package_class=None, provider=one.provider_id, occupation=one.occupation_id, level=one.level,
        programme="project", opens_on__gte=one.from_on, closes_on__lte=one.until_on).order_by("opens_on", "id")


def claims_under(one: Package) -> QuerySet[Claim]:
    """What was or may be paid for a project's people, by its policy in whatever edition; the newest first."""
    return Claim.objects.filter(
        cohort__package_class__package=one, sheet__region=one.sheet.region_id, sheet__slug=one.sheet.slug,
        freed_at=None).exclude(state__in=GONE).select_related("cohort", "worker", "sheet").order_by("-id")


def package_sums(found: Sequence[Package]) -> list[PackageSums]:
    """What became of projects that were read with the queries above, in their order; three queries however many there are."""
    ids = [one.pk for one in found]
    money = {row["package"]: row for row in Claim.objects.filter(
        cohort__package_class__package__in=ids, state__in=COUNTED, freed_at=None,
        sheet__region=F("cohort__package_class__package__sheet__region"),
        sheet__slug=F("cohort__package_class__package__sheet__slug"),
    ).order_by().values(package=F("cohort__package_class__package")).annotate(
        taken=Sum("amount_fen"), paid=Sum("amount_fen", filter=Q(state=State.PAID)))}
    back: dict[int, Fen] = dict(Receivable.objects.filter(claim__cohort__package_class__package__in=ids).order_by().values_list(
        "claim__cohort__package_class__package").annotate(Sum("settled_fen")))
    seats = {package_id: (seated, completed) for package_id, seated, completed in Enrolment.objects.filter(
        cohort__package_class__package__in=ids).exclude(state=Seat.WITHDRAWN).order_by().values_list(
        "cohort__package_class__package").annotate(
        seated=Count("pk"), completed=Count("pk", filter=Q(state=Seat.COMPLETED)))}
    nothing: dict[str, Any] = {"taken": 0, "paid": 0}
    rows_of = [(one, money.get(one.pk, nothing), back.get(one.pk, 0)) for one in found]
    return [PackageSums(one, row["taken"] - came, row["paid"] or 0, came, *seats.get(one.pk, (0, 0))) for one, row, came in rows_of]


def package_policy(region: str, on: date) -> Sheet | None:
    """The nearest policy of a place that pays for training bought whole on a day, or None."""
    near = codes_above(region)
    found = [row for row in policy.published_at(region)
             if on in row.in_force and ASKED in policy.sheet_by_hash(row.hash).asks]
    return min(found, key=lambda row: (near.index(row.region_id), row.slug, row.pk), default=None)


def unlike(one: Package, cohort: Cohort) -> tuple[PackageDiffers, ...]:
    """What of a class is not as its project has it."""
    same = {
        PackageDiffers.PROGRAMME: cohort.programme == "project",
        PackageDiffers.PROVIDER: cohort.provider_id == one.provider_id,
        PackageDiffers.OCCUPATION: cohort.occupation_id == one.occupation_id,
        PackageDiffers.LEVEL: cohort.level == one.level,
        PackageDiffers.SPAN: one.from_on <= cohort.opens_on and cohort.closes_on <= one.until_on,
    }
    return tuple(what for what, holds in same.items() if not holds)


def shortfall_of(one: Package) -> tuple[int, Fen]:
    """For how many who did not complete an advance was paid that did not come back yet, and how much of it."""
    left = claims_under(one).filter(state=State.PAID, instalment=Instalment.ADVANCE).exclude(enrolment__state=Seat.COMPLETED)
    open_debts = Receivable.objects.filter(claim__in=left.order_by()).exclude(state__in=RETURNED)
    owed: dict[int, Fen] = {row.pk: row.amount_fen - row.asked_back_fen for row in left if row.asked_back_fen < row.amount_fen}
    for debt in open_debts.order_by("id"):
        owed[debt.claim_id] = owed.get(debt.claim_id, 0) + debt.left_fen
    return len(owed), sum(owed.values())


def may_buy(*, by: Actor, region: str) -> bool:
    """May the officer propose a project for a place?"""
    return access.may_propose_package(by=by, region=region)


def may_settle_or_sign(*, by: Actor, package_id: int) -> bool:
    """Is it another officer than who proposed it?"""
    return access.may_sign_package(by=by, package_id=package_id).yes


def _narrowed(found: QuerySet[Package], wanted: WantedPackages) -> QuerySet[Package]:
    found = found.select_related("region", "provider", "occupation", "sheet")
    if text := wanted.text.strip():
        found = found.filter(Q(title__icontains=text) | Q(no__icontains=text) | Q(document_no__icontains=text)
                             | Q(provider__name__icontains=text))
    if wanted.states:
        found = found.filter(state__in=wanted.states)
    if wanted.chosen:
        found = found.filter(chosen=wanted.chosen)
    if wanted.region:
        found = found.filter(region__code__startswith=region_stem(wanted.region))
    return found.order_by("-id")

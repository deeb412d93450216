"""Studios and bases, their targets of a year and what was achieved."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from baigong.kernel.actor import Actor, region_stem
from baigong.people.models import Organisation
from baigong.people.words import OrganisationKind
from baigong.talent import access
from baigong.talent.models import Asset, Report, Target

PERCENT = 100


@dataclass(frozen=True)
class Figure:
    """One target with its latest figure; `achieved` is 0 and `as_of` None before anything was reported."""

    target: Target
    achieved: int
    as_of: date | None
    evidence: str

    @property
    def percent(self) -> int:
        """How much of the target is done, rounded down."""
        return self.achieved * PERCENT // self.target.amount


def assets(*, kind: str = "", region: str = "", text: str = "", ended: bool = False) -> QuerySet[Asset]:
    """Studios and bases that work (or `ended`: that no longer do), by name. They are public."""
    found = Asset.objects.filter(ended_on__isnull=not ended).select_related("organisation__region", "occupation", "master")
    if kind:
        found = found.filter(kind=kind)
    if region:
        found = found.filter(organisation__region__code__startswith=region_stem(region))
    if text.strip():
        found = found.filter(organisation__name__contains=text.strip())
    return found.order_by("organisation__name", "id")


def asset(asset_id: int) -> Asset:
    """One studio or base, ended or not. Raises Asset.DoesNotExist."""
    return Asset.objects.select_related("organisation__region", "occupation", "master").get(pk=asset_id)


def assets_to_register(*, by: Actor) -> QuerySet[Organisation]:
    """Bases and studios among the bodies of the officer's region that are not registered here yet, by name."""
    found = Organisation.objects.filter(
        kind__in=[OrganisationKind.BASE, OrganisationKind.STUDIO], closed_on=None, asset=None,
        region__code__startswith=region_stem(by.region))
    return (found if by.role in access.KEEPERS and by.region else found.none()).order_by("name", "id")


def figures_of(asset: Asset, *, year: int) -> list[Figure]:
    """Every target of a year with its latest figure."""
    return figures_of_many([asset.pk], year=year)[asset.pk]


def figures_of_many(asset_ids: Iterable[int], *, year: int) -> dict[int, list[Figure]]:
    """The same for many, in two queries."""
    found: dict[int, list[Figure]] = {key: [] for key in asset_ids}
    targets = list(Target.objects.filter(asset_id__in=found, year=year).order_by("asset_id", "measure", "id"))
    latest = {one.target_id: one for one in Report.objects.filter(target__in=[one.pk for one in targets])
              .order_by("target_id", "-as_of", "-id").distinct("target_id")}
    for target in targets:
        report = latest.get(target.pk)
        found[target.asset_id].append(Figure(target, report.achieved if report else 0, report.as_of if report else None,
                                             report.evidence if report else ""))
    return found

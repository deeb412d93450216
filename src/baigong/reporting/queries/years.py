"""A region's year: the frozen editions that stand in it, and what their sources say now.

For whoever tells a year above this floor: a figure of a year is the sum over the months an indicator counts (`time`).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from baigong.kernel.actor import region_stem
from baigong.reporting.decide import Sums, added, changes, lines_of
from baigong.reporting.models import Definition, Figure, Frozen, Proof

from .proofs import nothing, summed
from .sources import rows_of_definition

NATION = "000000"


@dataclass(frozen=True)
class YearNow:
    """What the sources of some months say now, whole and by every dimension; `rows` are (what, key) of each that differs from
    what was frozen: added, gone or changed."""

    sums: Sums
    rows: tuple[tuple[str, str], ...]


def months_of_year(year: int) -> list[date]:
    """The frozen months of a year, oldest first."""
    found = Frozen.objects.filter(region_id=NATION, month_from__year=year).order_by("month_from")
    return list(found.values_list("month_from", flat=True).distinct())


def standing_of_year(region: str, year: int, slugs: Collection[str]) -> dict[str, list[Frozen]]:
    """The standing editions of a region's year by indicator, oldest month first; a month without rows has none."""
    found: dict[str, list[Frozen]] = {}
    heads = Frozen.objects.filter(region_id=region, month_from__year=year, indicator__in=list(slugs)).standing()
    for one in heads.order_by("indicator", "month_from"):
        found.setdefault(one.indicator, []).append(one)
    return found


def standing_of_places(slug: str, regions: Collection[str], years: Collection[int]) -> dict[str, list[Frozen]]:
    """The standing editions of one indicator over some years by region, oldest month first."""
    found: dict[str, list[Frozen]] = {}
    heads = Frozen.objects.filter(indicator=slug, region_id__in=list(regions), month_from__year__in=list(years)).standing()
    for one in heads.order_by("region_id", "month_from"):
        found.setdefault(one.region_id, []).append(one)
    return found


def figures_of_editions(frozen_ids: Collection[int]) -> dict[int, Sums]:
    """The figures of some editions, whole and broken down, by the edition's id."""
    found: dict[int, Sums] = {}
    rows = Figure.objects.filter(frozen_id__in=list(frozen_ids)).order_by("id")
    for frozen_id, dimension, value, numerator, denominator in rows.values_list(
            "frozen_id", "dimension", "value", "numerator", "denominator"):
        found.setdefault(frozen_id, {})[dimension, value] = (numerator, denominator)
    return found


def editions_named(frozen_ids: Collection[int]) -> list[Frozen]:
    """Some editions with their definitions, oldest month first."""
    return list(Frozen.objects.filter(pk__in=list(frozen_ids)).select_related("definition").order_by("month_from"))


def year_now(slug: str, region: str, months: Sequence[date], *, frozen_ids: Collection[int]) -> YearNow:
    """An indicator of a region computed from its sources over some frozen months, each by the definition it was frozen with,
    beside the rows that the editions `frozen_ids` rested on. A month in which the indicator was not frozen is left out.
    """
    then = {one.month_from: one for one in editions_named(frozen_ids)}
    whole = Frozen.objects.filter(indicator=slug, region_id=NATION, month_from__in=list(months)).standing()
    roots = {one.month_from: one.definition for one in whole.select_related("definition").order_by("month_from")}
    parts: list[Sums] = []
    rows: list[tuple[str, str]] = []
    for month in months:
        definition: Definition | None = then[month].definition if month in then else roots.get(month)
        if definition is None:
            continue
        now = {code: lines_of(found) for code, found in rows_of_definition(definition, month, region=region).items()}
        before = _rows_then(then[month]) if month in then else {}
        for code in sorted({*before, *now}):
            found = changes(before.get(code, ""), now.get(code, ""))
            rows += [(what, key) for what in ("added", "gone", "changed") for key in getattr(found, what)]
        parts += [nothing(definition), *summed(definition, now).values()]
    return YearNow(added(parts), tuple(rows))


def _rows_then(frozen: Frozen) -> dict[str, str]:
    """The rows an edition rested on, by place: of each the newest proof that there was when it was frozen."""
    proofs = Proof.objects.filter(
        indicator=frozen.indicator, month_from=frozen.month_from, proven_at__lte=frozen.frozen_at,
        region__code__startswith=region_stem(frozen.region_id)).order_by("region_id", "edition")
    return dict(proofs.values_list("region_id", "rows"))

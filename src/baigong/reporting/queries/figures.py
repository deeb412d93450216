"""Frozen figures, as pages read them: of a region's month, of the places beneath, over time, broken down, published.

Nothing here touches what figures are made of: a page reads a few rows by their index, however many people there are.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from baigong.kernel.actor import Actor
from baigong.kernel.word import Words
from baigong.offer.words import CertificateKind, Level, Mode, Shortage
from baigong.people.models import Organisation
from baigong.people.words import Group, OrganisationKind
from baigong.policy.words import Fund
from baigong.reporting import access
from baigong.reporting.models import Figure, Frozen, Publication
from baigong.reporting.words import Dimension, TrainingType
from baigong.subsidy.words import Kind, Payee
from baigong.supervision.words import ComplaintKind

NAMED: dict[Dimension, type[Words]] = {
    Dimension.TYPE: TrainingType, Dimension.GROUP: Group, Dimension.LEVEL: Level, Dimension.MODE: Mode, Dimension.FUND: Fund,
    Dimension.KIND: Kind, Dimension.PAYEE: Payee, Dimension.CERTIFICATE: CertificateKind,
    Dimension.ORGANISATION: OrganisationKind, Dimension.SHORTAGE: Shortage, Dimension.COMPLAINT: ComplaintKind,
}


@dataclass(frozen=True)
class Told:
    """One whole figure with its proof."""

    frozen_id: int
    indicator: str
    month: date
    region: str
    numerator: int
    denominator: int | None
    row_count: int
    hash: str
    edition: int
    why: str
    frozen_at: datetime
    definition: str


def frozen_months(region: str = "000000") -> list[date]:
    """The months in which a region has figures, newest first; without a region, those that are frozen at all."""
    found = Frozen.objects.filter(region_id=region).order_by("-month_from").values_list("month_from", flat=True)
    return list(found.distinct())


def latest_month() -> date | None:
    """The newest frozen month; None before the first."""
    return Frozen.objects.filter(region_id="000000").order_by("-month_from").values_list("month_from", flat=True).first()


def board(region: str, month: date, *, by: Actor) -> dict[str, Told]:
    """Every indicator's whole figure of a region's month by slug: what is missing was nothing. Raises DoesNotExist."""
    _refuse_unseen(region, by)
    return {one.indicator: one for one in _told(Frozen.objects.filter(region_id=region, month_from=month))}


def figures_below(slug: str, month: date, codes: Iterable[str], *, by: Actor) -> dict[str, Told]:
    """One indicator's whole figure at several places by code."""
    return {one.region: one for one in _told(access.seen_by(by).filter(
        indicator=slug, month_from=month, region_id__in=list(codes)))}


def series(slug: str, region: str, *, until: date, by: Actor, count: int = 12) -> list[Told]:
    """One indicator of a region month by month, oldest first, at most `count` months ending with `until`."""
    _refuse_unseen(region, by)
    years, months = divmod(until.year * 12 + until.month - count, 12)
    first = date(years, months + 1, 1)
    return sorted(_told(Frozen.objects.filter(indicator=slug, region_id=region, month_from__gte=first, month_from__lte=until)),
                  key=lambda one: one.month)


def standing(slug: str, region: str, month: date, *, by: Actor) -> Told | None:
    """One whole figure as it stands, or None where nothing was counted."""
    _refuse_unseen(region, by)
    return next(iter(_told(Frozen.objects.filter(indicator=slug, region_id=region, month_from=month))), None)


def editions_of(slug: str, region: str, month: date, *, by: Actor) -> list[Frozen]:
    """Every edition of a figure, newest first, with the reason of each correction."""
    _refuse_unseen(region, by)
    return list(Frozen.objects.filter(indicator=slug, region_id=region, month_from=month).order_by("-edition"))


def broken_down(frozen_id: int, *, by: Actor) -> dict[Dimension, list[Figure]]:
    """The parts of a figure by dimension, largest numerator first."""
    found: dict[Dimension, list[Figure]] = {}
    parts = Figure.objects.filter(frozen_id=access.seen_by(by).get(pk=frozen_id).pk).exclude(dimension="")
    for figure in parts.order_by("dimension", "-numerator", "value"):
        found.setdefault(Dimension(figure.dimension), []).append(figure)
    return found


def value_names(dimension: Dimension, codes: Iterable[str], *, language: str = "zh") -> dict[str, str]:
    """How the values of a dimension are called, by code; organisations by their names."""
    unknown = "Not recorded" if language.startswith("en") else "未记录"
    codes = [code for code in codes if code != "unknown"]
    if dimension in NAMED:
        words = NAMED[dimension]
        names = {code: words(code).label(language) if code in words.codes() else code for code in codes}
    else:
        ids = {code: int(code) for code in codes if code.isdecimal()}
        known = dict(Organisation.objects.filter(pk__in=ids.values()).order_by("pk").values_list("pk", "name"))
        names = {code: known.get(ids.get(code, 0), code) for code in codes}
    return {**names, "unknown": unknown}


def publications(*, region: str = "") -> QuerySet[Publication]:
    """What is open to everyone, newest first."""
    found = Publication.objects.select_related("region").order_by("-month_from", "region_id")
    return found.filter(region_id=region) if region else found


def published(region: str, month: date) -> bool:
    """Is this region's month open to everyone?"""
    return Publication.objects.filter(region_id=region, month_from=month).exists()


def public_figures(one: Publication, slugs: Iterable[str]) -> dict[str, Told]:
    """The whole figures of a publication by slug, of the indicators asked for; never their parts, which may be few people."""
    found = Frozen.objects.filter(region_id=one.region_id, month_from=one.month_from, indicator__in=list(slugs))
    return {told.indicator: told for told in _told(found)}


def _told(heads: "QuerySet[Frozen]") -> list[Told]:
    """The standing editions among these with their whole figures: one query."""
    found = (Figure.objects.filter(frozen__in=heads.order_by().standing(), dimension="", value="")  # type: ignore[attr-defined]
             .select_related("frozen").order_by("frozen__indicator", "frozen__region_id", "frozen__month_from"))
    return [Told(one.frozen_id, one.frozen.indicator, one.frozen.month_from, one.frozen.region_id, one.numerator, one.denominator,
                 one.frozen.row_count, one.frozen.hash, one.frozen.edition, one.frozen.why, one.frozen.frozen_at,
                 one.frozen.definition_id) for one in found]


def _refuse_unseen(region: str, by: Actor) -> None:
    if not access.sees(by, region):
        raise Frozen.DoesNotExist(region)

"""Regions and organisations. A region's place in the tree is read off its code, so retired codes have one too."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from baigong.kernel.actor import region_stem
from baigong.people.models import Organisation, Region
from baigong.people.words import OrganisationKind, RegionLevel


def region(code: str) -> Region:
    """One region, in force or retired. Raises Region.DoesNotExist."""
    return Region.objects.get(pk=code)


def region_names(codes: list[str] | set[str]) -> dict[str, str]:
    """Names of many regions by code."""
    return dict(Region.objects.filter(pk__in=codes).values_list("code", "name"))


def organisation_of_code(uscc: str) -> Organisation | None:
    """The organisation of a 统一社会信用代码, or None."""
    return Organisation.objects.filter(uscc=uscc.strip().upper()).first()


def organisation_names(ids: Iterable[int]) -> dict[str, str]:
    """Names of many organisations by their number as text."""
    return {str(key): name for key, name in Organisation.objects.filter(pk__in=list(ids)).order_by("id").values_list("pk", "name")}


def codes_above(code: str) -> list[str]:
    """A region and all that contain it, nearest first: 120104 → 120104, 120100, 120000, 000000."""
    stem = region_stem(code)
    return [*(stem[:size].ljust(6, "0") for size in (6, 4, 2) if len(stem) >= size), "000000"]


def regions_above(code: str) -> list[Region]:
    """The regions of `codes_above` that the table knows, the nation first: how an address is written."""
    return list(Region.objects.filter(pk__in=codes_above(code)).order_by("code"))


def regions_under(code: str, *, on: date | None = None) -> QuerySet[Region]:
    """A region's whole subtree with itself, by code; with `on`, only those in force that day."""
    found = Region.objects.filter(code__startswith=region_stem(code)).order_by("code")
    if on is not None:
        found = found.filter(Q(valid_until=None) | Q(valid_until__gt=on), valid_from__lte=on)
    return found


def regions_named(text: str, *, on: date) -> QuerySet[Region]:
    """Regions in force whose name holds the text, by code."""
    return regions_under("000000", on=on).filter(name__contains=text.strip())


def regions_below(code: str, *, on: date) -> list[Region]:
    """The regions one step down, by code. Where there is but one step (a municipality's 市辖区), the ones below it."""
    found = list(regions_under("000000", on=on).filter(parent_id=code))
    deeper = regions_under("000000", on=on).filter(parent_id=found[0].code) if len(found) == 1 else ()
    return list(deeper) or found


def regions_to_choose(code: str, *, on: date) -> list[tuple[str, str]]:
    """(code, name) of a region and of what a form offers below it: provinces of the nation, else the whole subtree."""
    found = regions_under(code, on=on)
    if not region_stem(code):
        found = found.filter(level__in=[RegionLevel.NATION, RegionLevel.PROVINCE])
    return list(found.values_list("code", "name"))


def organisations(
    *, kind: str = "", region: str = "", text: str = "", closed: bool = False
) -> QuerySet[Organisation]:
    """Organisations that still take part (or `closed`: that no longer do), by name. They are public.

    `text` is part of the name or the whole code.
    """
    found = Organisation.objects.filter(closed_on__isnull=not closed).select_related("region").order_by("name", "id")
    if kind:
        found = found.filter(kind=OrganisationKind(kind))
    if region:
        found = found.filter(region__code__startswith=region_stem(region))
    if text.strip():
        found = found.filter(Q(name__contains=text.strip()) | Q(uscc=text.strip().upper()))
    return found


def organisation(organisation_id: int) -> Organisation:
    """One organisation, closed or not. Raises Organisation.DoesNotExist."""
    return Organisation.objects.select_related("region").get(pk=organisation_id)


def bureau_of(code: str, *, kind: str = OrganisationKind.HRSS) -> Organisation | None:
    """The HRSS (or finance) bureau that serves a region: its own, else the nearest above."""
    near = codes_above(code)
    found = Organisation.objects.filter(kind=kind, region_id__in=near, closed_on=None).select_related("region")
    return min(found, key=lambda one: (near.index(one.region_id), one.pk), default=None)

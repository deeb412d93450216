"""Occupations, and the catalogue line that counts for a place, a level and an opening day."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Q, QuerySet

from baigong.offer.models import Catalogue, Item, Occupation
from baigong.offer.words import PUBLIC, Level, Shortage
from baigong.people.queries import codes_above


def occupation(code: str) -> Occupation:
    """One occupation. Raises Occupation.DoesNotExist."""
    return Occupation.objects.get(pk=code)


def occupations(text: str = "") -> QuerySet[Occupation]:
    """Occupations whose name or code holds the text; all of them for "". By code."""
    found = Occupation.objects.order_by("code")
    return found.filter(Q(name__contains=text.strip()) | Q(code__startswith=text.strip())) if text.strip() else found


def catalogue_item(*, region: str, occupation: str, level: str, on: date) -> Item | None:
    """The catalogue line for a place on an opening day: the nearest region's that has one, climbing the tree."""
    near = codes_above(region)
    found = _lines(near, occupation, level).filter(catalogue__in_force__contains=on)
    return min(found, key=lambda one: (near.index(one.catalogue.region_id), one.pk), default=None)


def catalogue_lines(region: str, occupation: str, level: str) -> list[Item]:
    """The lines that were or will be in force in a place, the nearest region's first: of those whose `catalogue.in_force`
    holds a day, the first is that day's `catalogue_item`."""
    near = codes_above(region)
    return sorted(_lines(near, occupation, level), key=lambda one: (near.index(one.catalogue.region_id), one.pk))


def _lines(near: Sequence[str], occupation: str, level: str) -> QuerySet[Item]:
    return Item.objects.select_related("catalogue", "occupation").filter(
        catalogue__region_id__in=near, occupation_id=occupation, level=level)


def catalogues(*, region: str = "", on: date | None = None) -> QuerySet[Catalogue]:
    """Catalogues, those that count in a region and on a day if given; newest first."""
    found = Catalogue.objects.select_related("region").order_by("region", "slug", "-in_force")
    if region:
        found = found.filter(region_id__in=codes_above(region))
    return found.filter(in_force__contains=on) if on else found


def items(catalogue_id: int, *, text: str = "") -> QuerySet[Item]:
    """The lines of a catalogue, by occupation."""
    found = Item.objects.filter(catalogue_id=catalogue_id).select_related("occupation").order_by(
        "occupation_id", "-level")
    return found.filter(occupation__name__contains=text.strip()) if text.strip() else found


def shortages(*, region: str = "", on: date) -> QuerySet[Item]:
    """What the catalogues of a day (that count in a region) call short, by occupation."""
    listed = catalogues(region=region, on=on).order_by("id").values("id")
    return Item.objects.filter(catalogue_id__in=listed).exclude(shortage=Shortage.NONE).select_related("occupation").order_by(
        "occupation_id", "-level", "id")


def levels_offered() -> list[tuple[str, str, Level]]:
    """(occupation code, name, level) that some public cohort has: what a search may choose among."""
    found = Occupation.objects.filter(cohort__state__in=PUBLIC).values_list("code", "name", "cohort__level")
    return [(code, name, Level(level)) for code, name, level in found.distinct().order_by("code", "-cohort__level")]

"""What the reports from below say together: problems by theme, and the documents that each unit below issued in a year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Count, IntegerField, QuerySet, When

from baigong.governance.models import Document, ReportProblem
from baigong.governance.words import Pressing
from baigong.kernel.actor import region_stem

from .report_figures import newest_sent, places_below


@dataclass(frozen=True)
class Voiced:
    """Of a theme: how many problems were named, how many of them are urgent, by how many regions."""

    theme: str
    named: int
    urgent: int
    regions: int


def problems_from_below(region: str, year: int, *, on: date, theme: str = "", place: str = "") -> QuerySet[ReportProblem]:
    """The problems in the newest versions that the units right below sent of a year, by theme, the most pressing first."""
    sent = newest_sent([one.code for one in places_below(region, on=on)], year)
    found = ReportProblem.objects.filter(report__in=[one.pk for one in sent.values()]).select_related("report__region")
    if theme:
        found = found.filter(theme=theme)
    if place:
        found = found.filter(report__region_id=place)
    pressing = Case(*(When(urgency=word, then=n) for n, word in enumerate(Pressing)), output_field=IntegerField())
    return found.order_by("theme", pressing, "report__region_id", "id")


def voiced(found: QuerySet[ReportProblem]) -> list[Voiced]:
    """The same problems counted by theme, the commonest first."""
    rows = found.order_by().values_list("theme", "urgency").annotate(n=Count("id")).order_by("theme", "urgency")
    regions = dict(found.order_by().values_list("theme").annotate(n=Count("report__region", distinct=True)).order_by("theme"))
    counts: dict[str, list[int]] = {}
    for theme, urgency, n in rows:
        sums = counts.setdefault(theme, [0, 0])
        sums[0] += n
        sums[1] += n if urgency == Pressing.HIGH else 0
    told = [Voiced(theme, named, urgent, regions[theme]) for theme, (named, urgent) in counts.items()]
    return sorted(told, key=lambda row: (-row.named, row.theme))


def documents_from_below(region: str, year: int, *, place: str = "") -> QuerySet[Document]:
    """Documents that regions beneath issued in a year, the newest first; `place`: of one unit and all beneath it."""
    found = Document.objects.filter(issued_on__year=year).exclude(region_id=region).select_related("region")
    for stem in (region_stem(region), region_stem(place) if place else ""):
        if stem:
            found = found.filter(region__code__startswith=stem)
    return found.order_by("-issued_on", "id")


def issued_by_unit(region: str, year: int, *, on: date) -> list[tuple[str, str, int]]:
    """(code, name, how many documents) of each unit right below, with all beneath it; those that issued none too."""
    rows = documents_from_below(region, year).order_by().values_list("region_id").annotate(n=Count("id")).order_by("region_id")
    codes = list(rows)
    return [(one.code, one.name, sum(n for code, n in codes if code.startswith(region_stem(one.code))))
            for one in places_below(region, on=on)]


def unit_of(code: str, units: Iterable[tuple[str, str, int]]) -> str:
    """Of the units right below, the name of the one a region lies in, the narrowest; "" for none."""
    within = [(len(region_stem(unit)), name) for unit, name, _n in units if code.startswith(region_stem(unit))]
    return max(within)[1] if within else ""

"""What a report's figures are made of: computed from what is frozen, told as lists, and looked at again from the sources."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F

from baigong.governance.decide.shelf import hash_of
from baigong.governance.decide.yearly import Key, Section, Value, counted_months, lock_hash, turnout
from baigong.governance.models import Document, Report, ReportCell, ReportProblem, Task
from baigong.governance.words import ABOVE, Listing, Measuring, Turnout
from baigong.kernel.actor import SYSTEM, region_stem
from baigong.people import queries as people
from baigong.people.models import Region
from baigong.policy import queries as policy
from baigong.reporting import queries as reporting
from baigong.reporting.decide import WHOLE, Sums, added
from baigong.reporting.words import Measure

from .live import live_of
from .report_forms import form_for, form_kept

MOST_TASKS = 300
"""Of a report's table of tasks: a bureau has a few dozen."""
MOST_ROWS = 50
"""Of the rows named beside a flagged figure."""


@dataclass(frozen=True)
class Computed:
    """One figure as it comes out now, with what it rests on."""

    section: str
    indicator: str
    dimension: str
    value: str
    definition: str
    frozen_ids: tuple[int, ...]
    numerator: int
    denominator: int | None
    row_count: int
    hash: str

    @property
    def key(self) -> Key:
        """What names it within a report."""
        return self.indicator, self.dimension, self.value


@dataclass(frozen=True)
class Differs:
    """A figure of a signed report that its sources no longer give."""

    cell: ReportCell
    numerator: int
    denominator: int | None
    rows: tuple[tuple[str, str], ...]


def computed(region: str, year: int, sections: tuple[Section, ...], months: list[date]) -> list[Computed]:
    """Every figure of a form for a region's year over the frozen months. Three queries, however many figures."""
    asked = {cell.indicator for section in sections for cell in section.cells}
    heads = reporting.standing_of_year(region, year, asked)
    used = {slug: [one for one in found if one.month_from in counted_months(months, reporting.indicator(slug).time)]
            for slug, found in heads.items()}
    sums = reporting.figures_of_editions([one.pk for found in used.values() for one in found])
    made = []
    for section in sections:
        for cell in section.cells:
            editions, one = used.get(cell.indicator, []), reporting.indicator(cell.indicator)
            divided = one.measure in (Measure.SHARE, Measure.MEAN)
            whole: Sums = added([{WHOLE: (0, 0 if divided else None)}, *(sums.get(each.pk, {}) for each in editions)])
            digest = hash_of([[f"{each.month_from:%Y-%m}", each.edition, each.hash] for each in editions])
            wanted = {"", *(dimension.value for dimension in cell.by)}
            for dimension, value in sorted(key for key in whole if key[0] in wanted):
                numerator, denominator = whole[dimension, value]
                made.append(Computed(
                    section.key, cell.indicator, dimension, value, editions[-1].definition_id if editions else "",
                    tuple(sorted(each.pk for each in editions)), numerator, denominator, sum(each.row_count for each in editions),
                    digest))
    return made


def lists(region: Region, year: int, sections: tuple[Section, ...], *, on: date) -> Iterator[tuple[str, Listing, list[Any]]]:
    """(section, listing, rows) of everything the form lists; problems of one's own are told from their table instead."""
    for section in sections:
        for listing in section.lists:
            if listing != Listing.PROBLEMS:
                yield section.key, listing, _LISTED[listing](region, year, section, on)


def looked_at_again(report: Report) -> list[Differs]:
    """Every figure of a report that comes out differently from its sources today. One read of sources an indicator and month."""
    months = [month for month in reporting.months_of_year(report.year) if report.month_until and month <= report.month_until]
    cells = list(ReportCell.objects.filter(report=report, batch=report.batch).order_by("position"))
    by_indicator: dict[str, list[ReportCell]] = {}
    for cell in cells:
        by_indicator.setdefault(cell.indicator, []).append(cell)
    found = []
    for slug, ours in by_indicator.items():
        one = reporting.named(slug)
        if one is None:
            continue
        now = reporting.year_now(slug, report.region_id, counted_months(months, one.time), frozen_ids=ours[0].frozen_ids)
        for cell in ours:
            numerator, denominator = now.sums.get((cell.dimension, cell.value), (0, None))
            if (numerator, denominator or 0) != (cell.numerator, cell.denominator or 0):
                found.append(Differs(cell, numerator, denominator, now.rows[:MOST_ROWS]))
    return found


def as_last_checked(report: Report) -> bool:
    """Would a look at a signed report find what the last one found? False where there was none yet."""
    last = report.checks.order_by("-id").first()
    if last is None or last.same_text != (lock_hash(signed_content(report)) == report.hash):
        return False
    kept = {one.cell_id: (one.numerator, one.denominator, one.rows) for one in last.flags.order_by("id")}
    return kept == {one.cell.pk: (one.numerator, one.denominator, [list(row) for row in one.rows])
                    for one in looked_at_again(report)}


def signed_content(report: Report) -> dict[str, Any]:
    """Everything a signature stands for, as plain values in a fixed order."""
    return {
        "region": report.region_id, "year": report.year, "nth": report.nth, "why": report.why, "form": form_kept(report).hash,
        "until": report.month_until.isoformat() if report.month_until else "",
        "cells": [[one.section, one.indicator, one.dimension, one.value, one.numerator, one.denominator, one.hash]
                  for one in report.cells.filter(batch=report.batch).order_by("position")],
        "lists": [[one.section, one.listing, one.rows] for one in report.lists.filter(batch=report.batch).order_by("id")],
        "texts": [[one.section, one.text] for one in report.texts.order_by("section")],
        "problems": [[one.theme, one.text, one.proposal, one.urgency] for one in report.problems.order_by("id")],
    }


def values_of(cells: list[ReportCell]) -> dict[Key, Value]:
    """Figures by what names them."""
    return {(one.indicator, one.dimension, one.value): (one.numerator, one.denominator) for one in cells}


def newest_sent(regions: list[str], year: int) -> dict[str, Report]:
    """The newest version of a year's report that each of these regions sent, by region."""
    found = Report.objects.filter(region_id__in=regions, year=year, state__in=ABOVE).order_by("region_id", "nth")
    return {one.region_id: one for one in found}


def places_below(code: str, *, on: date) -> list[Region]:
    """The regions that report to one: those right under it; of a municipality, whose one step has often no bureau of its own,
    the districts too."""
    found = list(people.regions_under(code, on=on).filter(parent_id=code))
    deeper = list(people.regions_under(found[0].code, on=on).filter(parent_id=found[0].code)) if len(found) == 1 else []
    return found + deeper


def _documents(region: Region, year: int, section: Section, on: date) -> list[Any]:
    return _issued(Document.objects.filter(region=region, issued_on__year=year))


def _documents_below(region: Region, year: int, section: Section, on: date) -> list[Any]:
    stem = region_stem(region.pk)
    return _issued(Document.objects.filter(region__code__startswith=stem, issued_on__year=year).exclude(region=region))


def _issued(found: Any) -> list[Any]:
    return [[one.number, one.title, one.issuer, one.issued_on.isoformat(), one.slug]
            for one in found.order_by("issued_on", "id")]


def _tasks(region: Region, year: int, section: Section, on: date) -> list[Any]:
    """Tasks the region carries, or where it carries none those it set; the soonest due first."""
    handed = Task.objects.filter(handed_at__isnull=False, due_on__year=year)
    mine = handed.filter(region=region)
    found = (mine if mine.exists() else handed.filter(set_in=region)).select_related("measure", "owner")
    rows = []
    for one in found.order_by("due_on", "id")[:MOST_TASKS]:
        live = live_of(one, by=SYSTEM) if one.measuring == Measuring.LIVE else None
        rows.append([one.measure.number, one.title, one.owner.name, one.target, live.reached if live else one.reached, one.unit,
                     one.due_on.isoformat(), one.state, one.pk])
    return rows


def _budgets(region: Region, year: int, section: Section, on: date) -> list[Any]:
    """Fund by fund what stayed in the region and beneath, is promised, spent and left, in fen."""
    found: dict[str, list[int]] = {}
    stem = region_stem(region.pk)
    for one in policy.budget_figures(by=SYSTEM, year=year):
        if one.line.region_id.startswith(stem):
            sums = found.setdefault(one.line.fund, [0, 0, 0, 0])
            for n, fen in enumerate((one.own_fen, one.held_fen, one.spent_fen, one.available_fen + one.frozen_fen)):
                sums[n] += fen
    return [[fund, *sums] for fund, sums in sorted(found.items())]


def _units(region: Region, year: int, section: Section, on: date) -> list[Any]:
    """Each unit below: code, name, how it stands, version, and the compared figures of what it sent; None where it sent none."""
    below = units_below(region, year, on=on)
    reports = {code: one for code, (_name, _turnout, one) in below.items() if one is not None}
    figures = whole_figures(reports.values(), section.compares)
    return [[code, name, stands.value, one.nth if one else None,
             [figures.get((one.pk, slug)) if one else None for slug in section.compares]]
            for code, (name, stands, one) in below.items()]


def whole_figures(reports: Iterable[Report], slugs: Iterable[str]) -> dict[tuple[int, str], Value]:
    """The whole figure of some indicators in some reports, by the report's id and the indicator."""
    found = ReportCell.objects.filter(report__in=list(reports), batch=F("report__batch"), dimension="", indicator__in=list(slugs))
    return {(one.report_id, one.indicator): (one.numerator, one.denominator) for one in found.order_by("id")}


def units_below(region: Region, year: int, *, on: date) -> dict[str, tuple[str, Turnout, Report | None]]:
    """The units below by code: name, how each stands with its report of a year, and the newest version it sent."""
    places = places_below(region.pk, on=on)
    sent = newest_sent([one.code for one in places], year)
    found = {}
    for place in places:
        one = sent.get(place.code)
        due_on = form_for(place.level, year).due_on(place.level, year)
        found[place.code] = (place.name, turnout(one.state if one else None, due_on=due_on, on=on), one)
    return found


def _problems_below(region: Region, year: int, section: Section, on: date) -> list[Any]:
    """Theme, urgency, whose, problem and proposal, of the newest versions sent from below."""
    sent = newest_sent([one.code for one in places_below(region.pk, on=on)], year)
    found = ReportProblem.objects.filter(report__in=sent.values()).select_related("report__region").order_by("theme", "id")
    return [[one.theme, one.urgency, one.report.region.name, one.text, one.proposal] for one in found]


_LISTED = {
    Listing.DOCUMENTS: _documents, Listing.DOCUMENTS_BELOW: _documents_below, Listing.TASKS: _tasks, Listing.BUDGETS: _budgets,
    Listing.UNITS: _units, Listing.PROBLEMS_BELOW: _problems_below,
}


def year_to_report(*, on: date) -> int:
    """The year of which there are figures to tell: in January, before its first month is frozen, still the one before."""
    latest = reporting.latest_month()
    return min(on.year, latest.year) if latest else on.year


def year_so_far(slug: str, region: str, year: int) -> Value | None:
    """One whole figure of a region's year as it stands frozen; None where no month is, or there is no such indicator."""
    one, months = reporting.named(slug), reporting.months_of_year(year)
    if one is None or not months:
        return None
    heads = [each.pk for each in reporting.standing_of_year(region, year, [slug]).get(slug, [])
             if each.month_from in counted_months(months, one.time)]
    found = reporting.figures_of_editions(heads)
    nothing: Sums = {WHOLE: (0, 0 if one.measure in (Measure.SHARE, Measure.MEAN) else None)}
    return added([nothing, *found.values()])[WHOLE]

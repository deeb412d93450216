"""Annual reports as pages read them: an officer's own, one with everything in it, its versions, and those of the units below."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from baigong.governance import access
from baigong.governance.decide.yearly import Changed, changed
from baigong.governance.models import Report, ReportCell, ReportCheck, ReportFlag, ReportList, ReportProblem
from baigong.governance.words import LOCKED
from baigong.kernel.actor import Actor
from baigong.reporting.queries import editions_named

from .report_figures import values_of

LATER = Report.objects.filter(region=OuterRef("region"), year=OuterRef("year"), nth__gt=OuterRef("nth"))
"""A later version of the same region's year."""


@dataclass(frozen=True)
class Filled:
    """What a version holds: figures and lists by section, texts by section, problems in order."""

    cells: dict[str, list[ReportCell]]
    lists: dict[str, list[ReportList]]
    texts: dict[str, str]
    problems: list[ReportProblem]


def reports(*, by: Actor, region: str) -> QuerySet[Report]:
    """A region's reports that an officer sees, the newest year and version first."""
    return access.reports_seen_by(by).filter(region_id=region).select_related("region").order_by("-year", "-nth")


def report(report_id: int, *, by: Actor) -> Report:
    """One version. Raises Report.DoesNotExist for one the officer may not see."""
    return access.reports_seen_by(by).select_related("region__parent").get(pk=report_id)


def filled(one: Report) -> Filled:
    """Everything in a version, of its last computing: four queries."""
    cells: dict[str, list[ReportCell]] = {}
    for cell in one.cells.filter(batch=one.batch).order_by("position"):
        cells.setdefault(cell.section, []).append(cell)
    lists: dict[str, list[ReportList]] = {}
    for each in one.lists.filter(batch=one.batch).order_by("id"):
        lists.setdefault(each.section, []).append(each)
    return Filled(cells, lists, dict(one.texts.order_by("id").values_list("section", "text")), list(one.problems.order_by("id")))


def versions_of_report(one: Report, *, by: Actor) -> list[Report]:
    """Every version of the same region and year that the officer sees, the first one first."""
    return list(access.reports_seen_by(by).filter(region_id=one.region_id, year=one.year).order_by("nth"))


def changes_since_last(one: Report) -> list[Changed]:
    """The figures in which a restatement differs from the version before it; none of a first version."""
    before = Report.objects.filter(region_id=one.region_id, year=one.year, nth=one.nth - 1).first()
    if before is None:
        return []
    old, new = (list(each.cells.filter(batch=each.batch).order_by("position")) for each in (before, one))
    return changed(values_of(old), values_of(new))


def last_check(one: Report) -> ReportCheck | None:
    """The last time its figures were computed from the sources; None before the first."""
    return ReportCheck.objects.filter(report=one).order_by("-id").first()


def flags_of(check: ReportCheck | None) -> dict[int, ReportFlag]:
    """What a look found to differ, by the figure's id."""
    return {one.cell_id: one for one in check.flags.select_related("cell").order_by("id")} if check else {}


def cell_of(one: Report, cell_id: int) -> ReportCell:
    """One figure of a version. Raises ReportCell.DoesNotExist."""
    return ReportCell.objects.get(pk=cell_id, report=one, batch=one.batch)


def months_of_cell(cell: ReportCell) -> list[tuple[object, int, str, str]]:
    """(month, edition, hash, definition) of every frozen edition a figure adds up, oldest first."""
    return [(one.month_from, one.edition, one.hash, one.definition_id) for one in editions_named(cell.frozen_ids)]


def locked_reports(*, by: Actor) -> QuerySet[Report]:
    """Every version that is signed, for whoever looks whether they still hold."""
    return access.reports_seen_by(by).filter(state__in=LOCKED).select_related("region").order_by("year", "region_id", "nth")


def reports_watched(*, by: Actor) -> QuerySet[Report]:
    """The newest version of each region and year where that is signed: what the house looks at every night. A version that was
    restated is not, for another stands in its place."""
    return locked_reports(by=by).filter(~Exists(LATER))


def moved(found: QuerySet[Report]) -> QuerySet[Report]:
    """Of these, the newest versions whose last check found a figure, or words, that are not as they were signed."""
    checks = ReportCheck.objects.filter(report=OuterRef("pk")).order_by("-id")
    return found.filter(~Exists(LATER), state__in=LOCKED).annotate(
        last_check=Subquery(checks.values("pk")[:1]), last_same=Subquery(checks.values("same_text")[:1]),
    ).filter(Q(last_same=False) | Exists(ReportFlag.objects.filter(check_of=OuterRef("last_check"))))


def flags_counted(some: Iterable[Report]) -> dict[int, int]:
    """How many figures of each of these the last check found to differ, by the report's id; those never checked are left out."""
    last = ReportCheck.objects.filter(report__in=[one.pk for one in some]).order_by("report_id", "-id").distinct("report_id")
    found = ReportCheck.objects.filter(pk__in=last.values("pk")).annotate(count=Count("flags")).order_by("id")
    return dict(found.values_list("report_id", "count"))

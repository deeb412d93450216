"""Inspections of duties: the plans, what lies in their scope, what was looked at, and what is public of it."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Count, Q, QuerySet

from baigong.governance import access
from baigong.governance.decide.inspecting import Candidate, drawn
from baigong.governance.decide.ladder import Rules, read_rules, rules_on
from baigong.governance.models import Check, Inspection, Rectification, Task
from baigong.governance.words import TAKEN, CheckState, Choosing, InspectionState, LineVerdict, RectificationState
from baigong.kernel.actor import Actor, region_stem


def inspecting_rules(on: date) -> Rules:
    """Clocks, checklist and ladder in force on a day (institution/governance/inspecting.yaml)."""
    return rules_on(_versions(Path(settings.INSTITUTION)), on)


def inspections(*, by: Actor, state: str = "") -> QuerySet[Inspection]:
    """The plans an officer sees, the latest days first, each with `looked` and `bad` (a letter is due or issued)."""
    found = access.inspections_seen_by(by).select_related("region", "measure").order_by("-from_on", "-id").annotate(
        looked=Count("checks"), bad=Count("checks", filter=Q(checks__state__in=[CheckState.FOUND, CheckState.ISSUED])))
    return found.filter(state=state) if state else found


def inspection(inspection_id: int, *, by: Actor) -> Inspection:
    """One plan. Raises Inspection.DoesNotExist."""
    return inspections(by=by).get(pk=inspection_id)


def regions_within(one: Inspection) -> list[str]:
    """Names of the regions of its scope; none where all below are meant."""
    return list(one.within.order_by("code").values_list("name", flat=True))


def candidates(one: Inspection) -> QuerySet[Task]:
    """Accepted tasks below the inspecting region, within the plan's scope, the soonest due first."""
    stems = [region_stem(code) for code in one.within.order_by("code").values_list("code", flat=True)]
    scope = Q()
    for stem in stems or [region_stem(one.region_id)]:
        scope |= Q(region__code__startswith=stem)
    found = Task.objects.filter(scope, state__in=TAKEN).exclude(region_id=one.region_id)
    if one.measure_id:
        found = found.filter(measure_id=one.measure_id)
    return found.select_related("owner", "region", "measure").order_by("due_on", "id")


def pool_of(one: Inspection) -> list[Candidate]:
    """What may be chosen now."""
    keys = candidates(one).select_related(None).order_by("id").values_list("id", "owner_id")
    return [Candidate(task, unit) for task, unit in keys]


def checks_of(one: Inspection) -> QuerySet[Check]:
    """What is looked at, in the order it was chosen."""
    return Check.objects.filter(inspection=one).select_related("task", "unit", "region", "rectification").order_by("id")


def check(check_id: int, *, by: Actor) -> Check:
    """One task looked at, with its plan. Raises Check.DoesNotExist."""
    return access.checks_seen_by(by).select_related(
        "inspection__region", "task__measure", "unit", "region", "rectification").get(pk=check_id)


def unmet_of(one: Check) -> list[dict[str, Any]]:
    """Lines of the checklist that were not met."""
    return [row for row in one.found if row["verdict"] == LineVerdict.UNMET]


# ── what is public ──────────────────────────────────────────────────────────────────────────────────────────────────

def public_inspections() -> QuerySet[Inspection]:
    """Those published, and every one drawn at random from the day it is planned: its commitment is known before the lot, and
    nobody plans until a lot pleases. The latest first, each with `looked`, `bad` and `closed`.
    """
    shown = Q(state=InspectionState.PUBLISHED) | Q(choosing=Choosing.RANDOM)
    return Inspection.objects.filter(shown).select_related("region", "measure").annotate(
        looked=Count("checks"), bad=Count("checks", filter=Q(checks__state=CheckState.ISSUED)),
        closed=Count("checks", filter=Q(checks__rectification__state=RectificationState.CLOSED)),
    ).order_by("-from_on", "-id")


def published_inspection(one: Inspection) -> dict[str, object]:
    """All that is public of an inspection, for programs: the commitment at once; seed, pool by number, what was looked at and
    what became of it once it is published.
    """
    told = {"no": one.no, "title": one.title, "region": one.region.name, "choosing": one.choosing, "subject": one.subject,
            "wanted": one.wanted, "commitment": one.commitment, "state": one.state}
    if one.state != InspectionState.PUBLISHED:
        return told
    return told | {
        "checklist": one.lines, "seed": one.seed, "pool": one.pool,
        "checks": [{
            "task": each.task_id, "unit": each.unit_id, "unit_name": each.unit.name, "region": each.region.name,
            "state": each.state, "unmet": [row["line"] for row in unmet_of(each)],
            "rectification": standing.state if (standing := letter_of(each)) else None,
        } for each in checks_of(one)],
    }


def redrawn(one: Inspection) -> bool | None:
    """Does the seed give again over the pool kept what was looked at? None where nothing was drawn."""
    if one.choosing != Choosing.RANDOM or one.chosen_at is None:
        return None
    pool = [Candidate(task, unit) for task, unit in one.pool]
    lots = [lot.task for lot in drawn(pool, one.seed, subject=one.subject, wanted=one.wanted)]
    return lots == list(Check.objects.filter(inspection=one).order_by("id").values_list("task_id", flat=True))


def letter_of(one: Check) -> Rectification | None:
    """The letter that followed, None where none did."""
    return getattr(one, "rectification", None)


@cache
def _versions(shelf: Path) -> list[tuple[date, Rules]]:
    return read_rules((shelf / "governance" / "inspecting.yaml").read_text(encoding="utf-8"))

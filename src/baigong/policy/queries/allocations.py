"""Reading allocations: the rules of sharing out, and each as the worksheet that one can follow."""

from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db.models import QuerySet

from baigong.kernel.actor import Actor
from baigong.policy import access, decide
from baigong.policy.models import Allocation

LARGEST = decide.LARGEST
"""The largest figure that a factor takes."""


def allocation_rules(on: date) -> decide.AllocationRules:
    """The factors and bounds in force on a day (institution/budgets/allocation.yaml); before the first, the first."""
    versions = _versions(Path(settings.INSTITUTION))
    return next((one for one in reversed(versions) if one.start <= on), versions[0])


def allocations(*, by: Actor, state: str = "") -> QuerySet[Allocation]:
    """The allocations of the lines an officer may see, the latest first."""
    found = Allocation.objects.filter(line__in=access.seen_by(by)).select_related("line__region")
    return (found.filter(state=state) if state else found).order_by("-opened_at", "-id")


def worksheet(one: Allocation) -> decide.Worksheet | None:
    """Every step from the figures entered to the fen; None while there are none."""
    rows = list(one.rows.order_by("region_id"))
    if not rows or any(row.amount_fen is None for row in rows):
        return None
    return decide.allocate(one.total_fen, one.weights, [
        decide.Place(row.region_id, row.values, row.performance, row.difficulty) for row in rows])


@cache
def _versions(institution: Path) -> tuple[decide.AllocationRules, ...]:
    return decide.read_rules((institution / "budgets" / "allocation.yaml").read_text(encoding="utf-8"))

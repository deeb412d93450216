"""What an officer's region owes and what it waits for, for a calendar; and how extensions of shown tasks stand."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q, QuerySet

from baigong.governance.models import Extension, Task
from baigong.governance.words import OPEN, ExtensionState
from baigong.kernel.actor import Actor
from baigong.people.words import OFFICERS


@dataclass(frozen=True)
class Extended:
    """How often a later day was agreed to, the day before the first of them, and the day that is asked for now."""

    agreed: int = 0
    was_due_on: date | None = None
    asked_until: date | None = None


def owed(*, by: Actor) -> QuerySet[Task]:
    """Open tasks of this officer's very region, and those it set for others, the soonest due first."""
    if by.role not in OFFICERS or not by.region:
        return Task.objects.none()
    mine = Q(region_id=by.region, handed_at__isnull=False) | Q(set_in_id=by.region)
    return Task.objects.filter(mine, state__in=OPEN).select_related("owner", "measure").order_by("due_on", "id")


def extended(some: Iterable[Task]) -> dict[int, Extended]:
    """By the task's id; tasks without an extension asked for or agreed to are left out."""
    found: dict[int, Extended] = {}
    for one in Extension.objects.filter(task__in=[one.pk for one in some]).exclude(state=ExtensionState.DECLINED).order_by("id"):
        old = found.get(one.task_id, Extended())
        found[one.task_id] = replace(old, asked_until=one.until_on) if one.state == ExtensionState.ASKED else replace(
            old, agreed=old.agreed + 1, was_due_on=old.was_due_on or one.old_due_on)
    return found

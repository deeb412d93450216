"""The tree of tasks: a measure's tasks, and what each was broken into for the regions below, level by level.

A tree begins where the reader's region (or the one it is narrowed to) begins: what a province took on from the ministry
stands at the top of the province's tree.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import F, Q, QuerySet

from baigong.governance import access
from baigong.governance.models import Task
from baigong.kernel.actor import Actor, region_stem
from baigong.people import queries as people

from .board import Standing, stood
from .tasks import first_of
from .wanted import SHOWN


@dataclass
class Branch:
    """A task with what is shown beneath it. `is_wanted`: it is what one looks for, not only on the way there."""

    task: Task
    is_wanted: bool = True
    below: list["Branch"] = field(default_factory=list)


def roots(measure_id: int, *, by: Actor, region: str = "") -> QuerySet[Task]:
    """A measure's tasks that were broken from none in the region (the reader's own, or one below), the soonest due first."""
    place = region if region and by.covers(region) else by.region
    above = [code for code in people.codes_above(place) if code != place]
    found = access.seen_by(by).filter(Q(parent=None) | Q(set_in_id__in=above), measure_id=measure_id)
    if stem := region_stem(place):
        found = found.filter(region__code__startswith=stem)
    return found.select_related(*SHOWN).order_by("due_on", "id")


def below(one: Task, *, by: Actor) -> QuerySet[Task]:
    """What a task was broken into, by region."""
    return access.seen_by(by).filter(parent=one).select_related(*SHOWN).order_by("region_id", "id")


def first_below(some: Iterable[Task], *, by: Actor, most: int = 10) -> dict[int, list[Task]]:
    """The first tasks beneath each of these, by its id, in one query."""
    found: dict[int, list[Task]] = {}
    for one in first_of([below(task, by=by) for task in some], most):
        found.setdefault(one.parent_id or 0, []).append(one)
    return {key: sorted(rows, key=lambda row: (row.region_id, row.pk)) for key, rows in found.items()}


def standing_below(some: Iterable[Task], *, by: Actor, on: date) -> dict[int, Standing]:
    """How what lies directly beneath each of these stands, by its id; nothing where nothing does."""
    found: dict[int, Standing] = {}
    handed = access.seen_by(by).filter(parent__in=[one.pk for one in some])
    for parent_id, _state, one in stood(handed, F("parent_id"), on):
        found[parent_id] = found.get(parent_id, Standing()) + one
    return found


def path_to(one: Task, *, by: Actor) -> list[Task]:
    """What it was broken from, the topmost that the reader may see first."""
    found: list[Task] = []
    above = one.parent_id
    while above and (task := access.seen_by(by).filter(pk=above).select_related(*SHOWN).first()):
        found.insert(0, task)
        above = task.parent_id
    return found


def branches(some: Sequence[Task], *, by: Actor) -> list[Branch]:
    """These tasks as a forest under what they were broken from, as far as the reader may see it; one query a level."""
    known = {one.pk: Branch(one) for one in some}
    missing = {one.parent_id for one in some if one.parent_id} - known.keys()
    while missing:
        more = list(access.seen_by(by).filter(pk__in=missing).select_related(*SHOWN).order_by("due_on", "id"))
        known |= {one.pk: Branch(one, is_wanted=False) for one in more}
        missing = {one.parent_id for one in more if one.parent_id} - known.keys()
    for branch in known.values():
        if above := known.get(branch.task.parent_id or 0):
            above.below.append(branch)
    return [branch for branch in known.values() if branch.task.parent_id not in known]

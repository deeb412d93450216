"""Tasks: an officer's board, one with what hangs on it, and what the public is told of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from baigong.governance import access
from baigong.governance.decide import tasks as decide
from baigong.governance.models import Extension, Progress, Reminder, Task
from baigong.governance.words import CLOSED, TAKEN, Light, State
from baigong.kernel.actor import Actor, region_stem
from baigong.people import queries as people
from baigong.people.models import Organisation
from baigong.people.words import OrganisationKind, RegionLevel

from .clock import soon_before
from .wanted import SHOWN, Wanted, tasks

DEPARTMENTS = (OrganisationKind.HRSS, OrganisationKind.FINANCE, OrganisationKind.DEPARTMENT, OrganisationKind.AUDIT)


def board(wanted: Wanted, *, by: Actor, on: date, most: int = 20) -> dict[State, list[Task]]:
    """The first `most` tasks of every state, in one query, however many there are."""
    found = tasks(wanted, by=by, on=on)
    columns: dict[State, list[Task]] = {state: [] for state in State}
    for one in first_of([found.filter(state=state) for state in State], most):
        columns[State(one.state)].append(one)
    return columns


def task(task_id: int, *, by: Actor) -> Task:
    """One task with what names it. Raises Task.DoesNotExist."""
    return access.seen_by(by).select_related(*SHOWN, "set_in", "measure__document", "parent").get(pk=task_id)


def parent_of(one: Task, *, by: Actor) -> Task | None:
    """The task it was broken from, where the officer may see that one."""
    return access.seen_by(by).filter(pk=one.parent_id).first() if one.parent_id else None


def children_of(one: Task, *, by: Actor) -> list[Task]:
    """What was handed down of it."""
    return list(access.seen_by(by).filter(parent=one).select_related(*SHOWN).order_by("region_id", "id"))


def progress_of(one: Task) -> QuerySet[Progress]:
    """What was told, the newest first."""
    return Progress.objects.filter(task=one).order_by("-id")


def extensions_of(one: Task) -> QuerySet[Extension]:
    """Extensions asked for, the newest first."""
    return Extension.objects.filter(task=one).order_by("-id")


def reminders_of(one: Task) -> QuerySet[Reminder]:
    """What was reminded of it, the newest first."""
    return Reminder.objects.filter(task=one).order_by("-id")


def owners_for(*, by: Actor, within: str = "", owner_id: int | None = None) -> list[tuple[int, str]]:
    """(id, name) of the departments that an officer may give tasks to: of their region, or `within` a region below it.

    Of the nation only its own and the provinces' are offered, as regions are (people.regions_to_choose), and `owner_id`.
    """
    place = within if within and by.covers(within) else by.region
    found = people.organisations(region=place).filter(kind__in=DEPARTMENTS).order_by("region_id", "name", "id")
    if not region_stem(place):
        found = found.filter(Q(region__level__in=[RegionLevel.NATION, RegionLevel.PROVINCE]) | Q(pk=owner_id))
    return list(found.values_list("pk", "name"))


def owners_below(one: Task) -> list[Organisation]:
    """The HRSS bureaus below the owner's region: whom a task may be handed down to."""
    found = people.organisations(region=one.region_id, kind=OrganisationKind.HRSS)
    return list(found.exclude(region_id=one.region_id).order_by("region_id", "id"))


def light_of(one: Task, *, on: date) -> Light:
    """The colour of a task's clock."""
    return decide.light(state=one.state, due_on=one.due_on, on=on, soon_before=soon_before(on))


@dataclass(frozen=True)
class Tally:
    """How a measure's tasks stand: those accepted, of them confirmed, and of the rest late."""

    taken: int
    confirmed: int
    late: int


def tallies(*, on: date, place: str = "") -> dict[int, Tally]:
    """By the measure's number, over all tasks that someone has accepted; within a place, or everywhere."""
    found = Task.objects.filter(state__in=TAKEN, region__code__startswith=region_stem(place or "000000"))
    late = Q(due_on__lt=on) & ~Q(state__in=[*CLOSED, State.DONE])
    rows = found.order_by().values_list("measure__number").annotate(
        taken=Count("id"), confirmed=Count("id", filter=Q(state=State.CONFIRMED)), late=Count("id", filter=late))
    return {number: Tally(*counts) for number, *counts in rows.order_by("measure__number")}


def public_tasks(measure_ids: Iterable[int], *, most: int = 5) -> dict[int, list[Task]]:
    """By the measure's number, the tasks that the public may see, those due first; `most` of each measure (by its id)."""
    shown = Task.objects.filter(state__in=TAKEN, is_open=True).order_by("due_on", "id")
    found: dict[int, list[Task]] = {}
    for one in first_of([shown.filter(measure_id=one) for one in measure_ids], most):
        found.setdefault(one.measure.number, []).append(one)
    return found


def first_of(parts: list[QuerySet[Task]], most: int) -> QuerySet[Task]:
    """The first of each part: each is a short walk along an index, where ranking all of them would read every task."""
    keys = [part.values_list("pk")[:most] for part in parts]
    picked = keys[0].union(*keys[1:], all=True) if keys else ()
    return Task.objects.filter(pk__in=picked).select_related(*SHOWN).order_by("due_on", "id")

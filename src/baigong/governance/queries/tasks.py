"""Tasks: an officer's list and board, one with what hangs on it, and what the public is told of them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.db.models import Count, Q, QuerySet

from baigong.governance import access
from baigong.governance.decide import tasks as decide
from baigong.governance.models import Extension, Progress, Task
from baigong.governance.words import CLOSED, TAKEN, Due, Light, State
from baigong.kernel.actor import Actor, region_stem
from baigong.offer import queries as offer
from baigong.people import queries as people
from baigong.people.models import Organisation
from baigong.people.words import OrganisationKind

SHOWN = ("measure", "owner", "region")
DEPARTMENTS = (OrganisationKind.HRSS, OrganisationKind.FINANCE, OrganisationKind.DEPARTMENT, OrganisationKind.AUDIT)


@dataclass(frozen=True)
class Wanted:
    """What a list of tasks is narrowed to; everything may be left open."""

    states: tuple[str, ...] = ()
    measure: int | None = None
    owner: int | None = None
    region: str = ""
    due: str = ""
    text: str = ""


def tasks(wanted: Wanted, *, by: Actor, on: date) -> QuerySet[Task]:
    """The tasks an officer sees, the soonest due first."""
    found = access.seen_by(by).select_related(*SHOWN).order_by("due_on", "id")
    if wanted.states:
        found = found.filter(state__in=wanted.states)
    if wanted.measure:
        found = found.filter(measure__number=wanted.measure)
    if wanted.owner:
        found = found.filter(owner_id=wanted.owner)
    if wanted.region:
        found = found.filter(region__code__startswith=region_stem(wanted.region))
    if wanted.text.strip():
        found = found.filter(Q(title__icontains=wanted.text.strip()) | Q(owner__name__icontains=wanted.text.strip()))
    return found.filter(_due(wanted.due, on)) if wanted.due in Due.codes() else found


def board(wanted: Wanted, *, by: Actor, on: date, most: int = 20) -> dict[State, list[Task]]:
    """The first `most` tasks of every state, in one query, however many there are."""
    found = tasks(wanted, by=by, on=on)
    columns: dict[State, list[Task]] = {state: [] for state in State}
    for one in _first_of([found.filter(state=state) for state in State], most):
        columns[State(one.state)].append(one)
    return columns


def states_of(wanted: Wanted, *, by: Actor, on: date) -> dict[State, int]:
    """How many tasks of each state the list has when its own states are left open."""
    found = tasks(replace(wanted, states=()), by=by, on=on).order_by().values_list("state").annotate(n=Count("id"))
    return {State(state): n for state, n in found.order_by("state")}


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


def owners_for(*, by: Actor) -> list[tuple[int, str]]:
    """(id, name) of the departments that an officer may give tasks to."""
    found = people.organisations(region=by.region).filter(kind__in=DEPARTMENTS).order_by("region_id", "name", "id")
    return list(found.values_list("pk", "name"))


def owners_below(one: Task) -> list[Organisation]:
    """The HRSS bureaus below the owner's region: whom a task may be handed down to."""
    found = people.organisations(region=one.region_id, kind=OrganisationKind.HRSS)
    return list(found.exclude(region_id=one.region_id).order_by("region_id", "id"))


def light_of(one: Task, *, on: date) -> Light:
    """The colour of a task's clock."""
    return decide.light(state=one.state, due_on=one.due_on, on=on, left=offer.days_left(one.due_on, on))


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
    for one in _first_of([shown.filter(measure_id=one) for one in measure_ids], most):
        found.setdefault(one.measure.number, []).append(one)
    return found


def _first_of(parts: list[QuerySet[Task]], most: int) -> QuerySet[Task]:
    """The first of each part: each is a short walk along an index, where ranking all of them would read every task."""
    keys = [part.values_list("pk")[:most] for part in parts]
    picked = keys[0].union(*keys[1:], all=True) if keys else ()
    return Task.objects.filter(pk__in=picked).select_related(*SHOWN).order_by("due_on", "id")


def _due(due: str, on: date) -> Q:
    """Late, or due within a window; what is over is in none of them."""
    week, month = on + timedelta(days=7), on + timedelta(days=30)
    still = ~Q(state__in=[*CLOSED, State.DONE])
    return still & {
        Due.LATE: Q(due_on__lt=on), Due.WEEK: Q(due_on__gte=on, due_on__lte=week),
        Due.MONTH: Q(due_on__gte=on, due_on__lte=month), Due.LATER: Q(due_on__gt=month),
    }[Due(due)]

"""Tasks counted: by state and light for the board, by place for the map, by day for the calendar.

Every count is one walk over the index governance_task_counted, which holds all it asks for: of the nation's hundreds of
thousands of tasks not one row is read (tests/governance/test_board.py looks at the plans, benchmarks/board.py at the clock).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Case, Count, F, QuerySet, Value, When
from django.db.models.functions import Left

from baigong.governance.models import Task
from baigong.governance.words import OVER, Light, State
from baigong.kernel.actor import Actor, region_stem

from .clock import soon_before
from .tasks import first_of
from .wanted import Wanted, parts, tasks

_LATE, _SOON, _LATER = 0, 1, 2
"""Before which days a task is due: before today, before what is soon, later."""


@dataclass(frozen=True)
class Counts:
    """How many tasks stand in each state and light."""

    cells: Mapping[tuple[State, Light], int]

    def of(self, *, states: Iterable[str] = (), light: str = "") -> int:
        """Of some states (none named: of all), of one light or any."""
        wanted = tuple(states)
        return sum(n for (state, shone), n in self.cells.items()
                   if (not wanted or state in wanted) and light in ("", shone))


@dataclass(frozen=True)
class Standing:
    """How the tasks of one place, measure or branch stand: all, of them over, late and due soon."""

    count: int = 0
    over: int = 0
    late: int = 0
    soon: int = 0

    def __add__(self, other: "Standing") -> "Standing":
        return Standing(self.count + other.count, self.over + other.over, self.late + other.late, self.soon + other.soon)

    @property
    def open(self) -> int:
        """The clock still runs."""
        return self.count - self.over


@dataclass(frozen=True)
class Grouped:
    """Tasks counted by something (a place, a measure) and by state, in one walk; states and lights are picked afterwards."""

    cells: Mapping[tuple[Any, State], Standing]

    @property
    def counts(self) -> Counts:
        """By state and light, of all groups."""
        found: dict[tuple[State, Light], int] = {}
        for (_group, state), one in self.cells.items():
            for light, n in _lights(state, one).items():
                found[state, light] = found.get((state, light), 0) + n
        return Counts({cell: n for cell, n in found.items() if n})

    def standings(self, wanted: Wanted) -> dict[Any, Standing]:
        """By group, of the states and the light that are wanted; groups without any are left out."""
        found: dict[Any, Standing] = {}
        for (group, state), one in self.cells.items():
            if not wanted.states or state in wanted.states:
                found[group] = found.get(group, Standing()) + _of_light(state, one, wanted.light)
        return {group: one for group, one in found.items() if one.count}


def counts(wanted: Wanted, *, by: Actor, on: date) -> Counts:
    """By state and light, these two left open."""
    return _grouped(wanted, F("state"), by=by, on=on).counts


def by_place(wanted: Wanted, codes: Iterable[str], *, by: Actor, on: date) -> Grouped:
    """By these regions (none above another), each with all below it; by "" what lies in none of them: the tasks of the region
    above itself."""
    stems = {region_stem(code): code for code in codes}
    length = max(map(len, stems), default=6)
    found: dict[tuple[Any, State], Standing] = {}
    for (place, state), one in _grouped(wanted, Left("region_id", length), by=by, on=on).cells.items():
        code = next((stems[place[:size]] for size in range(length, 0, -2) if place[:size] in stems), "")
        found[code, state] = found.get((code, state), Standing()) + one
    return Grouped(found)


def by_measure(wanted: Wanted, *, by: Actor, on: date) -> Grouped:
    """By the measures' ids."""
    return _grouped(wanted, F("measure_id"), by=by, on=on)


def by_day(wanted: Wanted, first: date, last: date, *, by: Actor, on: date) -> dict[date, Standing]:
    """How the tasks stand that are due on each day from the first to the last; days without any are left out."""
    found: dict[date, Standing] = {}
    for part in parts(wanted, by=by, on=on):
        for day, _state, one in stood(part.filter(due_on__gte=first, due_on__lte=last), F("due_on"), on):
            found[day] = found.get(day, Standing()) + one
    return found


def first_of_days(wanted: Wanted, days: Iterable[date], *, by: Actor, on: date, most: int = 3) -> dict[date, list[Task]]:
    """The first tasks that are due on each of these days, in one query."""
    found: dict[date, list[Task]] = {}
    for one in first_of([tasks(wanted, by=by, on=on).filter(due_on=day) for day in days], most):
        found.setdefault(one.due_on, []).append(one)
    return found


def stood(some: QuerySet, group: Any, on: date) -> Iterator[tuple[Any, State, Standing]]:
    """How tasks stand by a group and by their states. The database asks of each row only before which of two days it is due and
    counts; what that means of each state is said of the sums."""
    soon = soon_before(on)
    span = Case(When(due_on__lt=on, then=Value(_LATE)), When(due_on__lt=soon, then=Value(_SOON)), default=Value(_LATER))
    for key, word, when, n in (some.order_by().annotate(group=group, span=span).values_list("group", "state", "span")
                               .annotate(n=Count("*")).order_by("group", "state", "span")):
        state = State(word)
        runs = state not in OVER
        yield key, state, Standing(n, 0 if runs else n, n if runs and when == _LATE else 0, n if runs and when == _SOON else 0)


def _grouped(wanted: Wanted, group: Any, *, by: Actor, on: date) -> Grouped:
    """One walk over the tasks, whatever their states and lights."""
    found: dict[tuple[Any, State], Standing] = {}
    for part in parts(replace(wanted, states=(), light=""), by=by, on=on):
        for key, state, one in stood(part, group, on):
            found[key, state] = found.get((key, state), Standing()) + one
    return Grouped(found)


def _lights(state: State, one: Standing) -> dict[Light, int]:
    """Tasks of one state by their lights."""
    if state in OVER:
        return {Light.OVER: one.count}
    return {Light.LATE: one.late, Light.SOON: one.soon, Light.ON_TIME: one.count - one.late - one.soon}


def _of_light(state: State, one: Standing, light: str) -> Standing:
    """Of the tasks of one state, those of a light ("" for all)."""
    if not light:
        return one
    n = _lights(state, one).get(Light(light), 0)
    return Standing(n, n if light == Light.OVER else 0, n if light == Light.LATE else 0, n if light == Light.SOON else 0)

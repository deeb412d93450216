"""Which tasks a page is narrowed to: the same filters on the board, the list, the calendar, the chart, the map and the tree."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, Lookup, Q, QuerySet, Value

from baigong.governance import access
from baigong.governance.models import Pairs, Task
from baigong.governance.words import OPEN, OVER, Due, Light
from baigong.kernel.actor import Actor, region_stem
from baigong.people.models import Organisation

from .clock import soon_before

SHOWN = ("measure", "owner", "region")
FEW = 200
"""Owners that are named one by one: how many tasks they have is then known to the database before it looks."""


@dataclass(frozen=True)
class Wanted:
    """What a list of tasks is narrowed to; everything may be left open. `day` is one due day.

    `owners`: the few whose names say `text`, where that was looked up (looked_up); None where it was not, or they are many.
    """

    states: tuple[str, ...] = ()
    measure: int | None = None
    owner: int | None = None
    region: str = ""
    due: str = ""
    light: str = ""
    day: date | None = None
    text: str = ""
    owners: tuple[int, ...] | None = None


class _Among(Lookup):
    """`= ANY (array)`: an index finds it, also where the array is a subquery's, and beside another condition (OR)."""

    lookup_name = "among"

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        """As the database says it."""
        (left, given), (right, more) = self.process_lhs(compiler, connection), self.process_rhs(compiler, connection)
        return f"{left} = ANY ({right})", (*given, *more)


def looked_up(wanted: Wanted) -> Wanted:
    """The same, with the owners whose names say the text: asked once for a page of several questions."""
    if not (word := wanted.text.strip()):
        return wanted
    found = tuple(_named(word).values_list("pk", flat=True)[:FEW + 1])
    return replace(wanted, owners=found if len(found) <= FEW else None)


def tasks(wanted: Wanted, *, by: Actor, on: date) -> QuerySet[Task]:
    """The tasks an officer sees, the soonest due first."""
    return narrowed(access.seen_by(by), wanted, on=on).select_related(*SHOWN).order_by("due_on", "id")


def parts(wanted: Wanted, *, by: Actor, on: date) -> list[QuerySet[Task]]:
    """The same, in parts to be counted one by one and added up (access.parts_seen_by)."""
    return [narrowed(part, wanted, on=on).order_by() for part in access.parts_seen_by(by)]


def narrowed(found: QuerySet[Task], wanted: Wanted, *, on: date) -> QuerySet[Task]:
    """Of these, the ones that are wanted."""
    if wanted.states:
        found = found.filter(state__in=wanted.states)
    if wanted.measure:
        found = found.filter(measure__number=wanted.measure)
    if wanted.owner:
        found = found.filter(owner_id=wanted.owner)
    if stem := region_stem(wanted.region or "000000"):
        found = found.filter(region__code__startswith=stem)
    if wanted.day:
        found = found.filter(due_on=wanted.day)
    if wanted.text.strip():
        found = found.filter(_says(wanted))
    if wanted.light in Light.codes():
        found = found.filter(_light(Light(wanted.light), on))
    return found.filter(_due(Due(wanted.due), on)) if wanted.due in Due.codes() else found


def _says(wanted: Wanted) -> Q:
    """Its title says the text (by its pairs of letters along an index, then letter by letter), or its owner's name does."""
    word = wanted.text.strip()
    titled = Q(title__icontains=word)
    if len(word) > 1:  # one letter alone has no pair: it is looked for title by title
        titled &= Q(pairs__contains=Pairs(Value(word)))
    if wanted.owners is not None:
        return titled | Q(owner_id__in=wanted.owners) if wanted.owners else titled
    return titled | Q(_Among(F("owner_id"), ArraySubquery(_named(word).values("pk"))))


def _named(word: str) -> QuerySet[Organisation]:
    return Organisation.objects.filter(name__icontains=word).order_by("id")


def _light(light: Light, on: date) -> Q:
    """As decide.tasks.light says it of one."""
    soon = soon_before(on)
    return {
        Light.OVER: Q(state__in=OVER), Light.LATE: Q(state__in=OPEN, due_on__lt=on),
        Light.SOON: Q(state__in=OPEN, due_on__gte=on, due_on__lt=soon), Light.ON_TIME: Q(state__in=OPEN, due_on__gte=soon),
    }[light]


def _due(due: Due, on: date) -> Q:
    """Late, or due within a window; what is over is in none of them."""
    week, month = on + timedelta(days=7), on + timedelta(days=30)
    return Q(state__in=OPEN) & {
        Due.LATE: Q(due_on__lt=on), Due.WEEK: Q(due_on__gte=on, due_on__lte=week),
        Due.MONTH: Q(due_on__gte=on, due_on__lte=month), Due.LATER: Q(due_on__gt=month),
    }[due]

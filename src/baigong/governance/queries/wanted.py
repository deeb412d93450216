"""Which tasks a page is narrowed to: the same filters on the board, the list, the calendar, the chart, the map and the tree."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q, QuerySet

from baigong.governance import access
from baigong.governance.models import Task
from baigong.governance.words import OPEN, OVER, Due, Light
from baigong.kernel.actor import Actor, region_stem

from .clock import soon_before

SHOWN = ("measure", "owner", "region")


@dataclass(frozen=True)
class Wanted:
    """What a list of tasks is narrowed to; everything may be left open. `day` is one due day."""

    states: tuple[str, ...] = ()
    measure: int | None = None
    owner: int | None = None
    region: str = ""
    due: str = ""
    light: str = ""
    day: date | None = None
    text: str = ""


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
        found = found.filter(Q(title__icontains=wanted.text.strip()) | Q(owner__name__icontains=wanted.text.strip()))
    if wanted.light in Light.codes():
        found = found.filter(_light(Light(wanted.light), on))
    return found.filter(_due(Due(wanted.due), on)) if wanted.due in Due.codes() else found


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

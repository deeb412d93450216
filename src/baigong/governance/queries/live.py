"""The live figure of a task: what reporting's frozen months say of the owner's region since the task was handed out."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from baigong.governance.decide.live import reached_of
from baigong.governance.models import Task
from baigong.governance.words import Measuring
from baigong.kernel.actor import Actor
from baigong.reporting import queries as reporting


@dataclass(frozen=True)
class Live:
    """What an indicator says for a task; `reached` is None while no month since its beginning is frozen."""

    slug: str
    reached: int | None
    first: date
    last: date | None


def live_of(task: Task, *, by: Actor) -> Live | None:
    """The figure of a task measured by an indicator; None for any other. Whole months count, from that of handing out."""
    if task.measuring != Measuring.LIVE:
        return None
    begun = timezone.localdate(task.handed_at or task.drafted_at).replace(day=1)
    one, latest = reporting.named(task.indicator), reporting.latest_month()
    if one is None or latest is None or latest < begun:
        return Live(task.indicator, None, begun, None)
    count = (latest.year - begun.year) * 12 + latest.month - begun.month + 1
    months = reporting.series(task.indicator, task.region_id, until=latest, by=by, count=count)
    reached = reached_of([(told.numerator, told.denominator) for told in months], time=one.time, unit=one.unit, scale=one.scale)
    return Live(task.indicator, reached, begun, latest)


def indicators_for(language: str) -> list[tuple[str, str]]:
    """(key, name) of every indicator a task may be measured by."""
    return [(one.slug, f"{one.name.label(language)}（{one.unit.label(language)}）") for one in reporting.indicators()]


def indicator_name(slug: str, language: str) -> str:
    """How an indicator is called; its key where the shelf has it no more."""
    one = reporting.named(slug)
    return one.name.label(language) if one else slug

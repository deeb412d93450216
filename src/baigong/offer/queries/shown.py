"""How a cohort is shown on every desk: its step bar and its hours."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from baigong.offer.models import Cohort, Session
from baigong.offer.words import Content, State

WAY = (
    (_("草稿"), State.DRAFT), (_("审核"), State.SUBMITTED), (_("报名"), State.OPEN), (_("开班"), State.RUNNING),
    (_("结课"), State.ENDED),
)


@dataclass(frozen=True)
class Step:
    """One stop of the step bar; state: done, now, todo, no."""

    label: object
    state: str
    note: object = ""


def steps_of(cohort: Cohort) -> list[Step]:
    """Where a cohort stands on its way; a returned one stands at its draft again, a cancelled one has stopped."""
    state = State(cohort.state)
    stops = [stop for _label, stop in WAY]
    here = stops.index(state) if state in stops else 0
    notes = {State.SUBMITTED: _day(cohort.submitted_at), State.OPEN: _day(cohort.approved_at),
             State.RUNNING: cohort.opens_on, State.ENDED: cohort.closes_on}
    marks = []
    for n, (label, one) in enumerate(WAY):
        at = "done" if n < here else "now" if n == here else "todo"
        marks.append(Step(label, at, notes.get(one) or ""))
    if state is State.RETURNED:
        marks[0] = Step(_("退回补正"), "now")
    elif state is State.CANCELLED:
        marks[0] = Step(_("已取消"), "no")
    elif state is State.ENDED:
        marks[-1] = Step(WAY[-1][0], "done", cohort.closes_on)
    return marks


def hours_of(sessions: Iterable[Session], *, class_hour_minutes: int) -> dict[Content, int]:
    """Whole class hours of each content in a timetable."""
    minutes: Counter[Content] = Counter()
    for one in sessions:
        minutes[Content(one.content)] += one.minutes
    return {content: minutes[content] // class_hour_minutes for content in Content}


def _day(at: datetime | None) -> date | None:
    return timezone.localdate(at) if at else None

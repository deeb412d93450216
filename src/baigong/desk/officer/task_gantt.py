"""Tasks over time: a bar each, from the day it was handed out to the day it is due; and the same as a table."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from baigong.desk import governing
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.governance import queries
from baigong.governance.words import State, View

from . import task_views
from .door import door

COLUMNS = (
    Column("title", _("任务"), "strong", sub="no"), Column("owner", _("责任单位")), Column("begun_on", _("起"), "day"),
    Column("due_on", _("期限"), "day", sub="extension"), Column("done_on", _("报结"), "day"), Column("state", _("状态"), "tag"))
TICKS = 6
"""Names of months on the scale, at most: more would not be read on a phone."""


@page(door, "tasks/gantt/", title=_("任务甘特图"))
def task_gantt(ask: Ask) -> Show | HttpResponse:
    """A page of the tasks, the soonest due first, on one scale."""
    form = task_views.Narrow(ask)
    wanted = form.wanted()
    counts = task_views.counts(ask, wanted)
    here = task_views.page_of(ask, wanted, counts.of(states=wanted.states, light=wanted.light))
    some = list(here)
    extended = queries.extended(some)
    spans = [_span(one, extended.get(one.pk)) for one in some]
    scale = Scale([day for span in spans for day in span.values() if day] + [ask.today])
    rows = [{**row, **span, **_bars(span, scale), "done": row["state"] == governing.state_tag(State.CONFIRMED, ask.language)}
            for row, span in zip(task_views.rows(some, ask, extended), spans, strict=True)]
    return show(**task_views.around(ask, form, wanted, counts, View.GANTT), here=here, rows=rows, columns=COLUMNS,
                today_at=scale.at(ask.today), months=list(scale.months()), first=scale.first, last=scale.last)


class Scale:
    """Days as percent from the left, from the first of them to the last with some room about."""

    def __init__(self, days: Sequence[date]) -> None:
        self.first, self.last = min(days) - timedelta(days=2), max(days) + timedelta(days=5)
        self._length = (self.last - self.first).days

    def at(self, day: date) -> str:
        """Where a day begins: "12.50%"."""
        return f"{100 * (day - self.first).days / self._length:.2f}%"

    def width(self, first: date, last: date) -> str:
        """How wide the days from the first to the last are, both included."""
        return f"{100 * ((last - first).days + 1) / self._length:.2f}%"

    def months(self) -> Iterator[dict[str, str]]:
        """The months that begin on the scale; of many, some, evenly."""
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month
        step = -(-months // TICKS) or 1
        for nth in range(1, months + 1, step):
            month = self.first.month - 1 + nth
            day = date(self.first.year + month // 12, month % 12 + 1, 1)
            yield {"at": self.at(day), "label": f"{day:%Y-%m}"}


def _span(one: Any, extended: queries.Extended | None) -> dict[str, date | None]:
    """Its days: begun, due first and due now, reported done, asked for."""
    begun = timezone.localdate(one.handed_at or one.drafted_at)
    return {
        "begun_on": min(begun, one.due_on), "due_on": one.due_on, "was_due_on": extended.was_due_on if extended else None,
        "asked_until": extended.asked_until if extended else None,
        "done_on": timezone.localdate(one.done_at) if one.done_at else None}


def _bars(span: dict[str, Any], scale: Scale) -> dict[str, str]:
    """The bar as first agreed, what was added to it, what is asked for beyond, and where it was reported done."""
    first_due = span["was_due_on"] or span["due_on"]
    bars = {"x": scale.at(span["begun_on"]), "width": scale.width(span["begun_on"], first_due), "more_x": "", "asked_x": "",
            "done_x": scale.at(span["done_on"]) if span["done_on"] else ""}
    day = timedelta(days=1)
    if span["was_due_on"]:
        bars |= {"more_x": scale.at(first_due + day), "more_width": scale.width(first_due + day, span["due_on"])}
    if span["asked_until"]:
        bars |= {"asked_x": scale.at(span["due_on"] + day), "asked_width": scale.width(span["due_on"] + day, span["asked_until"])}
    return bars

"""Tasks by their due days: a month with a count a day, and beneath it the first of each day."""

from calendar import Calendar
from datetime import date, timedelta
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.governance import queries
from baigong.governance.queries import Standing
from baigong.governance.words import View
from baigong.kernel.workdays import CalendarGap
from baigong.offer import queries as offer

from . import task_views
from .door import door

WEEK = (_("一"), _("二"), _("三"), _("四"), _("五"), _("六"), _("日"))
MOST = 3


@page(door, "tasks/calendar/", title=_("任务月历"))
def task_calendar(ask: Ask) -> Show | HttpResponse:
    """This month, or `?month=2025-10`."""
    form = task_views.Narrow(ask)
    wanted = form.wanted()
    first = month_asked(ask.get.get("month", ""), ask.today)
    last = _next(first) - timedelta(days=1)
    counts = task_views.counts(ask, wanted)
    stood = queries.by_day(wanted, first, last, by=ask.by, on=ask.today)
    found = queries.first_of_days(wanted, stood, by=ask.by, on=ask.today, most=MOST)
    lines = {row["id"]: row for row in task_views.rows([one for some in found.values() for one in some], ask)}
    weeks = [[_cell(ask, day, first, stood.get(day, Standing())) for day in week]
             for week in Calendar().monthdatescalendar(first.year, first.month)]
    return show(
        **task_views.around(ask, form, wanted, counts, View.CALENDAR), month=first, week=WEEK, weeks=weeks,
        before=_month(ask, first - timedelta(days=1)), after=_month(ask, last + timedelta(days=1)),
        due=sum((one for one in stood.values()), Standing()).count,
        days=[{"day": day, "rows": [lines[one.pk] for one in found.get(day, ())], "count": stood[day].count,
               "more": task_views.address(ask, View.LIST, day=day.isoformat()) if stood[day].count > MOST else ""}
              for day in sorted(stood)])


def month_asked(text: str, today: date) -> date:
    """The first day of the month that is written "2025-10"; of this month where it is no month."""
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        return today.replace(day=1)


def _cell(ask: Ask, day: date, month: date, stood: Standing) -> dict[str, Any]:
    """A day: its number, whether it is worked, what is due on it."""
    return {
        "day": day, "within": day.month == month.month, "today": day == ask.today, "rests": _rests(day), "count": stood.count,
        "late": stood.late, "kind": "late" if stood.late else "wait" if stood.soon else "",
        "url": task_views.address(ask, View.LIST, day=day.isoformat()) if stood.count else ""}


def _rests(day: date) -> bool:
    """A day off by the calendar; of a year not arranged yet nothing is said."""
    try:
        return not offer.working_days().is_working(day)
    except CalendarGap:
        return False


def _month(ask: Ask, day: date) -> str:
    """The same view of another month."""
    return task_views.address(ask, View.CALENDAR, month=f"{day:%Y-%m}")


def _next(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)

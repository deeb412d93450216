"""Tasks: a board by state and light on a wide screen, a list on a narrow one; the same rows as a table and as files."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.calendar_file import calendar_of
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, download, show
from baigong.governance import queries
from baigong.governance.queries import Wanted
from baigong.governance.words import CLOSED, OVER, BoardRefusal, Light, State, View
from baigong.kernel.refused import Refused

from . import task_views
from .door import door

COLUMNS = (
    Column("title", _("任务"), "strong", sub="no"), Column("label", _("措施")), Column("owner", _("责任单位"), sub="region"),
    Column("reached", _("完成/目标")), Column("state", _("状态"), "tag"),
    Column("due_on", _("期限"), "day", sub="extension", sort=True), Column("left", _("剩余工作日"), "clock"),
)
BOARD = [state for state in State if state not in CLOSED] + [State.CONFIRMED]
MOST = 20
LONGEST_FILE = 20_000
"""Tasks in one file: more would keep a browser, and whoever opens it, waiting for minutes."""


@page(door, "tasks/", title=_("任务"))
def tasks(ask: Ask) -> Show | HttpResponse:
    """The board, or with `?view=list` (or `?state=`) a page of the table, or all of it as a file."""
    form = task_views.Narrow(ask)
    wanted = form.wanted()
    counts = task_views.counts(ask, wanted)
    count = counts.of(states=wanted.states, light=wanted.light)
    if listing.wants_file(ask) or ask.get.get("export") == "ics":
        return _file(ask, wanted, count)
    as_list = bool(wanted.states) or ask.get.get("view") == View.LIST
    shown = task_views.around(ask, form, wanted, counts, View.LIST if as_list else View.BOARD)
    if as_list:
        here = task_views.page_of(ask, wanted, count, {"due_on": "due_on"})
        return show(columns=COLUMNS, here=here, rows=task_views.rows(here, ask), as_list=True, **shown)
    board = queries.board(wanted, by=ask.by, on=ask.today, most=MOST)
    lines = {row["id"]: row for row in task_views.rows([one for state in BOARD for one in board[state]], ask)}
    return show(**shown, as_list=False, columns_of_board=[
        _column(ask, state, [lines[one.pk] for one in board[state]], counts, wanted) for state in BOARD if board[state]])


def _column(ask: Ask, state: State, rows: list[dict[str, Any]], counts: queries.Counts, wanted: Wanted) -> dict[str, Any]:
    """A state with its count and, while the clock runs, how many of it are late and due soon."""
    number = counts.of(states=[state], light=wanted.light)
    lights = [] if state in OVER else [
        {"label": light.label(ask.language), "count": n, "kind": kind, "url": task_views.address(
            ask, View.LIST, state=state, light=light)}
        for light, kind in ((Light.LATE, "late"), (Light.SOON, "wait"))
        if wanted.light in ("", light) and (n := counts.of(states=[state], light=light))]
    return {"title": state.label(ask.language), "count": number, "rows": rows, "id": str(state), "lights": lights,
            "more": task_views.address(ask, View.LIST, state=state) if number > MOST else ""}


def _file(ask: Ask, wanted: Wanted, count: int) -> HttpResponse:
    if count > LONGEST_FILE:
        raise Refused(BoardRefusal.FILE_TOO_LONG, count=count, most=LONGEST_FILE)
    found = queries.tasks(wanted, by=ask.by, on=ask.today)
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: task_views.rows(lot, ask))
        return listing.file_of(COLUMNS, lots, name=str(_("任务")))
    events = [(one.no, one.due_on, one.title, one.owner.name) for one in found.exclude(state__in=OVER)]
    return download(calendar_of(events, at=ask.now), name="tasks.ics", kind="text/calendar; charset=utf-8")

"""Tasks: a board by state on a wide screen, a list on a narrow one; the same rows as a table and as files."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import governing, listing
from baigong.desk.calendar_file import calendar_of
from baigong.desk.forms import choices
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, download, show
from baigong.governance import queries
from baigong.governance.queries import Wanted
from baigong.governance.words import CLOSED, Due, State
from baigong.people import queries as people

from .door import PLANNERS, door

COLUMNS = (
    Column("title", _("任务"), "strong", sub="no"), Column("label", _("措施")), Column("owner", _("责任单位"), sub="region"),
    Column("reached", _("完成/目标")), Column("state", _("状态"), "tag"), Column("due_on", _("期限"), "day", sort=True),
    Column("left", _("剩余工作日"), "clock"),
)
BOARD = [state for state in State if state not in CLOSED] + [State.CONFIRMED]
MOST = 20


class Narrow(forms.Form):
    """The filters of the board and the list."""

    text = forms.CharField(label=_("任务或责任单位"), required=False, max_length=40)
    measure = forms.TypedChoiceField(label=_("措施"), required=False, coerce=int, empty_value=None)
    owner = forms.TypedChoiceField(label=_("责任单位"), required=False, coerce=int, empty_value=None)
    region = forms.ChoiceField(label=_("地区"), required=False)
    due = forms.ChoiceField(label=_("期限"), required=False, choices=[("", _("全部")), *choices(Due)])

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        named = [(one.number, f"{one.label}{one.name(ask.language)}") for one in queries.measures(on=ask.today)]
        for name, found in (("measure", named), ("owner", queries.owners_for(by=ask.by)),
                            ("region", people.regions_to_choose(ask.by.region, on=ask.today))):
            self.fields[name].choices = [("", _("全部")), *found]


@page(door, "tasks/", title=_("任务"))
def tasks(ask: Ask) -> Show | HttpResponse:
    """The board, or with `?state=` or `?view=list` a page of the table, or all of it as a file."""
    form = Narrow(ask)
    state = ask.get.get("state", "")
    states = (state,) if state in State.codes() else ()
    wanted = Wanted(**(form.cleaned_data if form.is_valid() else {}), states=states)
    as_list = bool(states) or ask.get.get("view") == "list"
    if listing.wants_file(ask) or ask.get.get("export") == "ics":
        return _file(ask, wanted)
    counts = queries.states_of(wanted, by=ask.by, on=ask.today)
    shown: dict[str, Any] = {
        "form": form, "chips": _chips(ask, counts, state, as_list), "export_url": listing.export_url(ask), "calendar_url": _with(
            ask, export="ics"), "plans": ask.by.role in PLANNERS, "count": sum(counts.values()), "as_list": as_list}
    if as_list:
        found = listing.ordered(ask, queries.tasks(wanted, by=ask.by, on=ask.today), {"due_on": "due_on"})
        here = listing.page_of(ask, found)
        return show(columns=COLUMNS, here=here, rows=[_row(one, ask) for one in here], **shown)
    board = queries.board(wanted, by=ask.by, on=ask.today, most=MOST)
    return show(**shown, columns_of_board=[
        {"title": one.label(ask.language), "count": counts.get(one, 0), "rows": [_row(task, ask) for task in board[one]],
         "id": str(one), "more": _with(ask, state=str(one)) if counts.get(one, 0) > MOST else ""} for one in BOARD if board[one]])


def _row(one: Any, ask: Ask) -> dict[str, Any]:
    return {**governing.task_line(one, ask), "label": queries.item_label(one.measure.number),
            "url": reverse("officer:task", args=[one.pk])}


def _file(ask: Ask, wanted: Wanted) -> HttpResponse:
    found = queries.tasks(wanted, by=ask.by, on=ask.today)
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [_row(one, ask) for one in lot])
        return listing.file_of(COLUMNS, lots, name=str(_("任务")))
    still = found.exclude(state__in=[*CLOSED, State.DONE])
    events = [(one.no, one.due_on, one.title, one.owner.name) for one in still]
    return download(calendar_of(events, at=ask.now), name="tasks.ics", kind="text/calendar; charset=utf-8")


def _chips(ask: Ask, counts: dict[State, int], state: str, as_list: bool) -> list[dict[str, Any]]:
    whole = sum(counts.values())
    chips = [{"label": _("看板"), "url": _with(ask), "count": whole, "current": not as_list},
             {"label": _("列表"), "url": _with(ask, view="list"), "count": whole, "current": as_list and not state}]
    return chips + [{"label": one.label(ask.language), "url": _with(ask, state=str(one)), "count": n, "current": one == state}
                    for one, n in sorted(counts.items(), key=lambda row: list(State).index(row[0]))]


def _with(ask: Ask, **other: str) -> str:
    """This address with its filters, in another view."""
    query = ask.get.copy()
    for key in ("page", "state", "view", "export", "order"):
        query.pop(key, None)
    query.update(other)
    return f"?{query.urlencode()}"

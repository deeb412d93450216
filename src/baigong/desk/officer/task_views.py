"""What every look at the tasks shares: the filters, which stay as one goes from view to view, and a task as a row."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import governing, listing
from baigong.desk.forms import choices
from baigong.desk.page import Ask
from baigong.desk.remembered import MANY, WHILE_MANY, remembered
from baigong.governance import queries
from baigong.governance.queries import Counts, Grouped, Wanted
from baigong.governance.words import Due, Light, State, View
from baigong.kernel.actor import Actor
from baigong.people import queries as people

from .door import PLANNERS

NAMES = {View.BOARD: "tasks", View.LIST: "tasks", View.CALENDAR: "task_calendar", View.GANTT: "task_gantt",
         View.MAP: "task_map", View.TREE: "task_tree"}
KEPT = ("text", "measure", "owner", "region", "due", "light", "state", "day")


class Narrow(forms.Form):
    """The filters. What is not a choice narrows nothing; a region that is not the officer's is not found."""

    text = forms.CharField(label=_("任务或责任单位"), required=False, max_length=40)
    measure = forms.TypedChoiceField(label=_("措施"), required=False, coerce=int, empty_value=None)
    region = forms.ChoiceField(label=_("地区"), required=False)
    owner = forms.TypedChoiceField(label=_("责任单位"), required=False, coerce=int, empty_value=None)
    state = forms.ChoiceField(label=_("状态"), required=False, choices=[("", _("全部")), *choices(State)])
    light = forms.ChoiceField(label=_("时限"), required=False, choices=[("", _("全部")), *choices(Light)])
    due = forms.ChoiceField(label=_("期限"), required=False, choices=[("", _("全部")), *choices(Due)])
    day = forms.DateField(label=_("到期日"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    view = forms.CharField(required=False, widget=forms.HiddenInput)
    month = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        region, owner = ask.get.get("region", ""), ask.get.get("owner", "")
        if region and not ask.by.covers(region):
            raise ObjectDoesNotExist(region)
        named = [(one.number, f"{one.label}{one.name(ask.language)}") for one in queries.measures(on=ask.today)]
        places = people.regions_to_choose(ask.by.region, on=ask.today)
        if region and region not in dict(places):  # the map goes deeper than the form does
            places += people.region_names([region]).items()
        owners = queries.owners_for(by=ask.by, within=region, owner_id=int(owner) if owner.isdecimal() else None)
        for name, found in (("measure", named), ("owner", owners), ("region", places)):
            self.fields[name].choices = [("", _("全部")), *found]

    def wanted(self) -> Wanted:
        """What the address asks for."""
        self.full_clean()
        given = {key: value for key, value in self.cleaned_data.items() if key in KEPT}
        state = given.pop("state", "")
        return queries.looked_up(Wanted(**given, states=(state,) if state else ()))


def counts(ask: Ask, wanted: Wanted) -> Counts:
    """By state and light; of many some seconds old."""
    return _counts(replace(wanted, states=(), light=""), ask.by, ask.today)


def by_measure(ask: Ask, wanted: Wanted) -> Grouped:
    """By measure and state; of many some seconds old."""
    return _by_measure(replace(wanted, states=(), light=""), ask.by, ask.today)


def by_place(ask: Ask, wanted: Wanted, codes: Iterable[str]) -> Grouped:
    """By place and state; of many some seconds old."""
    return _by_place(replace(wanted, states=(), light=""), tuple(codes), ask.by, ask.today)


@remembered(seconds=WHILE_MANY, where=lambda found: found.of() > MANY)
def _counts(wanted: Wanted, by: Actor, on: date) -> Counts:
    return queries.counts(wanted, by=by, on=on)


@remembered(seconds=WHILE_MANY, where=lambda found: found.counts.of() > MANY)
def _by_measure(wanted: Wanted, by: Actor, on: date) -> Grouped:
    return queries.by_measure(wanted, by=by, on=on)


@remembered(seconds=WHILE_MANY, where=lambda found: found.counts.of() > MANY)
def _by_place(wanted: Wanted, codes: tuple[str, ...], by: Actor, on: date) -> Grouped:
    return queries.by_place(wanted, codes, by=by, on=on)


def address(ask: Ask, view: View, **put: object) -> str:
    """The same tasks in another view; `put` changes the filters, "" takes one away."""
    query = ask.get.copy()
    for key in set(query) - set(KEPT):
        query.pop(key)
    if view == View.LIST:
        query["view"] = str(view)
    for key, value in put.items():
        query.pop(key, None)
        if value:
            query[key] = str(value)
    kept = query.urlencode()
    return reverse(f"officer:{NAMES[view]}") + (f"?{kept}" if kept else "")


def around(ask: Ask, form: Narrow, wanted: Wanted, counts: Counts, current: View) -> dict[str, Any]:
    """What stands above every view: the views, the states and lights with their counts, the filters, the files."""
    shown = counts.of(states=wanted.states, light=wanted.light)
    stay = View.LIST if current == View.BOARD else current
    return {
        "form": form, "count": shown, "plans": ask.by.role in PLANNERS,
        "export_url": address(ask, View.LIST, export="xlsx"), "calendar_url": address(ask, View.LIST, export="ics"),
        "views": [{"label": view.label(ask.language), "url": address(ask, view), "current": view == current} for view in View],
        "states": [{"label": _("全部"), "url": address(ask, stay, state=""), "count": counts.of(light=wanted.light),
                    "current": not wanted.states and stay == current}, *(
            {"label": one.label(ask.language), "url": address(ask, stay, state=one), "count": n, "current": one in wanted.states}
            for one in State if (n := counts.of(states=[one], light=wanted.light)))],
        "lights": [{"label": _("全部"), "url": address(ask, current, light=""), "count": counts.of(states=wanted.states),
                    "current": not wanted.light}, *(
            {"label": one.label(ask.language), "url": address(ask, current, light=one), "count": n,
             "current": one == wanted.light} for one in Light if (n := counts.of(states=wanted.states, light=one)))],
    }


def rows(found: Iterable[Any], ask: Ask, extended: dict[int, queries.Extended] | None = None) -> list[dict[str, Any]]:
    """Tasks as lines and cards show them, with what became of their extensions (asked here, unless they are known)."""
    some = list(found)
    extended = queries.extended(some) if extended is None else extended
    return [{**governing.task_line(one, ask), "label": queries.item_label(one.measure.number),
             "url": reverse("officer:task", args=[one.pk]), "extension": extension_in_words(extended.get(one.pk))}
            for one in some]


def extension_in_words(one: queries.Extended | None) -> str:
    """ "申请延至 2025-11-28", "已延期 1 次", or both; "" for none."""
    if one is None:
        return ""
    asked = str(_("申请延至 {day}").format(day=one.asked_until)) if one.asked_until else ""
    agreed = str(_("已延期 {n} 次").format(n=one.agreed)) if one.agreed else ""
    return " · ".join(filter(None, (asked, agreed)))


def page_of(ask: Ask, wanted: Wanted, count: int, orders: dict[str, str] | None = None) -> Any:
    """A page of the tasks that are wanted; their number is known from the counts."""
    found = queries.tasks(wanted, by=ask.by, on=ask.today)
    return listing.page_of(ask, listing.ordered(ask, found, orders or {}), count=count)


def standing(one: queries.Standing) -> dict[str, Any]:
    """Counts as the tables of map and tree show them."""
    return {"count": one.count, "open": one.open, "late": one.late, "soon": one.soon, "over": one.over}

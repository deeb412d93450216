"""Plans: those that reach this office, and a new one."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import access, actions, queries
from baigong.governance.words import PlanState, ShareState
from baigong.offer import queries as offer

from .door import door

COLUMNS = (Column("name", _("规划"), "strong", sub="number"), Column("place", _("地区")), Column("years", _("年度")),
           Column("state", _("状态"), "tag"))
WAITING_COLUMNS = (Column("goal", _("目标"), "strong", sub="place"), Column("year", _("年度")),
                   Column("target", _("分解数"), "number"), Column("state", _("状态"), "tag"),
                   Column("left", _("办理时限"), "clock"))


class Narrow(forms.Form):
    """Part of a name."""

    q = forms.CharField(label=_("名称或文号"), required=False, max_length=40)


class New(forms.Form):
    """What a plan begins with."""

    name = forms.CharField(label=_("名称"), max_length=120)
    number = forms.CharField(label=_("文号"), required=False, max_length=60)
    from_year = forms.IntegerField(label=_("起始年度"), min_value=2018, max_value=2100)
    until_year = forms.IntegerField(label=_("结束年度"), min_value=2018, max_value=2100, help_text=_("与起始年度相同即为年度计划"))
    source = forms.CharField(label=_("依据"), max_length=300)


@page(door, "planning/", title=_("规划计划"))
def plans(ask: Ask) -> Show | HttpResponse:
    """The list, narrowed and paged, or as a file; above it the shares that wait for this office."""
    form = Narrow(ask.get)
    found = queries.plans(by=ask.by)
    if form.is_valid() and form.cleaned_data["q"].strip():
        found = queries.plans_named(found, form.cleaned_data["q"].strip())
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [_row(one, ask) for one in lot])
        return listing.file_of(COLUMNS, lots, name=str(_("规划计划")))
    here = listing.page_of(ask, found)
    return show(columns=COLUMNS, here=here, rows=[_row(one, ask) for one in here], form=form, export_url=listing.export_url(ask),
                waiting_columns=WAITING_COLUMNS, waiting=[_waits(one, ask) for one in queries.waiting_shares(by=ask.by)[:20]],
                new=typed(ask, New, "open") if access.may_open_plan(by=ask.by, region=ask.by.region) else None)


@plans.deed("open")
def open_new(ask: Ask) -> SeeOther:
    """A plan of one's own region."""
    made = actions.open_plan(by=ask.by, now=ask.now, region=ask.by.region, **checked(typed(ask, New, "open")))
    return ask.done(_("已开始编制，请添加目标"), "officer:plan", made.pk)


def _row(one: Any, ask: Ask) -> dict[str, Any]:
    word = PlanState(one.state)
    name = one.name_en if ask.language == "en" and one.name_en else one.name
    return {"name": name, "number": one.number, "place": one.region.name, "years": f"{one.from_year}—{one.until_year}",
            "state": (word.label(ask.language), "ok" if word == PlanState.ISSUED else ""),
            "url": reverse("officer:plan", args=[one.pk])}


def _waits(one: Any, ask: Ask) -> dict[str, Any]:
    return {"goal": one.goal.name, "place": one.region.name, "year": one.year, "target": one.target,
            "state": (ShareState(one.state).label(ask.language), "act"),
            "left": offer.days_left(one.due_on, ask.today), "url": reverse("officer:goal", args=[one.goal_id])}

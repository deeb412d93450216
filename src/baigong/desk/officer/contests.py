"""Contests of the region: the list, and registering one."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import checked, choices, day, typed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.people import queries as people
from baigong.talent import actions, queries
from baigong.talent.decide.recording import reaches
from baigong.talent.words import ContestState

from .door import KEEPERS, door

COLUMNS = (Column("name", _("竞赛"), "strong", sub="organiser"), Column("kind", _("级别")), Column("region", _("地区")),
           Column("held_on", _("竞赛日"), "day", sort=True), Column("count", _("有成绩的人数"), "number"),
           Column("tag", _("状态"), "tag"))
TINTS = {ContestState.REGISTERED: "", ContestState.ENTERED: "wait", ContestState.NOTICED: "act",
         ContestState.PUBLISHED: "ok", ContestState.CANCELLED: "no"}


class Narrow(forms.Form):
    """The filters."""

    text = forms.CharField(label=_("竞赛名称"), required=False, max_length=60)
    kind = forms.ChoiceField(label=_("级别"), required=False)
    state = forms.ChoiceField(label=_("状态"), required=False, choices=[("", _("全部")), *choices(ContestState)])

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        kinds = queries.shelf().contests.kinds
        self.fields["kind"].choices = [("", _("全部")), *((code, one.label(ask.language)) for code, one in kinds.items())]


class Register(forms.Form):
    """A contest of the officer's rank or below."""

    name = forms.CharField(label=_("竞赛名称"), max_length=120)
    kind = forms.ChoiceField(label=_("级别"))
    region = forms.ChoiceField(label=_("地区"))
    organiser = forms.CharField(label=_("主办单位"), max_length=120)
    held_on = day(_("竞赛日"))

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, auto_id="register_%s", **more)
        kinds = queries.shelf().contests.kinds
        self.fields["kind"].choices = [(code, one.label(ask.language)) for code, one in kinds.items()
                                       if reaches(ask.by.region, one.rank)]
        self.fields["region"].choices = people.regions_to_choose(ask.by.region, on=ask.today)


@page(door, "contests/", title=_("竞赛"))
def contests(ask: Ask) -> Show | HttpResponse:
    """A page of the list, or all of it as a file."""
    form = Narrow(ask)
    found = queries.contests(by=ask.by, **(form.cleaned_data if form.is_valid() else {}))
    found = listing.ordered(ask, found, {"held_on": "held_on"})
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, listing.in_lots(found, lambda lot: [row_of(one, ask) for one in lot]), name=str(_("竞赛")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=COLUMNS, rows=[row_of(one, ask) for one in here], here=here,
                export_url=listing.export_url(ask),
                register_form=typed(ask, Register, "register", ask=ask) if ask.by.role in KEEPERS else None)


@contests.deed("register")
def register(ask: Ask) -> SeeOther:
    """Register one."""
    made = actions.register_contest(by=ask.by, now=ask.now, **checked(typed(ask, Register, "register", ask=ask)))
    return ask.done(_("已登记"), "officer:contest", made.pk)


def row_of(one: Any, ask: Ask) -> dict[str, Any]:
    """A contest as the list shows it; `count` where it was counted."""
    state = ContestState(one.state)
    return {"name": one.name, "organiser": one.organiser, "region": one.region.name, "held_on": one.held_on,
            "kind": queries.shelf().contests.kinds[one.kind].label(ask.language), "count": getattr(one, "count", None),
            "tag": (state.label(ask.language), TINTS[state]), "url": reverse("officer:contest", args=[one.pk])}

"""Cohorts of the officer's region: narrowed by state, place, day and text; the same rows as a file."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import day
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.offer import queries as offer
from baigong.offer.queries import Wanted
from baigong.offer.words import Level, State
from baigong.people import queries as people

from .door import CASEWORK, MONEY, door

COLUMNS = (
    Column("provider", _("培训机构"), "strong", sub="no", sort=True), Column("what", _("职业和等级")),
    Column("region", _("地区")), Column("opens_on", _("开班"), "day", sort=True), Column("taken", _("已报/名额")),
    Column("state", _("状态"), "tag"), Column("left", _("法定时限"), "clock", sort=True),
)
ORDERS = {"provider": "provider__name", "opens_on": "opens_on", "left": "due_on"}
TINTS = {State.SUBMITTED: "wait", State.RETURNED: "late", State.OPEN: "act", State.RUNNING: "ok"}


class Narrow(forms.Form):
    """The filters of the list."""

    state = forms.ChoiceField(label=_("状态"), required=False)
    text = forms.CharField(label=_("机构、职业或班次号"), required=False, max_length=60)
    region = forms.ChoiceField(label=_("地区"), required=False)
    opens_from = day(_("开班起"), required=False)
    opens_until = day(_("开班止"), required=False)

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        self.fields["state"].choices = [("", _("全部")), *((one, one.label(ask.language)) for one in State)]
        self.fields["region"].choices = [
            ("", _("全部")), *people.regions_to_choose(ask.by.region, on=ask.today)]


@page(door, "cohorts/", title=_("班次"))
def cohorts(ask: Ask) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file."""
    form = Narrow(ask)
    given = dict(form.cleaned_data) if form.is_valid() else {}
    state = given.pop("state", "")
    wanted = Wanted(**given, states=(state,) if state else ())
    found = listing.ordered(ask, offer.cohorts_for(wanted, by=ask.by), ORDERS)
    if listing.wants_file(ask):
        rows = listing.in_lots(found, lambda lot: [_row(one, ask) for one in lot])
        return listing.file_of(COLUMNS, rows, name=str(_("班次")))
    here = listing.page_of(ask, found, keys_first=True)
    counts = {one: n for one, n in offer.states_of(by=ask.by).items() if n}
    chips = [{"label": _("全部"), "url": "?", "count": sum(counts.values()), "current": not state}]
    chips += [{"label": one.label(ask.language), "url": f"?state={one}", "count": n, "current": one == state}
              for one, n in counts.items()]
    return show(form=form, columns=COLUMNS, rows=[_row(one, ask) for one in here], here=here, chips=chips,
                export_url=listing.export_url(ask),
                commitments_url=reverse("officer:commitments") if ask.by.role in CASEWORK | MONEY else "")


def _row(cohort: Any, ask: Ask) -> dict[str, object]:
    state = State(cohort.state)
    return {
        "provider": cohort.provider.name, "no": cohort.no, "region": cohort.region.name, "opens_on": cohort.opens_on,
        "what": f"{cohort.occupation.name} {Level(cohort.level).label(ask.language)}",
        "taken": f"{cohort.taken}/{cohort.seats}", "state": (state.label(ask.language), TINTS.get(state, "")),
        "left": offer.days_left(cohort.due_on, ask.today),
        "url": reverse("officer:cohort", args=[cohort.pk]),
    }

"""This provider's cohorts as a list."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import choices
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.enrolment import queries as enrolment
from baigong.offer import queries as offer
from baigong.offer.queries import Wanted
from baigong.offer.words import Level, State

from .door import door

COLUMNS = [
    Column("name", _("班次"), kind="strong", sub="no"), Column("opens_on", _("开班"), kind="day"),
    Column("closes_on", _("结课"), kind="day"), Column("taken", _("已报/名额")), Column("waiting", _("候补"), kind="number"),
    Column("state", _("状态"), kind="tag"),
]
TINTS = {State.RETURNED: "late", State.SUBMITTED: "wait", State.OPEN: "act", State.RUNNING: "ok"}


class CohortFilter(forms.Form):
    """Narrowing the list."""

    state = forms.ChoiceField(label=_("状态"), required=False, choices=[("", _("全部")), *choices(State)])
    text = forms.CharField(label=_("班次号或职业"), required=False, max_length=60)
    opens_from = forms.DateField(label=_("开班起"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    opens_until = forms.DateField(label=_("开班止"), required=False, widget=forms.DateInput(attrs={"type": "date"}))


@page(door, "cohorts/", title=_("班次"))
def cohorts(ask: Ask) -> Show | HttpResponse:
    """The cohorts that match the filters, latest opening first, twenty on a page."""
    form = CohortFilter(ask.get)
    given = form.cleaned_data if form.is_valid() else {}
    state = given.pop("state", "")
    found = offer.cohorts_for(Wanted(**given, states=(state,) if state else ()), by=ask.by)
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, listing.in_lots(found, lambda lot: _rows(lot, ask)), name=str(_("班次")))
    shown = listing.page_of(ask, found, per=20)
    counts = offer.states_of(by=ask.by)
    chips = [{"label": _("全部"), "url": "?", "count": sum(counts.values()), "current": not state}]
    chips += [{"label": one.label(ask.language), "url": f"?state={one}", "count": n, "current": one == state}
              for one, n in counts.items() if n]
    return show(rows=_rows(list(shown), ask), columns=COLUMNS, form=form, chips=chips, shown=shown,
                export_url=listing.export_url(ask))


def _rows(cohorts: list[Any], ask: Ask) -> list[dict[str, object]]:
    """Cohorts as lines of the list, with how many wait for each."""
    waiting = enrolment.waiting_counts([one.pk for one in cohorts])
    return [
        {"name": f"{one.occupation.name} {Level(one.level).label(ask.language)}", "no": one.no,
         "opens_on": one.opens_on, "closes_on": one.closes_on, "taken": f"{one.taken}/{one.seats}",
         "waiting": waiting.get(one.pk, 0), "url": reverse("provider:cohort", args=[one.pk]),
         "state": (State(one.state).label(ask.language), TINTS.get(State(one.state), ""))}
        for one in cohorts
    ]

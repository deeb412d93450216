"""Allocations: sums being shared among the regions below, begun here and worked out each on its own page."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import checked, choices, typed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.kernel.refused import Common, Refused
from baigong.people.words import Role
from baigong.policy import actions, queries
from baigong.policy.words import AllocationState, Fund

from .budgets import Money
from .door import door

COLUMNS = (
    Column("document_no", _("文号"), "strong", sub="fund"), Column("place", _("地区")), Column("year", _("年度")),
    Column("total_fen", _("分配金额（元）"), "money"), Column("state", _("状态"), "tag"),
    Column("opened_at", _("开始测算"), "moment"),
)


class Open(Money):
    """A sum of a line to be shared among the regions below."""

    line = forms.TypedChoiceField(label=_("预算"), coerce=int)


class Narrow(forms.Form):
    """By state."""

    state = forms.ChoiceField(label=_("状态"), required=False, choices=[("", _("不限")), *choices(AllocationState)])


@page(door, "allocations/", title=_("资金分配"), under="officer:budgets")
def allocations(ask: Ask) -> Show | HttpResponse:
    """Every allocation of lines the officer may see."""
    narrow = Narrow(ask.get)
    found = queries.allocations(by=ask.by, state=narrow.cleaned_data["state"] if narrow.is_valid() else "")
    if listing.wants_file(ask):
        rows = listing.in_lots(found, lambda lot: [_row(one, ask) for one in lot])
        return listing.file_of(COLUMNS, rows, name=str(_("资金分配")))
    here = listing.page_of(ask, found)
    return show(columns=COLUMNS, rows=[_row(one, ask) for one in here], here=here, form=narrow, open_form=_open(ask),
                export_url=listing.export_url(ask),
                crumbs=[{"label": _("预算与资金"), "url": reverse("officer:budgets")}, {"label": _("资金分配")}])


@allocations.deed("open")
def begin(ask: Ask) -> SeeOther:
    """Begin to share a sum."""
    form = _open(ask)
    if form is None:
        raise Refused(Common.NOT_YOURS)
    given = checked(form)
    made = actions.open_allocation(by=ask.by, now=ask.now, line_id=given["line"], document_no=given["document_no"],
                                   total_fen=given["amount"])
    return ask.done(_("已开始测算"), "officer:allocation", made.pk)


def _open(ask: Ask) -> Open | None:
    """Only for finance officers, and lines of their own region with money in them."""
    if ask.by.role != Role.FINANCE_OFFICER:
        return None
    lines = [(one.line.pk, f"{one.line.region.name} {one.line.year} {Fund(one.line.fund).label(ask.language)}")
             for one in queries.budget_figures(by=ask.by) if ask.by.covers(one.line.region_id) and one.available_fen > 0]
    form = typed(ask, Open, "open", auto_id="open_%s")
    form.fields["line"].choices = lines
    return form if lines else None


def _row(one: Any, ask: Ask) -> dict[str, Any]:
    state = AllocationState(one.state)
    kind = {"open": "act", "sent": "wait", "executed": "ok", "dropped": ""}[one.state]
    return {"document_no": one.document_no, "fund": Fund(one.line.fund).label(ask.language), "place": one.line.region.name,
            "year": str(one.line.year), "total_fen": one.total_fen, "state": (state.label(ask.language), kind),
            "opened_at": one.opened_at, "url": reverse("officer:allocation", args=[one.pk])}

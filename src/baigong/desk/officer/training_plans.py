"""Employers' yearly training plans filed in the officer's region: the list, one with its progress, the answer."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import checked, choices, typed, why
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.planned import facts_of, lines_of
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.offer import access, actions
from baigong.offer import queries as offer
from baigong.offer.words import PlanState

from .door import door

COLUMNS = (Column("employer", _("企业"), "strong", sub="region"), Column("year", _("年度"), "number"),
           Column("heads", _("计划人次"), "number"), Column("budget_fen", _("职工教育经费（元）"), "money"),
           Column("state", _("状态"), "tag"), Column("left", _("时限"), "clock"))
TINTS = {PlanState.FILED: "act", PlanState.RETURNED: "late", PlanState.ACCEPTED: "ok"}


class Narrow(forms.Form):
    """The filters of the list."""

    state = forms.ChoiceField(label=_("状态"), required=False, choices=[("", _("全部")), *choices(PlanState)])
    year = forms.IntegerField(label=_("年度"), required=False, min_value=2000, max_value=2100)
    text = forms.CharField(label=_("企业"), required=False, max_length=60)


class Returning(forms.Form):
    """Why it goes back."""

    why = why(_("退回理由"), help_text=_("原样告知企业"))


@page(door, "plans/", title=_("企业培训计划"))
def training_plans(ask: Ask) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file."""
    form = Narrow(ask.get)
    found = offer.training_plans(by=ask.by, **(form.cleaned_data if form.is_valid() else {}))
    if listing.wants_file(ask):
        rows = listing.in_lots(found, lambda lot: [_row(one, ask) for one in lot])
        return listing.file_of(COLUMNS, rows, name=str(_("企业培训计划")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=COLUMNS, rows=[_row(one, ask) for one in here], here=here,
                export_url=listing.export_url(ask))


@page(door, "plans/<int:plan_id>/", title=_("企业培训计划"))
def training_plan(ask: Ask, plan_id: int) -> Show:
    """One plan, its clock, its lines beside what happened."""
    one = offer.training_plan(plan_id, by=ask.by)
    row = _row(one, ask)
    may = one.state == PlanState.FILED and access.may_answer_plan(by=ask.by, plan_id=one.pk)
    return show(
        one=one, row=row, lines=lines_of(one, ask.language), facts=facts_of(one, ask), left=row["left"], may=may,
        form=typed(ask, Returning, "return"), history=told(journal.history_of(one), language=ask.language),
        crumbs=[{"label": _("企业培训计划"), "url": reverse("officer:training_plans")}, {"label": one.employer.name}])


@training_plan.deed("accept")
def accept(ask: Ask, plan_id: int) -> SeeOther:
    """Keep it on file."""
    actions.accept_training_plan(by=ask.by, now=ask.now, plan_id=plan_id)
    return ask.done(_("已备案"), "officer:training_plans")


@training_plan.deed("return")
def return_it(ask: Ask, plan_id: int) -> SeeOther:
    """Back to the employer."""
    given = checked(typed(ask, Returning, "return"))
    actions.return_training_plan(by=ask.by, now=ask.now, plan_id=plan_id, why=given["why"])
    return ask.done(_("已退回企业"), "officer:training_plans")


def _row(one: Any, ask: Ask) -> dict[str, Any]:
    state = PlanState(one.state)
    return {"employer": one.employer.name, "region": one.region.name, "year": one.year, "heads": one.heads,
            "budget_fen": one.budget_fen, "state": (state.label(ask.language), TINTS.get(state, "")),
            "left": offer.days_left(one.due_on, ask.today),
            "url": reverse("officer:training_plan", args=[one.pk])}

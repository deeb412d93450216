"""Assessment plans filed in the officer's region: the list, one with its registrations counted, the answer."""

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.assessment import access, actions
from baigong.assessment import queries as assessment
from baigong.assessment.words import PlanState
from baigong.desk import listing
from baigong.desk.assessing import plan_facts, plan_row
from baigong.desk.forms import checked, choices, typed, why
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal

from .door import door

COLUMNS = (Column("body", _("评价机构"), "strong", sub="no"), Column("what", _("职业和等级")),
           Column("closes_on", _("报名截止"), "day"), Column("from_on", _("考核日"), "day"), Column("seats", _("通过/名额")),
           Column("state", _("状态"), "tag"), Column("left", _("时限"), "clock"))


class Narrow(forms.Form):
    """The filters of the list."""

    state = forms.ChoiceField(label=_("状态"), required=False, choices=[("", _("全部")), *choices(PlanState)])
    text = forms.CharField(label=_("机构或职业"), required=False, max_length=60)


class Returning(forms.Form):
    """Why it goes back."""

    why = why(_("退回理由"), help_text=_("原样告知评价机构"))


@page(door, "assessment-plans/", title=_("评价计划"))
def assessment_plans(ask: Ask) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file."""
    form = Narrow(ask.get)
    found = assessment.assessment_plans(by=ask.by, **(form.cleaned_data if form.is_valid() else {}))
    if listing.wants_file(ask):
        rows = listing.in_lots(found, lambda lot: [plan_row(one, ask) for one in lot])
        return listing.file_of(COLUMNS, rows, name=str(_("评价计划")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=COLUMNS, here=here, export_url=listing.export_url(ask), rows=[
        {**plan_row(one, ask), "url": reverse("officer:assessment_plan", args=[one.pk])} for one in here])


@page(door, "assessment-plans/<int:plan_id>/", title=_("评价计划"))
def assessment_plan(ask: Ask, plan_id: int) -> Show:
    """One plan, its clock, how many registered."""
    one = assessment.assessment_plan(plan_id, by=ask.by)
    row = plan_row(one, ask)
    may = one.state == PlanState.FILED and access.may_answer_plan(by=ask.by, plan_id=one.pk)
    counts = assessment.registrations_by_state(one.pk, by=ask.by)
    return show(
        one=one, row=row, facts=plan_facts(one, ask), left=row["left"], may=may, form=typed(ask, Returning, "return"),
        figures=[{"label": state.label(ask.language), "value": n} for state, n in counts.items()],
        history=told(journal.history_of(one), language=ask.language),
        crumbs=[{"label": _("评价计划"), "url": reverse("officer:assessment_plans")}, {"label": one.no}])


@assessment_plan.deed("accept")
def accept(ask: Ask, plan_id: int) -> SeeOther:
    """On file: people may register."""
    actions.accept_assessment_plan(by=ask.by, now=ask.now, plan_id=plan_id)
    return ask.done(_("已备案，即可报名"), "officer:assessment_plans")


@assessment_plan.deed("return")
def return_it(ask: Ask, plan_id: int) -> SeeOther:
    """Back to the body."""
    given = checked(typed(ask, Returning, "return"))
    actions.return_assessment_plan(by=ask.by, now=ask.now, plan_id=plan_id, why=given["why"])
    return ask.done(_("已退回评价机构"), "officer:assessment_plans")

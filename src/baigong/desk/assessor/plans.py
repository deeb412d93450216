"""This body's assessment plans: filed with the bureau, mended when returned, with everyone who registered."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.assessment import actions
from baigong.assessment import queries as assessment
from baigong.assessment.words import LongWork, PlanState, RegistrationState
from baigong.desk import listing, uploading
from baigong.desk.assessing import plan_facts, plan_row, registration_row
from baigong.desk.forms import Yuan, checked, choices, day, typed
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.offer import queries as offer
from baigong.offer.words import LADDER, Level
from baigong.people import queries as people

from .door import door

COLUMNS = (Column("what", _("职业和等级"), "strong", sub="no"), Column("closes_on", _("报名截止"), "day"),
           Column("from_on", _("考核日"), "day"), Column("seats", _("通过/名额")), Column("waiting", _("待审核"), "number"),
           Column("fee_fen", _("收费（元）"), "money"), Column("state", _("状态"), "tag"))
PEOPLE = (Column("name", _("姓名"), "strong", sub="id_number"), Column("condition", _("申报条件")),
          Column("registered_at", _("报名时间"), "moment"), Column("state", _("状态"), "tag"))
RUNGS = {str(one) for one in LADDER}


class Filing(forms.Form):
    """What is assessed, when, where, for how many, at what fee."""

    occupation_code = forms.ChoiceField(label=_("职业（工种）"))
    level = forms.ChoiceField(label=_("等级"), choices=[(code, label) for code, label in choices(Level) if code in RUNGS])
    closes_on = day(_("报名截止日"))
    from_on = day(_("考核开始日"))
    until_on = day(_("考核结束日"))
    place = forms.CharField(label=_("考场"), max_length=120)
    seats = forms.IntegerField(label=_("名额"), min_value=1, max_value=5000)
    fee_fen = Yuan(label=_("收费标准（元/人）"))

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, **more)
        place = people.organisation(ask.by.organisation_id or 0).region_id
        taught = dict.fromkeys((one.occupation_id, one.occupation.name) for one in offer.scopes_in(place, on=ask.today))
        self.fields["occupation_code"].choices = [("", _("请选择")), *taught]


@page(door, "plans/", title=_("评价计划与报名"))
def assessment_plans(ask: Ask) -> Show | HttpResponse:
    """The body's plans, latest first; one state of them with `?state=`."""
    state = ask.get.get("state", "")
    found = assessment.assessment_plans(by=ask.by, state=state if state in PlanState.codes() else "")
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, [plan_row(one, ask) for one in found], name=str(_("评价计划")))
    here = listing.page_of(ask, found)
    return show(columns=COLUMNS, here=here, export_url=listing.export_url(ask), rows=[
        {**plan_row(one, ask), "url": reverse("assessor:assessment_plan", args=[one.pk])} for one in here], chips=[
            {"label": _("全部"), "url": "?", "current": not state},
            *({"label": one.label(ask.language), "url": f"?state={one}", "current": state == one} for one in PlanState)])


@page(door, "plans/new/", title=_("报送评价计划"), template="assessor/plan_form.html")
def new_plan(ask: Ask) -> Show:
    """An empty plan."""
    return show(form=typed(ask, Filing, "file", ask=ask), crumbs=_crumbs(_("报送")))


@new_plan.deed("file")
def file(ask: Ask) -> SeeOther:
    """File it with the bureau."""
    made = actions.file_assessment_plan(by=ask.by, now=ask.now, **checked(typed(ask, Filing, "file", ask=ask)))
    return ask.done(_("已报送，人社部门应在 %(day)s 前答复") % {"day": made.due_on}, "assessor:assessment_plan", made.pk)


@page(door, "plans/<int:plan_id>/edit/", title=_("修改评价计划"), template="assessor/plan_form.html")
def mend_plan(ask: Ask, plan_id: int) -> Show:
    """A returned plan."""
    one = assessment.assessment_plan(plan_id, by=ask.by)
    names = ("level", "closes_on", "from_on", "until_on", "place", "seats", "fee_fen")
    initial = {"occupation_code": one.occupation_id, **{name: getattr(one, name) for name in names}}
    return show(form=typed(ask, Filing, "file", ask=ask, initial=initial), crumbs=_crumbs(one.no))


@mend_plan.deed("file")
def refile(ask: Ask, plan_id: int) -> SeeOther:
    """File it again."""
    actions.refile_assessment_plan(by=ask.by, now=ask.now, plan_id=plan_id,
                                   **checked(typed(ask, Filing, "file", ask=ask)))
    return ask.done(_("已重新报送"), "assessor:assessment_plan", plan_id)


@page(door, "plans/<int:plan_id>/", title=_("评价计划"))
def assessment_plan(ask: Ask, plan_id: int) -> Show | HttpResponse:
    """One plan with its registrations (`?state=`, as a file); `?template=xlsx` is the empty table of registrations."""
    if uploading.wants_template(ask):
        return uploading.template(assessment.REGISTRATIONS_HEAD, name=_("报名表模板"))
    one, state = assessment.assessment_plan(plan_id, by=ask.by), ask.get.get("state", "")
    found = assessment.registrations(one.pk, by=ask.by, state=state if state in RegistrationState.codes() else "")
    if listing.wants_file(ask):
        rows = listing.in_lots(found, lambda lot: [registration_row(row, ask) for row in lot])
        return listing.file_of(PEOPLE, rows, name=str(_("报名")))
    here = listing.page_of(ask, found)
    counts = {word: n for word, n in assessment.registrations_by_state(one.pk, by=ask.by).items() if n}
    return show(
        one=one, row=plan_row(one, ask), facts=plan_facts(one, ask), columns=PEOPLE, here=here,
        rows=[{**registration_row(row, ask), "url": reverse("assessor:registration", args=[row.pk])} for row in here],
        chips=[{"label": _("全部"), "url": "?", "count": sum(counts.values()), "current": not state}, *(
            {"label": word.label(ask.language), "url": f"?state={word}", "count": n, "current": word == state}
            for word, n in counts.items())],
        export_url=listing.export_url(ask), returned=one.state == PlanState.RETURNED,
        open_now=one.state == PlanState.ACCEPTED and ask.today <= one.closes_on, form=typed(ask, uploading.Table, "bring"),
        history=told(journal.history_of(one), language=ask.language), crumbs=_crumbs(one.no))


@assessment_plan.deed("bring")
def bring(ask: Ask, plan_id: int) -> HttpResponse:
    """Register everyone of a table."""
    content = checked(typed(ask, uploading.Table, "bring"))["table"].read()
    rows = assessment.read_registrations(content)

    def at_once() -> HttpResponse:
        actions.bring_registrations(by=ask.by, now=ask.now, plan_id=plan_id, rows=rows)
        return ask.again(_("已报名 {n} 人").format(n=len(rows)))

    return uploading.brought(ask, LongWork.REGISTRATIONS, args={"plan_id": plan_id}, content=content, rows=len(rows),
                             at_once=at_once, link=reverse("assessor:assessment_plan", args=[plan_id]))


def _crumbs(last: object) -> list[dict[str, object]]:
    return [{"label": _("评价计划与报名"), "url": reverse("assessor:assessment_plans")}, {"label": last}]

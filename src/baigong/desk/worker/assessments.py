"""Registering for a skill assessment on the phone: what is open near me, the form, how mine stands."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.assessment import actions
from baigong.assessment import queries as assessment
from baigong.assessment.words import RegistrationState
from baigong.desk.assessing import STANDS, Registering, candidate, plan_facts, plan_row, registration_facts
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.kernel.refused import Common, Refused
from baigong.people import queries as people

from .door import door


@page(door, "assessments/", title=_("等级认定报名"))
def assessments(ask: Ask) -> Show:
    """My registrations, then the plans of my province that are open."""
    me = people.person(ask.by.person_id or 0, by=ask.by)
    mine = list(assessment.my_registrations(by=ask.by))
    taken = {one.plan_id for one in mine if one.state != RegistrationState.WITHDRAWN}
    open_ones = assessment.assessment_plans_open(on=ask.today, region=me.region_id).exclude(pk__in=taken)
    return show(
        mine=[{**_plan(one.plan, ask), "state": _stands(one, ask)} for one in mine],
        rows=[_plan(one, ask) for one in open_ones[:50]])


@page(door, "assessments/<int:plan_id>/", title=_("等级认定报名"))
def assessment_plan(ask: Ask, plan_id: int) -> Show:
    """The form; or how my registration stands."""
    mine = assessment.registration_of(plan_id, by=ask.by)
    if mine is not None:
        mine = assessment.registration(mine.pk, by=ask.by)
    plan = mine.plan if mine else assessment.assessment_plans_open(on=ask.today).get(pk=plan_id)
    again = mine is not None and mine.state == RegistrationState.RETURNED and ask.today <= plan.closes_on
    names = ("condition", "phone", "education", "ethnicity", "province", "origin", "unit", "category", "sitting",
             "prior_level", "prior_no", "papers")
    initial = {name: getattr(mine, name) for name in names} if mine else {
        "phone": people.person(ask.by.person_id or 0, by=ask.by).phone}
    form = None
    if mine is None or again:
        sent = ask.request.method == "POST" and ask.post.get("do") == "register"
        form = Registering(ask.post, plan=plan, ask=ask) if sent else Registering(plan=plan, ask=ask, initial=initial)
    return show(
        plan=plan, row=plan_row(plan, ask), facts=plan_facts(plan, ask), form=form, mine=mine,
        state=_stands(mine, ask) if mine else None, said=registration_facts(mine, ask) if mine else [],
        may_leave=mine is not None and mine.state != RegistrationState.WITHDRAWN)


@assessment_plan.deed("register")
def register(ask: Ask, plan_id: int) -> SeeOther:
    """Register, or hear everything that is missing."""
    actions.register(by=ask.by, now=ask.now, plan_id=plan_id, person_id=ask.by.person_id or 0, given=candidate(ask))
    return ask.again(_("已报名，等待评价机构审核"))


@assessment_plan.deed("withdraw")
def withdraw(ask: Ask, plan_id: int) -> SeeOther:
    """I do not come."""
    mine = assessment.registration_of(plan_id, by=ask.by)
    if mine is None:
        raise Refused(Common.NOT_FOUND)
    actions.withdraw_registration(by=ask.by, now=ask.now, registration_id=mine.pk)
    return ask.done(_("已取消报名"), "worker:assessments")


def _plan(one: Any, ask: Ask) -> dict[str, Any]:
    return {**plan_row(one, ask), "plan": one, "url": reverse("worker:assessment_plan", args=[one.pk])}


def _stands(one: Any, ask: Ask) -> tuple[str, str]:
    state = RegistrationState(one.state)
    return state.label(ask.language), STANDS.get(state, "")

"""One registration: what it says, whether the person qualifies."""

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.assessment import actions
from baigong.assessment import queries as assessment
from baigong.assessment.words import RegistrationState
from baigong.desk.assessing import registration_facts, registration_row
from baigong.desk.forms import checked, typed, why
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.offer.words import Level

from .door import door


class Returning(forms.Form):
    """Why it does not pass."""

    why = why(_("不通过的理由"), help_text=_("原样告知本人，补正后可再次报名"))


@page(door, "registrations/<int:registration_id>/", title=_("资格审查"), under="assessor:assessment_plans")
def registration(ask: Ask, registration_id: int) -> Show:
    """What was said and handed in; pass it or say why not."""
    one = assessment.registration(registration_id, by=ask.by)
    plan = one.plan
    what = f"{plan.occupation.name} {Level(plan.level).label(ask.language)}"
    return show(
        one=one, row=registration_row(one, ask), what=what, facts=registration_facts(one, ask),
        waits=one.state == RegistrationState.WAITING, form=typed(ask, Returning, "return"),
        history=told(journal.history_of(one), language=ask.language), crumbs=[
            {"label": _("评价计划与报名"), "url": reverse("assessor:assessment_plans")},
            {"label": plan.no, "url": reverse("assessor:assessment_plan", args=[plan.pk])}, {"label": one.person.name}])


@registration.deed("pass")
def pass_it(ask: Ask, registration_id: int) -> SeeOther:
    """They may sit the assessment."""
    one = actions.pass_registration(by=ask.by, now=ask.now, registration_id=registration_id)
    return ask.done(_("审核通过，已通知本人"), "assessor:assessment_plan", one.plan_id)


@registration.deed("return")
def return_it(ask: Ask, registration_id: int) -> SeeOther:
    """They may not, for now."""
    given = checked(typed(ask, Returning, "return"))
    one = actions.return_registration(by=ask.by, now=ask.now, registration_id=registration_id, why=given["why"])
    return ask.done(_("已退回本人"), "assessor:assessment_plan", one.plan_id)

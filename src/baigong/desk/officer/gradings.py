"""Of which kind a provider is and how its credit is graded: written down by one officer, the grade confirmed by another."""

from typing import Any

from django import forms
from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from baigong.desk import graded
from baigong.desk.forms import checked, choices, day, typed, why
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.offer import access
from baigong.offer import actions as offering
from baigong.offer import queries as offer
from baigong.offer.words.grading import CreditGrade, GradingState, ProviderClass
from baigong.people import queries as people

from .door import door


class Classed(forms.Form):
    """Of which kind a provider is."""

    provider_class = forms.ChoiceField(label=_("机构类别"), choices=choices(ProviderClass))
    from_on = day(_("自"))
    document = forms.CharField(label=_("认定文件"), max_length=120, help_text=_("如办学许可证号、公共实训基地认定文号"))


class Graded(forms.Form):
    """A credit grade, by what and why."""

    grade = forms.ChoiceField(label=_("信用等级"), choices=choices(CreditGrade))
    from_on = day(_("自"))
    until_on = day(_("至（不含）"), required=False, help_text=_("评定没有写明有效期时不填"))
    document = forms.CharField(label=_("评定文件"), max_length=120)
    why = why(_("理由"))


class Declined(forms.Form):
    """Why a grade is not confirmed."""

    why = why(_("不同意的理由"))


@page(door, "organisations/<int:organisation_id>/standing/", title=_("类别和信用等级"), under="officer:organisations")
def standing(ask: Ask, organisation_id: int) -> Show:
    """What is on file of one provider of the region, and what waits for a second look."""
    one = _ours(ask, organisation_id)
    writes = access.may_list(by=ask.by, employer_id=one.pk) and not one.closed_on
    return show(
        one=one, crumbs=_crumbs(one), **graded.standing(one.pk, on=ask.today, language=ask.language), writes=writes,
        proposals=[_proposal(row, ask) for row in offer.proposals_of(one.pk, by=ask.by)],
        class_form=typed(ask, Classed, "classify", auto_id="class_%s", initial={"from_on": ask.today}),
        grade_form=typed(ask, Graded, "propose", auto_id="grade_%s", initial={"from_on": ask.today}))


@standing.deed("classify")
def classify(ask: Ask, organisation_id: int) -> SeeOther:
    """Write the kind down."""
    offering.class_provider(by=ask.by, now=ask.now, provider_id=_ours(ask, organisation_id).pk,
                            **checked(typed(ask, Classed, "classify")))
    return ask.again(_("已登记机构类别"))


@standing.deed("propose")
def propose(ask: Ask, organisation_id: int) -> SeeOther:
    """Propose a grade."""
    offering.propose_grade(by=ask.by, now=ask.now, provider_id=_ours(ask, organisation_id).pk,
                           **checked(typed(ask, Graded, "propose")))
    return ask.again(_("已提出，等另一位同事复核"))


@page(door, "gradings/<int:grading_id>/", title=_("信用等级复核"), under="officer:organisations")
def grading(ask: Ask, grading_id: int) -> Show:
    """One grade that somebody proposed, beside what held until now."""
    one = offer.grading(grading_id, by=ask.by)
    told, waits = graded.standing(one.provider_id, on=ask.today, language=ask.language), one.state == GradingState.PROPOSED
    names = people.names_of([one.proposed_by, one.answered_by])
    facts = [
        {"label": _("信用等级"), "value": CreditGrade(one.grade).label(ask.language)},
        {"label": _("期间"), "value": graded.span(one)}, {"label": _("评定文件"), "value": one.document},
        {"label": _("理由"), "value": one.why},
        {"label": _("提出人"), "value": names.get(one.proposed_by, "–"), "source": f"{timezone.localdate(one.proposed_at)}"},
    ]
    if not waits:
        facts.append({"label": _("复核"), "value": graded.state(one, ask.language),
                      "source": " · ".join(part for part in (
                          names.get(one.answered_by or 0, ""), f"{timezone.localdate(one.answered_at)}", one.answer_why) if part)})
    return show(one=one, crumbs=_crumbs(one.provider), facts=facts, **told, is_own=waits and one.proposed_by == ask.by.person_id,
                answers=waits and one.proposed_by != ask.by.person_id,
                decline_form=typed(ask, Declined, "decline", auto_id="decline_%s"))


@grading.deed("confirm")
def confirm(ask: Ask, grading_id: int) -> SeeOther:
    """The second look agrees."""
    offering.confirm_grade(by=ask.by, now=ask.now, grading_id=grading_id)
    return ask.again(_("已评定，自起始日起计入补贴判断"))


@grading.deed("decline")
def decline(ask: Ask, grading_id: int) -> SeeOther:
    """The second look does not."""
    offering.decline_grade(by=ask.by, now=ask.now, grading_id=grading_id, **checked(typed(ask, Declined, "decline")))
    return ask.again(_("未同意，已留档"))


def _ours(ask: Ask, organisation_id: int) -> Any:
    one = people.organisation(organisation_id)
    if not ask.by.covers(one.region_id):
        raise ObjectDoesNotExist(organisation_id)
    return one


def _crumbs(one: Any) -> list[dict[str, object]]:
    return [{"label": _("机构"), "url": reverse("officer:organisations")},
            {"label": one.name, "url": reverse("officer:organisation", args=[one.pk])}, {"label": _("类别和信用等级")}]


def _proposal(one: Any, ask: Ask) -> dict[str, object]:
    return {"label": f"{CreditGrade(one.grade).label(ask.language)} · {graded.span(one)}",
            "state": graded.state(one, ask.language), "waits": one.state == GradingState.PROPOSED,
            "url": reverse("officer:grading", args=[one.pk])}

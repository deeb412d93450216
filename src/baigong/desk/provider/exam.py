"""Commission an assessment body for a cohort: never ourselves, and never an assessor who teaches in it."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.assessment import actions
from baigong.assessment import queries as assessment
from baigong.assessment.words import State
from baigong.desk.forms import checked, day, typed
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.offer.words import Level

from .door import door


class Commission(forms.Form):
    """Which body and assessor, when and where."""

    assessor = forms.ChoiceField(label=_("评价机构与考评员"))
    held_on = day(_("考核日"))
    place = forms.CharField(label=_("考场"), max_length=120)

    def __init__(self, *args: Any, ask: Ask, region: str, **more: Any) -> None:
        super().__init__(*args, **more)
        found = assessment.assessors_in(region, on=ask.today)
        self.fields["assessor"].choices = [(f"{one.body_id}-{one.person_id}", f"{one.body} · {one.name}") for one in found]


@page(door, "cohorts/<int:cohort_id>/exam/", title=_("委托考核"))
def exam(ask: Ask, cohort_id: int) -> Show:
    """The exams of this cohort, and the form while none is open."""
    cohort = assessment.cohort_of_provider(cohort_id, by=ask.by)
    held = list(assessment.exams(by=ask.by).filter(cohort_id=cohort_id))
    busy = any(one.state != State.CANCELLED for one in held)
    return show(
        cohort=cohort, level=Level(cohort.level).label(ask.language),
        held=[{"one": one, "state": State(one.state).label(ask.language)} for one in held],
        form=None if busy else typed(ask, Commission, "commission", ask=ask, region=cohort.region_id),
    )


@exam.deed("commission")
def commission(ask: Ask, cohort_id: int) -> HttpResponse:
    """Fix it; those who sit are told."""
    cohort = assessment.cohort_of_provider(cohort_id, by=ask.by)
    given = checked(typed(ask, Commission, "commission", ask=ask, region=cohort.region_id))
    body, assessor = (int(part) for part in given["assessor"].split("-"))
    actions.plan_exam(by=ask.by, cohort_id=cohort_id, body_id=body, assessor_id=assessor, held_on=given["held_on"],
                      place=given["place"], now=ask.now)
    return ask.again(_("已委托，学员已收到通知"))

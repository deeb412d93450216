"""Exams of this body, and the cohorts that still need one."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.assessment import actions
from baigong.assessment import queries as assessment
from baigong.assessment.words import State
from baigong.desk import listing
from baigong.desk.forms import checked, day, typed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.offer.words import Level

from .door import door

COLUMNS = (
    Column("what", _("考核"), "strong", sub="no"), Column("provider", _("培训机构")),
    Column("held_on", _("考核日"), "day", sort=True), Column("assessor", _("考评员")), Column("state", _("状态"), "tag"),
)
TINTS = {State.PLANNED: "wait", State.SCORED: "act", State.PUBLISHED: "wait", State.CERTIFIED: "ok"}


class Planning(forms.Form):
    """Who, when and where."""

    assessor_id = forms.TypedChoiceField(label=_("考评员"), coerce=int)
    held_on = day(_("考核日"))
    place = forms.CharField(label=_("考场"), max_length=120)
    site_no = forms.RegexField(r"^\d{6}$", label=_("站点序列码"), initial="000001",
                               help_text=_("6 位数字，编入证书号第 8–13 位"))

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, **more)
        people = assessment.assessors_of(ask.by.organisation_id or 0, on=ask.today)
        self.fields["assessor_id"].choices = [(one.pk, one.name) for one in people]


@page(door, "exams/", title=_("考核"))
def exams(ask: Ask) -> Show | HttpResponse:
    """All of them, narrowed by state."""
    state = ask.get.get("state", "")
    found = assessment.exams(by=ask.by)
    if state in State.codes():
        found = found.filter(state=state)
    found = listing.ordered(ask, found, {"held_on": "held_on"})
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, [_row(one, ask) for one in found], name=str(_("考核")))
    here = listing.page_of(ask, found)
    return show(columns=COLUMNS, here=here, export_url=listing.export_url(ask),
                rows=[_row(one, ask) for one in here.object_list], chips=[
        {"label": _("全部"), "url": reverse("assessor:exams"), "current": not state},
        *({"label": one.label(ask.language), "url": f"?state={one}", "current": state == one} for one in State)])


@page(door, "to-examine/", title=_("安排考核"))
def to_examine(ask: Ask) -> Show:
    """Cohorts of the province that nobody examines yet."""
    return show(columns=COHORTS, rows=[{
        "what": f"{one.occupation.name} {Level(one.level).label(ask.language)}", "no": one.no,
        "provider": one.provider.name, "closes_on": one.closes_on, "taken": one.taken,
        "url": reverse("assessor:plan", args=[one.pk]),
    } for one in assessment.cohorts_to_examine(by=ask.by)])


COHORTS = (
    Column("what", _("班次"), "strong", sub="no"), Column("provider", _("培训机构")),
    Column("closes_on", _("结课日"), "day"), Column("taken", _("学员"), "number"),
)


@page(door, "to-examine/<int:cohort_id>/", title=_("安排考核"))
def plan(ask: Ask, cohort_id: int) -> Show:
    """Plan the exam of one cohort."""
    cohort = assessment.cohorts_to_examine(by=ask.by).get(pk=cohort_id)
    return show(cohort=cohort, level=Level(cohort.level).label(ask.language), form=typed(ask, Planning, "plan", ask=ask))


@plan.deed("plan")
def plan_it(ask: Ask, cohort_id: int) -> HttpResponse:
    """Fix it; those who sit are told."""
    given = checked(typed(ask, Planning, "plan", ask=ask))
    exam = actions.plan_exam(by=ask.by, cohort_id=cohort_id, body_id=ask.by.organisation_id or 0, now=ask.now, **given)
    return ask.done(_("已安排"), "assessor:exam", exam.pk)


def _row(one: object, ask: Ask) -> dict[str, object]:
    state, cohort = State(one.state), one.cohort  # type: ignore[attr-defined]
    return {
        "what": f"{cohort.occupation.name} {Level(cohort.level).label(ask.language)}", "no": one.no,  # type: ignore[attr-defined]
        "provider": cohort.provider.name, "held_on": one.held_on, "assessor": one.assessor.name,  # type: ignore[attr-defined]
        "state": (state.label(ask.language), TINTS.get(state, "")),
        "url": reverse("assessor:exam", args=[one.pk]),  # type: ignore[attr-defined]
    }

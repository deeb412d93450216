"""Apprenticeships filed in the officer's region: the list, one with its people, accepted, reviewed, fixed or refused."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.apprenticed import facts_of, next_of, people_of, row_of
from baigong.desk.forms import checked, choices, typed, why
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.enrolment import access, actions
from baigong.enrolment import queries as enrolment
from baigong.enrolment.words import ApprenticeshipState
from baigong.journal import queries as journal

from .door import door

COLUMNS = (Column("employer", _("企业"), "strong", sub="no"), Column("what", _("职业和等级")),
           Column("school", _("合作院校")), Column("heads", _("学徒"), "number"), Column("state", _("状态"), "tag"),
           Column("left", _("时限"), "clock"))


class Narrow(forms.Form):
    """The filters of the list."""

    state = forms.ChoiceField(label=_("状态"), required=False, choices=[("", _("全部")), *choices(ApprenticeshipState)[1:]])
    text = forms.CharField(label=_("企业"), required=False, max_length=60)


class Answering(forms.Form):
    """What is missing, or what the experts said: told to the employer as written."""

    why = why(_("意见"), help_text=_("退回时一次性告知需补正的内容；评审时写明计划是否完备、可行、科学"))


@page(door, "apprenticeships/", title=_("新型学徒制"))
def apprenticeships(ask: Ask) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file."""
    form = Narrow(ask.get)
    found = enrolment.apprenticeships(by=ask.by, **(form.cleaned_data if form.is_valid() else {}))
    if listing.wants_file(ask):
        rows = listing.in_lots(found, lambda lot: [row_of(one, ask) for one in lot])
        return listing.file_of(COLUMNS, rows, name=str(_("新型学徒制")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=COLUMNS, here=here, export_url=listing.export_url(ask), rows=[
        {**row_of(one, ask), "url": reverse("officer:apprenticeship", args=[one.pk])} for one in here])


@page(door, "apprenticeships/<int:apprenticeship_id>/", title=_("新型学徒制"))
def apprenticeship(ask: Ask, apprenticeship_id: int) -> Show:
    """One filing: its clock, its people and contracts, its plan, the answer."""
    one = enrolment.apprenticeship(apprenticeship_id, by=ask.by)
    may = access.may_answer_apprenticeship(by=ask.by, apprenticeship_id=one.pk)
    row: dict[str, Any] = row_of(one, ask)
    return show(
        one=one, row=row, steps=enrolment.steps_of(one), facts=facts_of(one, ask), next=next_of(one, ask),
        people=people_of(one, ask),
        left=row["left"], accepts=may and one.state == ApprenticeshipState.FILED,
        reviews=may and one.state == ApprenticeshipState.ACCEPTED, form=typed(ask, Answering, ask.post.get("do", "")),
        history=told(journal.history_of(one), language=ask.language),
        crumbs=[{"label": _("新型学徒制"), "url": reverse("officer:apprenticeships")}, {"label": one.no}])


@apprenticeship.deed("accept")
def accept(ask: Ask, apprenticeship_id: int) -> SeeOther:
    """The papers are complete."""
    one = actions.accept_apprenticeship(by=ask.by, now=ask.now, apprenticeship_id=apprenticeship_id)
    return ask.again(_("已受理，应在 %(day)s 前评审") % {"day": one.due_on})


@apprenticeship.deed("return")
def return_it(ask: Ask, apprenticeship_id: int) -> SeeOther:
    """Something is missing."""
    actions.return_apprenticeship(by=ask.by, now=ask.now, apprenticeship_id=apprenticeship_id, why=_said(ask, "return"))
    return ask.done(_("已退回补正"), "officer:apprenticeships")


@apprenticeship.deed("fix")
def fix(ask: Ask, apprenticeship_id: int) -> SeeOther:
    """It goes ahead."""
    actions.fix_apprenticeship(by=ask.by, now=ask.now, apprenticeship_id=apprenticeship_id, experts_said=_said(ask, "fix"))
    return ask.done(_("已确定，企业和学徒已获通知"), "officer:apprenticeships")


@apprenticeship.deed("refuse")
def refuse(ask: Ask, apprenticeship_id: int) -> SeeOther:
    """It does not."""
    actions.refuse_apprenticeship(by=ask.by, now=ask.now, apprenticeship_id=apprenticeship_id, why=_said(ask, "refuse"))
    return ask.done(_("已告知企业不予确定"), "officer:apprenticeships")


def _said(ask: Ask, do: str) -> str:
    return str(checked(typed(ask, Answering, do))["why"])

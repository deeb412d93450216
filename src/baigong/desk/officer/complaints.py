"""Complaints at the officer's desk: the list by clock, one with its way from acceptance to answer."""

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
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.offer import queries as offer
from baigong.people.words import OrganisationKind
from baigong.supervision import actions, queries
from baigong.supervision.words import WAITING, ComplaintKind, ComplaintState, Outcome

from .door import CHIEFS, door

TINTS = {ComplaintState.RECEIVED: "act", ComplaintState.ACCEPTED: "wait", ComplaintState.INVESTIGATED: "wait",
         ComplaintState.DECLINED: "no", ComplaintState.ANSWERED: "ok"}
WAY = (ComplaintState.RECEIVED, ComplaintState.ACCEPTED, ComplaintState.INVESTIGATED, ComplaintState.ANSWERED)
COLUMNS = (
    Column("about", _("反映对象"), "strong", sub="no"), Column("kind", _("类别")), Column("received_on", _("收到"), "day"),
    Column("handler", _("承办人")), Column("state", _("状态"), "tag"), Column("left", _("法定时限"), "clock"),
)


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.CharField(label=_("编号、单位或内容"), required=False, max_length=40)
    state = forms.ChoiceField(label=_("状态"), required=False, choices=[
        ("", _("全部")), ("waiting", _("在办")), *choices(ComplaintState)])
    kind = forms.ChoiceField(label=_("类别"), required=False, choices=[("", _("全部")), *choices(ComplaintKind)])


class Replying(forms.Form):
    """What the complainant reads."""

    reply = forms.CharField(label=_("答复（投诉人可见）"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4}))


class Investigating(forms.Form):
    """What was found, for officers."""

    outcome = forms.ChoiceField(label=_("结论"), choices=choices(Outcome))
    report = forms.CharField(label=_("调查情况（内部）"), max_length=4000, widget=forms.Textarea(attrs={"rows": 5}))


class HandingOver(forms.Form):
    """Who goes on, and why."""

    person_id = forms.TypedChoiceField(label=_("转交给"), coerce=int)
    why = why(_("转交原因"))

    def __init__(self, *args: Any, people: list[tuple[int, str]], **more: Any) -> None:
        super().__init__(*args, auto_id="over_%s", **more)
        self.fields["person_id"].choices = people


class Revealing(forms.Form):
    """Why the complainant must be known."""

    why = why(_("查看原因"))


@page(door, "complaints/", title=_("投诉举报"))
def complaints(ask: Ask) -> Show | HttpResponse:
    """The list, the most urgent first, or all of it as a file."""
    form = Narrow(ask.get)
    found = queries.complaints(by=ask.by, **(form.cleaned_data if form.is_valid() else {}))
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, listing.in_lots(found, lambda lot: [_row(one, ask) for one in lot]),
                               name=str(_("投诉举报")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=COLUMNS, here=here, rows=[_row(one, ask) for one in here.object_list],
                export_url=listing.export_url(ask))


@page(door, "complaints/<int:complaint_id>/", title=_("投诉举报"))
def complaint(ask: Ask, complaint_id: int) -> Show:
    """One complaint: what it says, where it stands, what may be done with it now."""
    one = queries.complaint(complaint_id, by=ask.by)
    state, mine = ComplaintState(one.state), one.handler_id == ask.by.person_id
    about = one.organisation
    punishable = about is not None and about.kind == OrganisationKind.PROVIDER and one.outcome in (Outcome.TRUE, Outcome.PARTLY)
    return show(
        one=one, row=_row(one, ask), state=str(state), mine=mine, steps=_steps(state, ask.language),
        outcome=Outcome(one.outcome).label(ask.language) if one.outcome else "",
        crumbs=[{"label": _("投诉举报"), "url": reverse("officer:complaints")}, {"label": one.no}],
        reply_form=typed(ask, Replying, ask.post.get("do", "answer")), report_form=typed(ask, Investigating, "investigate"),
        over_form=_over(ask, one) if one.handler_id and state in WAITING and (mine or ask.by.role in CHIEFS) else None,
        reveal_form=typed(ask, Revealing, "reveal"), has_name=hasattr(one, "complainant"), who_complained=ask.told.get("who"),
        organisation_url=reverse("officer:organisation", args=[about.pk]) if about else "",
        propose_url=f"{reverse('officer:penalty_new', args=[about.pk])}?on={one.ground}" if punishable and about else "",
        history=told(journal.history_of(one), language=ask.language),
    )


@complaint.deed("accept")
def accept(ask: Ask, complaint_id: int) -> SeeOther:
    """Take it on."""
    one = actions.accept_complaint(by=ask.by, now=ask.now, complaint_id=complaint_id)
    return ask.again(_("已受理，请于 {day} 前答复").format(day=one.due_on))


@complaint.deed("decline")
def decline(ask: Ask, complaint_id: int) -> SeeOther:
    """Not here; the complainant reads why."""
    given = checked(typed(ask, Replying, "decline"))
    actions.decline_complaint(by=ask.by, now=ask.now, complaint_id=complaint_id, **given)
    return ask.again(_("已答复不予受理"))


@complaint.deed("hand_over")
def hand_over(ask: Ask, complaint_id: int) -> SeeOther:
    """Another officer goes on."""
    given = checked(_over(ask, queries.complaint(complaint_id, by=ask.by)))
    actions.hand_over_complaint(by=ask.by, now=ask.now, complaint_id=complaint_id, **given)
    return ask.again(_("已转交，已通知新的承办人"))


@complaint.deed("investigate")
def investigate(ask: Ask, complaint_id: int) -> SeeOther:
    """Keep what was found."""
    given = checked(typed(ask, Investigating, "investigate"))
    actions.record_investigation(by=ask.by, now=ask.now, complaint_id=complaint_id, **given)
    return ask.again(_("已记录调查结果"))


@complaint.deed("answer")
def answer(ask: Ask, complaint_id: int) -> SeeOther:
    """Reply."""
    given = checked(typed(ask, Replying, "answer"))
    actions.answer_complaint(by=ask.by, now=ask.now, complaint_id=complaint_id, **given)
    return ask.again(_("已答复，投诉人凭编号和查询码可见"))


@complaint.deed("reveal")
def reveal(ask: Ask, complaint_id: int) -> HttpResponse:
    """Who complained, once, and the journal keeps that it was read."""
    given = checked(typed(ask, Revealing, "reveal"))
    ask.told["who"] = actions.reveal_complainant(by=ask.by, now=ask.now, complaint_id=complaint_id, why=given["why"])
    return complaint.shown(ask, complaint_id=complaint_id)


def _over(ask: Ask, one: Any) -> HandingOver:
    return typed(ask, HandingOver, "hand_over", people=queries.handlers_for(one, on=ask.today))


def _steps(state: ComplaintState, language: str) -> list[dict[str, object]]:
    if state == ComplaintState.DECLINED:
        return [{"label": WAY[0].label(language), "state": "done"}, {"label": state.label(language), "state": "no"}]
    here = WAY.index(state)
    return [{"label": one.label(language), "state": "done" if n <= here else "todo"} for n, one in enumerate(WAY)]


def _row(one: Any, ask: Ask) -> dict[str, object]:
    state = ComplaintState(one.state)
    waits = state in WAITING and one.due_on is not None
    return {
        "no": one.no, "about": one.organisation.name if one.organisation else one.region.name,
        "kind": ComplaintKind(one.kind).label(ask.language), "received_on": one.received_at,
        "handler": one.handler.name if one.handler else "", "state": (state.label(ask.language), TINTS[state]),
        "left": offer.days_left(one.due_on, ask.today) if waits else None,
        "url": reverse("officer:complaint", args=[one.pk]),
    }

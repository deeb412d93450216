"""Penalties at the officer's desk: the list, one with its reasons and its way, and proposing one by the ladder."""

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
from baigong.people import queries as people
from baigong.supervision import actions, queries
from baigong.supervision.words import PenaltyState, PenaltyStep

from .door import JUDGES, door

TINTS = {PenaltyState.PROPOSED: "act", PenaltyState.IMPOSED: "wait", PenaltyState.HANDED_IN: "act",
         PenaltyState.RECTIFIED: "ok", PenaltyState.WITHDRAWN: "no"}
COLUMNS = (
    Column("provider", _("培训机构"), "strong", sub="no"), Column("step", _("处理")), Column("imposed_on", _("作出"), "day"),
    Column("barred_until", _("不得新办至"), "day"), Column("state", _("状态"), "tag"), Column("left", _("整改时限"), "clock"),
)


class Narrow(forms.Form):
    """The filters of the list."""

    state = forms.ChoiceField(label=_("状态"), required=False, choices=[("", _("全部")), *choices(PenaltyState)])
    step = forms.ChoiceField(label=_("处理"), required=False, choices=[("", _("全部")), *choices(PenaltyStep)])


class Proposing(forms.Form):
    """What was established, which step, and why a milder one."""

    found = forms.MultipleChoiceField(label=_("查实的情形"), required=False, widget=forms.CheckboxSelectMultiple)
    step = forms.ChoiceField(label=_("处理"), choices=choices(PenaltyStep))
    why = forms.CharField(label=_("说明（从轻处理须写明理由）"), max_length=1000, required=False,
                          widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, **more)
        english = ask.language == "en"
        self.fields["found"].choices = [
            (cause.code, f"{cause.en if english else cause.zh} · {cause.step.label(ask.language)} · {cause.basis}")
            for cause in queries.ladder(ask.today).causes if cause.at_least is None]


class Reasoning(forms.Form):
    """Why it is withdrawn or returned."""

    why = why(_("理由"))


@page(door, "penalties/", title=_("违规处理"))
def penalties(ask: Ask) -> Show | HttpResponse:
    """The list, or all of it as a file."""
    form = Narrow(ask.get)
    found = queries.penalties(by=ask.by, **(form.cleaned_data if form.is_valid() else {}))
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, listing.in_lots(found, lambda lot: [_row(one, ask) for one in lot]),
                               name=str(_("违规处理")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=COLUMNS, here=here, rows=[_row(one, ask) for one in here.object_list],
                export_url=listing.export_url(ask))


@page(door, "penalties/new/<int:provider_id>/", title=_("提出违规处理"))
def penalty_new(ask: Ask, provider_id: int) -> Show:
    """What the house counts against a provider and what the ladder says with what is ticked."""
    body = people.organisation(provider_id)
    if not (ask.by.role in JUDGES and ask.by.covers(body.region_id)):
        raise type(body).DoesNotExist
    found = [code for code in ask.get.getlist("found") if code in _stated(ask)]
    proposal, counts = queries.proposal_for(provider_id, found=found, at=ask.now)
    initial = {"found": found, "step": str(proposal.step or PenaltyStep.TALK)}
    return show(
        body=body, proposal=proposal, lines=_lines(ask, proposal.lines, queries.ladder(ask.today).document), counts=counts,
        says=proposal.step.label(ask.language) if proposal.step else "", rests_on=ask.get.get("on", "")[:40],
        form=typed(ask, Proposing, "propose", ask=ask, initial=initial),
        earlier=[_row(one, ask) for one in queries.penalties(by=ask.by, provider_id=provider_id)[:10]], columns=COLUMNS,
        crumbs=[{"label": _("违规处理"), "url": reverse("officer:penalties")}, {"label": body.name}],
    )


@penalty_new.deed("propose")
def propose(ask: Ask, provider_id: int) -> SeeOther:
    """Propose it; another officer confirms."""
    given = checked(typed(ask, Proposing, "propose", ask=ask))
    rests_on = [one for one in [ask.post.get("rests_on", "")[:40]] if one]
    made = actions.propose_penalty(by=ask.by, now=ask.now, provider_id=provider_id, rests_on=rests_on, **given)
    return ask.done(_("已提出，等另一名工作人员复核"), "officer:penalty", made.pk)


@page(door, "penalties/<int:penalty_id>/", title=_("违规处理"))
def penalty(ask: Ask, penalty_id: int) -> Show:
    """One penalty: reasons with their articles, times, what was put right, history."""
    one = queries.penalty(penalty_id, by=ask.by)
    return show(
        one=one, row=_row(one, ask), state=one.state, lines=_lines(ask, one.lines, one.document),
        says=PenaltyStep(one.ladder_says).label(ask.language) if one.ladder_says != one.step else "",
        may=ask.by.role in JUDGES, own=one.proposed_by == ask.by.person_id,
        form=typed(ask, Reasoning, ask.post.get("do", "withdraw")),
        rests_on=[{"label": ground, "url": _url_of(ground)} for ground in one.rests_on],
        crumbs=[{"label": _("违规处理"), "url": reverse("officer:penalties")}, {"label": one.no}],
        history=told(journal.history_of(one), language=ask.language),
    )


@penalty.deed("confirm")
def confirm(ask: Ask, penalty_id: int) -> SeeOther:
    """Impose it."""
    one = actions.confirm_penalty(by=ask.by, now=ask.now, penalty_id=penalty_id)
    return ask.again(_("已作出处理，机构须于 {day} 前完成整改").format(day=one.fix_due_on))


@penalty.deed("withdraw")
def withdraw(ask: Ask, penalty_id: int) -> SeeOther:
    """Not after all."""
    given = checked(typed(ask, Reasoning, "withdraw"))
    actions.withdraw_penalty(by=ask.by, now=ask.now, penalty_id=penalty_id, why=given["why"])
    return ask.again(_("已不予处理"))


@penalty.deed("accept")
def accept(ask: Ask, penalty_id: int) -> SeeOther:
    """Everything is put right."""
    actions.accept_rectification(by=ask.by, now=ask.now, penalty_id=penalty_id)
    return ask.again(_("整改已验收"))


@penalty.deed("return")
def send_back(ask: Ask, penalty_id: int) -> SeeOther:
    """Not everything."""
    given = checked(typed(ask, Reasoning, "return"))
    actions.return_rectification(by=ask.by, now=ask.now, penalty_id=penalty_id, why=given["why"])
    return ask.again(_("已退回再改"))


def _stated(ask: Ask) -> set[str]:
    return {cause.code for cause in queries.ladder(ask.today).causes if cause.at_least is None}


def _lines(ask: Ask, lines: Any, document: str) -> list[dict[str, object]]:
    """Reasons as a decision shows them: from the judgement or from the row that keeps it."""
    kept = [line if isinstance(line, dict) else vars(line) for line in lines]
    return [{"text": f"{line['en' if ask.language == 'en' else 'zh']}（{PenaltyStep(line['step']).label(ask.language)}）",
             "basis": f"{document} {line['basis']}"} for line in kept]


def _url_of(ground: str) -> str:
    """The page of what a penalty rests on, "" where there is none."""
    kind, _bar, key = ground.partition("/")
    return reverse(f"officer:{kind}", args=[int(key)]) if kind in ("visit", "complaint") and key.isdecimal() else ""


def _row(one: Any, ask: Ask) -> dict[str, object]:
    state = PenaltyState(one.state)
    waits = state == PenaltyState.IMPOSED and one.fix_due_on is not None
    return {
        "no": one.no, "provider": one.provider.name, "step": PenaltyStep(one.step).label(ask.language),
        "imposed_on": one.imposed_on, "barred_until": one.barred_until, "state": (state.label(ask.language), TINTS[state]),
        "left": offer.days_left(one.fix_due_on, ask.today) if waits else None,
        "url": reverse("officer:penalty", args=[one.pk]),
    }

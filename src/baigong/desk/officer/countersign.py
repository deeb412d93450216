"""One countersignature: the text by clause, what each member says and how it is taken, and what this officer may do now."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from baigong.desk.forms import checked, typed
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.governance import access, actions, queries
from baigong.governance.queries import Said
from baigong.governance.words import CountersignState, OpinionStance, Taking
from baigong.journal import queries as journal
from baigong.kernel.refused import Common, Refused

from .countersign_form import MARK, ByLetter, Final, Longer, Opinion, Taken, Why
from .countersigns import row_of
from .door import door

STANCES = {OpinionStance.AGREE: "ok", OpinionStance.AMEND: "wait", OpinionStance.DISAGREE: "late"}
TAKINGS = {Taking.ADOPTED: "ok", Taking.PARTLY: "wait", Taking.DECLINED: "no"}


@page(door, "countersigns/<int:countersigning_id>/", title=_("会签"))
def countersign(ask: Ask, countersigning_id: int) -> Show:
    """All of it that this officer may read."""
    one = queries.countersigning(countersigning_id, by=ask.by)
    leads = access.may_lead_countersigning(by=ask.by, countersigning_id=one.pk)
    said, mine = queries.said_of_round(one, by=ask.by), queries.acted_for(by=ask.by)
    out, collected = one.state == CountersignState.SENT, queries.is_collected(one, on=ask.today)
    is_open = out and ask.today <= one.due_on
    takes = leads and out and collected
    differs = _differing(said) if takes else []
    return show(
        one=one, row=row_of(one, ask), page_title=one.title, leads=leads, out=out, is_open=is_open, collected=collected,
        silence=_silence(one), clauses=queries.clauses_sent(one), settled=one.state == CountersignState.SETTLED,
        members=[_member(each, one, mine, leads, is_open, ask) for each in said], tally=_tally(said, ask),
        take_form=typed(ask, Taken, "take", opinions=differs) if differs else None,
        longer_form=typed(ask, Longer, "prolong", auto_id="longer_%s"), why_form=typed(ask, Why, "withdraw", auto_id="withdraw_%s"),
        final_url=reverse("officer:countersign_final", args=[one.pk]) if takes else "",
        sheet_url=reverse("officer:countersign_sheet", args=[one.pk]) if leads or one.state == CountersignState.SETTLED else "",
        crumbs=[{"label": _("会签"), "url": reverse("officer:countersigns")}, {"label": one.no}],
        history=told(journal.history_of(one), language=ask.language) if leads else [])


def _deed(name: str, act: Any, form: type[forms.Form], said: object) -> None:
    """Deeds that are one action with what its form says."""
    @countersign.deed(name)
    def do(ask: Ask, countersigning_id: int) -> HttpResponse:
        act(by=ask.by, now=ask.now, countersigning_id=countersigning_id, **checked(typed(ask, form, name)))
        return ask.again(said)


_deed("prolong", actions.prolong_round, Longer, _("已延期，已告知成员单位"))
_deed("withdraw", actions.withdraw_round, Why, _("已撤回，已告知成员单位"))


@countersign.deed("take")
def take(ask: Ask, countersigning_id: int) -> SeeOther:
    """How one opinion is taken."""
    said = queries.said_of_round(queries.countersigning(countersigning_id, by=ask.by), by=ask.by)
    given = checked(typed(ask, Taken, "take", opinions=_differing(said)))
    actions.take_opinion(by=ask.by, now=ask.now, **given)
    return ask.again(_("已说明采纳情况"))


@page(door, "countersigns/<int:countersigning_id>/opinion/<int:asked_id>/", title=_("会签意见"))
def countersign_opinion(ask: Ask, countersigning_id: int, asked_id: int) -> Show:
    """The form of a member's answer; for who leads, with the number of the letter it came by."""
    one, said = _asked(ask, countersigning_id, asked_id)
    clauses = queries.clauses_sent(one)
    before = {each.clause_id: each for each in said.clauses}
    initial: dict[str, Any] = {"stance": said.whole.stance, "text": said.whole.text} if said.whole else {}
    for key, each in before.items():
        initial |= {f"stance_{key}": each.stance, f"text_{key}": each.text}
    by_letter = not access.may_give_opinion(by=ask.by, asked_id=asked_id)
    return show(
        one=one, row=row_of(one, ask), name=said.asked.member.organisation.name, silence=_silence(one), by_letter=by_letter,
        form=typed(ask, ByLetter if by_letter else Opinion, "give", clauses=clauses, initial=initial), crumbs=[
            {"label": _("会签"), "url": reverse("officer:countersigns")},
            {"label": one.no, "url": reverse("officer:countersign", args=[one.pk])}, {"label": _("会签意见")}])


@countersign_opinion.deed("give")
def give(ask: Ask, countersigning_id: int, asked_id: int) -> SeeOther:
    """Of the whole and by clause."""
    one, _said = _asked(ask, countersigning_id, asked_id)
    by_letter = not access.may_give_opinion(by=ask.by, asked_id=asked_id)
    form = typed(ask, ByLetter if by_letter else Opinion, "give", clauses=queries.clauses_sent(one))
    given = checked(form)
    actions.give_opinion(by=ask.by, now=ask.now, asked_id=asked_id, stance=given["stance"], text=given["text"],
                         clauses=form.by_clause(), letter_no=given.get("letter_no", ""))
    return ask.done(_("已回复；截止前可以改"), "officer:countersign", countersigning_id)


@page(door, "countersigns/<int:countersigning_id>/final/", title=_("会签定稿"))
def countersign_final(ask: Ask, countersigning_id: int) -> Show:
    """Each clause as sent, what was said of it, and its final words."""
    one = _led(ask, countersigning_id)
    if one.state != CountersignState.SENT:
        raise Refused(Common.NOT_FOUND)
    clauses = queries.clauses_sent(one)
    form = typed(ask, Final, "settle", clauses=clauses)
    said: dict[int | None, list[dict[str, Any]]] = {}
    for member in queries.said_of_round(one, by=ask.by):
        for each in member.differs:
            said.setdefault(each.clause_id, []).append(_opinion(each, ask) | {"name": member.asked.member.organisation.name})
    return show(one=one, form=form, whole=said.get(None, []), rows=[
        row | {"said": said.get(row["clause"].pk, [])} for row in form.rows()], crumbs=[
            {"label": _("会签"), "url": reverse("officer:countersigns")},
            {"label": one.no, "url": reverse("officer:countersign", args=[one.pk])}, {"label": _("会签定稿")}])


@countersign_final.deed("settle")
def settle(ask: Ask, countersigning_id: int) -> SeeOther:
    """It stands."""
    form = typed(ask, Final, "settle", clauses=queries.clauses_sent(_led(ask, countersigning_id)))
    summary = checked(form)["summary"]
    actions.settle_round(by=ask.by, now=ask.now, countersigning_id=countersigning_id, summary=summary, finals=form.finals())
    return ask.done(_("已定稿，各单位可以看到采纳情况"), "officer:countersign", countersigning_id)


@page(door, "countersigns/<int:countersigning_id>/sheet/", title=_("会签单"))
def countersign_sheet(ask: Ask, countersigning_id: int) -> Show:
    """The sheet to print: who was asked, what each said or that it said nothing, how it was taken, draft beside final."""
    one = queries.countersigning(countersigning_id, by=ask.by)
    if one.state != CountersignState.SETTLED:
        _led(ask, countersigning_id)
    said = queries.said_of_round(one, by=ask.by)
    ends = timezone.localtime(one.settled_at or ask.now).date()
    return show(
        one=one, back=reverse("officer:countersign", args=[one.pk]), signed_on=ends, clauses=queries.clauses_sent(one),
        settled=one.state == CountersignState.SETTLED, silence=_silence(one), tally=_tally(said, ask),
        office=_("{place}人力资源社会保障部门").format(place=one.region.name),
        members=[_member(each, one, set(), False, False, ask) for each in said])


def _asked(ask: Ask, countersigning_id: int, asked_id: int) -> tuple[Any, Said]:
    """One that is open, and the member whose answer it is. Raises Refused(not_found)."""
    one = queries.countersigning(countersigning_id, by=ask.by)
    found = [each for each in queries.said_of_round(one, by=ask.by) if each.asked.pk == asked_id]
    if one.state != CountersignState.SENT or not found:
        raise Refused(Common.NOT_FOUND)
    return one, found[0]


def _led(ask: Ask, countersigning_id: int) -> Any:
    one = queries.countersigning(countersigning_id, by=ask.by)
    if not access.may_lead_countersigning(by=ask.by, countersigning_id=one.pk):
        raise Refused(Common.NOT_YOURS)
    return one


def _silence(one: Any) -> object:
    """What silence means, as the notice said."""
    if one.silence_agrees:
        return _("未回复的视为同意，依据：{ground}").format(ground=one.silence_ground)
    return _("未回复的不视为同意")


def _member(said: Said, one: Any, mine: set[int], leads: bool, is_open: bool, ask: Ask) -> dict[str, Any]:
    """A member's line: its answer, or that there is none and what that means."""
    acts = said.asked.member_id in mine
    silent = _("未回复（按通知视为同意）") if one.silence_agrees else _("未回复")
    stance = OpinionStance(said.whole.stance) if said.whole else None
    return {
        "name": said.asked.member.organisation.name, "at": said.whole.given_at if said.whole else None, "times": said.times,
        "letter": said.whole.letter_no if said.whole else "",
        "stance": (stance.label(ask.language), STANCES[stance]) if stance else (silent, "wait"),
        "opinions": [_opinion(each, ask) for each in ([said.whole] if said.whole and said.whole.text else []) + said.clauses],
        "url": reverse("officer:countersign_opinion", args=[one.pk, said.asked.pk]) if is_open and (acts or leads) else "",
        "way": _("修改意见") if acts and said.whole else _("回复意见") if acts else _("按来函登记"), "acts": acts,
    }


def _opinion(one: Any, ask: Ask) -> dict[str, Any]:
    taken = getattr(one, "taken", None)
    word = Taking(taken.kind) if taken else None
    return {"clause": _clause(one.clause) if one.clause else _("全文"), "text": one.text,
            "stance": OpinionStance(one.stance).label(ask.language), "reason": taken.reason if taken else "",
            "taken": (word.label(ask.language), TAKINGS[word]) if word else None}


def _clause(clause: Any) -> str:
    return clause.heading or clause.text[:MARK]


def _differing(said: list[Said]) -> list[tuple[int, str]]:
    """What is to be taken: id and name for a choice, those nobody spoke of yet first."""
    rows = [(each, member.asked.member.organisation.name) for member in said for each in member.differs]
    rows.sort(key=lambda row: getattr(row[0], "taken", None) is not None)
    return [(each.pk, f"{name} · {_clause(each.clause) if each.clause else _('全文')} · {each.text[:MARK]}") for each, name in rows]


def _tally(said: list[Said], ask: Ask) -> list[dict[str, Any]]:
    """How many of each stance, and how many said nothing."""
    words = [each.whole.stance if each.whole else "" for each in said]
    figures: list[dict[str, Any]] = [
        {"label": stance.label(ask.language), "value": words.count(str(stance)), "kind": STANCES[stance]}
        for stance in OpinionStance]
    return [*figures, {"label": _("未回复"), "value": words.count(""), "kind": ""}]

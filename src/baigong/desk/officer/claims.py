"""Claims of the region: narrowed, exported, and decided several at once where the sheet leaves no doubt."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import claiming, listing, long_work
from baigong.desk.forms import choices, typed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.remembered import MANY, WHILE_MANY, remembered
from baigong.desk.show import SeeOther, Show, show
from baigong.kernel.actor import Actor
from baigong.kernel.identity import mask_id
from baigong.kernel.refused import Common, Reason, Refused
from baigong.offer import queries as offer
from baigong.people import queries as people
from baigong.people.words import Role
from baigong.subsidy import actions, decide, queries
from baigong.subsidy.access import OFFERING
from baigong.subsidy.words import STATED, Kind, LongWork, Payee, Refusal, State

from .door import door

COLUMNS = (
    Column("who", _("申领人"), "strong", sub="id_number"), Column("what", _("补贴"), sub="about"),
    Column("payee", _("收款人")), Column("amount_fen", _("金额（元）"), "money", sort=True),
    Column("state", _("状态"), "tag"), Column("left", _("法定时限"), "clock"),
)
ORDERS = {"amount_fen": "amount_fen"}
VIEWS = (State.FILED, State.REVIEWED, State.GRANTED, State.NOTICED, State.PAYABLE, State.SENT, State.BOUNCED,
         State.PAID, State.REFUSED)
BULK = {Role.REVIEWER: (State.FILED, "review", _("初审通过所选")), Role.APPROVER: (State.REVIEWED, "grant", _("复审同意所选")),
        Role.CITY_OFFICER: (State.REVIEWED, "grant", _("复审同意所选"))}


class Narrow(forms.Form):
    """The filters of the list. A whole ID number belongs into the search box, which leaves no trace in addresses."""

    text = forms.RegexField(
        r"^(?!\s*\d{15,}).*$", label=_("姓名、申领编号或证书号"), required=False, max_length=40,
        error_messages={"invalid": _("身份证号请用上方的搜索，号码不会留在网址里")})
    state = forms.ChoiceField(label=_("状态"), required=False)
    kind = forms.ChoiceField(label=_("补贴种类"), required=False)
    payee = forms.ChoiceField(label=_("收款人"), required=False)
    region = forms.ChoiceField(label=_("地区"), required=False)

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        for name, words in (("state", State), ("kind", Kind), ("payee", Payee)):
            self.fields[name].choices = [("", _("全部")), *((one.value, one.label(ask.language)) for one in words)]
        regions = people.regions_to_choose(ask.by.region, on=ask.today)
        self.fields["region"].choices = [("", _("全部")), *regions]


class Offer(forms.Form):
    """On which lawful basis the payees are told. Nothing is chosen beforehand: the officer says it."""

    basis = forms.ChoiceField(label=_("通知的合法性基础"), choices=[("", _("请选择")), *choices(STATED)])


@page(door, "claims/", title=_("补贴审核"))
def claims(ask: Ask) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file."""
    form = Narrow(ask)
    given = dict(form.cleaned_data) if form.is_valid() else {}
    state = given.pop("state", "")
    states = (state,) if state else ()
    wanted = queries.Wanted(states=states, **given)
    found = listing.ordered(ask, queries.said(queries.claims(wanted, by=ask.by)), ORDERS)
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [_row(one, ask) for one in lot])
        return listing.file_of(COLUMNS, lots, name=str(_("补贴申领")))
    counts = _counts(ask.by)
    known = (counts[State(state)] if state else sum(counts.values())) if not any(given.values()) else None
    here = listing.page_of(ask, found, count=known, keys_first=True)
    bulk = BULK.get(Role(ask.by.role))
    return show(
        form=form, columns=COLUMNS, rows=[_row(one, ask) for one in here], here=here,
        export_url=listing.export_url(ask), chips=_chips(ask, counts, states),
        offer_form=typed(ask, Offer, "offer") if ask.by.role in OFFERING else None,
        bulk=bulk if bulk and states == (bulk[0],) and here.object_list else None,
    )


@claims.deed("offer")
def offer_all(ask: Ask) -> SeeOther:
    """Find everyone whose certificate might bring a subsidy, and tell them on the basis that is stated."""
    basis = decide.stated_basis(ask.post.get("basis", ""))
    if queries.certificates_in(ask.by.region).count() + queries.seats_in(ask.by.region).count() > long_work.SMALL:
        return long_work.later(ask, LongWork.OFFERS, args={"region": ask.by.region, "basis": basis},
                               link=reverse("officer:claims"))
    made = actions.offer_claims(by=ask.by, now=ask.now, region=ask.by.region, basis=basis)
    return ask.again(_("已生成 {n} 笔申领并通知收款人").format(n=len(made)))


@claims.deed("review")
def review_all(ask: Ask) -> SeeOther:
    """Review those picked, each by itself: one that cannot pass stops none of the others."""
    return _each(ask, actions.review_claim)


@claims.deed("grant")
def grant_all(ask: Ask) -> SeeOther:
    """Grant those picked, likewise."""
    return _each(ask, actions.grant_claim)


def _each(ask: Ask, act: Any) -> SeeOther:
    picked = [int(one) for one in ask.post.getlist("claim") if one.isdecimal()]
    if not picked:
        raise Refused(Refusal.NOTHING_PICKED)
    faults, done = [], 0
    for claim_id in picked:
        try:
            act(by=ask.by, now=ask.now, claim_id=claim_id)
            done += 1
        except Refused as refused:
            no = queries.claim(claim_id, by=ask.by).no
            fault = "；".join(reason.text(ask.language) for reason in refused.reasons)
            faults.append(Reason(Common.BAD_INPUT, {"field": no, "fault": fault}))
    if faults:
        raise Refused(*faults)
    return ask.again(_("已办理 {n} 笔").format(n=done))


def _row(one: Any, ask: Ask) -> dict[str, object]:
    payee = one.payee_organisation.name if one.payee_organisation else Payee.WORKER.label(ask.language)
    return {
        "id": one.pk, "who": one.worker.name, "id_number": mask_id(one.worker.id_number), "what": one.sheet.named(ask.language),
        "about": f"{claiming.about(one, ask.language)} · {one.no}", "payee": payee, "amount_fen": one.amount_fen or None,
        "state": claiming.state_tag(one, ask.language), "url": reverse("officer:claim", args=[one.pk]),
        "left": offer.days_left(one.due_on, ask.today),
    }


@remembered(seconds=WHILE_MANY, where=lambda counts: sum(counts.values()) > MANY)
def _counts(by: Actor) -> dict[State, int]:
    return queries.states_of(by=by)


def _chips(ask: Ask, counts: Mapping[State, int], states: tuple[str, ...]) -> list[dict[str, object]]:
    return [{"label": _("全部"), "url": "?", "count": sum(counts.values()), "current": not states}] + [
        {"label": state.label(ask.language), "url": f"?state={state}", "count": counts[state],
         "current": states == (state.value,)} for state in VIEWS if counts[state]]

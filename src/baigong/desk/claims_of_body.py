"""Claims that are paid to an organisation, for providers and employers alike: the list, the matter, what to do."""

from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.journal import queries as journal
from baigong.kernel.identity import mask_card, mask_id
from baigong.kernel.refused import Refused
from baigong.offer import queries as offer
from baigong.people import queries as people
from baigong.subsidy import actions, facts, queries
from baigong.subsidy.words import PaymentState, Refusal, State

from . import claiming, frozen, happened, listing, owning
from .forms import checked, typed
from .page import Ask
from .parts.lists import Column
from .show import SeeOther, Show, show

COLUMNS = (
    Column("who", _("学员"), "strong", sub="id_number"), Column("what", _("补贴"), sub="about"),
    Column("amount_fen", _("金额（元）"), "money"), Column("state", _("状态"), "tag"), Column("left", _("时限"), "clock"),
)
VIEWS = (State.OFFERED, State.RETURNED, State.FILED, State.REVIEWED, State.NOTICED, State.PAYABLE, State.SENT,
         State.BOUNCED, State.PAID, State.REFUSED)


class BodyAccount(forms.Form):
    """An account in the organisation's own name."""

    number = forms.CharField(label=_("银行账号"), max_length=30,
                             widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}))
    bank = forms.CharField(label=_("开户银行"), max_length=60)
    holder_name = forms.CharField(label=_("户名"), max_length=120, help_text=_("须与单位名称一致"))


def list_of(ask: Ask) -> Show | Any:
    """The claims of the actor's house, one state of them with `?state=`, or all as a file."""
    state = ask.get.get("state", "")
    states = (state,) if state in State.codes() else ()
    found = queries.claims(queries.Wanted(states=states), by=ask.by)
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda lot: [_row(one, ask) for one in lot])
        return listing.file_of(COLUMNS, lots, name=str(_("补贴")))
    here = listing.page_of(ask, found)
    counts = queries.states_of(by=ask.by)
    chips = [{"label": _("全部"), "url": "?", "count": sum(counts.values()), "current": not states}] + [
        {"label": one.label(ask.language), "url": f"?state={one}", "count": counts[one], "current": states == (one.value,)}
        for one in VIEWS if counts[one]]
    account = people.pay_account_of(organisation_id=ask.by.organisation_id)
    return show(
        columns=COLUMNS, rows=[_row(one, ask) for one in here], here=here, chips=chips,
        export_url=listing.export_url(ask), files=states == (State.OFFERED.value,) and here.object_list,
        account=account, masked=mask_card(account.number) if account else "", account_form=account_form(ask),
        ownership=owning.of_account(account, ask),
    )


def matter_of(ask: Ask, claim_id: int) -> Show:
    """One claim of the house."""
    one = queries.claim(claim_id, by=ask.by)
    state, decision = State(one.state), queries.latest_decision(one)
    fresh = decision is None or state in (State.OFFERED, State.FILED, State.RETURNED)
    seen = claiming.of_judged(one.counts_on, facts.judged(one, today=ask.today), ask.language) if fresh else \
        claiming.of_decision(one, decision, ask.language)
    account = people.pay_account_of(**one.holder)
    returned = queries.payments_of(one).filter(state=PaymentState.RETURNED).last() if state == State.BOUNCED else None
    return show(
        one=one, seen=seen, part=claiming.part_of(one, ask.language), flaws=None if fresh else claiming.flaws(ask, one, decision),
        frozen=frozen.claim_banner(one, ask), came=claiming.came_from(one, ask.language),
        steps=claiming.steps(one, ask.language), title=claiming.title(one, ask.language),
        state=claiming.state_tag(one, ask.language), account=account, masked=mask_card(account.number) if account else "",
        offered=state in (State.OFFERED, State.RETURNED), returned=returned, account_form=account_form(ask),
        ownership=owning.of_account(account, ask) if state in owning.PAID_LATER else None,
        history=happened.told(journal.history_of(one), language=ask.language),
        crumbs=[{"label": _("补贴"), "url": reverse(f"{ask.page.door.audience}:claims")}, {"label": one.no}],
    )


def file_picked(ask: Ask) -> SeeOther:
    """Take up every picked offer."""
    picked = [int(one) for one in ask.post.getlist("claim") if one.isdecimal()]
    if not picked:
        raise Refused(Refusal.NOTHING_PICKED)
    for claim_id in picked:
        actions.file_claim(by=ask.by, now=ask.now, claim_id=claim_id)
    return ask.again(_("已申报 {n} 笔").format(n=len(picked)))


def set_account(ask: Ask) -> SeeOther:
    """Register the house's account, or change it."""
    given = checked(account_form(ask))
    house = ask.by.organisation_id
    actions.give_account(by=ask.by, now=ask.now, organisation_id=house, why=str(_("单位登记或变更")), **given)
    return ask.again(_("收款账户已登记，核实为本单位账户后拨付"))


def decline_for_good(ask: Ask, claim_id: int) -> SeeOther:
    """No, and do not suggest it to this house again."""
    actions.decline_for_good(by=ask.by, now=ask.now, claim_id=claim_id)
    return ask.done(_("已放弃，以后不再就这本证书向本单位推荐这项政策。政策有效期内本单位仍可自己申报。"),
                    f"{ask.page.door.audience}:claims")


def mend(ask: Ask, claim_id: int) -> SeeOther:
    """Another account after the bank sent the money back."""
    given = checked(account_form(ask))
    actions.mend_account(by=ask.by, now=ask.now, claim_id=claim_id, **given)
    return ask.again(_("账户已更正，核实后重新拨付"))


def account_form(ask: Ask) -> BodyAccount:
    """The form, with the house's name filled in."""
    name = people.organisation(ask.by.organisation_id).name if ask.by.organisation_id else ""
    return typed(ask, BodyAccount, "account", initial={"holder_name": name})


def _row(one: Any, ask: Ask) -> dict[str, object]:
    return {
        "id": one.pk, "who": one.worker.name, "id_number": mask_id(one.worker.id_number), "what": one.sheet.named(ask.language),
        "about": claiming.about(one, ask.language), "amount_fen": one.amount_fen or None,
        "state": claiming.state_tag(one, ask.language),
        "left": offer.days_left(one.due_on, ask.today),
        "url": reverse(f"{ask.page.door.audience}:claim", args=[one.pk]),
    }

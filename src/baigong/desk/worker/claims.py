"""My claims: take up or decline with every line in view, see why or why not, the letter, the account I am paid on."""

from typing import Any

from django import forms
from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong import rules
from baigong.desk import claiming, frozen, owning, quotas, replayed
from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.kernel.identity import mask_card
from baigong.kernel.refused import Common, Refused
from baigong.offer.words import Level
from baigong.people import queries as people
from baigong.subsidy import actions, facts, queries
from baigong.subsidy.words import OWING, Payee, State

from .door import door


class PayAccount(forms.Form):
    """A social security card's bank account in one's own name."""

    number = forms.CharField(label=_("社会保障卡银行账号"), max_length=30, help_text=_("卡面上的 16–19 位数字"),
                             widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off",
                                                           "data-no-draft": ""}))
    bank = forms.CharField(label=_("开户银行"), max_length=60)
    holder_name = forms.CharField(label=_("户名"), max_length=60, help_text=_("须与本人姓名一致"))


@page(door, "claims/", title=_("我的补贴"))
def claims(ask: Ask) -> Show:
    """Everything I may have, have asked for, was paid; and what my certificates do not bring, with the reason."""
    person = people.person(ask.by.person_id or 0, by=ask.by)
    mine = list(queries.claims(by=ask.by))
    found = facts.prospects(person, today=ask.today)
    prospects = [one for one in found if one.claim is None]
    barred = _barred([one for one in found if one.claim is None or one.claim.state == State.OFFERED])
    cases = [quotas.lawful(one.judged, one.counts_on) for one in prospects]
    used = facts.quotas(person.pk, cases, by=ask.by, today=ask.today)
    account = people.pay_account_of(person_id=person.pk)
    return show(
        rows=[_row(one, ask) for one in mine], prospects=[
            {**_prospect(one, ask, barred), "quota": quotas.told(
                mine_of, [case], on=one.counts_on, language=ask.language, url_name="worker:claim")}
            for one, case, mine_of in zip(prospects, cases, used, strict=True)],
        changes_url=reverse("worker:changes"), owed_url=reverse("worker:owed"),
        owes=queries.recoveries(queries.WantedDebts(states=OWING), by=ask.by).count(),
        account=account, masked=mask_card(account.number) if account else "", account_form=_account_form(ask, person),
        ownership=owning.of_account(account, ask), simulated_hint=settings.SIMULATED,
    )


@claims.deed("account")
def account(ask: Ask) -> SeeOther:
    """Register or change where I am paid."""
    person = people.person(ask.by.person_id or 0, by=ask.by)
    given = checked(_account_form(ask, person))
    actions.give_account(by=ask.by, now=ask.now, person_id=person.pk, why=str(_("本人登记或变更")), **given)
    return ask.again(_("收款账户已登记，核实为本人账户后拨付"))


@claims.deed("apply")
def apply(ask: Ask) -> SeeOther:
    """Ask for what was not offered, to have an answer in writing."""
    sheet_id, certificate_id = ask.post.get("sheet", ""), ask.post.get("certificate", "")
    if not (sheet_id.isdecimal() and certificate_id.isdecimal()):
        raise Refused(Common.NOT_FOUND)
    made = actions.apply_claim(by=ask.by, now=ask.now, sheet_id=int(sheet_id), certificate_id=int(certificate_id))
    return ask.done(_("已申报，将收到书面答复"), "worker:claim", made.pk)


@page(door, "claims/<int:claim_id>/", title=_("补贴"))
def claim(ask: Ask, claim_id: int) -> Show:
    """One claim: why I have it or not, line by line, and where it stands."""
    one = queries.claim(claim_id, by=ask.by)
    state, decision = State(one.state), queries.latest_decision(one)
    fresh = decision is None or state in (State.OFFERED, State.FILED, State.RETURNED)
    found = facts.judged(one, today=ask.today) if fresh else None
    seen = claiming.of_judged(one.counts_on, found, ask.language) if found else claiming.of_decision(one, decision, ask.language)
    person = people.person(ask.by.person_id or 0, by=ask.by)
    account = people.pay_account_of(**one.holder)
    returned = queries.payments_of(one).filter(state="returned").last() if state == State.BOUNCED else None
    return show(
        one=one, seen=seen, flaws=None if fresh else claiming.flaws(ask, one, decision, url_name="worker:claim_replay"),
        frozen=frozen.claim_banner(one, ask), came=claiming.came_from(one, ask.language),
        fresh=fresh, about=claiming.about(one, ask.language), state=claiming.state_tag(one, ask.language),
        steps=claiming.steps(one, ask.language), masked=mask_card(account.number) if account else "", account=account,
        ownership=owning.of_account(account, ask) if one.payee == Payee.WORKER and state in owning.PAID_LATER else None,
        is_mine=one.payee == Payee.WORKER, offered=state in (State.OFFERED, State.RETURNED), returned=returned,
        account_form=_account_form(ask, person), letter=not fresh and queries.letter(one) is not None,
        quota=quotas.of_claim(ask, one, found=found, decision=decision, url_name="worker:claim"),
        days=queries.procedure(ask.today).review_days,
    )


@claim.deed("file")
def file(ask: Ask, claim_id: int) -> SeeOther:
    """Yes, I want it."""
    actions.file_claim(by=ask.by, now=ask.now, claim_id=claim_id)
    return ask.again(_("已确认申领。审核结果会通知您，无需再跑腿。"))


@claim.deed("decline")
def decline(ask: Ask, claim_id: int) -> SeeOther:
    """No, thank you."""
    actions.decline_claim(by=ask.by, now=ask.now, claim_id=claim_id)
    return ask.done(_("已放弃。政策有效期内仍可再次申请。"), "worker:claims")


@claim.deed("decline_for_good")
def decline_for_good(ask: Ask, claim_id: int) -> SeeOther:
    """No, and do not suggest it again."""
    actions.decline_for_good(by=ask.by, now=ask.now, claim_id=claim_id)
    return ask.done(_("已放弃，以后不再就这本证书向您推荐这项政策。政策有效期内您仍可自己申请。"), "worker:claims")


@claim.deed("account")
def account_first(ask: Ask, claim_id: int) -> SeeOther:
    """Where I am to be paid, before filing; or another account, after the bank sent the money back."""
    one = queries.claim(claim_id, by=ask.by)
    person = people.person(ask.by.person_id or 0, by=ask.by)
    given = checked(_account_form(ask, person))
    if one.state == State.BOUNCED:
        actions.mend_account(by=ask.by, now=ask.now, claim_id=claim_id, **given)
        return ask.again(_("账户已更正，核实后重新拨付"))
    actions.give_account(by=ask.by, now=ask.now, person_id=person.pk, why=str(_("本人登记或变更")), **given)
    return ask.again(_("收款账户已登记，核实为本人账户后拨付"))


@page(door, "claims/<int:claim_id>/letter/", title=_("告知书"))
def letter(ask: Ask, claim_id: int) -> Show:
    """The letter about the decision, as an A4 document."""
    one = queries.claim(claim_id, by=ask.by)
    found = queries.letter(one)
    if found is None:
        raise Refused(Common.NOT_FOUND)
    flaws = claiming.flaws(ask, one, queries.latest_decision(one), url_name="worker:claim_replay")
    return show(letter=found, flaws=flaws, back=reverse("worker:claim", args=[claim_id]),
                replay_url=reverse("worker:claim_replay", args=[claim_id]))


@page(door, "claims/<int:claim_id>/replay/", template="replayed.html", title=_("决定复算对照"))
def claim_replay(ask: Ask, claim_id: int) -> Show:
    """What was decided that day, the same recomputed from what was stored, and what is judged today."""
    return replayed.told(ask, claim_id, back=reverse("worker:claim", args=[claim_id]))


def _account_form(ask: Ask, person: Any) -> PayAccount:
    return typed(ask, PayAccount, "account", initial={"holder_name": person.name})


def _row(one: Any, ask: Ask) -> dict[str, object]:
    word, tint = claiming.state_tag(one, ask.language)
    return {"policy": one.sheet.named(ask.language), "about": claiming.about(one, ask.language), "no": one.no,
            "amount_fen": one.amount_fen, "state": word, "tint": tint, "url": reverse("worker:claim", args=[one.pk]),
            "payee": one.payee_organisation.name if one.payee_organisation else ""}


def _barred(found: list[Any]) -> dict[int, list[Any]]:
    """Which prospects are better left for others that exclude them: verdict → the editions to take instead."""
    of = {id(one.judged.verdict): one for one in found}
    choice = rules.choose([rules.Offer(one.judged.sheet, one.judged.verdict) for one in found])
    return {id(left.offer.verdict): [of[id(other.verdict)].row for other in left.instead_of] for left in choice.left}


def _prospect(one: Any, ask: Ask, barred: dict[int, list[Any]]) -> dict[str, object]:
    seen = claiming.of_judged(one.counts_on, one.judged, ask.language)
    reasons = [line["text"] for line in seen["lines"] if line["holds"] is False]
    return {"policy": one.row.named(ask.language), "sheet": one.row.pk, "certificate": one.certificate.pk, "seen": seen,
            "about": f"{one.certificate.occupation.name} {Level(one.certificate.level).label(ask.language)}",
            "instead": [row.named(ask.language) for row in barred.get(id(one.judged.verdict), ())],
            "reasons": reasons, "pays": seen["pays"], "mine": one.payee == Payee.WORKER,
            "payee": Payee(one.payee).label(ask.language)}

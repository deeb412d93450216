"""One claim: where it stands, what the sheet says line by line, on which facts from where, and what is to be done."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.assessment import queries as assessment
from baigong.desk import claiming, donating, frozen, happened, owning, quotas, replayed
from baigong.desk.forms import checked, typed, why
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.kernel.fen import yuan
from baigong.kernel.identity import mask_card
from baigong.offer import queries as offer
from baigong.people import actions as people_actions
from baigong.people import queries as people
from baigong.people.words import Role
from baigong.policy.words import Fund
from baigong.subsidy import actions, facts, queries
from baigong.subsidy.words import Payee, PaymentState, RecoveryState, State

from .door import door
from .recoveries import ASKERS

SECOND = (Role.APPROVER, Role.CITY_OFFICER)
DECIDERS = (Role.REVIEWER, *SECOND)


class Opinion(forms.Form):
    """What the officer says to it; needed to return or refuse."""

    why = forms.CharField(label=_("办理意见"), max_length=200, required=False,
                          help_text=_("退回补正或不予同意时必填，将告知申领人"))


class Gift(forms.Form):
    """Which donation pays."""

    donation_id = forms.IntegerField()


class Reveal(forms.Form):
    """Why the whole number is needed."""

    why = why(_("查看原因"), help_text=_("原因和查看人将留在日志中"))


@page(door, "claims/<int:claim_id>/", title=_("补贴申领"))
def claim(ask: Ask, claim_id: int) -> Show:
    """The matter. Before a decision the sheet is judged on the spot; after it, the stored lines are shown."""
    one = queries.claim(claim_id, by=ask.by)
    decision = queries.latest_decision(one)
    fresh = State(one.state) in (State.OFFERED, State.FILED, State.RETURNED) or decision is None
    found = facts.judged(one, today=ask.today) if fresh else None
    seen = claiming.of_judged(one.counts_on, found, ask.language) if found else claiming.of_decision(
        one, decision, ask.language)
    account = people.pay_account_of(**one.holder)
    payments = list(queries.payments_of(one))
    things = [one, *one.notices.all(), *(payment.run for payment in payments)]
    flaws = None if fresh else claiming.flaws(ask, one, decision, url_name="officer:claim_replay")
    return show(
        one=one, fresh=fresh, seen=seen, part=claiming.part_of(one, ask.language), flaws=flaws,
        proof=_proof(one, ask), frozen=frozen.claim_banner(one, ask),
        steps=claiming.steps(one, ask.language), title=_title(one, seen, ask),
        crumbs=[{"label": _("补贴审核"), "url": reverse("officer:claims")}, {"label": one.no}],
        state=claiming.state_tag(one, ask.language), payee=Payee(one.payee).label(ask.language), account=account,
        ownership=owning.of_account(account, ask), masked=mask_card(account.number) if account else "",
        whole=ask.told.get("number", ""),
        serves=ask.by.covers(one.worker.region_id), reveal_form=typed(ask, Reveal, "reveal", auto_id="reveal_%s"),
        payments=[_payment(payment, ask) for payment in payments], may=_may(one, ask),
        quota=quotas.of_claim(ask, one, found=found, decision=decision, url_name="officer:claim"),
        total=_total(one, ask), left=offer.days_left(one.due_on, ask.today),
        form=Opinion(ask.post if ask.request.method == "POST" else None),
        objections=queries.objections_to(one), debts=[
            {"no": debt.no, "url": reverse("officer:recovery", args=[debt.pk]), "fen": debt.amount_fen,
             "state": RecoveryState(debt.state).label(ask.language)} for debt in queries.recoveries_of(one)],
        gifts=[] if flaws and flaws["texts"] else _gifts(one, ask), gift=_gift(one),
        may_recharge=ask.by.role in DECIDERS and queries.may_recharge(one),
        may_ask_back=ask.by.role in ASKERS and one.state == State.PAID and queries.left_to_ask_fen(one) > 0,
        history=happened.told(journal.history_of(*things), language=ask.language),
    )


@page(door, "claims/<int:claim_id>/replay/", template="replayed.html", title=_("决定复算对照"))
def claim_replay(ask: Ask, claim_id: int) -> Show:
    """What was decided that day, the same recomputed from what was stored, and what is judged today."""
    return replayed.told(ask, claim_id, back=reverse("officer:claim", args=[claim_id]))


def _proof(one: Any, ask: Ask) -> dict[str, str]:
    """Where the certificate and the cohort of a claim are looked at, as far as the officer sees them."""
    papers = assessment.certificates(by=ask.by).filter(pk=one.certificate_id)
    classes = offer.cohorts_for(by=ask.by).filter(pk=one.cohort_id)
    return {
        "certificate": reverse("officer:certificate", args=[one.certificate_id]) if papers.exists() else "",
        "cohort": reverse("officer:cohort", args=[one.cohort_id]) if classes.exists() else "",
    }


@claim.deed("review")
def review(ask: Ask, claim_id: int) -> SeeOther:
    """First review."""
    actions.review_claim(by=ask.by, now=ask.now, claim_id=claim_id, why=_opinion(ask))
    return ask.done(_("初审通过，已转复审"), "officer:inbox")


@claim.deed("grant")
def grant(ask: Ask, claim_id: int) -> SeeOther:
    """Second look."""
    actions.grant_claim(by=ask.by, now=ask.now, claim_id=claim_id, why=_opinion(ask))
    return ask.done(_("已同意，进入下一批公示"), "officer:inbox")


@claim.deed("return")
def return_(ask: Ask, claim_id: int) -> SeeOther:
    """Send it back to be corrected."""
    actions.return_claim(by=ask.by, now=ask.now, claim_id=claim_id, why=_opinion(ask))
    return ask.done(_("已退回补正并通知申领人"), "officer:inbox")


@claim.deed("refuse")
def refuse(ask: Ask, claim_id: int) -> SeeOther:
    """Refuse, in writing."""
    actions.refuse_claim(by=ask.by, now=ask.now, claim_id=claim_id, why=_opinion(ask))
    return ask.done(_("已作出不予支付决定并告知理由"), "officer:inbox")


@claim.deed("charge")
def charge(ask: Ask, claim_id: int) -> SeeOther:
    """Pay it from a donation that fits."""
    given = checked(Gift(ask.post))
    actions.charge_donation(by=ask.by, now=ask.now, claim_id=claim_id, donation_id=given["donation_id"])
    return ask.again(_("已改由捐赠列支"))


@claim.deed("uncharge")
def uncharge(ask: Ask, claim_id: int) -> SeeOther:
    """Pay it from the budget after all."""
    actions.charge_budget(by=ask.by, now=ask.now, claim_id=claim_id)
    return ask.again(_("已改回预算列支"))


@claim.deed("reveal")
def reveal(ask: Ask, claim_id: int) -> HttpResponse:
    """Show the whole ID number once, on this very answer."""
    reason = checked(typed(ask, Reveal, "reveal"))["why"]
    one = queries.claim(claim_id, by=ask.by)
    ask.told["number"] = people_actions.reveal_id_number(
        by=ask.by, now=ask.now, person_id=one.worker_id, why=reason)
    answer = claim.shown(ask, claim_id=claim_id)
    answer["Cache-Control"] = "no-store"
    return answer


def _opinion(ask: Ask) -> str:
    return str(checked(Opinion(ask.post))["why"])


def _gifts(one: Any, ask: Ask) -> list[dict[str, Any]]:
    """Donations that may pay this claim, for whoever decides it."""
    if ask.by.role not in DECIDERS:
        return []
    return [{"id": each.donation.pk, "no": each.donation.no, "left_fen": each.left_fen,
             "meant_for": donating.meant_for(each.donation, ask), "purpose": each.donation.purpose}
            for each in queries.donations_for(one, on=ask.today)]


def _gift(one: Any) -> dict[str, str] | None:
    """The donation that pays it."""
    found = queries.donation_of(one)
    return None if found is None else {"no": found.no, "purpose": found.purpose, "url": reverse("public:donation", args=[found.pk])}


def _title(one: Any, seen: dict[str, Any], ask: Ask) -> str:
    what = claiming.title(one, ask.language)
    if State(one.state) == State.REFUSED or seen["pays"] is False:
        return _("{what}，不予支付").format(what=what)
    if seen["pays"] is None:
        return _("{what}，待核实").format(what=what)
    return _("{what}，应付 {amount} 元").format(what=what, amount=yuan(seen["amount_fen"] or 0))


def _total(one: Any, ask: Ask) -> str:
    """The last line of the decision: out of which fund, place and year."""
    line = one.budget_line
    if line is None:
        return str(_("合计"))
    values = {"fund": Fund(line.fund).label(ask.language), "region": line.region.name, "year": line.year}
    return str(_("合计，列支{fund}（{region} {year} 年度）")).format(**values)


def _may(one: Any, ask: Ask) -> str:
    """Which decision is this officer's now: review, grant, or none."""
    if ask.by.role == Role.REVIEWER and one.state == State.FILED:
        return "review"
    return "grant" if ask.by.role in SECOND and one.state == State.REVIEWED else ""


def _payment(payment: Any, ask: Ask) -> dict[str, object]:
    state = PaymentState(payment.state)
    why = payment.why_returned or payment.why_dropped
    return {
        "label": payment.no, "value": f"{payment.pay_account.bank} {mask_card(payment.pay_account.number)}",
        "source": "；".join(filter(None, [payment.bank_ref, why])), "tag": state.label(ask.language),
        "kind": {"paid": "ok", "returned": "no", "dropped": "no"}.get(state.value, "wait"),
        "url": reverse("officer:run", args=[payment.run_id]),
    }

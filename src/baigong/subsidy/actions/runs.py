"""Payment runs: drafted, looked at a second time and released, answered by the bank."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.utils import timezone

from baigong.journal.actions import action, move, move_all, note, progress
from baigong.journal.queries import any_of
from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.refused import Refused
from baigong.subsidy import access, decide
from baigong.subsidy.facts import Reading, Sealed, judged
from baigong.subsidy.models import Claim, Payment, PayRun
from baigong.subsidy.queries.approvals import approvals_by_amount, may_release_run
from baigong.subsidy.queries.claims import latest_decisions
from baigong.subsidy.queries.freezes import holds_on, with_holds
from baigong.subsidy.queries.procedure import last_day, procedure
from baigong.subsidy.queries.proving import claims_proved, paid_into
from baigong.subsidy.words import (
    MOVES,
    RUN_MOVES,
    Move,
    PaymentState,
    Refusal,
    RunMove,
    State,
    Told,
)
from baigong.subsidy.words.proving import Unproved

from .decisions import UNDECIDED, told_payee
from .entries import give_back, lock_all, locked_all, take_no
from .set_offs import debts_of, keep_back

LOT = 500
"""So many lines are read, judged and written at once: few questions for each, and no more in memory than these."""


@action("subsidy.run_drafted", may=access.may_draft)
def draft_run(*, by: Actor, now: datetime, region: str, claim_ids: Sequence[int] | None = None) -> PayRun:
    """Gather the payable claims of a region (or those picked) into one run, each with the payee's account of today.

    Claims that this payer decided are left to another, frozen ones wait, and so do those whose payee's account is not proved
    to be theirs; picking such a one is refused.
    Refused(nothing_picked) if none is left.
    """
    found = access.seen_by(by).filter(state=State.PAYABLE, region__code__startswith=region_stem(region))
    if claim_ids is not None:
        found = found.filter(pk__in=any_of(claim_ids))
    open_already = Payment.objects.filter(state__in=[PaymentState.DRAFTED, PaymentState.SENT]).values("claim_id")
    claims, frozen = [], set(with_holds(found).exclude(held=None).order_by().values_list("pk", flat=True))
    ready = list(found.exclude(pk__in=open_already).select_for_update(of=["self"]).order_by("id"))
    accounts = {pk: account for start in range(0, len(ready), LOT) for pk, account in paid_into(ready[start:start + LOT]).items()}
    for claim in ready:
        account = accounts.get(claim.pk)
        answer = decide.may_release(
            payer=by.person_id, reviewed_by=claim.reviewed_by, granted_by=claim.granted_by, is_frozen=claim.pk in frozen,
            is_unproved=account is not None and not account.is_proved)
        if claim_ids is not None:
            answer.or_refuse()
        if answer.yes and account is not None:
            claims.append((claim, account))
    if not claims:
        raise Refused(Refusal.NOTHING_PICKED)
    today = timezone.localdate(now)
    run = PayRun.objects.create(
        no=take_no("BF", region, today.year), region_id=region, drafted_at=now, drafted_by=by.person_id,
        approvals_needed=approvals_by_amount().needed([claim.amount_fen for claim, _ in claims], on=today))
    for start in range(0, len(claims), LOT):
        progress(start, len(claims))
        Payment.objects.bulk_create([
            Payment(run=run, nth=nth, claim=claim, pay_account=account, amount_fen=claim.amount_fen)
            for nth, (claim, account) in enumerate(claims[start:start + LOT], start=start + 1)
        ])
    progress(len(claims), len(claims))
    note(payments=len(claims), fen=sum(claim.amount_fen for claim, _ in claims))
    return run


@action("subsidy.run_released", may=access.may_run)
def release_run(*, by: Actor, now: datetime, run_id: int) -> PayRun:
    """Send a run. Every claim is looked at once more: one whose facts changed, or whose decision was changed behind the house's
    back, drops out, with every reason, and goes back to review; what was held for it and used up is free again. One frozen
    meanwhile, or whose account is no longer proved, drops out and stays payable. What a payee owes the same fund and did not
    pay in time is kept back, as far as the cap goes, and not paid out. Refused(approvals_missing) while fewer officers have
    approved it than its sums need."""
    today = timezone.localdate(now)
    run = PayRun.objects.select_for_update().get(pk=run_id)
    may_release_run(run, by=by, on=today).or_refuse()
    payments = list(run.payments.filter(state=PaymentState.DRAFTED).select_for_update(of=["self"]).order_by("nth"))
    claims = lock_all([payment.claim_id for payment in payments])
    _not_by(by, claims)
    debts, sent, kept_fen = debts_of(claims, today=today), 0, 0
    for start in range(0, len(payments), LOT):
        lot = payments[start:start + LOT]
        stand = _standing(lot, by=by, now=now, done=start, total=len(payments))
        move_all([claim for _, claim in stand], MOVES, Move.SEND, by=by, now=now, sent_at=now, sent_by=by.person_id, due_on=None)
        kept_fen += sum(keep_back(payment, claim, debts, by=by, now=now, today=today) for payment, claim in stand)
        Payment.objects.filter(pk__in=[payment.pk for payment, _ in stand]).update(
            state=PaymentState.SENT, sent_at=now, sent_by=by.person_id)
        sent += len(stand)
    progress(len(payments), len(payments))
    if sent:
        move(run, RUN_MOVES, RunMove.RELEASE, by=by, now=now, released_at=now, released_by=by.person_id)
    else:
        move(run, RUN_MOVES, RunMove.DROP, by=by, now=now)
    note(sent=sent, dropped=len(payments) - sent, set_off_fen=kept_fen)
    return run


def _not_by(payer: Actor, claims: Iterable[Claim]) -> None:
    for claim in claims:
        decide.may_release(payer=payer.person_id, reviewed_by=claim.reviewed_by, granted_by=claim.granted_by).or_refuse()


def _standing(lot: Sequence[Payment], *, by: Actor, now: datetime, done: int, total: int) -> list[tuple[Payment, Claim]]:
    """Those of a lot of lines that are sent, each with its claim, after another look at each; the others have dropped out."""
    today, keys, stand = timezone.localdate(now), [payment.claim_id for payment in lot], []
    frozen, proved, claims = holds_on(keys), claims_proved(lot), locked_all(keys)
    read, sealed, decisions = Reading.of(claims.values(), today=today), Sealed(list(claims.values())), latest_decisions(keys)
    for nth, payment in enumerate(lot, start=done):
        progress(nth, total)
        claim = claims[payment.claim_id]
        waits = Refusal.FROZEN if claim.pk in frozen else Unproved.ACCOUNT_UNPROVED if claim.pk not in proved else None
        if waits is not None:
            _set_aside(payment, waits.zh)
            continue
        answer = judged(claim, today=today, read=read).still_stands(claim, sealed, decisions.get(claim.pk))
        if answer.yes:
            stand.append((payment, claim))
        else:
            _drop(payment, claim, "；".join(reason.text() for reason in answer.reasons), by=by, now=now)
            read = read.without(claim.worker_id)  # what was used up is free again: another look at those that follow
    return stand


def _drop(payment: Payment, claim: Claim, why: str, *, by: Actor, now: datetime) -> None:
    _set_aside(payment, why)
    today = timezone.localdate(now)
    move(claim, MOVES, Move.RECHECK, by=by, now=now, why=why, **UNDECIDED,
         due_on=last_day(today, procedure(today).review_days))
    give_back(claim, by=by, now=now)
    told_payee(Told.RECHECKED, claim, now=now, why=why)


def _set_aside(payment: Payment, why: str) -> None:
    payment.state, payment.why_dropped = PaymentState.DROPPED, why[:300]
    payment.save(update_fields=["state", "why_dropped"])

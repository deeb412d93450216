"""Collecting what is owed: instalments, enforcement, reminders; and writing off, by counted approvals."""

from collections.abc import Sequence
from datetime import date, datetime

from django.utils import timezone

from baigong.journal.actions import action, move, note
from baigong.kernel.actor import Actor
from baigong.kernel.fen import Fen, yuan
from baigong.kernel.move import next_state
from baigong.kernel.refused import Reason, Refused
from baigong.ledger import actions as ledger
from baigong.policy.words import Fund
from baigong.subsidy import access
from baigong.subsidy.decide import recovery as judging
from baigong.subsidy.models import Instalment, Plan, Receivable, WriteOff, WriteOffApproval
from baigong.subsidy.queries.recovery_terms import recovery_terms
from baigong.subsidy.words import (
    RECOVERY_MOVES,
    WRITE_OFF_MOVES,
    Enforcer,
    RecoveryMove,
    RecoveryRefusal,
    RecoveryState,
    RecoveryTold,
    WriteOffMove,
    WriteOffState,
)

from .recoveries import locked_debt, stated, told_debtor


@action("subsidy.instalments_agreed", may=access.may_recover)
def agree_instalments(
    *, by: Actor, now: datetime, receivable_id: int, instalments: Sequence[tuple[date, Fen]]
) -> Plan:
    """Agree on what is paid back by which day; the newest plan holds.

    Raises Refused(plan_sum) unless they add up to what is left, Refused(plan_days) for days that are past, out of order or too
    far, not_now while it is objected to or done with.
    """
    one, today = locked_debt(receivable_id), timezone.localdate(now)
    judging.may_plan(instalments, left_fen=one.left_fen, today=today,
                     months_most=recovery_terms(today).plan_months_most).or_refuse()
    move(one, RECOVERY_MOVES, RecoveryMove.PLAN, by=by, now=now, due_on=instalments[0][0], overdue_on=None)
    plan = Plan.objects.create(receivable=one, nth=one.plans.count() + 1, settled_before_fen=one.settled_fen, agreed_at=now,
                               agreed_by=by.person_id)
    Instalment.objects.bulk_create([
        Instalment(plan=plan, nth=nth, due_on=day, amount_fen=fen) for nth, (day, fen) in enumerate(instalments, start=1)])
    told_debtor(RecoveryTold.PLANNED, one, now=now, n=len(instalments), due=instalments[0][0], amount=yuan(instalments[0][1]))
    note(one, instalments=len(instalments))
    return plan


@action("subsidy.recovery_enforced", may=access.may_recover)
def enforce_recovery(*, by: Actor, now: datetime, receivable_id: int, enforcer: str, document: str) -> Receivable:
    """Hand what was not paid in time over to a court or the tax authority, under a document number.

    Raises Refused(not_overdue) before its day is past, Refused(no_proof) without a number.
    """
    one = locked_debt(receivable_id)
    who = Enforcer(enforcer)
    judging.may_enforce(due_on=one.due_on, today=timezone.localdate(now), document=document).or_refuse()
    move(one, RECOVERY_MOVES, RecoveryMove.ENFORCE, by=by, now=now, enforcer=who, enforced_document=document.strip(),
         enforced_at=now, enforced_by=by.person_id, due_on=None, overdue_on=None)
    told_debtor(RecoveryTold.ENFORCED, one, now=now, who=who, amount=yuan(one.left_fen), document=document.strip())
    return one


@action("subsidy.write_off_asked", may=access.may_recover)
def ask_write_off(*, by: Actor, now: datetime, receivable_id: int, why: str, document: str) -> WriteOff:
    """Ask that what is left of a debt is written off; how many others must approve follows from the sum.

    Raises Refused: why_needed, no_proof, write_off_asked, not_now while it is objected to or done with.
    """
    one = locked_debt(receivable_id)
    stated(why)
    if not document.strip():
        raise Refused(RecoveryRefusal.NO_PROOF)
    next_state(RECOVERY_MOVES, RecoveryState(one.state), RecoveryMove.WRITE_OFF)
    needed = recovery_terms(timezone.localdate(now)).approvals_for(one.left_fen)
    made = WriteOff.objects.create(receivable=one, amount_fen=one.left_fen, needed=needed, why=why.strip(),
                                   document=document.strip(), asked_at=now, asked_by=by.person_id)
    note(one, fen=one.left_fen, needed=needed)
    return made


@action("subsidy.write_off_approved", may=access.may_settle_write_off)
def approve_write_off(*, by: Actor, now: datetime, write_off_id: int) -> WriteOff:
    """One more officer says yes; with the last that it takes, the rest is written off in the books.

    Raises Refused(own_write_off) for who asked, Refused(approved_already) for who said yes before, not_now once it is settled.
    """
    asked, one = _locked(write_off_id, by=by, how=WriteOffMove.APPROVE)
    WriteOffApproval.objects.create(write_off=asked, approved_at=now, approved_by=by.person_id or 0)
    count = asked.approvals.count()
    if count >= asked.needed:
        move(asked, WRITE_OFF_MOVES, WriteOffMove.APPROVE, by=by, now=now, settled_at=now, settled_by=by.person_id)
        fen, fund = one.left_fen, Fund(one.line.fund)
        move(one, RECOVERY_MOVES, RecoveryMove.WRITE_OFF, by=by, now=now, ended_at=now, ended_by=by.person_id, due_on=None,
             overdue_on=None)
        lost = f"written-off/{one.line.region_id}/{fund}"
        ledger.open_account(lost, f"{one.line.region.name}{fund.zh}核销款")
        ledger.transfer(id=judging.recovery_id(one.no, "write-off"), debit=one.ledger_account, credit=lost, amount_fen=fen,
                        why=f"{one.no} {asked.document}"[:120], now=now)
        note(written_off_fen=fen)
    note(one, approvals=count, needed=asked.needed)
    return asked


@action("subsidy.write_off_declined", may=access.may_settle_write_off)
def decline_write_off(*, by: Actor, now: datetime, write_off_id: int, why: str) -> WriteOff:
    """It is to be collected after all. Raises Refused(own_write_off), Refused(why_needed), not_now once it is settled."""
    asked, one = _locked(write_off_id, by=by, how=WriteOffMove.DECLINE)
    stated(why)
    move(asked, WRITE_OFF_MOVES, WriteOffMove.DECLINE, by=by, now=now, settled_at=now, settled_by=by.person_id,
         why_declined=why.strip())
    note(one)
    return asked


@action("subsidy.debtors_reminded", may=access.is_system)
def remind_debtors(*, by: Actor, now: datetime) -> int:
    """What was not paid in time becomes a matter of the officers', and whoever owes it is reminded; how many are new."""
    today = timezone.localdate(now)
    late = Receivable.objects.filter(
        state__in=[RecoveryState.CONFIRMED, RecoveryState.PAYING], due_on__lt=today, overdue_on=None).order_by("id")
    found = list(late.select_for_update(of=("self",)).select_related("person", "organisation"))
    for one in found:
        told_debtor(RecoveryTold.OVERDUE, one, now=now, amount=yuan(one.left_fen), due=one.due_on)
    late.filter(pk__in=[one.pk for one in found]).update(overdue_on=today)
    note(reminded=[one.pk for one in found])
    return len(found)


def _locked(write_off_id: int, *, by: Actor, how: WriteOffMove) -> tuple[WriteOff, Receivable]:
    """What was asked and its debt, both locked, once nothing speaks against this officer's answer."""
    one = locked_debt(WriteOff.objects.values_list("receivable_id", flat=True).get(pk=write_off_id))
    asked = WriteOff.objects.select_for_update().get(pk=write_off_id)
    next_state(WRITE_OFF_MOVES, WriteOffState(asked.state), how)
    if by.person_id == asked.asked_by:
        raise Refused(Reason(RecoveryRefusal.OWN_WRITE_OFF))
    return asked, one

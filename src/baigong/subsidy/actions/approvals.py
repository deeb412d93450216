"""Approvals of payment runs: given, withdrawn before the release, void when the run changes."""

from datetime import datetime

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.subsidy import access
from baigong.subsidy.models import Approval, PayRun
from baigong.subsidy.queries.approvals import may_approve_run
from baigong.subsidy.words import PaymentState, Refusal, RunState


@action("subsidy.run_approved", may=access.may_approve_run)
def approve_run(*, by: Actor, now: datetime, run_id: int) -> Approval:
    """Say yes to a draft run as it stands. Refused(run_released, approver_drafted, approver_reviewed, approver_granted,
    approved_already)."""
    run = _draft(run_id)
    may_approve_run(run, by=by).or_refuse()
    amounts = [one.amount_fen for one in run.payments.filter(state=PaymentState.DRAFTED)]
    made = Approval.objects.create(run=run, lines=len(amounts), fen=sum(amounts), approved_at=now, approved_by=by.person_id)
    note(run, lines=made.lines, fen=made.fen)
    return made


@action("subsidy.approval_withdrawn", may=access.may_withdraw_approval)
def withdraw_approval(*, by: Actor, now: datetime, run_id: int, why: str) -> Approval:
    """Take one's own approval back before the run is released, for a stated reason. Refused(run_released, why_needed,
    not_approved)."""
    run = _draft(run_id)
    if not why.strip():
        raise Refused(Refusal.WHY_NEEDED)
    mine = next((one for one in run.approvals.select_for_update() if one.stands and one.approved_by == by.person_id), None)
    if mine is None:
        raise Refused(Refusal.NOT_APPROVED)
    mine.withdrawn_at, mine.withdrawn_by, mine.why = now, by.person_id, why.strip()[:300]
    mine.save(update_fields=["withdrawn_at", "withdrawn_by", "why"])
    note(run, approval=mine.pk)
    return mine


@action("subsidy.payment_left_out", may=access.may_run)
def leave_out(*, by: Actor, now: datetime, run_id: int, payment_id: int, why: str) -> PayRun:
    """Take one line out of a draft, for a stated reason; its claim stays payable. The run is another one then: approvals
    given to it are void. Refused(run_released, why_needed, nothing_picked) - the last line stays."""
    run = _draft(run_id)
    if not why.strip():
        raise Refused(Refusal.WHY_NEEDED)
    lines = list(run.payments.select_for_update(of=["self"]).filter(state=PaymentState.DRAFTED))
    payment = next((one for one in lines if one.pk == payment_id), None)
    if payment is None or len(lines) == 1:
        raise Refused(Refusal.NOTHING_PICKED)
    payment.state, payment.why_dropped = PaymentState.DROPPED, why.strip()[:300]
    payment.save(update_fields=["state", "why_dropped"])
    voided = run.approvals.filter(withdrawn_at=None, void_at=None).update(void_at=now, why=f"剔除 {payment.no}")
    note(run, payment=payment.no, voided=voided)
    return run


def _draft(run_id: int) -> PayRun:
    run = PayRun.objects.select_for_update().get(pk=run_id)
    if run.state != RunState.DRAFT:
        raise Refused(Refusal.RUN_RELEASED)
    return run

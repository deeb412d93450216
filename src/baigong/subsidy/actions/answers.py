"""The bank's answer: read whole or not at all; paid is posted, returned waits for another account."""

from datetime import datetime

from django.utils import timezone

from baigong.journal.actions import action, move, note, progress
from baigong.kernel.actor import Actor
from baigong.kernel.fen import yuan
from baigong.kernel.refused import Reason, Refused
from baigong.ledger import actions as ledger
from baigong.subsidy import access
from baigong.subsidy.decide import BankRow
from baigong.subsidy.models import Payment, PayRun
from baigong.subsidy.queries.bankfile import read_bank_file
from baigong.subsidy.queries.claims import replay
from baigong.subsidy.queries.procedure import last_day, procedure
from baigong.subsidy.words import MOVES, RUN_MOVES, Move, PaymentState, Refusal, RunMove, RunState, Told

from .decisions import told_payee
from .proving import doubt_accounts
from .set_offs import book_set_offs, drop_set_offs

BOUNCED = "银行退回付款"


@action("subsidy.bank_answered", may=access.may_run)
def read_bank_answer(*, by: Actor, now: datetime, run_id: int, content: bytes) -> PayRun:
    """Book the bank's answer to a run (xlsx, csv, pain.002 or camt.053). All or nothing: any row or transaction that does not
    fit refuses the whole file, with every fault by row. The same file again changes nothing; an answer may come in several
    files, and what a statement repeats of a status report before it is known already."""
    run = PayRun.objects.select_for_update().get(pk=run_id)
    rows = read_bank_file(content, run)
    payments = {payment.no: payment for payment in
                run.payments.select_for_update(of=["self"]).select_related("run", "claim__sheet").order_by("nth")}
    faults = [fault for row in rows if (fault := _fault(row, payments.get(row.no)))]
    if faults:
        raise Refused(*faults)
    new = [(row, payments[row.no]) for row in rows if payments[row.no].state == PaymentState.SENT]
    paid = [(row, payment) for row, payment in new if row.paid]
    ledger.post_all({payment.claim.hold_id: payment.claim.post_id for _, payment in paid}, why=run.no, now=now)
    book_set_offs([payment for _, payment in paid], by=by, now=now, today=timezone.localdate(now))
    drop_set_offs([payment for row, payment in new if not row.paid], by=by, now=now)
    for nth, (row, payment) in enumerate(paid, start=1):
        progress(nth, len(new))
        _confirm(row, payment, by=by, now=now)
    bounced = [(row, payment) for row, payment in new if not row.paid]
    for row, payment in bounced:
        _bounce(row, payment, by=by, now=now)
    doubt_accounts([(payment.pay_account_id, row.why or BOUNCED) for row, payment in bounced], by=by, now=now)
    if run.state == RunState.RELEASED and not run.payments.filter(state=PaymentState.SENT).exists():
        move(run, RUN_MOVES, RunMove.SETTLE, by=by, now=now, settled_at=now, settled_by=by.person_id)
    note(paid=len(paid), returned=len(new) - len(paid))
    return run


def _confirm(row: BankRow, payment: Payment, *, by: Actor, now: datetime) -> None:
    claim = payment.claim
    move(claim, MOVES, Move.CONFIRM, by=by, now=now, paid_at=now, paid_by=by.person_id, due_on=None)
    payment.state, payment.bank_ref = PaymentState.PAID, row.bank_ref
    payment.answered_at, payment.answered_by = now, by.person_id
    payment.save(update_fields=["state", "bank_ref", "answered_at", "answered_by"])
    told_payee(Told.PAID, claim, now=now, amount=yuan(payment.out_fen))


def _bounce(row: BankRow, payment: Payment, *, by: Actor, now: datetime) -> None:
    today = timezone.localdate(now)
    move(payment.claim, MOVES, Move.BOUNCE, by=by, now=now, due_on=last_day(today, procedure(today).mend_days))
    payment.state, payment.why_returned, payment.bank_ref = PaymentState.RETURNED, row.why[:120], row.bank_ref
    payment.answered_at, payment.answered_by = now, by.person_id
    payment.save(update_fields=["state", "why_returned", "bank_ref", "answered_at", "answered_by"])
    told_payee(Told.BOUNCED, payment.claim, now=now, why=row.why)


def _fault(row: BankRow, payment: Payment | None) -> Reason | None:
    """Why this row cannot be booked, or None."""
    if row.fault:
        return _row(row, row.fault, row.fault_en)
    if payment is None:
        return _row(row, f"本批次没有指令号 {row.no}", f"no instruction {row.no} in this run")
    if row.amount_fen not in (None, payment.out_fen):
        return _row(row, f"金额与指令不符（应为 {yuan(payment.out_fen)}）",
                    f"the amount is not the one sent ({yuan(payment.out_fen)})")
    if payment.state in (PaymentState.PAID, PaymentState.RETURNED):
        if row.is_booked and not row.paid and payment.state == PaymentState.PAID:
            return _row(row, f"该笔已到账入账，此后又被退回（{row.why}）", f"booked as paid, and given back since ({row.why})",
                        late=True)
        same = (payment.state == PaymentState.PAID) == row.paid and (row.is_message or payment.bank_ref == row.bank_ref)
        return None if same else _row(row, "与先前回盘结果不同", "differs from an earlier answer")
    if payment.state != PaymentState.SENT:
        return _row(row, "该笔没有送银行", "this one was not sent")
    again = replay(payment.claim)
    if row.paid and (again is None or again.amount_fen != payment.amount_fen):
        return _row(row, "按存档决定重算金额不符", "the stored decision does not replay to this amount")
    return None


def _row(row: BankRow, fault: str, fault_en: str, *, late: bool = False) -> Reason:
    told = {"row": row.row, "no": row.no or "—", "fault": fault, "fault_en": fault_en}
    if late:
        return Reason(Refusal.BANK_LATE_RETURN, told)
    return Reason(Refusal.BANK_TRANSACTION if row.is_message else Refusal.BANK_ROW, told)

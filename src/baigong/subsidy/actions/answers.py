"""The bank's answer: read whole or not at all; paid is posted, returned waits for another account."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from django.utils import timezone

from baigong.journal.actions import action, move, move_all, note, progress
from baigong.kernel.actor import Actor
from baigong.kernel.fen import yuan
from baigong.kernel.refused import Reason, Refused
from baigong.ledger import actions as ledger
from baigong.subsidy import access
from baigong.subsidy.decide import BankRow
from baigong.subsidy.models import Decision, Payment, PayRun
from baigong.subsidy.queries.bankfile import read_bank_file
from baigong.subsidy.queries.claims import SLIM_OF_CLAIM, latest_decisions, replayed
from baigong.subsidy.queries.procedure import last_day, procedure
from baigong.subsidy.words import MOVES, RUN_MOVES, Move, PaymentState, Refusal, RunMove, RunState, Told

from .decisions import told_payees
from .proving import doubt_accounts
from .runs import LOT
from .set_offs import book_set_offs, drop_set_offs

BOUNCED = "银行退回付款"
T = TypeVar("T")
Lot = Sequence[tuple[BankRow, Payment]]


@action("subsidy.bank_answered", may=access.may_run)
def read_bank_answer(*, by: Actor, now: datetime, run_id: int, content: bytes) -> PayRun:
    """Book the bank's answer to a run (xlsx, csv, pain.002 or camt.053). All or nothing: any row or transaction that does not
    fit refuses the whole file, with every fault by row. The same file again changes nothing; an answer may come in several
    files, and what a statement repeats of a status report before it is known already."""
    run = PayRun.objects.select_for_update().get(pk=run_id)
    rows = read_bank_file(content, run)
    payments = {payment.no: payment for payment in run.payments.select_for_update(of=["self"]).select_related(
        "run", "claim__sheet").defer(*SLIM_OF_CLAIM).order_by("nth")}
    faults = [fault for lot in _lots(rows) for fault in _faults(lot, payments)]
    if faults:
        raise Refused(*faults)
    new = [(row, payments[row.no]) for row in rows if payments[row.no].state == PaymentState.SENT]
    paid, bounced = [one for one in new if one[0].paid], [one for one in new if not one[0].paid]
    ledger.post_all({payment.claim.hold_id: payment.claim.post_id for _, payment in paid}, why=run.no, now=now)
    book_set_offs([payment for _, payment in paid], by=by, now=now, today=timezone.localdate(now))
    drop_set_offs([payment for _, payment in bounced], by=by, now=now)
    done = 0
    for book, kind in ((_confirm, paid), (_bounce, bounced)):
        for lot in _lots(kind):
            progress(done, len(new))
            book(lot, by=by, now=now)
            done += len(lot)
    progress(done, len(new))
    doubt_accounts([(payment.pay_account_id, row.why or BOUNCED) for row, payment in bounced], by=by, now=now)
    if run.state == RunState.RELEASED and not run.payments.filter(state=PaymentState.SENT).exists():
        move(run, RUN_MOVES, RunMove.SETTLE, by=by, now=now, settled_at=now, settled_by=by.person_id)
    note(paid=len(paid), returned=len(bounced))
    return run


def _lots(many: Sequence[T]) -> Iterator[Sequence[T]]:
    return (many[start:start + LOT] for start in range(0, len(many), LOT))


def _confirm(lot: Lot, *, by: Actor, now: datetime) -> None:
    move_all([payment.claim for _, payment in lot], MOVES, Move.CONFIRM, by=by, now=now, paid_at=now, paid_by=by.person_id,
             due_on=None)
    _answered(lot, PaymentState.PAID, by=by, now=now)
    told_payees(Told.PAID, [(payment.claim, {"amount": yuan(payment.out_fen)}) for _, payment in lot], now=now)


def _bounce(lot: Lot, *, by: Actor, now: datetime) -> None:
    today = timezone.localdate(now)
    move_all([payment.claim for _, payment in lot], MOVES, Move.BOUNCE, by=by, now=now,
             due_on=last_day(today, procedure(today).mend_days))
    _answered(lot, PaymentState.RETURNED, by=by, now=now)
    told_payees(Told.BOUNCED, [(payment.claim, {"why": row.why}) for row, payment in lot], now=now)


def _answered(lot: Lot, state: PaymentState, *, by: Actor, now: datetime) -> None:
    """What the bank said, written on the lines; one statement for all of them."""
    for row, payment in lot:
        payment.state, payment.bank_ref = state, row.bank_ref
        payment.why_returned = "" if row.paid else row.why[:120]
        payment.answered_at, payment.answered_by = now, by.person_id
    changed = ["state", "bank_ref", "why_returned", "answered_at", "answered_by"]
    Payment.objects.bulk_update([payment for _, payment in lot], changed)


def _faults(lot: Sequence[BankRow], payments: Mapping[str, Payment]) -> list[Reason]:
    """Why rows of the file cannot be booked; what was decided about them is read at once."""
    named = [payments.get(row.no) for row in lot]
    decided = latest_decisions([payment.claim_id for payment in named if payment is not None])
    return [fault for row, payment in zip(lot, named, strict=True)
            if (fault := _fault(row, payment, decided.get(payment.claim_id) if payment else None))]


def _fault(row: BankRow, payment: Payment | None, decided: Decision | None) -> Reason | None:
    """Why this row cannot be booked, or None. `decided` is the decision of its claim that stands."""
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
    again = None if decided is None else replayed(decided, payment.claim)
    if row.paid and (again is None or again.amount_fen != payment.amount_fen):
        return _row(row, "按存档决定重算金额不符", "the stored decision does not replay to this amount")
    return None


def _row(row: BankRow, fault: str, fault_en: str, *, late: bool = False) -> Reason:
    told = {"row": row.row, "no": row.no or "—", "fault": fault, "fault_en": fault_en}
    if late:
        return Reason(Refusal.BANK_LATE_RETURN, told)
    return Reason(Refusal.BANK_TRANSACTION if row.is_message else Refusal.BANK_ROW, told)

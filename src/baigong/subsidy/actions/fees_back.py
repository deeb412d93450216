"""What becomes of a fee that was paid: back to whoever paid it, or on to the provider once the class is over."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from baigong.journal.actions import action, move, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.fen import Fen, yuan
from baigong.kernel.refused import Refused
from baigong.ledger import actions as ledger
from baigong.offer.models import Cohort
from baigong.offer.words import State as CohortState
from baigong.subsidy import access, queries
from baigong.subsidy.decide import fees as decide
from baigong.subsidy.models import FeeOrder, FeeRefund, FeeShare
from baigong.subsidy.words import FEE_MOVES, REFUND_MOVES, FeeMove, FeeRefusal, FeeState, FeeTold, RefundMove

from .fees import SOURCE, locked_fee

GONE = ("withdrawn",)


@action("subsidy.fee_refund_asked", may=access.may_answer_for_fee)
def ask_fee_refund(*, by: Actor, now: datetime, order_id: int, why: str = "") -> FeeRefund:
    """Ask for what comes back after one left a class, or after it was called off: worked out here, and held at once.

    Asked for already, that answers. Raises Refused(fee_not_paid, fee_not_left, nothing_back).
    """
    one = locked_fee(order_id)
    known = FeeRefund.objects.filter(order=one).first()
    if known is not None:
        return known
    back = queries.would_come_back(one, at=now)
    if back is None:
        raise Refused(FeeRefusal.NOT_PAID)
    if one.enrolment.state not in GONE:
        raise Refused(FeeRefusal.NOT_LEFT)
    if not back.amount_fen:
        raise Refused(FeeRefusal.NOTHING_BACK)
    on = timezone.localdate(now)
    made = FeeRefund.objects.create(
        order=one, cause=back.cause, amount_fen=back.amount_fen, taught_minutes=back.taught_minutes,
        planned_minutes=back.planned_minutes, why=why.strip(), hold=decide.fee_id(one.no, "back"), asked_at=now,
        asked_by=by.person_id, due_on=queries.last_fee_day(on, queries.fee_rules(on=on).refund_within))
    ledger.hold(id=made.hold, debit=one.account, credit=SOURCE, amount_fen=made.amount_fen, why=one.no, now=now)
    note(one, fen=made.amount_fen, cause=str(back.cause))
    return made


@action("subsidy.fee_refunded", may=access.may_keep_fee)
def pay_fee_refund(*, by: Actor, now: datetime, refund_id: int, bank_ref: str) -> FeeRefund:
    """It went back the way it came. The same again changes nothing. Raises Refused(reference_missing, not_now)."""
    if not bank_ref.strip():
        raise Refused(FeeRefusal.REFERENCE_MISSING)
    one = FeeRefund.objects.select_for_update().get(pk=refund_id)
    if one.bank_ref == bank_ref.strip():
        return one
    order = locked_fee(one.order_id)
    move(one, REFUND_MOVES, RefundMove.PAY, by=by, now=now, paid_at=now, paid_by=by.person_id, bank_ref=bank_ref.strip())
    ledger.post(id=decide.fee_id(order.no, "back-paid"), settles=one.hold, why=order.no, now=now)
    if one.amount_fen == order.due_fen:
        move(order, FEE_MOVES, FeeMove.CLOSE, by=by, now=now, closed_at=now, closed_by=by.person_id)
    tell(FeeTold.FEE_BACK, now=now, to_person=order.worker_id, link=f"/worker/fees/{order.pk}/", cohort=order.cohort.no,
         amount=yuan(one.amount_fen))
    note(order, fen=one.amount_fen)
    return one


@action("subsidy.fees_passed_on", may=access.may_keep_fees)
def pass_fees_on(*, by: Actor, now: datetime, cohort_id: int, bank_ref: str) -> Fen:
    """The class has ended: what its trainees paid and did not get back goes to the provider; how much, in fen.

    Whose refund is under way, or who left and has not asked for theirs, waits. Raises Refused(reference_missing, fee_class_open,
    nothing_passed_on).
    """
    cohort = Cohort.objects.select_related("provider").select_for_update(of=["self"]).get(pk=cohort_id)
    if not bank_ref.strip():
        raise Refused(FeeRefusal.REFERENCE_MISSING)
    if cohort.state != CohortState.ENDED:
        raise Refused(FeeRefusal.CLASS_OPEN)
    list(FeeOrder.objects.select_for_update().filter(cohort=cohort, state=FeeState.PAID).order_by("id"))  # no refund meanwhile
    ready: list[Any] = list(queries.fees_to_pass_on(cohort.pk))
    if not ready:
        raise Refused(FeeRefusal.NOTHING_DUE_ON)
    target = f"payee/organisation/{cohort.provider_id}"
    ledger.open_account(target, cohort.provider.name)
    for one in ready:
        made = FeeShare.objects.create(order=one, amount_fen=one.left_fen, transfer=decide.fee_id(one.no, "on"),
                                       bank_ref=bank_ref.strip(), passed_at=now, passed_by=by.person_id)
        ledger.transfer(id=made.transfer, debit=one.account, credit=target, amount_fen=made.amount_fen, why=one.no, now=now)
        move(one, FEE_MOVES, FeeMove.CLOSE, by=by, now=now, closed_at=now, closed_by=by.person_id)
    sum_fen = sum(one.left_fen for one in ready)
    note(cohort, fen=sum_fen, orders=len(ready))
    return sum_fen

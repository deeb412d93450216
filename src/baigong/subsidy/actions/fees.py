"""个人缴费: a price is stated, vouchers are issued, an order is placed, paid by transfer or by a gateway, or cancelled."""

from collections.abc import Sequence
from datetime import date, datetime

from django.utils import timezone

from baigong.enrolment.models import SEATED, Enrolment
from baigong.journal.actions import action, move, note, step, tell
from baigong.kernel.actor import Actor
from baigong.kernel.fen import Fen, yuan
from baigong.kernel.refused import Answer, Reason, Refused
from baigong.ledger import actions as ledger
from baigong.offer import access as offer_access
from baigong.offer.models import Cohort
from baigong.offer.words import State as CohortState
from baigong.policy.words import Fund
from baigong.subsidy import access, queries
from baigong.subsidy.decide import fees as decide
from baigong.subsidy.models import CoursePrice, FeeOrder, FeePayment, FeeVoucher
from baigong.subsidy.words import FEE_MOVES, FeeMove, FeeRefusal, FeeState, FeeTold, FeeWay

from .entries import take_no

SOURCE = f"source/{Fund.INDIVIDUAL}"
LATE = (CohortState.RUNNING, CohortState.ENDED, CohortState.CANCELLED)


@action("subsidy.course_price_stated", may=offer_access.may_write)
def state_price(*, by: Actor, now: datetime, cohort_id: int, amount_fen: Fen) -> CoursePrice:
    """Say what a class costs its trainees; 0 says that it is free. The same again changes nothing.

    Raises Refused with every reason: price_negative, above_ceiling, above_application, price_late, price_fixed, price_seated.
    """
    cohort = Cohort.objects.select_related("item").select_for_update(of=["self"]).get(pk=cohort_id)
    known, on = CoursePrice.objects.filter(cohort=cohort).first(), timezone.localdate(now)
    if known is not None and known.amount_fen == amount_fen:
        return known
    ceiling, state = queries.ceiling_of(cohort, on=on), CohortState(cohort.state)
    raised = amount_fen > (known.amount_fen if known else 0)
    decide.may_state(
        amount_fen=amount_fen, ceiling_fen=ceiling, applied_fen=cohort.fee_fen, rules=queries.fee_rules(on=on),
        is_late=state in LATE, state=state,
        is_ordered=FeeOrder.objects.filter(cohort=cohort).exists(),
        is_raised_on_seats=raised and not queries.may_raise_price(cohort)).or_refuse()
    made = CoursePrice.objects.update_or_create(cohort=cohort, defaults={
        "amount_fen": amount_fen, "ceiling_fen": min((one for one in (ceiling, cohort.fee_fen) if one is not None), default=None),
        "stated_at": now, "stated_by": by.person_id})[0]
    note(cohort, fen=amount_fen, before=known.amount_fen if known else None)
    return made


@action("subsidy.fee_vouchers_issued", may=offer_access.may_equip)
def issue_fee_vouchers(
    *, by: Actor, now: datetime, codes: Sequence[str], off_fen: Fen, holds_until: date, cohort_id: int | None = None,
) -> list[FeeVoucher]:
    """Issue one voucher for each of these codes (drawn by the page), for all classes of the house or for one of them.

    Codes that stand already are left as they are. Raises Refused(voucher_nothing), Cohort.DoesNotExist for another's class.
    """
    if off_fen <= 0 or not codes or holds_until < timezone.localdate(now):
        raise Refused(FeeRefusal.VOUCHER_NOTHING)
    cohort = Cohort.objects.get(pk=cohort_id, provider=by.organisation_id) if cohort_id else None
    FeeVoucher.objects.bulk_create([
        FeeVoucher(code=code, provider_id=by.organisation_id, cohort=cohort, off_fen=off_fen, holds_until=holds_until,
                   issued_at=now, issued_by=by.person_id) for code in codes], ignore_conflicts=True)
    made = list(FeeVoucher.objects.filter(provider=by.organisation_id, code__in=codes).order_by("id"))
    note(*([cohort] if cohort else []), vouchers=len(made), fen=off_fen)
    return made


@action("subsidy.fee_ordered", may=access.may_order_fee)
def order_fee(*, by: Actor, now: datetime, enrolment_id: int, voucher: str = "") -> FeeOrder:
    """Ask for the bill of one's seat: price, discount of the group one is in today, voucher; what is due and until when.

    An order there already answers, unless it is with another voucher. Raises Refused with every reason: no_price, not_seated,
    voucher_unknown, voucher_elsewhere, voucher_over, voucher_used; ordered_otherwise.
    """
    seat = Enrolment.objects.select_related("cohort__item").select_for_update(of=["self"]).get(pk=enrolment_id)
    on, price, code = timezone.localdate(now), queries.price_of(seat.cohort), voucher.strip().upper()
    known = queries.fee_order_of(seat)
    if known is not None:
        if (known.voucher.code if known.voucher else "") != code:
            raise Refused(FeeRefusal.ORDERED_OTHERWISE, no=known.no)
        return known
    row, used = queries.fee_voucher(code, seat.cohort) if code else (None, None)
    Answer.of([
        None if price is not None else Reason(FeeRefusal.NO_PRICE), None if seat.state in SEATED else Reason(FeeRefusal.NOT_SEATED),
        *(decide.may_use(used, on=on).reasons if code else ())]).or_refuse()
    bill = queries.quoted(seat, price, on=on, voucher=used)  # type: ignore[arg-type]  # there is a price, or it was refused
    made = FeeOrder.objects.create(
        no=take_no("JF", seat.cohort.region_id, on.year), enrolment=seat, cohort_id=seat.cohort_id, worker_id=seat.worker_id,
        price_fen=bill.price_fen, discount_fen=bill.discount_fen, voucher=row if bill.voucher_fen else None,
        voucher_fen=bill.voucher_fen, due_fen=bill.due_fen, lines=[line.as_json() for line in bill.lines],
        pay_until=queries.last_fee_day(on, queries.fee_rules(on=on).pay_within) if bill.due_fen else None,
        state=FeeState.DUE if bill.due_fen else FeeState.WAIVED, ordered_at=now, ordered_by=by.person_id)
    note(made, fen=made.due_fen)
    return made


@action("subsidy.fee_order_cancelled", may=access.may_answer_for_fee)
def cancel_fee_order(*, by: Actor, now: datetime, order_id: int) -> FeeOrder:
    """Give a bill up before it is paid; its voucher may be used again. Raises Refused(not_now)."""
    one = locked_fee(order_id)
    move(one, FEE_MOVES, FeeMove.CANCEL, by=by, now=now, cancelled_at=now, cancelled_by=by.person_id)
    note(one)
    return one


@action("subsidy.fee_notice_taken", may=access.may_bring_fee_notice)
def take_fee_notice(*, by: Actor, now: datetime, content: str, signature: str) -> FeePayment:
    """A gateway says that an order was paid: what counts is its signature, not who brings it. The same again changes nothing.

    Raises Refused(notice_forged, notice_unreadable, no_order, other_sum, fee_paid_already, fee_not_due, reference_used).
    """
    gateway = queries.gateway()
    if gateway is None:
        raise Refused(FeeRefusal.NOTICE_FORGED)
    said = gateway.read(content, signature)
    known = FeeOrder.objects.filter(no=said.order_no).first()
    if known is None:
        raise Refused(FeeRefusal.NO_ORDER, no=said.order_no)
    return _paid(locked_fee(known.pk), FeeWay.GATEWAY, said.trade_no, said.amount_fen, said.came_at, by=by, now=now)


@action("subsidy.fee_transfer_confirmed", may=access.may_keep_fee)
def confirm_fee_transfer(
    *, by: Actor, now: datetime, order_id: int, reference: str, amount_fen: Fen, came_on: date
) -> FeePayment:
    """The bank's statement names the order, and its money is there. The same again changes nothing.

    Raises Refused(reference_missing), and as `take_fee_notice` does of an order that is there.
    """
    if not reference.strip():
        raise Refused(FeeRefusal.REFERENCE_MISSING)
    one = locked_fee(order_id)
    came_at = timezone.make_aware(datetime.combine(came_on, datetime.min.time()))
    return _paid(one, FeeWay.TRANSFER, reference.strip(), amount_fen, min(came_at, now), by=by, now=now)


@step
def locked_fee(order_id: int) -> FeeOrder:
    """An order with its seat and class, its own row locked. Raises FeeOrder.DoesNotExist."""
    return FeeOrder.objects.select_related("enrolment", "cohort").select_for_update(of=["self"]).get(pk=order_id)


@step
def _paid(
    one: FeeOrder, way: FeeWay, reference: str, amount_fen: Fen, came_at: datetime, *, by: Actor, now: datetime
) -> FeePayment:
    """Book the money of an order, whose row is locked, into an account of its own."""
    known = FeePayment.objects.filter(order=one).first()
    if known is not None:
        if (known.way, known.reference, known.amount_fen) != (way, reference, amount_fen):
            raise Refused(FeeRefusal.PAID_ALREADY, no=one.no)
        return known
    state = FeeState(one.state)
    if state is not FeeState.DUE:
        raise Refused(FeeRefusal.NOT_DUE, no=one.no, state=state, state_en=state.en)
    if amount_fen != one.due_fen:
        raise Refused(FeeRefusal.OTHER_SUM, amount=yuan(amount_fen), due=yuan(one.due_fen))
    made = FeePayment.objects.create(order=one, way=way, reference=reference, amount_fen=amount_fen, came_at=came_at,
                                     transfer=decide.fee_id(one.no, "paid"), booked_at=now, booked_by=by.person_id)
    move(one, FEE_MOVES, FeeMove.PAY, by=by, now=now, paid_at=now, paid_by=by.person_id)
    ledger.open_account(SOURCE, f"{Fund.INDIVIDUAL.zh}来源", may_overdraw=True)
    ledger.open_account(one.account, f"{Fund.INDIVIDUAL.zh} {one.no}")
    ledger.transfer(id=made.transfer, debit=SOURCE, credit=one.account, amount_fen=amount_fen, why=one.no, now=now)
    tell(FeeTold.FEE_PAID, now=now, to_person=one.worker_id, link=f"/worker/fees/{one.pk}/", cohort=one.cohort.no,
         amount=yuan(amount_fen))
    note(one, fen=amount_fen, way=str(way))
    return made

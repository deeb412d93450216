"""Scenes of what trainees pay themselves: prices before people, orders, one paid by transfer, a refund, a class settled."""

from datetime import date

from baigong.enrolment import actions as enrolment
from baigong.enrolment import queries as seats
from baigong.kernel.actor import SYSTEM
from baigong.subsidy import actions as subsidy
from baigong.subsidy import queries as fees
from baigong.subsidy.models import FeeOrder
from baigong.subsidy.words import FeeState

from .days import on
from .stage import Stage


@on(9, 3)
def a_price_is_stated(stage: Stage) -> None:
    """Before anyone enrols."""
    subsidy.state_price(**stage.acts("haihe_clerk", "16:00"), cohort_id=stage.cohorts["home_5"], amount_fen=26_000)


@on(9, 5)
def fees_are_paid(stage: Stage) -> None:
    """Two online, one by transfer."""
    for number in (13, 14):
        _online(stage, _order(stage, "home_5", number, "18:00"), "18:10")
    third = _order(stage, "home_5", 15, "18:20")
    if third.state == FeeState.DUE:
        subsidy.confirm_fee_transfer(**stage.acts("payer", "19:00"), order_id=third.pk, reference="模拟转账 0905001",
                                     amount_fen=third.due_fen, came_on=stage.day)


@on(10, 14)
def a_class_is_settled(stage: Stage) -> None:
    """Over since September: what its trainees paid goes to the school."""
    subsidy.pass_fees_on(**stage.acts("payer", "11:00"), cohort_id=stage.cohorts["home_5"], bank_ref="模拟拨付 1014001")


@on(11, 14)
def winter_prices_are_stated(stage: Stage) -> None:
    """One class with vouchers, one without."""
    subsidy.state_price(**stage.acts("huimin_clerk", "17:00"), cohort_id=stage.cohorts["pastry_5"], amount_fen=48_000)
    subsidy.state_price(**stage.acts("huimin_clerk", "17:05"), cohort_id=stage.cohorts["care_5"], amount_fen=30_000)
    subsidy.issue_fee_vouchers(
        **stage.acts("huimin_clerk", "17:10"), codes=[f"HUIM-2025-{n:04}" for n in range(1, 6)], off_fen=8_000,
        holds_until=date(2025, 12, 31), cohort_id=stage.cohorts["pastry_5"])


@on(11, 18)
def winter_fees_are_ordered(stage: Stage) -> None:
    """One with a voucher, whose payer leaves two days later; one waits to be paid; one pays nothing for who they are."""
    _online(stage, _order(stage, "pastry_5", 12, "12:00", voucher="HUIM-2025-0001"), "12:05")
    _order(stage, "pastry_5", 15, "12:30")
    _online(stage, _order(stage, "pastry_5", 17, "12:40"), "12:45")


@on(11, 20)
def a_refund_is_asked_for(stage: Stage) -> None:
    """Within the cooling-off days, and waits on the payer's desk; nobody waits for the seat."""
    seat = seats.mine_in(stage.cohorts["pastry_5"], by=stage.actors["worker_12"])
    if seat is None:
        raise LookupError("worker 12 has no seat")
    one = fees.fee_order_of(seat)
    enrolment.withdraw(**stage.acts("worker_12", "18:00"), enrolment_id=seat.pk, why="家里有事")
    if one is not None and one.state == FeeState.PAID:
        subsidy.ask_fee_refund(**stage.acts("worker_12", "18:10"), order_id=one.pk, why="家里有事")


def _order(stage: Stage, key: str, number: int, clock: str, voucher: str = "") -> FeeOrder:
    seat = seats.mine_in(stage.cohorts[key], by=stage.actors[f"worker_{number}"])
    if seat is None:
        raise LookupError(f"worker {number} is not in {key}")
    made: FeeOrder = subsidy.order_fee(**stage.acts(f"worker_{number}", clock), enrolment_id=seat.pk, voucher=voucher)
    return made


def _online(stage: Stage, one: FeeOrder, clock: str) -> None:
    """What the gateway tells; nothing where nothing was due."""
    if one.state == FeeState.DUE:
        content, signature = fees.sandbox_notice(one, at=stage.at(clock))
        subsidy.take_fee_notice(by=SYSTEM, now=stage.at(clock), content=content, signature=signature)

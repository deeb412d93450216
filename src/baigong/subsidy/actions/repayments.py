"""Money that was owed comes in: booked once, to the line it was paid from or where late money goes."""

from datetime import date, datetime

from django.utils import timezone

from baigong.journal.actions import action, move, note, step
from baigong.kernel.actor import Actor
from baigong.kernel.fen import Fen, yuan
from baigong.kernel.refused import Refused
from baigong.ledger import actions as ledger
from baigong.policy import queries as policy
from baigong.policy.models import BudgetLine
from baigong.policy.words import Fund
from baigong.subsidy import access
from baigong.subsidy.decide import recovery as judging
from baigong.subsidy.models import Receivable, Repayment
from baigong.subsidy.queries.recovery_terms import recovery_shelf
from baigong.subsidy.words import (
    RECOVERY_MOVES,
    Lapse,
    Means,
    RecoveryMove,
    RecoveryRefusal,
    RecoveryState,
    RecoveryTold,
)

from .recoveries import locked_debt, told_debtor


@action("subsidy.repayment_booked", may=access.may_collect)
def book_repayment(
    *, by: Actor, now: datetime, receivable_id: int, amount_fen: Fen, document: str, came_on: date | None = None
) -> Repayment:
    """Book what came in for a debt under its voucher; the same again changes nothing.

    It returns to the budget line it was paid from, in a later year to where the fund's late money goes
    (institution/subsidy/recovery.yaml). Raises Refused: no_sum, no_proof, not_come_yet, more_than_owed, other_sum (the voucher
    is booked with another amount), no_budget, not_now while it is proposed, objected to or done with.
    """
    one, proof = locked_debt(receivable_id), document.strip()
    earlier = Repayment.objects.filter(receivable=one, document=proof).first()
    if earlier is not None:
        if earlier.amount_fen != amount_fen:
            raise Refused(RecoveryRefusal.OTHER_SUM)
        return earlier
    today = timezone.localdate(now)
    day = came_on or today
    judging.may_book(amount_fen=amount_fen, left_fen=one.open_fen, proof=proof, came_on=day, today=today).or_refuse()
    made = book(one, Means.BANK, amount_fen=amount_fen, document=proof, came_on=day, by=by, now=now)
    told_debtor(RecoveryTold.RECEIVED, one, now=now, amount=yuan(amount_fen), left=yuan(one.left_fen))
    note(one, fen=amount_fen, document=proof)
    return made


@step
def book(
    one: Receivable, means: Means, *, amount_fen: Fen, document: str, came_on: date, by: Actor, now: datetime
) -> Repayment:
    """Make a locked debt less and move the money; the last of it settles the debt."""
    is_last = amount_fen == one.left_fen
    how = RecoveryMove.PAY if not is_last else RecoveryMove.SETTLE if means == Means.BANK else RecoveryMove.SET_OFF
    line, account = _home(one, came_on)
    key = judging.recovery_id(one.no, f"in/{document}")
    if not is_last:
        move(one, RECOVERY_MOVES, how, by=by, now=now, **_clock(one, amount_fen))
    else:
        before = one.state
        after = judging.ends_as(RecoveryState(before), how)
        note(moves=[[one._meta.label, str(one.pk), str(how), str(before), str(after)]])
    made = Repayment.objects.create(
        receivable=one, means=means, amount_fen=amount_fen, document=document, came_on=came_on, line=line, transfer_id=key,
        booked_at=now, booked_by=by.person_id)
    ledger.transfer(id=key, debit=one.ledger_account, credit=account, amount_fen=amount_fen, why=f"{one.no} {document}"[:120],
                    now=now)
    one.refresh_from_db(fields=["settled_fen", "held_fen", "state", "ended_at", "ended_by"])
    return made


def _clock(one: Receivable, amount_fen: Fen) -> dict[str, date | None]:
    """The next day of a debt with instalments once so much more has come in; without a plan its day stays."""
    plan = one.plans.order_by("nth").last()
    if plan is None:
        return {}
    rest = list(plan.instalments.order_by("nth").values_list("due_on", "amount_fen"))
    due = judging.next_due(rest, paid_fen=one.settled_fen + amount_fen - plan.settled_before_fen)
    return {"due_on": due, "overdue_on": None} if due != one.due_on else {}


def _home(one: Receivable, came_on: date) -> tuple[BudgetLine | None, str]:
    """The line and the account that have the money again. Raises Refused(no_budget)."""
    line, fund = one.line, Fund(one.line.fund)
    match judging.goes_to(recovery_shelf().lapse, fund=fund, appropriated=line.year, comes_in=came_on.year):
        case Lapse.SOURCE:
            return None, f"source/{fund}"
        case Lapse.CURRENT if fund != Fund.DONATION:  # a donation is one line through all years
            line = policy.budget_line(line.region_id, fund, came_on.year)
    return line, line.account

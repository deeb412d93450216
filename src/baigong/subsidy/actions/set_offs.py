"""Part of a later subsidy is kept back for what its payee owes: held at release, booked or dropped with the bank's answer."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.db.models import Q

from baigong.journal.actions import move, step
from baigong.journal.queries import any_of
from baigong.kernel.actor import Actor
from baigong.kernel.fen import Fen, yuan
from baigong.policy.words import Fund
from baigong.subsidy.decide import recovery as judging
from baigong.subsidy.models import Claim, Payment, Receivable, SetOff
from baigong.subsidy.queries.recovery_terms import recovery_terms
from baigong.subsidy.words import COLLECTED, SET_OFF_MOVES, Means, RecoveryTold, SetOffMove, SetOffState

from .recoveries import locked_debt, told_debtor
from .repayments import book

Debts = dict[tuple[int | None, int | None, str], list[Receivable]]
"""By person, organisation and fund, the oldest first."""


@step
def debts_of(claims: Iterable[Claim], *, today: date) -> Debts:
    """What the payees of these claims owe the same fund and did not pay in time, locked; in one question however many they are.

    A debt that may be objected to, is paid by instalments in time or not due yet is left alone.
    """
    holders = [one.holder for one in claims]
    people, houses = ([own for own in {one[key] for one in holders} if own is not None] for key in ("person_id", "organisation_id"))
    late = Q(due_on__lt=today) | Q(due_on=None)  # handed over to be enforced: it has no day any more
    found = Receivable.objects.select_for_update(of=("self",)).select_related("line", "person", "organisation").filter(
        late, Q(person__in=any_of(people)) | Q(organisation__in=any_of(houses)), state__in=COLLECTED,
        object_until__lt=today).order_by("id")
    debts: Debts = defaultdict(list)
    for debt in found:
        debts[debt.person_id, debt.organisation_id, debt.line.fund].append(debt)
    return debts


@step
def keep_back(payment: Payment, claim: Claim, debts: Debts, *, by: Actor, now: datetime, today: date) -> Fen:
    """Hold what of a payment goes to the debts of its payee, as far as the cap allows; how much."""
    if not debts:
        return 0
    holder = claim.holder
    fund = claim.budget_line.fund if claim.budget_line else ""
    mine = [debt for debt in debts.get((holder["person_id"], holder["organisation_id"], fund), [])
            if fund != Fund.DONATION or debt.line_id == claim.budget_line_id]  # one donor's money pays no debt to another's
    most = recovery_terms(today).set_off_percent_most["person" if holder["person_id"] is not None else "organisation"]
    parts = judging.kept_back(payment.amount_fen, percent=most, owed=[debt.open_fen for debt in mine])
    for debt, fen in zip(mine, parts, strict=True):
        if fen:
            SetOff.objects.create(payment=payment, receivable=debt, amount_fen=fen, held_at=now, held_by=by.person_id)
            debt.held_fen += fen
    return sum(parts)


@step
def book_set_offs(payments: Sequence[Payment], *, by: Actor, now: datetime, today: date) -> None:
    """The bank paid the rest: what was kept back makes the debts less, and is in the books."""
    for one in _held(payments):
        move(one, SET_OFF_MOVES, SetOffMove.BOOK, by=by, now=now, settled_at=now, settled_by=by.person_id)
        debt = locked_debt(one.receivable_id)
        book(debt, Means.SET_OFF, amount_fen=one.amount_fen, document=one.payment.no, came_on=today, by=by, now=now)
        told_debtor(RecoveryTold.KEPT_BACK, debt, now=now, amount=yuan(one.amount_fen), left=yuan(debt.left_fen),
                    no=one.payment.claim.no)


@step
def drop_set_offs(payments: Sequence[Payment], *, by: Actor, now: datetime) -> None:
    """The bank sent the rest back: nothing is kept, and the next run asks anew."""
    for one in _held(payments):
        move(one, SET_OFF_MOVES, SetOffMove.DROP, by=by, now=now, settled_at=now, settled_by=by.person_id)


def _held(payments: Sequence[Payment]) -> list[SetOff]:
    found = SetOff.objects.filter(payment__in=any_of([one.pk for one in payments]), state=SetOffState.HELD)
    return list(found.select_related("payment__run", "payment__claim").order_by("receivable_id", "id"))

"""How old debts are, which instalments are kept, which write-off waits."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, QuerySet, Sum

from baigong.kernel.actor import Actor
from baigong.kernel.fen import Fen
from baigong.subsidy.decide.recovery import age
from baigong.subsidy.models import Receivable, WriteOff
from baigong.subsidy.words import OWING, Age, WriteOffState

from .recoveries import LEFT, WantedDebts, recoveries

ALL = WantedDebts()


@dataclass(frozen=True)
class Aged:
    """So many debts of an age, and what they still owe together."""

    age: Age
    count: int
    fen: Fen


@dataclass(frozen=True)
class Kept:
    """One instalment: what of it has come in, and whether its day is past without the rest."""

    due_on: date
    amount_fen: Fen
    paid_fen: Fen
    is_missed: bool


def open_debts(wanted: WantedDebts = ALL, *, by: Actor) -> QuerySet[Receivable]:
    """The debts the actor may see that are in the books and not done with, the oldest first."""
    return recoveries(wanted, by=by).filter(state__in=OWING).order_by("confirmed_on", "id")


def ageing(wanted: WantedDebts = ALL, *, by: Actor, on: date) -> list[Aged]:
    """What is owed on a day by age, every age, the youngest first."""
    sums: dict[Age, list[int]] = defaultdict(lambda: [0, 0])
    days = open_debts(wanted, by=by).order_by().values_list("confirmed_on").annotate(n=Count("id"), fen=Sum(LEFT))
    for since, count, fen in days:
        one = sums[age((on - since).days)]
        one[0], one[1] = one[0] + count, one[1] + fen
    return [Aged(one, *sums[one]) for one in Age]


def plan_of(one: Receivable, *, on: date) -> list[Kept]:
    """The instalments of the plan that holds for a debt that was read with `recovery`, in order; none without a plan."""
    plan = one.plans.order_by("nth").last()
    if plan is None:
        return []
    left = one.settled_fen - plan.settled_before_fen
    rows: list[Kept] = []
    for part in plan.instalments.order_by("nth"):
        paid = max(0, min(part.amount_fen, left))
        left -= paid
        rows.append(Kept(part.due_on, part.amount_fen, paid, part.due_on < on and paid < part.amount_fen))
    return rows


def write_off_asked(one: Receivable) -> WriteOff | None:
    """The write-off that waits for officers, of a debt that was read with `recovery`; None where none does."""
    return one.write_offs.filter(state=WriteOffState.ASKED).annotate(count=Count("approvals")).first()


def approved_by(asked: WriteOff, officer: int | None) -> bool:
    """Did this officer say yes to it before?"""
    return asked.approvals.filter(approved_by=officer).exists()

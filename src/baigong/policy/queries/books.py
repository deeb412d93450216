"""The books as their keepers see them, and as everyone may: months, who may close what, the year's account of each fund."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from baigong.kernel.actor import Actor
from baigong.kernel.fen import Fen
from baigong.ledger import queries as ledger
from baigong.ledger.models import Period
from baigong.people.words import Role
from baigong.policy import access
from baigong.policy.models import BudgetLine
from baigong.policy.words import Fund


@dataclass(frozen=True)
class BookMonth:
    """A month of the books; `period` is None while it is open. What the asker may do about it is said beside."""

    month: date
    period: Period | None
    may_close: bool = False
    may_confirm: bool = False


@dataclass(frozen=True)
class FundYear:
    """A fund's account of a year, in fen: appropriated + returned = paid + held + carried. Passed down is counted once."""

    fund: Fund
    appropriated_fen: Fen
    paid_fen: Fen
    returned_fen: Fen
    held_fen: Fen
    carried_fen: Fen


def sees_books(*, by: Actor) -> bool:
    """May the actor look at the whole books?"""
    return access.sees_books(by)


def book_months(*, by: Actor, on: date) -> list[BookMonth]:
    """Every month from the first transfer to `on`, newest first; nothing for those who do not see the books."""
    month = ledger.first_month()
    if month is None or not access.sees_books(by):
        return []
    found: list[BookMonth] = []
    known = {one.month_from: one for one in ledger.periods() if one.state != "returned"}
    closes, waits, last = access.may_close(by=by), any(one.state == "proposed" for one in known.values()), max(known, default=None)
    month = min(month, *known) if known else month
    while month <= on:
        period = known.get(month)
        is_next = not waits and ledger.month_after(month) <= on and (
            period is None and (last is None or month == ledger.month_after(last)))
        confirms = period is not None and period.state == "proposed" and access.may_confirm(by=by, period_id=period.pk).yes
        found.append(BookMonth(month, period, closes and is_next, confirms))
        month = ledger.month_after(month)
    return found[::-1]


def may_restate(*, by: Actor, transfer_id: object) -> bool:
    """May the actor say what this transfer should have been? Only what was moved at once."""
    one = ledger.transfer(transfer_id)  # type: ignore[arg-type]
    is_own = by.role == Role.FINANCE_OFFICER and access.may_restate(by=by, transfer_id=one.pk)
    return is_own and one.kind == "direct" and not hasattr(one, "restates")


def account_years() -> list[int]:
    """The years that have a budget, newest first."""
    return sorted(set(BudgetLine.objects.order_by().values_list("year", flat=True)), reverse=True)


def account_of_year(year: int) -> list[FundYear]:
    """The account of each fund for a budget year, over all regions, computed from what was posted."""
    lines = {line.account: Fund(line.fund) for line in BudgetLine.objects.filter(year=year).order_by("pk")}
    stands = {one.code: one for one in ledger.accounts("budget/") if one.code in lines}
    sums: dict[Fund, dict[str, Fen]] = defaultdict(lambda: defaultdict(int))
    for code, fund in lines.items():
        sums[fund]["held"] += stands[code].debits_pending
        sums[fund]["carried"] += stands[code].available_fen
    for source, target, fen in ledger.flows(lines):
        if source in lines and target in lines:
            continue
        if target in lines:
            sums[lines[target]]["appropriated" if _is_source(source) else "returned"] += fen
        elif _is_source(target):
            sums[lines[source]]["appropriated"] -= fen
        else:
            sums[lines[source]]["paid"] += fen
    return [FundYear(fund, sums[fund]["appropriated"], sums[fund]["paid"], sums[fund]["returned"], sums[fund]["held"],
                     sums[fund]["carried"]) for fund in Fund if fund in sums]


def _is_source(code: str) -> bool:
    return code.startswith("source/")

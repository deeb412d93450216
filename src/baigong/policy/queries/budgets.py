"""What budget lines hold: appropriated, promised, paid, passed down, still available. All read from the ledger."""

from dataclasses import dataclass

from django.db.models import QuerySet

from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.fen import Fen
from baigong.kernel.refused import Reason, Refused
from baigong.ledger import queries as ledger
from baigong.people.queries import codes_above
from baigong.policy import access
from baigong.policy.models import BudgetLine
from baigong.policy.words import Fund, Refusal

OWED = "receivable/"
"""How accounts begin in which stands what was paid and is asked back."""


@dataclass(frozen=True)
class Figures:
    """Money in fen: appropriated = available + held + spent. What was paid back is not spent any more."""

    appropriated_fen: Fen
    held_fen: Fen
    spent_fen: Fen
    available_fen: Fen

    @property
    def used_percent(self) -> int:
        """Held and spent, as a whole percent of what was appropriated, rounded down."""
        return 100 * (self.held_fen + self.spent_fen) // self.appropriated_fen if self.appropriated_fen else 0


@dataclass(frozen=True)
class BudgetFigures(Figures):
    """One line's figures. `spent` counts payments and what was passed down."""

    line: BudgetLine


def budget_line(region: str, fund: str, year: int) -> BudgetLine:
    """The line that pays for a region: its own, else the nearest above. Raises Refused(no_budget)."""
    near = codes_above(region)
    found = list(BudgetLine.objects.filter(region_id__in=near, fund=fund, year=year).select_related("region"))
    if not found:
        raise Refused(Reason(Refusal.NO_BUDGET, {"fund": Fund(fund), "year": year}))
    return min(found, key=lambda line: near.index(line.region_id))


def budget_lines(*, by: Actor, year: int | None = None, fund: str = "") -> QuerySet[BudgetLine]:
    """The budget lines an officer may see, newest year first."""
    found = access.seen_by(by).select_related("region").order_by("-year", "region", "fund")
    if year is not None:
        found = found.filter(year=year)
    return found.filter(fund=fund) if fund else found


def line_accounts(region: str) -> list[str]:
    """The ledger accounts of the budget lines of a region and beneath."""
    found = BudgetLine.objects.filter(region__code__startswith=region_stem(region)).order_by("account")
    return list(found.values_list("account", flat=True))


def budget_figures(*, by: Actor, year: int | None = None, fund: str = "") -> list[BudgetFigures]:
    """The lines of `budget_lines` with their figures."""
    accounts = {account.code: account for account in ledger.accounts("budget/")}
    lines = list(budget_lines(by=by, year=year, fund=fund))
    back = ledger.moved_into([line.account for line in lines], source=OWED)
    return [
        BudgetFigures(one.credits_posted - back.get(one.code, 0), one.debits_pending,
                      one.debits_posted - back.get(one.code, 0), one.available_fen, line)
        for line in lines for one in [accounts[line.account]]
    ]


def public_totals(*, year: int) -> Figures:
    """All budgets of a year together; money passed down is counted once, where it lies now."""
    accounts = [one for one in ledger.accounts("budget/") if one.code.endswith(f"/{year}")]
    appropriated = sum(one.credits_posted for one in accounts)
    passed = ledger.moved_fen("budget/", "budget/", ending=f"/{year}") if accounts else 0
    passed += ledger.moved_fen(OWED, "budget/", ending=f"/{year}") if accounts else 0  # paid back: neither new nor spent
    return Figures(appropriated - passed, sum(one.debits_pending for one in accounts),
                   sum(one.debits_posted for one in accounts) - passed, sum(one.available_fen for one in accounts))

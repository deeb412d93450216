"""What budget lines hold: appropriated, passed on, frozen, promised, paid, still available. All read from the ledger."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet, Sum

from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.fen import Fen
from baigong.kernel.refused import Reason, Refused
from baigong.ledger import queries as ledger
from baigong.people.models import Region
from baigong.people.queries import codes_above, regions_below
from baigong.policy import access, decide
from baigong.policy.models import BudgetLine, BudgetMove
from baigong.policy.words import Fund, Moved, Refusal

OWED = "receivable/"
"""How accounts begin in which stands what was paid and is asked back."""
COMMITTED = "committed/"
"""How accounts begin for which money of a line is reserved before there are claims: promised to approved classes."""


@dataclass(frozen=True)
class Figures:
    """Money in fen: appropriated = passed on + available + frozen + committed + held + spent. `committed` is reserved for classes
    that were approved, `held` is promised to claims; what was paid back is not spent any more."""

    appropriated_fen: Fen
    held_fen: Fen
    spent_fen: Fen
    available_fen: Fen
    passed_fen: Fen = 0
    frozen_fen: Fen = 0
    committed_fen: Fen = 0

    @property
    def own_fen(self) -> Fen:
        """What stayed here to be used."""
        return self.appropriated_fen - self.passed_fen

    @property
    def used_percent(self) -> int:
        """Held and spent, as a whole percent of what stayed here, rounded down."""
        return 100 * (self.held_fen + self.spent_fen) // self.own_fen if self.own_fen else 0


@dataclass(frozen=True, kw_only=True)
class BudgetFigures(Figures):
    """One line's figures: `spent` counts payments, `passed` what went to other lines or back."""

    line: BudgetLine


def budget_line(region: str, fund: str, year: int) -> BudgetLine:
    """The line that pays for a region: its own, else the nearest above; never a donation, which an officer chooses by what it
    was given for. Raises Refused(no_budget)."""
    near = codes_above(region)
    lines = BudgetLine.objects.exclude(fund=Fund.DONATION).filter(region_id__in=near, fund=fund, year=year)
    found = list(lines.select_related("region"))
    if not found:
        raise Refused(Reason(Refusal.NO_BUDGET, {"fund": Fund(fund), "year": year}))
    return min(found, key=lambda line: near.index(line.region_id))


def line_above(line: BudgetLine) -> BudgetLine | None:
    """The nearest line above with the same fund and year, to which money is given back; None where there is none."""
    near = codes_above(line.region_id)[1:]
    found = BudgetLine.objects.filter(region_id__in=near, fund=line.fund, year=line.year).exclude(pk=line.pk)
    return min(found, key=lambda one: near.index(one.region_id), default=None)


def are_siblings(region: Region, other: str) -> bool:
    """Have two regions the same region above them?"""
    return region.parent_id is not None and Region.objects.filter(pk=other, parent_id=region.parent_id).exists()


def siblings_of(region: Region, *, on: date) -> list[Region]:
    """The regions under the same region above, without itself, by code."""
    if region.parent_id is None:
        return []
    return [one for one in regions_below(region.parent_id, on=on) if one.pk != region.pk and one.parent_id == region.parent_id]


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
    return figures_of(list(budget_lines(by=by, year=year, fund=fund)))


def figures_of(lines: Collection[BudgetLine]) -> list[BudgetFigures]:
    """What some lines hold, in their order."""
    accounts = {account.code: account for account in ledger.accounts("budget/")}
    frozen, reserved = ({account.code: account.credits_pending for account in ledger.accounts(prefix)}
                        for prefix in ("frozen/", COMMITTED))
    passed = _passed(Q(source__in=lines))
    back = ledger.moved_into([line.account for line in lines], source=OWED)
    found = []
    for line in lines:
        account, aside, gone = accounts[line.account], frozen.get(f"frozen/{line.account}", 0), passed.get(line.pk, 0)
        committed = reserved.get(COMMITTED + line.account, 0)
        again = back.get(line.account, 0)  # paid back: neither new nor spent
        found.append(BudgetFigures(
            account.credits_posted - again, account.debits_pending - aside - committed,
            account.debits_posted - gone - again, account.available_fen, gone, aside, committed, line=line))
    return found


def public_totals(*, year: int) -> Figures:
    """All budgets of a year together; money that moved on is counted once, where it lies now."""
    lines = figures_of(list(BudgetLine.objects.filter(year=year).order_by("pk")))
    return Figures(*(sum(getattr(one, name) for one in lines) for name in ("own_fen", "held_fen", "spent_fen", "available_fen")),
                   frozen_fen=sum(one.frozen_fen for one in lines), committed_fen=sum(one.committed_fen for one in lines))


def left_by_year(line: BudgetLine, *, besides_fen: Fen = 0) -> dict[int, Fen]:
    """What a line may still use, by the year the money is of: what moved on took the years it names, and what was promised or
    paid took the oldest of the rest. `besides_fen` went out just now and is not counted.
    """
    received: defaultdict[int, Fen] = defaultdict(int)
    for move in BudgetMove.objects.filter(target=line).exclude(kind=Moved.UNFREEZE):
        for year, fen in move.by_year.items():
            received[year] += fen
    account = ledger.account(line.account)
    received[line.year] += account.credits_posted - sum(received.values())  # what came otherwise, such as a recovery
    out_fen = account.debits_posted + account.debits_pending - besides_fen
    for move in BudgetMove.objects.filter(source=line).exclude(kind=Moved.FREEZE):
        out_fen -= move.amount_fen
        for year, fen in move.by_year.items():
            received[year] -= fen
    return decide.left_by_year(received, out_fen)


def moves_of(line: BudgetLine) -> dict[UUID, BudgetMove]:
    """By which documents a line's money came, went or was set aside, by transfer."""
    found = BudgetMove.objects.filter(Q(source=line) | Q(target=line)).select_related("source__region", "target__region")
    return {move.transfer: move for move in found}


def freezes_of(line: BudgetLine) -> QuerySet[BudgetMove]:
    """What is frozen on a line now, the latest first."""
    return BudgetMove.objects.filter(source=line, kind=Moved.FREEZE, ended_by=None).order_by("-moved_at", "-id")


def _passed(which: Q) -> dict[int, Fen]:
    """Σ that went from each line to others or back, in fen."""
    gone = BudgetMove.objects.filter(which).exclude(kind=Moved.FREEZE)
    return dict(gone.order_by().values_list("source").annotate(fen=Sum("amount_fen")))

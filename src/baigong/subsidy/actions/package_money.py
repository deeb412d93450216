"""The money that a project reserves: it follows the claims of its people, to and fro."""

from datetime import datetime

from baigong.journal.actions import step
from baigong.kernel.fen import Fen
from baigong.ledger import actions as ledger
from baigong.policy.queries import COMMITTED
from baigong.subsidy.decide.packages import package_hold
from baigong.subsidy.models import Claim, Package
from baigong.subsidy.queries.bought import package_sums
from baigong.subsidy.words.packages import PackageState


@step
def take_from_package(claim: Claim, amount_fen: Fen, *, now: datetime) -> None:
    """Before a claim's money is held: so much less is reserved for its project, where its class runs under one."""
    one = _package_of(claim)
    if one is not None and one.reserved_fen:
        _reserve(one, one.reserved_fen - min(amount_fen, one.reserved_fen), now=now)


@step
def give_to_package(claim: Claim, amount_fen: Fen, *, now: datetime) -> None:
    """After a claim's money was given back: it is reserved for its project again, where that is under way and the line has it."""
    one = _package_of(claim)
    if one is None or one.state != PackageState.SIGNED or one.budget_line is None:
        return
    account = one.budget_line.account
    had = package_sums([one])[0].had_fen
    more = min(amount_fen, ledger.locked_available(account)[account], one.total_fen - had - one.reserved_fen)
    if more > 0:
        _reserve(one, one.reserved_fen + more, now=now)


def _package_of(claim: Claim) -> Package | None:
    if claim.cohort_id is None:
        return None
    found = Package.objects.select_for_update(of=("self",)).select_related("sheet", "budget_line").filter(
        classes__cohort=claim.cohort_id, sheet__region=claim.sheet.region_id, sheet__slug=claim.sheet.slug)
    return found.first()


def _reserve(one: Package, amount_fen: Fen, *, now: datetime) -> None:
    """Hold so much for a project instead of what is held."""
    if one.budget_line is None:
        raise LookupError(f"{one.no} has no line")
    if one.hold_id is not None:
        ledger.void(id=package_hold(one.no, one.round, end=True), settles=one.hold_id, why=one.no, now=now)
    one.hold_id, one.reserved_fen = None, amount_fen
    if amount_fen:
        one.round += 1
        one.hold_id = package_hold(one.no, one.round)
        account = one.budget_line.account
        ledger.hold(id=one.hold_id, debit=account, credit=COMMITTED + account, amount_fen=amount_fen, why=one.no, now=now)
    one.save(update_fields=["hold_id", "reserved_fen", "round"])

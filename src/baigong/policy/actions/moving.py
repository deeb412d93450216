"""Money of budget lines on its way: reallocated, carried over, given back, frozen and released, each by a document."""

from datetime import datetime

from django.utils import timezone

from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.fen import Fen, yuan
from baigong.kernel.refused import Reason, Refused
from baigong.ledger import actions as ledger
from baigong.policy import access, decide, queries
from baigong.policy.models import BudgetLine, BudgetMove
from baigong.policy.words import Fund, Moved, Refusal

from .budgets import book, document_id, line_of, refuse_earmarked, refuse_nonsense


@action("policy.reallocated", may=access.may_reallocate)
def reallocate(
    *, by: Actor, now: datetime, line_id: int, to_region: str, document_no: str, amount_fen: Fen
) -> BudgetMove:
    """Move part of a line's money to a region beside it, same fund and year, by an officer of the region above both.

    Raises Refused(not_sibling, overdrawn).
    """
    line = BudgetLine.objects.select_related("region").get(pk=line_id)
    refuse_nonsense(document_no, amount_fen)
    refuse_earmarked(line)
    if to_region == line.region_id or not queries.are_siblings(line.region, to_region):
        raise Refused(Reason(Refusal.NOT_SIBLING, {"code": to_region}))
    other = line_of(by, now, to_region, Fund(line.fund), line.year, document_no)
    return book(Moved.REALLOCATE, by, now, line, other, document_no, amount_fen)


@action("policy.carried_over", may=access.may_pass_down)
def carry_over(*, by: Actor, now: datetime, line_id: int, document_no: str, amount_fen: Fen) -> BudgetMove:
    """Carry what a line has left into the next year, as far as the fund's rule allows (institution/funds): money that was
    carried as often as it may be is given back instead.

    Raises Refused(year_not_over, lapsed, overdrawn).
    """
    line = BudgetLine.objects.select_for_update().get(pk=line_id)
    refuse_nonsense(document_no, amount_fen)
    refuse_earmarked(line)
    today = timezone.localdate(now)
    if today.year <= line.year:
        raise Refused(Reason(Refusal.YEAR_NOT_OVER, {"year": line.year}))
    later = line_of(by, now, line.region_id, Fund(line.fund), line.year + 1, document_no)
    if known := BudgetMove.objects.filter(kind=Moved.CARRY_OVER, source=line, document_no=document_no.strip()).first():
        return book(Moved.CARRY_OVER, by, now, line, later, document_no, amount_fen, only=known.by_year)
    times = queries.fund_sheet(line.fund).on(today).carried
    left = queries.left_by_year(line)
    may = decide.may_be_carried(left, to_year=line.year + 1, times=times)
    if sum(may.values()) < amount_fen <= sum(left.values()):
        raise Refused(Reason(Refusal.LAPSED, {"most": yuan(sum(may.values())), "times": times or 0}))
    return book(Moved.CARRY_OVER, by, now, line, later, document_no, amount_fen, only=may)


@action("policy.given_back", may=access.may_pass_down)
def give_back(*, by: Actor, now: datetime, line_id: int, document_no: str, amount_fen: Fen) -> BudgetMove:
    """Return part of a line's money to the nearest line above, same fund and year; where there is none, to where the fund
    comes from. Raises Refused(overdrawn)."""
    line = BudgetLine.objects.get(pk=line_id)
    refuse_nonsense(document_no, amount_fen)
    refuse_earmarked(line)
    ledger.open_account(f"source/{line.fund}", f"{Fund(line.fund).zh}来源", may_overdraw=True)
    return book(Moved.GIVE_BACK, by, now, line, queries.line_above(line), document_no, amount_fen)


@action("policy.frozen", may=access.may_pass_down)
def freeze(*, by: Actor, now: datetime, line_id: int, document_no: str, amount_fen: Fen, why: str) -> BudgetMove:
    """Set part of a line's money aside: it stays on the line, and nobody can promise or pay it until it is released.

    Raises Refused(needs_why, overdrawn).
    """
    line = BudgetLine.objects.get(pk=line_id)
    refuse_nonsense(document_no, amount_fen)
    refuse_earmarked(line)
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    frozen, move_id = f"frozen/{line.account}", document_id(Moved.FREEZE, line.account, document_no)
    ledger.open_account(frozen, "冻结", only_holds=True)
    ledger.hold(id=move_id, debit=line.account, credit=frozen, amount_fen=amount_fen, why=document_no.strip(), now=now)
    note(account=line.account, fen=amount_fen)
    return BudgetMove.objects.get_or_create(transfer=move_id, defaults={
        "kind": Moved.FREEZE, "source": line, "document_no": document_no.strip(), "amount_fen": amount_fen,
        "why": why.strip(), "moved_at": now, "moved_by": by.person_id})[0]


@action("policy.unfrozen", may=access.may_unfreeze)
def unfreeze(*, by: Actor, now: datetime, freeze_id: int, document_no: str) -> BudgetMove:
    """Release what was frozen, whole. Raises Refused(not_frozen, no_document)."""
    held = BudgetMove.objects.select_for_update(of=["self"]).select_related("source").get(pk=freeze_id)
    if not document_no.strip():
        raise Refused(Refusal.NO_DOCUMENT)
    if held.source is None or held.kind != Moved.FREEZE:
        raise Refused(Refusal.NOT_FROZEN)
    earlier = BudgetMove.objects.filter(ends=held).first()
    if earlier is not None:
        if earlier.document_no != document_no.strip():
            raise Refused(Refusal.NOT_FROZEN)
        return earlier
    move_id = document_id(Moved.UNFREEZE, f"{held.transfer}", document_no)
    ledger.void(id=move_id, settles=held.transfer, why=document_no.strip(), now=now)
    note(account=held.source.account, fen=held.amount_fen)
    return BudgetMove.objects.create(
        kind=Moved.UNFREEZE, target=held.source, ends=held, document_no=document_no.strip(), amount_fen=held.amount_fen,
        transfer=move_id, moved_at=now, moved_by=by.person_id)

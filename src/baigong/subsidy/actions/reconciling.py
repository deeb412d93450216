"""Reconciliation: a statement is taken in whole or not at all; each difference is explained, or our book is restated."""

from datetime import date, datetime
from hashlib import sha256
from uuid import NAMESPACE_URL, uuid5

from django.utils import timezone

from baigong.journal.actions import action, move, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused
from baigong.ledger import actions as ledger
from baigong.subsidy import access, decide
from baigong.subsidy.models import Difference, Statement
from baigong.subsidy.queries.procedure import last_day, procedure
from baigong.subsidy.queries.reconciling import our_books, read_statement
from baigong.subsidy.words.reconciling import DIFFERENCE_MOVES, DifferenceMove, Differing, Source, Unreconciled


@action("subsidy.statement_brought", may=access.may_reconcile)
def bring_statement(
    *, by: Actor, now: datetime, region: str, source: str, first_on: date, last_on: date, content: bytes,
) -> Statement:
    """Hold a statement (xlsx or csv) of a region's money beside our books; what differs becomes a matter with a clock.

    All or nothing: any row that cannot be read refuses the whole file, with every fault by row.
    Raises Refused(statement_file, statement_column, statement_row, statement_span, statement_twice).
    """
    kind, today = Source(source), timezone.localdate(now)
    if not first_on <= last_on <= today:
        raise Refused(Unreconciled.STATEMENT_SPAN)
    rows = read_statement(content)
    faults = [fault for row in rows if (fault := _fault(row, first_on, last_on))]
    if faults:
        raise Refused(*faults)
    ours = our_books(kind, region=region, first_on=first_on, last_on=last_on)
    matched, differing = decide.compared(rows, {ref: one.amount_fen for ref, one in ours.items()})
    made = Statement.objects.create(
        region_id=region, source=kind, first_on=first_on, last_on=last_on, content_hash=sha256(content).hexdigest(),
        row_count=len(rows), matched_count=matched, brought_at=now, brought_by=by.person_id)
    due_on = last_day(today, procedure(today).difference_days)
    Difference.objects.bulk_create([
        Difference(statement=made, kind=one.kind, ref=one.ref, theirs_fen=one.theirs_fen, ours_fen=one.ours_fen,
                   transfer=ours[one.ref].transfer if one.ref in ours else None, due_on=due_on)
        for one in differing])
    note(rows=len(rows), differing=len(differing))
    return made


@action("subsidy.difference_explained", may=access.may_settle_difference)
def explain_difference(*, by: Actor, now: datetime, difference_id: int, why: str) -> Difference:
    """Close a difference with its reason. Raises Refused(difference_why, not_now)."""
    if not why.strip():
        raise Refused(Unreconciled.DIFFERENCE_WHY)
    one = Difference.objects.select_for_update().get(pk=difference_id)
    move(one, DIFFERENCE_MOVES, DifferenceMove.EXPLAIN, by=by, now=now, closed_at=now, closed_by=by.person_id, why=why.strip())
    return one


@action("subsidy.difference_restated", may=access.may_settle_difference)
def restate_difference(*, by: Actor, now: datetime, difference_id: int, why: str) -> Difference:
    """Say that theirs is right: our appropriation is restated to it today, and the difference is closed.

    Raises Refused(not_to_restate, difference_why, overdrawn, not_now).
    """
    if not why.strip():
        raise Refused(Unreconciled.DIFFERENCE_WHY)
    one = Difference.objects.select_for_update().get(pk=difference_id)
    if one.kind != Differing.AMOUNT or one.transfer is None:
        raise Refused(Unreconciled.NOT_TO_RESTATE)
    key = uuid5(NAMESPACE_URL, f"baigong:difference:{one.pk}")
    move(one, DIFFERENCE_MOVES, DifferenceMove.RESTATE, by=by, now=now, closed_at=now, closed_by=by.person_id, why=why.strip(),
         restatement=key)
    ledger.restate(id=key, original_id=one.transfer, after_fen=one.theirs_fen, why=why, document_no=one.ref, now=now)
    return one


def _fault(row: decide.StatementRow, first_on: date, last_on: date) -> Reason | None:
    fault, fault_en = row.fault, row.fault_en
    if not fault and row.on is not None and not first_on <= row.on <= last_on:
        fault, fault_en = f"日期 {row.on} 不在对账期间", f"{row.on} is outside the span"
    return Reason(Unreconciled.STATEMENT_ROW, {"row": row.row, "fault": fault, "fault_en": fault_en}) if fault else None

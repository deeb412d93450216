"""Sharing a line's money among the regions below: worked out by one officer, passed down by another in one act."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from baigong.journal.actions import action, move, note
from baigong.kernel.actor import Actor
from baigong.kernel.fen import Fen
from baigong.kernel.move import next_state
from baigong.kernel.refused import Reason, Refused
from baigong.people.queries import regions_below
from baigong.policy import access, decide, queries
from baigong.policy.models import Allocation, AllocationRow, BudgetLine
from baigong.policy.words import ALLOCATION_MOVES, AllocationMove, AllocationState, Refusal

from .budgets import handed_down, refuse_nonsense


@dataclass(frozen=True)
class RegionFigures:
    """What was entered for one region: values by factor, coefficients in percent."""

    values: Mapping[str, int]
    performance: int
    difficulty: int


@action("policy.allocation_opened", may=access.may_pass_down)
def open_allocation(*, by: Actor, now: datetime, line_id: int, document_no: str, total_fen: Fen) -> Allocation:
    """Begin to share a sum among the regions below a line's, by the weights of the shelf. The same document again answers
    with the allocation already begun. Raises Refused(no_regions)."""
    line = BudgetLine.objects.select_for_update().get(pk=line_id)
    refuse_nonsense(document_no, total_fen)
    earlier = Allocation.objects.filter(line=line, document_no=document_no.strip()).first()
    if earlier is not None:
        return earlier
    today = timezone.localdate(now)
    below = regions_below(line.region_id, on=today)
    if not below:
        raise Refused(Refusal.NO_REGIONS)
    rules = queries.allocation_rules(today)
    made = Allocation.objects.create(
        line=line, document_no=document_no.strip(), total_fen=total_fen, opened_at=now, opened_by=by.person_id,
        weights={factor.code: factor.weight for factor in rules.factors})
    AllocationRow.objects.bulk_create(AllocationRow(allocation=made, region=region) for region in below)
    note(subject=made, account=line.account, fen=total_fen)
    return made


@action("policy.allocation_written", may=access.may_allocate)
def write_allocation(
    *, by: Actor, now: datetime, allocation_id: int, weights: Mapping[str, int], sources: Mapping[str, str], why: str,
    regions: Mapping[str, RegionFigures]
) -> Allocation:
    """Enter weights, sources and figures, whole: what it gives is worked out with them.

    Raises Refused with every reason: weights, factor_empty, value_range, coefficient, no_source; needs_why where the weights
    are not those of the shelf; not_now once it was sent.
    """
    one = Allocation.objects.select_for_update().get(pk=allocation_id)
    next_state(ALLOCATION_MOVES, AllocationState(one.state), AllocationMove.SEND)
    rules = queries.allocation_rules(timezone.localdate(one.opened_at))
    rows = {row.region_id: row for row in one.rows.order_by("region_id")}
    places = [decide.Place(code, regions[code].values, regions[code].performance, regions[code].difficulty)
              if code in regions else decide.Place(code, {}) for code in rows]
    known = {factor.code: factor for factor in rules.factors}
    weights = {code: weights.get(code, 0) for code in known}
    said = decide.may_allocate(one.total_fen, weights, places, least=rules.least, most=rules.most)
    reasons = [*said.reasons, *(Reason(Refusal.NO_SOURCE, {"factor": factor.zh}) for code, factor in known.items()
                                if weights[code] and not sources.get(code, "").strip())]
    if weights != {code: factor.weight for code, factor in known.items()} and not why.strip():
        reasons.append(Reason(Refusal.NEEDS_WHY))
    if reasons:
        raise Refused(*reasons)
    one.weights, one.why = weights, why.strip()
    one.sources = {code: sources.get(code, "").strip() for code in known}
    one.save(update_fields=["weights", "sources", "why"])
    for portion in decide.allocate(one.total_fen, weights, places).portions:
        row, place = rows[portion.place.region], portion.place
        row.values, row.performance, row.difficulty = dict(place.values), place.performance, place.difficulty
        row.amount_fen = portion.fen
        row.save(update_fields=["values", "performance", "difficulty", "amount_fen"])
    note(subject=one, weights=weights)
    return one


@action("policy.allocation_sent", may=access.may_allocate)
def send_allocation(*, by: Actor, now: datetime, allocation_id: int) -> Allocation:
    """Send it to a second officer; from now on its figures stay. Raises Refused(factor_empty) before any were entered."""
    one = Allocation.objects.select_for_update().get(pk=allocation_id)
    if one.rows.filter(amount_fen=None).exists():
        raise Refused(*(Reason(Refusal.FACTOR_EMPTY, {"factor": code}) for code, weight in one.weights.items() if weight))
    move(one, ALLOCATION_MOVES, AllocationMove.SEND, by=by, now=now, sent_at=now, sent_by=by.person_id, returned_why="")
    note(subject=one)
    return one


@action("policy.allocation_returned", may=access.may_allocate)
def return_allocation(*, by: Actor, now: datetime, allocation_id: int, why: str) -> Allocation:
    """Send it back to be worked out anew, saying why. Raises Refused(needs_why)."""
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    one = Allocation.objects.select_for_update().get(pk=allocation_id)
    move(one, ALLOCATION_MOVES, AllocationMove.RETURN, by=by, now=now, sent_at=None, sent_by=None, returned_why=why.strip())
    note(subject=one)
    return one


@action("policy.allocation_executed", may=access.may_execute_allocation)
def execute_allocation(*, by: Actor, now: datetime, allocation_id: int) -> Allocation:
    """Pass every region's part down at once, under the allocation's document: all or nothing.

    Raises Refused(other_officer) for whoever sent it, Refused(overdrawn).
    """
    one = Allocation.objects.select_for_update(of=["self"]).select_related("line").get(pk=allocation_id)
    move(one, ALLOCATION_MOVES, AllocationMove.EXECUTE, by=by, now=now, executed_at=now, executed_by=by.person_id)
    for row in one.rows.filter(amount_fen__gt=0).order_by("region_id"):
        handed_down(by, now, one.line, row.region_id, one.document_no, row.amount_fen or 0)
    note(subject=one, fen=one.total_fen)
    return one


@action("policy.allocation_dropped", may=access.may_allocate)
def drop_allocation(*, by: Actor, now: datetime, allocation_id: int) -> Allocation:
    """Nothing comes of it; what was worked out stays to be read."""
    one = Allocation.objects.select_for_update().get(pk=allocation_id)
    move(one, ALLOCATION_MOVES, AllocationMove.DROP, by=by, now=now)
    note(subject=one)
    return one

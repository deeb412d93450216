"""Who proposes, publishes, appropriates; and whose budgets an actor sees. Published sheets are everyone's."""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Q, QuerySet

from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.refused import Answer, Common, Reason
from baigong.ledger.models import Period, Transfer
from baigong.ledger.words import Refusal as BooksRefusal
from baigong.people.queries import codes_above
from baigong.people.words import OFFICERS, Role

from .models import Allocation, BudgetLine, BudgetMove, Comparison, Draft, Sheet, WhatIf
from .words import Refusal, State

BOOKKEEPERS = frozenset({Role.FINANCE_OFFICER, Role.CITY_OFFICER, Role.PROVINCE_OFFICER})
"""Who looks after the books: one closes a month, another confirms it."""


def is_system(*, by: Actor) -> bool:
    """Set-up."""
    return by.role == Role.SYSTEM


def may_propose(*, by: Actor, folder: object) -> bool:
    """A policy officer whose region holds the folder's place; the place is the name of the folder above."""
    place = getattr(getattr(folder, "parent", None), "name", "")
    return is_system(by=by) or (by.role == Role.POLICY_OFFICER and by.covers(place))


def may_settle(*, by: Actor, sheet_id: int) -> Answer:
    """Publishing or rejecting: a policy officer of the place other than the one who proposed it."""
    sheet = Sheet.objects.only("region_id", "proposed_by").get(pk=sheet_id)
    if is_system(by=by):
        return Answer()
    ours = by.role == Role.POLICY_OFFICER and by.covers(sheet.region_id)
    return Answer.of([
        None if ours else Reason(Common.NOT_YOURS),
        Reason(Refusal.SECOND_OFFICER) if ours and sheet.proposed_by == by.person_id else None,
    ])


def may_open(*, by: Actor, sheet_id: int) -> bool:
    """Drafting from an edition: a policy officer of its place."""
    return may_draft(by=by, region=Sheet.objects.values_list("region_id", flat=True).get(pk=sheet_id))


def may_draft(*, by: Actor, region: str) -> bool:
    """A policy officer whose region holds the place."""
    return by.role == Role.POLICY_OFFICER and by.covers(region)


def may_fill_in(*, by: Actor, sheet_id: int, region: str) -> bool:
    """Filling in what an edition leaves: a policy officer of a place below it."""
    above = Sheet.objects.values_list("region_id", flat=True).get(pk=sheet_id)
    return region != above and above in codes_above(region) and may_draft(by=by, region=region)


def may_write(*, by: Actor, draft_id: int) -> bool:
    """Any policy officer of the place works on its drafts; who did what stays in the journal."""
    return may_draft(by=by, region=Draft.objects.values_list("region_id", flat=True).get(pk=draft_id))


def may_compare(*, by: Actor, draft_ids: Sequence[int]) -> bool:
    """Trying drafts on everybody: a policy officer of the place of each."""
    return all(may_write(by=by, draft_id=draft_id) for draft_id in draft_ids)


def may_go_on(*, by: Actor, comparison_id: int) -> bool:
    """Going on with a comparison: a policy officer of the place of its drafts."""
    found = list(WhatIf.objects.filter(comparison=comparison_id).order_by("nth").values_list("draft_id", flat=True))
    return bool(found) and may_compare(by=by, draft_ids=found)


def comparisons_seen_by(by: Actor) -> QuerySet[Comparison]:
    """Comparisons of drafts that the officer may see, each of them."""
    return Comparison.objects.filter(what_ifs__draft__in=drafts_seen_by(by)).distinct()


def drafts_seen_by(by: Actor) -> QuerySet[Draft]:
    """Drafts of the officer's region and below, for policy officers."""
    if by.role != Role.POLICY_OFFICER or not by.region:
        return Draft.objects.none()
    return Draft.objects.filter(region__code__startswith=region_stem(by.region))


def may_appropriate(*, by: Actor, region: str) -> bool:
    """A finance officer of the place, or set-up."""
    return is_system(by=by) or (by.role == Role.FINANCE_OFFICER and by.covers(region))


def may_pass_down(*, by: Actor, line_id: int) -> bool:
    """A finance officer whose region holds the line the money comes from."""
    return may_appropriate(by=by, region=BudgetLine.objects.get(pk=line_id).region_id)


def holds_all_lines(by: Actor) -> bool:
    """Does every budget line lie in the actor's region? The books of the house are one: their sides only balance together."""
    places = set(BudgetLine.objects.order_by().values_list("region_id", flat=True).distinct())
    return bool(places) and all(by.covers(place) for place in places)


def may_close(*, by: Actor) -> bool:
    """A finance officer whose region holds every budget line."""
    return is_system(by=by) or (by.role == Role.FINANCE_OFFICER and holds_all_lines(by))


def may_confirm(*, by: Actor, period_id: int) -> Answer:
    """Confirming or returning a closing: a finance officer or chief over every budget line, other than who proposed it."""
    if is_system(by=by):
        return Answer()
    ours = by.role in BOOKKEEPERS and holds_all_lines(by)
    same = Period.objects.get(pk=period_id).proposed_by == by.person_id
    return Answer.of([
        None if ours else Reason(Common.NOT_YOURS), Reason(BooksRefusal.SECOND_CLOSER) if ours and same else None])


def may_restate(*, by: Actor, transfer_id: UUID) -> bool:
    """A finance officer whose region holds every budget line that the transfer touched, and it touched one."""
    was = Transfer.objects.select_related("debit", "credit").get(pk=transfer_id)
    lines = list(BudgetLine.objects.filter(account__in=[was.debit.code, was.credit.code]).order_by("pk"))
    ours = bool(lines) and all(by.covers(line.region_id) for line in lines)
    return is_system(by=by) or (by.role == Role.FINANCE_OFFICER and ours)


def sees_books(by: Actor) -> bool:
    """The whole books: finance officers and chiefs over every budget line."""
    return is_system(by=by) or (by.role in BOOKKEEPERS and holds_all_lines(by))


def may_reallocate(*, by: Actor, line_id: int) -> bool:
    """A finance officer of a region above the line's: those beside it take nothing from one another."""
    region = BudgetLine.objects.select_related("region").get(pk=line_id).region
    return region.parent_id is not None and may_appropriate(by=by, region=region.parent_id)


def may_unfreeze(*, by: Actor, freeze_id: int) -> bool:
    """A finance officer whose region holds the line that is frozen."""
    held = BudgetMove.objects.select_related("source").get(pk=freeze_id)
    return held.source is not None and may_appropriate(by=by, region=held.source.region_id)


def may_allocate(*, by: Actor, allocation_id: int) -> bool:
    """Working an allocation out, sending and returning it: finance officers whose region holds its line."""
    return may_appropriate(by=by, region=Allocation.objects.values_list("line__region_id", flat=True).get(pk=allocation_id))


def may_execute_allocation(*, by: Actor, allocation_id: int) -> Answer:
    """Passing it down: a finance officer of the place other than the one who sent it."""
    sent_by = Allocation.objects.values_list("sent_by", flat=True).get(pk=allocation_id)
    ours = may_allocate(by=by, allocation_id=allocation_id)
    second = by.person_id is None or by.person_id != sent_by
    return Answer.of([
        None if ours else Reason(Common.NOT_YOURS),
        Reason(Refusal.OTHER_OFFICER) if ours and not second else None,
    ])


def seen_by(by: Actor) -> QuerySet[BudgetLine]:
    """Budget lines of the officer's subtree and of the places above, whose money may reach them; else none."""
    if is_system(by=by):
        return BudgetLine.objects.all()
    if by.role not in OFFICERS or not by.region:
        return BudgetLine.objects.none()
    return BudgetLine.objects.filter(
        Q(region__code__startswith=region_stem(by.region)) | Q(region_id__in=codes_above(by.region)))


def proposals_seen_by(by: Actor) -> QuerySet[Sheet]:
    """Sheets waiting to be published, for policy officers of the place."""
    waiting = Sheet.objects.filter(state=State.PROPOSED)
    if is_system(by=by):
        return waiting
    if by.role != Role.POLICY_OFFICER or not by.region:
        return waiting.none()
    return waiting.filter(region__code__startswith=region_stem(by.region))

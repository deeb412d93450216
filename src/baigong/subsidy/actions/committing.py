"""Money reserved: when a class is approved, seat by seat; it follows who leaves or fails, and turns into the hold of a claim."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from baigong.journal.actions import action, note, step
from baigong.kernel.actor import Actor
from baigong.kernel.move import next_state
from baigong.kernel.refused import Answer, Reason
from baigong.ledger import actions as ledger
from baigong.offer import actions as offer
from baigong.offer import queries as offered
from baigong.offer.models import Cohort
from baigong.offer.words import MOVES
from baigong.offer.words import Move as CohortMove
from baigong.offer.words import State as CohortState
from baigong.policy.queries import COMMITTED
from baigong.subsidy import access
from baigong.subsidy.decide import committing as judging
from baigong.subsidy.decide.committing import Need
from baigong.subsidy.facts import Promise, promises_of
from baigong.subsidy.models import Claim, Commitment, ShortApproval
from baigong.subsidy.queries.bought import package_of
from baigong.subsidy.queries.committing import committing_rules, first_yes, seats_to_free
from baigong.subsidy.words import CommitmentRefusal, CommitmentState, Freed, State, WhenShort


@action("subsidy.cohort_approved", may=access.may_approve_cohort)
def approve_cohort(*, by: Actor, now: datetime, cohort_id: int) -> Cohort:
    """Open a class for enrolment and reserve the money that the policies of the place promise to its seats, as far as the place
    agreed on that (institution/budgets/commitments.yaml).

    Where a line has too little left, the class is opened all the same and what there is reserved, or the first yes is kept and
    the class waits for another officer's, or it is refused: as agreed. Raises Refused with every reason: already_opened,
    outside_scope, provider_barred, frozen; line_short, line_missing, other_must_agree.
    """
    cohort = offer.hold_seats(cohort_id=cohort_id)
    next_state(MOVES, CohortState(cohort.state), CohortMove.APPROVE)
    on = timezone.localdate(now)
    agreed = committing_rules(cohort.region_id, on=on)
    bought = package_of(cohort.pk) is not None  # its project has reserved the money
    promises = promises_of(cohort, agreed, on=on) if agreed is not None and not bought else []
    needs = _needs(promises)
    short = judging.shortages(needs)
    first = first_yes(cohort) if short else None
    against = [*offered.may_be_opened(cohort, on=on).reasons]
    if short and agreed is not None and agreed.when_short == WhenShort.STOP:
        against += short
    elif first is not None and first.approved_by == by.person_id:
        against += [Reason(CommitmentRefusal.OTHER_MUST_AGREE), *short]
    Answer(tuple(against)).or_refuse()
    if short and agreed is not None and agreed.when_short == WhenShort.SECOND and first is None:
        ShortApproval.objects.create(cohort=cohort, filed_at=cohort.submitted_at, approved_at=now, approved_by=by.person_id,
                                     reasons=[{"code": str(one.word), "text": one.text()} for one in short])
        note(cohort, waits_for_another=[str(one.word) for one in short])
        return cohort
    cohort = offer.open_cohort(cohort=cohort, by=by, now=now)
    note(cohort, reserved_fen=_reserve(cohort, promises, judging.borne(needs), by=by, now=now))
    return cohort


@action("subsidy.commitments_followed", may=access.is_system)
def follow_commitments(*, by: Actor, now: datetime, cohort_id: int) -> int:
    """Free what is reserved for more seats of a class than people who may still claim, or for too long; how many seats."""
    cohort = offer.hold_seats(cohort_id=cohort_id)
    freed = 0
    for one in seats_to_free(now=now, cohort_id=cohort_id):
        last = Commitment.objects.filter(
            cohort=cohort, sheet=one.sheet_id, state=CommitmentState.HELD, committed_at__lte=now).order_by("-nth")
        seats = list(last.select_for_update(of=("self",))[:one.seats])
        ledger.void_all({seat.hold_id: _end_id(cohort, seat) for seat in seats}, why=cohort.no, now=now)
        Commitment.objects.filter(pk__in=[seat.pk for seat in seats]).update(
            state=CommitmentState.FREED, freed=one.why, ended_at=now, ended_by=by.person_id)
        freed += len(seats)
    note(cohort, freed=freed)
    return freed


@step
def turn_into_claim(claim: Claim, *, by: Actor, now: datetime) -> None:
    """Before a claim's money is held: one reserved seat of its class and policy, in whatever edition, is its own from now on,
    and no longer counts beside it."""
    if claim.cohort_id is None:
        return
    seat = Commitment.objects.select_for_update(of=("self",)).filter(
        cohort=claim.cohort_id, state=CommitmentState.HELD, sheet__region=claim.sheet.region_id,
        sheet__slug=claim.sheet.slug).select_related("cohort").order_by("nth", "id").first()
    if seat is None:
        return
    ledger.void(id=_end_id(seat.cohort, seat), settles=seat.hold_id, why=claim.no, now=now)
    seat.state, seat.claim, seat.ended_at, seat.ended_by = CommitmentState.TURNED, claim, now, by.person_id
    seat.save(update_fields=["state", "claim", "ended_at", "ended_by"])


@step
def let_go(claim: Claim, *, by: Actor, now: datetime) -> None:
    """After a claim's money was given back: its seat is reserved anew where the claim may come again, and free where it was
    refused or where the line has meanwhile too little left."""
    seat = Commitment.objects.select_for_update(of=("self",)).filter(
        claim=claim, state=CommitmentState.TURNED).select_related("cohort", "budget_line").first()
    if seat is None:
        return
    account = seat.budget_line.account
    if claim.state == State.REFUSED or ledger.locked_available(account)[account] < seat.amount_fen:
        seat.state, seat.freed = CommitmentState.FREED, Freed.REFUSED if claim.state == State.REFUSED else Freed.UNUSED
        seat.save(update_fields=["state", "freed"])
        return
    seat.round += 1
    seat.hold_id = judging.commitment_id(seat.cohort.no, seat.sheet_id, seat.nth, seat.round)
    ledger.hold(id=seat.hold_id, debit=account, credit=COMMITTED + account, amount_fen=seat.amount_fen, why=seat.cohort.no, now=now)
    seat.state, seat.claim, seat.ended_at, seat.ended_by = CommitmentState.HELD, None, None, None
    seat.save(update_fields=["round", "hold_id", "state", "claim", "ended_at", "ended_by"])


def _needs(promises: Sequence[Promise]) -> list[Need]:
    """What is asked of which line, with what it has left: the lines stand still from now on."""
    accounts = {one.line.account for one in promises if one.line is not None}
    free = ledger.locked_available(*accounts) if accounts else {}
    return [Need(line=one.line.pk if one.line else 0, place=one.line.region.name if one.line else "", fund=one.fund,
                 year=one.line.year if one.line else 0, each_fen=one.each_fen, seats=one.seats,
                 free_fen=free[one.line.account] if one.line else 0) for one in promises]


def _reserve(cohort: Cohort, promises: Sequence[Promise], borne: Sequence[int], *, by: Actor, now: datetime) -> int:
    """Hold so many seats of each promise; how many fen in all."""
    made, holds = [], []
    for promise, seats in zip(promises, borne, strict=True):
        line = promise.line
        if line is None or not seats:
            continue
        ledger.open_account(COMMITTED + line.account, "开班预留", only_holds=True)
        for nth in range(1, seats + 1):
            hold_id = judging.commitment_id(cohort.no, promise.row.pk, nth, 1)
            holds.append(ledger.Hold(hold_id, line.account, COMMITTED + line.account, promise.each_fen, cohort.no))
            made.append(Commitment(
                cohort=cohort, sheet=promise.row, budget_line=line, kind=promise.kind, nth=nth, amount_fen=promise.each_fen,
                hold_id=hold_id, committed_at=now, committed_by=by.person_id))
    ledger.hold_all(holds, now=now)
    Commitment.objects.bulk_create(made)
    return sum(one.amount_fen for one in made)


def _end_id(cohort: Cohort, seat: Commitment) -> UUID:
    return judging.commitment_id(cohort.no, seat.sheet_id, seat.nth, seat.round, end=True)

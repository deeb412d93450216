"""What officers decide: first review, second look, return, refusal. Each stores the facts it rests on."""

from collections.abc import Collection, Mapping
from datetime import datetime

from django.utils import timezone

from baigong.journal.actions import Addressed, action, move, note, step, tell_each
from baigong.kernel.actor import Actor
from baigong.kernel.fen import yuan
from baigong.kernel.move import next_state
from baigong.kernel.refused import Refused
from baigong.subsidy import access, decide
from baigong.subsidy.facts import Judged, Reading, Sealed, counts_money, judged
from baigong.subsidy.models import Claim, Decision
from baigong.subsidy.queries.claims import latest_decision
from baigong.subsidy.queries.procedure import last_day, procedure
from baigong.subsidy.words import COUNTED, MOVES, DecisionKind, Move, Payee, Refusal, State, Told

from .entries import give_back, hold_money, know_whole, locked, refuse_left, take_slots, wait_turn, write_decision
from .freezes import refuse_frozen


@action("subsidy.claim_reviewed", may=access.may_review)
def review_claim(*, by: Actor, now: datetime, claim_id: int, why: str = "") -> Decision:
    """First review: gather, judge, store; use up the entitlements and hold the money.

    Raises Refused with every reason of the sheet, evidence_needed, slot_taken, no_budget, overdrawn or frozen; for a part of the
    whole instalment_mixed, instalment_over_whole, instalment_whole_unknown, instalment_left.
    """
    claim = locked(claim_id)
    today = timezone.localdate(now)
    next_state(MOVES, State(claim.state), Move.REVIEW)  # say first that it is not the time
    refuse_frozen(claim)
    found = judged(claim, today=today)
    if counts_money(found.sheet, *found.limits):
        wait_turn(claim)
        found = judged(claim, today=today)                    # what others were granted meanwhile counts
    refuse_left(claim)
    found.or_refuse()
    know_whole(claim, found)
    take_slots(claim, found.verdict, by=by, now=now)
    hold_money(claim, found.verdict, by=by, now=now)
    move(claim, MOVES, Move.REVIEW, by=by, now=now, reviewed_at=now, reviewed_by=by.person_id, why="",
         due_on=last_day(today, procedure(today).grant_days))
    note(subject=claim)
    made = write_decision(claim, found, kind=DecisionKind.REVIEW, by=by, now=now, pays=True, why=why)
    lapse_offers(claim, by=by, now=now)
    return made


@step
def lapse_offers(claim: Claim, *, by: Actor, now: datetime) -> None:
    """What the same person was offered and this claim now bars (the same certificate from another fund) lapses.

    Should this claim come to nothing, `offer_claims` finds it again.
    """
    read = Reading()  # an offer that lapses never counted: one look for all of them
    offered = Claim.objects.filter(worker_id=claim.worker_id, state=State.OFFERED).exclude(pk=claim.pk)
    for other_id in offered.order_by("id").values_list("pk", flat=True):
        other = locked(other_id)
        found = judged(other, today=timezone.localdate(now), read=read)
        if other.state == State.OFFERED and found.verdict.pays is False:
            why = "；".join(reason.text() for reason in found.reasons())
            move(other, MOVES, Move.LAPSE, by=by, now=now, due_on=None, why=why)


@action("subsidy.claim_granted", may=access.may_grant)
def grant_claim(*, by: Actor, now: datetime, claim_id: int, why: str = "") -> Decision:
    """Second look by another officer: the stored decision must replay to the same fen, on facts that still stand.

    Raises Refused(same_officer), Refused(frozen), Refused(facts_changed) or, where the decision is not as it was sealed,
    Refused(record_changed): then return it for a fresh review.
    """
    claim = locked(claim_id)
    today = timezone.localdate(now)
    decide.may_be_second(officer=by.person_id, reviewed_by=claim.reviewed_by).or_refuse()
    refuse_frozen(claim)
    move(claim, MOVES, Move.GRANT, by=by, now=now, granted_at=now, granted_by=by.person_id,
         due_on=last_day(today, procedure(today).notice_days))
    found = judged(claim, today=today)
    found.still_stands(claim, Sealed([claim]), latest_decision(claim)).or_refuse()
    told_payee(Told.GRANTED, claim, now=now, amount=yuan(claim.amount_fen), days=procedure(today).notice_days)
    note(subject=claim)
    return write_decision(claim, found, kind=DecisionKind.GRANT, by=by, now=now, pays=True, why=why)


@action("subsidy.claim_returned", may=access.may_decide)
def return_claim(*, by: Actor, now: datetime, claim_id: int, why: str) -> Claim:
    """Send it back to the payee to be corrected; what was held and used up is free again."""
    claim = locked(claim_id)
    _stated(why)
    before = claim.state
    move(claim, MOVES, Move.RETURN, by=by, now=now, due_on=None, why=why.strip(), **UNDECIDED)
    if before in COUNTED:
        give_back(claim, by=by, now=now)
    told_payee(Told.RETURNED, claim, now=now, why=why.strip())
    return claim


@action("subsidy.claim_refused", may=access.may_decide)
def refuse_claim(*, by: Actor, now: datetime, claim_id: int, why: str = "") -> Decision:
    """Refuse, with every reason of the sheet and the smallest change that would turn it.

    Where the sheet itself does not refuse, the officer must say why. Frees what was held and used up.
    """
    claim = locked(claim_id)
    found = judged(claim, today=timezone.localdate(now))
    if found.verdict.pays is not False:
        _stated(why)
    refused = refuse(claim, found, by=by, now=now, why=why.strip())
    note(subject=claim)
    return refused


@step
def refuse(claim: Claim, found: Judged, *, by: Actor, now: datetime, why: str) -> Decision:
    """The refusal itself, for the officers' decision and for an upheld objection."""
    before = claim.state
    reasons = "；".join([*(reason.text() for reason in found.reasons()), *([why] if why else [])])
    reasons_en = "; ".join([*(reason.text("en") for reason in found.reasons()), *([why] if why else [])])
    move(claim, MOVES, Move.REFUSE, by=by, now=now, refused_at=now, refused_by=by.person_id, due_on=None, why=reasons)
    if before in COUNTED:
        give_back(claim, by=by, now=now)
    told_payee(Told.REFUSED, claim, now=now, reason=reasons, reason_en=reasons_en)
    return write_decision(claim, found, kind=DecisionKind.REFUSE, by=by, now=now, pays=False, why=why)


@step
def told_payee(word: Told, claim: Claim, *, now: datetime, **values: object) -> None:
    """A message to the worker, or to the organisation that is paid in their stead."""
    told_payees(word, [(claim, values)], now=now)


@step
def told_payees(word: Told, of: Collection[tuple[Claim, Mapping[str, object]]], *, now: datetime) -> None:
    """The same to the payees of many claims, each with what the words are filled with, in one statement."""
    tell_each(word, [
        Addressed(claim.worker_id if claim.payee == Payee.WORKER else None,
                  None if claim.payee == Payee.WORKER else claim.payee_organisation_id, f"/{claim.payee}/claims/{claim.pk}/",
                  {"policy": claim.sheet.name, "policy_en": claim.sheet.name_en, **values})
        for claim, values in of], now=now)


UNDECIDED = {"reviewed_at": None, "reviewed_by": None, "granted_at": None, "granted_by": None, "sent_at": None,
             "sent_by": None}
"""What a claim loses when it goes back to before its review."""


def _stated(why: str) -> None:
    if not why.strip():
        raise Refused(Refusal.WHY_NEEDED)

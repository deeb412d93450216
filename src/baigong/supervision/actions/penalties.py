"""Penalties: proposed with what the ladder says, confirmed by another, put right by the provider, reviewed."""

import re
from collections.abc import Collection
from dataclasses import asdict
from datetime import datetime

from django.utils import timezone

from baigong.journal.actions import action, move, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused
from baigong.offer import actions as offering
from baigong.offer import queries as offer
from baigong.people import queries as people
from baigong.people.words import OrganisationKind
from baigong.supervision import access, queries
from baigong.supervision.decide import penalties as judging
from baigong.supervision.models import Penalty
from baigong.supervision.words import PENALTY_MOVES, PenaltyMove, PenaltyRefusal, PenaltyStep, PenaltyTold

GROUND = re.compile(r"(visit|complaint|finding)/[0-9]{1,18}")
"""What a penalty may name as its ground."""


@action("supervision.penalty_proposed", may=access.may_propose)
def propose_penalty(
    *, by: Actor, now: datetime, provider_id: int, step: str, found: Collection[str] = (), why: str = "",
    rests_on: Collection[str] = (),
) -> Penalty:
    """Propose a step for a provider on what the house counts and what was `found` (causes of the ladder by code).

    `rests_on` names visits, complaints, findings ("visit/3"). A milder step than the ladder's needs a reason, a harder one
    is refused. Raises Refused: no_ground, not_a_provider, no_cause, milder_why, one_open.
    """
    body, on = people.organisation(provider_id), timezone.localdate(now)
    wrong = [one for one in rests_on if not GROUND.fullmatch(one)]
    if wrong:  # keys only: it stands in the journal
        raise Refused(PenaltyRefusal.NO_GROUND, ground=wrong[0][:40])
    ladder = queries.ladder(on)
    proposal, counted = queries.proposal_for(provider_id, found=found, at=now)
    word = PenaltyStep(step)
    judging.may_propose(proposal=proposal, step=word, is_provider=body.kind == OrganisationKind.PROVIDER, why=why,
                        ladder=ladder).or_refuse()
    made = Penalty.objects.create(
        provider=body, region_id=body.region_id, step=word, ladder_says=proposal.step, document=ladder.document,
        lines=[asdict(line) for line in proposal.lines], rests_on=sorted(rests_on), why=why.strip(), proposed_at=now,
        proposed_by=by.person_id)
    note(made, step=str(word), counted=counted, found=sorted(found), rests_on=sorted(rests_on))
    return made


@action("supervision.penalty_confirmed", may=access.may_settle)
def confirm_penalty(*, by: Actor, now: datetime, penalty_id: int) -> Penalty:
    """Another officer imposes it: the provider is told, and files no new subsidised class while it holds.

    Raises Refused: another_confirms, higher_confirms (what is published takes the city or the province), not_now.
    """
    one, on = Penalty.objects.select_for_update().get(pk=penalty_id), timezone.localdate(now)
    step = PenaltyStep(one.step)
    rung = queries.ladder(timezone.localdate(one.proposed_at)).rung(step)
    if one.proposed_by == by.person_id:
        raise Refused(PenaltyRefusal.ANOTHER_CONFIRMS)
    if rung.published and by.role not in access.ASSIGNERS:
        raise Refused(PenaltyRefusal.HIGHER_CONFIRMS, step=step)
    due = judging.fix_due(rung, imposed_on=on, calendar=offer.working_days())
    move(one, PENALTY_MOVES, PenaltyMove.CONFIRM, by=by, now=now, confirmed_at=now, confirmed_by=by.person_id, imposed_on=on,
         fix_due_on=due, barred_until=judging.barred_until(rung, imposed_on=on))
    offering.bar_provider(by=by, now=now, provider_id=one.provider_id, ground=one.ground,
                          basis=f"{one.document} {rung.basis}", from_on=on)
    tell(PenaltyTold.IMPOSED, now=now, to_organisation=one.provider_id, link=f"/provider/penalties/{one.pk}/", day=due,
         step=step.zh, step_en=step.en)
    return one


@action("supervision.penalty_withdrawn", may=access.may_settle)
def withdraw_penalty(*, by: Actor, now: datetime, penalty_id: int, why: str) -> Penalty:
    """It is not imposed after all. Raises Refused: penalty_why_needed, not_now."""
    one = Penalty.objects.select_for_update().get(pk=penalty_id)
    if not why.strip():
        raise Refused(PenaltyRefusal.WHY_NEEDED)
    move(one, PENALTY_MOVES, PenaltyMove.WITHDRAW, by=by, now=now, withdrawn_at=now, withdrawn_by=by.person_id,
         why_withdrawn=why.strip())
    return one


@action("supervision.rectification_handed_in", may=access.may_hand_in)
def hand_in_rectification(*, by: Actor, now: datetime, penalty_id: int, report: str) -> Penalty:
    """The provider says what it put right. Raises Refused: rectification_needed, not_now."""
    one = Penalty.objects.select_for_update().get(pk=penalty_id)
    if not report.strip():
        raise Refused(PenaltyRefusal.REPORT_NEEDED)
    move(one, PENALTY_MOVES, PenaltyMove.HAND_IN, by=by, now=now, handed_in_at=now, handed_in_by=by.person_id,
         report=report.strip())
    return one


@action("supervision.rectification_accepted", may=access.may_settle)
def accept_rectification(*, by: Actor, now: datetime, penalty_id: int) -> Penalty:
    """Everything is put right: the bar holds only as long as the step says. Raises Refused(not_now)."""
    one, on = Penalty.objects.select_for_update().get(pk=penalty_id), timezone.localdate(now)
    move(one, PENALTY_MOVES, PenaltyMove.ACCEPT, by=by, now=now, rectified_at=now, rectified_by=by.person_id)
    offering.end_bar(by=by, now=now, ground=one.ground, until_on=max(one.barred_until or on, on))
    tell(PenaltyTold.RECTIFIED, now=now, to_organisation=one.provider_id, link=f"/provider/penalties/{one.pk}/")
    return one


@action("supervision.rectification_returned", may=access.may_settle)
def return_rectification(*, by: Actor, now: datetime, penalty_id: int, why: str) -> Penalty:
    """Not everything is put right: the provider reads what is missing. Raises Refused: penalty_why_needed, not_now."""
    one = Penalty.objects.select_for_update().get(pk=penalty_id)
    if not why.strip():
        raise Refused(PenaltyRefusal.WHY_NEEDED)
    move(one, PENALTY_MOVES, PenaltyMove.RETURN, by=by, now=now, why_returned=why.strip())
    tell(PenaltyTold.RETURNED, now=now, to_organisation=one.provider_id, link=f"/provider/penalties/{one.pk}/",
         why=why.strip())
    return one

"""An assessment plan: filed by its body, accepted or returned by the bureau within its clock, filed again when mended."""

from datetime import date, datetime, timedelta

from django.utils import timezone

from baigong.assessment import access, decide, queries
from baigong.assessment.models import AssessmentPlan
from baigong.assessment.words import PLAN_MOVES, PlanMove, PlanState, Refusal, Told
from baigong.journal.actions import action, move, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Common, Reason, Refused
from baigong.offer import queries as offer
from baigong.offer.models import Occupation
from baigong.offer.words import Level
from baigong.people import queries as people


@action("assessment.plan_filed", may=access.may_file_plan)
def file_assessment_plan(
    *, by: Actor, now: datetime, occupation_code: str, level: str, closes_on: date, from_on: date, until_on: date,
    place: str, seats: int, fee_fen: int,
) -> AssessmentPlan:
    """File what the body will assess: days [from_on, until_on], registration until closes_on, the fee each pays.

    Raises Refused with every reason: not_a_level, no_seats, plan_days, plan_past, closes_late; Occupation.DoesNotExist.
    """
    on = timezone.localdate(now)
    due_on = _judged(level, seats, closes_on, from_on, until_on, on)
    body = people.organisation(by.organisation_id or 0)
    return AssessmentPlan.objects.create(
        body=body, region_id=body.region_id, occupation=Occupation.objects.get(pk=occupation_code), level=Level(level),
        closes_on=closes_on, from_on=from_on, until_on=until_on, place=place.strip(), seats=seats, fee_fen=fee_fen,
        due_on=due_on, filed_at=now, filed_by=by.person_id)


@action("assessment.plan_refiled", may=access.may_refile_plan)
def refile_assessment_plan(
    *, by: Actor, now: datetime, plan_id: int, occupation_code: str, level: str, closes_on: date, from_on: date,
    until_on: date, place: str, seats: int, fee_fen: int,
) -> AssessmentPlan:
    """File a returned plan again, mended; the clock begins anew. Raises Refused as file_assessment_plan, and not_now."""
    plan = AssessmentPlan.objects.select_for_update().get(pk=plan_id)
    if plan.state != PlanState.RETURNED:
        raise Refused(Reason(Common.NOT_NOW, {"state": PlanState(plan.state), "move": PlanMove.FILE}))
    due_on = _judged(level, seats, closes_on, from_on, until_on, timezone.localdate(now))
    changes = {"occupation_id": Occupation.objects.get(pk=occupation_code).pk, "level": Level(level), "seats": seats,
               "closes_on": closes_on, "from_on": from_on, "until_on": until_on, "place": place.strip(), "fee_fen": fee_fen}
    move(plan, PLAN_MOVES, PlanMove.FILE, by=by, now=now, filed_at=now, filed_by=by.person_id, why_returned="",
         due_on=due_on, **changes)
    return plan


@action("assessment.plan_accepted", may=access.may_answer_plan)
def accept_assessment_plan(*, by: Actor, now: datetime, plan_id: int) -> AssessmentPlan:
    """It is on file: people may register. Raises Refused(plan_past, not_now)."""
    plan = AssessmentPlan.objects.select_for_update().get(pk=plan_id)
    if plan.closes_on < timezone.localdate(now):
        raise Refused(Reason(Refusal.PLAN_PAST, {"day": plan.closes_on}))
    move(plan, PLAN_MOVES, PlanMove.ACCEPT, by=by, now=now, accepted_at=now, accepted_by=by.person_id, due_on=None)
    tell(Told.PLAN_ACCEPTED, now=now, to_organisation=plan.body_id, link=f"/assessor/plans/{plan.pk}/", no=plan.no)
    return plan


@action("assessment.plan_returned", may=access.may_answer_plan)
def return_assessment_plan(*, by: Actor, now: datetime, plan_id: int, why: str) -> AssessmentPlan:
    """Back to the body with the reasons. Raises Refused(why_needed, not_now)."""
    if not why.strip():
        raise Refused(Refusal.WHY_NEEDED)
    plan = AssessmentPlan.objects.select_for_update().get(pk=plan_id)
    move(plan, PLAN_MOVES, PlanMove.RETURN, by=by, now=now, why_returned=why.strip(), due_on=None)
    note(plan, why=why.strip())
    tell(Told.PLAN_RETURNED, now=now, to_organisation=plan.body_id, link=f"/assessor/plans/{plan.pk}/", no=plan.no,
         why=why.strip())
    return plan


def _judged(level: str, seats: int, closes_on: date, from_on: date, until_on: date, on: date) -> date:
    """The last day of the bureau's clock, if the plan may be filed."""
    rules, calendar = queries.registration_rules(on), offer.working_days()
    latest = from_on - timedelta(days=1)
    while calendar.between(latest, from_on) < rules.closing_working_days:
        latest -= timedelta(days=1)
    decide.may_file_plan(level=level, seats=seats, closes_on=closes_on, from_on=from_on, until_on=until_on, on=on,
                         latest_closing=latest).or_refuse()
    return calendar.add(on, rules.plan_review_working_days)

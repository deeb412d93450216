"""An employer's yearly training plan: written, filed with the bureau, accepted or returned within its clock."""

from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone

from baigong.journal.actions import action, move, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Common, Reason, Refused
from baigong.offer import access, queries
from baigong.offer.decide.filings import Line, may_plan
from baigong.offer.models import Occupation, PlanLine, TrainingPlan
from baigong.offer.words import PLAN_MOVES, Level, Named, PlanMove, PlanState, Quarter, Refusal, Told
from baigong.people import queries as people

WRITABLE = (PlanState.DRAFT, PlanState.RETURNED)


@action("offer.plan_written", may=access.may_order)
def write_training_plan(
    *, by: Actor, now: datetime, year: int, budget_fen: int, lines: Sequence[Line], remarks: str = ""
) -> TrainingPlan:
    """Write down, or rewrite whole, what the employer means to train in a year. `budget_fen` is its own 职工教育经费.

    Raises Refused with every reason: plan_year, plan_empty, plan_twice, no_seats; not_now once it is filed;
    Occupation.DoesNotExist.
    """
    may_plan(lines, year=year, on=timezone.localdate(now)).or_refuse()
    employer = people.organisation(by.organisation_id or 0)
    made, new = TrainingPlan.objects.select_for_update(of=("self",)).get_or_create(
        employer=employer, year=year, defaults={
            "region_id": employer.region_id, "budget_fen": budget_fen, "remarks": remarks.strip(), "written_at": now,
            "written_by": by.person_id})
    if not new:
        if made.state not in WRITABLE:
            raise Refused(Reason(Common.NOT_NOW, {"state": PlanState(made.state), "move": Named.EDITING}))
        made.budget_fen, made.remarks = budget_fen, remarks.strip()
        made.save(update_fields=["budget_fen", "remarks"])
        PlanLine.objects.filter(plan=made).delete()
    known = Occupation.objects.in_bulk({line.occupation_code for line in lines})
    if len(known) < len({line.occupation_code for line in lines}):
        raise Occupation.DoesNotExist
    PlanLine.objects.bulk_create(
        PlanLine(plan=made, quarter=Quarter(line.quarter), occupation=known[line.occupation_code],
                 level=Level(line.level), heads=line.heads) for line in lines)
    note(made, year=year, lines=len(lines))
    return made


@action("offer.plan_filed", may=access.may_file_plan)
def file_training_plan(*, by: Actor, now: datetime, plan_id: int) -> TrainingPlan:
    """File it with the bureau of the employer's place, whose clock begins (institution/training/filings.yaml)."""
    plan = TrainingPlan.objects.select_for_update().get(pk=plan_id)
    on = timezone.localdate(now)
    due_on = queries.working_days().add(on, queries.filing_rules(on=on).plan_review_working_days)
    move(plan, PLAN_MOVES, PlanMove.FILE, by=by, now=now, filed_at=now, filed_by=by.person_id, why_returned="",
         due_on=due_on)
    return plan


@action("offer.plan_accepted", may=access.may_answer_plan)
def accept_training_plan(*, by: Actor, now: datetime, plan_id: int) -> TrainingPlan:
    """The bureau keeps it as filed. Raises Refused(not_now)."""
    plan = TrainingPlan.objects.select_for_update().get(pk=plan_id)
    move(plan, PLAN_MOVES, PlanMove.ACCEPT, by=by, now=now, accepted_at=now, accepted_by=by.person_id, due_on=None)
    tell(Told.PLAN_ACCEPTED, now=now, to_organisation=plan.employer_id, link=f"/employer/plans/{plan.pk}/", year=plan.year)
    return plan


@action("offer.plan_returned", may=access.may_answer_plan)
def return_training_plan(*, by: Actor, now: datetime, plan_id: int, why: str) -> TrainingPlan:
    """Back to the employer with the reasons. Raises Refused(why_missing, not_now)."""
    if not why.strip():
        raise Refused(Refusal.WHY_MISSING)
    plan = TrainingPlan.objects.select_for_update().get(pk=plan_id)
    move(plan, PLAN_MOVES, PlanMove.RETURN, by=by, now=now, why_returned=why.strip(), due_on=None)
    tell(Told.PLAN_RETURNED, now=now, to_organisation=plan.employer_id, link=f"/employer/plans/{plan.pk}/",
         year=plan.year, why=why.strip())
    return plan

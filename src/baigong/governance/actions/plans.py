"""Plans: loaded from the shelf or drawn up at the desk, issued, revised with a reason, broken down and negotiated."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from django.utils import timezone

from baigong.governance import access
from baigong.governance.decide.planning import GoalSheet, may_change, read_plan, reshared, shared
from baigong.governance.decide.shelf import hash_of
from baigong.governance.models import Goal, GoalRevision, Plan, Share
from baigong.governance.queries.asking import asking_rules
from baigong.governance.queries.plans import weights_of
from baigong.governance.words import (
    PLAN_MOVES,
    SHARE_MOVES,
    GoalKind,
    Origin,
    PlanMove,
    PlanningRefusal,
    PlanState,
    ShareMove,
    ShareState,
    Trust,
)
from baigong.journal.actions import action, move, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused
from baigong.offer.queries import last_day
from baigong.reporting import queries as reporting
from baigong.reporting.words import Dimension, Unit

from .documents import read_file


@action("governance.plans_loaded", may=access.may_load)
def load_plans(*, by: Actor, now: datetime, folder: Path) -> int:
    """Load every `*.yaml` of a folder as issued plans; one that is known is left as it is. Answers how many are new.

    Raises Refused(shelf_fault).
    """
    new = 0
    for file in sorted(folder.glob("*.yaml")):
        sheet = read_file(file, read_plan)
        if Plan.objects.filter(slug=sheet.slug).exists():
            continue
        one = Plan.objects.create(
            slug=sheet.slug, name=sheet.name, name_en=sheet.name_en, number=sheet.number, region_id=sheet.region,
            from_year=sheet.from_year, until_year=sheet.until_year, source=sheet.source, trust=sheet.trust, origin=Origin.SHELF,
            state=PlanState.ISSUED, opened_at=now, opened_by=by.person_id, issued_at=now, issued_by=by.person_id)
        Goal.objects.bulk_create([_goal(one, each, by=by, now=now) for each in sheet.goals])
        new += 1
    note(new=new)
    return new


@action("governance.plan_opened", may=access.may_open_plan)
def open_plan(
    *, by: Actor, now: datetime, region: str, name: str, from_year: int, until_year: int, source: str, number: str = "",
) -> Plan:
    """Begin a plan of one's region; of one year it is a yearly plan. Raises Refused: plan_span, plan_known."""
    if until_year < from_year:
        raise Refused(PlanningRefusal.PLAN_SPAN, first=from_year, last=until_year)
    one = Plan.objects.create(
        slug=f"plan-{hash_of([region, name.strip(), from_year])[:12]}", name=name.strip(), number=number.strip(), region_id=region,
        from_year=from_year, until_year=until_year, source=source.strip(), trust=Trust.OFFICIAL, origin=Origin.OFFICER,
        opened_at=now, opened_by=by.person_id)
    note(one, region=region)
    return one


@action("governance.goal_put", may=access.may_draw_up)
def put_goal(
    *, by: Actor, now: datetime, plan_id: int, name: str, target: int, unit: str, kind: str, indicator: str = "",
    dimension: str = "", value: str = "", baseline: int | None = None, baseline_year: int | None = None, source: str = "",
) -> Goal:
    """Add a goal to a plan that is being drawn up.

    Raises Refused with every reason: plan_issued, target_above_nothing, no_dimension; or no_indicator.
    """
    one = Plan.objects.select_for_update().get(pk=plan_id)
    known = reporting.indicator(indicator) if indicator else None
    apart = bool(dimension) and (known is None or Dimension(dimension) not in known.by or not value.strip())
    reasons = [
        Reason(PlanningRefusal.PLAN_ISSUED) if one.state == PlanState.ISSUED else None,
        Reason(PlanningRefusal.TARGET_ABOVE_NOTHING) if target <= 0 else None,
        Reason(PlanningRefusal.NO_DIMENSION, {"indicator": indicator, "dimension": dimension}) if apart else None]
    if found := [each for each in reasons if each]:
        raise Refused(*found)
    made = _goal(one, GoalSheet(
        name=name.strip(), name_en="", target=target, unit=Unit(known.unit if known else unit), kind=GoalKind(kind),
        indicator=indicator, dimension=dimension, values=(value.strip(),) if dimension else (), baseline=baseline,
        baseline_year=baseline_year, source=source.strip()), by=by, now=now)
    made.save()
    note(one, goal=made.pk)
    return made


@action("governance.plan_issued", may=access.may_draw_up)
def issue_plan(*, by: Actor, now: datetime, plan_id: int) -> Plan:
    """From then on goals are only revised. Raises Refused: plan_empty, not_now."""
    one = Plan.objects.get(pk=plan_id)
    if not one.goals.exists():
        raise Refused(PlanningRefusal.PLAN_EMPTY)
    move(one, PLAN_MOVES, PlanMove.ISSUE, by=by, now=now, issued_at=now, issued_by=by.person_id)
    note(one)
    return one


@action("governance.goal_revised", may=access.may_plan_goal)
def revise_goal(*, by: Actor, now: datetime, goal_id: int, target: int, why: str) -> Goal:
    """Another target, for a reason. Shares stay until they are negotiated.

    Raises Refused with every reason: not_issued; target_above_nothing, same_target, plan_why.
    """
    goal = _issued(goal_id)
    may_change(target=target, before=goal.target, why=why).or_refuse()
    GoalRevision.objects.create(goal=goal, before=goal.target, after=target, why=why.strip(), revised_at=now,
                                revised_by=by.person_id)
    Goal.objects.filter(pk=goal.pk).update(target=target)
    goal.target = target
    note(goal.plan, goal=goal.pk)
    return goal


@action("governance.goal_divided", may=access.may_plan_goal)
def divide_goal(
    *, by: Actor, now: datetime, goal_id: int, years: Mapping[int, int], weigh_by: str, weigh_year: int,
) -> list[Share]:
    """Break a goal down: by the weight of each year, then among the regions below by their figure of an indicator in a year
    ("" shares equally). What was proposed before and nobody accepted is replaced.

    Raises Refused: not_issued, goal_not_live, goal_divided, years_differ, nothing_below, no_weight.
    """
    goal = _issued(goal_id)
    if not goal.indicator:
        raise Refused(PlanningRefusal.GOAL_NOT_LIVE, name=goal.name)
    if goal.shares.exclude(state=ShareState.PROPOSED).exists():
        raise Refused(PlanningRefusal.GOAL_DIVIDED)
    if sorted(years) != goal.plan.years or sum(years.values()) <= 0 or min(years.values()) < 0:
        raise Refused(PlanningRefusal.YEARS_DIFFER, first=goal.plan.from_year, last=goal.plan.until_year)
    weights = weights_of(goal.plan.region_id, weigh_by, weigh_year, on=now.date())
    if not weights:
        raise Refused(PlanningRefusal.NOTHING_BELOW)
    if sum(weights.values()) <= 0:
        raise Refused(PlanningRefusal.NO_WEIGHT, indicator=weigh_by, year=weigh_year)
    goal.shares.all().delete()
    due_on = _due_on(now, ShareState.PROPOSED)
    by_year = shared(goal.target, {str(year): weight for year, weight in years.items()})
    made = Share.objects.bulk_create([
        Share(goal=goal, region_id=region, year=int(year), weight=weights[region], target=part, due_on=due_on,
              proposed_at=now, proposed_by=by.person_id)
        for year, whole in sorted(by_year.items()) for region, part in sorted(shared(whole, weights).items())])
    note(goal.plan, goal=goal.pk, weigh_by=weigh_by, weigh_year=weigh_year)
    return made


@action("governance.share_accepted", may=access.may_hold_share)
def accept_share(*, by: Actor, now: datetime, share_id: int) -> Share:
    """The region below takes its share. Raises Refused: not_now."""
    one = Share.objects.get(pk=share_id)
    move(one, SHARE_MOVES, ShareMove.ACCEPT, by=by, now=now, answered_at=now, answered_by=by.person_id)
    note(one)
    return one


@action("governance.share_asked", may=access.may_hold_share)
def ask_share(*, by: Actor, now: datetime, share_id: int, target: int, why: str) -> Share:
    """The region below asks for another share, with a reason.

    Raises Refused with every reason: target_above_nothing, same_target, plan_why; not_now.
    """
    one = Share.objects.get(pk=share_id)
    may_change(target=target, before=one.target, why=why).or_refuse()
    move(one, SHARE_MOVES, ShareMove.ASK, by=by, now=now, asked=target, why=why.strip(), due_on=_due_on(now, ShareState.ASKED),
         answered_at=now, answered_by=by.person_id)
    note(one, asked=target)
    return one


@action("governance.share_agreed", may=access.may_settle_share)
def agree_share(*, by: Actor, now: datetime, share_id: int) -> Share:
    """The region above agrees; the difference goes over the regions of that year that have not accepted yet, by their weight, so
    that the parts still make the whole. Raises Refused: nobody_takes, not_now.
    """
    one = Share.objects.get(pk=share_id)
    beside = list(Share.objects.select_for_update().filter(goal=one.goal_id, year=one.year).order_by("pk"))
    if one.state == ShareState.ASKED and one.asked is not None:
        parts = {each.region_id: each.target for each in beside}
        takers = {each.region_id: each.weight for each in beside if each.state == ShareState.PROPOSED}
        after = reshared(parts, one.region_id, one.asked, takers)
        if after is None:
            raise Refused(PlanningRefusal.NOBODY_TAKES, rest=one.target - one.asked)
        for each in beside:
            if each.pk != one.pk and after[each.region_id] != each.target:
                Share.objects.filter(pk=each.pk).update(target=after[each.region_id])
    move(one, SHARE_MOVES, ShareMove.AGREE, by=by, now=now, target=one.asked or one.target, asked=None, answered_at=now,
         answered_by=by.person_id)
    note(one)
    return one


@action("governance.share_declined", may=access.may_settle_share)
def decline_share(*, by: Actor, now: datetime, share_id: int, why: str) -> Share:
    """The share stays as proposed, for a reason. Raises Refused: plan_why, not_now."""
    one = Share.objects.get(pk=share_id)
    if not why.strip():
        raise Refused(PlanningRefusal.PLAN_WHY)
    move(one, SHARE_MOVES, ShareMove.DECLINE, by=by, now=now, asked=None, answer=why.strip(),
         due_on=_due_on(now, ShareState.PROPOSED), answered_at=now, answered_by=by.person_id)
    note(one)
    return one


def _issued(goal_id: int) -> Goal:
    """A goal of an issued plan, locked. Raises Refused(not_issued)."""
    goal = Goal.objects.select_for_update(of=("self",)).select_related("plan").get(pk=goal_id)
    if goal.plan.state != PlanState.ISSUED:
        raise Refused(PlanningRefusal.NOT_ISSUED)
    return goal


def _due_on(now: datetime, state: ShareState) -> date | None:
    """The last day for whose turn it is with a share in this state (institution/governance/asking.yaml)."""
    on = timezone.localdate(now)
    rules = asking_rules(on)
    return last_day(on, rules.share_settle_working_days if state == ShareState.ASKED else rules.share_answer_working_days)


def _goal(one: Plan, said: GoalSheet, *, by: Actor, now: datetime) -> Goal:
    return Goal(plan=one, name=said.name, name_en=said.name_en, target=said.target, unit=said.unit, kind=said.kind,
                indicator=said.indicator, dimension=said.dimension, values=list(said.values), baseline=said.baseline,
                baseline_year=said.baseline_year, source=said.source, put_at=now, put_by=by.person_id)

"""Who may draw up a plan, and who holds a share of its goals."""

from django.db.models import Q, QuerySet

from baigong.governance.models import Goal, Plan, Share
from baigong.governance.words import PlanState, ShareState
from baigong.kernel.actor import Actor, region_stem
from baigong.people.queries import codes_above
from baigong.people.words import OFFICERS, Role

from .tasks import HOLDERS, PLANNERS


def plans_seen_by(by: Actor) -> QuerySet[Plan]:
    """Plans of an officer's region and beneath, and issued ones of the regions above, whose goals reach down."""
    if by.role == Role.SYSTEM:
        return Plan.objects.all()
    if by.role not in OFFICERS or not by.region:
        return Plan.objects.none()
    beneath = Q(region__code__startswith=stem) if (stem := region_stem(by.region)) else Q()
    return Plan.objects.filter((beneath & (Q(state=PlanState.ISSUED) | Q(region_id=by.region)))
                               | Q(state=PlanState.ISSUED, region_id__in=codes_above(by.region)))


def shares_seen_by(by: Actor) -> QuerySet[Share]:
    """Shares of an officer's region and beneath, and all that the own region broke down."""
    if by.role not in OFFICERS or not by.region:
        return Share.objects.none()
    beneath = Q(region__code__startswith=stem) if (stem := region_stem(by.region)) else Q()
    return Share.objects.filter(beneath | Q(goal__plan__region_id=by.region))


def shares_waiting_for(by: Actor) -> QuerySet[Share]:
    """Proposed shares of the very region for whoever holds its tasks; asked ones for who plans the region above."""
    if by.role not in HOLDERS or not by.region:
        return Share.objects.none()
    return Share.objects.filter(_to_accept(by) | _to_settle(by) if by.role in PLANNERS else _to_accept(by))


def shares_to_accept(by: Actor) -> QuerySet[Share]:
    """The first sort of them, which an index holds: for what is counted on every page."""
    return Share.objects.filter(_to_accept(by)) if by.role in HOLDERS and by.region else Share.objects.none()


def shares_to_settle(by: Actor) -> QuerySet[Share]:
    """The second sort, reached from the plans of the own region."""
    return Share.objects.filter(_to_settle(by)) if by.role in PLANNERS and by.region else Share.objects.none()


def _to_accept(by: Actor) -> Q:
    return Q(region_id=by.region, state=ShareState.PROPOSED)


def _to_settle(by: Actor) -> Q:
    return Q(goal__plan__region_id=by.region, state=ShareState.ASKED)


def may_open_plan(*, by: Actor, region: str) -> bool:
    """A planner of the very region; a county has none, and takes its shares of the plans above."""
    return by.role in PLANNERS and by.is_known and by.region == region


def may_draw_up(*, by: Actor, plan_id: int) -> bool:
    """A planner of the plan's very region. Raises Plan.DoesNotExist."""
    return may_open_plan(by=by, region=Plan.objects.values_list("region_id", flat=True).get(pk=plan_id))


def may_plan_goal(*, by: Actor, goal_id: int) -> bool:
    """The same, by a goal of it. Raises Goal.DoesNotExist."""
    return may_open_plan(by=by, region=Goal.objects.values_list("plan__region_id", flat=True).get(pk=goal_id))


def may_hold_share(*, by: Actor, share_id: int) -> bool:
    """An officer of the share's very region, of a role that carries tasks. Raises Share.DoesNotExist."""
    region = Share.objects.values_list("region_id", flat=True).get(pk=share_id)
    return by.role in HOLDERS and by.is_known and by.region == region


def may_settle_share(*, by: Actor, share_id: int) -> bool:
    """A planner of the region that broke the goal down. Raises Share.DoesNotExist."""
    return may_open_plan(by=by, region=Share.objects.values_list("goal__plan__region_id", flat=True).get(pk=share_id))

"""Who plans, who carries out, and which tasks an officer sees.

A task lies between two regions: the one that set it and the owner's. Whoever plans acts for the first, whoever holds
it for the second; a role acts for exactly its own region, so that a province does not answer for its counties.
"""

from django.db.models import Q, QuerySet

from baigong.kernel.actor import Actor, region_stem
from baigong.people.models import Organisation, Region
from baigong.people.queries import codes_above
from baigong.people.words import OFFICERS, Role

from .models import Extension, Goal, Plan, Report, Share, Task
from .words import ABOVE, PlanState, ShareState

PLANNERS = frozenset({Role.CITY_OFFICER, Role.PROVINCE_OFFICER, Role.POLICY_OFFICER})
HOLDERS = PLANNERS | {Role.REVIEWER, Role.APPROVER}
"""A county has no planners of its own: its casework officers take its tasks on."""
LEADERS = PLANNERS | {Role.APPROVER}
"""Who signs a report for its office."""
LOADERS = frozenset({Role.SYSTEM, Role.POLICY_OFFICER})
NATION = "000000"


def seen_by(by: Actor) -> QuerySet[Task]:
    """Tasks of an officer's region and below; drafts and what was never handed out only where they were drafted."""
    if by.role == Role.SYSTEM:
        return Task.objects.all()
    if by.role not in OFFICERS or not by.region:
        return Task.objects.none()
    handed, stem = Q(handed_at__isnull=False), region_stem(by.region)
    if stem:  # the nation has none, and is spared a look at every task's region
        handed &= Q(region__code__startswith=stem)
    return Task.objects.filter(handed | Q(set_in_id=by.region))


def may_load(*, by: Actor) -> bool:
    """The shelf is loaded at set-up; a national policy officer may load it anew."""
    return by.role == Role.SYSTEM or (by.role == Role.POLICY_OFFICER and by.covers(NATION))


def may_register(*, by: Actor, region: str) -> bool:
    """Documents of a region are registered by the policy, city and province officers whose region holds it."""
    return by.role in PLANNERS and by.covers(region)


def may_revise(*, by: Actor) -> bool:
    """The measures are the nation's: a policy officer for the whole nation revises them."""
    return by.role == Role.POLICY_OFFICER and by.covers(NATION)


def may_plan(*, by: Actor, owner_id: int) -> bool:
    """Planners, for a unit of their own region or below."""
    region = Organisation.objects.values_list("region_id", flat=True).get(pk=owner_id)
    return by.role in PLANNERS and by.is_known and by.covers(region)


def may_set(*, by: Actor, task_id: int) -> bool:
    """A planner of the very region that set the task. Raises Task.DoesNotExist."""
    return by.role in PLANNERS and by.is_known and _of(task_id).set_in_id == by.region


def may_hold(*, by: Actor, task_id: int) -> bool:
    """An officer of the owner's very region, of a role that carries tasks. Raises Task.DoesNotExist."""
    return by.role in HOLDERS and by.is_known and _of(task_id).region_id == by.region


def may_hand_down(*, by: Actor, parent_id: int) -> bool:
    """A planner of the region that holds the task above. Raises Task.DoesNotExist."""
    return by.role in PLANNERS and may_hold(by=by, task_id=parent_id)


def may_settle(*, by: Actor, extension_id: int) -> bool:
    """A planner of the region that set the task. Raises Extension.DoesNotExist."""
    return may_set(by=by, task_id=Extension.objects.values_list("task_id", flat=True).get(pk=extension_id))


def _of(task_id: int) -> Task:
    return Task.objects.only("set_in_id", "region_id").get(pk=task_id)


def reports_seen_by(by: Actor) -> QuerySet[Report]:
    """Reports of an officer's very region, and of those beneath what they sent."""
    if by.role == Role.SYSTEM:
        return Report.objects.all()
    if by.role not in OFFICERS or not by.region:
        return Report.objects.none()
    beneath = Q(state__in=ABOVE)
    if stem := region_stem(by.region):
        beneath &= Q(region__code__startswith=stem)
    return Report.objects.filter(beneath | Q(region_id=by.region))


def may_open_report(*, by: Actor, region: str) -> bool:
    """An officer of the very region, of a role that carries tasks."""
    return by.role in HOLDERS and by.is_known and by.region == region


def may_write_report(*, by: Actor, report_id: int) -> bool:
    """The same, for a report of that region. Raises Report.DoesNotExist."""
    return may_open_report(by=by, region=_region_of(report_id))


def may_sign_report(*, by: Actor, report_id: int) -> bool:
    """Of them, who answers for the office. Raises Report.DoesNotExist."""
    return by.role in LEADERS and may_write_report(by=by, report_id=report_id)


def may_receive_report(*, by: Actor, report_id: int) -> bool:
    """A planner of the region right above; of a municipality's district, of the municipality too. Raises Report.DoesNotExist."""
    return by.role in PLANNERS and by.is_known and by.region in regions_receiving(_region_of(report_id))


def may_check_report(*, by: Actor, report_id: int) -> bool:
    """Whoever may read it may ask whether it still holds; the house does so too. Raises Report.DoesNotExist."""
    return by.role == Role.SYSTEM or (by.is_known and reports_seen_by(by).filter(pk=report_id).exists())


def regions_receiving(region: str) -> list[str]:
    """To whom a region reports: the one right above, and the one above that where there is but one step between."""
    above = Region.objects.get(pk=region).parent
    if above is None:
        return []
    if above.parent_id is None or Region.objects.filter(
            parent_id=above.parent_id, valid_until=None).exclude(pk=above.pk).exists():
        return [above.pk]
    return [above.pk, above.parent_id]


def _region_of(report_id: int) -> str:
    return Report.objects.values_list("region_id", flat=True).get(pk=report_id)


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
    waits = Q(region_id=by.region, state=ShareState.PROPOSED)
    if by.role in PLANNERS:
        waits |= Q(goal__plan__region_id=by.region, state=ShareState.ASKED)
    return Share.objects.filter(waits)


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

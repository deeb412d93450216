"""Who may with documents, measures and tasks."""

from django.db.models import Q, QuerySet

from baigong.governance.models import Document, Extension, Task
from baigong.kernel.actor import Actor, region_stem
from baigong.people.models import Organisation
from baigong.people.words import OFFICERS, Role

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
        return Task.objects.defer("pairs")
    if by.role not in OFFICERS or not by.region:
        return Task.objects.none()
    handed, stem = Q(handed_at__isnull=False), region_stem(by.region)
    if stem:  # the nation has none, and is spared a look at every task's region
        handed &= Q(region__code__startswith=stem)
    return Task.objects.defer("pairs").filter(handed | Q(set_in_id=by.region))


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


def may_judge(*, by: Actor, document_id: int) -> bool:
    """A document's text, duties and relations are settled by those who may register it. Raises Document.DoesNotExist."""
    region = Document.objects.values_list("region_id", flat=True).get(pk=document_id)
    return by.is_known and may_register(by=by, region=region)


def parts_seen_by(by: Actor) -> tuple[QuerySet[Task], ...]:
    """`seen_by` in parts without a row in common, each of which an index holds whole: for counting hundreds of thousands.

    Who sets a task covers its owner's region, so that what was handed out from here lies in the first part.
    """
    if by.role not in OFFICERS or not by.region:
        return (seen_by(by),)
    handed = Task.objects.filter(handed_at__isnull=False)
    if stem := region_stem(by.region):
        handed = handed.filter(region__code__startswith=stem)
    return handed, Task.objects.filter(set_in_id=by.region, handed_at__isnull=True)


def may_remind(*, by: Actor) -> bool:
    """The clock reminds, nobody else: once, and the same for everyone."""
    return by.role == Role.SYSTEM

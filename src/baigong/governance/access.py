"""Who plans, who carries out, and which tasks an officer sees.

A task lies between two regions: the one that set it and the owner's. Whoever plans acts for the first, whoever holds
it for the second; a role acts for exactly its own region, so that a province does not answer for its counties.
"""

from django.db.models import Q, QuerySet

from baigong.kernel.actor import Actor, region_stem
from baigong.people.models import Organisation
from baigong.people.words import OFFICERS, Role

from .models import (
    Check,
    Comment,
    Consultation,
    Document,
    Extension,
    Inspection,
    LadderStep,
    Problem,
    Rectification,
    Task,
)

PLANNERS = frozenset({Role.CITY_OFFICER, Role.PROVINCE_OFFICER, Role.POLICY_OFFICER})
HOLDERS = PLANNERS | {Role.REVIEWER, Role.APPROVER}
"""A county has no planners of its own: its casework officers take its tasks on."""
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


# ── inspection of duties ────────────────────────────────────────────────────────────────────────────────────────────

def inspections_seen_by(by: Actor) -> QuerySet[Inspection]:
    """Those of an officer's region and below. Who is inspected sees none: nobody is warned."""
    if by.role == Role.SYSTEM:
        return Inspection.objects.all()
    if by.role not in OFFICERS or not by.region:
        return Inspection.objects.none()
    return Inspection.objects.filter(region__code__startswith=region_stem(by.region))


def checks_seen_by(by: Actor) -> QuerySet[Check]:
    """What is looked at in the inspections an officer sees."""
    return Check.objects.filter(inspection__in=inspections_seen_by(by).order_by())


def rectifications_seen_by(by: Actor) -> QuerySet[Rectification]:
    """Letters from an officer's region and below, and letters to units there."""
    if by.role == Role.SYSTEM:
        return Rectification.objects.all()
    if by.role not in OFFICERS or not by.region:
        return Rectification.objects.none()
    stem = region_stem(by.region)
    return Rectification.objects.filter(Q(set_in__code__startswith=stem) | Q(region__code__startswith=stem))


def may_inspect(*, by: Actor) -> bool:
    """Planners, for what lies below their region."""
    return by.role in PLANNERS and by.is_known and bool(by.region)


def may_lead(*, by: Actor, inspection_id: int) -> bool:
    """A planner of the very region that inspects. Raises Inspection.DoesNotExist."""
    region = Inspection.objects.values_list("region_id", flat=True).get(pk=inspection_id)
    return by.role in PLANNERS and by.is_known and region == by.region


def may_check(*, by: Actor, check_id: int) -> bool:
    """A planner of the very region that inspects. Raises Check.DoesNotExist."""
    region = Check.objects.values_list("set_in_id", flat=True).get(pk=check_id)
    return by.role in PLANNERS and by.is_known and region == by.region


def may_rectify(*, by: Actor, rectification_id: int) -> bool:
    """An officer of the unit's very region, of a role that carries tasks. Raises Rectification.DoesNotExist."""
    region = Rectification.objects.values_list("region_id", flat=True).get(pk=rectification_id)
    return by.role in HOLDERS and by.is_known and region == by.region


def may_review(*, by: Actor, rectification_id: int) -> bool:
    """A planner of the region that issued the letter; that it is another than who found it is judged with the rest."""
    region = Rectification.objects.values_list("set_in_id", flat=True).get(pk=rectification_id)
    return by.role in PLANNERS and by.is_known and region == by.region


def may_settle_step(*, by: Actor, step_id: int) -> bool:
    """As for the letter the step belongs to. Raises LadderStep.DoesNotExist."""
    return may_review(by=by, rectification_id=LadderStep.objects.values_list("rectification_id", flat=True).get(pk=step_id))


# ── consultations ───────────────────────────────────────────────────────────────────────────────────────────────────

def consultations_seen_by(by: Actor) -> QuerySet[Consultation]:
    """For working at: consultations of a planner's region and below. What is published, everybody reads."""
    if by.role not in PLANNERS or not by.region:
        return Consultation.objects.none()
    return Consultation.objects.filter(region__code__startswith=region_stem(by.region))


def may_consult(*, by: Actor, region: str) -> bool:
    """A planner whose region holds the place."""
    return by.role in PLANNERS and by.is_known and by.covers(region)


def may_lead_consultation(*, by: Actor, consultation_id: int) -> bool:
    """A planner whose region holds the consultation's. Raises Consultation.DoesNotExist."""
    return may_consult(by=by, region=Consultation.objects.values_list("region_id", flat=True).get(pk=consultation_id))


def may_read_sender(*, by: Actor, comment_id: int) -> bool:
    """Whoever may work at the consultation it came to. Raises Comment.DoesNotExist."""
    sent_to = Comment.objects.values_list("consultation_id", flat=True).get(pk=comment_id)
    return may_lead_consultation(by=by, consultation_id=sent_to)


def may_comment(*, by: Actor) -> bool:
    """Anyone, with or without a name."""
    return True


# ── problems told upward ────────────────────────────────────────────────────────────────────────────────────────────

def problems_seen_by(by: Actor) -> QuerySet[Problem]:
    """Problems that an officer's region told or was told; the house itself sees all."""
    if by.role == Role.SYSTEM:
        return Problem.objects.all()
    if by.role not in HOLDERS or not by.region:
        return Problem.objects.none()
    return Problem.objects.filter(Q(region_id=by.region) | Q(to_region_id=by.region))


def may_tell(*, by: Actor) -> bool:
    """An officer of a role that carries tasks, for their own region."""
    return by.role in HOLDERS and by.is_known and bool(by.region)


def may_settle_problem(*, by: Actor, problem_id: int) -> bool:
    """A planner of the very region that was told. Raises Problem.DoesNotExist."""
    return by.role in PLANNERS and by.is_known and _told(problem_id) == by.region


def may_task_problem(*, by: Actor, problem_id: int, owner_id: int) -> bool:
    """The same, for a unit of their own region or below. Raises Problem.DoesNotExist."""
    return may_settle_problem(by=by, problem_id=problem_id) and may_plan(by=by, owner_id=owner_id)


def _told(problem_id: int) -> str:
    return Problem.objects.values_list("to_region_id", flat=True).get(pk=problem_id)

"""Who may inspect how duties are carried out."""

from django.db.models import Q, QuerySet

from baigong.governance.models import Check, Inspection, LadderStep, Rectification
from baigong.kernel.actor import Actor, region_stem
from baigong.people.words import OFFICERS, Role

from .tasks import HOLDERS, PLANNERS


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

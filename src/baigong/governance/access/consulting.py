"""Who may put a draft before the public, and who may answer."""

from django.db.models import QuerySet

from baigong.governance.models import Comment, Consultation
from baigong.kernel.actor import Actor, region_stem

from .tasks import PLANNERS


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

"""Who files a firm's training system, and who puts it on file."""

from django.db.models import QuerySet

from baigong.governance.models import TrainingSystem
from baigong.kernel.actor import Actor, region_stem
from baigong.people.words import Role

from .tasks import HOLDERS


def systems_seen_by(by: Actor) -> QuerySet[TrainingSystem]:
    """A firm's own; for officers who carry tasks those of their region and below. What is public, everybody reads."""
    if by.role == Role.EMPLOYER_CLERK and by.organisation_id:
        return TrainingSystem.objects.filter(organisation_id=by.organisation_id)
    if by.role in HOLDERS and by.region:
        return TrainingSystem.objects.filter(region__code__startswith=region_stem(by.region))
    return TrainingSystem.objects.none()


def may_file_system(*, by: Actor) -> bool:
    """A firm's clerk, for the firm."""
    return by.role == Role.EMPLOYER_CLERK and by.is_known and bool(by.organisation_id)


def may_judge_system(*, by: Actor, system_id: int) -> bool:
    """An officer whose region holds the firm's. Raises TrainingSystem.DoesNotExist."""
    region = TrainingSystem.objects.values_list("region_id", flat=True).get(pk=system_id)
    return by.role in HOLDERS and by.is_known and by.covers(region)


def may_consent_to_summary(*, by: Actor, system_id: int) -> bool:
    """The firm itself. Raises TrainingSystem.DoesNotExist."""
    whose = TrainingSystem.objects.values_list("organisation_id", flat=True).get(pk=system_id)
    return may_file_system(by=by) and by.organisation_id == whose

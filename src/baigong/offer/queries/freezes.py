"""What is frozen of the offer, for pages and for the approval of a class."""

from django.db.models import Q

from baigong.offer.models import Cohort, Freeze


def is_frozen(cohort: Cohort) -> bool:
    """Is the class itself being looked into, or, where it wants subsidy, its provider or employer?"""
    bodies = [one for one in (cohort.provider_id, cohort.employer_id) if one is not None]
    reaches = Q(cohort_id=cohort.pk)
    if cohort.wants_subsidy:
        reaches |= Q(organisation_id__in=bodies)
    return Freeze.objects.filter(reaches, lifted_at=None).exists()


def is_body_frozen(organisation_id: int) -> bool:
    """Is anything about this body being looked into, so that its subsidised classes wait?"""
    return Freeze.objects.filter(organisation_id=organisation_id, lifted_at=None).exists()

"""What is frozen of the offer, for pages and for the approval of a class."""

from django.db.models import Q

from baigong.offer.models import Cohort, Freeze


def is_frozen(cohort: Cohort) -> bool:
    """Is the class itself being looked into, or, where it wants subsidy, its provider or employer?"""
    return bool(grounds_on_cohort(cohort))


def grounds_on_cohort(cohort: Cohort) -> list[str]:
    """The grounds on which a class is frozen now, oldest first; those who named them know what they mean."""
    bodies = [one for one in (cohort.provider_id, cohort.employer_id) if one is not None]
    reaches = Q(cohort_id=cohort.pk)
    if cohort.wants_subsidy:
        reaches |= Q(organisation_id__in=bodies)
    return list(Freeze.objects.filter(reaches, lifted_at=None).order_by("id").values_list("ground", flat=True))

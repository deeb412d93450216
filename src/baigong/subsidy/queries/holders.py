"""Whose certificates a search for claims looks at."""

from django.db.models import Q, QuerySet

from baigong.assessment.models import Certificate
from baigong.kernel.actor import region_stem


def certificates_in(region: str, *, cohort_id: int | None = None) -> QuerySet[Certificate]:
    """Valid certificates of people or classes of a region (or of one class), in no order; no narrowing."""
    stem = region_stem(region)
    found = Certificate.objects.filter(revocation=None).filter(
        Q(person__region__code__startswith=stem) | Q(enrolment__cohort__region__code__startswith=stem))
    return found if cohort_id is None else found.filter(enrolment__cohort_id=cohort_id)

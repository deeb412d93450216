"""Whose certificates, which seats without one, and which masters of apprentices a search for claims looks at."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet

from baigong.assessment.models import Certificate
from baigong.enrolment.models import Enrolment, Mentor
from baigong.enrolment.words import ApprenticeshipState
from baigong.enrolment.words import State as Seat
from baigong.kernel.actor import region_stem
from baigong.offer.words import State as CohortState
from baigong.offer.words.programme import Programme


class About(NamedTuple):
    """What is paid for: a certificate, else a seat, else having taught apprentices. Exactly one of the three is there."""

    certificate: int | None = None
    enrolment: int | None = None
    mentor: int | None = None


def claimable_in(region: str) -> list[tuple[QuerySet[Any], str]]:
    """Everything in a region that claims can be made for, each with the field that says whose it is; no narrowing."""
    return [(certificates_in(region), "person_id"), (seats_in(region), "worker_id"), (mentors_in(region), "person_id")]


def claimable_people(region: str) -> int:
    """How many different people have something that claims can be made for."""
    first, *others = (found.order_by().values_list(whose) for found, whose in claimable_in(region))
    return first.union(*others).count()


def certificates_in(region: str, *, cohort_id: int | None = None) -> QuerySet[Certificate]:
    """Valid certificates of people or classes of a region (or of one class), in no order; no narrowing."""
    stem = region_stem(region)
    found = Certificate.objects.filter(revocation=None).filter(
        Q(person__region__code__startswith=stem) | Q(enrolment__cohort__region__code__startswith=stem))
    return found if cohort_id is None else found.filter(enrolment__cohort_id=cohort_id)


def seats_in(region: str, *, cohort_id: int | None = None, worker_ids: Sequence[int] | None = None) -> QuerySet[Enrolment]:
    """Seats of people or classes of a region (or of one class, or of these people) that may be paid for without a certificate: in
    classes taught under a programme of their own, while they are taught or once completed; by worker, no narrowing."""
    stem = region_stem(region)
    certified = Certificate.objects.filter(enrolment=OuterRef("pk"), revocation=None)
    found = Enrolment.objects.filter(
        Q(state=Seat.ENROLLED, cohort__state=CohortState.RUNNING) | Q(state=Seat.COMPLETED, cohort__state=CohortState.ENDED),
        Q(worker__region__code__startswith=stem) | Q(cohort__region__code__startswith=stem), ~Exists(certified),
        cohort__wants_subsidy=True).exclude(cohort__programme=Programme.SKILLS)
    if cohort_id is not None:
        found = found.filter(cohort_id=cohort_id)
    if worker_ids is not None:
        found = found.filter(worker__in=worker_ids)
    return found.select_related("worker", "cohort__provider", "cohort__item", "cohort__occupation").order_by("worker_id", "id")


def mentors_in(region: str, *, worker_ids: Sequence[int] | None = None) -> QuerySet[Mentor]:
    """Masters of a region (or these people) whose apprenticeships are finished; by person, no narrowing."""
    stem = region_stem(region)
    found = Mentor.objects.filter(
        Q(person__region__code__startswith=stem) | Q(apprenticeship__region__code__startswith=stem),
        apprenticeship__state=ApprenticeshipState.FINISHED)
    if worker_ids is not None:
        found = found.filter(person__in=worker_ids)
    return found.select_related("person", "apprenticeship").order_by("person_id", "id")

"""Whose certificates, which seats without one, and which masters of apprentices a search for claims looks at."""

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet

from baigong.assessment.models import Certificate
from baigong.enrolment.models import Enrolment, Mentor
from baigong.enrolment.words import ApprenticeshipState
from baigong.enrolment.words import State as Seat
from baigong.kernel.actor import region_stem
from baigong.offer.words import State as CohortState
from baigong.offer.words.programme import Programme
from baigong.subsidy.words import Claimable


class About(NamedTuple):
    """What is paid for: a certificate, else a seat, else having taught apprentices. Exactly one of the three is there."""

    certificate: int | None = None
    enrolment: int | None = None
    mentor: int | None = None


def claimable_in(region: str, kinds: Collection[Claimable] = tuple(Claimable)) -> list[tuple[QuerySet[Any], str]]:
    """Everything in a region that claims can be made for (of these kinds), each with the field that says whose it is; no
    narrowing."""
    found: dict[Claimable, tuple[QuerySet[Any], str]] = {
        Claimable.CERTIFICATE: (certificates_in(region), "person_id"), Claimable.ENROLMENT: (seats_in(region), "worker_id"),
        Claimable.MENTOR: (mentors_in(region), "person_id")}
    return [found[kind] for kind in Claimable if kind in kinds]


def claimable_people(region: str, kinds: Collection[Claimable] = tuple(Claimable)) -> int:
    """How many different people have something that claims can be made for (of these kinds)."""
    rows = [found.order_by().values_list(whose) for found, whose in claimable_in(region, kinds)]
    if len(rows) < 2:
        return sum(one.distinct().count() for one in rows)
    return rows[0].union(*rows[1:]).count()


def _of_region(region: str, *paths: str) -> Q:
    """Is one of these regions the region or below it? Of the one that holds all others nothing is asked."""
    stem = region_stem(region)
    return Q(*[(f"{path}__code__startswith", stem) for path in paths], _connector=Q.OR) if stem else Q()


def certificates_in(region: str, *, cohort_id: int | None = None) -> QuerySet[Certificate]:
    """Valid certificates of people or classes of a region (or of one class), in no order; no narrowing."""
    found = Certificate.objects.filter(revocation=None).filter(_of_region(region, "person__region", "enrolment__cohort__region"))
    return found if cohort_id is None else found.filter(enrolment__cohort_id=cohort_id)


def seats_in(region: str, *, cohort_id: int | None = None, worker_ids: Sequence[int] | None = None) -> QuerySet[Enrolment]:
    """Seats of people or classes of a region (or of one class, or of these people) that may be paid for without a certificate: in
    classes taught under a programme of their own, while they are taught or once completed; by worker, no narrowing."""
    certified = Certificate.objects.filter(enrolment=OuterRef("pk"), revocation=None)
    found = Enrolment.objects.filter(
        Q(state=Seat.ENROLLED, cohort__state=CohortState.RUNNING) | Q(state=Seat.COMPLETED, cohort__state=CohortState.ENDED),
        _of_region(region, "worker__region", "cohort__region"), ~Exists(certified),
        cohort__wants_subsidy=True).exclude(cohort__programme=Programme.SKILLS)
    if cohort_id is not None:
        found = found.filter(cohort_id=cohort_id)
    if worker_ids is not None:
        found = found.filter(worker__in=worker_ids)
    return found.select_related("worker", "cohort__provider", "cohort__item", "cohort__occupation").order_by("worker_id", "id")


def mentors_in(region: str, *, worker_ids: Sequence[int] | None = None) -> QuerySet[Mentor]:
    """Masters of a region (or these people) whose apprenticeships are finished; by person, no narrowing."""
    found = Mentor.objects.filter(_of_region(region, "person__region", "apprenticeship__region"),
                                  apprenticeship__state=ApprenticeshipState.FINISHED)
    if worker_ids is not None:
        found = found.filter(person__in=worker_ids)
    return found.select_related("person", "apprenticeship").order_by("person_id", "id")

"""Whom employers nominated, and what their staff was trained in: progress against a yearly plan."""

from dataclasses import dataclass

from django.db.models import Count, Q
from django.db.models.functions import ExtractQuarter

from baigong.enrolment.models import SEATED, Enrolment, Nomination
from baigong.enrolment.words import State
from baigong.kernel.actor import Actor
from baigong.offer.models import Order
from baigong.offer.words import Level, Quarter
from baigong.people.words import Role


@dataclass(frozen=True)
class Nominee:
    """Someone nominated to an order; `state` is None until they take their seat (or a place in the line)."""

    nomination: Nomination
    state: State | None


def nominees_of(order: Order, *, by: Actor) -> list[Nominee]:
    """Whom the employer nominated, by name: for the employer itself. A provider learns of them when they enrol."""
    if by.role != Role.EMPLOYER_CLERK or by.organisation_id != order.employer_id:
        return []
    seats = dict(Enrolment.objects.filter(cohort_id=order.cohort_id).exclude(state=State.WITHDRAWN).order_by("id")
                 .values_list("worker_id", "state")) if order.cohort_id else {}
    found = Nomination.objects.filter(order=order).select_related("worker").order_by("worker__name", "id")
    return [Nominee(one, State(seats[one.worker_id]) if one.worker_id in seats else None) for one in found]


def staff_trained(employer_id: int, *, year: int) -> dict[tuple[Quarter, str, Level], tuple[int, int]]:
    """(quarter of the opening day, occupation, level) → (who took a seat, who completed) of an employer's staff in a year.

    Counts whoever works there now, in any cohort, and everyone in cohorts the employer ordered.
    """
    own = Q(worker__employer_id=employer_id) | Q(cohort__employer_id=employer_id)
    rows = Enrolment.objects.filter(own, state__in=SEATED, cohort__opens_on__year=year).order_by().annotate(
        quarter=ExtractQuarter("cohort__opens_on")).values_list("quarter", "cohort__occupation_id", "cohort__level").annotate(
        entered=Count("id"), completed=Count("id", filter=Q(state=State.COMPLETED)))
    return {(Quarter(str(quarter)), occupation, Level(level)): (entered, completed)
            for quarter, occupation, level, entered, completed in rows}

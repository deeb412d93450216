"""What each scan of a code asks, kept as statements: a whole class scans within the same minutes."""

from django.db.models import QuerySet

from baigong.enrolment.models import Enrolment
from baigong.enrolment.words import State
from baigong.journal.queries import kept
from baigong.learning.models import Attendance


@kept
def seat_of(cohort: int, worker: int) -> QuerySet[Enrolment]:
    """A worker's seat in a class, while they hold it."""
    return Enrolment.objects.filter(cohort=cohort, worker=worker, state=State.ENROLLED).order_by("id")


@kept
def marked(session: int, enrolment: int) -> QuerySet[Attendance]:
    """What counts of a session for a seat, locked for whoever is about to change it."""
    return Attendance.objects.select_for_update().filter(session=session, enrolment=enrolment).order_by("id")

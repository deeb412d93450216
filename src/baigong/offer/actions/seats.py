"""Steps that enrolment plays: the last chair goes to one person only."""

from django.db import connection
from django.db.models import F

from baigong.journal.actions import step
from baigong.kernel.refused import Refused
from baigong.offer.models import Cohort
from baigong.offer.words import Refusal


@step
def take_seat(*, cohort_id: int, seats: int = 1) -> None:
    """One guarded UPDATE: two people can never get the last chair. Raises Refused(cohort_full)."""
    with connection.cursor() as cursor:  # by hand: in a rush Django takes longer to word it than the database to do it
        cursor.execute("UPDATE offer_cohort SET taken = taken + %s WHERE id = %s AND taken <= seats - %s",
                       [seats, cohort_id, seats])
        if not cursor.rowcount:
            raise Refused(Refusal.COHORT_FULL)


@step
def give_back_seat(*, cohort_id: int) -> None:
    """A chair is free again."""
    Cohort.objects.filter(pk=cohort_id, taken__gt=0).update(taken=F("taken") - 1)


@step
def hold_seats(*, cohort_id: int) -> Cohort:
    """Lock the cohort's seats until the transaction ends: so that nobody joins the waiting list of a cohort
    in the very moment a chair is given back, and waits for ever. Raises Cohort.DoesNotExist."""
    return Cohort.objects.select_for_update(of=("self",)).select_related("occupation").get(pk=cohort_id)

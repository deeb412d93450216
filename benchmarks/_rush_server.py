"""What granian serves in benchmarks/enrolment_rush.py: the house, its path written otherwise, and a bare handler.

`/bare/<cohort>/<worker>` takes a seat with two statements in one transaction on the house's own pool: no log-in,
no checks, no journal, no page. 303 for a seat, 422 for none, as the house answers.
`/locked/…` is the house with the cohort locked by SELECT FOR UPDATE for the whole action, as a plain ORM would do it.
`/unlooked/…` is the house without the cheap look at the seats before the guarded UPDATE.
"""

from collections.abc import Callable, Iterable
from contextvars import ContextVar
from typing import Any

from django.core.wsgi import get_wsgi_application

house = get_wsgi_application()
WAYS = ("locked", "unlooked")
_way: ContextVar[str] = ContextVar("rush_way", default="")

TAKE = "UPDATE bare_cohort SET taken = taken + 1 WHERE id = %s AND taken < seats"
SIT = "INSERT INTO bare_seat (cohort, worker) VALUES (%s, %s)"


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Plain WSGI: the first part of the path says which way; the house for everything else."""
    _, first, *rest = environ["PATH_INFO"].split("/")
    if first in WAYS:
        token = _way.set(first)
        try:
            return house({**environ, "PATH_INFO": "/" + "/".join(rest)}, start_response)
        finally:
            _way.reset(token)
    if first != "bare":
        return house(environ, start_response)
    cohort, worker = map(int, rest)
    start_response("303 See Other" if _bare(cohort, worker) else "422 Unprocessable Content", [("Content-Length", "0")])
    return [b""]


def _bare(cohort: int, worker: int) -> bool:
    from django.db import connection, transaction

    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(TAKE, [cohort])
            if not cursor.rowcount:
                return False
            cursor.execute(SIT, [cohort, worker])
            return True
    finally:
        connection.close()  # back to the pool


def _hang_ways() -> None:
    """Put the two other ways in front of the two functions in which they differ from the house."""
    from baigong.kernel.refused import Refused
    from baigong.offer import actions, queries
    from baigong.offer.models import Cohort
    from baigong.offer.words import Refusal

    read, take = queries.cohort_alone, actions.take_seat

    def cohort_alone(cohort_id: int) -> Cohort:
        if _way.get() == "locked":
            return Cohort.objects.select_for_update(of=("self",)).select_related("occupation").get(pk=cohort_id)
        one = read(cohort_id)
        if _way.get() == "unlooked":
            one.taken = 0  # in memory only: the look sees room, the guarded UPDATE decides
        return one

    def take_seat(*, cohort_id: int, seats: int = 1) -> None:
        if _way.get() != "locked":
            return take(cohort_id=cohort_id, seats=seats)
        one = Cohort.objects.get(pk=cohort_id)  # locked since cohort_alone
        if one.left < seats:
            raise Refused(Refusal.COHORT_FULL)
        one.taken += seats
        one.save(update_fields=["taken"])
        return None

    queries.cohort_alone, actions.take_seat = cohort_alone, take_seat


_hang_ways()

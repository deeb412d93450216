"""What granian serves in benchmarks/enrolment_rush.py: the house, its path written otherwise, and a bare handler.

`/bare/<cohort>/<worker>` takes a seat with two statements in one transaction on a connection that each thread keeps, as in the
house: no log-in, no checks, no journal, no page. 303 for a seat, 422 for none, as the house answers.
`/locked/…` is the house with the cohort locked by SELECT FOR UPDATE for the whole action, as a plain ORM would do it.
`/unlooked/…` is the house without the look before the transaction, and without that at the seats inside it.
`/asked/…` is the house where nobody is told what everybody was told a moment ago; so are the two before it.
"""

from collections.abc import Callable, Iterable
from contextvars import ContextVar
from dataclasses import replace
from typing import Any

from baigong.project.wsgi import application as house

WAYS = ("asked", "locked", "unlooked")
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

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(TAKE, [cohort])
        if not cursor.rowcount:
            return False
        cursor.execute(SIT, [cohort, worker])
        return True


def _hang_ways() -> None:
    """Put the other ways in front of the functions in which they differ from the house."""
    from django.db import connection

    from baigong.desk.briefly import moment
    from baigong.enrolment import queries
    from baigong.enrolment.actions import enrol
    from baigong.kernel.refused import Refused
    from baigong.offer import actions
    from baigong.offer.models import Cohort
    from baigong.offer.words import Refusal

    look, read, take, told = enrol.look, queries.entry, actions.take_seat, moment.told

    def told_just_now(sent: Any) -> Any:
        return None if _way.get() else told(sent)

    def looked(**given: Any) -> None:
        if _way.get() in ("", "asked"):
            look(**given)

    def entry(worker_id: int, cohort_id: int, **more: Any) -> queries.Entry:
        if _way.get() == "locked":
            with connection.cursor() as cursor:
                cursor.execute("SELECT id FROM offer_cohort WHERE id = %s FOR UPDATE", [cohort_id])
        one = read(worker_id, cohort_id, **more)
        return replace(one, left=1) if _way.get() == "unlooked" else one  # in memory only: the guarded UPDATE decides

    def take_seat(*, cohort_id: int, seats: int = 1) -> None:
        if _way.get() != "locked":
            return take(cohort_id=cohort_id, seats=seats)
        one = Cohort.objects.get(pk=cohort_id)  # locked since `entry`
        if one.left < seats:
            raise Refused(Refusal.COHORT_FULL)
        one.taken += seats
        one.save(update_fields=["taken"])
        return None

    enrol.look, queries.entry, actions.take_seat = looked, entry, take_seat
    moment.told = told_just_now  # type: ignore[method-assign]


_hang_ways()

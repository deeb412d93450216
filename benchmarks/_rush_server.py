"""What granian serves in benchmarks/enrolment_rush.py: the house, and beside it a bare guarded UPDATE.

`POST /bare/<cohort>/<worker>` takes a seat with two statements in one transaction on the house's own pool: no log-in,
no checks, no journal, no page. 303 for a seat, 422 for none, as the house answers.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.core.wsgi import get_wsgi_application

house = get_wsgi_application()

TAKE = "UPDATE bare_cohort SET taken = taken + 1 WHERE id = %s AND taken < seats"
SIT = "INSERT INTO bare_seat (cohort, worker) VALUES (%s, %s)"


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Plain WSGI: the bare handler by its path, the house for everything else."""
    _, first, *rest = environ["PATH_INFO"].split("/")
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

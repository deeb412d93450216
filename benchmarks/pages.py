"""The ten busiest pages over HTTP, among 1,000 and among 100,000 workers: the same pages, the same server, one run.

    .venv/bin/python benchmarks/pages.py [few] [many] [looks] [at once] [page] …

The crowd is copied in the database around one true scene (tests/crowd.py), with its classes, attendance, certificates,
claims, decisions and messages. Each page is looked at `looks` times, `at once` at a time, on granian as `make run`
starts it; client, server and database share the machine. Lists show a whole page at both sizes. Every answer must be 200.
Printed per page: median and p95 at both sizes, and the ratio of the medians; of all ten, or of the pages named
("officer inbox"). That no page asks more or reads a large table through is tests/desk/test_crowded.py.
"""

import http.client
import statistics
import sys
import threading
import time
from collections.abc import Collection, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks._house import database, server, sessions_of

WAIT = 200
"""Claims that wait among the few, of two counties: enough that an inbox shows a whole page at both sizes."""
Times = dict[str, list[float]]


def main(few: int = 1_000, many: int = 100_000, looks: int = 60, at_once: int = 2, *, pages: Collection[str] = ()) -> None:
    """Print a row a page."""
    measured: list[Times] = []
    with database():
        from tests import cast_subsidy, crowd
        from tests.busiest import busiest

        scene = cast_subsidy.make_scene()
        claim = scene.paid()
        doors = {name: (_cookie(actor), path) for name, (actor, path) in busiest(scene).items()
                 if not pages or name in pages}
        crowd.crowded(claim, workers=few, one_in=max(1, few // WAIT))
        _settle()
        with server() as port:
            measured.append(_looked(port, doors, looks, at_once))
            crowd.crowded(claim, workers=many - few, nth=1)
            _settle()
            measured.append(_looked(port, doors, looks, at_once))
    print(f"{'page':20} {few:>9,} workers: median  p95 ms   {many:>9,}: median  p95 ms   × median")
    for name in measured[0]:
        small, large = (_cuts(times[name]) for times in measured)
        print(f"{name:20} {small[0]:24.0f} {small[1]:7.0f} {large[0]:19.0f} {large[1]:7.0f} {large[0] / small[0]:10.2f}")
    slowest = max(_cuts(times)[1] for times in measured[1].values())
    print(f"slowest p95 among {many:,} workers: {slowest:.0f} ms")


def _settle() -> None:
    """What was just filled is written out and vacuumed before anybody looks: a house is not measured while it moves in."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("CHECKPOINT")
        for _ in range(120):
            cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'autovacuum worker'")
            if not cursor.fetchone()[0]:
                return
            time.sleep(1)


def _cookie(actor: object) -> str:
    from baigong.people import queries
    from baigong.people.models import RoleHeld
    from tests import cast

    if actor is None:
        return ""
    account = queries.account_of_person(actor.person_id) or queries.account_named(cast.make_login(actor))
    held = RoleHeld.objects.filter(person_id=actor.person_id, role=actor.role).first()
    return sessions_of([account], role_id=held.pk if held else 0)[0]


def _looked(port: int, doors: dict[str, tuple[str, str]], looks: int, at_once: int) -> Times:
    """Seconds of each look, pages taking turns, `at_once` connections."""
    for cookie, path in doors.values():  # templates and what is remembered, in every process
        for _ in range(8):
            _look(http.client.HTTPConnection("127.0.0.1", port, timeout=60), cookie, path)
    work: Iterator[str] = iter([name for _ in range(looks) for name in doors])
    times: Times = {name: [] for name in doors}
    lock = threading.Lock()

    def serve() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        while True:
            with lock:
                name = next(work, None)
            if name is None:
                return
            seconds = _look(connection, *doors[name])
            with lock:
                times[name].append(seconds)

    threads = [threading.Thread(target=serve) for _ in range(at_once)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times


def _look(connection: http.client.HTTPConnection, cookie: str, path: str) -> float:
    started = time.perf_counter()
    connection.request("GET", path, headers={"Cookie": f"sessionid={cookie}"} if cookie else {})
    answer = connection.getresponse()
    answer.read()
    if answer.status != http.client.OK:
        raise SystemExit(f"{path} answered {answer.status}")
    return time.perf_counter() - started


def _cuts(times: list[float]) -> tuple[float, float]:
    return statistics.median(times) * 1000, statistics.quantiles(times, n=20)[18] * 1000


if __name__ == "__main__":
    numbers = [int(one) for one in sys.argv[1:] if one.isdigit()]
    main(*numbers, pages=sys.argv[1 + len(numbers):])

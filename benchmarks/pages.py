"""The ten busiest pages over HTTP, among 1,000 and among 100,000 workers: the same pages, two servers, taking turns.

    .venv/bin/python benchmarks/pages.py [few] [many] [looks] [at once] [page] …
    BAIGONG_BENCH_KEEP=1 …                  # the two databases stay, and are looked at again by the next run that says so

The crowd is copied in the database around one true scene (tests/crowd.py), with its classes, attendance, certificates,
claims, decisions and messages; the many are a copy of the few, grown. Each page is looked at `looks` times at either size,
`at once` at a time, on granian as `make run` starts it; clients, both servers and the database share the machine. A look
among the few is followed by one among the many, so that what else the machine does strikes both alike. Every connection
has been asked each page often enough that what it keeps is kept. Lists show a whole page at both sizes. Every answer must
be 200.

Printed per page: median and p95 at both sizes and the ratio of the medians; then, one look at a time, the milliseconds of
processor that web server and PostgreSQL together take for a look, and their ratio, which load does not touch. Of all ten,
or of the pages named ("officer inbox"). That no page asks more or reads a large table through is tests/desk/test_crowded.py.
"""

import http.client
import json
import os
import statistics
import sys
import threading
import time
from collections.abc import Collection, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks._house import (
    DATABASE,
    THREADS,
    WEB_WORKERS,
    Served,
    copied,
    database,
    dropped,
    processors_seconds,
    served,
    sessions_of,
)

WAIT = 200
"""Claims that wait among the few, of two counties: enough that an inbox shows a whole page at both sizes."""
WARM = 12 * WEB_WORKERS * THREADS
"""A connection keeps a statement from the fifth time, and PostgreSQL its plan after five more."""
ALONE, AT_A_TURN = 60, 10
"""Looks, one at a time, over which processor time is taken: the clock of processes counts hundredths of a second."""
Doors = dict[str, tuple[str, str]]
Times = dict[str, list[float]]


def main(few: int = 1_000, many: int = 100_000, looks: int = 60, at_once: int = 2, *, pages: Collection[str] = ()) -> None:
    """Print a row a page."""
    with _filled(few, many) as (names, every), ExitStack() as both:
        doors = {name: door for name, door in every.items() if not pages or name in pages}
        servers = [both.enter_context(served(name)) for name in names]
        for one in servers:
            _warmed(one, doors)
        measured = _looked(servers, doors, looks, at_once)
        taken = {name: _processor(servers, *door) for name, door in doors.items()}
    print(f"{'page':16} {few:>7,}: median  p95 ms   {many:>9,}: median  p95 ms   × median   processor ms        ×")
    ratios: dict[str, float] = {}
    for name in doors:
        small, large = (_cuts(times[name]) for times in measured)
        ratios[name] = large[0] / small[0]
        cost = taken[name]
        print(f"{name:16} {small[0]:15.1f} {small[1]:7.1f} {large[0]:19.1f} {large[1]:7.1f} {ratios[name]:10.2f} "
              f"{cost[0] * 1000:8.1f} {cost[1] * 1000:7.1f} {cost[1] / cost[0]:8.2f}")
    slowest = max(_cuts(times)[1] for times in measured[1].values())
    print(f"slowest p95 among {many:,} workers: {slowest:.0f} ms; ratio of medians at most {max(ratios.values()):.2f}")


@contextmanager
def _filled(few: int, many: int) -> Iterator[tuple[list[str], Doors]]:
    """Two databases, of the few and of the many, and the doors to their pages, which are the same."""
    from baigong.project import postgres, state

    kept = state.state_dir() / f"bench-pages-{few}-{many}.json"
    keep = os.environ.get("BAIGONG_BENCH_KEEP") == "1"
    if keep and kept.exists():
        with postgres.running():
            written = json.loads(kept.read_text())
            yield written["databases"], written["doors"]
        return
    with database():
        names, doors = _grown(few, many, keep=keep)
        if keep:
            kept.write_text(json.dumps({"databases": names, "doors": doors}))
        yield names, doors
        if not keep:
            dropped(names[1])


def _grown(few: int, many: int, *, keep: bool) -> tuple[list[str], Doors]:
    from django.db import connection

    from tests import cast_subsidy, crowd
    from tests.busiest import busiest

    names = [f"bench_pages_{few}", f"bench_pages_{many}"] if keep else [DATABASE, f"{DATABASE}_many"]
    scene = cast_subsidy.make_scene()
    claim = scene.paid()
    doors = {name: (_cookie(actor), path) for name, (actor, path) in busiest(scene).items()}
    crowd.crowded(claim, workers=few, one_in=max(1, few // WAIT))
    for name in names if keep else names[1:]:
        dropped(name)
        copied(name)
    connection.settings_dict["NAME"] = names[1]
    crowd.crowded(claim, workers=many - few, nth=1)
    _settle()
    connection.close()
    connection.settings_dict["NAME"] = DATABASE
    return names, doors


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


def _warmed(server: Served, doors: Doors) -> None:
    """Ask every connection of every process for each page until it keeps what it will keep."""
    for door in doors.values():
        for _ in range(WARM):
            _look(http.client.HTTPConnection("127.0.0.1", server.port, timeout=60), *door)


def _looked(servers: list[Served], doors: Doors, looks: int, at_once: int) -> list[Times]:
    """For each server, the seconds of each look: pages and servers taking turns, `at_once` of them on their way."""
    turns = [(name, nth) for _ in range(looks) for name in doors for nth in range(len(servers))]
    work: Iterator[tuple[str, int]] = iter(turns)
    times: list[Times] = [{name: [] for name in doors} for _ in servers]
    lock = threading.Lock()

    def serve() -> None:
        connections = [http.client.HTTPConnection("127.0.0.1", one.port, timeout=60) for one in servers]
        while True:
            with lock:
                name, nth = next(work, ("", 0))
            if not name:
                return
            seconds = _look(connections[nth], *doors[name])
            with lock:
                times[nth][name].append(seconds)

    threads = [threading.Thread(target=serve) for _ in range(at_once)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times


def _processor(servers: list[Served], cookie: str, path: str) -> list[float]:
    """For each server, the seconds of processor a look takes of web and database; servers taking turns, nobody else looking."""
    connections = [http.client.HTTPConnection("127.0.0.1", one.port, timeout=60) for one in servers]
    taken = [0.0 for _ in servers]
    for _ in range(ALONE // AT_A_TURN):
        for nth, one in enumerate(servers):
            before = processors_seconds(one)
            for _ in range(AT_A_TURN):
                _look(connections[nth], cookie, path)
            taken[nth] += processors_seconds(one) - before
    return [seconds / ALONE for seconds in taken]


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

"""A rush for seats over HTTP: the real enrol page beside a bare guarded UPDATE, on one server, in one run.

    .venv/bin/python benchmarks/enrolment_rush.py [workers] [cohorts] [at once] [rounds]

2,000 workers, 20 cohorts × 100 seats, 64 at a time: each worker asks for each cohort once, in an order of their own, so
of 40,000 requests 2,000 are given a seat and 38,000 are refused because it is full, as in performance.md; the ways take
turns. The classes follow one another, so that a worker may sit in several, as the bare way allows too. The real way is the
worker's page: session, CSRF, form key, every check, seat, message, journal entry, redirect; whoever was just let in is
told for a second what everybody was told. The same page is measured without that memory, then with the cohort under
SELECT FOR UPDATE inside the transaction as well, and (asked for with `unlooked` as the last word) without the look before
the transaction. After each, every seat must be sold once: 0 oversold, 0 unsold, nobody twice in one. Loopback only, a
throwaway database, and no round longer than ROUND_SECONDS: a round that is cut short says so and is measured by what it
answered until then.
"""

import http.client
import random
import signal
import statistics
import sys
import threading
import time
import urllib.parse
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks._house import database, server, sessions_of

ROUND_SECONDS = 300
CSRF = "b" * 32
Sent = Callable[[http.client.HTTPConnection, int, int], int]


@dataclass
class Round:
    """What one round measured."""

    seconds: float = 0.0
    waits: list[float] = field(default_factory=list)
    sold: int = 0
    cut: bool = False

    def line(self, name: str) -> str:
        """One printed row."""
        cuts = statistics.quantiles(self.waits, n=100)
        return (f"{name:<34} {len(self.waits) / self.seconds:8,.0f} requests/s {self.sold / self.seconds:7,.0f} seats/s"
                f"  p50 {cuts[49] * 1000:5.0f} ms  p99 {cuts[98] * 1000:5.0f} ms  {len(self.waits):,} requests"
                f"{', cut short' if self.cut else ''}")


def main(workers: int = 2000, cohorts: int = 20, at_once: int = 64, rounds: int = 2, *, unlooked: bool = False) -> None:
    """Print a row per way and round, and the ratio of the medians."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))  # so that server and database go with us
    seats = workers // cohorts
    with database():
        _bare_tables()
        numbers, cookies = _cohorts(cohorts, seats), _people(workers)
        bare = "bare guarded UPDATE"
        ways: dict[str, Sent] = {
            bare: _bare, "the worker's page": _page(cookies), "the page, each looked up": _page(cookies, "/asked"),
            "the page, SELECT FOR UPDATE": _page(cookies, "/locked")}
        if unlooked:
            ways["the page, without the look"] = _page(cookies, "/unlooked")
        measured: dict[str, list[Round]] = {name: [] for name in ways}
        with server("benchmarks._rush_server:application") as port:
            _rush(port, min(workers, 200), numbers, at_once, ways["the worker's page"])  # warms templates and the pool
            for _round in range(rounds):
                for name, send in ways.items():
                    _empty(cohorts, seats)
                    wanted = list(range(1, cohorts + 1)) if name == bare else numbers
                    measured[name].append(_rush(port, workers, wanted, at_once, send))
                    print(measured[name][-1].line(name), flush=True)
                    _check(*(("bare_cohort", "bare_seat") if name == bare else ("offer_cohort", "enrolment_enrolment")),
                           workers, seats, whole=not measured[name][-1].cut)
        page, other = _rate(measured["the worker's page"]), {name: _rate(them) for name, them in measured.items()}
        print("the page does " + ", ".join(f"{page / rate:.2f} × {name}" for name, rate in other.items()
                                           if name != "the worker's page") + "; 0 oversold, 0 unsold, nobody twice in one")


def _rate(rounds: list[Round]) -> float:
    return statistics.median(len(one.waits) / one.seconds for one in rounds)


def _rush(port: int, workers: int, cohorts: list[int], at_once: int, send: Sent) -> Round:
    """All workers, `at_once` at a time over kept connections; each asks for every cohort."""
    queue, lock, result = iter(range(workers)), threading.Lock(), Round()
    end = time.monotonic() + ROUND_SECONDS

    def serve() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        while True:
            with lock:
                worker = next(queue, None)
            if worker is None:
                return
            for cohort in random.Random(worker).sample(cohorts, len(cohorts)):
                if time.monotonic() > end:
                    result.cut = True
                    return
                started = time.perf_counter()
                status = send(connection, cohort, worker)
                with lock:
                    result.waits.append(time.perf_counter() - started)
                    result.sold += status == 303
                assert status in (303, 422), status

    threads = [threading.Thread(target=serve) for _ in range(at_once)]
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    result.seconds = time.perf_counter() - started
    return result


def _page(cookies: list[str], way: str = "") -> Sent:
    def send(connection: http.client.HTTPConnection, cohort: int, worker: int) -> int:
        body = urllib.parse.urlencode({"do": "enrol", "once": uuid.uuid4(), "csrfmiddlewaretoken": CSRF})
        connection.request("POST", f"{way}/worker/cohorts/{cohort}/", body, {
            "Content-Type": "application/x-www-form-urlencoded",
            "Cookie": f"sessionid={cookies[worker]}; csrftoken={CSRF}"})
        answer = connection.getresponse()
        answer.read()
        return answer.status

    return send


def _bare(connection: http.client.HTTPConnection, cohort: int, worker: int) -> int:
    connection.request("POST", f"/bare/{cohort}/{worker}")
    answer = connection.getresponse()
    answer.read()
    return answer.status


def _people(workers: int) -> list[str]:
    """Workers of nobody with an account and an open session each; answers their session cookies."""
    from baigong.kernel.identity import Sex, make_simulated_id
    from baigong.people.models import Account, Person
    from tests import cast

    born = datetime(1990, 5, 20, tzinfo=UTC).date()
    people = Person.objects.bulk_create(
        Person(name=f"学员{n}", id_number=make_simulated_id(serial=100_000 + n, birth=born, sex=Sex.FEMALE),
               born_on=born, sex=Sex.FEMALE, region_id=cast.COUNTY) for n in range(workers))
    accounts = Account.objects.bulk_create(
        Account(username=f"w{one.pk}", person=one, password="!") for one in people)  # noqa: S106 - none fits it
    return sessions_of(accounts)


def _bare_tables() -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE bare_cohort (id int PRIMARY KEY, seats int, taken int, CHECK (taken <= seats)); "
                       "CREATE TABLE bare_seat (cohort int REFERENCES bare_cohort, worker int, UNIQUE (cohort, worker))")


def _cohorts(count: int, seats: int) -> list[int]:
    """Open cohorts one after another, copies of one that went the public way; the clock stands at its enrolment."""
    from django.utils import timezone

    from baigong.journal import actions as journal
    from baigong.kernel.actor import SYSTEM
    from baigong.offer.models import Cohort
    from tests import cast, cast_offer

    who = cast.assemble()
    first = cast_offer.opened(who, cast_offer.equip(who))
    journal.set_clock(by=SYSTEM, now=cast.NOW + timedelta(days=1), real=timezone.now())
    Cohort.objects.filter(pk=first.pk).update(seats=seats)
    first.refresh_from_db()
    numbers, days = [first.pk], first.closes_on - first.opens_on + timedelta(days=1)
    for n in range(1, count):
        first.pk, first.no = None, f"copy-{n}"
        first.opens_on, first.closes_on = first.opens_on + days, first.closes_on + days
        first.save(force_insert=True)
        numbers.append(first.pk)
    return numbers


def _empty(cohorts: int, seats: int) -> None:
    """Every seat free again, for both ways."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE bare_seat, bare_cohort")
        cursor.execute("INSERT INTO bare_cohort SELECT n, %s, 0 FROM generate_series(1, %s) n", [seats, cohorts])
        cursor.execute("DELETE FROM enrolment_enrolment")
        cursor.execute("UPDATE offer_cohort SET taken = 0")
        cursor.execute("VACUUM ANALYZE")  # as autovacuum would have long done; no way pays for the one before it


def _check(cohorts: str, seats: str, workers: int, each: int, *, whole: bool) -> None:
    """Every seat sold exactly once, and the count is the rows; of a round cut short, only that nothing was oversold."""
    from django.db import connection

    cohort, worker = ("cohort_id", "worker_id") if seats.startswith("enrolment") else ("cohort", "worker")
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT min(taken), max(taken), sum(taken) FROM {cohorts}")
        least, most, total = cursor.fetchone()
        cursor.execute(f"SELECT count(*), count(DISTINCT ({cohort}, {worker})), max(n) FROM "
                       f"(SELECT {cohort}, {worker}, count(*) OVER (PARTITION BY {cohort}) n FROM {seats}) s")
        rows, pairs, fullest = cursor.fetchone()
    assert (rows, rows) == (total, pairs) and most <= each and fullest <= each, (rows, total, pairs, most, fullest)
    if whole:
        assert (least, most, total) == (each, each, workers), (least, most, total)


if __name__ == "__main__":
    words = sys.argv[1:]
    main(*(int(word) for word in words if word.isdecimal()), unlooked="unlooked" in words)

"""Who was refused by a deadlock goes again, behind the others who do; nobody is told of it."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError

import pytest
from django.db import OperationalError, connection

from baigong.journal.actions import action
from baigong.journal.actions.acting import AGAIN, DEADLOCK_TRIES
from baigong.journal.models import Entry
from baigong.kernel.actor import Actor

NOW = dt.datetime(2025, 9, 1, 9, tzinfo=dt.UTC)
BY = Actor(role="reviewer", person_id=7)
MANY, HERE = 12, 9_001

pytestmark = pytest.mark.django_db(transaction=True)


@action("test.crossed", may=lambda *, by: True)
def cross(*, by, now, first, second, meet, tries):
    """Two locks, the second when everybody has their first."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL deadlock_timeout = '50ms'")
        cursor.execute(
            "SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory' AND classid = %s", [AGAIN])
        tries.append(cursor.fetchone()[0])
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [HERE, first])
        with suppress(BrokenBarrierError):  # whoever goes again meets nobody
            meet.wait(timeout=5)
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [HERE, second])
    return first


def crossing(many):
    """So many in a ring, each holding what the one before wants; how often each tried, and whether behind the others."""
    meet, tries = Barrier(many), [[] for _ in range(many)]

    def run(n):
        try:
            return cross(by=BY, now=NOW, first=n, second=(n + 1) % many, meet=meet, tries=tries[n])
        finally:
            meet.abort()
            connection.close()

    with ThreadPoolExecutor(many) as pool:
        assert sorted(pool.map(run, range(many))) == list(range(many))
    return tries


@pytest.mark.parametrize("many", [2, MANY])
def test_a_ring_is_undone_and_everybody_comes_through(many):
    tries = crossing(many)
    assert Entry.objects.filter(action="test.crossed").count() == many
    assert any(len(one) > 1 for one in tries), "somebody was refused by the database"
    assert all(held == (nth > 0) for one in tries for nth, held in enumerate(one)), "the first time free, then one by one"


@action("test.unlucky", may=lambda *, by: True)
def unlucky(*, by, now, tries):
    """A deadlock each time, as the database words it."""
    tries.append(1)
    with connection.cursor() as cursor:
        cursor.execute("DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40P01'; END $$")


def test_after_so_many_tries_it_is_told():
    tries = []
    with pytest.raises(OperationalError):
        unlucky(by=BY, now=NOW, tries=tries)
    assert len(tries) == DEADLOCK_TRIES and not Entry.objects.filter(action="test.unlucky").exists()

"""Threads on a real PostgreSQL: a fund pays exactly what it has, with and without the Python checks."""

import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import DatabaseError, connections

from baigong.kernel.refused import Refused
from baigong.ledger import actions as ledger
from baigong.ledger import queries
from baigong.ledger.models import Transfer
from tests.ledger.acting import NOW, acting, funded

pytestmark = pytest.mark.django_db(transaction=True)
THREADS = 40


def rush(jobs):
    """Run all jobs in threads; how many came through, and what the others were told."""

    def one(job):
        try:
            job()
            return "done"
        except Refused as no:
            return no.codes[0]
        except DatabaseError as error:
            return getattr(getattr(error.__cause__, "diag", None), "constraint_name", None) or "database"
        finally:
            connections.close_all()

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(one, jobs))


def sound():
    assert queries.imbalance_fen() == 0
    assert queries.accounts_that_disagree() == []
    assert queries.account("line").available_fen >= 0


def test_200_holds_on_a_fund_for_33():
    funded(33 * 100)
    told = rush([lambda: acting(lambda: ledger.hold(
        id=uuid.uuid4(), debit="line", credit="payee", amount_fen=100, why="", now=NOW))] * 200)
    assert (told.count("done"), told.count("overdrawn")) == (33, 167)
    assert queries.account("line").available_fen == 0
    sound()


def test_200_raw_inserts_on_a_fund_for_33():
    """No Python of ours between the thread and the table: the CHECK alone refuses."""
    line, payee = funded(33 * 100)
    told = rush([lambda: Transfer.objects.create(
        id=uuid.uuid4(), kind="hold", debit=line, credit=payee, amount_fen=100, why="", at=NOW)] * 200)
    assert told.count("done") == 33
    assert told.count("ledger_account_not_overdrawn") == 167
    sound()


def test_40_ids_sent_five_times_each():
    funded(40 * 100)
    ids = [uuid.uuid4() for _ in range(40)]
    told = rush([lambda key=key: acting(lambda: ledger.hold(
        id=key, debit="line", credit="payee", amount_fen=100, why="", now=NOW)) for key in ids * 5])
    assert told == ["done"] * 200
    assert Transfer.objects.filter(kind="hold").count() == 40
    sound()


def test_one_hold_settled_by_200():
    funded(100)
    held = acting(lambda: ledger.hold(id=uuid.uuid4(), debit="line", credit="payee", amount_fen=100, why="", now=NOW))
    told = rush([lambda: acting(lambda: ledger.post(id=uuid.uuid4(), settles=held.pk, why="", now=NOW)),
                 lambda: acting(lambda: ledger.void(id=uuid.uuid4(), settles=held.pk, why="", now=NOW))] * 100)
    assert (told.count("done"), told.count("already_settled")) == (1, 199)
    sound()


def test_one_hold_settled_raw_by_200():
    line, payee = funded(1000)
    held = acting(lambda: ledger.hold(id=uuid.uuid4(), debit="line", credit="payee", amount_fen=100, why="", now=NOW))
    told = rush([lambda: Transfer.objects.create(
        id=uuid.uuid4(), kind="post", settles=held, debit=line, credit=payee, amount_fen=100, why="", at=NOW)] * 200)
    assert (told.count("done"), told.count("ledger_transfer_settles_id_key")) == (1, 199)
    sound()


def test_money_there_and_back_without_a_deadlock():
    """Opposite directions at once: rows are locked in id order, so nobody waits in a circle."""
    funded(10_000)
    acting(lambda: ledger.transfer(id=uuid.uuid4(), debit="line", credit="payee", amount_fen=5000, why="", now=NOW))
    ways = [("line", "payee"), ("payee", "line")]
    told = rush([lambda way=way: acting(lambda: ledger.transfer(
        id=uuid.uuid4(), debit=way[0], credit=way[1], amount_fen=10, why="", now=NOW)) for way in ways * 100])
    assert told == ["done"] * 200
    assert queries.account("line").available_fen == 5000
    sound()


def test_a_run_posted_by_twenty_at_once_is_paid_once():
    """All write without asking first: whoever comes second meets the unique index, looks again and finds it done."""
    funded(3000)
    holds = [ledger.Hold(uuid.uuid4(), "line", "payee", 100, "") for _ in range(30)]
    posts = {one.id: uuid.uuid4() for one in holds}
    added = []
    told = rush([lambda: added.append(acting(lambda: ledger.hold_all(holds, now=NOW)))] * 20)
    assert (told, sorted(added)) == (["done"] * 20, [0] * 19 + [30])
    added.clear()
    told = rush([lambda: added.append(acting(lambda: ledger.post_all(posts, why="", now=NOW)))] * 20)
    assert (told, sorted(added)) == (["done"] * 20, [0] * 19 + [30])
    assert queries.account("payee").credits_posted == 3000
    sound()


def test_runs_that_overlap_pay_nobody_twice():
    """Each with its own ids for the same holds, one pays, the others are told, nobody waits in a circle."""
    funded(3000)
    holds = [ledger.Hold(uuid.uuid4(), "line", "payee", 100, "") for _ in range(30)]
    acting(lambda: ledger.hold_all(holds, now=NOW))
    ways = [ledger.post_all, ledger.void_all]
    told = rush([lambda n=n: acting(lambda: ways[n % 2](
        {one.id: uuid.uuid4() for one in (holds if n % 3 else holds[::-1])[n % 5:]}, why="", now=NOW)) for n in range(40)])
    assert told.count("done") >= 1
    assert set(told) <= {"done", "already_settled"}
    ended = list(Transfer.objects.exclude(settles=None).values_list("settles", flat=True))
    assert len(ended) == len(set(ended))
    sound()


def test_many_holds_at_once_overdraw_nothing():
    funded(33 * 100)
    told = rush([lambda: acting(lambda: ledger.hold_all(
        [ledger.Hold(uuid.uuid4(), "line", "payee", 100, "") for _ in range(10)], now=NOW))] * 40)
    assert (told.count("done"), told.count("overdrawn")) == (3, 37)
    assert queries.account("line").available_fen == 300
    sound()

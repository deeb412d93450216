"""The months of the books: closed in order, locked in the database, kept with a hash that any change breaks."""

import datetime as dt
import threading
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import DatabaseError, connection, connections, transaction

from baigong.kernel.actor import SYSTEM
from baigong.kernel.refused import Refused
from baigong.ledger import actions as ledger
from baigong.ledger import queries
from baigong.ledger.models import Balance, Period, Restatement, Transfer
from tests.ledger.acting import acting
from tests.tampering import superuser

pytestmark = pytest.mark.django_db
JULY, AUGUST, SEPTEMBER = (dt.date(2025, month, 1) for month in (7, 8, 9))


def on(month, day, hour=4):
    return dt.datetime(2025, month, day, hour, tzinfo=dt.UTC)


def move(debit, credit, amount_fen, at, step=None, **more):
    return acting(lambda: (step or ledger.transfer)(
        id=uuid.uuid4(), debit=debit, credit=credit, amount_fen=amount_fen, why="文号", now=at, **more))


def opened():
    acting(lambda: [ledger.open_account(code, code, may_overdraw=code == "treasury") for code in ("treasury", "line", "payee")])


def close(month, now=None, by=SYSTEM):
    return acting(lambda: ledger.close_month(month=month, by=by, now=now or on(12, 1)))


def confirm(period):
    return acting(lambda: ledger.confirm_month(period, by=SYSTEM, now=on(12, 2)))


def refused(what, code):
    with pytest.raises(Refused) as no:
        what()
    assert no.value.codes == (code,)


def rows(period):
    return {row.code: (row.opening_fen, row.in_fen, row.out_fen, row.closing_fen, row.held_fen)
            for row in queries.as_closed(period)}


def summer():
    """July: 1,000 in, 300 held. August: 200 of it paid, 100 given back, another 50 held. Answers July as closed and August open."""
    opened()
    move("treasury", "line", 1000, on(7, 3))
    first, second = move("line", "payee", 200, on(7, 31, 15), ledger.hold), move("line", "payee", 100, on(7, 31, 15), ledger.hold)
    acting(lambda: ledger.post(id=uuid.uuid4(), settles=first.pk, why="批次", now=on(7, 31, 16)))  # midnight in China: August
    acting(lambda: ledger.void(id=uuid.uuid4(), settles=second.pk, why="退", now=on(8, 9)))
    move("line", "payee", 50, on(8, 20), ledger.hold)
    return confirm(close(JULY))


def test_a_closed_month_keeps_its_trial_balance():
    july = summer()
    assert rows(july) == {"treasury": (0, 0, 1000, -1000, 0), "line": (0, 1000, 0, 1000, 300)}
    assert (july.transfer_count, july.posted_fen) == (3, 1000)
    august = confirm(close(AUGUST))
    assert rows(august) == {"treasury": (-1000, 0, 0, -1000, 0), "line": (1000, 0, 200, 800, 50), "payee": (0, 200, 0, 200, 0)}
    assert Balance.objects.filter(period=august).count() == 2  # the treasury did not move: it stands as it last stood
    assert sum(row.in_fen - row.out_fen for row in queries.as_closed(august)) == 0
    assert list(queries.damaged_periods()) == []


def test_the_trial_balance_of_an_open_month_is_what_it_will_be_closed_with():
    july = summer()
    computed = queries.trial_balance(*queries.edges(AUGUST))
    august = confirm(close(AUGUST))
    assert computed == queries.as_closed(august)
    assert queries.trial_balance(*queries.edges(JULY)) == queries.as_closed(july)


def test_nothing_is_booked_in_a_closed_month():
    summer()
    refused(lambda: move("treasury", "line", 1, on(7, 31, 15)), "month_closed")
    refused(lambda: move("treasury", "line", 1, on(6, 1)), "month_closed")
    held = Transfer.objects.get(kind="hold", at=on(8, 20))
    refused(lambda: acting(lambda: ledger.post_all({held.pk: uuid.uuid4()}, why="", now=on(7, 1))), "month_closed")
    assert move("treasury", "line", 1, on(7, 31, 16))
    assert queries.account("line").credits_posted == 1001


def test_the_database_holds_the_lock_by_itself():
    summer()
    treasury, line = queries.account("treasury"), queries.account("line")
    for at in (on(7, 31, 15), on(7, 1)):
        with pytest.raises(DatabaseError, match="closed"), transaction.atomic():
            Transfer.objects.create(id=uuid.uuid4(), kind="direct", debit=treasury, credit=line, amount_fen=1, why="", at=at)
    with pytest.raises(DatabaseError), transaction.atomic():  # one early row among many takes the others with it
        Transfer.objects.bulk_create(
            Transfer(id=uuid.uuid4(), kind="direct", debit=treasury, credit=line, amount_fen=1, why="", at=at)
            for at in (on(8, 30), on(7, 2), on(9, 1)))
    assert queries.account("line").credits_posted == 1000


def test_months_are_closed_one_after_another_when_they_are_over():
    summer()
    refused(lambda: close(SEPTEMBER), "not_next")
    refused(lambda: close(JULY), "not_next")
    refused(lambda: close(AUGUST, now=on(8, 31, 15)), "books_not_over")
    waiting = close(AUGUST, now=on(8, 31, 16))
    refused(lambda: close(AUGUST), "close_waits")
    refused(lambda: close(SEPTEMBER), "close_waits")
    refused(lambda: move("treasury", "line", 1, on(8, 31, 15)), "month_closed")  # locked from the proposal on
    confirm(waiting)
    assert close(SEPTEMBER).previous == waiting


def test_a_returned_month_is_open_again():
    summer()
    wrong = close(AUGUST)
    refused(lambda: acting(lambda: ledger.return_month(wrong, by=SYSTEM, now=on(12, 2), why=" ")), "close_why")
    acting(lambda: ledger.return_month(wrong, by=SYSTEM, now=on(12, 2), why="漏记一笔"))
    refused(lambda: confirm(Period.objects.get(pk=wrong.pk)), "not_now")
    move("treasury", "line", 5, on(8, 31))
    again = confirm(close(AUGUST))
    assert (again.hash != wrong.hash, again.posted_fen, wrong.posted_fen) == (True, 205, 200)
    assert list(queries.damaged_periods()) == []


@pytest.mark.parametrize("sql", [
    "UPDATE ledger_period SET hash = repeat('0', 64)", "UPDATE ledger_period SET ends = ends + interval '1 day'",
    "UPDATE ledger_period SET state = 'returned', confirmed_at = NULL, returned_at = now()", "DELETE FROM ledger_period",
    "TRUNCATE ledger_period CASCADE", "UPDATE ledger_balance SET in_fen = 0", "DELETE FROM ledger_balance",
    "TRUNCATE ledger_balance",
    """INSERT INTO ledger_period (month_from, starts, ends, previous_id, state, transfer_count, posted_fen, entries_hash, hash,
       proposed_at, why) SELECT '2025-06-01', starts - interval '30 days', starts, NULL, 'proposed', 0, 0, '', '', now(), ''
       FROM ledger_period""",
])
def test_a_closed_month_stays_closed(sql):
    summer()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert list(queries.damaged_periods()) == []


@pytest.mark.parametrize("sql, fault", [
    ("UPDATE ledger_transfer SET amount_fen = amount_fen + 1 WHERE kind = 'direct'", "transfers"),
    ("UPDATE ledger_transfer SET why = '另一文号' WHERE kind = 'direct'", "transfers"),
    ("DELETE FROM ledger_transfer WHERE kind = 'hold' AND at < '2025-07-31 16:00Z' AND amount_fen = 100", "transfers"),
    ("UPDATE ledger_balance SET in_fen = in_fen + 1 WHERE in_fen > 0", "balances"),
    ("UPDATE ledger_period SET hash = repeat('0', 64)", "hash"),
    ("UPDATE ledger_period SET posted_fen = posted_fen + 1", "transfers"),
])
def test_what_a_superuser_changed_is_found(sql, fault):
    summer()
    confirm(close(AUGUST))
    with superuser(), connection.cursor() as cursor:
        cursor.execute(sql)
    found = list(queries.damaged_periods())
    assert found
    assert fault in found[0][1]


def test_a_restatement_moves_the_difference_and_names_what_it_restates():
    july = summer()
    july_in = Transfer.objects.get(kind="direct")

    def restate(after_fen, why="文件金额看错", id=None):
        return acting(lambda: ledger.restate(id=id or uuid.uuid4(), original_id=july_in.pk, after_fen=after_fen, why=why,
                                             document_no="更正 1", now=on(9, 5)))

    first = restate(900, id=(key := uuid.uuid4()))
    assert restate(900, id=key) == first
    refused(lambda: restate(800, id=key), "other_content")
    moved = first.transfer
    assert (moved.debit.code, moved.credit.code, moved.amount_fen, first.nth) == ("line", "treasury", 100, 1)
    refused(lambda: restate(900), "nothing_restated")
    refused(lambda: restate(901, why=""), "close_why")
    refused(lambda: restate(200), "overdrawn")  # 200 are paid and 50 held
    second = restate(950)
    assert (second.before_fen, second.after_fen, second.nth) == (900, 950, 2)
    assert (second.transfer.debit.code, second.transfer.credit.code) == ("treasury", "line")
    assert queries.account("line").available_fen == 950 - 200 - 50
    told = {row.code: (row.closing_fen, row.restated_fen) for row in queries.as_closed(july)}
    assert told == {"treasury": (-1000, 50), "line": (1000, -50)}
    assert july_in.amount_fen == Transfer.objects.get(pk=july_in.pk).amount_fen == 1000
    assert list(queries.damaged_periods()) == []


def test_only_what_was_moved_at_once_is_restated():
    summer()
    for other in Transfer.objects.exclude(kind="direct"):
        refused(lambda other=other: acting(lambda: ledger.restate(
            id=uuid.uuid4(), original_id=other.pk, after_fen=0, why="错", document_no="x", now=on(9, 5))), "not_restatable")


@pytest.mark.parametrize("wrong", [{"after_fen": 901}, {"before_fen": 999}, {"nth": 2}])
def test_the_database_refuses_a_restatement_that_does_not_add_up(wrong):
    summer()
    july_in = Transfer.objects.get(kind="direct")
    back = move("line", "treasury", 100, on(9, 5))
    with pytest.raises(DatabaseError), transaction.atomic():
        Restatement.objects.create(**{
            "transfer": back, "original": july_in, "nth": 1, "before_fen": 1000, "after_fen": 900, "why": "错", **wrong})
    assert Restatement.objects.create(transfer=back, original=july_in, nth=1, before_fen=1000, after_fen=900, why="错")


@pytest.mark.django_db(transaction=True)
def test_a_month_is_closed_while_two_hundred_book_in_it():
    """Whoever books shares the lock, whoever closes has it alone: a transfer is in the month and in its figures, or refused."""
    opened()
    move("treasury", "line", 10**6, on(7, 3))
    begun = threading.Event()

    def one(n):
        try:
            if n == 60:
                begun.wait(5)
                return close(JULY)
            if n > 20:
                begun.set()
            move("line", "payee", n + 1, on(7, 4), ledger.hold if n % 2 else ledger.transfer)
            return "done"
        except Refused as no:
            return no.codes[0]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(40) as pool:
        told = list(pool.map(one, range(200)))
    (july,) = [one for one in told if isinstance(one, Period)]
    assert told.count("done") + told.count("month_closed") == 199
    assert july.transfer_count == Transfer.objects.count() == told.count("done") + 1
    assert list(queries.damaged_periods()) == []
    assert queries.accounts_that_disagree() == []

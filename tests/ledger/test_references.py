"""What a foreign key would hold is held by one trigger a statement: tried with bare SQL, by whoever owns the tables, and at once.

The sound half of the argument is that a parent cannot go away (no DELETE, no other key, no TRUNCATE); it is tried here too.
"""

import threading
import uuid

import pytest
from django.db import DatabaseError, connection, connections, transaction

from baigong.ledger import actions as ledger
from baigong.ledger import queries
from baigong.ledger.models import Account, Transfer
from tests.ledger.acting import NOW, acting, funded

NOBODY, NOTHING = 2**40, uuid.UUID(int=7)
ROW = "INSERT INTO ledger_transfer (id, kind, debit_id, credit_id, amount_fen, settles_id, why, at) "
ONE = ROW + "VALUES (gen_random_uuid(), '{kind}', {debit}, {credit}, 100, {settles}, '', now())"


def account(code):
    return f"(SELECT id FROM ledger_account WHERE code = '{code}')"


def one(kind="direct", debit=None, credit=None, settles="NULL"):
    return ONE.format(kind=kind, debit=debit or account("line"), credit=credit or account("payee"), settles=settles)


HELD, PAID = "(SELECT id FROM ledger_transfer WHERE kind = 'hold')", "(SELECT id FROM ledger_transfer WHERE kind = 'post')"
BROKEN = {
    "a debit that is not there": one(debit=NOBODY),
    "a credit that is not there": one(credit=NOBODY),
    "a hold for nobody": one("hold", credit=NOBODY),
    "a post of nothing": one("post", settles=f"'{NOTHING}'"),
    "a void of nothing": one("void", settles=f"'{NOTHING}'"),
    "a post of a post": one("post", settles=PAID),
    "a post of what was paid": one("post", settles=HELD),
    "a void of what was paid": one("void", settles=HELD),
    "one among many": ROW + f"""SELECT gen_random_uuid(), 'direct', {account("line")}, CASE nth WHEN 40 THEN {NOBODY}
        ELSE {account("payee")} END, 1, NULL::uuid, '', now() FROM generate_series(1, 50) nth""",
    "merged": f"""MERGE INTO ledger_transfer t USING (SELECT gen_random_uuid() AS id) s ON t.id = s.id WHEN NOT MATCHED THEN
        INSERT (id, kind, debit_id, credit_id, amount_fen, why, at) VALUES (s.id, 'direct', {NOBODY}, 1, 1, '', now())""",
    "written with its account, which is then taken away": f"""WITH gone AS (DELETE FROM ledger_account WHERE code = 'payee'
        RETURNING id) {ROW} SELECT gen_random_uuid(), 'direct', {account("line")}, id, 1, NULL, '', now() FROM gone""",
    "a parent deleted": "DELETE FROM ledger_account WHERE code = 'alone'",
    "a parent with another key": "UPDATE ledger_account SET id = id + 1000 WHERE code = 'alone'",
    "all parents": "TRUNCATE ledger_account CASCADE",
    "a hold deleted": "DELETE FROM ledger_transfer WHERE kind = 'hold'",
    "a hold with another key": "UPDATE ledger_transfer SET id = gen_random_uuid() WHERE kind = 'hold'",
    "another side": f"UPDATE ledger_transfer SET debit_id = {NOBODY}",
    "another hold": "UPDATE ledger_transfer SET settles_id = NULL WHERE kind = 'post'",
    "all transfers": "TRUNCATE ledger_transfer CASCADE",
}


def scene():
    """1,000 in the line, 100 of it held and paid; an account that nobody names."""
    funded(1000)
    acting(lambda: ledger.open_account("alone", "无人"))
    held = acting(lambda: ledger.hold(id=uuid.uuid4(), debit="line", credit="payee", amount_fen=100, why="", now=NOW))
    acting(lambda: ledger.post(id=uuid.uuid4(), settles=held.pk, why="", now=NOW))


def state():
    return list(Account.objects.order_by("id").values_list()), list(Transfer.objects.order_by("id").values_list())


def as_owner(cursor):
    """From now on, and until the transaction is rolled back, somebody who owns the tables and is no superuser."""
    name = f"owner_{uuid.uuid4().hex}"
    for sql in ("CREATE ROLE {}", "GRANT SELECT, REFERENCES, TRUNCATE ON ALL TABLES IN SCHEMA public TO {}",
                "GRANT CREATE ON SCHEMA public TO {}", "ALTER TABLE ledger_account OWNER TO {}",
                "ALTER TABLE ledger_transfer OWNER TO {}", "SET LOCAL ROLE {}"):
        cursor.execute(sql.format(name))


@pytest.mark.django_db
def test_the_owner_may_write_what_is_right():
    """So that the refusals above are of what is wrong, and not of who writes."""
    scene()
    with transaction.atomic(), connection.cursor() as cursor:
        as_owner(cursor)
        cursor.execute(one())
        transaction.set_rollback(True)
        assert cursor.rowcount == 1


@pytest.mark.django_db
def test_a_copy_is_held_to_the_same():
    line, payee = funded(1000)
    rows = "".join(f"{uuid.uuid4()}\thold\t{line.pk}\t{payee.pk if n else NOBODY}\t1\t\t2025-09-01\n" for n in range(3))
    sql = "COPY ledger_transfer (id, kind, debit_id, credit_id, amount_fen, why, at) FROM STDIN"
    with pytest.raises(DatabaseError), transaction.atomic(), connection.wrap_database_errors, connection.cursor() as cursor, \
            cursor.copy(sql) as copy:
        copy.write(rows)
    assert queries.account("line").available_fen == 1000
    with connection.cursor() as cursor, cursor.copy(sql) as copy:
        copy.write(rows.replace(str(NOBODY), str(payee.pk)))
    assert queries.account("line").available_fen == 997
    assert queries.accounts_that_disagree() == []


@pytest.mark.django_db
@pytest.mark.parametrize("together", [False, True], ids=["before it", "in one statement"])
def test_parents_of_the_same_transaction_are_there(together):
    funded(1000)
    new = "INSERT INTO ledger_account (code, name, may_overdraw, only_holds, debits_pending, debits_posted, credits_pending, " \
          "credits_posted) VALUES ('fresh', '', false, false, 0, 0, 0, 0)"
    with transaction.atomic(), connection.cursor() as cursor:
        if together:
            cursor.execute(f"WITH made AS ({new} RETURNING id) {ROW} "
                           f"SELECT gen_random_uuid(), 'direct', {account('line')}, id, 100, NULL, '', now() FROM made")
        else:
            cursor.execute(new)
            cursor.execute(one(credit=account("fresh")))
        hold, post = uuid.uuid4(), uuid.uuid4()
        cursor.execute(ROW + f"VALUES (%s, 'post', {account('line')}, {account('fresh')}, 30, %s, '', now()), "
                             f"(%s, 'hold', {account('line')}, {account('fresh')}, 30, NULL, '', now())", [post, hold, hold])
    assert (queries.account("fresh").credits_posted, queries.account("line").available_fen) == (130, 870)
    assert queries.accounts_that_disagree() == []


@pytest.mark.django_db(transaction=True)
def test_a_parent_that_is_not_committed_is_not_there_for_others():
    line, _ = funded(1000)
    with transaction.atomic():
        fresh = acting(lambda: ledger.open_account("fresh", ""))
        assert elsewhere(one(credit=fresh.pk)) == "23503"
    assert elsewhere(one(credit=fresh.pk)) is None
    assert queries.account("line").available_fen == 900
    assert Transfer.objects.filter(credit=fresh, debit=line).count() == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("sql", ["DELETE FROM ledger_account WHERE code = 'payee'",
                                 "UPDATE ledger_account SET id = id + 1000 WHERE code = 'payee'"])
def test_a_parent_does_not_go_away_while_a_transfer_is_written(sql):
    """Whoever would take it away is refused before the transfer is committed and after, and the transfer stands."""
    funded(1000)
    assert elsewhere(sql) == "P0001"
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(one())
        assert elsewhere(sql, wait_ms=500) in ("P0001", "55P03")  # refused, or still waiting for the row when it gave up
    assert elsewhere(sql) == "P0001"
    assert queries.account("payee").credits_posted == 100
    assert queries.accounts_that_disagree() == []


def elsewhere(sql, wait_ms=5000):
    """In a transaction of its own, on another connection: the SQLSTATE it was refused with, or None."""
    said = []

    def run():
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(f"SET LOCAL lock_timeout = {wait_ms}")
                cursor.execute(sql)
            said.append(None)
        except DatabaseError as error:
            said.append(error.__cause__.sqlstate)
        finally:
            connections.close_all()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(20)
    return said[0]

"""A session plans the trigger's questions once, while the tables are small; they must be right for a payment run all the same.

What is read is counted by the server, in this transaction: no row of the ledger is read by walking past the others.
"""

import uuid

import pytest
from django.db import connection

from baigong.ledger import actions as ledger
from tests.ledger.acting import NOW, acting, funded

pytestmark = pytest.mark.django_db
MANY = 400
WALKED = """
    SELECT relname, seq_scan FROM pg_stat_xact_user_tables WHERE relname IN ('ledger_transfer', 'ledger_account')
"""
WRITE = """
    INSERT INTO ledger_transfer (id, kind, debit_id, credit_id, amount_fen, settles_id, why, at)
    SELECT * FROM unnest(%s::uuid[], %s::text[], %s::bigint[], %s::bigint[], %s::bigint[], %s::uuid[],
                         %s::text[], %s::timestamptz[])
"""


def walked():
    with connection.cursor() as cursor:
        cursor.execute(WALKED)
        return dict(cursor.fetchall())


def written(kind, debit, credits, settles):
    ids = [uuid.uuid4() for _ in credits]
    with connection.cursor() as cursor:
        cursor.execute(WRITE, [ids, [kind] * len(ids), [debit] * len(ids), credits, [1] * len(ids), settles, [""] * len(ids),
                               [NOW] * len(ids)])
    return ids


def paid_after_a_few():
    """How often the tables were walked past before and after a run, in a session that had planned for single payments."""
    line, payee = funded(MANY * 10)
    for _ in range(8):  # after five, the plan is kept
        written("post", line.id, [payee.id], written("hold", line.id, [payee.id], [None]))
    acting(lambda: [ledger.open_account(f"many-{n}", "") for n in range(MANY)])
    with connection.cursor() as cursor:
        cursor.execute("SELECT array_agg(id ORDER BY id) FROM ledger_account WHERE code LIKE 'many-%'")
        (payees,) = cursor.fetchone()
    before = walked()
    written("post", line.id, payees, written("hold", line.id, payees, [None] * MANY))
    after = walked()
    line.refresh_from_db()
    assert (line.debits_posted, line.debits_pending) == (MANY + 8, 0)
    return before, after


def test_a_session_that_planned_for_a_few_rows_reads_many_by_their_key():
    before, after = paid_after_a_few()
    assert after == before


def test_the_count_sees_a_trigger_that_walks():
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_get_functiondef(tgfoid) FROM pg_trigger WHERE tgname LIKE 'pgtrigger_ledger_transfer_apply%'")
        (made,) = cursor.fetchone()
        assert "'off', true" in made
        cursor.execute(made.replace("'off', true", "'on', true"))
    before, after = paid_after_a_few()
    assert after != before


def test_what_the_session_may_read_otherwise_is_as_it_was():
    line, payee = funded(100)
    with connection.cursor() as cursor:
        for said in ("off", "on"):
            cursor.execute(f"SET LOCAL enable_seqscan = {said}")
            written("hold", line.id, [payee.id], [None])
            assert cursor.execute("SHOW enable_seqscan").fetchone() == (said,)

"""Transfers: each step works once, answers when repeated, and refuses what would not add up."""

import uuid

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from baigong.kernel.refused import Refused
from baigong.ledger import actions as ledger
from baigong.ledger import queries
from baigong.ledger.models import Account, Transfer
from tests.ledger.acting import NOW, acting, funded

pytestmark = pytest.mark.django_db


def hold(amount_fen, id=None):
    return acting(lambda: ledger.hold(id=id or uuid.uuid4(), debit="line", credit="payee", amount_fen=amount_fen,
                                      why="申领", now=NOW))


def post(settles, id=None):
    return acting(lambda: ledger.post(id=id or uuid.uuid4(), settles=settles, why="支付", now=NOW))


def void(settles, id=None):
    return acting(lambda: ledger.void(id=id or uuid.uuid4(), settles=settles, why="释放", now=NOW))


def totals(code):
    account = queries.account(code)
    return (account.debits_pending, account.debits_posted, account.credits_pending, account.credits_posted)


def refused(what, code):
    with pytest.raises(Refused) as no:
        what()
    assert no.value.codes == (code,)


def test_a_hold_keeps_money_and_a_post_pays_it():
    funded(1000)
    held = hold(400)
    assert totals("line") == (400, 0, 0, 1000)
    assert queries.account("line").available_fen == 600
    assert list(queries.open_holds("line")) == [held]
    post(held.pk)
    assert totals("line") == (0, 400, 0, 1000)
    assert totals("payee") == (0, 0, 0, 400)
    assert not queries.open_holds("line").exists()
    assert [str(t.kind) for t in queries.statement("payee")] == ["hold", "post"]


def test_a_void_gives_it_back():
    funded(1000)
    void(hold(400).pk)
    assert totals("line") == (0, 0, 0, 1000)
    assert totals("payee") == (0, 0, 0, 0)


def test_the_same_id_again_is_already_done():
    funded(1000)
    first = hold(400, id=(key := uuid.uuid4()))
    assert hold(400, id=key) == first
    paid = post(first.pk, id=(other := uuid.uuid4()))
    assert post(first.pk, id=other) == paid
    assert totals("line") == (0, 400, 0, 1000)


def test_the_same_id_with_other_content_is_refused():
    funded(1000)
    hold(400, id=(key := uuid.uuid4()))
    refused(lambda: hold(401, id=key), "other_content")


def test_no_more_than_is_there():
    funded(1000)
    hold(700)
    refused(lambda: hold(301), "overdrawn")
    assert hold(300)


def test_many_holds_are_paid_in_one_go_or_not_at_all():
    funded(1000)
    posts = {hold(100).pk: uuid.uuid4() for _ in range(5)}
    assert acting(lambda: ledger.post_all(posts, why="批次", now=NOW)) == 5
    assert acting(lambda: ledger.post_all(posts, why="批次", now=NOW)) == 0
    assert totals("line") == (0, 500, 0, 1000)
    voided, fresh = hold(100), hold(100)
    void(voided.pk)
    more = {voided.pk: uuid.uuid4(), fresh.pk: uuid.uuid4()}
    refused(lambda: acting(lambda: ledger.post_all(more, why="批次", now=NOW)), "already_settled")
    with pytest.raises(Transfer.DoesNotExist):
        acting(lambda: ledger.post_all({uuid.uuid4(): uuid.uuid4()}, why="", now=NOW))
    assert totals("line") == (100, 500, 0, 1000)
    assert queries.accounts_that_disagree() == []


def test_many_holds_are_given_back_at_once_and_once():
    funded(1000)
    held = [hold(100).pk for _ in range(3)]
    voids = {key: uuid.uuid4() for key in held}
    assert acting(lambda: ledger.void_all(voids, why="释放", now=NOW)) == 3
    assert acting(lambda: ledger.void_all(voids, why="释放", now=NOW)) == 0
    assert totals("line") == (0, 0, 0, 1000)
    paid, fresh = hold(100), hold(100)
    post(paid.pk)
    more = {paid.pk: uuid.uuid4(), fresh.pk: uuid.uuid4()}
    refused(lambda: acting(lambda: ledger.void_all(more, why="", now=NOW)), "already_settled")
    with pytest.raises(Transfer.DoesNotExist):
        acting(lambda: ledger.void_all({uuid.uuid4(): uuid.uuid4()}, why="", now=NOW))
    assert totals("line") == (100, 100, 0, 1000)
    assert acting(lambda: ledger.locked_available("line")) == {"line": 800}
    assert queries.accounts_that_disagree() == []


def test_a_hold_is_settled_once():
    funded(1000)
    held = hold(400)
    post(held.pk)
    refused(lambda: post(held.pk), "already_settled")
    refused(lambda: void(held.pk), "already_settled")


def test_an_unknown_account_moves_nothing():
    funded(1000)
    with pytest.raises(Account.DoesNotExist):
        acting(lambda: ledger.hold(id=uuid.uuid4(), debit="line", credit="nobody", amount_fen=1, why="", now=NOW))
    assert totals("line") == (0, 0, 0, 1000)


def test_an_account_is_opened_once():
    line, _ = funded(1000)
    assert acting(lambda: ledger.open_account("line", "另一个名字")) == line
    assert queries.account("line").name == "预算"


@pytest.mark.parametrize("sql", [
    "UPDATE ledger_transfer SET amount_fen = 1", "DELETE FROM ledger_transfer",
    "TRUNCATE ledger_transfer CASCADE", "DELETE FROM ledger_account",
    "UPDATE ledger_account SET credits_posted = credits_posted + 1000",
    "TRUNCATE ledger_account CASCADE", "UPDATE ledger_account SET id = id + 1000",
])
def test_what_is_booked_stays_booked(sql):
    funded(1000)
    hold(400)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert totals("line") == (400, 0, 0, 1000)


@pytest.mark.parametrize("row", [
    {"amount_fen": 0}, {"amount_fen": -5}, {"credit": "line"}, {"kind": "gift"},
    {"kind": "post"}, {"amount_fen": 1001},
])
def test_the_database_refuses_by_itself(row):
    funded(1000)
    values = {"kind": "direct", "debit": "line", "credit": "payee", "amount_fen": 1, **row}
    with pytest.raises(DatabaseError), transaction.atomic():
        Transfer.objects.create(
            id=uuid.uuid4(), kind=values["kind"], debit=queries.account(values["debit"]),
            credit=queries.account(values["credit"]), amount_fen=values["amount_fen"], why="", at=NOW)
    assert totals("line") == (0, 0, 0, 1000)


@pytest.mark.parametrize("row", [{"amount_fen": 399}, {"credit": "treasury"}, {"debit": "treasury"}])
def test_a_post_repeats_its_hold_exactly(row):
    funded(1000)
    held = hold(400)
    values = {"debit": "line", "credit": "payee", "amount_fen": 400, **row}
    with pytest.raises(DatabaseError), transaction.atomic():
        Transfer.objects.create(
            id=uuid.uuid4(), kind="post", settles=held, debit=queries.account(values["debit"]),
            credit=queries.account(values["credit"]), amount_fen=values["amount_fen"], why="", at=NOW)


def test_one_statement_of_many_rows_keeps_the_totals():
    line, payee = funded(1000)
    Transfer.objects.bulk_create(
        Transfer(id=uuid.uuid4(), kind="hold", debit=line, credit=payee, amount_fen=7, why="", at=NOW)
        for _ in range(50))
    assert totals("line") == (350, 0, 0, 1000)
    assert queries.accounts_that_disagree() == []


def test_a_total_changed_behind_the_ledgers_back_is_found():
    funded(1000)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE ledger_account SET debits_posted = 5 WHERE code = 'line'")
        cursor.execute("SET LOCAL session_replication_role = origin")
    assert queries.accounts_that_disagree() == ["line"]
    assert queries.imbalance_fen() == 5


NOBODY = 2**40
WRITE = """INSERT INTO ledger_transfer (id, kind, debit_id, credit_id, amount_fen, settles_id, why, at)
           VALUES (gen_random_uuid(), %s, %s, %s, 1, %s, '', now())"""


@pytest.mark.parametrize("debit, credit", [(NOBODY, None), (None, NOBODY), (NOBODY, NOBODY + 1)])
def test_a_transfer_names_accounts_that_are_there(debit, credit):
    """What three foreign keys asked of each row, the trigger asks of a statement's rows together (models.APPLY)."""
    line, treasury = (one.pk for one in funded(1000))
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(WRITE, ["direct", debit or line, credit or treasury, None])
    assert totals("line") == (0, 0, 0, 1000)


@pytest.mark.parametrize("kind", ["post", "void"])
def test_a_settlement_names_a_hold_that_is_there(kind):
    line, treasury = (one.pk for one in funded(1000))
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(WRITE, [kind, line, treasury, uuid.uuid4()])
    assert totals("line") == (0, 0, 0, 1000)


def test_one_row_that_names_nobody_takes_the_others_with_it():
    line, treasury = (one.pk for one in funded(1000))
    rows = "(gen_random_uuid(), 'direct', %s, %s, 1, '', now())"
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("INSERT INTO ledger_transfer (id, kind, debit_id, credit_id, amount_fen, why, at) VALUES "
                       + ", ".join([rows] * 3), [line, treasury, line, NOBODY, line, treasury])
    assert totals("line") == (0, 0, 0, 1000)


def test_what_is_only_set_aside_is_given_back_and_never_paid(db):
    funded(100)
    held, gone = uuid.uuid4(), uuid.uuid4()
    acting(lambda: ledger.open_account("aside", "留存", only_holds=True))
    acting(lambda: ledger.hold(id=held, debit="line", credit="aside", amount_fen=60, why="冻结", now=NOW))
    for pay in (lambda: ledger.post(id=gone, settles=held, why="x", now=NOW),
                lambda: ledger.transfer(id=gone, debit="line", credit="aside", amount_fen=1, why="x", now=NOW)):
        with pytest.raises(Refused) as refused:
            acting(pay)
        assert refused.value.codes == ("only_holds",)
    acting(lambda: ledger.void(id=gone, settles=held, why="解冻", now=NOW))
    assert queries.account("line").available_fen == 100

"""A fee's account among many others of one statement: the database looks at it all the same."""

import uuid

import pytest
from django.db import IntegrityError, connection, transaction

from baigong.kernel.refused import Refused
from baigong.ledger import actions as ledger
from baigong.ledger import queries
from tests.ledger.acting import NOW, acting, funded

pytestmark = pytest.mark.django_db
MANY = """
    INSERT INTO ledger_transfer (id, kind, debit_id, credit_id, amount_fen, why, at)
    SELECT gen_random_uuid(), %(kind)s, CASE WHEN nth = 40 AND %(out)s THEN %(fee)s ELSE %(line)s END,
           CASE WHEN nth = 40 AND NOT %(out)s THEN %(fee)s ELSE %(payee)s END, 1, '', now() FROM generate_series(1, 50) nth
"""


@pytest.mark.parametrize("kind", ["direct", "hold"])
@pytest.mark.parametrize("out", [False, True], ids=["into it", "out of it"])
def test_one_of_many_that_touches_a_fee_takes_the_others_with_it(kind, out):
    line, payee = funded(1000)
    fee = acting(lambda: ledger.open_account("fee/JF-1", "缴费", may_overdraw=True))
    given = {"kind": kind, "out": out, "fee": fee.pk, "line": line.pk, "payee": payee.pk}
    with pytest.raises(IntegrityError, match="a fee goes back"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(MANY, given)
    assert queries.account("line").available_fen == 1000
    with connection.cursor() as cursor:
        cursor.execute(MANY, given | {"fee": line.pk if out else payee.pk})
    assert queries.account("line").available_fen == 950


def test_a_fee_in_a_run_held_together_is_refused():
    funded(1000)
    acting(lambda: ledger.open_account("fee/JF-1", "缴费"))
    wanted = [ledger.Hold(uuid.uuid4(), "line", code, 1, "") for code in ("payee", "fee/JF-1", "payee")]
    with pytest.raises(Refused) as no:
        acting(lambda: ledger.hold_all(wanted, now=NOW))
    assert no.value.codes == ("fee_whole",)
    assert queries.account("line").available_fen == 1000

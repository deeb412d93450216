"""A gateway's notice over the API: its signature is what counts; the same again is the same payment."""

import pytest

from baigong.subsidy import queries
from baigong.subsidy.models import FeeOrder, FeePayment
from tests import cast_fees
from tests.api.asking import codes, it_is


@pytest.fixture
def order(db) -> FeeOrder:
    one = cast_fees.make_scene().ordered()
    it_is(cast_fees.PAID)
    return one


def test_a_signed_notice_pays_an_order_once(order, anyone):
    content, signature = queries.sandbox_notice(order, at=cast_fees.PAID)
    told = [anyone.post("/fee-notices", {"content": content, "signature": signature}).json() for _n in range(2)]
    assert told[0] == told[1] and (told[0]["order_no"], told[0]["amount_fen"]) == (order.no, cast_fees.PRICE)
    assert FeePayment.objects.get().booked_by is None and FeeOrder.objects.get().state == "paid"


@pytest.mark.parametrize("signature", ["0" * 64, "", "\ud800"])
def test_a_forged_one_is_told_so(order, anyone, signature):
    content, _signature = queries.sandbox_notice(order, at=cast_fees.PAID)
    answer = anyone.post("/fee-notices", {"content": content, "signature": signature})
    assert answer.status_code in (400, 422) and not FeePayment.objects.exists()
    if answer.status_code == 422:
        assert codes(answer) in (["notice_forged"], ["bad_input"])

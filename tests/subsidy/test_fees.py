"""Fees of trainees: a price that stays, an order that adds up, paid once and exactly, by whoever the gateway says."""

import json
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from baigong.kernel.actor import SYSTEM, VISITOR
from baigong.kernel.refused import Refused
from baigong.ledger import queries as ledger
from baigong.ledger.models import Transfer
from baigong.offer.models import Cohort
from baigong.subsidy import actions, queries
from baigong.subsidy.models import CoursePrice, FeeOrder, FeePayment, FeeVoucher
from tests import cast, cast_course, cast_fees
from tests.cast_fees import ORDERED, PAID, PRICE


@pytest.fixture
def scene(db):
    return cast_fees.make_scene()


def refused(do, *args, **given) -> tuple[str, ...]:
    with pytest.raises(Refused) as no:
        do(*args, **given)
    return no.value.codes


def price(scene, fen=PRICE, by=None):
    return actions.state_price(by=by or scene.who.provider_clerk, now=cast.NOW, cohort_id=scene.cohort_id, amount_fen=fen)


def voucher(scene, code="ABCD-2345", off=20_000, until=date(2025, 12, 31), **more) -> FeeVoucher:
    by = more.pop("by", scene.who.provider_clerk)
    return actions.issue_fee_vouchers(by=by, now=cast.NOW, codes=[code], off_fen=off, holds_until=until, **more)[0]


# ── the price ───────────────────────────────────────────────────────────────────────────────────────────────────────

def test_a_price_is_stated_and_may_be_lowered_until_somebody_orders(scene):
    assert price(scene).pk == price(scene).pk
    assert price(scene, PRICE - 1).amount_fen == PRICE - 1
    assert refused(price, scene, PRICE) == ("price_seated",)
    scene.ordered()
    assert price(scene, PRICE - 1).amount_fen == PRICE - 1, "the same again"
    assert refused(price, scene, 0) == ("price_fixed",)


def test_every_reason_against_a_price_at_once(scene):
    Cohort.objects.filter(pk=scene.cohort_id).update(state="running")
    assert refused(price, scene, -1) == ("price_negative", "price_late")


def test_only_the_classes_own_clerk_states_it(scene):
    for by in (*scene.who.strangers, scene.who.teacher, scene.who.other_provider_clerk, scene.who.reviewer, scene.who.worker):
        assert refused(price, scene, 5, by=by) == ("not_yours",), by.role


def test_a_subsidised_class_charges_no_more_than_its_catalogue(db):
    scene = cast_fees.make_scene(price_fen=None, subsidised=True)
    for seat in scene.course.enrolments:
        seat.delete()
    assert refused(price, scene, 150_001) == ("above_ceiling",)
    made = price(scene, 150_000)
    assert (made.amount_fen, made.ceiling_fen) == (150_000, 150_000)
    with pytest.raises(IntegrityError, match="subsidy_courseprice_within"), transaction.atomic():
        CoursePrice.objects.filter(pk=made.pk).update(amount_fen=150_001)


def test_a_class_charges_no_more_than_its_application_asks(scene):
    Cohort.objects.filter(pk=scene.cohort_id).update(fee_fen=PRICE - 2)
    assert "above_application" in refused(price, scene, PRICE - 1)
    made = price(scene, PRICE - 2)
    assert (made.amount_fen, made.ceiling_fen) == (PRICE - 2, PRICE - 2)
    with pytest.raises(IntegrityError, match="subsidy_courseprice_within"), transaction.atomic():
        CoursePrice.objects.filter(pk=made.pk).update(amount_fen=PRICE - 1)


def test_the_database_keeps_a_price_somebody_ordered_at(scene):
    CoursePrice.objects.filter(cohort=scene.cohort_id).update(amount_fen=PRICE + 5)  # nobody ordered yet
    CoursePrice.objects.filter(cohort=scene.cohort_id).update(amount_fen=PRICE)
    scene.ordered()
    with pytest.raises(IntegrityError, match="somebody ordered"), transaction.atomic():
        CoursePrice.objects.filter(cohort=scene.cohort_id).update(amount_fen=1)
    with pytest.raises(Exception, match="Cannot delete"), transaction.atomic():
        CoursePrice.objects.filter(cohort=scene.cohort_id).delete()


# ── the order ───────────────────────────────────────────────────────────────────────────────────────────────────────

def test_an_order_says_what_is_due_and_until_when(scene):
    one = scene.ordered()
    assert one.no.startswith("JF-120104-2025-") and (one.state, one.due_fen, one.pay_until) == ("due", PRICE, date(2025, 9, 5))
    assert [line["amount_fen"] for line in one.lines] == [PRICE]
    assert scene.ordered().pk == one.pk and FeeOrder.objects.count() == 1
    assert scene.ordered(1).no != one.no


def test_a_voucher_counts_once(scene):
    voucher(scene)
    one = scene.ordered(voucher=" abcd-2345 ")
    assert (one.due_fen, one.voucher_fen) == (100_000, 20_000) and sum(line["amount_fen"] for line in one.lines) == 100_000
    assert refused(scene.ordered, 1, voucher="ABCD-2345") == ("voucher_used",)
    assert refused(scene.ordered) == ("ordered_otherwise",)
    actions.cancel_fee_order(by=scene.who.worker, now=ORDERED, order_id=one.pk)
    assert scene.ordered(1, voucher="ABCD-2345").due_fen == 100_000, "free again: the first was cancelled"
    other = scene.ordered()
    with pytest.raises(IntegrityError, match="what was ordered stays"), transaction.atomic():
        FeeOrder.objects.filter(pk=other.pk).update(voucher=FeeVoucher.objects.get(), voucher_fen=1, due_fen=PRICE - 1)


def test_two_orders_on_one_voucher_are_refused_by_the_database(scene):
    voucher(scene)
    one = scene.ordered(voucher="ABCD-2345")
    row = {field.attname: getattr(one, field.attname) for field in FeeOrder._meta.fields if field.name != "id"}
    other = scene.course.enrolments[1]
    with pytest.raises(IntegrityError, match="subsidy_feeorder_voucher_once"), transaction.atomic():
        FeeOrder.objects.create(**{**row, "no": "JF-x", "enrolment_id": other.pk, "worker_id": other.worker_id})
    with pytest.raises(IntegrityError, match="subsidy_feeorder_once"), transaction.atomic():
        FeeOrder.objects.create(**{**row, "no": "JF-x", "voucher_id": None, "voucher_fen": 0, "due_fen": PRICE})


@pytest.mark.parametrize(("change", "what"), [
    ({"price_fen": 1, "due_fen": 1}, "not the price"), ({"due_fen": 1}, "subsidy_feeorder_sum"),
    ({"discount_fen": PRICE + 1, "due_fen": -1}, "subsidy_feeorder_s"), ({"voucher_fen": 1, "due_fen": PRICE - 1}, "feeorder_sum"),
    ({"state": "paid"}, "states_carry_proof"), ({"worker": True}, "of one seat"),
    ({"voucher": True, "voucher_fen": 2, "due_fen": PRICE - 2}, "what the voucher is for")])
def test_an_order_that_does_not_add_up_is_refused_by_the_database(scene, change, what):
    one = scene.ordered()
    row = {field.attname: getattr(one, field.attname) for field in FeeOrder._meta.fields if field.name != "id"}
    other = scene.course.enrolments[1]
    row |= {"no": "JF-x", "enrolment_id": other.pk, "worker_id": other.worker_id, **change}
    if row.pop("worker", None):
        row["worker_id"] = one.worker_id
    if row.pop("voucher", None):
        row["voucher_id"] = voucher(scene, off=1).pk
    with pytest.raises(IntegrityError, match=what), transaction.atomic():
        FeeOrder.objects.create(**row)


def test_every_reason_against_a_voucher(scene):
    assert refused(scene.ordered, voucher="nobody's") == ("voucher_unknown",)
    voucher(scene, "OLD", until=cast.TODAY)
    assert refused(scene.ordered, voucher="OLD") == ("voucher_over",)
    voucher(scene, "THEIRS", until=cast.TODAY, by=scene.who.other_provider_clerk)
    assert refused(scene.ordered, voucher="THEIRS") == ("voucher_elsewhere", "voucher_over")
    other = cast_course.running(scene.who, opens=date(2025, 11, 3), workers=[])
    voucher(scene, "OTHER", cohort_id=other.cohort.pk)
    assert refused(scene.ordered, voucher="OTHER") == ("voucher_elsewhere",)
    assert scene.ordered(voucher=voucher(scene, "ALL", off=10 * PRICE, cohort_id=scene.cohort_id).code).state == "waived"


def test_vouchers_are_issued_by_a_clerk_for_its_own_house(scene):
    give = {"now": cast.NOW, "codes": ["X"], "off_fen": 1, "holds_until": cast.TODAY}
    for by in (*scene.who.strangers[1:], scene.who.worker, scene.who.reviewer, scene.who.teacher):
        if by.role != "provider_clerk":
            assert refused(actions.issue_fee_vouchers, by=by, **give) == ("not_yours",), by.role
    clerk = scene.who.provider_clerk
    for wrong in ({"off_fen": 0}, {"codes": []}, {"holds_until": cast.TODAY - timedelta(days=1)}):
        assert refused(actions.issue_fee_vouchers, by=clerk, **{**give, **wrong}) == ("voucher_nothing",)
    with pytest.raises(Cohort.DoesNotExist):
        actions.issue_fee_vouchers(by=scene.who.other_provider_clerk, cohort_id=scene.cohort_id, **give)
    first, again = (actions.issue_fee_vouchers(by=clerk, **give) for _n in range(2))
    assert [one.pk for one in first] == [one.pk for one in again]
    with pytest.raises(Exception, match="Cannot"), transaction.atomic():
        FeeVoucher.objects.update(off_fen=5)


def test_a_key_group_pays_nothing_in_a_subsidised_class(db):
    scene = cast_fees.make_scene(subsidised=True)
    cast.in_group(scene.who.worker.person_id, "low_income")
    one = scene.ordered()
    assert (one.state, one.due_fen, one.pay_until) == ("waived", 0, None)
    assert "低保" in one.lines[1]["text"] and one.lines[1]["basis"].startswith("institution/funds/individual.yaml")
    assert scene.ordered(1).due_fen == PRICE
    assert refused(actions.ask_fee_refund, by=scene.who.worker, now=PAID, order_id=one.pk) == ("fee_not_paid",)


def test_a_seat_and_a_price_are_needed(db):
    scene = cast_fees.make_scene(price_fen=None)
    assert refused(scene.ordered) == ("no_price",)
    type(scene.course.enrolments[0]).objects.filter(pk=scene.course.enrolments[0].pk).update(state="waiting")
    assert refused(scene.ordered) == ("no_price", "not_seated")


def test_a_price_that_changes_between_look_and_order_orders_nothing(scene, monkeypatch):
    stale = CoursePrice.objects.get(cohort=scene.cohort_id)
    price(scene, PRICE - 1)
    monkeypatch.setattr("baigong.subsidy.queries.price_of", lambda cohort: stale)
    assert refused(scene.ordered) == ("price_moved",) and not FeeOrder.objects.exists()


def test_only_whose_seat_it_is_orders_and_cancels(scene):
    one = scene.ordered()
    for by in (*scene.who.strangers, scene.who.other_worker, scene.who.provider_clerk, scene.who.payer):
        assert refused(actions.order_fee, by=by, now=ORDERED, enrolment_id=one.enrolment_id) == ("not_yours",), by.role
        assert refused(actions.cancel_fee_order, by=by, now=ORDERED, order_id=one.pk) == ("not_yours",), by.role
    actions.cancel_fee_order(by=scene.who.worker, now=ORDERED, order_id=one.pk)
    assert refused(actions.cancel_fee_order, by=scene.who.worker, now=ORDERED, order_id=one.pk) == ("not_now",)


# ── the money ───────────────────────────────────────────────────────────────────────────────────────────────────────

def notice(one: FeeOrder, **change) -> dict[str, str]:
    there = queries.sandbox()
    said = {"order_no": one.no, "trade_no": "SB-1", "amount_fen": one.due_fen, "came_at": PAID.isoformat(), **change}
    content = json.dumps(said)
    return {"content": content, "signature": there.signature(content)}


def test_the_gateways_word_pays_an_order_once(scene):
    one = scene.paid()
    assert (one.state, one.paid_at) == ("paid", PAID)
    account = ledger.account(one.account)
    assert (account.available_fen, account.name) == (PRICE, f"个人缴费 {one.no}")
    content, signature = queries.sandbox_notice(one, at=PAID)
    again = actions.take_fee_notice(by=SYSTEM, now=PAID + timedelta(days=3), content=content, signature=signature)
    assert again.pk == one.payment.pk and Transfer.objects.filter(credit__code=one.account).count() == 1
    assert ledger.account("source/individual").debits_posted == PRICE and not ledger.accounts_that_disagree()


def test_a_forged_or_spoilt_notice_books_nothing(scene):
    one = scene.ordered()
    take = {"by": VISITOR, "now": PAID}
    good = notice(one)
    assert refused(actions.take_fee_notice, **take, content=good["content"], signature="0" * 64) == ("notice_forged",)
    cheaper = good["content"].replace(str(PRICE), "1")
    assert refused(actions.take_fee_notice, **take, content=cheaper, signature=good["signature"]) == ("notice_forged",)
    assert refused(actions.take_fee_notice, **take, content="é" * 3000, signature="é") == ("notice_forged",)
    for change in ({"came_at": "yesterday"}, {"came_at": "2025-09-03T10:00:00"}, {"amount_fen": "1"}, {"amount_fen": True}):
        assert refused(actions.take_fee_notice, **take, **notice(one, **change)) == ("notice_unreadable",), change
    assert refused(actions.take_fee_notice, **take, **notice(one, order_no="JF-9")) == ("no_order",)
    assert refused(actions.take_fee_notice, **take, **notice(one, amount_fen=PRICE - 1)) == ("other_sum",)
    assert not FeePayment.objects.exists()


def test_a_real_installation_has_no_sandbox(scene, settings):
    one = scene.ordered()
    good = notice(one)
    settings.SIMULATED = False
    assert queries.gateway() is None
    assert refused(actions.take_fee_notice, by=VISITOR, now=PAID, **good) == ("notice_forged",)
    with pytest.raises(LookupError):
        queries.sandbox_notice(one, at=PAID)


def transferred(scene, one, by=None, **change):
    given = {"reference": "B-1", "amount_fen": one.due_fen, "came_on": date(2025, 9, 3), **change}
    return actions.confirm_fee_transfer(by=by or scene.keeper, now=PAID, order_id=one.pk, **given)


def test_a_transfer_is_confirmed_once(scene):
    one = scene.ordered()
    assert refused(transferred, scene, one, reference=" ") == ("reference_missing",)
    assert refused(transferred, scene, one, amount_fen=PRICE + 1) == ("other_sum",)
    made = transferred(scene, one)
    assert (made.way, made.reference) == ("transfer", "B-1") and transferred(scene, one).pk == made.pk
    assert refused(transferred, scene, one, reference="B-2") == ("fee_paid_already",)
    assert refused(transferred, scene, scene.ordered(1)) == ("reference_used",)
    assert refused(actions.take_fee_notice, by=VISITOR, now=PAID, **notice(one)) == ("fee_paid_already",)


def test_money_for_a_cancelled_order_is_not_taken(scene):
    one = scene.ordered()
    actions.cancel_fee_order(by=scene.who.worker, now=ORDERED, order_id=one.pk)
    assert refused(transferred, scene, one) == ("fee_not_due",)


def test_only_who_keeps_the_places_money_confirms(scene):
    one = scene.ordered()
    for by in (*scene.who.strangers, scene.who.worker, scene.who.provider_clerk, scene.who.reviewer, scene.who.city_officer):
        assert refused(transferred, scene, one, by=by) == ("not_yours",), by.role
    assert transferred(scene, one, by=scene.who.finance_officer).amount_fen == PRICE


def test_the_database_takes_only_what_is_due_and_once(scene):
    one = scene.ordered()
    row = {"order": one, "way": "transfer", "reference": "x", "transfer": "0" * 32, "came_at": PAID, "booked_at": PAID}
    with pytest.raises(IntegrityError, match="not what is due"), transaction.atomic():
        FeePayment.objects.create(**row, amount_fen=PRICE - 1)
    with pytest.raises(IntegrityError, match="paid is what money came for"), transaction.atomic():
        FeeOrder.objects.filter(pk=one.pk).update(state="paid", paid_at=PAID)
    cast_fees.notified(one)
    with pytest.raises(IntegrityError), transaction.atomic():
        FeePayment.objects.create(**row, amount_fen=PRICE)
    with pytest.raises(IntegrityError, match="does not go back"), transaction.atomic():
        FeeOrder.objects.filter(pk=one.pk).update(state="due", paid_at=None)
    for change in ({"amount_fen": 1}, None):
        with pytest.raises(Exception, match="Cannot"), transaction.atomic():
            FeePayment.objects.update(**change) if change else FeePayment.objects.all().delete()
    with pytest.raises(Exception, match="Cannot delete"), transaction.atomic():
        FeeOrder.objects.all().delete()


def test_who_sees_which_orders(scene):
    one, other = scene.ordered(), scene.ordered(1)
    seen = {
        (scene.who.worker,): {one.pk}, (scene.who.other_worker,): {other.pk},
        (scene.who.provider_clerk, scene.who.payer, scene.who.finance_officer, scene.who.reviewer): {one.pk, other.pk},
        (*scene.who.strangers, scene.who.other_provider_clerk, scene.who.teacher, scene.who.neighbour_reviewer): set()}
    for actors, expected in seen.items():
        for by in actors:
            assert {each.pk for each in queries.fee_orders(by=by)} == expected, by.role

"""Cohort orders: an employer asks, a provider answers, a cohort stands on what was accepted."""

from datetime import date

import pytest

from baigong.journal.models import Message
from baigong.kernel.refused import Refused
from baigong.offer import actions, queries
from baigong.offer.models import Order
from baigong.offer.queries import rows_of
from baigong.offer.words import Refusal
from tests import cast, cast_offer


@pytest.fixture
def what(who):
    return cast_offer.equip(who)


def place(who, by=None, **more):
    given = {"provider_id": who.provider, "occupation_code": cast_offer.CARER, "level": "5", "heads": 8,
             "from_on": date(2025, 9, 15), "until_on": date(2025, 10, 15), "wishes": "请安排在周末", **more}
    return actions.place_order(by=by or who.employer_clerk, now=cast.NOW, **given)


def accept(who, order, by=None):
    return actions.accept_order(by=by or who.provider_clerk, now=cast.NOW, order_id=order.pk)


def codes(attempt, *args, **more):
    with pytest.raises(Refused) as refused:
        attempt(*args, **more)
    return refused.value.codes


def test_an_order_is_placed_accepted_and_opened(who, what):
    order = place(who)
    assert (order.state, order.employer_id, order.no) == ("asked", who.employer, f"DD2025-{order.pk:05d}")
    assert Message.objects.get(to_organisation=who.provider, link=f"/provider/orders/{order.pk}/").zh.endswith("8 人")
    assert [row.url_args for row in rows_of(queries.inbox(by=who.provider_clerk)) if row.url_name == "provider:order"] == [
        (order.pk,)]
    accept(who, order)
    cohort = cast_offer.draft(who, what, order_id=order.pk)
    order.refresh_from_db()
    assert (order.cohort_id, cohort.employer_id) == (cohort.pk, who.employer)
    assert not [row for row in rows_of(queries.inbox(by=who.provider_clerk)) if row.url_name == "provider:order"]
    assert codes(accept, who, order) == ("not_now",)
    assert queries.orders_by_state(by=who.employer_clerk)["accepted"] == 1


def test_every_fault_of_an_order_is_said(who, what):
    found = codes(place, who, occupation_code=cast_offer.COOK, heads=0, from_on=date(2025, 8, 20), until_on=date(2025, 8, 10))
    assert found == ("not_taught_there", "no_seats", "bad_span", "period_past")
    assert not Order.objects.exists()


def test_it_is_declined_with_a_reason(who, what):
    order = place(who)
    assert codes(actions.decline_order, by=who.provider_clerk, now=cast.NOW, order_id=order.pk, why=" ") == ("why_missing",)
    actions.decline_order(by=who.provider_clerk, now=cast.NOW, order_id=order.pk, why="师资不足")
    assert queries.order(order.pk, by=who.employer_clerk).why_declined == "师资不足"
    assert "师资不足" in Message.objects.get(to_organisation=who.employer).zh
    assert codes(accept, who, order) == ("not_now",)


def test_the_employer_takes_it_back_while_no_cohort_stands(who, what):
    withdraw = actions.withdraw_order
    order = place(who)
    assert codes(withdraw, by=who.employer_clerk, now=cast.NOW, order_id=order.pk, why="") == ("why_missing",)
    accept(who, order)
    cohort = cast_offer.draft(who, what, order_id=order.pk)
    assert codes(withdraw, by=who.employer_clerk, now=cast.NOW, order_id=order.pk, why="停产") == (str(Refusal.ORDER_HAS_COHORT),)
    actions.cancel_cohort(by=who.provider_clerk, now=cast.NOW, cohort_id=cohort.pk, why="教师生病")
    withdraw(by=who.employer_clerk, now=cast.NOW, order_id=order.pk, why="停产")
    order.refresh_from_db()
    assert (order.state, order.cohort_id) == ("withdrawn", None)
    assert codes(withdraw, by=who.employer_clerk, now=cast.NOW, order_id=order.pk, why="停产") == ("not_now",)


def test_a_cohort_keeps_to_the_order(who, what):
    order = place(who, heads=12)
    assert codes(cast_offer.draft, who, what, order_id=order.pk, level="4") == ("order_not_open", "order_differs", "order_seats")
    accept(who, order)
    cohort = cast_offer.draft(who, what, order_id=order.pk, seats=12)
    again = {"order_id": order.pk, "seats": 12}
    assert codes(cast_offer.draft, who, what, **again) == ("order_has_cohort",)
    actions.cancel_cohort(by=who.provider_clerk, now=cast.NOW, cohort_id=cohort.pk, why="换日期")
    assert cast_offer.draft(who, what, **again).order.pk == order.pk


def test_who_has_nothing_to_do_with_it(who, what):
    order = place(who)
    for stranger in (who.worker, who.provider_clerk, who.reviewer, who.assessor):
        assert codes(place, who, by=stranger) == ("not_yours",)
    for stranger in (who.employer_clerk, who.other_provider_clerk, who.teacher, *who.strangers):
        assert codes(accept, who, order, by=stranger) == ("not_yours",)
        assert codes(actions.decline_order, by=stranger, now=cast.NOW, order_id=order.pk, why="x") == ("not_yours",)
    for stranger in (who.provider_clerk, *who.strangers):
        assert codes(actions.withdraw_order, by=stranger, now=cast.NOW, order_id=order.pk, why="x") == ("not_yours",)
    sees = [by for by in (who.employer_clerk, who.provider_clerk, who.reviewer, who.other_provider_clerk, who.worker, who.teacher,
                          who.neighbour_reviewer, *who.strangers) if queries.orders(by=by).exists()]
    assert sees == [who.employer_clerk, who.provider_clerk, who.reviewer]


def test_another_provider_cannot_open_it(who, what):
    order = place(who)
    accept(who, order)
    there = cast_offer.equip_too(who)
    with pytest.raises(Order.DoesNotExist):
        cast_offer.draft(who, there, by=who.other_provider_clerk, order_id=order.pk)

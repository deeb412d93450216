"""What becomes of a fee: the whole within days, then by hours not taught; on to the provider when the class is over; never more
than came, and never anywhere else."""

from datetime import date
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction

from baigong.enrolment import actions as enrolment
from baigong.kernel.actor import SYSTEM
from baigong.kernel.refused import Refused
from baigong.ledger import queries as ledger
from baigong.ledger.models import Transfer
from baigong.people.words import Register
from baigong.policy import actions as policy
from baigong.subsidy import actions, facts, queries
from baigong.subsidy.decide.fees import comes_back, read_fee_rules
from baigong.subsidy.models import FeeOrder, FeeRefund, FeeShare
from baigong.subsidy.words import FeeBack, Kind
from tests import cast, cast_fees
from tests.cast_fees import COOLED_OFF, IN_CLASS, ORDERED, OVER, PAID, PRICE


@pytest.fixture
def scene(db):
    return cast_fees.make_scene(days=4)  # 24 hours over 8 to 11 September


def refused(do, *args, **given) -> tuple[str, ...]:
    with pytest.raises(Refused) as no:
        do(*args, **given)
    return no.value.codes


def ask(scene, one, now=OVER, by=None):
    return actions.ask_fee_refund(by=by or scene.who.worker, now=now, order_id=one.pk, why="搬家")


def give(scene, refund, by=None, ref="R-1"):
    return actions.pay_fee_refund(by=by or scene.keeper, now=OVER, refund_id=refund.pk, bank_ref=ref)


def pass_on(scene, by=None, ref="P-1"):
    return actions.pass_fees_on(by=by or scene.keeper, now=OVER, cohort_id=scene.cohort_id, bank_ref=ref)


def test_within_the_cooling_off_days_the_whole_comes_back_taught_or_not(scene):
    one = scene.left(IN_CLASS)  # the class has begun; seven days after the 3rd are not over
    made = ask(scene, one)
    assert (made.cause, made.amount_fen, made.taught_minutes, made.planned_minutes) == ("cooling_off", PRICE, 180, 1440)
    account = ledger.account(one.account)
    assert (account.available_fen, account.debits_pending) == (0, PRICE) and ask(scene, one).pk == made.pk
    give(scene, made)
    one.refresh_from_db()
    assert one.state == "closed" and ledger.account(one.account).debits_posted == PRICE
    assert ledger.account("source/individual").credits_posted == PRICE and not ledger.accounts_that_disagree()


def test_after_them_what_was_not_taught_comes_back(scene):
    one = scene.left(COOLED_OFF)  # 10 o'clock of the fourth day: six sessions of eight are over
    back = queries.would_come_back(FeeOrder.objects.select_related("enrolment", "cohort").get(pk=one.pk), at=OVER)
    made = ask(scene, one)
    assert (made.cause, made.taught_minutes, made.amount_fen, back.amount_fen) == ("untaught", 1080, 30_000, 30_000)
    assert made.due_on == date(2025, 10, 16), "fifteen working days: the National Day week does not count"
    give(scene, made)
    one.refresh_from_db()
    assert one.state == "paid" and ledger.account(one.account).available_fen == PRICE - 30_000
    cast_fees.ended(scene)
    assert pass_on(scene) == PRICE - 30_000
    one.refresh_from_db()
    assert one.state == "closed" and ledger.account(f"payee/organisation/{scene.who.provider}").credits_posted == PRICE - 30_000


def test_a_class_called_off_gives_all_back(scene):
    one = scene.paid()
    enrolment.call_off(by=scene.who.provider_clerk, now=COOLED_OFF, cohort_id=scene.cohort_id, why="教师生病")
    made = ask(scene, one)
    assert (made.cause, made.amount_fen) == ("called_off", PRICE)


def test_who_sits_there_or_owes_gets_nothing_back(scene):
    one = scene.ordered()
    assert refused(ask, scene, one) == ("fee_not_paid",)
    cast_fees.notified(one)
    assert refused(ask, scene, one) == ("fee_not_left",)
    for by in (*scene.who.strangers, scene.who.other_worker, scene.who.provider_clerk, scene.keeper):
        assert refused(ask, scene, one, by=by) == ("not_yours",), by.role


def test_when_all_is_taught_nothing_comes_back(scene):
    one = scene.paid()
    enrolment.withdraw(by=scene.who.worker, now=OVER, enrolment_id=one.enrolment_id)
    assert refused(ask, scene, one) == ("nothing_back",)


def test_a_refund_is_paid_once_by_who_keeps_the_money(scene):
    made = ask(scene, scene.left())
    for by in (*scene.who.strangers, scene.who.worker, scene.who.provider_clerk, scene.who.reviewer):
        assert refused(give, scene, made, by=by) == ("not_yours",), by.role
    assert refused(give, scene, made, ref=" ") == ("reference_missing",)
    assert give(scene, made).state == "paid" and give(scene, made).pk == made.pk
    assert refused(give, scene, made, ref="R-2") == ("not_now",)
    assert Transfer.objects.filter(debit__code=made.order.account, kind="post").count() == 1


def test_fees_are_passed_on_when_the_class_is_over_and_not_before(scene):
    left, stays = scene.left(), scene.paid(1)
    assert refused(pass_on, scene) == ("fee_class_open",)
    cast_fees.ended(scene)
    assert refused(pass_on, scene, ref="") == ("reference_missing",)
    for by in (*scene.who.strangers, scene.who.provider_clerk, scene.who.reviewer, scene.who.worker):
        assert refused(pass_on, scene, by=by) == ("not_yours",), by.role
    assert [one.orders for one in queries.classes_with_fees_left(by=scene.keeper)] == [2]
    assert pass_on(scene) == PRICE, "of whoever stayed; the other's money waits until it is asked for"
    stays.refresh_from_db()
    assert stays.state == "closed" and FeeShare.objects.get().order_id == stays.pk
    assert refused(pass_on, scene) == ("nothing_passed_on",)
    assert ask(scene, left).amount_fen == PRICE
    sums = queries.fee_sums(by=scene.keeper)
    assert (sums.orders, sums.came_fen, sums.back_fen, sums.asked_fen, sums.passed_fen, sums.kept_fen) == (
        2, 2 * PRICE, 0, PRICE, PRICE, 0)


def raw(debit: str, credit: str, kind: str = "direct", fen: int = 1) -> None:
    accounts = ledger.account(debit), ledger.account(credit)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO ledger_transfer (id, kind, debit_id, credit_id, amount_fen, why, at) VALUES (%s,%s,%s,%s,%s,'x',%s)",
            [uuid4(), kind, accounts[0].pk, accounts[1].pk, fen, OVER])


def test_the_database_lets_no_fee_go_elsewhere(scene):
    one, other = scene.paid(), scene.paid(1)
    for debit, credit, kind in ((one.account, other.account, "direct"), (one.account, "source/individual", "direct"),
                                (one.account, "source/individual", "hold"), ("source/individual", one.account, "direct")):
        with pytest.raises(IntegrityError, match="goes back or to its provider"):
            raw(debit, credit, kind)


def test_a_restatement_does_not_take_a_fee_back(scene):
    one = scene.paid()
    given = {"transfer_id": one.payment.transfer, "after_fen": 0, "why": "误记", "document_no": "更 1"}
    assert refused(policy.restate, by=SYSTEM, now=OVER, **given) == ("fee_whole",)


def test_never_more_goes_back_and_on_than_came(scene):
    one = scene.paid()
    refund = {"order": one, "cause": "cooling_off", "taught_minutes": 0, "planned_minutes": 1, "asked_at": PAID}
    with pytest.raises(IntegrityError, match="more than was paid"), transaction.atomic():
        FeeRefund.objects.create(**refund, amount_fen=PRICE + 1, hold=uuid4())
    FeeRefund.objects.create(**refund, amount_fen=PRICE, hold=uuid4())
    with pytest.raises(IntegrityError), transaction.atomic():
        FeeRefund.objects.create(**refund, amount_fen=1, hold=uuid4())
    with pytest.raises(IntegrityError, match="more than was paid"), transaction.atomic():
        FeeShare.objects.create(order=one, amount_fen=1, transfer=uuid4(), bank_ref="x", passed_at=OVER)
    with pytest.raises(Exception, match="stays as it was worked out"), transaction.atomic():
        FeeRefund.objects.update(amount_fen=1)
    with pytest.raises(IntegrityError, match="states_carry_proof"), transaction.atomic():
        FeeRefund.objects.update(state="paid")
    with pytest.raises(Exception, match="Cannot delete"), transaction.atomic():
        FeeRefund.objects.all().delete()


def test_an_unpaid_order_has_nothing_to_give(scene):
    one = scene.ordered()
    with pytest.raises(IntegrityError, match="more than was paid"), transaction.atomic():
        FeeShare.objects.create(order=one, amount_fen=1, transfer=uuid4(), bank_ref="x", passed_at=ORDERED)


@pytest.mark.parametrize(("left", "called_off", "taught", "planned", "cause", "fen"), [
    (date(2025, 9, 10), False, 60, 90, FeeBack.COOLING_OFF, 100), (date(2025, 9, 11), False, 60, 90, FeeBack.UNTAUGHT, 34),
    (date(2025, 9, 11), False, 95, 90, FeeBack.UNTAUGHT, 0), (date(2025, 9, 11), False, 0, 0, FeeBack.UNTAUGHT, 100),
    (date(2025, 9, 30), True, 90, 90, FeeBack.CALLED_OFF, 100)])
def test_what_comes_back(left, called_off, taught, planned, cause, fen):
    back = comes_back(paid_fen=100, left_on=left, is_called_off=called_off, taught_minutes=taught, planned_minutes=planned,
                      cooling_off_until=date(2025, 9, 10))
    assert (back.cause, back.amount_fen) == (cause, fen) and back.taught_minutes <= planned


def test_the_rules_are_data_and_say_when_they_are_wrong(settings):
    text = (settings.INSTITUTION / "training" / "fees.yaml").read_text(encoding="utf-8")
    [rules] = read_fee_rules(text)
    assert (rules.cooling_off.days, rules.cooling_off.is_working, rules.pay_within.is_working) == (7, False, True)
    for wrong in (text.replace("ceiling: catalogue", "ceiling: sky"), text.replace("percent: 100", "percent: 101"),
                  text.replace("counted: calendar", "counted: moons"), text.replace("days: 7", "days: 0")):
        with pytest.raises(ValueError):
            read_fee_rules(wrong)


def test_a_day_without_a_calendar_is_left_open(scene):
    rules = queries.fee_rules(on=cast.TODAY)
    assert queries.last_fee_day(date(2099, 1, 1), rules.pay_within) is None
    assert queries.last_fee_day(date(2099, 1, 1), rules.cooling_off) == date(2099, 1, 8)


def is_free(scene, nth: int = 0, now=OVER) -> object:
    """What the fact says of one of the two seats."""
    seat = scene.course.enrolments[nth]
    case = facts.Case(seat.worker, Kind.TRAINING, cast.COUNTY, OVER.date(), now.date(), cohort=scene.course.cohort, enrolment=seat)
    found = facts.GATHERERS["cohort.is_free"](case)
    return None if found is None else (found.value, str(found.source))


def test_whether_the_trainee_paid_is_a_fact_of_the_fees(scene):
    """A subsidy that asks whether the class was free for its trainee has the answer from what was paid."""
    assert is_free(scene) is None, "nobody knows yet"
    one = scene.ordered()
    assert is_free(scene) is None, "asked for, not paid"
    cast_fees.notified(one)
    assert is_free(scene) == (False, "fees")
    cast.given_facts(scene.who.other_worker.person_id, register=Register.STUDENT, **{"cohort.is_free": True})
    assert is_free(scene, 1) == (True, "student"), "without an order the register is believed"
    enrolment.withdraw(by=scene.who.worker, now=IN_CLASS, enrolment_id=one.enrolment_id)
    give(scene, ask(scene, one))
    assert is_free(scene) is None, "all of it went back"


@pytest.mark.django_db
def test_a_class_that_costs_nothing_or_was_waived_is_free():
    assert is_free(cast_fees.make_scene(price_fen=0)) == (True, "fees")


def test_a_waived_order_is_free(db):
    scene = cast_fees.make_scene(subsidised=True)
    cast.in_group(scene.who.worker.person_id, "disabled")
    assert scene.ordered().state == "waived" and is_free(scene) == (True, "fees")

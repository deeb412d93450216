"""An employer nominates its staff to the cohort it ordered; nobody else may enter it."""

from datetime import date, timedelta

import pytest

from baigong.enrolment import actions, queries
from baigong.enrolment.models import Nomination
from baigong.enrolment.words import State
from baigong.journal.models import Message
from baigong.offer import actions as offer
from baigong.offer.words import Level, Quarter
from baigong.people.queries import as_worker
from baigong.subsidy import actions as subsidy
from tests import cast, cast_offer
from tests.refused import refused


@pytest.fixture
def who(db):
    return cast.assemble()


@pytest.fixture
def what(who):
    return cast_offer.equip(who)


def order_of(who, heads=2):
    order = offer.place_order(
        by=who.employer_clerk, now=cast.NOW, provider_id=who.provider, occupation_code=cast_offer.CARER, level="5",
        heads=heads, from_on=date(2025, 9, 15), until_on=date(2025, 10, 15))
    return offer.accept_order(by=who.provider_clerk, now=cast.NOW, order_id=order.pk)


@pytest.fixture
def ordered(who, what):
    """An order of two whose cohort is open."""
    order = order_of(who)
    cast_offer.opened(who, what, order_id=order.pk)
    order.refresh_from_db()
    return order


def staff(who, count=3):
    return [cast.make_person(f"职工{n}", employer_id=who.employer).pk for n in range(count)]


def nominate(who, order, *ids, by=None):
    return actions.nominate(by=by or who.employer_clerk, now=cast.NOW, order_id=order.pk, worker_ids=ids)


def enrol(order, worker_id):
    return cast_offer.enrolled(as_worker(worker_id), order.cohort)


def test_those_nominated_enter_and_nobody_else(who, ordered):
    first, second, third = staff(who)
    assert len(nominate(who, ordered, first, second)) == 2
    assert nominate(who, ordered, first) == [], "again is nothing new"
    told = Message.objects.get(to_person=first)
    assert told.link == f"/worker/cohorts/{ordered.cohort_id}/" and "提名" in told.zh
    assert enrol(ordered, first).state == "enrolled"
    for outsider in (third, who.worker.person_id):
        with refused("kept_for_staff"):
            enrol(ordered, outsider)
    shown = queries.nominees_of(ordered, by=who.employer_clerk)
    assert [(one.nomination.worker_id, one.state) for one in shown] == [(first, State.ENROLLED), (second, None)]
    assert queries.nominees_of(ordered, by=who.provider_clerk) == []


def test_a_cohort_without_an_order_is_open_to_all(who, what):
    assert cast_offer.enrolled(who.worker, cast_offer.opened(who, what)).state == "enrolled"


def test_more_than_ordered_or_not_our_own(who, ordered):
    ids = staff(who)
    with refused("too_many_nominated"):
        nominate(who, ordered, *ids)
    with refused("not_our_staff"):
        nominate(who, ordered, ids[0], who.worker.person_id)
    assert not Nomination.objects.exists()


def test_only_while_its_cohort_is_open(who, what):
    order = order_of(who)
    (one,) = staff(who, 1)
    with refused("not_nominating"):
        nominate(who, order, one)
    cohort = cast_offer.submitted(who, what, order_id=order.pk)
    with refused("not_nominating"):
        nominate(who, order, one)
    subsidy.approve_cohort(by=who.reviewer, now=cast.NOW, cohort_id=cohort.pk)
    assert nominate(who, order, one)


def test_a_nomination_is_taken_back_until_a_seat_is_taken(who, ordered):
    first, second, third = staff(who)
    held = nominate(who, ordered, first, second)
    enrol(ordered, first)
    with refused("seated_already"):
        actions.withdraw_nomination(by=who.employer_clerk, now=cast.NOW, nomination_id=held[0].pk)
    actions.withdraw_nomination(by=who.employer_clerk, now=cast.NOW, nomination_id=held[1].pk)
    with pytest.raises(Nomination.DoesNotExist):
        actions.withdraw_nomination(by=who.employer_clerk, now=cast.NOW, nomination_id=held[1].pk)
    assert nominate(who, ordered, third)


def test_strangers_nominate_nobody(who, ordered):
    (one,) = staff(who, 1)
    (held,) = nominate(who, ordered, one)
    for stranger in (who.provider_clerk, who.worker, who.reviewer, *who.strangers):
        with refused("not_yours"):
            nominate(who, ordered, one, by=stranger)
        with refused("not_yours"):
            actions.withdraw_nomination(by=stranger, now=cast.NOW, nomination_id=held.pk)


def test_what_staff_was_trained_in_counts_by_quarter(who, ordered):
    first, second, _third = staff(who)
    nominate(who, ordered, first, second)
    enrol(ordered, first)
    gone = enrol(ordered, second)
    actions.withdraw(by=as_worker(second), now=cast.NOW + timedelta(hours=2), enrolment_id=gone.pk)
    assert queries.staff_trained(who.employer, year=2025) == {(Quarter.Q3, cast_offer.CARER, Level.L5): (1, 0)}
    assert queries.staff_trained(who.employer, year=2024) == {}

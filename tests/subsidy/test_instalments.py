"""Apprentices are paid for in an advance and a balance, or in one: by the real policies of Fujian and Tianjin, through public
actions; and the database says no to more than the whole, whoever writes it."""

from datetime import date, timedelta
from functools import partial
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.db.models import F

from baigong.enrolment import actions as enrolment
from baigong.people.words import Role
from baigong.subsidy import actions, queries
from baigong.subsidy.models import Claim, Receivable, Slot
from baigong.subsidy.words import CONSTRAINTS, InstalmentRefusal, RecoveryReason
from tests import cast
from tests.cast_programme import NANPING, OVER, at, make_advanced, make_taught
from tests.refused import refused


@pytest.fixture
def advanced(db):
    return make_advanced()[1:]


def over(town, cohort, leaves):
    """The rest of the year: one is there, the other has left after four meetings."""
    town.sat(cohort, absent=(leaves.pk,))
    town.closed(cohort)
    return cohort


def test_half_in_advance_and_half_once_it_is_over(advanced):
    town, cohort, stays, leaves = advanced
    paid = list(Claim.objects.order_by("id"))
    assert {(one.instalment, one.state, one.amount_fen, one.whole_fen, one.payee_organisation_id) for one in paid} == {
        ("advance", "paid", 250_000, 500_000, town.firm)}
    assert town.offered(cohort, on=date(2026, 3, 2)) == []                 # an advance is had once
    over(town, cohort, leaves)
    (rest,) = town.offered(cohort, on=OVER)
    assert (rest.worker_id, rest.instalment, rest.amount_fen) == (stays.pk, "balance", 250_000)
    town.paid([rest], on=OVER)
    rest.refresh_from_db()
    assert (rest.state, rest.whole_fen) == ("paid", 500_000)
    assert list(Slot.objects.filter(person=stays).order_by("nth").values_list("family", "nth", "times")) == [
        ("apprentice-cohort", 1, 2), ("apprentice-cohort", 2, 2)]
    assert town.offered(cohort, on=OVER + timedelta(days=30)) == []


def test_who_left_costs_the_firm_the_advance(advanced):
    town, cohort, stays, leaves = advanced
    claim = Claim.objects.get(worker=leaves)
    propose = partial(actions.propose_advance_recovery, claim_id=claim.pk, why="未完成培训")
    with refused("not_due_back"):
        propose(by=town.reviewer, now=at(date(2026, 3, 2)))                # the year is not over
    over(town, cohort, leaves)
    with refused("not_due_back"):
        actions.propose_advance_recovery(by=town.reviewer, now=at(OVER), claim_id=Claim.objects.get(worker=stays).pk, why="x")
    with refused("why_needed"):
        actions.propose_advance_recovery(by=town.reviewer, now=at(OVER), claim_id=claim.pk, why=" ")
    debt = propose(by=town.reviewer, now=at(OVER))
    assert (debt.amount_fen, debt.reason, debt.organisation_id) == (250_000, RecoveryReason.LEAVERS, town.firm)
    assert debt.basis.startswith("福建省企业新型学徒制预拨补贴的追回（2019年）：")
    with refused("not_due_back"):                                          # all of it is asked back already
        propose(by=town.reviewer, now=at(OVER))
    second = cast.make_actor(Role.APPROVER, name="另一复审", region=NANPING)
    confirmed = actions.confirm_recovery(by=second, now=at(OVER, 15), receivable_id=debt.pk)
    assert (confirmed.state, queries.left_to_ask_fen(Claim.objects.get(pk=claim.pk))) == ("confirmed", 0)


def test_only_officers_of_the_place_ask_an_advance_back(db):
    who, town, cohort, _stays, leaves = make_advanced()
    over(town, cohort, leaves)
    claim = Claim.objects.get(worker=leaves)
    for by in (town.employer, town.clerk, town.payer, *who.strangers):
        with refused("not_yours"):
            actions.propose_advance_recovery(by=by, now=at(OVER), claim_id=claim.pk, why="x")
    assert not Receivable.objects.exists()


def test_no_rule_no_recovery_by_rule(advanced, monkeypatch):
    town, cohort, _stays, leaves = advanced
    over(town, cohort, leaves)
    (rest,) = town.offered(cohort, on=OVER)
    with refused("no_advance"):
        actions.propose_advance_recovery(by=town.reviewer, now=at(OVER), claim_id=rest.pk, why="x")
    monkeypatch.setattr("baigong.policy.queries.published_at", lambda _place: [])
    with refused("no_recovery_rule"):
        actions.propose_advance_recovery(
            by=town.reviewer, now=at(OVER), claim_id=Claim.objects.get(worker=leaves).pk, why="x")


def test_paid_in_one_there_is_no_advance_left(db):
    """An advance that was asked for and not decided before the class ended, beside the whole: one of them is paid."""
    _who, town, cohort, stays, leaves = make_taught()
    early = next(one for one in town.offered(cohort, on=date(2025, 11, 24)) if one.worker_id == stays.pk)
    actions.file_claim(by=town.employer, now=at(date(2025, 11, 25)), claim_id=early.pk)
    over(town, cohort, leaves)
    (whole,) = town.offered(cohort, on=OVER)
    assert (whole.worker_id, whole.instalment, whole.amount_fen) == (stays.pk, "whole", 500_000)
    town.granted([whole], on=OVER)
    with refused("instalment_mixed"):
        actions.review_claim(by=town.reviewer, now=at(OVER, 16), claim_id=early.pk)


def test_an_advance_that_is_decided_late_leaves_the_balance(db):
    """The other way round: then it is the whole that is refused, and the balance is found."""
    who, town, cohort, stays, leaves = make_taught()
    early = next(one for one in town.offered(cohort, on=date(2025, 11, 24)) if one.worker_id == stays.pk)
    actions.file_claim(by=town.employer, now=at(date(2025, 11, 25)), claim_id=early.pk)
    over(town, cohort, leaves)
    (whole,) = town.offered(cohort, on=OVER)
    actions.file_claim(by=town.employer, now=at(OVER), claim_id=whole.pk)
    actions.review_claim(by=town.reviewer, now=at(OVER, 12), claim_id=early.pk)
    with refused("slot_taken"):
        actions.review_claim(by=town.reviewer, now=at(OVER, 13), claim_id=whole.pk)
    actions.refuse_claim(by=town.reviewer, now=at(OVER, 14), claim_id=whole.pk, why="已按预拨办理")
    town.certified(who, cohort, on=OVER)                                   # found by a certificate this policy does not ask for
    (rest,) = town.offered(cohort, on=OVER + timedelta(days=15))
    assert (rest.instalment, rest.amount_fen, rest.certificate.person_id) == ("balance", 250_000, stays.pk)


def test_a_part_of_what_nobody_can_reckon_is_not_paid(db, monkeypatch):
    _who, town, cohort, _stays, _leaves = make_taught()
    claim = town.offered(cohort, on=date(2025, 11, 24))[0]
    actions.file_claim(by=town.employer, now=at(date(2025, 11, 25)), claim_id=claim.pk)
    monkeypatch.setattr("baigong.subsidy.actions.entries.whole_of", lambda *_given: None)
    with refused("instalment_whole_unknown"):
        actions.review_claim(by=town.reviewer, now=at(date(2025, 11, 25), 12), claim_id=claim.pk)


def test_a_returned_advance_frees_its_slot_and_is_reviewed_anew(db):
    _who, town, cohort, _stays, _leaves = make_taught()
    claim = town.offered(cohort, on=date(2025, 11, 24))[0]
    actions.file_claim(by=town.employer, now=at(date(2025, 11, 25)), claim_id=claim.pk)
    for hour in (12, 14):
        actions.review_claim(by=town.reviewer, now=at(date(2025, 11, 25), hour), claim_id=claim.pk)
        with refused("not_now"):
            actions.review_claim(by=town.reviewer, now=at(date(2025, 11, 25), hour), claim_id=claim.pk)
        assert Slot.objects.filter(claim=claim, family="apprentice-cohort", nth=1).exists()
        if hour == 12:
            actions.return_claim(by=town.approver, now=at(date(2025, 11, 25), 13), claim_id=claim.pk, why="补正")
            actions.file_claim(by=town.employer, now=at(date(2025, 11, 25), 13), claim_id=claim.pk)


def test_nothing_is_advanced_for_who_left_meanwhile(db):
    """Before the review it is refused; after it, the second officer finds that the facts have changed."""
    _who, town, cohort, stays, leaves = make_taught()
    claims = {one.worker_id: one for one in town.offered(cohort, on=date(2025, 11, 24))}
    day = date(2025, 11, 25)
    for one in claims.values():
        actions.file_claim(by=town.employer, now=at(day), claim_id=one.pk)
    actions.review_claim(by=town.reviewer, now=at(day, 12), claim_id=claims[stays.pk].pk)
    for one in cohort.enrolments.all():
        enrolment.withdraw(by=town.clerk, now=at(day, 13), enrolment_id=one.pk, why="离职")
    with refused("instalment_left"):
        actions.review_claim(by=town.reviewer, now=at(day, 14), claim_id=claims[leaves.pk].pk)
    with refused("facts_changed"):
        actions.grant_claim(by=town.approver, now=at(day, 14), claim_id=claims[stays.pk].pk)


class TestTheDatabaseSaysNo:
    """By bare statements, whatever the actions would have said."""

    def test_to_parts_of_more_than_the_whole(self, advanced):
        town, cohort, _stays, leaves = advanced
        over(town, cohort, leaves)
        (rest,) = town.offered(cohort, on=OVER)
        town.granted([rest], on=OVER)
        with pytest.raises(IntegrityError, match="more than the whole"), transaction.atomic():
            Claim.objects.filter(pk=rest.pk).update(amount_fen=F("amount_fen") + 1)

    def test_to_a_whole_beside_a_part(self, advanced):
        town, cohort, _stays, leaves = advanced
        over(town, cohort, leaves)
        (rest,) = town.offered(cohort, on=OVER)
        town.granted([rest], on=OVER)
        with pytest.raises(IntegrityError, match="paid otherwise"), transaction.atomic():
            Claim.objects.filter(pk=rest.pk).update(instalment="whole", whole_fen=None)

    def test_to_a_second_advance(self, advanced):
        town, cohort, _stays, leaves = advanced
        over(town, cohort, leaves)
        (rest,) = town.offered(cohort, on=OVER)
        town.granted([rest], on=OVER)
        with pytest.raises(IntegrityError), transaction.atomic():
            Claim.objects.filter(pk=rest.pk).update(instalment="advance")

    def test_to_a_balance_without_an_advance(self, db):
        _who, town, cohort, _stays, _leaves = make_taught()
        claim = town.offered(cohort, on=date(2025, 11, 24))[0]
        town.granted([claim], on=date(2025, 11, 25))
        with pytest.raises(IntegrityError, match="paid otherwise"), transaction.atomic():
            Claim.objects.filter(pk=claim.pk).update(instalment="balance")

    def test_to_an_entitlement_used_by_a_part_and_a_whole(self, advanced):
        _town, _cohort, stays, leaves = advanced
        used = Slot.objects.get(person=stays)
        other = Claim.objects.get(worker=leaves)
        other.pk, other.no, other.instalment, other.whole_fen, other.state = None, "BT-X", "whole", None, "filed"
        other.hold_id, other.post_id = uuid4(), uuid4()
        other.save(force_insert=True)
        with pytest.raises(IntegrityError, match="paid otherwise"), transaction.atomic():
            Slot.objects.create(family=used.family, person=stays, key=used.key, nth=2, times=2, claim=other, taken_at=used.taken_at)

    def test_and_says_it_in_words(self):
        assert CONSTRAINTS["subsidy_claim_over_whole"] is InstalmentRefusal.OVER_WHOLE
        assert CONSTRAINTS["subsidy_slot_instalments"] is InstalmentRefusal.MIXED

    def test_to_a_part_whose_whole_nobody_reckoned(self, advanced):
        with pytest.raises(IntegrityError, match="subsidy_claim_parts"), transaction.atomic():
            Claim.objects.filter(instalment="advance").update(whole_fen=None)

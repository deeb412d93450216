"""Apprentices are paid for in an advance and a balance, or in one: by the real policies of Fujian and Tianjin, through public
actions; and the database says no to more than the whole, whoever writes it."""

from datetime import date, timedelta
from functools import partial

import pytest
from django.db import IntegrityError, transaction
from django.db.models import F

from baigong.people.words import Role
from baigong.subsidy import actions, queries
from baigong.subsidy.models import Claim, Receivable, Slot
from baigong.subsidy.words import RecoveryReason
from tests import cast, cast_programme
from tests.cast_programme import at
from tests.cast_subsidy import publish
from tests.harness.kept import kept
from tests.refused import refused

NANPING = "350700"
OPENS = date(2025, 10, 13)
OVER = date(2026, 10, 26)


@kept
def make_advanced():
    """A class of two apprentices of level 4 in Nanping whose advances were paid in December, half a year taught."""
    who = cast.assemble()
    town = cast_programme.make_town(NANPING, fund="employment-subsidy", years=(2025, 2026))
    for slug in ("apprentice-2019", "apprentice-recovery-2019"):
        publish(f"350000/{slug}")
    stays, leaves = town.staff(2)
    cohort = town.apprentices_class([stays, leaves], opens_on=OPENS)
    claims = town.offered(cohort, on=date(2025, 11, 24))
    town.paid(claims, on=date(2025, 11, 25))
    return who, town, cohort, stays, leaves


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

    def test_to_a_part_whose_whole_nobody_reckoned(self, advanced):
        with pytest.raises(IntegrityError, match="subsidy_claim_parts"), transaction.atomic():
            Claim.objects.filter(instalment="advance").update(whole_fen=None)

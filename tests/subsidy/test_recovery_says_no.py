"""Recovery with every Python check bypassed and with threads: never more asked back than was paid, never more in than is owed."""

import uuid

import pytest
from django.db import DatabaseError, connection, transaction

from baigong.city import invariants
from baigong.kernel.refused import Refused
from baigong.ledger import queries as ledger
from baigong.subsidy import actions
from baigong.subsidy.models import Claim, Receivable, Repayment
from tests import cast_subsidy
from tests.cast_recovery import BASIS, CONFIRMED, LATER, PROPOSED, confirmed, proposed
from tests.ledger.acting import acting
from tests.subsidy.test_double_pay import rush

RECOVERING = ("no_more_is_asked_back_than_was_paid", "no_more_comes_in_than_is_owed", "who_confirms_a_debt_took_no_part",
              "what_is_owed_is_what_was_booked")


TOO_MUCH = "subsidy_receivable_(within|ended_with_proof)"
"""Whichever of the two CHECKs is asked first: a debt with more paid than owed is neither open nor settled."""


def raw(claim, fen, *, no="", **change):
    """A debt written by hand."""
    return Receivable.objects.create(**{
        "no": no or uuid.uuid4().hex, "claim": claim, "region_id": claim.region_id, "line_id": claim.budget_line_id,
        "person_id": claim.worker_id, "reason": "mistake", "basis": BASIS, "why": "x", "amount_fen": fen,
        "proposed_at": PROPOSED, "proposed_by": 1, **change})


def came(debt, fen, document):
    """Money that came in, written by hand."""
    return Repayment.objects.create(receivable=debt, means="bank", amount_fen=fen, document=document, came_on=LATER.date(),
                                    transfer_id=uuid.uuid4(), booked_at=LATER)


def no(what, *, said):
    with pytest.raises(DatabaseError, match=said), transaction.atomic():
        what()


@pytest.mark.django_db
def test_debts_written_by_hand_stay_within_what_was_paid(scene):
    claim = scene.paid()
    raw(claim, 100_000)
    no(lambda: raw(claim, 50_001), said="subsidy_claim_asked_back")
    no(lambda: raw(claim, 10, state="confirmed"), said="begins as a proposal")
    no(lambda: raw(claim, 0), said="subsidy_receivable_(positive|ended_with_proof)")
    no(lambda: raw(claim, 1, organisation_id=scene.who.provider), said="one_debtor")
    no(lambda: raw(claim, 1, reason="fraud"), said="fraud_is_grounded")
    no(lambda: Claim.objects.filter(pk=claim.pk).update(asked_back_fen=0), said="counted by its debts")
    debt = Receivable.objects.get()
    no(lambda: Receivable.objects.filter(pk=debt.pk).update(amount_fen=1), said="stays as it was proposed")
    no(lambda: Receivable.objects.filter(pk=debt.pk).update(settled_fen=1), said="by repayments only")
    no(lambda: Receivable.objects.filter(pk=debt.pk).delete(), said="Cannot delete")
    no(lambda: came(debt, 1, "B"), said="nothing is owed")
    other = scene.claim_of(scene.who.other_worker)
    no(lambda: raw(other, 1, line_id=claim.budget_line_id), said="subsidy_claim_asked_back")


@pytest.mark.django_db
def test_who_decided_or_paid_confirms_nothing_by_hand_either(scene):
    claim, who = scene.paid(), scene.who
    debt = proposed(claim, who)
    stamps = {"state": "confirmed", "confirmed_at": CONFIRMED, "confirmed_on": CONFIRMED.date(),
              "object_until": CONFIRMED.date()}
    mine = Receivable.objects.filter(pk=debt.pk)
    for by in (claim.reviewed_by, claim.granted_by, claim.sent_by):
        no(lambda by=by: mine.update(confirmed_by=by, **stamps), said="decided or paid it")
    mine.update(confirmed_by=who.city_officer.person_id, **stamps)
    no(lambda: mine.update(answered_at=LATER, answered_by=who.city_officer.person_id, answer="x", objected_at=LATER),
       said="answered_apart")


@pytest.mark.django_db
def test_money_written_by_hand_stays_within_what_is_owed(scene):
    debt = confirmed(scene.paid(), scene.who)
    came(debt, 100_000, "B-1")
    no(lambda: came(debt, 50_001, "B-2"), said=TOO_MUCH)
    no(lambda: came(debt, 1, "B-1"), said="subsidy_repayment_once")
    no(lambda: Repayment.objects.update(amount_fen=1), said="Cannot update")
    came(debt, 50_000, "B-2")
    debt.refresh_from_db()
    assert (debt.state, debt.settled_fen) == ("settled", 150_000)
    no(lambda: came(debt, 1, "B-3"), said="nothing is owed")
    no(lambda: Receivable.objects.filter(pk=debt.pk).update(state="paying"), said="done with")
    assert [one.check for one in invariants.CHECKS["what_is_owed_is_what_was_booked"]()], "money without its transfers shows"


@pytest.mark.django_db(transaction=True)
class TestThreads:
    """On a real PostgreSQL, everybody at once."""

    @pytest.fixture
    def scene(self, transactional_db):
        return cast_subsidy.make_scene()

    def test_100_proposals_of_a_third_ask_back_three_thirds(self, scene):
        claim, who = scene.paid(), scene.who
        told = rush([lambda: proposed(claim, who, amount_fen=50_000)] * 50 + [lambda: raw(claim, 50_000)] * 50)
        assert told.count("done") == 3
        assert set(told) <= {"done", "more_than_paid", "subsidy_claim_asked_back"}
        assert Claim.objects.get(pk=claim.pk).asked_back_fen == 150_000

    def test_200_bookings_of_40_vouchers_bring_in_what_is_owed(self, scene):
        claim, who = scene.paid(), scene.who
        debt = confirmed(claim, who)
        told = rush([
            lambda n=n: actions.book_repayment(by=who.payer, now=LATER, receivable_id=debt.pk, amount_fen=10_000,
                                               document=f"B-{n % 40}") for n in range(200)])
        assert Repayment.objects.count() == 15 and told.count("done") >= 15
        assert set(told) <= {"done", "more_than_owed", "not_now"}
        debt.refresh_from_db()
        assert (debt.state, debt.settled_fen) == ("settled", 150_000)
        assert ledger.account(debt.ledger_account).available_fen == 0
        assert ledger.imbalance_fen() == 0 and not ledger.accounts_that_disagree()
        assert not [str(one) for name in RECOVERING for one in invariants.CHECKS[name]()]

    def test_money_and_an_objection_at_once_are_one_or_the_other(self, scene):
        claim, who = scene.paid(), scene.who
        debt = confirmed(claim, who)
        told = rush([
            lambda: actions.object_to_recovery(by=who.worker, now=LATER, receivable_id=debt.pk, text="没有错"),
            lambda: actions.book_repayment(by=who.payer, now=LATER, receivable_id=debt.pk, amount_fen=1, document="B"),
        ])
        assert sorted(told) == ["done", "not_now"]


@pytest.mark.django_db
def test_what_was_planted_behind_the_triggers_is_found(scene):
    debt = confirmed(scene.paid(), scene.who)
    for name in RECOVERING:
        assert list(invariants.CHECKS[name]()) == []
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE subsidy_receivable SET settled_fen = 1 WHERE id = %s", [debt.pk])
    assert [str(one) for one in invariants.CHECKS["no_more_comes_in_than_is_owed"]()]
    assert [str(one) for one in invariants.CHECKS["what_is_owed_is_what_was_booked"]()]


@pytest.mark.django_db
def test_the_databases_no_is_told_in_words(scene):
    """Where Python was overtaken by another."""
    claim = scene.paid()
    with pytest.raises(Refused) as said:
        acting(lambda: raw(claim, 150_001))
    assert said.value.codes == ("more_than_paid",)
    debt = confirmed(claim, scene.who)
    with pytest.raises(Refused) as said:
        acting(lambda: came(debt, 150_001, "B"))
    assert said.value.codes == ("more_than_owed",)

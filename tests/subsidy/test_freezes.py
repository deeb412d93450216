"""Frozen claims: explained by Python, held by the database, and going on as they were once lifted."""

import pytest

from baigong.journal.actions import action
from baigong.kernel.actor import SYSTEM
from baigong.kernel.refused import Refused
from baigong.subsidy import actions, queries
from baigong.subsidy.models import Claim, Freeze, Payment, PayRun
from baigong.subsidy.words import Basis, Holds, PaymentState, RunState, State
from tests import cast
from tests.cast_subsidy import GRANTED, NOTICED, OFFERED, REVIEWED, SENT
from tests.ledger.acting import acting

pytestmark = pytest.mark.django_db


@action("subsidy.test_freeze", may=lambda *, by: True)
def freeze(*, by, now, holds=Holds.ALL, ground="test/1", **scope):
    """What an upper floor's action does."""
    return actions.freeze(by=by, now=now, ground=ground, holds=holds, **scope)


@action("subsidy.test_lift", may=lambda *, by: True)
def lift(*, by, now, ground="test/1"):
    """And when it is over."""
    return actions.lift(by=by, now=now, ground=ground)


def codes(what):
    with pytest.raises(Refused) as refused:
        what()
    return refused.value.codes


def scopes_of(claim):
    """Every way to reach the claim."""
    return [{"claim_id": claim.pk}, {"person_id": claim.worker_id}, {"certificate_id": claim.certificate_id},
            {"cohort_id": claim.cohort_id}, {"organisation_id": claim.cohort.provider_id},
            {"organisation_id": claim.certificate.body_id}]


@pytest.mark.parametrize("nth", range(6))
def test_whatever_freezes_it_nothing_is_decided_until_it_is_lifted(scene, nth):
    claim = scene.filed()
    freeze(by=SYSTEM, now=REVIEWED, **scopes_of(claim)[nth])
    assert queries.holds_on([claim.pk]) == {claim.pk: Holds.ALL}
    assert queries.grounds_on(claim) == ["test/1"]
    assert codes(lambda: actions.review_claim(by=scene.who.reviewer, now=REVIEWED, claim_id=claim.pk)) == ("frozen",)
    assert lift(by=SYSTEM, now=REVIEWED)
    assert not lift(by=SYSTEM, now=REVIEWED)
    actions.review_claim(by=scene.who.reviewer, now=REVIEWED, claim_id=claim.pk)
    assert scene.claim_of().state == State.REVIEWED


def test_two_grounds_must_both_go(scene):
    claim = scene.reviewed()
    freeze(by=SYSTEM, now=REVIEWED, claim_id=claim.pk)
    freeze(by=SYSTEM, now=REVIEWED, ground="test/2", person_id=claim.worker_id)
    lift(by=SYSTEM, now=REVIEWED)
    assert codes(lambda: actions.grant_claim(by=scene.who.approver, now=GRANTED, claim_id=claim.pk)) == ("frozen",)
    lift(by=SYSTEM, now=REVIEWED, ground="test/2")
    actions.grant_claim(by=scene.who.approver, now=GRANTED, claim_id=claim.pk)


def test_a_frozen_claim_may_still_be_returned_or_refused(scene):
    claim = scene.reviewed()
    freeze(by=SYSTEM, now=REVIEWED, claim_id=claim.pk)
    assert actions.return_claim(by=scene.who.approver, now=GRANTED, claim_id=claim.pk, why="再核实").state == State.RETURNED


def test_held_for_payment_only_it_is_decided_but_not_paid(scene):
    claim = scene.filed()
    freeze(by=SYSTEM, now=REVIEWED, holds=Holds.PAY, cohort_id=claim.cohort_id)
    assert queries.holds_on([claim.pk]) == {claim.pk: Holds.PAY}
    actions.review_claim(by=scene.who.reviewer, now=REVIEWED, claim_id=claim.pk)
    actions.grant_claim(by=scene.who.approver, now=GRANTED, claim_id=claim.pk)
    notice = actions.open_notice(by=scene.who.approver, now=NOTICED, region=cast.COUNTY)
    actions.close_notice(by=scene.who.approver, now=SENT, notice_id=notice.pk)
    payer = scene.who.payer
    assert codes(lambda: actions.draft_run(by=payer, now=SENT, region=cast.COUNTY)) == ("nothing_picked",)
    assert codes(lambda: actions.draft_run(by=payer, now=SENT, region=cast.COUNTY, claim_ids=[claim.pk])) == ("frozen",)
    lift(by=SYSTEM, now=SENT)
    assert actions.draft_run(by=payer, now=SENT, region=cast.COUNTY).payments.count() == 1


def test_what_is_frozen_in_a_draft_drops_out_and_stays_payable(scene):
    run = scene.drafted()
    claim = scene.claim_of()
    freeze(by=SYSTEM, now=SENT, holds=Holds.PAY, claim_id=claim.pk)
    released = actions.release_run(by=scene.who.payer, now=SENT, run_id=run.pk)
    payment = released.payments.get()
    assert (released.state, payment.state) == (RunState.EMPTY, PaymentState.DROPPED)
    assert "核查" in payment.why_dropped
    assert scene.claim_of().state == State.PAYABLE
    lift(by=SYSTEM, now=SENT)
    assert actions.draft_run(by=scene.who.payer, now=SENT, region=cast.COUNTY).payments.count() == 1


def test_the_database_says_no_where_python_was_gone_round(scene):
    claim = scene.reviewed()
    freeze(by=SYSTEM, now=REVIEWED, claim_id=claim.pk)
    granted = {"state": "granted", "granted_at": GRANTED, "granted_by": 1}
    assert codes(lambda: acting(lambda: Claim.objects.filter(pk=claim.pk).update(**granted))) == ("frozen",)
    lift(by=SYSTEM, now=REVIEWED)
    acting(lambda: Claim.objects.filter(pk=claim.pk).update(**granted))
    freeze(by=SYSTEM, now=REVIEWED, ground="test/2", holds=Holds.PAY, organisation_id=claim.cohort.provider_id)
    run = acting(lambda: PayRun.objects.create(no="X", region_id=cast.COUNTY, drafted_at=SENT))
    account = claim.worker.pay_accounts.get()
    payment = Payment(run=run, nth=1, claim_id=claim.pk, pay_account=account, amount_fen=claim.amount_fen)
    assert codes(lambda: acting(payment.save)) == ("frozen",)


@pytest.mark.parametrize("nth", range(1, 6))
def test_no_claim_is_made_of_what_is_frozen(scene, nth):
    one = scene.certificates[0]
    scope = [None, {"person_id": one.person_id}, {"certificate_id": one.pk}, {"cohort_id": one.enrolment.cohort_id},
             {"organisation_id": one.enrolment.cohort.provider_id}, {"organisation_id": one.body_id}][nth]
    freeze(by=SYSTEM, now=OFFERED, **scope)
    actions.offer_claims(by=SYSTEM, now=OFFERED, region=cast.COUNTY, basis=Basis.DUTY)
    assert not Claim.objects.filter(worker_id=one.person_id).exists()
    lift(by=SYSTEM, now=OFFERED)
    actions.offer_claims(by=SYSTEM, now=OFFERED, region=cast.COUNTY, basis=Basis.DUTY)
    claim = scene.claim_of()
    freeze(by=SYSTEM, now=OFFERED, ground="test/2", **scope)
    copy = Claim.objects.get(pk=claim.pk)
    copy.pk, copy.no, copy.state = None, "X", "lapsed"
    assert codes(lambda: acting(copy.save)) == ("frozen",)


def test_a_ground_freezes_once_and_may_grow(scene):
    claim = scene.filed()
    first = freeze(by=SYSTEM, now=REVIEWED, holds=Holds.PAY, claim_id=claim.pk)
    again = freeze(by=SYSTEM, now=REVIEWED, holds=Holds.ALL, claim_id=claim.pk)
    assert first.pk == again.pk
    assert queries.freeze_of("test/1").holds == Holds.ALL
    acting(lambda: actions.freeze_many([Freeze(ground="test/1", holds=Holds.PAY, claim=claim, frozen_at=REVIEWED)]))
    assert queries.freeze_of("test/1").holds == Holds.ALL
    assert queries.frozen_scopes() == frozenset()

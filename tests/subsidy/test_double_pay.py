"""Threads on a real PostgreSQL: one certificate, one occupation and level, one yearly use — paid once, whoever tries.

With the actions, and with every Python check bypassed: rows written straight into the tables.
"""

import uuid
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest
from django.db import DatabaseError, connections

from baigong.kernel.actor import SYSTEM
from baigong.kernel.refused import Refused
from baigong.ledger import queries as ledger
from baigong.ledger.models import Transfer
from baigong.people.models import PayAccount
from baigong.rules import Slot as Rights
from baigong.subsidy import actions, decide
from baigong.subsidy.actions.entries import take_slots
from baigong.subsidy.facts.case import Case
from baigong.subsidy.models import Claim, Decision, Payment, PayRun, Slot
from baigong.subsidy.words import COUNTED, Basis, State
from tests import cast, cast_subsidy
from tests.cast_subsidy import ANSWERED, FILED, GRANTED, OFFERED, REVIEWED, SENT, answer_of
from tests.ledger.acting import acting

pytestmark = pytest.mark.django_db(transaction=True)
THREADS = 40


@pytest.fixture
def scene(transactional_db):
    return cast_subsidy.make_scene()


def rush(jobs):
    """Run all jobs in threads; what each was told: done, a refusal's code, or a constraint's name."""

    def one(job):
        try:
            job()
            return "done"
        except Refused as no:
            return no.codes[0]
        except DatabaseError as error:
            return getattr(getattr(error.__cause__, "diag", None), "constraint_name", None) or "database"
        finally:
            connections.close_all()

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(one, jobs))


def slot(claim, family, key, nth=1, times=1):
    return lambda: Slot.objects.create(family=family, person_id=claim.worker_id, key=key, nth=nth, times=times,
                                       claim=claim, taken_at=REVIEWED)


def test_200_reviews_and_100_grants_of_one_claim(scene):
    claim = scene.filed()
    told = rush([lambda: actions.review_claim(by=scene.who.reviewer, now=REVIEWED, claim_id=claim.pk)] * 200)
    assert (told.count("done"), told.count("not_now")) == (1, 199)
    told = rush([lambda: actions.grant_claim(by=scene.who.approver, now=GRANTED, claim_id=claim.pk)] * 100)
    assert (told.count("done"), told.count("not_now")) == (1, 99)
    assert Transfer.objects.filter(kind="hold").count() == 1
    assert ledger.account(scene.line.account).debits_pending == 150_000


def test_200_releases_and_200_answers_pay_once(scene):
    run = scene.drafted()
    told = rush([lambda: actions.release_run(by=scene.who.payer, now=SENT, run_id=run.pk)] * 200)
    assert told.count("done") == 1
    content = answer_of(run)
    told = rush([lambda: actions.read_bank_answer(by=scene.who.payer, now=ANSWERED, run_id=run.pk,
                                                  content=content)] * 200)
    assert set(told) == {"done"}, "the same answer again is already done, not an error"
    assert Transfer.objects.filter(kind="post").count() == 1
    assert ledger.account(scene.line.account).debits_posted == 150_000
    assert ledger.imbalance_fen() == 0
    assert ledger.accounts_that_disagree() == []


@pytest.mark.parametrize(("family", "key"), [
    ("certificate", "certificate=S000112000001254000001"),
    ("occupation-level", "occupation=4-10-01-05|level=4"),
])
def test_200_raw_slots_for_one_entitlement(scene, family, key):
    """Two claims under two payees and two funds race for one certificate; only the table stands between."""
    claim = scene.offered()
    other = Claim.objects.get(pk=claim.pk)
    other.pk, other.no, other.payee = None, "X", "provider"
    other.payee_organisation_id, other.certificate_id = scene.who.provider, None
    other.hold_id, other.post_id = uuid.uuid4(), uuid.uuid4()
    other.save()
    told = rush([slot(claim, family, key), slot(other, family, key)] * 100)
    assert (told.count("done"), told.count("subsidy_slot_once")) == (1, 199)


def test_a_yearly_count_of_three_is_three_for_200(scene):
    claim = scene.offered()
    told = rush([slot(claim, "insurance-year", "year=2025", nth=n % 5 + 1, times=3) for n in range(200)])
    assert told.count("done") == 3
    assert set(told) == {"done", "subsidy_slot_once", "subsidy_slot_within"}


def shared(claim, *slots):
    """Take these for a claim, inside an action."""
    verdict = SimpleNamespace(slots=slots)
    return lambda: acting(lambda: take_slots(claim, verdict, by=SYSTEM, now=REVIEWED))


def test_100_for_the_30_places_of_one_firm_take_exactly_30(scene):
    """Workers of one firm, each with places of their own, at once: none is told no while places are left."""
    claim = scene.offered()
    place = Rights("firm-year", (("employer", "91"), ("year", 2025)), 30)
    told = rush([shared(claim, place)] * 100)
    assert (told.count("done"), told.count("quota_full")) == (30, 70)
    taken = Slot.objects.filter(family="firm-year")
    assert sorted(taken.values_list("nth", flat=True)) == list(range(1, 31))
    assert set(taken.values_list("person_id", "key")) == {(None, "employer=91|year=2025")}
    given_back = taken.filter(nth__in=[7, 19])
    given_back.delete()
    assert rush([shared(claim, place)] * 10).count("done") == 2
    assert sorted(Slot.objects.filter(family="firm-year").values_list("nth", flat=True)) == list(range(1, 31))


def test_two_shared_places_in_either_order_never_lock_each_other_out(scene):
    claim = scene.offered()
    firm, place = Rights("firm", (("employer", "91"),), 40), Rights("place", (("region", "120103"),), 40)
    told = rush([shared(claim, firm, place), shared(claim, place, firm)] * 30)
    assert (told.count("done"), told.count("quota_full")) == (40, 20)


def test_raw_shared_slots_of_one_number_are_one(scene):
    claim = scene.offered()
    told = rush([lambda: Slot.objects.create(family="firm", key="employer=91", nth=1, times=3, claim=claim,
                                             taken_at=REVIEWED)] * 60)
    assert (told.count("done"), told.count("subsidy_slot_once")) == (1, 59)


def test_200_raw_payments_of_one_claim(scene):
    run = scene.drafted()
    (payment,) = run.payments.all()
    again = [lambda n=n: Payment.objects.create(
        run=run, nth=n, claim_id=payment.claim_id, pay_account=payment.pay_account, amount_fen=150_000,
        state=("drafted", "sent", "paid")[n % 3], sent_at=SENT, answered_at=SENT) for n in range(2, 202)]
    told = rush(again)
    assert told.count("subsidy_payment_one_open") == 200
    held = Claim.objects.get(pk=payment.claim_id)
    actions.release_run(by=scene.who.payer, now=SENT, run_id=run.pk)
    actions.read_bank_answer(by=scene.who.payer, now=ANSWERED, run_id=run.pk, content=answer_of(run))
    hold = Transfer.objects.get(pk=held.hold_id)
    told = rush([lambda: Transfer.objects.create(
        id=uuid.uuid4(), kind="post", debit_id=hold.debit_id, credit_id=hold.credit_id, amount_fen=hold.amount_fen,
        settles=hold, why="again", at=ANSWERED)] * 200)
    assert told.count("done") == 0
    assert ledger.account(scene.line.account).debits_posted == 150_000


def test_200_claims_of_one_certificate(scene):
    claim = scene.offered()
    copy = {field.attname: getattr(claim, field.attname) for field in Claim._meta.concrete_fields
            if field.name not in {"id", "no", "hold_id", "post_id"}}
    told = rush([lambda n=n: Claim.objects.create(no=f"X{n}", hold_id=uuid.uuid4(), post_id=uuid.uuid4(), **copy)
                 for n in range(200)])
    assert told.count("subsidy_claim_once") == 200
    assert Claim.objects.exclude(state=State.DECLINED).filter(worker_id=claim.worker_id).count() == 1


@pytest.fixture
def two_funds(scene, monkeypatch):
    """One certificate asked for twice, by the worker and by the provider, under two policies and two funds, where
    nothing in Python remembers what was had: no claim has a history and every use of an entitlement looks free."""
    cast_subsidy.training_too(scene)
    actions.offer_claims(by=SYSTEM, now=OFFERED, region=cast.COUNTY, basis=Basis.DUTY)
    mine = {claim.kind: claim for claim in Claim.objects.filter(worker_id=scene.who.worker.person_id)}
    actions.file_claim(by=scene.who.worker, now=FILED, claim_id=mine["insurance"].pk)
    actions.file_claim(by=scene.who.provider_clerk, now=FILED, claim_id=mine["training"].pk)
    monkeypatch.setattr(Case, "others", [])
    monkeypatch.setattr(decide, "free_place", lambda taken, times: 1)
    return [mine["insurance"], mine["training"]]


def test_200_reviews_of_one_certificate_through_two_payees_and_funds(scene, two_funds):
    told = rush([lambda claim=claim: actions.review_claim(by=scene.who.reviewer, now=REVIEWED, claim_id=claim.pk)
                 for claim in two_funds] * 100)
    assert told.count("done") == 1
    assert set(told) <= {"done", "slot_taken", "not_now", "moved_meanwhile"}
    assert Transfer.objects.filter(kind="hold").count() == 1
    assert Claim.objects.filter(worker_id=scene.who.worker.person_id, state__in=COUNTED).count() == 1


def test_200_payments_of_what_another_claim_used_up(scene, two_funds):
    """The second claim made payable by hand, with a decision copied from the first: its entitlement is still another's."""
    paid, other = two_funds
    actions.review_claim(by=scene.who.reviewer, now=REVIEWED, claim_id=paid.pk)
    decision = paid.decisions.get()
    Decision.objects.create(**{field.attname: getattr(decision, field.attname) for field in Decision._meta.concrete_fields
                               if field.name not in {"id", "claim"}}, claim=other)
    stamps = {f"{act}_at": REVIEWED for act in ("reviewed", "granted", "sent")}
    Claim.objects.filter(pk=other.pk).update(state="payable", amount_fen=decision.amount_fen,
                                             budget_line=scene.line, **stamps)
    run = PayRun.objects.create(no="X", region_id=cast.COUNTY, drafted_at=SENT)
    account = PayAccount.objects.get(organisation_id=scene.who.provider)
    told = rush([lambda n=n: Payment.objects.create(
        run=run, nth=n, claim=other, pay_account=account, amount_fen=decision.amount_fen, state="sent", sent_at=SENT)
        for n in range(1, 201)])
    assert told == ["subsidy_payment_decided"] * 200
    assert not Payment.objects.exists()

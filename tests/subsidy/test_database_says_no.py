"""Where Python was overtaken, the database's no reaches people in words."""

import uuid

import pytest
from django.db import IntegrityError, transaction

from baigong.kernel.refused import Refused
from baigong.subsidy import actions
from baigong.subsidy.models import Claim, Decision, Payment, Slot
from tests.cast_subsidy import REVIEWED, SENT
from tests.ledger.acting import acting

pytestmark = pytest.mark.django_db


def refused(what):
    with pytest.raises(Refused) as no:
        what()
    assert no.value.reasons[0].way_out() or no.value.reasons[0].text()
    return no.value.codes


def copy_of(claim, **other):
    values = {field.attname: getattr(claim, field.attname) for field in Claim._meta.concrete_fields
              if field.name != "id"}
    return Claim(**{**values, "no": "X", "hold_id": uuid.uuid4(), "post_id": uuid.uuid4(), **other})


def test_what_was_had_elsewhere_is_slot_taken(scene):
    """Another claim of the same person took the slot without the facts knowing: a family shared across policies."""
    claim = scene.filed()
    other = copy_of(claim, certificate_id=None, state="offered")
    other.save()
    Slot.objects.create(family="occupation-level", person_id=claim.worker_id, key="occupation=4-10-01-05|level=4",
                        nth=1, times=1, claim=other, taken_at=REVIEWED)
    codes = refused(lambda: actions.review_claim(by=scene.who.reviewer, now=REVIEWED, claim_id=claim.pk))
    assert codes == ("slot_taken",)


def test_a_second_claim_for_one_certificate_is_already_claimed(scene):
    claim = scene.offered()
    assert refused(lambda: acting(copy_of(claim).save)) == ("already_claimed",)


def test_no_claim_is_made_without_a_basis_and_none_changes_it(scene):
    claim = scene.offered()
    for basis in ("", "because"):
        other = copy_of(claim, certificate_id=None, basis=basis)
        with pytest.raises(IntegrityError, match="no lawful basis"), transaction.atomic():
            other.save()
        assert refused(lambda other=other: acting(other.save)) == ("basis_needed",)
        with pytest.raises(IntegrityError, match="no lawful basis"), transaction.atomic():
            Claim.objects.filter(pk=claim.pk).update(basis=basis)


def test_a_second_open_payment_is_payment_open(scene):
    run = scene.drafted()
    first = run.payments.get()
    second = Payment(run=run, nth=2, claim_id=first.claim_id, pay_account=first.pay_account,
                     amount_fen=first.amount_fen, sent_at=SENT)
    assert refused(lambda: acting(second.save)) == ("payment_open",)


def test_nothing_is_paid_but_what_was_decided(scene):
    """A payment without a decision, of another amount, of a refused claim, or whose entitlement another claim used up."""
    run = scene.drafted()
    first = run.payments.get()
    claim = Claim.objects.get(pk=first.claim_id)
    undecided = copy_of(claim, certificate_id=None)
    undecided.save()
    refusal = copy_of(claim, certificate_id=None, worker_id=scene.who.other_worker.person_id)
    refusal.no = "Y"
    refusal.save()
    Decision.objects.create(claim=refusal, kind="refuse", sheet_hash="x", facts={}, lines=[], amount_fen=0, pays=False,
                            decided_at=REVIEWED)
    run.payments.update(state="dropped")
    row = {"run": run, "pay_account": first.pay_account}
    for nth, (one, amount_fen) in enumerate(
            [(undecided, first.amount_fen), (refusal, first.amount_fen), (claim, first.amount_fen + 1)], start=2):
        with pytest.raises(IntegrityError, match="not decided"), transaction.atomic():
            Payment.objects.create(**row, nth=nth, claim=one, amount_fen=amount_fen)
    granted = claim.decisions.latest("id")
    Decision.objects.create(**{field.attname: getattr(granted, field.attname) for field in Decision._meta.concrete_fields
                               if field.name not in {"id", "claim"}}, claim=undecided)
    with pytest.raises(IntegrityError, match="not decided"), transaction.atomic():  # the same right, used up by the first
        Payment.objects.create(**row, nth=5, claim=undecided, amount_fen=first.amount_fen)
    assert Payment.objects.create(**row, nth=6, claim=claim, amount_fen=first.amount_fen).pk


def test_what_was_used_up_stays_so_while_its_claim_counts(scene):
    claim = scene.reviewed()
    used = Slot.objects.filter(claim=claim)
    assert used.count() == 3
    for freed in (used.delete, lambda: used.update(key="else"), lambda: used.update(nth=2, times=2)):
        with pytest.raises(IntegrityError, match="its claim counts"), transaction.atomic():
            freed()
    actions.return_claim(by=scene.who.approver, now=REVIEWED, claim_id=claim.pk, why="补充材料")
    assert not used.exists()

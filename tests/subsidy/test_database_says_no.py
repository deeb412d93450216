"""Where Python was overtaken, the database's no reaches people in words."""

import uuid

import pytest

from baigong.kernel.refused import Refused
from baigong.subsidy import actions
from baigong.subsidy.models import Claim, Payment, Slot
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


def test_a_second_open_payment_is_payment_open(scene):
    run = scene.drafted()
    first = run.payments.get()
    second = Payment(run=run, nth=2, claim_id=first.claim_id, pay_account=first.pay_account, amount_fen=1, sent_at=SENT)
    assert refused(lambda: acting(second.save)) == ("payment_open",)

"""Victims of fraud have their quota back: the slots count no more, and may be used again once, whoever writes."""

import datetime as dt
import uuid

import pytest
from django.db import DatabaseError, transaction

from baigong.city import invariants
from baigong.journal.models import Entry, Message
from baigong.kernel.actor import SYSTEM
from baigong.kernel.refused import Refused
from baigong.offer import queries as offer
from baigong.record import queries as record
from baigong.record.words import Line
from baigong.subsidy import actions, queries
from baigong.subsidy.models import Claim, Receivable, Slot
from baigong.subsidy.words import Basis, State
from tests import cast_subsidy
from tests.cast_recovery import LATER, confirmed, proposed
from tests.cast_subsidy import on
from tests.subsidy.test_double_pay import rush, slot

pytestmark = pytest.mark.django_db
OVER = on(18, month=11)  # the day after the last for objections
FRAUD = {"reason": "fraud", "ground": "XS-2025-000001", "is_victim": True}


def refused(code, what, **given):
    with pytest.raises(Refused) as no:
        what(**given)
    assert code in no.value.codes, no.value.codes


def restore(debt, by, *, now=OVER, why="身份被冒用，公安机关已立案"):
    return actions.restore_entitlement(by=by, now=now, receivable_id=debt.pk, why=why)


def defrauded(scene, **change):
    return confirmed(scene.paid(), scene.who, organisation_id=scene.who.provider, **{**FRAUD, **change})


def test_what_was_used_up_in_ones_name_may_be_had_again(scene):
    who, debt = scene.who, defrauded(scene)
    waits = [row for row in offer.rows_of(queries.inbox(by=who.reviewer)) if row.url_name == "officer:recovery"]
    assert [row.due_on for row in waits] == [dt.date(2025, 11, 24)]
    before = Slot.objects.count()
    claim = restore(debt, who.reviewer)
    assert claim.freed_at == OVER and Slot.objects.filter(freed_at=None).count() == 0 and Slot.objects.count() == before
    assert not [row for row in offer.rows_of(queries.inbox(by=who.reviewer)) if row.url_name == "officer:recovery"]
    assert Entry.objects.get(action="subsidy.entitlement_restored").detail["slots"] == before
    assert Message.objects.filter(to_person=who.worker.person_id, word__endswith="recovery_restored").exists()
    mine = record.record(who.worker.person_id, by=who.worker, at=OVER)
    (line,) = [one for one in mine.entries if one.says == Line.MISUSED]
    assert (line.state, mine.received_fen) == ("void", 0)
    actions.offer_claims(by=SYSTEM, now=OVER, region=claim.region_id, basis=Basis.DUTY)
    again = scene.claim_of()
    assert again.pk != claim.pk and again.certificate_id == claim.certificate_id
    actions.file_claim(by=who.worker, now=OVER, claim_id=again.pk)
    actions.review_claim(by=who.reviewer, now=OVER, claim_id=again.pk)
    assert Claim.objects.get(pk=again.pk).state == State.REVIEWED
    assert Slot.objects.filter(freed_at=None).count() == before
    assert not [str(one) for one in invariants.violations() if "subsidy" in one.row or "ledger" in one.row]


def test_only_a_victim_beyond_objection_of_all_that_was_paid(scene):
    claim, who = scene.paid(), scene.who
    plain = confirmed(claim, who, amount_fen=50_000)
    refused("not_a_victim", restore, debt=plain, by=who.reviewer)
    debt = confirmed(claim, who, amount_fen=50_000, organisation_id=who.provider, **FRAUD)
    refused("not_beyond_objection", restore, debt=debt, by=who.reviewer, now=on(17, month=11))
    refused("not_all_asked_back", restore, debt=debt, by=who.reviewer)
    refused("why_needed", restore, debt=debt, by=who.reviewer, why=" ")
    rest = proposed(claim, who, amount_fen=50_000, organisation_id=who.provider, **FRAUD)
    restore(debt, who.reviewer)
    refused("restored_already", restore, debt=debt, by=who.reviewer)
    with pytest.raises(DatabaseError, match="given back"), transaction.atomic():
        Receivable.objects.filter(pk=rest.pk).update(state="withdrawn", withdrawn_at=OVER, why_withdrawn="x")


def test_an_objection_that_waits_holds_it_up(scene):
    who, debt = scene.who, defrauded(scene)
    actions.object_to_recovery(by=who.provider_clerk, now=LATER, receivable_id=debt.pk, text="不是我校所为")
    refused("not_beyond_objection", restore, debt=debt, by=who.reviewer)
    actions.answer_recovery_objection(by=who.approver, now=LATER, receivable_id=debt.pk, upheld=False, answer="查证属实")
    assert restore(debt, who.reviewer, now=LATER).freed_at == LATER


def test_restoring_is_for_officers_of_the_place(scene):
    who, debt = scene.who, defrauded(scene)
    for by in (who.worker, who.payer, who.provider_clerk, who.neighbour_approver, *who.strangers):
        refused("not_yours", restore, debt=debt, by=by)


def test_nothing_is_given_back_by_hand(scene):
    claim = scene.paid()

    def no(what, said):
        with pytest.raises(DatabaseError, match=said), transaction.atomic():
            what()

    mine, slots = Claim.objects.filter(pk=claim.pk), Slot.objects.filter(claim=claim)
    no(lambda: mine.update(freed_at=OVER), "no fraud on the worker")
    no(lambda: slots.update(freed_at=OVER), "its claim counts")
    debt = confirmed(claim, scene.who, organisation_id=scene.who.provider, **FRAUD)
    no(lambda: slots.update(freed_at=OVER), "its claim counts")
    restore(debt, scene.who.reviewer)
    no(lambda: mine.update(freed_at=None), "no fraud on the worker")
    no(lambda: slots.update(freed_at=None), "its claim counts")
    no(slots.delete, "its claim counts")


@pytest.mark.django_db(transaction=True)
def test_100_restore_and_100_use_it_again_once():
    scene = cast_subsidy.make_scene()
    debt = defrauded(scene)
    told = rush([lambda: restore(debt, scene.who.reviewer)] * 100)
    assert (told.count("done"), told.count("restored_already")) == (1, 99)
    old = Slot.objects.exclude(freed_at=None).filter(times=1).first()
    other = Claim.objects.get(pk=old.claim_id)
    other.pk, other.no, other.state, other.freed_at, other.asked_back_fen = None, "X", "offered", None, 0
    other.hold_id, other.post_id = uuid.uuid4(), uuid.uuid4()
    other.save()
    told = rush([slot(other, old.family, old.key)] * 100)
    assert (told.count("done"), told.count("subsidy_slot_once")) == (1, 99)

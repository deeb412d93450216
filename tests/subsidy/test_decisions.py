"""Review, grant, return, refuse: it works · again · too late · not yours · stranger."""

import datetime as dt

import pytest

from baigong.journal.models import Message
from baigong.kernel.refused import Refused
from baigong.ledger import queries as ledger
from baigong.subsidy import actions, queries
from baigong.subsidy.models import Claim, Decision, Slot
from baigong.subsidy.words import State
from tests import cast_subsidy
from tests.cast_subsidy import GRANTED, REVIEWED, insured, on

pytestmark = pytest.mark.django_db


def refused(code, what, **given):
    with pytest.raises(Refused) as no:
        what(**given)
    assert code in no.value.codes
    return no.value


def held(scene):
    account = ledger.account(scene.line.account)
    return account.debits_pending


def test_a_review_holds_the_money_and_uses_the_slots(scene):
    claim = scene.reviewed()
    assert (claim.state, claim.reviewed_by, claim.budget_line) == (
        State.REVIEWED, scene.who.reviewer.person_id, scene.line)
    assert held(scene) == 150_000
    assert Slot.objects.filter(claim=claim).count() == 3


def test_reviewing_twice_is_refused(scene):
    claim = scene.reviewed()
    refused("not_now", actions.review_claim, by=scene.who.reviewer, now=REVIEWED, claim_id=claim.pk)
    assert held(scene) == 150_000


def test_a_refusal_gives_every_reason_clause_and_way_out(scene):
    claim = scene.filed()
    insured(scene.who.worker, day=dt.date(2025, 9, 5), insured_months=7)
    no = refused("not_entitled", actions.review_claim, by=scene.who.reviewer, now=REVIEWED, claim_id=claim.pk)
    assert "7 个月" in no.reasons[0].text()
    assert no.reasons[0].basis.startswith("2022年")
    assert "12" in no.reasons[0].way_out()
    assert (held(scene), Slot.objects.count(), Decision.objects.count()) == (0, 0, 0)


def test_evidence_that_is_missing_is_named(db):
    scene = cast_subsidy.make_scene(is_insured=False)
    claim = scene.filed()
    no = refused("evidence_needed", actions.review_claim, by=scene.who.reviewer, now=REVIEWED, claim_id=claim.pk)
    assert "失业保险累计缴费月数" in no.reasons[0].text()


def test_an_empty_fund_refuses_and_leaves_nothing(db):
    scene = cast_subsidy.make_scene(amount_fen=149_999)
    claim = scene.filed()
    refused("overdrawn", actions.review_claim, by=scene.who.reviewer, now=REVIEWED, claim_id=claim.pk)
    assert (held(scene), Slot.objects.count(), Decision.objects.count()) == (0, 0, 0)


def test_only_reviewers_of_the_place_review(scene):
    claim = scene.filed()
    for by in (scene.who.approver, scene.who.payer, scene.who.worker, scene.who.neighbour_reviewer,
               scene.who.city_officer, *scene.who.strangers):
        refused("not_yours", actions.review_claim, by=by, now=REVIEWED, claim_id=claim.pk)


def test_a_grant_stores_a_second_decision_and_tells_the_worker(scene):
    claim = scene.granted()
    assert claim.state == State.GRANTED
    assert [one.amount_fen for one in queries.decisions_of(claim)] == [150_000, 150_000]
    assert Message.objects.filter(to_person=claim.worker_id, word__endswith=".granted").exists()
    refused("not_now", actions.grant_claim, by=scene.who.approver, now=GRANTED, claim_id=claim.pk)


def test_the_second_officer_is_another_by_check_too(scene):
    from django.db import IntegrityError, transaction

    claim = scene.reviewed()
    both = scene.who.approver
    Claim.objects.filter(pk=claim.pk).update(reviewed_by=both.person_id)
    refused("same_officer", actions.grant_claim, by=both, now=GRANTED, claim_id=claim.pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        Claim.objects.filter(pk=claim.pk).update(granted_by=both.person_id, granted_at=GRANTED)


def test_facts_that_changed_stop_the_grant(scene):
    claim = scene.reviewed()
    insured(scene.who.worker, day=dt.date(2025, 9, 10), insured_months=8)
    no = refused("facts_changed", actions.grant_claim, by=scene.who.approver, now=GRANTED, claim_id=claim.pk)
    assert "失业保险累计缴费月数" in no.reasons[0].text()


def test_only_approvers_or_the_city_grant(scene):
    claim = scene.reviewed()
    for by in (scene.who.reviewer, scene.who.payer, scene.who.worker, scene.who.neighbour_approver,
               *scene.who.strangers):
        refused("not_yours", actions.grant_claim, by=by, now=GRANTED, claim_id=claim.pk)
    actions.grant_claim(by=scene.who.city_officer, now=GRANTED, claim_id=claim.pk)


def test_a_returned_claim_frees_everything_and_comes_round_again(scene):
    claim = scene.reviewed()
    refused("why_needed", actions.return_claim, by=scene.who.approver, now=GRANTED, claim_id=claim.pk, why=" ")
    actions.return_claim(by=scene.who.approver, now=GRANTED, claim_id=claim.pk, why="证书照片不清")
    claim = scene.claim_of()
    assert (claim.state, claim.why, claim.reviewed_at, claim.round) == (State.RETURNED, "证书照片不清", None, 2)
    assert (held(scene), Slot.objects.count()) == (0, 0)
    actions.file_claim(by=scene.who.worker, now=on(15), claim_id=claim.pk)
    actions.review_claim(by=scene.who.reviewer, now=on(16), claim_id=claim.pk)
    assert held(scene) == 150_000
    refused("not_yours", actions.return_claim, by=scene.who.neighbour_approver, now=GRANTED, claim_id=claim.pk, why="x")


def test_a_written_refusal_says_why_and_what_would_turn_it(scene):
    claim = scene.filed()
    insured(scene.who.worker, day=dt.date(2025, 9, 5), insured_months=7)
    decision = actions.refuse_claim(by=scene.who.reviewer, now=REVIEWED, claim_id=claim.pk)
    assert (decision.pays, decision.amount_fen) == (False, 0)
    assert "12" in decision.flip["text"]
    letter = queries.letter(scene.claim_of())
    assert letter.title == "不予支付补贴告知书"
    text = "".join(letter.paragraphs)
    assert "7 个月" in text
    assert "{" not in text
    refused("not_now", actions.refuse_claim, by=scene.who.reviewer, now=REVIEWED, claim_id=claim.pk)


def test_what_the_sheet_grants_is_refused_only_with_a_reason(scene):
    claim = scene.reviewed()
    refused("why_needed", actions.refuse_claim, by=scene.who.approver, now=GRANTED, claim_id=claim.pk)
    actions.refuse_claim(by=scene.who.approver, now=GRANTED, claim_id=claim.pk, why="证书系冒名取得")
    assert (held(scene), Slot.objects.count()) == (0, 0)
    assert scene.claim_of().state == State.REFUSED
    for by in scene.who.strangers:
        refused("not_yours", actions.refuse_claim, by=by, now=GRANTED, claim_id=claim.pk, why="x")


def test_a_revoked_certificate_proves_nothing(scene):
    from baigong.assessment.models import Revocation

    claim = scene.reviewed()
    Revocation.objects.create(certificate=claim.certificate, why="作弊", revoked_at=GRANTED)
    refused("facts_changed", actions.grant_claim, by=scene.who.approver, now=GRANTED, claim_id=claim.pk)


def test_rows_narrow_themselves(scene):
    claim = scene.filed()
    for by in (scene.who.worker, scene.who.reviewer, scene.who.city_officer, scene.who.province_officer):
        assert queries.claim(claim.pk, by=by) == claim
    for by in (scene.who.other_worker, scene.who.provider_clerk, scene.who.neighbour_reviewer,
               scene.who.policy_officer, *scene.who.strangers):
        with pytest.raises(Claim.DoesNotExist):
            queries.claim(claim.pk, by=by)

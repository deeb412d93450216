"""Offers, filing, declining, applying, mending an account: it works · again · too late · not yours · stranger."""

import pytest

from baigong.journal.models import Entry, Message
from baigong.kernel.actor import SYSTEM
from baigong.kernel.identity import make_simulated_card
from baigong.kernel.refused import Refused
from baigong.subsidy import actions, facts, queries
from baigong.subsidy.models import Claim
from baigong.subsidy.words import Basis, State
from tests import cast, cast_subsidy
from tests.cast_subsidy import FILED, OFFERED, on

pytestmark = pytest.mark.django_db


def refused(code, what, **given):
    with pytest.raises(Refused) as no:
        what(**given)
    assert code in no.value.codes
    return no.value


def told_of_claims():
    return Message.objects.filter(word__startswith="baigong.subsidy.").order_by("id")


def test_everyone_who_may_be_paid_is_told(scene):
    made = actions.offer_claims(by=scene.who.reviewer, now=OFFERED, region=cast.COUNTY, basis=Basis.DUTY)
    assert len(made) == 2
    claim = scene.claim_of()
    assert (claim.state, claim.amount_fen, claim.payee, claim.region_id) == ("offered", 150_000, "worker", cast.COUNTY)
    message = Message.objects.get(to_person=claim.worker_id, word__endswith=".offered")
    assert "1,500.00" in message.zh
    assert message.link == f"/worker/claims/{claim.pk}/"


@pytest.mark.parametrize("basis", ["", "asked", "because"])
def test_without_a_lawful_basis_nobody_is_offered_anything(scene, basis):
    for by in (SYSTEM, scene.who.reviewer):
        refused("basis_needed", actions.offer_claims, by=by, now=OFFERED, region=cast.COUNTY, basis=basis)
    assert not Claim.objects.exists() and not told_of_claims().exists()


def test_the_basis_is_kept_with_what_it_made_and_told_to_people_and_to_organisations(scene):
    cast_subsidy.training_too(scene)
    made = actions.offer_claims(by=scene.who.reviewer, now=OFFERED, region=cast.COUNTY, basis=Basis.LAW)
    claims = {claim.payee: claim for claim in Claim.objects.filter(pk__in=made)}
    assert set(claims) == {"worker", "provider"} and {one.basis for one in claims.values()} == {Basis.LAW}
    told = told_of_claims()
    assert set(told.values_list("to_person", "to_organisation")) == {
        (scene.who.worker.person_id, None), (scene.who.other_worker.person_id, None), (None, scene.who.provider)}
    assert {message.word.rsplit(".", 1)[-1] for message in told} == {"offered", "may_apply"}
    for message in told:
        assert "第十三条第一款第七项" in message.zh and "13(1)(7)" in message.en
    entry = Entry.objects.get(action="subsidy.claims_offered")
    assert (entry.detail["basis"], entry.detail["claims"]) == ("law", made)


def test_what_one_asks_for_oneself_was_told_by_nobody(scene):
    claim = actions.apply_claim(by=scene.who.worker, now=OFFERED, sheet_id=scene.sheet.pk,
                                certificate_id=scene.certificates[0].pk)
    assert claim.basis == "asked" and not told_of_claims().exists()


def test_offering_again_finds_nothing_new(scene):
    scene.offered()
    assert actions.offer_claims(by=SYSTEM, now=OFFERED, region=cast.COUNTY, basis=Basis.DUTY) == []


def test_whom_the_sheet_refuses_is_not_offered_but_told_why(scene):
    cast_subsidy.insured(scene.who.worker, day=cast_subsidy.date(2025, 9, 5), insured_months=7)
    made = actions.offer_claims(by=SYSTEM, now=OFFERED, region=cast.COUNTY, basis=Basis.DUTY)
    assert [Claim.objects.get(pk=pk).worker_id for pk in made] == [scene.who.other_worker.person_id]
    (prospect,) = facts.prospects(scene.certificates[0].person, today=OFFERED.date())
    assert prospect.judged.verdict.pays is False
    assert [line.code for line in prospect.judged.verdict.reasons] == ["insured"]
    assert "12" in prospect.judged.flip.text


def test_offers_are_for_officers_of_the_place(scene):
    for by in (scene.who.neighbour_reviewer, scene.who.worker, scene.who.payer, *scene.who.strangers):
        refused("not_yours", actions.offer_claims, by=by, now=OFFERED, region=cast.COUNTY, basis=Basis.DUTY)


def test_one_tap_files_it_and_starts_the_clock(scene):
    claim = scene.filed()
    assert claim.state == State.FILED
    assert claim.due_on == cast_subsidy.date(2025, 10, 22)  # ten working days, 11 October is worked
    assert list(queries.offered_to(by=scene.who.worker)) == []


def test_filing_twice_is_refused(scene):
    claim = scene.filed()
    refused("not_now", actions.file_claim, by=scene.who.worker, now=FILED, claim_id=claim.pk)


def test_only_the_payee_files(scene):
    claim = scene.offered()
    for by in (scene.who.other_worker, scene.who.provider_clerk, scene.who.reviewer, *scene.who.strangers):
        refused("not_yours", actions.file_claim, by=by, now=FILED, claim_id=claim.pk)


def test_without_an_account_nothing_is_filed(db):
    scene = cast_subsidy.make_scene()
    third = cast.make_actor("worker", name="孙三")
    claim = scene.offered()
    Claim.objects.filter(pk=claim.pk).update(worker_id=third.person_id)
    refused("no_account", actions.file_claim, by=third, now=FILED, claim_id=claim.pk)


def test_declining_and_applying_after_all(scene):
    claim = scene.offered()
    actions.decline_claim(by=scene.who.worker, now=FILED, claim_id=claim.pk, why="另有打算")
    refused("not_now", actions.decline_claim, by=scene.who.worker, now=FILED, claim_id=claim.pk)
    again = actions.apply_claim(by=scene.who.worker, now=on(10), sheet_id=scene.sheet.pk,
                                certificate_id=scene.certificates[0].pk)
    assert (again.state, again.no != claim.no) == (State.FILED, True)
    refused("no_such_claim", actions.apply_claim, by=scene.who.worker, now=on(10), sheet_id=scene.sheet.pk,
            certificate_id=scene.certificates[0].pk)


def test_nobody_applies_for_anothers_certificate(scene):
    for by in (scene.who.other_worker, scene.who.provider_clerk):
        refused("no_such_claim", actions.apply_claim, by=by, now=FILED, sheet_id=scene.sheet.pk,
                certificate_id=scene.certificates[0].pk)
    for by in (scene.who.reviewer, scene.who.payer):
        refused("not_yours", actions.apply_claim, by=by, now=FILED, sheet_id=scene.sheet.pk,
                certificate_id=scene.certificates[0].pk)


def test_an_account_is_mended_only_after_a_return_and_by_its_holder(scene):
    claim = scene.payable()
    given = {"now": on(28), "claim_id": claim.pk, "number": make_simulated_card(serial=55), "bank": "模拟银行",
             "holder_name": "李明"}
    refused("not_now", actions.mend_account, by=scene.who.worker, **given)
    for by in (scene.who.other_worker, scene.who.payer, scene.who.reviewer, *scene.who.strangers):
        refused("not_yours", actions.mend_account, by=by, **given)


def test_an_account_in_anothers_name_is_refused(scene):
    run = scene.sent()
    actions.read_bank_answer(by=scene.who.payer, now=on(27), run_id=run.pk,
                             content=cast_subsidy.answer_of(run, "失败", why="账号不存在"))
    claim = scene.claim_of()
    given = {"by": scene.who.worker, "now": on(28), "claim_id": claim.pk, "bank": "模拟银行"}
    refused("holder_differs", actions.mend_account, number=make_simulated_card(serial=55), holder_name="王芳", **given)
    theirs = queries.claim(claim.pk, by=scene.who.worker)
    assert theirs.state == State.BOUNCED


@pytest.mark.parametrize("taken_up", [True, False])
def test_training_paid_to_the_provider_bars_the_insurance_uplift(scene, taken_up):
    """The same certificate through two funds and two payees: the second is refused, or lapses if only offered."""
    worker = scene.who.worker
    cast_subsidy.training_too(scene)
    actions.offer_claims(by=SYSTEM, now=OFFERED, region=cast.COUNTY, basis=Basis.DUTY)
    training = Claim.objects.get(worker_id=worker.person_id, kind="training")
    assert (training.payee, training.payee_organisation_id, training.amount_fen) == (
        "provider", scene.who.provider, 270_000)
    actions.file_claim(by=scene.who.provider_clerk, now=FILED, claim_id=training.pk)
    insurance = Claim.objects.get(worker_id=worker.person_id, kind="insurance")
    if taken_up:
        actions.file_claim(by=worker, now=FILED, claim_id=insurance.pk)
    actions.review_claim(by=scene.who.reviewer, now=on(13), claim_id=training.pk)
    if not taken_up:
        insurance.refresh_from_db()
        assert (insurance.state, "职业培训补贴" in insurance.why) == ("lapsed", True)
        actions.return_claim(by=scene.who.reviewer, now=on(14), claim_id=training.pk, why="重报")
        assert len(actions.offer_claims(by=SYSTEM, now=on(14), region=cast.COUNTY, basis=Basis.DUTY)) == 1
        return
    no = refused("not_entitled", actions.review_claim, by=scene.who.reviewer, now=on(13), claim_id=insurance.pk)
    assert "职业培训补贴" in no.reasons[0].text()


def test_a_class_with_a_day_half_empty_is_unpaid_for_all(scene):
    """Tianjin's manual of 2019: a day below 80 % makes the class unqualified, also for those who came every day."""
    from baigong.learning.models import Attendance

    cast_subsidy.publish(cast_subsidy.TRAINING)
    first = scene.course.enrolments[0]
    for session in scene.course.sessions:
        Attendance.objects.create(
            session=session, enrolment=first, worker_id=first.worker_id, presence="present", means="roll",
            minutes=session.minutes, span=session.span, marked_at=session.ends_at)
    found = next(one for one in facts.prospects(scene.certificates[0].person, today=OFFERED.date())
                 if one.row.slug == "training-2022")
    assert "class_day" in [line.code for line in found.judged.verdict.reasons]
    assert found.judged.verdict.pays is False

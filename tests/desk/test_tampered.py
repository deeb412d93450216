"""A claim whose decision was changed behind the house's back opens still: for its worker, its payee and its officers, as page and
as letter; what was changed is named there, and whoever would go on with it is refused."""

import pytest

from baigong.journal.models import Entry
from baigong.kernel.refused import Refused
from baigong.people.models import PayAccount
from baigong.policy.models import Sheet
from baigong.policy.queries import sheets
from baigong.subsidy import actions
from baigong.subsidy.models import Claim, Decision
from baigong.subsidy.words import PaymentState, Refusal, State
from tests import cast, cast_subsidy
from tests.cast_subsidy import GRANTED, SENT
from tests.desk.sitting import sit
from tests.desk.test_quotas_used import claim_for
from tests.desk.test_replayed import texts
from tests.tampering import superuser

pytestmark = pytest.mark.django_db
GONE = {"sheet_hash": "0" * 64}
NOT_FOUND = "所依据的政策文本已找不到：000000000000…"
NONSENSE = {"facts": {"worker.insured_months": "many", "certificate.level": 7}}


@pytest.fixture
def scene(db: None) -> cast_subsidy.Scene:
    made = cast_subsidy.make_scene()
    cast.clock(cast_subsidy.on(30))
    return made


def tamper(claim: Claim, **what: object) -> None:
    with superuser():
        Decision.objects.filter(claim=claim).update(**what)


def pages(scene, claim):
    found = [sit(by).get(f"/{desk}/claims/{claim.pk}/") for by, desk in (
        (scene.who.worker, "worker"), (scene.who.reviewer, "officer"))]
    assert [page.status_code for page in found] == [200, 200]
    return found


def test_whole_it_names_nothing(scene):
    claim = scene.granted()
    for page in pages(scene, claim):
        assert page.context["flaws"]["texts"] == [] and "存档被改动" not in texts(page)


@pytest.mark.parametrize("make", ["reviewed", "granted", "paid"])
def test_a_text_nobody_knows_is_named_and_the_day_still_shown(scene, make):
    getattr(scene, make)()
    claim = scene.claim_of()
    tamper(claim, **GONE)
    for page, desk in zip(pages(scene, claim), ("worker", "officer"), strict=True):
        assert page.context["flaws"]["texts"] == [NOT_FOUND, "存档的政策指纹"]
        assert f'href="/{desk}/claims/{claim.pk}/replay/"' in page.content.decode()
        seen = page.context["seen"]
        assert seen["amount_fen"] == 150_000 and any("个月" in line["text"] for line in seen["lines"])
        assert any((fact["label"], fact["value"]) == ("失业保险累计缴费月数", "46 个月") for fact in seen["facts"])
        assert page.context["quota"]["rows"] == [] and NOT_FOUND in texts(page)


def test_the_letter_opens_too_and_says_so(scene):
    claim = scene.granted()
    letter = f"/worker/claims/{claim.pk}/letter/"
    before = sit(scene.who.worker).get(letter)
    assert "存档被改动" not in texts(before)
    tamper(claim, **GONE)
    page = sit(scene.who.worker).get(letter)
    assert page.status_code == 200 and NOT_FOUND in texts(page)
    assert "1,500.00 元" in texts(page) and "经审核，符合各项条件" in texts(page)


def test_facts_changed_into_nonsense_are_shown_as_they_stand(scene):
    claim = scene.granted()
    tamper(claim, **NONSENSE)
    for page in pages(scene, claim):
        assert any("失业保险累计缴费月数" in text for text in page.context["flaws"]["texts"])
        assert any(fact["value"] == "many" for fact in page.context["seen"]["facts"])


def test_lines_changed_into_nonsense_too(scene):
    claim = scene.granted()
    tamper(claim, lines=[{"text": "凭空一行", "text_en": "Out of thin air"}, 7])
    for page in pages(scene, claim):
        assert "存档的理由" in page.context["flaws"]["texts"] and "凭空一行" in texts(page)


def test_a_seal_that_disagrees_or_is_gone_is_named(scene):
    claim = scene.granted()
    entry = Entry.objects.get(action="subsidy.claim_granted", subject_id=str(claim.pk))
    with superuser():
        Entry.objects.filter(pk=entry.pk).update(detail={**entry.detail, "seal": {**entry.detail["seal"], "whole": "0"}})
    for page in pages(scene, claim):
        assert page.context["flaws"]["texts"] == ["日志中这份决定的封存记录：被改动"]
    with superuser():
        Entry.objects.filter(pk=entry.pk).delete()
    for page in pages(scene, claim):
        assert page.context["flaws"]["texts"] == ["日志中这份决定的封存记录：没有找到"]


def test_a_changed_sum_is_named_on_the_claim_itself(scene):
    claim = scene.granted()
    tamper(claim, amount_fen=250_000)
    for page in pages(scene, claim):
        assert page.context["flaws"]["texts"][0] == "存档的决定金额：由 1,500.00 元 变为 2,500.00 元"


def test_a_text_that_reads_as_no_policy_any_more_is_named(scene, monkeypatch):
    claim = scene.granted()
    with superuser():
        Sheet.objects.filter(pk=scene.sheet.pk).update(content={"name": "空"})
    monkeypatch.setattr(sheets, "_SHEETS", {})                # another process, which has built none of them yet
    for page in pages(scene, claim):
        assert page.context["flaws"]["texts"][0] == "政策文本“失业保险技能提升补贴”：无法读取"


def test_whoever_is_paid_in_the_workers_stead_sees_it(scene):
    cast_subsidy.training_too(scene)
    cast_subsidy.fund(fund="employment-subsidy")
    claim = claim_for(scene, "training-2022")
    actions.file_claim(by=scene.who.provider_clerk, now=cast_subsidy.FILED, claim_id=claim.pk)
    actions.review_claim(by=scene.who.reviewer, now=cast_subsidy.REVIEWED, claim_id=claim.pk)
    tamper(claim, **GONE)
    page = sit(scene.who.provider_clerk).get(f"/provider/claims/{claim.pk}/")
    assert page.status_code == 200 and page.context["flaws"]["url"] == "" and NOT_FOUND in texts(page)


def seal_of(claim: Claim) -> Entry:
    return Entry.objects.filter(subject_kind="subsidy.Claim", subject_id=str(claim.pk), detail__has_key="seal").latest("id")


def spoil(claim: Claim) -> None:
    """The journal's seal says something else; the decision itself stays as it was."""
    entry = seal_of(claim)
    with superuser():
        Entry.objects.filter(pk=entry.pk).update(detail={**entry.detail, "seal": {**entry.detail["seal"], "whole": "0"}})


def lose(claim: Claim) -> None:
    with superuser():
        Entry.objects.filter(pk=seal_of(claim).pk).delete()


BROKEN = "存档的决定被改动，不能据以办理：日志中这份决定的封存记录：被改动"
LOST = "存档的决定被改动，不能据以办理：日志中这份决定的封存记录：没有找到"


@pytest.mark.parametrize("what", [GONE, NONSENSE])
def test_it_is_not_granted(scene, what):
    claim = scene.reviewed()
    tamper(claim, **what)
    with pytest.raises(Refused) as refused:
        actions.grant_claim(by=scene.who.approver, now=GRANTED, claim_id=claim.pk)
    codes = list(refused.value.codes)
    assert codes[-1] == str(Refusal.FACTS_CHANGED) and set(codes[:-1]) == {str(Refusal.RECORD_CHANGED)}


@pytest.mark.parametrize(("harm", "text"), [(spoil, BROKEN), (lose, LOST)])
def test_a_seal_that_disagrees_or_is_gone_is_not_granted(scene, harm, text):
    """Sum, facts and lines all agree with one another: the journal alone says that this is not what was decided."""
    claim = scene.reviewed()
    harm(claim)
    with pytest.raises(Refused) as refused:
        actions.grant_claim(by=scene.who.approver, now=GRANTED, claim_id=claim.pk)
    assert list(refused.value.codes) == [str(Refusal.RECORD_CHANGED)]
    assert [reason.text() for reason in refused.value.reasons] == [text]
    assert "changed and cannot be acted on" in refused.value.reasons[0].text("en")
    assert scene.claim_of().state == State.REVIEWED


def test_a_fact_changed_without_the_sum_is_not_granted_and_every_change_is_told(scene):
    claim = scene.reviewed()
    stored = Decision.objects.get(claim=claim)
    tamper(claim, facts={**stored.facts, "worker.insured_months": 45}, why="另有说明")
    with pytest.raises(Refused) as refused:
        actions.grant_claim(by=scene.who.approver, now=GRANTED, claim_id=claim.pk)
    texts_of = [reason.text() for reason in refused.value.reasons if reason.word == Refusal.RECORD_CHANGED]
    assert any("由 46 个月 变为 45 个月" in text for text in texts_of) and len(texts_of) == 2


def test_returned_it_is_reviewed_afresh_and_granted(scene):
    """The way out that the refusal names."""
    claim = scene.reviewed()
    spoil(claim)
    actions.return_claim(by=scene.who.approver, now=GRANTED, claim_id=claim.pk, why="存档被改动")
    actions.file_claim(by=scene.who.worker, now=GRANTED, claim_id=claim.pk)
    actions.review_claim(by=scene.who.reviewer, now=GRANTED, claim_id=claim.pk)
    actions.grant_claim(by=scene.who.approver, now=GRANTED, claim_id=claim.pk)
    assert scene.claim_of().state == State.GRANTED


@pytest.mark.parametrize(("harm", "told"), [
    (lambda claim: tamper(claim, **GONE), (NOT_FOUND, "存档的政策指纹", "规则重算结果不同")), (spoil, (BROKEN,)), (lose, (LOST,))])
def test_it_drops_out_of_a_run_and_the_others_are_sent(scene, harm, told):
    scene.noticed()
    scene.reviewed(scene.who.other_worker)
    other = scene.claim_of(scene.who.other_worker)
    actions.grant_claim(by=scene.who.approver, now=GRANTED, claim_id=other.pk)
    notice = actions.open_notice(by=scene.who.approver, now=cast_subsidy.NOTICED, region=cast.COUNTY)
    first = scene.claim_of()
    actions.close_notice(by=scene.who.approver, now=cast_subsidy.CLOSED, notice_id=first.notices.get().pk)
    actions.close_notice(by=scene.who.approver, now=cast_subsidy.CLOSED, notice_id=notice.pk)
    run = actions.draft_run(by=scene.who.payer, now=SENT, region=cast.COUNTY)
    assert PayAccount.objects.count() and run.payments.count() == 2
    harm(first)
    actions.release_run(by=scene.who.payer, now=SENT, run_id=run.pk)
    dropped, sent = run.payments.get(claim=first), run.payments.get(claim=other)
    assert (dropped.state, sent.state) == (PaymentState.DROPPED, PaymentState.SENT)
    assert all(text in dropped.why_dropped for text in told), dropped.why_dropped
    assert scene.claim_of().state == State.FILED and all(text in scene.claim_of().why for text in told)

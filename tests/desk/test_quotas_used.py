"""Before a review, the worker and the officer see how much of what may be had only so often is used, by which payments, and what
is left; of what many share, numbers only for whoever may not see the others."""

import re
from pathlib import Path

import pytest

from baigong.kernel.actor import SYSTEM
from baigong.policy import actions as policies
from baigong.subsidy import actions, facts
from baigong.subsidy.models import Claim, Slot
from baigong.subsidy.words import Basis
from tests import cast, cast_subsidy
from tests.cast_subsidy import OFFERED, REVIEWED, training_too
from tests.desk.sitting import sit
from tests.policy.conftest import CASES, POLICY

pytestmark = pytest.mark.django_db
CLAIMS = "/worker/claims/"


@pytest.fixture
def scene(db: None) -> cast_subsidy.Scene:
    """Worth an insurance uplift, paid to the worker; `training_too` makes it worth what another fund pays the provider."""
    made = cast_subsidy.make_scene()
    cast_subsidy.fund(fund="employment-subsidy")
    cast.clock(cast_subsidy.on(30))
    return made


def texts(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def quota_of(rows, label):
    return next(row for row in rows if label in row["label"])


def prospect(scene, name="职业技能培训费补贴"):
    return next(one for one in sit(scene.who.worker).get(CLAIMS).context["prospects"] if name in one["policy"])


def claim_for(scene, slug) -> Claim:
    actions.offer_claims(by=SYSTEM, now=OFFERED, region=cast.COUNTY, basis=Basis.DUTY)
    return Claim.objects.get(sheet__slug=slug, worker=scene.who.worker.person_id)


def test_nothing_is_used_at_first(scene):
    training_too(scene)
    rows = prospect(scene)["quota"]["rows"]
    assert {(row["used"], row["left"] > 0) for row in rows} == {(0, True)} and len(rows) == 3
    assert all(row["url"].startswith("/policies/120000/training-2022/?on=") for row in rows)


def test_a_payment_by_another_policy_fund_and_payee_is_shown_where_it_counts(scene):
    """The insurance's own money for this level uses up what the training subsidy would need."""
    claim = scene.granted()
    training_too(scene)
    one = prospect(scene)
    row = quota_of(one["quota"]["rows"], "同一人、同一职业、同一等级")
    assert (row["times"], row["used"], row["left"]) == (1, 1, 0) and "4" not in row["label"].split("（")[0]
    (use,) = row["uses"]
    assert (use["policy"], use["payee"], use["amount_fen"], use["on"], use["state"]) == (
        "失业保险技能提升补贴", "本人", 150_000, claim.counts_on, "复审同意")
    assert use["url"] == f"/worker/claims/{claim.pk}/"
    year = quota_of(one["quota"]["rows"], "同一自然年")
    assert year["used"] == 0 and "2025" in year["label"], "insurance and training years are counted apart"
    text = texts(sit(scene.who.worker).get(CLAIMS))
    assert "共 1 次，已用 1 次，还剩 0 次 已用完" in text and "失业保险技能提升补贴，付给本人" in text


def test_what_a_firm_or_school_was_paid_counts_on_the_workers_quota(scene):
    training_too(scene)
    claim = claim_for(scene, "training-2022")
    actions.file_claim(by=scene.who.provider_clerk, now=cast_subsidy.FILED, claim_id=claim.pk)
    actions.review_claim(by=scene.who.reviewer, now=REVIEWED, claim_id=claim.pk)
    uplift = Claim.objects.filter(sheet__slug="unemployment-insurance-uplift", worker=scene.who.worker.person_id).first()
    page = sit(scene.who.worker).get(f"/worker/claims/{uplift.pk}/")
    row = quota_of(page.context["quota"]["rows"], "同一人、同一职业、同一等级")
    (use,) = row["uses"]
    assert (row["left"], use["policy"], use["payee"]) == (0, claim.sheet.name, claim.payee_organisation.name)
    officer = sit(scene.who.reviewer).get(f"/officer/claims/{uplift.pk}/")
    assert [row["uses"][0]["no"] for row in officer.context["quota"]["rows"] if row["uses"]][:1] == [claim.no]
    assert officer.context["quota"]["rows"][0]["uses"][0]["url"] == f"/officer/claims/{claim.pk}/"


def test_seen_when_filing_and_when_decided_as_this_very_one(scene):
    claim = scene.filed()
    page = sit(scene.who.worker).get(f"/worker/claims/{claim.pk}/")
    assert [row["used"] for row in page.context["quota"]["rows"]] == [0, 0, 0] and "还剩 1 次" in texts(page)
    actions.review_claim(by=scene.who.reviewer, now=REVIEWED, claim_id=claim.pk)
    for by, desk in ((scene.who.worker, "worker"), (scene.who.approver, "officer")):
        page = sit(by).get(f"/{desk}/claims/{claim.pk}/")
        assert [(row["left"], row["uses"][0]["own"]) for row in page.context["quota"]["rows"]] == [(0, True)] * 3
        assert "就是这一笔" in texts(page)


def test_given_back_it_is_free_again(scene):
    claim = scene.reviewed()
    training_too(scene)
    assert any(row["used"] for row in prospect(scene)["quota"]["rows"])
    actions.return_claim(by=scene.who.approver, now=cast_subsidy.GRANTED, claim_id=claim.pk, why="补材料")
    assert all(row["used"] == 0 for row in prospect(scene)["quota"]["rows"])


def test_what_other_systems_paid_stands_beside_with_its_source(scene):
    training_too(scene)
    cast.given_facts(scene.who.worker.person_id, **{"history.training_this_year": 1})
    (row,) = [one for one in prospect(scene)["quota"]["elsewhere"] if "职业培训补贴次数" in one["label"]]
    assert row["value"] == "1 次" and re.search(r"\d{4}-\d\d-\d\d", row["source"])
    assert "其他系统报来的" in texts(sit(scene.who.worker).get(CLAIMS))


def shared_policy(tmp_path: Path) -> None:
    """A subsidy of which a county has twenty a year."""
    folder = tmp_path / cast.COUNTY / "pilot"
    folder.mkdir(parents=True)
    text = POLICY.replace("FEN", "1000").replace("asks: [", "asks: [cohort.region, ").replace(
        "  base_fen:", "  places: {unit: times, label: 名额, label_en: places, basis: a1, 2025-01-01: 20}\n  base_fen:")
    (folder / "policy.yaml").write_text(
        text + "  - {key: [region, year], family: place-year, times: places, basis: a1}\n", encoding="utf-8")
    (folder / "cases.yaml").write_text(CASES.replace("YUAN", "10").replace("base: {", f"base: {{cohort.region: '{cast.COUNTY}', "),
                                       encoding="utf-8")
    (folder / "notice.md").write_text("# 试点\n\n## 第一条 {#a1}\n全县每年二十人次。\n", encoding="utf-8")
    made = policies.propose_sheet(by=SYSTEM, now=cast.NOW, folder=folder)
    policies.publish_sheet(by=SYSTEM, now=cast.NOW, sheet_id=made.pk)


def test_of_what_many_share_a_worker_sees_numbers_and_an_officer_the_uses(scene, tmp_path):
    theirs = scene.reviewed(scene.who.other_worker)
    for nth in range(1, 20):
        Slot.objects.create(family="place-year", person=None, key=f"region={cast.COUNTY}|year=2025", nth=nth, times=20,
                            claim=theirs, taken_at=REVIEWED)
    shared_policy(tmp_path)
    row = quota_of(prospect(scene, "试点补贴")["quota"]["rows"], "同一开班地")
    assert (row["times"], row["used"], row["left"], row["nearly"], row["uses"], row["hidden"]) == (20, 19, 1, True, [], 19)
    text = texts(sit(scene.who.worker).get(CLAIMS))
    assert "共 20 次，已用 19 次，还剩 1 次 快用完了 大家共用" in text and theirs.no not in text and theirs.worker.name != "李明"
    claim = claim_for(scene, "pilot")
    page = sit(scene.who.reviewer).get(f"/officer/claims/{claim.pk}/")
    row = quota_of(page.context["quota"]["rows"], "同一开班地")
    assert (row["used"], len(row["uses"]), row["hidden"], row["uses"][0]["no"]) == (19, 19, 0, theirs.no)


def test_the_numbers_cost_the_same_few_questions_however_many_prospects(scene, tmp_path, django_assert_num_queries):
    training_too(scene)
    shared_policy(tmp_path)
    worker = scene.certificates[0].person
    found = facts.prospects(worker, today=OFFERED.date())
    cases = [facts.Lawful(one.judged.sheet, one.judged.limits, one.judged.facts.values, one.counts_on) for one in found]
    assert len(cases) == 3
    for some in (cases[-1:], cases):
        with django_assert_num_queries(4):
            assert len(facts.quotas(worker.pk, some, by=scene.who.worker, today=OFFERED.date())) == len(some)

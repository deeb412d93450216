"""What a change of policy means for a worker, and which of two subsidies to take."""

import pytest

from baigong.kernel.actor import SYSTEM
from baigong.policy import actions as policies
from tests import cast, cast_subsidy
from tests.desk.sitting import sit
from tests.policy.conftest import CASES, POLICY

pytestmark = pytest.mark.django_db
CHANGES, CLAIMS = "/worker/changes/", "/worker/claims/"


def test_the_day_twelve_months_became_enough(scene):
    cast_subsidy.insured(scene.who.worker, insured_months=20)
    desk = sit(scene.who.worker)
    days = [day for day, _label in desk.get(CHANGES).context["form"].fields["on"].choices]
    assert days == sorted(days, reverse=True)
    (row,) = desk.get(f"{CHANGES}?on=2022-01-01").context["rows"]
    assert (row["matters"], row["before"]) == (True, "不符合条件")
    assert row["after"] == "可补贴 1,500.00 元"
    assert any("满 12 个月" in text for text in row["turns"]) and any("由 36 个月 变为 12 个月" in text for text in row["law"])


def test_where_a_policy_ends_nothing_is_compared(scene):
    (row,) = sit(scene.who.worker).get(f"{CHANGES}?on=2026-01-01").context["rows"]
    assert (row["before"], row["after"], row["turns"]) == ("可补贴 1,500.00 元", "没有这项政策", [])


def test_without_certificates_or_policies_it_says_so(who_alone):
    page = sit(who_alone.worker).get(CHANGES)
    assert page.status_code == 200 and not page.context["has_days"]


def test_a_day_that_is_no_day_of_change_shows_the_nearest(scene):
    page = sit(scene.who.worker).get(f"{CHANGES}?on=1999-01-01")
    assert page.status_code == 200 and page.context["day"].isoformat() in [
        day for day, _label in page.context["form"].fields["on"].choices]


def test_of_two_that_exclude_each_other_the_better_is_named(scene, tmp_path):
    folder = tmp_path / "120000" / "rival"
    folder.mkdir(parents=True)
    text = POLICY.replace("FEN", "120000").replace("asks: [", "asks: [certificate.occupation, certificate.level, ")
    (folder / "policy.yaml").write_text(
        text + "once:\n  - {key: [person, occupation, level], family: occupation-level, basis: a1}\n", encoding="utf-8")
    (folder / "cases.yaml").write_text(CASES.replace("YUAN", "1200").replace(
        "base: {", "base: {certificate.occupation: 4-10-01-02, certificate.level: '4', "), encoding="utf-8")
    (folder / "notice.md").write_text("# 试点\n\n## 第一条 {#a1}\n参保满十二个月。\n", encoding="utf-8")
    made = policies.propose_sheet(by=SYSTEM, now=cast.NOW, folder=folder)
    policies.publish_sheet(by=SYSTEM, now=cast.NOW, sheet_id=made.pk)
    rows = sit(scene.who.worker).get(CLAIMS).context["prospects"]
    assert {row["policy"]: (row["pays"], row["instead"]) for row in rows} == {
        "失业保险技能提升补贴": (True, []), "试点补贴": (True, ["失业保险技能提升补贴"])}

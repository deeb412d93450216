"""What a change of policy means for a worker, and which of two subsidies to take."""

import datetime as dt

import pytest

from baigong.kernel.actor import SYSTEM
from baigong.people.queries import as_worker
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
    figure = next(one for one in row["law"] if "由 36 个月 变为 12 个月" in one["text"])
    assert (figure["matters"], figure["before"], figure["after"]) == (True, "不符合条件", "可补贴 1,500.00 元")
    where = "/policies/000000/unemployment-insurance-uplift/?on="
    assert [one["url"] for one in figure["clauses"]] == [f"{where}2021-12-31#a2017-1", f"{where}2022-01-01#a2022-1"]
    clause = next(one for one in row["law"] if "满 12 个月" in one["text"] and one is not figure)
    assert clause["matters"] and len(clause["clauses"]) == 2
    assert (row["before_url"], row["after_url"]) == (f"{where}2021-12-31", f"{where}2022-01-01")
    for one in (*figure["clauses"], {"url": row["before_url"]}):
        assert desk.get(one["url"].partition("#")[0]).status_code == 200


def test_every_change_that_does_nothing_says_why(scene):
    """A shortage certificate may be paid for more often since 2025: this worker has had nothing this year."""
    desk = sit(scene.who.worker)
    (row,) = desk.get(f"{CHANGES}?on=2025-01-01").context["rows"]
    assert not row["matters"] and len(row["law"]) == 5 and not any(one["matters"] for one in row["law"])
    *conditions, slot = row["law"]
    assert {one["why"] for one in conditions} == {"变化前后您都符合这一条"}
    assert [one["again"] for one in conditions] == [False, True, True, True], "the same reason is told once"
    assert slot["text"] == "由“同一人、同一自然年最多 3 次”改为“同一人、同一自然年最多 1–3 次”" and slot["why"]
    assert all(one["clauses"] for one in row["law"])
    desk.cookies["language"] = "en"
    text = desk.get(f"{CHANGES}?on=2025-01-01").content.decode()
    assert "By itself it has no effect on you, because you meet it before and after" in text
    cast_subsidy.insured(scene.who.worker, day=cast.TODAY + dt.timedelta(days=1), insured_months=7)
    cast.clock(cast_subsidy.on(9))
    (row,) = sit(scene.who.worker).get(f"{CHANGES}?on=2025-01-01").context["rows"]
    assert "已缴 7 个月" in row["why_same"] and all("已缴 7 个月" in one["why"] for one in row["law"][:-1])


def test_the_change_before_can_be_asked_for(scene):
    desk = sit(scene.who.worker)
    page = desk.get(f"{CHANGES}?on=2025-01-01")
    assert page.context["earlier"].isoformat() == "2023-01-01" and "?on=2023-01-01" in page.content.decode()


def test_what_to_do_next_is_said_where_nothing_is_to_be_seen(scene):
    bare = as_worker(cast.make_person(region=cast.COUNTY).pk)
    step = sit(bare).get(CHANGES).context["next_step"]
    assert (str(step["title"]), step["url"]) == ("您还没有证书", "/worker/find/")
    cast_subsidy.publish("000000/employment-subsidy-fund")    # limits alone change in 2024
    page = sit(scene.who.worker).get(f"{CHANGES}?on=2024-01-01")
    step = page.context["next_step"]
    assert page.context["rows"] == [] and str(step["title"]) == "这一天的变化与您的证书无关"
    assert step["url"] == f"{CHANGES}?on=2023-01-01" and f'href="{step["url"]}"' in page.content.decode()


def test_where_a_policy_ends_nothing_is_compared(scene):
    (row,) = sit(scene.who.worker).get(f"{CHANGES}?on=2026-01-01").context["rows"]
    assert (row["before"], row["after"], row["law"]) == ("可补贴 1,500.00 元", "没有这项政策", [])
    assert row["before_url"].endswith("?on=2025-12-31") and row["after_url"] == ""


def test_without_certificates_or_policies_it_says_so(who_alone):
    page = sit(who_alone.worker).get(CHANGES)
    assert page.status_code == 200 and not page.context["has_days"]
    assert str(page.context["next_step"]["title"]) == "本地还没有政策" and 'href="/policies/"' in page.content.decode()


def test_a_day_that_is_no_day_of_change_shows_the_nearest(scene):
    assert "必填" not in sit(scene.who.worker).get(f"{CHANGES}?on=").content.decode()
    page = sit(scene.who.worker).get(f"{CHANGES}?on=1999-01-01")
    assert page.status_code == 200 and page.context["day"].isoformat() in [
        day for day, _label in page.context["form"].fields["on"].choices]


def test_of_two_that_exclude_each_other_the_better_is_named(scene, tmp_path):
    folder = tmp_path / "120000" / "rival"
    folder.mkdir(parents=True)
    text = POLICY.replace("FEN", "120000").replace("asks: [", "asks: [certificate.occupation, certificate.level, ")
    (folder / "policy.yaml").write_text(
        text + "  - {key: [person, occupation, level], family: occupation-level, basis: a1}\n", encoding="utf-8")
    (folder / "cases.yaml").write_text(CASES.replace("YUAN", "1200").replace(
        "base: {", "base: {certificate.occupation: 4-10-01-02, certificate.level: '4', "), encoding="utf-8")
    (folder / "notice.md").write_text("# 试点\n\n## 第一条 {#a1}\n参保满十二个月。\n", encoding="utf-8")
    made = policies.propose_sheet(by=SYSTEM, now=cast.NOW, folder=folder)
    policies.publish_sheet(by=SYSTEM, now=cast.NOW, sheet_id=made.pk)
    rows = sit(scene.who.worker).get(CLAIMS).context["prospects"]
    assert {row["policy"]: (row["pays"], row["instead"]) for row in rows} == {
        "失业保险技能提升补贴": (True, []), "试点补贴": (True, ["失业保险技能提升补贴"])}

"""Limits of a place, and sums that may be had in all, as a worker reads them: what a day changed in them with both clauses and what
that does to this worker's own money, and how much of a sum is drawn and left."""

import re
from pathlib import Path

import pytest

from baigong.kernel.actor import SYSTEM
from baigong.policy import actions as policies
from baigong.subsidy import actions
from tests import cast, cast_subsidy
from tests.desk.sitting import sit
from tests.desk.test_replayed import texts

pytestmark = pytest.mark.django_db
CHANGES, CLAIMS = "/worker/changes/", "/worker/claims/"
LIMITS = """\
name: 本市从严规定
name_en: Limits of the city
kind: limits
summary: {who: [申领人, claimants], how: [一并审核, with the claim], by_when: [无, none]}
basis: {document: 津市限〔2025〕3号, issued_on: 2025-01-01, trust: O}
in_force: {from: 2025-02-01, until: null}
counts_on: claim.applied_on
versions:
  - {from: 2025-02-01, label: 起初, label_en: at first}
  - {from: 2025-06-01, label: 后来, label_en: later}
asks: [worker.insured_months, claim.applied_on, history.this_policy_fen_this_year]
figures:
  months_min: {unit: months, label: 参保月数下限, label_en: least months, basis: b1, 2025-02-01: 12,
               2025-06-01: {value: MONTHS, basis: b2}}
  cap_fen: {unit: fen, label: 每年上限, label_en: most a year, basis: b1, 2025-02-01: 200000,
            2025-06-01: {value: 160000, basis: b2}}
conditions:
  insured:
    - {until: 2025-06-01, when: worker.insured_months >= months_min, says: "参保满 {months_min} 个月",
       says_en: "{months_min} months",
       else: "本市要求参保满 {months_min} 个月", else_en: "the city asks {months_min} months", basis: b1}
    - {from: 2025-06-01, when: worker.insured_months >= months_min, says: "参保满 {months_min} 个月",
       says_en: "{months_min} months",
       else: "本市要求参保满 {months_min} 个月", else_en: "the city asks {months_min} months", basis: b2}
  capped: {when: history.this_policy_fen_this_year < cap_fen, says: "每年不超过 {cap_fen}", says_en: "at most {cap_fen} a year",
           else: "本年度已享受 {history.this_policy_fen_this_year}", else_en: "{history.this_policy_fen_this_year} had", basis: b1}
"""
CASES = """\
base: {claim.applied_on: 2025-03-01, worker.insured_months: MONTHS, history.this_policy_fen_this_year: 0}
cases:
  - {name: 够, pays: true, amount_yuan: 0, source: 试}
  - {name: 后来够, with: {claim.applied_on: 2025-07-01}, pays: true, amount_yuan: 0, source: 试}
  - {name: 差一个月, with: {worker.insured_months: 11}, pays: false, because: [insured], source: 试}
  - {name: 后来不够, with: {claim.applied_on: 2025-07-01, worker.insured_months: 11}, pays: false, because: [insured], source: 试}
  - {name: 未知, with: {worker.insured_months: null}, pays: unknown, missing: [worker.insured_months], source: 试}
  - {name: 已满, with: {history.this_policy_fen_this_year: 200000}, pays: false, because: [capped], source: 试}
  - {name: 后来已满, with: {claim.applied_on: 2025-07-01, history.this_policy_fen_this_year: 160000}, pays: false,
     because: [capped], source: 试}
"""


@pytest.fixture
def scene(db: None) -> cast_subsidy.Scene:
    made = cast_subsidy.make_scene()
    cast.clock(cast_subsidy.OFFERED)
    return made


def limited(tmp_path: Path, months: int = 48) -> None:
    """Limits of the city that grew stricter on 1 June, for every claim."""
    folder = tmp_path / cast.CITY / "stricter"
    folder.mkdir(parents=True)
    for name, text in (("policy.yaml", LIMITS), ("cases.yaml", CASES), (
            "notice.md", "# 从严\n\n## 第一条 {#b1}\n参保和上限。\n\n## 第二条 {#b2}\n修订。\n")):
        (folder / name).write_text(text.replace("MONTHS", str(months)), encoding="utf-8")
    made = policies.propose_sheet(by=SYSTEM, now=cast.NOW, folder=folder)
    policies.publish_sheet(by=SYSTEM, now=cast.NOW, sheet_id=made.pk)


def changed(scene, on: str = "2025-06-01", *, language: str = ""):
    desk = sit(scene.who.worker)
    if language:
        desk.cookies["language"] = language
    return desk.get(f"{CHANGES}?on={on}")


def test_stricter_limits_are_named_with_both_clauses_and_what_they_take(scene, tmp_path):
    limited(tmp_path)
    page = changed(scene)
    (row,) = page.context["rows"]
    assert (row["policy"], row["bars"]) == ("本市从严规定", "失业保险技能提升补贴")
    assert (row["matters"], row["before"], row["after"]) == (True, "可补贴 1,500.00 元", "不符合条件")
    figure = next(one for one in row["law"] if "由 12 个月 变为 48 个月" in one["text"])
    where = f"/policies/{cast.CITY}/stricter/?on="
    assert [one["url"] for one in figure["clauses"]] == [f"{where}2025-05-31#b1", f"{where}2025-06-01#b2"]
    assert (figure["matters"], figure["before"], figure["after"]) == (True, "可补贴 1,500.00 元", "不符合条件")
    assert "与“失业保险技能提升补贴”一并审核" in texts(page)
    for url in (row["before_url"], row["after_url"], *(one["url"] for one in figure["clauses"])):
        assert sit(scene.who.worker).get(url.partition("#")[0]).status_code == 200


def test_who_is_not_touched_is_told_why(scene, tmp_path):
    limited(tmp_path, months=36)
    (row,) = changed(scene).context["rows"]
    assert not row["matters"] and row["before"] == row["after"] == "可补贴 1,500.00 元"
    assert {one["why"] for one in row["law"] if "月" in one["text"]} == {"变化前后您都符合这一条"}


def test_who_is_refused_anyway_is_told_so(scene, tmp_path):
    limited(tmp_path)
    cast_subsidy.insured(scene.who.worker, day=cast.TODAY, drawing_benefit=False, insured_months=11)
    (row,) = changed(scene).context["rows"]
    assert not row["matters"] and (row["before"], row["after"]) == ("不符合条件", "不符合条件")
    assert all(one["why"] for one in row["law"])


def test_limits_that_begin_are_told_condition_by_condition(scene, tmp_path):
    limited(tmp_path)
    (row,) = changed(scene, "2025-02-01").context["rows"]
    assert [one["text"] for one in row["law"]] == ["新增：参保满 12 个月", "新增：每年不超过 2,000 元"]
    assert not row["matters"] and row["before_url"] == "" and row["after_url"].endswith("?on=2025-02-01")
    assert [len(one["clauses"]) for one in row["law"]] == [1, 1]


def test_a_sum_that_was_lowered_is_told_with_what_is_drawn_and_left(scene, tmp_path):
    limited(tmp_path, months=36)
    page = changed(scene)
    (row,) = page.context["rows"]
    (money,) = row["money"]
    assert (money["before"]["most"], money["after"]["most"], money["after"]["left"]) == ("2,000.00", "1,600.00", "1,600.00")
    assert re.search(r"上限 1,600.00 元，已享受 0.00 元，还剩 1,600.00 元.*之前上限 2,000.00 元，还剩 2,000.00 元", texts(page))
    text = texts(changed(scene, language="en"))
    assert "at most 1,600.00 yuan" in text and "before it was at most 2,000.00 yuan" in text


def test_before_filing_the_sum_drawn_and_left_stands_beside_the_counted_quotas(scene, tmp_path):
    limited(tmp_path, months=36)
    claim = scene.filed()
    page = sit(scene.who.worker).get(f"{CLAIMS}{claim.pk}/")
    (cap,) = page.context["quota"]["money"]
    assert (cap["most"], cap["used"], cap["left"], cap["own"]) == ("1,600.00", "0.00", "1,600.00", "")
    assert cap["label"] == "本年度已享受本项补贴金额" and cap["url"] == f"/policies/{cast.CITY}/stricter/?on=2025-10-09#b1"
    assert page.context["quota"]["rows"] and "上限 1,600.00 元，已享受 0.00 元，还剩 1,600.00 元" in texts(page)


def test_once_decided_its_own_money_is_counted_in(scene, tmp_path):
    limited(tmp_path, months=36)
    claim = scene.filed()
    actions.review_claim(by=scene.who.reviewer, now=cast_subsidy.REVIEWED, claim_id=claim.pk)
    for by, desk in ((scene.who.worker, "worker"), (scene.who.reviewer, "officer")):
        page = sit(by).get(f"/{desk}/claims/{claim.pk}/")
        (cap,) = page.context["quota"]["money"]
        assert (cap["used"], cap["left"], cap["own"], cap["nearly"]) == ("1,500.00", "100.00", "1,500.00", True)
        assert "快用完了" in texts(page) and "其中本次 1,500.00 元" in texts(page)

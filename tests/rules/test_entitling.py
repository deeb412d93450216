"""What a sheet grants beside conditions and amounts, told where it reads otherwise: slots, exclusions, payee, fund, approvals."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from baigong import rules
from baigong.rules.entitling import SAME, TO, worded
from baigong.rules.sheet import PAYEES, SLOT_FACTS
from tests.rules.sheets import GOOD, SHELF, VOCABULARY, sheet_of

FIRST, SECOND = date(2025, 6, 1), date(2026, 6, 1)
ONCE = "  - {key: [person], family: trial, basis: art-1}\n"
WAYS = """pays:
  {to: worker, from_fund: employment-subsidy, approvals: 2, choose: [
    {when: "certificate.is_shortage and worker.insured_months >= months_min", from_fund: unemployment-insurance}]}"""
PAID = "pays: {to: worker, from_fund: employment-subsidy, approvals: 2}"


def told(before: rules.Sheet, after: rules.Sheet, a: date = FIRST, b: date = FIRST) -> list[tuple[str, str, str]]:
    return [(row.kind, row.text, row.text_en) for row in rules.between(before, after, a, b)]


def changed(tmp_path: Path, old: str, new: str, policy: str = GOOD) -> list[tuple[str, str, str]]:
    assert old in policy
    return told(sheet_of(tmp_path / "old", policy), sheet_of(tmp_path / "new", policy.replace(old, new)))


def test_the_same_sheet_says_nothing(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path)
    assert told(sheet, sheet) == []


@pytest.mark.parametrize(("new", "text", "text_en"), [
    ("  - {key: [person, year], family: trial, basis: art-1}\n", "由“同一人最多 1 次”改为“同一人、同一自然年最多 1 次”",
     '"the same person: at most 1 time" became "the same person, the same calendar year: at most 1 time"'),
    ('  - {key: [person], family: trial, times: "3", basis: art-1}\n', "由“同一人最多 1 次”改为“同一人最多 3 次”",
     '"the same person: at most 1 time" became "the same person: at most 3 times"'),
    ('  - {key: [person], family: trial, if: certificate.is_shortage, basis: art-1}\n',
     "由“同一人最多 1 次”改为“同一人最多 1 次（限：属于急需紧缺职业（工种））”",
     '"the same person: at most 1 time" became "the same person: at most 1 time, if shortage occupation"'),
    ("  - {key: [person], family: insurance, basis: art-1}\n",
     "由“同一人最多 1 次（计入名额 trial）”改为“同一人最多 1 次（计入名额 insurance）”",
     '"the same person: at most 1 time, counted as trial" became "the same person: at most 1 time, counted as insurance"'),
])
def test_a_slot_that_changed(tmp_path: Path, new: str, text: str, text_en: str) -> None:
    assert changed(tmp_path, ONCE, new) == [("slot", text, text_en)]


def test_a_slot_that_came_or_went(tmp_path: Path) -> None:
    more = ONCE + "  - {key: [person, year], family: yearly, times: 2, basis: art-2}\n"
    one, two = sheet_of(tmp_path / "old"), sheet_of(tmp_path / "new", GOOD.replace(ONCE, more))
    assert told(one, two) == [
        ("slot", "新增：同一人、同一自然年最多 2 次", "added: the same person, the same calendar year: at most 2 times")]
    assert told(two, one) == [
        ("slot", "取消：同一人、同一自然年最多 2 次", "dropped: the same person, the same calendar year: at most 2 times")]
    (row,) = rules.between(one, two, FIRST, FIRST)
    assert (row.basis, row.basis_before, row.basis_after, row.code) == ("art-2", "", "art-2", "yearly")


def test_a_slot_of_one_version_alone_is_told_of_the_versions_of_one_sheet(tmp_path: Path) -> None:
    dated = "  - {key: [person], family: trial, basis: art-1, until: 2026-01-01}\n" \
            "  - {key: [person, year], family: trial, basis: art-2, from: 2026-01-01}\n"
    sheet = sheet_of(tmp_path, GOOD.replace(ONCE, dated))
    assert "由“同一人最多 1 次”改为“同一人、同一自然年最多 1 次”" in [
        row.text for row in rules.differences(sheet, FIRST, SECOND)]


def test_another_count_by_figure_alone_is_told_once(tmp_path: Path) -> None:
    figure = "  most: {unit: times, label: 次数, label_en: how often, basis: art-1, 2025-01-01: 3, 2026-01-01: 1}\nconditions:"
    sheet = sheet_of(tmp_path, GOOD.replace(ONCE, ONCE.replace("basis", "times: most, basis")).replace("conditions:", figure))
    found = rules.differences(sheet, FIRST, SECOND)
    assert [(row.kind, row.code) for row in found if row.code in {"most", "trial"}] == [("figure", "most")]


def test_payee_fund_and_approvals(tmp_path: Path) -> None:
    assert changed(tmp_path, "to: worker", "to: employer") == [
        ("payee", "由“发给本人”改为“发给企业”", '"paid to the worker" became "paid to the employer"')]
    assert changed(tmp_path, "from_fund: employment-subsidy", "from_fund: unemployment-insurance") == [
        ("fund", "由“出自就业补助资金”改为“出自失业保险基金”",
         '"paid from Employment subsidy fund" became "paid from Unemployment insurance fund"')]
    assert changed(tmp_path, "approvals: 2", "approvals: 3") == [
        ("approvals", "由“2 人审批”改为“3 人审批”", '"2 approvals" became "3 approvals"')]


def test_ways_to_pay_are_told_in_their_order(tmp_path: Path) -> None:
    ((kind, text, text_en),) = changed(tmp_path, PAID, WAYS)
    assert kind == "payee"
    assert text == (
        "由“发给本人，出自就业补助资金”改为“属于急需紧缺职业（工种） 且 失业保险累计缴费月数 ≥ 月数：发给本人，"
        "出自失业保险基金；其他情形：发给本人，出自就业补助资金”")
    standing = "paid to the worker, paid from Employment subsidy fund"
    assert text_en == (
        f'"{standing}" became "if shortage occupation and months insured against unemployment ≥ months: paid to the worker, '
        f'paid from Unemployment insurance fund; otherwise: {standing}"')


def test_exclusions_of_the_shelf() -> None:
    """Shenzhen's: one gone, one within less, one that merely names the two the other way round."""
    sheet = rules.read_folder(SHELF / "policies" / "440300" / "limits-2024", VOCABULARY)
    first, _second, third, *_rest = sheet.excludes
    other = replace(sheet, excludes=(replace(first, scope=("person",)), replace(third, of=third.by, by=third.of), *_rest))
    found = told(sheet, other, date(2025, 1, 1), date(2025, 1, 1))
    assert [kind for kind, *_words in found] == ["exclusion", "exclusion"]
    assert "：同一人、同一职业、同一等级只能享受其中一种”改为“" in found[0][1] and found[0][1].endswith("：同一人只能享受其中一种”")
    assert found[1][1].startswith("取消：") and "企业新型学徒制" in found[1][1] and found[1][2].startswith("dropped: ")
    back = told(other, sheet, date(2025, 1, 1), date(2025, 1, 1))
    assert any(text.startswith("新增：") and text_en.startswith("added: ") for _kind, text, text_en in back)


def test_each_bears_on_no_answer_and_says_so(tmp_path: Path) -> None:
    """An answer is conditions and amount: what stands beside them is told with why it does nothing to it."""
    old = sheet_of(tmp_path / "old")
    new = sheet_of(tmp_path / "new", GOOD.replace("to: worker", "to: employer").replace("key: [person]", "key: [person, year]"))
    facts = {"worker.insured_months": 40, "certificate.level": "5", "certificate.is_shortage": False}
    found = {one.change.kind: one for one in rules.changed_on(SECOND, facts, before=old, after=new).law}
    assert {"slot", "payee"} <= set(found)
    assert not found["slot"].matters and "几次" in found["slot"].why[0] and "how often" in found["slot"].why[1]
    assert not found["payee"].matters and "发给谁" in found["payee"].why[0]


def test_every_key_and_payee_has_words() -> None:
    assert set(SAME) == set(SLOT_FACTS) and set(TO) == set(PAYEES)


def test_an_expression_in_words(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path)
    assert worded(sheet, 'certificate.level == "5" or not certificate.is_shortage', english=False) == (
        "技能等级 ＝ 五级（初级工） 或 非 属于急需紧缺职业（工种）")

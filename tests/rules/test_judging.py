"""A judgement gives every reason, three-valued, with amounts that add up."""

from datetime import date
from pathlib import Path

import pytest

from baigong import rules
from tests.rules.sheets import GOOD, SHELF, VOCABULARY, sheet_of

FACTS = {"worker.insured_months": 40, "certificate.level": "4", "certificate.issued_on": date(2025, 6, 1),
         "certificate.is_shortage": True}


@pytest.fixture
def sheet(tmp_path: Path) -> rules.Sheet:
    return sheet_of(tmp_path)


def test_lines_add_up_to_the_amount(sheet: rules.Sheet) -> None:
    verdict = rules.judge(sheet, FACTS)
    assert verdict.pays is True
    assert verdict.amount_fen == 195000 == sum(line.amount_fen for line in verdict.lines if line.kind == "amount")
    assert [line.kind for line in verdict.lines] == ["condition", "amount", "amount", "total"]
    assert verdict.lines[0].text == "满 36 个月"
    assert verdict.lines[0].seen == (("worker.insured_months", 40),)
    assert verdict.slots == (rules.Slot("trial", (("person", None),), 1),)
    assert (verdict.to, verdict.from_fund, verdict.sheet_hash) == ("worker", "employment-subsidy", sheet.hash)


def test_the_counting_date_chooses_the_version(sheet: rules.Sheet) -> None:
    facts = FACTS | {"worker.insured_months": 12}
    assert rules.judge(sheet, facts).pays is False
    assert rules.judge(sheet, facts | {"certificate.issued_on": date(2025, 12, 31)}).pays is False
    later = rules.judge(sheet, facts | {"certificate.issued_on": date(2026, 1, 1)})
    assert later.pays is True
    assert later.version is not None
    assert later.version.label == "乙"
    assert rules.judge(sheet, facts, on=date(2026, 5, 1)).pays is True


def test_refusal_states_the_facts(sheet: rules.Sheet) -> None:
    verdict = rules.judge(sheet, FACTS | {"worker.insured_months": 35})
    assert verdict.pays is False
    assert verdict.amount_fen == 0
    assert [(line.code, line.text, line.text_en) for line in verdict.reasons] == [
        ("insured", "只有 35 个月", "only 35 months")]
    assert verdict.slots == ()


def test_unknown_fact_asks_for_evidence(sheet: rules.Sheet) -> None:
    for name in ("worker.insured_months", "certificate.level", "certificate.is_shortage"):
        verdict = rules.judge(sheet, {key: value for key, value in FACTS.items() if key != name})
        assert verdict.pays is None
        assert verdict.missing == (name,)
        assert verdict.amount_fen is None


def test_unknown_counting_date_asks_for_it(sheet: rules.Sheet) -> None:
    assert rules.judge(sheet, {}).missing == ("certificate.issued_on",)


def test_certain_refusal_needs_no_evidence(sheet: rules.Sheet) -> None:
    verdict = rules.judge(sheet, FACTS | {"worker.insured_months": 1, "certificate.level": None})
    assert verdict.pays is False


def test_row_not_in_the_table_grants_nothing(sheet: rules.Sheet) -> None:
    verdict = rules.judge(sheet, FACTS | {"certificate.level": "1"})
    assert verdict.pays is False
    assert [line.code for line in verdict.reasons] == ["base"]


@pytest.mark.parametrize("day", [date(2024, 12, 31), date(2027, 1, 1)])
def test_outside_its_span_a_sheet_refuses(sheet: rules.Sheet, day: date) -> None:
    verdict = rules.judge(sheet, FACTS, on=day)
    assert verdict.pays is False
    assert [line.code for line in verdict.reasons] == ["in_force"]


def test_without_trace_only_what_refuses_or_is_unproved(sheet: rules.Sheet) -> None:
    assert rules.judge(sheet, FACTS, trace=False).lines == ()
    assert rules.judge(sheet, FACTS, trace=False).amount_fen == 195000
    assert [line.code for line in rules.judge(sheet, FACTS | {"worker.insured_months": 1}, trace=False).lines] == [
        "insured"]


def test_nothing_to_pay_is_a_refusal(tmp_path: Path) -> None:
    text = GOOD.replace('"rate_fen[certificate.level]"', '"rate_fen[certificate.level] - 100000"')
    verdict = rules.judge(sheet_of(tmp_path, text), FACTS | {"certificate.level": "5"})
    assert verdict.pays is False
    assert [line.code for line in verdict.reasons] == ["nothing"]


def test_a_version_without_conditions_pays_everybody(tmp_path: Path) -> None:
    text = GOOD.replace("  insured:\n", "  insured:\n    from: 2026-01-01\n")
    sheet = sheet_of(tmp_path, text)
    facts = FACTS | {"worker.insured_months": 1}
    for trace in (True, False):
        assert rules.judge(sheet, facts, trace=trace).amount_fen == 195000
        assert rules.judge(sheet, facts, trace=trace, on=date(2026, 1, 1)).pays is False


def test_payee_follows_its_test(tmp_path: Path) -> None:
    text = GOOD.replace("approvals: 2}", "approvals: 2, choose: [{when: certificate.is_shortage, to: employer}]}")
    sheet = sheet_of(tmp_path, text)
    assert rules.judge(sheet, FACTS).to == "employer"
    assert rules.judge(sheet, FACTS | {"certificate.is_shortage": False}).to == "worker"


def test_facts_survive_json(sheet: rules.Sheet) -> None:
    stored = rules.facts_as_json(FACTS)
    assert stored["certificate.issued_on"] == "2025-06-01"
    again = rules.facts_from_json(sheet.facts, stored)
    assert rules.judge(sheet, again) == rules.judge(sheet, FACTS)
    with pytest.raises(TypeError, match=r"worker\.insured_months is not int"):
        rules.facts_from_json(sheet.facts, stored | {"worker.insured_months": "40"})


def test_a_bare_set_of_groups_is_as_good_as_a_frozen_one() -> None:
    sheet = rules.read_folder(SHELF / "policies" / "120000" / "living-2022", VOCABULARY)
    facts = {"cohort.opens_on": date(2024, 5, 6), "worker.public_employee": False, "worker.pensioner": False}
    bare = rules.judge(sheet, facts | {"worker.groups": {"veteran", "leaver"}})
    frozen = rules.judge(sheet, facts | {"worker.groups": frozenset({"veteran", "leaver"})})
    assert bare.as_json() == frozen.as_json()
    assert bare.reasons[0].text == "不属于生活费补贴对象（未继续升学应届初高中毕业生、退役军人）"

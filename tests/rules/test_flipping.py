"""The way out of a refusal is the smallest change, and it is told in words."""

from datetime import date
from pathlib import Path

import pytest

from baigong import rules
from baigong.rules.cases import read_cases
from tests.rules.sheets import SHELF, VOCABULARY, sheet_of

FACTS = {"worker.insured_months": 20, "certificate.level": "4", "certificate.issued_on": date(2025, 6, 1),
         "certificate.is_shortage": False}
FOLDERS = sorted(path.parent for path in (SHELF / "policies").glob("*/*/policy.yaml"))


@pytest.fixture
def sheet(tmp_path: Path) -> rules.Sheet:
    return sheet_of(tmp_path)


def test_the_number_that_just_suffices(sheet: rules.Sheet) -> None:
    flip = rules.nearest_flip(sheet, FACTS)
    assert flip is not None
    assert flip.changes == (rules.Change("worker.insured_months", 20, 36),)
    assert (flip.pays, flip.amount_fen) == (True, 150000)
    assert flip.text == "如果失业保险累计缴费月数为 36 个月（现为 20 个月），即可补贴 1,500 元。"
    assert flip.text_en.startswith("If months insured against unemployment were 36 months (now 20 months), 1,500")


def test_two_changes_when_one_is_not_enough(sheet: rules.Sheet) -> None:
    flip = rules.nearest_flip(sheet, FACTS | {"certificate.issued_on": date(2024, 12, 20)})
    assert flip is not None
    assert [change.fact for change in flip.changes] in (
        ["certificate.issued_on"], ["certificate.issued_on", "worker.insured_months"],
        ["worker.insured_months", "certificate.issued_on"])


def test_what_cannot_be_changed_asks_for_correction(sheet: rules.Sheet) -> None:
    flip = rules.nearest_flip(sheet, FACTS | {"worker.insured_months": 40, "certificate.level": "2"})
    assert flip is not None
    assert flip.changes[0].fact == "certificate.level"
    assert flip.text.endswith("如记录有误，可以申请更正。")


def test_a_flip_into_a_question_says_so(sheet: rules.Sheet) -> None:
    flip = rules.nearest_flip(sheet, FACTS | {"certificate.is_shortage": None})
    assert flip is not None
    assert flip.pays is None
    assert "还需核实：属于急需紧缺职业（工种）" in flip.text


def test_no_flip_without_a_refusal(sheet: rules.Sheet) -> None:
    assert rules.nearest_flip(sheet, FACTS | {"worker.insured_months": 36}) is None
    assert rules.nearest_flip(sheet, FACTS | {"worker.insured_months": None}) is None


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_every_refused_case_has_a_way_out_and_no_smaller_number(folder: Path) -> None:
    sheet = rules.read_folder(folder, VOCABULARY)
    refused = [case for case in read_cases(folder / "cases.yaml", sheet) if case.pays is False]
    for case in refused:
        flip = rules.nearest_flip(sheet, case.facts)
        assert flip is not None, case.name
        after = rules.judge(sheet, case.facts | {change.fact: change.after for change in flip.changes})
        assert after.pays is flip.pays is not False, case.name
        if len(flip.changes) == 1 and type(flip.changes[0].after) is int:
            fact, before, found = flip.changes[0].fact, flip.changes[0].before, flip.changes[0].after
            nearer = found - 1 if found > before else found + 1
            if nearer != before:
                assert rules.judge(sheet, case.facts | {fact: nearer}).pays is False, case.name

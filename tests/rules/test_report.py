"""`make policy`: a readable page, an exit code, and the place/slug short form."""

from pathlib import Path

import pytest

from baigong import rules
from baigong.rules import workdays
from baigong.rules.__main__ import main, policy_folders
from baigong.rules.report import page
from baigong.rules.sampling import sample
from tests.rules.sheets import GOOD, SHELF, VOCABULARY, sheet_of, write


def test_page_shows_conditions_changes_tables_and_coverage(tmp_path: Path) -> None:
    text = page(rules.check_folder(write(tmp_path), VOCABULARY))
    assert "insured: worker.insured_months >= months_min  [art-1]" in text
    assert "± months: from 36 months to 12 months" in text
    assert "rate: level 5 1,000 yuan; level 4 1,500 yuan" in text
    assert "= 100 %" in text
    assert text.endswith("good")


def test_page_shows_faults_with_file_and_line(tmp_path: Path) -> None:
    text = page(rules.check_folder(write(tmp_path, GOOD.replace("basis: art-1", "basis: art-5")), VOCABULARY))
    assert "  policy.yaml:" in text
    assert text.endswith("faults")


def test_exit_codes(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SHELF.parent)
    assert main(["120000/living-2022"]) == 0
    assert "天津市培训生活费补贴" in capsys.readouterr().out
    assert main(["120000/nothing"]) == 2
    (tmp_path / "vocabulary").mkdir()
    (tmp_path / "vocabulary" / "facts.yaml").write_text(
        (SHELF / "vocabulary" / "facts.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    assert main([str(write(tmp_path, GOOD.replace("months_min", "months", 1)))]) == 1
    assert "policy.yaml:" in capsys.readouterr().out
    assert workdays.calendar().years, "another institution's calendar was counted by only while its policies were looked at"
    assert len(policy_folders(Path("institution/policies"))) >= 9


def test_samples_are_typed_and_repeatable(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path)
    rows = list(sample(sheet, 50, seed=3))
    assert rows == list(sample(sheet, 50, seed=3))
    assert all(kind.holds(row[kind.name]) for row in rows for kind in sheet.facts)
    assert {rules.judge(sheet, row).pays for row in rows} == {True, False, None}

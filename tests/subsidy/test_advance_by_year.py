"""An advance on one year of a longer training, as Jiangsu's cities give it (rules.md C8, Qidong): law in a folder, no Python.

No text with figures is on the shelf, so the folder of Fujian is rewritten for the test: the advance is reckoned on one year's rate.
"""

import shutil
from datetime import date

import pytest

from baigong import rules
from tests.rules.sheets import SHELF, VOCABULARY

FACTS = {
    "worker.groups": frozenset({"enterprise_staff"}), "cohort.no": "BC", "cohort.kind": "apprentice", "cohort.level": "3",
    "cohort.opens_on": date(2023, 7, 1), "cohort.ends_on": date(2025, 6, 30), "cohort.hours": 400, "training.hours": 400,
    "claim.instalment": "whole", "history.advance_fen": 0,
}


@pytest.fixture(scope="module")
def sheet(tmp_path_factory):
    folder = tmp_path_factory.mktemp("shelf") / "350000" / "apprentice-2019"
    shutil.copytree(SHELF / "policies" / "350000" / "apprentice-2019", folder)
    text = (folder / "policy.yaml").read_text(encoding="utf-8")
    old, new = '"floor_fen(percent_of(total, advance_percent))"', '"floor_fen(percent_of(rate_fen[cohort.level], advance_percent))"'
    assert text.count(old) == 1
    (folder / "policy.yaml").write_text(text.replace(old, new), encoding="utf-8")
    return rules.read_folder(folder, VOCABULARY)


@pytest.mark.parametrize(("instalment", "advanced", "hours", "yuan"), [
    ("whole", 0, 400, 12_000), ("advance", 0, 0, 3_000), ("balance", 300_000, 400, 9_000)])
def test_the_base_of_the_advance_is_one_year_and_the_balance_the_rest_of_both(sheet, instalment, advanced, hours, yuan):
    facts = {**FACTS, "claim.instalment": instalment, "history.advance_fen": advanced, "training.hours": hours}
    verdict = rules.judge(sheet, facts)
    assert (verdict.pays, verdict.amount_fen) == (True, yuan * 100)
    assert rules.judge(sheet, {**facts, "cohort.ends_on": date(2024, 6, 30), "history.advance_fen": advanced}).amount_fen == {
        "whole": 600_000, "advance": 300_000, "balance": 300_000}[instalment]

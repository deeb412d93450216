"""Every policy folder on the shelf is good: no fault, every case holds, full coverage."""

from pathlib import Path

import pytest
import yaml

from baigong import rules

SHELF = Path(__file__).parents[2] / "institution"
FOLDERS = sorted(path.parent for path in (SHELF / "policies").glob("*/*/policy.yaml"))


@pytest.fixture(scope="module")
def vocabulary() -> dict[str, rules.FactKind]:
    return rules.read_vocabulary(SHELF / "vocabulary" / "facts.yaml")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_folder_is_good(folder: Path, vocabulary: dict[str, rules.FactKind]) -> None:
    report = rules.check_folder(folder, vocabulary)
    assert [str(fault) for fault in report.faults] == []
    assert report.covered == report.wanted > 0
    assert report.cases >= 5


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_published_form_comes_back_the_same(folder: Path, vocabulary: dict[str, rules.FactKind]) -> None:
    sheet = rules.read_folder(folder, vocabulary)
    again = rules.from_json(sheet.as_json())
    assert again == sheet
    assert again.hash == sheet.hash


def test_the_procedure_speaks_of_policies_that_are_on_the_shelf(vocabulary: dict[str, rules.FactKind]) -> None:
    listed = yaml.safe_load((SHELF / "subsidy" / "procedure.yaml").read_text(encoding="utf-8"))
    sheets = [rules.read_folder(folder, vocabulary) for folder in FOLDERS]
    kinds = {sheet.code: sheet.kind for sheet in sheets}
    assert set(listed["kinds"]) <= {code for code, kind in kinds.items() if kind in {"subsidy", "frame"}}
    uplifts = [code for code in kinds if code.endswith("insurance-uplift")]
    assert [sheet.code for sheet in sheets if sheet.pays and sheet.pays.from_fund == "unemployment-insurance"
            and sheet.code not in [*uplifts, *listed["kinds"]]] == [], "what is their money? unlisted, they count as uplifts"
    assert set(listed["limits"]) <= {code for code, kind in kinds.items() if kind == "limits"}

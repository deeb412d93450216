"""Funds with their rules of use: read from the shelf, every mistake named; a sheet that pays for what is forbidden is told so."""

import shutil
from pathlib import Path

import pytest
from django.conf import settings

from baigong import rules
from baigong.policy.words import Fund
from baigong.rules.funds import wrong_uses
from baigong.rules.reading import read_lines
from baigong.rules.sheet import FUNDS, USE
from tests.rules.sheets import GOOD, VOCABULARY, write

SHELF = Path(settings.INSTITUTION)
ALL = rules.read_funds(SHELF / "funds")


def told(folder: Path) -> list[str]:
    return [str(fault) for fault in rules.check_folder(folder, VOCABULARY, ALL).faults]


def test_the_words_the_shelf_and_the_language_name_the_same_funds():
    assert set(Fund.codes()) == set(FUNDS) == set(ALL.funds) and USE in ALL.uses
    for code, fund in ALL.funds.items():
        assert (fund.name, fund.name_en) == (Fund(code).zh, Fund(code).en)
        for version in fund.versions:
            assert version.for_whom and version.pays_for and version.lapses.text
            said = (*version.for_whom, *version.pays_for, *version.forbidden)
            assert all(one.source and one.text and one.text_en for one in said)
    assert {code for code, fund in ALL.funds.items() if not fund.is_appropriated} == {
        "enterprise-education", "donation", "individual"}


def test_181_as_published():
    now = ALL.funds["employment-subsidy"].versions[-1]
    uses = {one.use: one.basis for one in now.forbidden if one.use}
    assert set(uses) == {"offices", "vehicles", "staff-pay", "hospitality", "loan-interest", "office-supplies", "contest"}
    assert uses["contest"] == "第十六条（六）" and now.carried == 1


def test_no_policy_of_the_shelf_pays_for_what_its_fund_may_not():
    vocabulary = rules.read_vocabulary(SHELF / "vocabulary" / "facts.yaml")
    paths = sorted(SHELF.glob("policies/*/*/policy.yaml"))
    for path in paths:
        sheet, lines = read_lines(path.parent, vocabulary)
        assert not list(wrong_uses(sheet, ALL, lines)), path
    assert len(paths) > 40


@pytest.mark.parametrize("use, says", [
    ("contest", "policy.yaml:{line}: employment-subsidy must not pay for contest"),
    ("prizes", "policy.yaml:{line}: unknown use prizes"),
    ("training", ""), ("living", "")])
def test_a_forbidden_use_is_a_fault_with_file_and_line(tmp_path, use, says):
    head = next(line for line in GOOD.splitlines() if line.startswith("pays:"))
    text = GOOD.replace(head, f"pays: {{to: worker, from_fund: employment-subsidy, approvals: 2, use: {use}}}")
    line = text.splitlines().index(next(one for one in text.splitlines() if one.startswith("pays:"))) + 1
    found = told(write(tmp_path, text))
    assert [one.startswith(says.format(line=line)) for one in found] == ([True] if says else [])


def test_a_use_changes_the_hash_and_none_leaves_it(tmp_path):
    one = rules.check_folder(write(tmp_path / "a", GOOD), VOCABULARY, ALL).sheet
    living = GOOD.replace("approvals: 2", "approvals: 2, use: living")
    other = rules.check_folder(write(tmp_path / "b", living), VOCABULARY, ALL).sheet
    assert one.hash != other.hash and "use" not in one.as_json()["pays"]
    assert rules.from_json(other.as_json()) == other


@pytest.mark.parametrize("file, was, now, says", [
    ("donation.yaml", "use: hospitality", "use: hospitalty", "unknown use hospitalty — did you mean hospitality?"),
    ("donation.yaml", "source: N}", "source: X}", "no source X"),
    ("donation.yaml", "appropriated: false", "appropriated: maybe", "neither true nor false"),
    ("individual.yaml", "- {use: course}", "- {use: living}", "living is both paid for and forbidden"),
    ("individual.yaml", "trust: B", "trust: Z", "unknown trust grade Z"),
    ("order.yaml", "funds: [unemployment-insurance], source: O", "funds: [lottery], source: O", "no fund is called lottery"),
])
def test_mistakes_are_named_by_file_and_line(tmp_path, file, was, now, says):
    folder = tmp_path / "funds"
    shutil.copytree(SHELF / "funds", folder)
    text = (folder / file).read_text(encoding="utf-8")
    assert was in text
    (folder / file).write_text(text.replace(was, now, 1), encoding="utf-8")
    with pytest.raises(rules.SheetFaults) as found:
        rules.read_funds(folder)
    assert any(str(fault).startswith(f"{file}:") and says in str(fault) and fault.line > 1 for fault in found.value.faults)


def test_a_file_that_is_no_fund_is_told(tmp_path):
    folder = tmp_path / "funds"
    shutil.copytree(SHELF / "funds", folder)
    (folder / "donations.yaml").write_text("name: x\n", encoding="utf-8")
    with pytest.raises(rules.SheetFaults, match="did you mean donation"):
        rules.read_funds(folder)

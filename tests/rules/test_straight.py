"""The straight code judges as the plain loop does: every word, amount, fact and slot, on every policy."""

from pathlib import Path
from types import FunctionType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong import rules
from baigong.rules.cases import read_cases
from baigong.rules.program import program_on
from tests.rules.plainly import Plain
from tests.rules.sheets import SHELF
from tests.rules.test_properties import QUICK, SHEETS, values

CASES = {sheet.code: read_cases(Path(SHELF, "policies", sheet.code, "cases.yaml"), sheet) for sheet in SHEETS}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.code)
@given(data=st.data())
@QUICK
def test_straight_and_plain_judge_alike(sheet: rules.Sheet, data: st.DataObject) -> None:
    """From a worked case, so that many are granted, with some facts changed or unknown."""
    facts = dict(data.draw(st.sampled_from(CASES[sheet.code])).facts)
    for kind in data.draw(st.lists(st.sampled_from(sheet.facts), max_size=4)):
        facts[kind.name] = data.draw(values(kind))
    expected = Plain(sheet, facts).answer()
    verdict = rules.judge(sheet, facts)
    assert verdict.as_json() == expected
    kept = [line for line in expected["lines"] if line["holds"] is not True]
    assert rules.judge(sheet, facts, trace=False).as_json() == expected | {"lines": kept}
    assert [list(line.as_json()["seen"]) for line in verdict.lines] == [
        sorted(name for name, value in line.seen if value is not None) for line in verdict.lines]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.code)
def test_every_case_judged_plainly(sheet: rules.Sheet) -> None:
    answers = {case.name: Plain(sheet, case.facts).answer() for case in CASES[sheet.code]}
    assert {case.name: rules.judge(sheet, case.facts).as_json() for case in CASES[sheet.code]} == answers
    assert {answer["pays"] for answer in answers.values()} == {True, False, None}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.code)
def test_straight_code_reads_names_and_nothing_else(sheet: rules.Sheet) -> None:
    """No attribute, no import, no builtin: every name the code mentions is a constant handed to it."""
    for version in sheet.versions:
        program = program_on(sheet, version.start)
        assert program is not None
        functions = [program.traced, program.untraced, program.itemised, program.summed, program.filled]
        while functions:
            function = functions.pop()
            assert function.__globals__["__builtins__"] == {}
            assert set(function.__code__.co_names) <= set(function.__globals__)
            functions += [one for name, one in function.__globals__.items()
                          if isinstance(one, FunctionType) and one.__code__.co_filename == "<sheet>"]


def test_what_is_read_later_says_what_was_true_then() -> None:
    sheet = next(sheet for sheet in SHEETS if sheet.code == "000000/unemployment-insurance-uplift")
    case = next(case for case in CASES[sheet.code] if "insured" in case.because)
    facts = dict(case.facts)
    verdict = rules.judge(sheet, facts)
    before = [line.text for line in rules.judge(sheet, facts).lines]
    facts["worker.insured_months"] = 400
    assert [line.text for line in verdict.lines] == before
    assert verdict != rules.judge(sheet, facts)
    assert verdict == rules.judge(sheet, case.facts)
    assert hash(verdict.lines[0]) == hash(rules.judge(sheet, case.facts).lines[0])

"""The built code says what the terms say: compared with a plain tree walk on every term of every policy."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from baigong import rules
from baigong.rules.machine import Body, Running, running
from baigong.rules.program import program_on
from baigong.rules.sampling import sample, terms_of
from baigong.rules.term import Kind, Term
from tests.rules.plainly import walked
from tests.rules.sheets import SHELF, VOCABULARY

POLICIES = sorted(Path(SHELF, "policies").glob("*/*/policy.yaml"))
SHEETS = [rules.read_folder(path.parent, VOCABULARY) for path in POLICIES]


def surely(term: Term, figures: Mapping[str, object]) -> Running:
    """The code of a term for those whose facts are all known."""
    body = Body(figures)
    body.sure = True
    return body.function(body.value(term)[0])


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.code)
def test_machine_and_tree_walk_agree(sheet: rules.Sheet) -> None:
    met = set()
    known = 0
    for version in sheet.versions:
        program = program_on(sheet, version.start)
        assert program is not None
        terms = terms_of(program)
        built = [running(term, program.figures) for term in terms]
        sure = [surely(term, program.figures) for term in terms]
        for facts in sample(sheet, 300, seed=11):
            facts |= {"total": 123_457, **{step.words.code: 700 + n for n, step in enumerate(program.steps)}}
            expected = [walked(term, program.figures, facts) for term in terms]
            assert [function(facts.get) for function in built] == expected
            if None not in facts.values():
                assert [function(facts.get) for function in sure] == expected
                known += 1
            met.update(value for value in expected if value is None or isinstance(value, bool))
    assert met == {True, False, None}
    assert known > 50


def test_a_fact_is_read_once() -> None:
    age = Term("fact", Kind("number"), value="worker.age")
    asked: list[str] = []
    running(Term("+", Kind("number"), (age, age)), {})(asked.append)
    assert asked == ["worker.age"]


def test_built_code_reaches_nothing_outside() -> None:
    assert running(Term("const", Kind("number"), value=1), {}).__globals__ == {"__builtins__": {}}

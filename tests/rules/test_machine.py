"""The built code says what the terms say: compared with a plain tree walk on every term of every policy."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from baigong import rules
from baigong.rules.functions import FUNCTIONS, divide
from baigong.rules.line import Line
from baigong.rules.machine import running, seen_by, traced, untraced
from baigong.rules.program import program_on
from baigong.rules.sampling import sample, terms_of
from baigong.rules.term import Kind, Term
from tests.rules.sheets import SHELF, VOCABULARY

POLICIES = sorted(Path(SHELF, "policies").glob("*/*/policy.yaml"))
FIELDS = ("condition", "code", "成立", "it holds", "art-1", None, True)
SHEETS = [rules.read_folder(path.parent, VOCABULARY) for path in POLICIES]
PLAIN = {"<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
         "==": lambda a, b: a == b, "!=": lambda a, b: a != b, "in": lambda a, b: a in b,
         "not in": lambda a, b: a not in b, "+": lambda a, b: a + b, "-": lambda a, b: a - b,
         "*": lambda a, b: a * b, "/": divide, "not": lambda a: not a, "neg": lambda a: -a}


def walked(term: Term, figures: Mapping[str, object], facts: Mapping[str, object]) -> object:
    """The meaning of a term, said as simply as possible."""
    if term.op == "const":
        return term.value
    if term.op in {"fact", "step"}:
        return facts.get(term.value)
    if term.op == "figure":
        return figures[term.value]
    if term.op == "set":
        return term.value if term.value is not None else {key for key, in figures[term.parts[0].value]}
    parts = [walked(part, figures, facts) for part in term.parts]
    if term.op == "lookup":
        return figures[term.value].get(tuple(parts))
    if term.op == "and":
        return False if False in parts else None if None in parts else True
    if term.op == "or":
        return True if True in parts else None if None in parts else False
    if term.op == "if":
        test, body, other = parts
        return (body if test else other) if test is not None else (body if body == other else None)
    return None if any(part is None for part in parts) else (PLAIN | FUNCTIONS)[term.op](*parts)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.code)
def test_machine_and_tree_walk_agree(sheet: rules.Sheet) -> None:
    met = set()
    for version in sheet.versions:
        program = program_on(sheet, version.start)
        assert program is not None
        terms = terms_of(program)
        built = [running(term, program.figures) for term in terms]
        together = traced(terms, program.figures, [None] * len(terms), Line)
        lined = traced(terms, program.figures, [FIELDS] * len(terms), Line)
        for facts in sample(sheet, 300, seed=11):
            facts |= {"total": 123_457, **{step.code: 700 + n for n, step in enumerate(program.steps)}}
            expected = [walked(term, program.figures, facts) for term in terms]
            assert [function(facts.get) for function in built] == expected
            assert [value for value, _ in together(facts.get)] == expected
            assert list(untraced(terms, program.figures)(facts.get)) == expected
            for term, (value, seen), line in zip(terms, together(facts.get), lined(facts.get), strict=True):
                assert seen == tuple((name, facts[name]) for name in term.facts())
                assert line == (Line(*FIELDS, seen) if value is True else (value, seen))
                assert isinstance(line, Line) == (value is True)
            met.update(value for value in expected if value is None or isinstance(value, bool))
    assert met == {True, False, None}


def test_seen_facts_are_read_once() -> None:
    asked: list[str] = []
    seen_by(("worker.age", "worker.rural"))(asked.append)
    assert asked == ["worker.age", "worker.rural"]


def test_built_code_reaches_nothing_outside() -> None:
    assert running(Term("const", Kind("number"), value=1), {}).__globals__ == {"__builtins__": {}}

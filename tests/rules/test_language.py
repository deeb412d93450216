"""The little language: what it says, and that nothing else gets through."""

from datetime import date

import pytest

from baigong.rules.expression import Scope, parse
from baigong.rules.faults import WrongExpression
from baigong.rules.machine import running
from baigong.rules.program import kind_of
from baigong.rules.term import Kind
from tests.rules.sheets import VOCABULARY

FACTS = {name: kind_of(fact) for name, fact in VOCABULARY.items()}
CODES = {name: frozenset(code for code, *_ in fact.codes) for name, fact in VOCABULARY.items() if fact.codes}
FIGURES = {"fee_fen": Kind("number", "fen"), "rate": Kind("number", "percent"), "least": Kind("number", "months"),
           "by_level": Kind("table", "fen", keys=("certificate.level",)),
           "by_two": Kind("table", "fen", keys=("cohort.shortage_grade", "certificate.level")),
           "few": Kind("set", of="worker.groups")}
RUNNING = {"fee_fen": 333, "rate": 50, "least": 12, "by_level": {("5",): 100}, "by_two": {("short", "5"): 7},
           "few": frozenset({"veteran"})}
SCOPE = Scope(FACTS, FIGURES, codes=CODES, place="120000")


def value(text: str, **facts: object) -> object:
    """Evaluate with facts named with __ for the dot."""
    known = {name.replace("__", ".", 1): item for name, item in facts.items()}
    return running(parse(text, SCOPE), RUNNING)(known.get)


@pytest.mark.parametrize(("text", "expected"), [
    ("1 + 2 * 3 - 4", 3), ("7 / 2 * 2", 7), ("-(3)", -3), ("not 1 > 2", True), ("1 < 2 <= 2", True),
    ("min(3, 1, 2)", 1), ("max(3, 1)", 3), ("floor(7 / 2)", 3), ("ceil(7 / 2)", 4),
    ("round_fen(percent_of(fee_fen, rate))", 167), ("floor_fen(percent_of(fee_fen, rate))", 166),
    ("round_yuan(fee_fen)", 300), ("floor_yuan(fee_fen + 66)", 300), ("round_yuan(fee_fen + 17)", 400),
    ("by_level['5']", 100), ("by_level['4']", None), ("by_two['short', '5']", 7), ("fee_fen / (1 - 1)", None),
    ("within('120103', place)", True), ("within('130000', place)", False), ("within('', place)", False),
    ("within('350582', '350500')", True), ("within('350582', '350583')", False), ("within('990000', '000000')", True),
    ("1 if 2 > 1 else 3", 1),
])
def test_says(text: str, expected: object) -> None:
    assert value(text) == expected


def test_dates() -> None:
    days = {"certificate__issued_on": date(2024, 2, 29), "claim__applied_on": date(2025, 2, 28)}
    assert value("add_months(certificate.issued_on, least) == claim.applied_on", **days) is True
    assert value("days(certificate.issued_on, claim.applied_on)", **days) == 365
    assert value("months(certificate.issued_on, claim.applied_on)", **days) == 12
    assert value("years(certificate.issued_on, claim.applied_on)", **days) == 0
    assert value("year(certificate.issued_on)", **days) == 2024
    assert value("add_days(certificate.issued_on, 1) == certificate.issued_on", **days) is False
    assert value("add_days(certificate.issued_on, 99999999999)", **days) is None
    assert value("add_months(certificate.issued_on, 99999999999)", **days) is None


def test_unknown_is_neither_true_nor_false() -> None:
    assert value("worker.age > 15") is None
    assert value("not worker.rural") is None
    assert value("worker.rural and worker.age > 15", worker__age=10) is False
    assert value("worker.rural or worker.age > 15", worker__age=20) is True
    assert value("worker.rural or worker.age > 15", worker__age=10) is None
    assert value("worker.age + 1") is None
    assert value("1 if worker.rural else 1") == 1
    assert value("1 if worker.rural else 2") is None


def test_sets() -> None:
    groups = {"worker__groups": frozenset({"veteran", "disabled"})}
    assert value("'veteran' in worker.groups", **groups) is True
    assert value("'leaver' not in worker.groups", **groups) is True
    assert value("overlaps(worker.groups, few)", **groups) is True
    assert value("overlaps(worker.groups, {'leaver', 'flexible'})", **groups) is False
    assert value("certificate.level in by_level", certificate__level="5") is True
    assert value("certificate.level in {'5', '4'}", certificate__level="3") is False


@pytest.mark.parametrize("text", [
    "__import__('os').system('true')", "().__class__", "[x for x in (1,)]", "lambda: 1", "2 ** 9", "1 // 2", "1 % 2",
    "f'{1}'", "print(1)", "worker.age.bit_length()", "by_level.__class__", "(x := 1)", "worker.age is None", "[1]",
    "{1: 2}", "1 @ 2", "~1", "1 | 2", "min(*{1})", "round_fen(fen=1)", "'a' 'b' + 1", "b'x'", "...", "1.5", "open",
    "await x", "yield", "by_level[1:2]", "by_level", "(1, 2)", "{worker.age}", "1 if 1 else 2",
])
def test_nothing_else_gets_through(text: str) -> None:
    with pytest.raises(WrongExpression):
        term = parse(text, SCOPE)
        if term.kind.base == "table":                         # a bare table is a name, but no clause can use it
            raise WrongExpression("a bare table")


@pytest.mark.parametrize(("text", "said"), [
    ("worker.agee > 1", "did you mean worker.age?"),
    ("maxx(1, 2)", "did you mean max?"),
    ("fee_fen * 1.3", "percent_of(amount, 130)"),
    ("fee_fen * rate", "use percent_of"),
    ("fee_fen > least", "fen and months are different units"),
    ("fee_fen + least", "fen and months are different units"),
    ("worker.sex == 'mail'", "did you mean male?"),
    ("certificate.level in {'6'}", "'6' is no code of certificate.level"),
    ("'veterans' in worker.groups", "did you mean veteran?"),
    ("certificate.level > '3'", "has no order"),
    ("certificate.level in few", "never in a set of worker.groups"),
    ("worker.sex in by_level", "never in a set of certificate.level"),
    ("by_level[worker.sex]", "keyed by certificate.level"),
    ("by_two['5']", "looked up by cohort.shortage_grade, certificate.level"),
    ("by_level['6']", "'6' is no code"),
    ("fee_fen['5']", "fee_fen is no table"),
    ("worker.age and 1 > 0", "true or false was expected"),
    ("days(worker.age, 1)", "days takes (date, date)"),
    ("add_months(claim.applied_on, worker.age)", "add_months needs months"),
    ("min(fee_fen)", "two or more numbers"),
    ("fee_fen * fee_fen", "money cannot be multiplied"),
    ("least / fee_fen", "cannot be divided by money"),
    ("worker.groups == few", "cannot be compared"),
    ("overlaps(worker.groups, certificate.level)", "overlaps takes (set, set)"),
    ("worker.age >", "cannot be read"),
    ("1" + " + 1" * 200, "longer than 600"),
    ("{worker.sex}", "a set may only list quoted codes"),
    ("worker.age in {'5'}", "only a code can be in something"),
    ("worker.sex in 'male'", "cannot be in code"),
    ("-worker.sex", "a number was expected"),
    ("worker.age is 5", "use == or !="),
    ("round_fen(least)", "round_fen needs fen"),
    ("(1).x", "is not a name"),
    ("1 if worker.rural else worker.sex", "do not fit"),
    ("worker.sex == worker.schooling", "do not fit"),
])
def test_fault_says_what_and_how_to_mend(text: str, said: str) -> None:
    with pytest.raises(WrongExpression) as caught:
        parse(text, SCOPE)
    assert said in str(caught.value)

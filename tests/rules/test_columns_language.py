"""Every word of the language as columns, also those no policy uses yet, beside the judge's own code."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any

import polars as pl
import pytest

from baigong.rules import FactKind, calendar_at
from baigong.rules.columns import Graph, TooLarge, leaves, polars_codes
from baigong.rules.columns.in_polars import judged
from baigong.rules.columns.in_sql import DUCKDB, SPARK, judging_sql
from baigong.rules.columns.leaves import Choice, Column, Known, Leaf
from baigong.rules.columns.node import Node
from baigong.rules.columns.plan import Plan
from baigong.rules.columns.ratio import Ratio
from baigong.rules.columns.terms import Terms
from baigong.rules.expression import Scope, parse
from baigong.rules.functions import FUNCTIONS
from baigong.rules.machine import running
from baigong.rules.program import kind_of
from baigong.rules.term import Kind
from tests.rules.columned import day, frame_of, rows_by_duckdb
from tests.rules.sheets import SHELF

calendar_at(SHELF / "calendar")
CODES = tuple((code, code, code) for code in ("a", "b", "c"))
WIDE = tuple((f"k{number}", "", "") for number in range(40))
FACTS = (
    FactKind("n", "int"), FactKind("m", "int", "months"), FactKind("t", "int", "days"), FactKind("q", "int", "workdays"),
    FactKind("p", "int", "percent"),
    FactKind("f", "fen", "fen"), FactKind("g", "fen", "fen"), FactKind("x", "bool"), FactKind("y", "bool"),
    FactKind("d", "date"), FactKind("e", "date"), FactKind("c", "code", codes=CODES), FactKind("k", "code", codes=WIDE),
    FactKind("r", "code"), FactKind("w", "text"), FactKind("s", "set", codes=CODES))
TABLE = Kind("table", "fen", keys=("c",))
FIGURES: dict[str, tuple[Kind, Any]] = {
    "rate": (TABLE, {("a",): 100, ("b",): -50}), "two": (Kind("table", "fen", keys=("c", "k")), {
        ("a", "k1"): 7, ("a", "k2"): 8, ("b", "k1"): 9}),
    "long": (Kind("table", "fen", keys=("k",)), {(f"k{number}",): number * 3 for number in range(33)}),
    "broad": (Kind("table", "fen", keys=("k", "c")), {(f"k{number}", code): number * 5 for number in range(20)
                                                       for code in "ab"}),
    "some": (Kind("set", of="s"), frozenset("ac")), "none": (Kind("set", of="s"), frozenset()),
    "gone": (Kind("number", "fen"), None), "gone_set": (Kind("set", of="s"), None), "until": (Kind("date"), date(2024, 2, 29)),
}
TRUTHS = [
    "n < 3", "2 <= n <= 4", "n != 3 and not x", "x or y", "x and n > 2 or y", "x == y", "not (x != y)", "n == -1",
    "c == 'a'", "c != 'a'", "w == c", "r == '440300'", "c in {'a', 'b'}", "c not in {'a', 'b'}", "c in rate", "'b' in s", "w in s",
    "'z' in s", "c in {'z'}", "k in {'k1', 'k3', 'k5', 'k7', 'k9'}", "k in {'k1', 'k2', 'k3'}", "k == 'k39'",
    "overlaps(s, some)", "overlaps(s, none)", "overlaps(s, s)", "overlaps(some, s)", "overlaps(s, gone_set)",
    "overlaps(some, some)",
    "overlaps(s if x else some, some if y else none)", "(c if x else 'b') == 'a'", "(c if x else 'b') in rate",
    "overlaps(s if x else {'a', 'c'}, {'a'})", "overlaps(s if x else (none if y else some), s)", "'a' in (s if x else some)",
    "within(r, '440000')", "within(r, '000000')", "within(r, '440300')", "within('440305', r)", "within(r, place)", "within(r, r)",
    "within(r if x else '', '440000')", "d <= e", "d == until",
    "workdays(d, e) <= 5", "e <= add_workdays(d, 10)", "workdays(d, until) == 0",
    "d < add_months(e, 12)", "gone > f", "f > gone or x",
    "year(d) == 2024", "(x if n > 2 else y)", "(x if y else x)", "True", "not False or x", "add_days(d, t) >= e",
    "f / n < g", "f / g == 1", "percent_of(f, p) <= percent_of(g, 50)", "rate[c] > 0", "two[c, k] == 8", "days(d, e) / n >= 2",
    "min(d, e) == until", "max(d, e, until) != until", "1 < 2", "'a' in {'a'}", "k in long", "f * n / 3 == percent_of(g, 10)",
]
NUMBERS = [
    "n + m * 2 - n", "-n", "n - -m", "days(d, e)", "workdays(d, e)", "workdays(until, e) * 2",
    "months(d, e)", "years(d, e)", "year(d)", "min(n, 3)", "max(f, g, 5)",
    "floor(f / 3)", "ceil(f / 7)", "ceil(f / n)", "floor(f / n)", "round_fen(f / 3)", "round_fen(f / n)",
    "floor_fen(percent_of(f, p))",
    "round_fen(percent_of(f, 130))", "round_yuan(f)", "floor_yuan(f)", "round_yuan(percent_of(f, p))", "percent_of(f, 33)",
    "percent_of(percent_of(f, p), p)", "f / n", "f / g", "(f + g) / (n - 2)", "f / 4 + g / 6", "f / n + g / n - 1", "rate[c]",
    "rate['a']", "rate['c']", "rate[c if x else 'b']", "two[c, k]", "two['a', k]", "two[c, 'k1']", "long[k]", "broad[k, c]",
    "gone", "f if x else g", "f if x else f", "f / 2 if x else g / 3", "f / n if x else g / n", "1 if n > 2 else 0",
    "min(f / 3, g / 2)", "max(percent_of(f, p), g)", "min(f / n, g)", "round_fen(max(f / n, g / 7))", "floor_fen(f * n * n / 3)",
    "round_fen(percent_of(percent_of(percent_of(f, p), p), p))", "max(0, min(n, 15) - 10)", "days(add_days(d, n), e)",
    "months(add_months(d, m), e)", "f * (2 if x else 3)", "floor_yuan(f * m)", "days(min(d, e), until)", "(f + step) / 2", "step",
    "n * m * t", "f * n * t", "floor(f * n * t / 1000)",
]
DAYS = ["add_days(d, t)", "add_days(d, -n)", "add_months(d, m)", "add_months(d, -m)", "add_months(d, 12)", "add_months(d, 1)",
        "add_months(d, -48)", "add_months(d, 1200)", "add_months(d, 0)", "add_days(add_days(d, 3), -5)",
        "add_workdays(d, q)", "add_workdays(d, n)", "add_workdays(d, -n)", "add_workdays(e, 10)", "add_workdays(e, -15)",
        "add_workdays(d, 0)", "add_workdays(until, n)", "add_workdays(add_workdays(e, 3), -4)",
        "add_months(e, n)", "min(d, e)", "max(d, e, until)", "d if x else e", "d if x else d", "until"]
SCOPE = Scope({fact.name: kind_of(fact) for fact in FACTS}, {name: kind for name, (kind, _) in FIGURES.items()}, ("step",),
              {}, "440300")
VALUES = {name: value for name, (_, value) in FIGURES.items()}
POOLS: dict[str, tuple[Any, ...]] = {
    "n": (0, 1, 2, 3, 4, -1, -7), "m": (0, 1, 2, 11, 12, 13, -1, -12, 25_000, -25_000, 120_000), "p": (0, 1, 33, 50, 100, 130, -5),
    "q": (0, 1, -1, 5, 10, 250, -250, 3000, -3000, 1_000_000),
    "t": (0, 1, -1, 365, 366, 30, 999_999, -999_999, 1_000_000), "f": (0, 1, 149, 150, 100_000, 33_333, -1, -150, 10**11),
    "g": (0, 1, 50, 100_000, 33_333, -3, -10**11), "r": ("", "440300", "440305", "440000", "120103", "000000", "12", "110000"),
    "w": ("a", "b", "z", "", "440300"), "c": ("a", "b", "c"), "k": tuple(code for code, *_ in WIDE), "x": (True, False),
    "y": (True, False), "s": (frozenset(), frozenset("a"), frozenset("bc"), frozenset("abc"), frozenset("ac"))}


def rows(count: int) -> list[dict[str, Any]]:
    """Rows of facts, each unknown one time in eight; days are ends of months, leap days and the calendar's own ends."""
    dice = Random(5)
    days = [date(2024, 2, 29), date(2024, 1, 31), date(2023, 2, 28), date(2024, 3, 1), date(2000, 2, 29), date(1900, 3, 1),
            date(1, 1, 1), date(9999, 12, 31), date(2024, 12, 31), date(1969, 12, 31), date(2011, 12, 31), date(2012, 1, 1),
            date(2012, 1, 4), date(2024, 2, 9), date(2024, 2, 18), date(2024, 10, 12), date(2026, 12, 30), date(2026, 12, 31),
            date(2027, 1, 1)]
    days += [date(1995, 1, 1) + timedelta(dice.randint(0, 15_000)) for _ in range(40)]
    return [{fact.name: None if dice.random() < 0.125 else dice.choice(POOLS.get(fact.name, tuple(days))) for fact in FACTS}
            for _ in range(count)]


ROWS = rows(1500)


def plan_for(texts: list[str], graph: Graph) -> tuple[Plan, list[tuple[str, ...]]]:
    """Each text as one output, or a fraction as two."""
    terms = Terms(graph, {fact.name: fact for fact in FACTS}, VALUES)
    terms.steps["step"] = Ratio.whole(graph, graph.fact("g", "int", (-10**11, 10**11)))
    outputs: dict[str, Node] = {}
    columns: list[tuple[str, ...]] = []
    for number, text in enumerate(texts):
        value = terms.value(parse(text, SCOPE))
        parts = (value.top, value.bottom) if isinstance(value, Ratio) else (_as_number(graph, value),)
        names = tuple(f"o{number}_{place}" for place, _ in enumerate(parts))
        outputs |= dict(zip(names, parts, strict=True))
        columns.append(names)
    return Plan(None, outputs, (), (), (), {fact.name: fact for fact in FACTS}), columns  # type: ignore[arg-type] # no sheet


def _as_number(graph: Graph, value: Any) -> Node:
    return graph.case([(value, graph.const(1)), (graph.negated(value), graph.const(0))], graph.const(None, "int"))


def expected(text: str) -> Iterator[Any]:
    """What the judge's code makes of each row."""
    term = parse(text, SCOPE)
    code = running(term, VALUES)
    for facts in ROWS:
        value = code((facts | {"step": facts["g"]}).get)
        yield None if value is None else value if isinstance(value, date) else Fraction(value)


def said(row: dict[str, Any], names: tuple[str, ...], text: str) -> Any:
    """The columns' value of a text."""
    parts = [row[name] for name in names]
    if None in parts:
        return None
    return day(parts[0]) if text in DAYS else Fraction(parts[0], parts[1]) if len(parts) == 2 else Fraction(parts[0])


def fits(text: str) -> bool:
    """Can its numbers be told from outside at all? Outputs are of 64 bits, results within may be wider."""
    return text not in {"n * m * t", "f * n * t", "percent_of(percent_of(f, p), p)", "f / n + g / n - 1", "f / g",
                        "(f + g) / (n - 2)", "f / n if x else g / n", "min(f / n, g)"}


@pytest.mark.parametrize("tight", [False, True], ids=["text and lists", "enumerations and bits"])
def test_polars_says_what_the_judge_says(tight: bool) -> None:
    texts = [*TRUTHS, *[text for text in NUMBERS if fits(text)], *DAYS]
    plan, columns = plan_for(texts, Graph())
    frame = judged(frame_of(ROWS, FACTS, tight=tight).lazy(), {"": plan}).collect(engine="streaming")
    _compare(texts, columns, frame.rows(named=True))


def test_sql_says_what_the_judge_says(tmp_path: Path) -> None:
    texts = [*TRUTHS, *[text for text in NUMBERS if fits(text)], *DAYS]
    plan, columns = plan_for(texts, Graph())
    _compare(texts, columns, list(rows_by_duckdb(plan, frame_of(ROWS, FACTS), tmp_path)))


def _compare(texts: list[str], columns: list[tuple[str, ...]], found: list[dict[str, Any]]) -> None:
    for text, names in zip(texts, columns, strict=True):
        answers = [said(row, names, text) for row in found]
        wanted = list(expected(text))
        wrong = [(facts, one, two) for facts, one, two in zip(ROWS, answers, wanted, strict=True) if one != two]
        assert not wrong, (text, len(wrong), wrong[0])


@pytest.mark.parametrize("tight", [False, True], ids=["text", "enumerations"])
def test_a_table_of_too_many_places_is_looked_up_by_its_rows(tight: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polars_codes, "MOST_PLACES", 4)
    texts = ["rate[c]", "two[c, k]", "two['a', k]", "long[k]", "broad[k, c]"]
    plan, columns = plan_for(texts, Graph())
    lazy = judged(frame_of(ROWS, FACTS, tight=tight).lazy(), {"": plan})
    assert "replace_strict" in lazy.explain()
    _compare(texts, columns, lazy.collect(engine="streaming").rows(named=True))


def test_what_is_tried_holds_every_word() -> None:
    """Operators and functions are added to the language now and then: here, too, then."""
    met = {part.op for text in [*TRUTHS, *NUMBERS, *DAYS] for part in parse(text, SCOPE).walk()}
    assert met >= {*FUNCTIONS, "<", "<=", ">", ">=", "==", "!=", "in", "not in", "+", "-", "*", "/", "neg", "not", "and", "or",
                   "if", "lookup", "set", "figure", "fact", "step", "const"}


def test_wide_numbers_are_compared_exactly(tmp_path: Path) -> None:
    """What outgrows 64 bits on the way is computed in 128, and refused for an engine that has no such number."""
    texts = [f"({text}) <= 1000003" for text in NUMBERS if not fits(text)]
    texts += ["f * n * t == 0", "floor_fen(f * n * t / 7) > 12345", "f / n + g / n >= 1"]
    plan, columns = plan_for(texts, Graph())
    assert any(node.high > 2**63 for output in plan.outputs.values() for node in output.walk())
    frame = judged(frame_of(ROWS, FACTS).lazy(), {"": plan}).collect(engine="streaming")
    _compare(texts, columns, frame.rows(named=True))
    _compare(texts, columns, list(rows_by_duckdb(plan, frame_of(ROWS, FACTS), tmp_path)))
    with pytest.raises(TooLarge):
        judging_sql({"": plan}, "facts", SPARK)


def test_what_outgrows_all_is_not_compiled() -> None:
    with pytest.raises(TooLarge):
        plan_for(["f * n * n * n * n * n"], Graph())


def test_numbers_beyond_their_layout_are_unknown() -> None:
    plan, columns = plan_for(["f", "p", "n"], Graph())
    frame = pl.DataFrame({"f": [10**11, 10**11 + 1, -10**11 - 1], "p": [32_767, 32_768, 2**40],
                          "n": pl.Series([10**6, 10**6 + 1, -10**6 - 1], dtype=pl.Int32)})
    found = judged(frame.lazy(), {"": plan}).collect()
    assert found.select(*[names[0] for names in columns]).rows() == [(10**11, 32_767, 10**6), (None,) * 3, (None,) * 3]


def test_facts_without_a_column_are_unknown(tmp_path: Path) -> None:
    plan, columns = plan_for(["x or n > 1", "overlaps(s, some)", "c in rate", "d <= until"], Graph())
    frame = pl.DataFrame({"n": [1, 2]})
    for row in (judged(frame.lazy(), {"": plan}).collect().rows(named=True)):
        assert [row[names[0]] for names in columns] == [1 if row[columns[0][0]] else None, None, None, None]
    text = judging_sql({"": plan}, "facts", DUCKDB, columns=["n"])
    assert "CAST(NULL AS BOOLEAN)" in text and '"x"' not in text


def test_what_is_shared_is_computed_once() -> None:
    """A running total that each step mentions thrice must not make the query grow threefold with each."""
    graph = Graph()
    total: Node = graph.fact("n", "int", (0, 10))
    sizes = []
    for _ in range(30):
        above = graph.compared("<", graph.const(5), total)
        total = graph.case([(above, graph.minus(total, graph.const(1)))], graph.plus(total, graph.const(1)))
        plan = Plan(None, {"o": total}, (), (), (), {fact.name: fact for fact in FACTS})  # type: ignore[arg-type] # no sheet
        sizes.append(len(judging_sql({"": plan}, "facts", DUCKDB)))
    assert sizes[-1] - sizes[-2] < 300
    frame = pl.DataFrame({"n": [0]}, schema={"n": pl.Int32})
    assert judged(frame.lazy(), {"": plan}).collect().item() == 6


def test_a_choice_of_codes_asks_both_sides() -> None:
    graph = Graph()
    sides: tuple[Leaf, Leaf] = (Column("c"), Known("a"))
    same = leaves.asked(graph, leaves.same, Choice(graph.fact("x", "bool"), *sides), Known("a"))
    assert same.op == "case" and {part.op for part in same.walk()} >= {"code_in", "fact"}

"""A definition that is wrong is told where and how; what it may see is little; sums and proofs are exact."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.reporting import decide
from baigong.reporting.decide import Row
from baigong.reporting.words import Dimension, Measure, Unit
from baigong.rules.faults import SheetFaults

GOOD = """\
name: {zh: 甲, en: A}
words: {zh: 甲, en: A}
unit: person-times
measure: count
time: flow
dated_by: {zh: 日, en: day}
by: [level]
source: x
trust: proposal
since: 2025-01-01
sql: |
  SELECT 'a ' || training AS key, region, ended_on AS day, 1 AS numerator, level FROM told_training
cases:
  - name: one
    month: 2025-09
    told_training:
      - {training: 1, region: "120104", ended_on: 2025-09-30, level: "4"}
    gives: 1
    by: {level: {"4": 1}}
"""
# What to replace, by what, the line that is named, what is said.
WRONG = [
    ("measure: count", "measure: counts", 4, "did you mean count?"),
    ("unit: person-times", "unit: yuan", 3, "'yuan' is no unit"),
    ("time: flow\n", "", 1, "time is missing"),
    ("trust: proposal", "trust: proposal\ntrusted: yes", 10, "unknown key trusted"),
    ("trust: proposal", "trust: proposal\ntrust: weak", 10, "written twice"),
    ("by: [level]", "by: [levels]", 7, "did you mean level?"),
    ("since: 2025-01-01", "since: yesterday", 10, "is not a date"),
    ("measure: count", "measure: share", 1, "parts belong to a share"),
    ("told_training\n", "people_person\n", 11, "only the views told_* may be read"),
    ("told_training\n", "told_training, told_claim\n", 11, "after a comma"),
    ("told_training\n", "told_training; DROP TABLE people_person\n", 11, "a semicolon"),
    ("SELECT 'a '", "DELETE 'a '", 11, "must begin with SELECT"),
    ("1 AS numerator", "pg_sleep(9) AS numerator", 11, "calls pg_sleep()"),
    ("1 AS numerator", "random() AS numerator", 11, "the word RANDOM"),
    ("told_training\n", "public.told_training\n", 11, "names a schema"),
    ("told_training:\n", "told_claim:\n", 14, "does not read told_claim"),
    ('by: {level: {"4": 1}}', 'by: {mode: {face: 1}}', 14, "not broken down by mode"),
    ("gives: 1", "gives: one", 18, "is not a whole number"),
    ("    gives: 1\n", "", 14, "gives is missing"),
    ("name: {zh: 甲, en: A}", "name: {zh: 甲}", 1, "en is missing"),
    ("name: {zh: 甲, en: A}", "name: {zh: 甲, en: A", 2, "not YAML"),
]


def test_the_good_one_reads(tmp_path: Path) -> None:
    path = tmp_path / "good.yaml"
    path.write_text(GOOD, encoding="utf-8")
    one = decide.read_indicator(path)
    assert (one.slug, one.views, one.by, len(one.cases)) == ("good", ("told_training",), (Dimension.LEVEL,), 1)
    path.write_text(GOOD.replace("words: {zh: 甲", "words: {zh: 乙"), encoding="utf-8")
    assert decide.read_indicator(path).hash == one.hash, "other words count nothing else"
    path.write_text(GOOD.replace("1 AS numerator", "2 AS numerator"), encoding="utf-8")
    assert decide.read_indicator(path).hash != one.hash


@pytest.mark.parametrize(("old", "new", "line", "said"), WRONG)
def test_a_fault_is_told_by_file_and_line(tmp_path: Path, old: str, new: str, line: int, said: str) -> None:
    path = tmp_path / "wrong.yaml"
    assert old in GOOD
    path.write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(SheetFaults) as raised:
        decide.read_indicator(path)
    found = [fault for fault in raised.value.faults if said in str(fault)]
    assert found, raised.value
    assert found[0].file == "wrong.yaml"
    assert abs(found[0].line - line) <= 1, found[0]


@pytest.mark.parametrize("path", ["waiting.yaml"])
def test_the_waiting_list_names_its_faults(tmp_path: Path, path: str) -> None:
    (tmp_path / path).write_text("- name: {zh: 甲, en: A}\n  why: {zh: 乙, en: B}\n", encoding="utf-8")
    with pytest.raises(SheetFaults, match=r"waiting.yaml:1: needs is missing"):
        decide.read_waiting(tmp_path / path)


@pytest.mark.parametrize(("sql", "views"), [
    ("SELECT 1 FROM told_a JOIN told_b ON true", ["told_a", "told_b"]),
    ("WITH x AS (SELECT 1 FROM told_a) SELECT 2 FROM x JOIN told_c c ON true", ["told_a", "told_c"]),
    ("SELECT count(*) FILTER (WHERE a IN ('x', 'told_z')) FROM told_a", ["told_a"]),
])
def test_what_a_text_sees(sql: str, views: list[str]) -> None:
    assert decide.sees(sql) == (views, [])


@pytest.mark.parametrize("sql", [
    "SELECT 1", "SELECT 1 FROM \"people_person\"", "SELECT (SELECT max(id) FROM people_person) FROM told_a",
    "SELECT 1 FROM told_a WHERE id IN (SELECT 1 FROM journal_entry)", "SELECT 1 FROM told_a -- x", "TABLE told_a",
    "SELECT lo_import('x') FROM told_a", "SELECT 1 INTO x FROM told_a", "SELECT 1 FROM told_a FOR UPDATE",
    "SELECT $1 FROM told_a", "SELECT current_date FROM told_a", "SELECT 1 FROM told_a, LATERAL (SELECT 1) x",
    "SELECT 1 FROM told_a JOIN generate_series(1, 2) s ON true", "SELECT 1 FROM pg_catalog.pg_class JOIN told_a ON true",
])
def test_a_text_that_sees_more_is_faulty(sql: str) -> None:
    assert decide.sees(sql)[1]


@pytest.mark.parametrize(("unit", "numerator", "denominator", "scale", "shown"), [
    (Unit.PERCENT, 2, 3, 1, "66.7"), (Unit.PERCENT, 0, 0, 1, "–"), (Unit.PERCENT, 1, 1, 1, "100.0"),
    (Unit.PERCENT, 1, 2000, 1, "0.1"),
    (Unit.FEN, 200000, None, 1, "2,000.00"), (Unit.FEN, 100, 3, 1, "0.33"), (Unit.FEN, 5, 2, 1, "0.03"),
    (Unit.TIMES, 12345, None, 1, "12,345"), (Unit.HOURS, 900, None, 45, "20.0"), (Unit.DAYS, 27, 2, 1, "13.5"),
])
def test_how_a_figure_reads(unit: Unit, numerator: int, denominator: int | None, scale: int, shown: str) -> None:
    assert decide.shown(unit, numerator, denominator, scale=scale) == shown


GROUPS = [(), ("a",), ("b", "中"), ("a", "b", "中")]
ROWS = st.dictionaries(
    st.integers(0, 9), st.tuples(st.integers(0, 10**9), st.sampled_from("543"), st.sampled_from(GROUPS)), max_size=6,
).map(lambda found: [Row(f"row {key}", "120104", "2025-09-30", n, 1, ((level,), groups))
                     for key, (n, level, groups) in found.items()])
BY = (Dimension.LEVEL, Dimension.GROUP)


@given(ROWS)
def test_single_parts_add_up_and_rows_survive_their_text(rows: list[Row]) -> None:
    told = decide.sums(rows, BY, Measure.SHARE)
    whole = told[decide.WHOLE]
    assert whole == (sum(row.numerator for row in rows), len(rows))
    assert sum(pair[0] for (dimension, _), pair in told.items() if dimension == "level") == whole[0]
    half = len(rows) // 2
    assert decide.added(decide.sums(part, BY, Measure.SHARE) for part in (rows[:half], rows[half:])) == told
    assert decide.added([decide.sums(rows, BY, Measure.COUNT)]) == decide.sums(rows, BY, Measure.COUNT)
    text = decide.lines_of(rows)
    assert sorted(decide.rows_of(text, "120104"), key=lambda row: row.key) == sorted(rows, key=lambda row: row.key)
    assert decide.hash_of(decide.lines_of(reversed(rows))) == decide.hash_of(text)


@given(ROWS, ROWS)
def test_two_texts_differ_where_their_hashes_do(before: list[Row], after: list[Row]) -> None:
    old, new = decide.lines_of(before), decide.lines_of(after)
    changed = decide.changes(old, new)
    assert bool(changed) == (decide.hash_of(old) != decide.hash_of(new))
    assert changed.count == len(changed.added) + len(changed.gone) + len(changed.changed)
    assert decide.changes(new, old).added == changed.gone


def test_the_hash_of_a_region_is_over_its_places_by_code() -> None:
    assert decide.joined_hash({"b": "2", "a": "1"}) == decide.hash_of("a 1\nb 2\n")
    assert decide.joined_hash({}) == decide.hash_of("")

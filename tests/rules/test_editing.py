"""One thing changes in a policy's text; every comment, order and line around it stays."""

from datetime import date, timedelta
from difflib import ndiff
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from baigong.rules import editing, read_folder, read_vocabulary

INSTITUTION = Path("institution")
FOLDERS = sorted(path.parent for path in (INSTITUTION / "policies").glob("*/*/policy.yaml"))
TEXT = """\
# of our own
name: a  # stays
figures:
  one: {unit: fen, 2025-01-01: 1, until: 2027-01-01}
  two:
    unit: fen by certificate.level
    2025-01-01: {"5": 100, "4": 200}  # by level
    # the last word
  three:
    unit: fen by certificate.level
    2025-01-01:
      "5": 100
      "4": 200

conditions:
  a:
    when: >-
      x > 1
      and y
    says: b
  b: [{when: p, from: 2025-01-01}, {when: q, from: 2026-01-01}]
"""


def changed(after: str, before: str = TEXT) -> list[str]:
    return [line for line in ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]


def test_a_value_goes_in_by_its_date_and_is_replaced_where_it_stands():
    assert changed(editing.with_figure(TEXT, "one", date(2026, 1, 1), 2)) == [
        "-   one: {unit: fen, 2025-01-01: 1, until: 2027-01-01}",
        "+   one: {unit: fen, 2025-01-01: 1, 2026-01-01: 2, until: 2027-01-01}"]
    assert changed(editing.with_figure(TEXT, "one", date(2025, 1, 1), None)) == [
        "-   one: {unit: fen, 2025-01-01: 1, until: 2027-01-01}", "+   one: {unit: fen, 2025-01-01: null, until: 2027-01-01}"]


def test_tables_in_either_style():
    table = {"5": 150, "4": 250}
    assert changed(editing.with_figure(TEXT, "two", date(2026, 1, 1), table)) == ['+     2026-01-01: {"5": 150, "4": 250}']
    assert changed(editing.with_figure(TEXT, "three", date(2026, 1, 1), table)) == ['+     2026-01-01: {"5": 150, "4": 250}']
    replaced = editing.with_figure(TEXT, "three", date(2025, 1, 1), table)
    assert sorted(changed(replaced)) == [
        '+     2025-01-01: {"5": 150, "4": 250}', '-       "4": 200', '-       "5": 100', "-     2025-01-01:"]


def test_an_expression_is_replaced_whole_however_it_was_written():
    after = yaml.safe_load(editing.with_condition(TEXT, "a", "x > 2 and y == 'z'"))["conditions"]["a"]
    assert after == {"when": "x > 2 and y == 'z'", "says": "b"}
    after = yaml.safe_load(editing.with_condition(TEXT, "b", "r", nth=1))["conditions"]["b"]
    assert [one["when"] for one in after] == ["p", "r"]


def test_what_is_not_there_is_no_guess():
    for call in (lambda: editing.with_figure(TEXT, "four", date(2026, 1, 1), 1),
                 lambda: editing.with_condition(TEXT, "b", "r", nth=2), lambda: editing.with_case("cases: []", 0, {}),
                 lambda: editing.put("", ["a"], 1)):
        with pytest.raises(KeyError):
            call()


def test_a_case_keeps_what_is_not_its_result():
    text = ("cases:\n  - {name: 甲, with: {a: null, b: [x]}, pays: true, amount_yuan: 5, source: s}  # why\n"
            "  - name: 乙\n    pays: true\n")
    after = editing.with_case(text, 0, {"pays": False, "amount_yuan": None, "because": ["c"]})
    assert after.splitlines()[1] == "  - {name: 甲, with: {a: null, b: [x]}, pays: false, source: s, because: [c]}  # why"
    assert yaml.safe_load(editing.with_case(text, 1, {"pays": "unknown"}))["cases"][1] == {"name": "乙", "pays": "unknown"}


WORDS = st.text(st.characters(exclude_categories=["C"]), max_size=12)  # YAML knows no control characters
PLAIN = st.one_of(st.integers(-10**9, 10**9), st.booleans(), st.none(), st.dates(), WORDS)


@given(st.recursive(PLAIN, lambda inner: st.one_of(
    st.lists(inner, max_size=3), st.dictionaries(WORDS, inner, max_size=3)), max_leaves=8))
def test_what_is_spelled_is_read_back(value):
    assert yaml.safe_load(editing.spelled(value)) == value


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_figure_of_every_policy_can_be_given_another_value(folder, tmp_path):
    vocabulary = read_vocabulary(INSTITUTION / "vocabulary" / "facts.yaml")
    sheet = read_folder(folder, vocabulary)
    text = (folder / "policy.yaml").read_text(encoding="utf-8")
    last = sheet.versions[-1].start
    day = last + timedelta(days=40)
    if not sheet.in_force.holds(day):
        day = last
    for figure in sheet.figures:
        held = figure.on(day)
        if held is None or figure.is_open:                    # given a value, a frame would be none
            continue
        text = editing.with_figure(text, figure.code, day, _as_written(figure, held.value))
    first = sheet.versions[0]
    text = editing.with_version(text, day, "草案", "draft", first=first.start, first_label=(first.label, first.label_en))
    copy = tmp_path / sheet.place / sheet.slug
    copy.mkdir(parents=True)
    (copy / "policy.yaml").write_text(text, encoding="utf-8")
    (copy / "notice.md").write_text((folder / "notice.md").read_text(encoding="utf-8"), encoding="utf-8")
    again = read_folder(copy, vocabulary)
    for before, after in zip(sheet.figures, again.figures, strict=True):
        assert before.code == after.code
        assert (before.on(day) and before.on(day).value) == (after.on(day) and after.on(day).value)
    assert day in [version.start for version in again.versions]


def _as_written(figure, value):
    if not figure.keys:
        return list(value) if figure.set_of else value
    table: dict = {}
    for keys, number in value:
        inner = table
        for key in keys[:-1]:
            inner = inner.setdefault(key, {})
        inner[keys[-1]] = number
    return table

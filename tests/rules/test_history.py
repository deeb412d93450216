"""Versions, plain-word differences and tables of the national sheet, as the public page shows them."""

from datetime import date
from itertools import pairwise

import pytest

from baigong import rules
from tests.rules.sheets import SHELF, VOCABULARY


@pytest.fixture(scope="module")
def national() -> rules.Sheet:
    return rules.read_folder(SHELF / "policies" / "000000" / "unemployment-insurance-uplift", VOCABULARY)


def test_versions_follow_without_gap(national: rules.Sheet) -> None:
    eras = rules.versions(national)
    assert [era.span.start.year for era in eras] == [2017, 2022, 2023, 2025]
    assert all(before.span.end == after.span.start for before, after in pairwise(eras))
    assert eras[-1].span.end == date(2026, 1, 1)
    assert all(era.trust for era in eras)


def test_what_changed_in_2022(national: rules.Sheet) -> None:
    changes = rules.differences(national, date(2021, 12, 31), date(2022, 1, 1))
    assert [(change.kind, change.code) for change in changes] == [
        ("figure", "insured_months_min"), ("condition", "insured")]
    assert changes[0].text == "累计缴费月数下限：由 36 个月 变为 12 个月"
    assert changes[0].text_en == "least months insured: from 36 months to 12 months"
    assert changes[0].basis == "a2022-1"
    assert changes[1].text.startswith("由“企业职工，失业保险累计缴费满 36 个月”改为")


def test_what_changed_in_2025(national: rules.Sheet) -> None:
    changes = rules.differences(national, date(2024, 12, 31), date(2025, 1, 1))
    assert {change.code for change in changes} == {
        "yearly_times_max", "shortage_extra_times", "no_higher", "yearly_times", "insurance-year"}
    assert next(change.text_en for change in changes if change.kind == "slot") == (
        '"the same person, the same calendar year: at most 3 times" became "the same person, the same calendar year: at most '
        '1–3 times"')
    assert rules.differences(national, date(2023, 5, 1), date(2024, 5, 1)) == ()


def test_added_and_dropped_clauses_are_told(national: rules.Sheet) -> None:
    added = rules.differences(national, date(2022, 1, 1), date(2023, 1, 1))
    dropped = rules.differences(national, date(2023, 1, 1), date(2022, 1, 1))
    assert "新增：同一职业同一等级未享受职业培训补贴" in [change.text for change in added]
    assert "dropped: no training subsidy drawn for the same occupation and level" in [c.text_en for c in dropped]


def test_changed_table_rows_are_named() -> None:
    shanghai = rules.read_folder(SHELF / "policies" / "310000" / "uplift-2021", VOCABULARY)
    changes = rules.differences(shanghai, date(2023, 11, 30), date(2023, 12, 1))
    assert [change.text_en for change in changes] == [
        "shortage uplift: from none to 30%", "added: shortage occupation: 30% more"]


def test_tables_come_first_and_rise_by_amount(national: rules.Sheet) -> None:
    tables = rules.tables(national, date(2025, 5, 1))
    assert tables[0].code == "base_fen"
    assert tables[0].columns == ("技能等级",)
    assert [(row.keys, row.text) for row in tables[0].rows] == [
        (("五级（初级工）",), "1,000 元"), (("四级（中级工）",), "1,500 元"), (("三级（高级工）",), "2,000 元")]
    assert "shortage_extra_times" in {table.code for table in tables}
    assert "shortage_extra_times" not in {table.code for table in rules.tables(national, date(2024, 5, 1))}
    assert rules.tables(national, date(2026, 5, 1)) == ()


def test_one_is_not_said_in_the_plural(national: rules.Sheet) -> None:
    times = {day: next(table for table in rules.tables(national, day) if table.code == "yearly_times_max")
             for day in (date(2024, 5, 1), date(2025, 5, 1))}
    assert [(table.rows[0].text, table.rows[0].text_en) for table in times.values()] == [
        ("3 次", "3 times"), ("1 次", "1 time")]

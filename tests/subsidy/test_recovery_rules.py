"""The terms of recovery as they stand on the shelf, and what cannot be read; ages, thresholds, late money. No database."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.policy.words import Fund
from baigong.subsidy.decide.recovery import age, goes_to, next_due, read_recovery, recovery_id
from baigong.subsidy.words import Age, Lapse

TEXT = (Path(__file__).parents[2] / "institution/subsidy/recovery.yaml").read_text(encoding="utf-8")


def test_the_shelf_is_read_by_day():
    shelf = read_recovery(TEXT)
    terms = shelf.on(date(2025, 11, 3))
    assert (terms.objection_working_days, terms.due_working_days, terms.restore_working_days) == (10, 30, 15)
    assert shelf.on(date(1999, 1, 1)) == terms, "before the first version, the first"
    assert set(shelf.lapse) == set(Fund)


@pytest.mark.parametrize(("fen", "officers"), [(1, 1), (499_999, 1), (500_000, 2), (10_000_000, 2)])
def test_more_money_takes_more_officers(fen, officers):
    assert read_recovery(TEXT).on(date(2025, 1, 1)).approvals_for(fen) == officers


@pytest.mark.parametrize("change", [
    ("due_working_days: 30 ", "due_working_days: 0 "), ("organisation: 90", "organisation: 100"),
    ("from_yuan: 0,", "from_yuan: 1,"), ("approvals: 1}", "approvals: 0}"), ("special-account: source", "special-account: pocket"),
    ("    objection_working_days: 10 ", "    objections: 10 "),
])
def test_terms_that_make_no_sense_are_refused(change):
    assert change[0] in TEXT
    with pytest.raises((KeyError, ValueError)):
        read_recovery(TEXT.replace(*change))


@pytest.mark.parametrize(("days", "word"), [
    (0, Age.MONTH), (30, Age.MONTH), (31, Age.QUARTER), (90, Age.QUARTER), (91, Age.HALF), (180, Age.HALF), (181, Age.YEAR),
    (365, Age.YEAR), (366, Age.OLDER), (4000, Age.OLDER)])
def test_a_debt_ages(days, word):
    assert age(days) == word


@pytest.mark.parametrize(("fund", "year", "where"), [
    (Fund.EMPLOYMENT_SUBSIDY, 2025, Lapse.SAME), (Fund.EMPLOYMENT_SUBSIDY, 2026, Lapse.SOURCE),
    (Fund.UNEMPLOYMENT_INSURANCE, 2026, Lapse.CURRENT), (Fund.SPECIAL_ACCOUNT, 2027, Lapse.SOURCE)])
def test_late_money_goes_where_the_fund_says(fund, year, where):
    assert goes_to(read_recovery(TEXT).lapse, fund=fund, appropriated=2025, comes_in=year) == where


def test_one_document_is_one_booking():
    assert recovery_id("ZH-1", "in/B-1") == recovery_id("ZH-1", "in/B-1")
    assert len({recovery_id("ZH-1", "open"), recovery_id("ZH-1", "cancel"), recovery_id("ZH-2", "open")}) == 3


@given(st.lists(st.integers(1, 10_000), min_size=1, max_size=12), st.integers(0, 130_000))
def test_the_next_instalment_is_the_first_that_is_not_covered(amounts, paid):
    plan = [(date(2026, 1, n + 1), fen) for n, fen in enumerate(amounts)]
    due = next_due(plan, paid_fen=paid)
    covered = [day for n, (day, _fen) in enumerate(plan) if sum(amounts[:n + 1]) <= paid]
    assert (due is None) == (paid >= sum(amounts))
    assert due is None or (due not in covered and len(covered) == plan.index(next(one for one in plan if one[0] == due)))

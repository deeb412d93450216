"""The floor's pure judgements: procedure, uses of an entitlement, the bank's table."""

import datetime as dt
from pathlib import Path

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from baigong.kernel.refused import Refused
from baigong.subsidy import decide
from baigong.subsidy.words import COUNTED, MOVES, Kind, Payee, State

PROCEDURE = """
versions:
  - {from: 2020-01-01, source: a, review_working_days: 10, grant_working_days: 5, notice_working_days: 5,
     objection_working_days: 5, payment_working_days: 15, mend_working_days: 10,
     difference_working_days: 10, account_working_days: 5}
  - {from: 2025-01-01, source: b, review_working_days: 8, grant_working_days: 5, notice_working_days: 7,
     objection_working_days: 5, payment_working_days: 15, mend_working_days: 10,
     difference_working_days: 10, account_working_days: 5}
kinds: {120000/x: living}
limits: {000000/a: {kinds: [training], funds: [employment-subsidy]}, 120000/b: {kinds: [apprentice]}}
"""


def test_the_procedure_of_a_day_counts():
    shelf = decide.read_procedure(PROCEDURE)
    assert [shelf.on(dt.date(*day)).notice_days for day in ((2019, 1, 1), (2024, 12, 31), (2025, 1, 1))] == [5, 5, 7]
    assert shelf.kind_of(["120000/x"], "employment-subsidy") == Kind.LIVING
    assert shelf.kind_of(["120000/y"], "employment-subsidy") == Kind.TRAINING
    assert shelf.kind_of(["120000/y"], "unemployment-insurance") == Kind.INSURANCE
    assert shelf.kind_of(["120100/x", "120000/x"], "employment-subsidy") == Kind.LIVING, "as the frame it fills in"


def test_a_part_nobody_reads_is_refused():
    with pytest.raises(ValueError, match="unknown parts: rate_uplift_percent"):
        decide.read_procedure(PROCEDURE + "rate_uplift_percent: {120104: 20}\n")


@pytest.mark.parametrize(("limit", "kind", "fund", "about"), [
    ("000000/a", Kind.TRAINING, "employment-subsidy", True), ("000000/a", Kind.LIVING, "employment-subsidy", False),
    ("000000/a", Kind.TRAINING, "unemployment-insurance", False), ("000000/a", Kind.TRAINING, None, False),
    ("120000/b", Kind.APPRENTICE, None, True), ("120000/b", Kind.TRAINING, None, False), ("120000/c", Kind.LIVING, None, True),
])
def test_a_limits_sheet_speaks_of_the_kinds_and_funds_that_are_listed(limit, kind, fund, about):
    assert decide.read_procedure(PROCEDURE).is_about(limit, kind=kind, fund=fund) is about


@pytest.mark.parametrize("row", ["{kind: [training]}", "{kinds: [nonsense]}", "{funds: [nonsense]}"])
def test_a_limits_sheet_that_speaks_of_nothing_known_is_refused(row):
    with pytest.raises((KeyError, ValueError)):
        decide.read_procedure(PROCEDURE.replace("{kinds: [apprentice]}", row))


def test_a_clock_of_no_days_is_refused():
    with pytest.raises(ValueError, match="notice"):
        decide.read_procedure(PROCEDURE.replace("notice_working_days: 7", "notice_working_days: 0"))


def test_the_shelf_keeps_the_legal_five_days():
    shelf = decide.read_procedure((Path(settings.INSTITUTION) / "subsidy" / "procedure.yaml").read_text("utf-8"))
    assert all(procedure.notice_days >= 5 for _, procedure in shelf.versions)
    assert all(procedure.source for _, procedure in shelf.versions)


@given(st.sets(st.integers(1, 6)), st.integers(0, 5))
def test_a_free_place_is_free_within_the_count_and_the_lowest(taken, times):
    place = decide.free_place(taken, times)
    if place is None:
        assert set(range(1, times + 1)) <= taken
    else:
        assert place not in taken
        assert 1 <= place <= times
        assert set(range(1, place)) <= taken


def test_ledger_ids_are_the_claims_own_in_each_round():
    ids = {decide.money_ids(no, round) for no in ("A", "B") for round in (1, 2)}
    assert len({one for pair in ids for one in pair}) == 8
    assert decide.money_ids("A", 1) == decide.money_ids("A", 1)
    assert decide.void_id("A", 1) not in decide.money_ids("A", 1)


def test_who_decides_and_who_is_paid():
    where = {"worker_region": "120103", "cohort_region": "120104"}
    assert decide.deciding_region(Kind.INSURANCE, **where) == "120103"
    assert decide.deciding_region(Kind.TRAINING, **where) == "120104"
    assert decide.payee_organisation(Payee.WORKER, provider=1, employer=2) is None
    assert decide.payee_organisation(Payee.EMPLOYER, provider=1, employer=2) == 2
    with pytest.raises(LookupError):
        decide.payee_organisation(Payee.EMPLOYER, provider=1, employer=None)


def test_differences_name_what_changed_and_what_went_unknown():
    assert decide.differences({"a": 1, "b": 2, "c": 3}, {"a": 1, "b": 3, "d": 4}) == ["b", "c", "d"]


def test_every_row_of_the_bank_is_read_or_told():
    rows = decide.bank_rows([
        list(decide.BANK_COLUMNS), ["1", "1500", "成功", "B1", ""], ["2", 1500.5, "退票", "", "销户"],
        ["", "", "", "", ""], ["1", "1", "成功", "B2", ""], ["3", "1.005", "成功", "B3", ""], ["4", "1", "失败", "", ""],
    ])
    assert [(row.row, row.amount_fen, row.paid, bool(row.fault)) for row in rows] == [
        (2, 150_000, True, False), (3, 150_050, False, False), (5, 100, True, True), (6, 0, True, True),
        (7, 100, False, True)]


def test_a_table_without_its_columns_names_each():
    with pytest.raises(Refused) as no:
        decide.bank_rows([["指令号", "金额"]])
    assert no.value.codes == ("bank_column",) * 3


def test_money_is_only_held_in_states_that_count():
    reached_before_a_decision = {State.OFFERED, State.FILED, State.RETURNED, State.DECLINED, State.LAPSED, State.REFUSED}
    assert set(COUNTED) | reached_before_a_decision == set(State)
    assert not set(COUNTED) & reached_before_a_decision
    assert {to for (_, move), to in MOVES.items() if move == "review"} == {State.REVIEWED}

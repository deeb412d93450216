"""Sharing out by weighted factors: exact to the fen, whatever the order; sent by one officer, passed down by another."""

from pathlib import Path

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from baigong.kernel.refused import Refused
from baigong.ledger import queries as ledger
from baigong.policy import actions, decide, queries
from baigong.policy.actions import RegionFigures
from baigong.policy.models import Allocation, AllocationRow, BudgetLine
from tests import cast

WEIGHTS = {"base": 35, "input": 15, "result": 15, "priority": 35}
SOURCES = dict.fromkeys(WEIGHTS, "统计年鉴（模拟）")
VALUES = st.fixed_dictionaries({code: st.integers(0, decide.LARGEST) for code in WEIGHTS})
COEFFICIENT = st.integers(50, 200)
PLACES = st.lists(st.tuples(VALUES, COEFFICIENT, COEFFICIENT), min_size=1, max_size=12).map(lambda rows: [
    decide.Place(f"{110000 + nth}", values, performance, difficulty)
    for nth, (values, performance, difficulty) in enumerate(rows)])
TOTALS = st.integers(1, 10**14)


def shared(total: int, weights: dict[str, int], places: list[decide.Place]) -> dict[str, int] | None:
    """Region → fen, or None where it is refused."""
    if not decide.may_allocate(total, weights, places, least=50, most=200).yes:
        return None
    return {one.place.region: one.fen for one in decide.allocate(total, weights, places).portions}


@given(TOTALS, PLACES, st.randoms())
def test_it_adds_up_whatever_the_order(total, places, chance):
    fen = shared(total, WEIGHTS, places)
    if fen is None:
        return
    assert sum(fen.values()) == total and min(fen.values()) >= 0
    chance.shuffle(places)
    assert shared(total, WEIGHTS, places) == fen


@given(TOTALS, PLACES)
def test_who_has_more_of_everything_gets_no_less(total, places):
    fen = shared(total, WEIGHTS, places)
    if fen is None:
        return
    units = {one.place.region: one.units for one in decide.allocate(total, WEIGHTS, places).portions}
    for one in places:
        for other in places:
            more = all(one.values[code] >= other.values[code] for code in WEIGHTS)
            if more and one.performance >= other.performance and one.difficulty >= other.difficulty:
                assert units[one.region] >= units[other.region]
                if units[one.region] > units[other.region]:
                    assert fen[one.region] >= fen[other.region]


@given(st.integers(1, 10**9), PLACES, st.integers(1, 35))
def test_weight_that_goes_to_where_a_place_is_strong_never_costs_it(total, places, moved):
    """As far as the rounding of shares goes: units are ten-millionths, and one fen of remainder may fall elsewhere."""
    plain = [decide.Place(one.region, one.values) for one in places]
    before = shared(total, WEIGHTS, plain)
    if before is None:
        return
    sums = {code: sum(one.values[code] for one in plain) for code in WEIGHTS}
    after = shared(total, {**WEIGHTS, "base": 35 + moved, "priority": 35 - moved}, plain)
    if after is None or not sums["base"] or not sums["priority"]:
        return
    rounding = 2 * total * (len(plain) + 1) * len(WEIGHTS) // decide.SCALE + 2
    for one in plain:
        if one.values["base"] * sums["priority"] >= one.values["priority"] * sums["base"]:
            assert after[one.region] >= before[one.region] - rounding


def test_a_small_one_by_hand():
    """Two places, one factor: 1/3 and 2/3 of 100 fen; the fen that is left goes to the larger remainder."""
    sheet = decide.allocate(100, {"base": 100}, [decide.Place("120103", {"base": 1}), decide.Place("120104", {"base": 2})])
    assert [(one.units, one.whole_fen, one.extra, one.fen) for one in sheet.portions] == [
        (3_333_333, 33, 0, 33), (6_666_667, 66, 1, 67)]
    even = decide.allocate(101, {"base": 100}, [decide.Place("120104", {"base": 1}), decide.Place("120103", {"base": 1})])
    assert {one.place.region: one.fen for one in even.portions} == {"120103": 51, "120104": 50}  # equal: the lower code
    half = decide.allocate(300, {"base": 100}, [
        decide.Place("120103", {"base": 1}, performance=50), decide.Place("120104", {"base": 1})])
    assert [one.fen for one in half.portions] == [100, 200]


def test_the_shelf_says_35_15_15_35():
    found = queries.allocation_rules(cast.TODAY)
    assert {factor.code: factor.weight for factor in found.factors} == WEIGHTS and "181号" in found.source
    text = (Path(settings.INSTITUTION) / "budgets" / "allocation.yaml").read_text(encoding="utf-8")
    with pytest.raises(ValueError, match="make 100"):
        decide.read_rules(text.replace("weight: 35", "weight: 36", 1))


@pytest.fixture
def top(who) -> BudgetLine:
    """The province's line with 10,000,000 fen."""
    return actions.appropriate(by=who.finance_officer, now=cast.NOW, region=cast.PROVINCE, fund="employment-subsidy", year=2025,
                               document_no="1号", amount_fen=10_000_000)


@pytest.fixture
def second(who):
    """Another finance officer of the province."""
    return cast.make_actor("finance_officer", name="财政二", region=cast.PROVINCE)


def opened(who, top, total: int = 9_000_001, document_no: str = "2号") -> Allocation:
    return actions.open_allocation(by=who.finance_officer, now=cast.NOW, line_id=top.pk, document_no=document_no, total_fen=total)


def written(who, one: Allocation, **more) -> Allocation:
    regions = {row.region_id: RegionFigures(dict.fromkeys(WEIGHTS, nth), 100, 100)
               for nth, row in enumerate(one.rows.order_by("region_id"), start=1)}
    told = {"weights": WEIGHTS, "sources": SOURCES, "why": "", "regions": regions}
    return actions.write_allocation(by=who.finance_officer, now=cast.NOW, allocation_id=one.pk, **{**told, **more})


def refused(call, *codes: str, **told) -> None:
    with pytest.raises(Refused) as found:
        call(**told)
    assert found.value.codes == codes


def test_from_the_worksheet_to_the_lines_below(who, top, second):
    one = opened(who, top)
    assert opened(who, top) == one
    assert list(one.rows.order_by("region_id").values_list("region_id", flat=True)) == ["120103", "120104", "120116"]
    assert queries.worksheet(one) is None
    by = {"now": cast.NOW, "allocation_id": one.pk}
    refused(actions.send_allocation, *["factor_empty"] * 4, by=who.finance_officer, **by)
    written(who, one)
    amounts = {row.region_id: row.amount_fen for row in AllocationRow.objects.filter(allocation=one)}
    assert amounts == {one.place.region: one.fen for one in queries.worksheet(one).portions} and sum(amounts.values()) == 9_000_001
    refused(actions.execute_allocation, "not_now", by=second, **by)
    actions.send_allocation(by=who.finance_officer, **by)
    refused(actions.execute_allocation, "other_officer", by=who.finance_officer, **by)
    with pytest.raises(Refused) as found:
        written(who, one)
    assert found.value.codes == ("not_now",)
    refused(actions.return_allocation, "needs_why", by=second, **by, why=" ")
    actions.return_allocation(by=second, **by, why="缺来源")
    actions.send_allocation(by=who.finance_officer, **by)
    actions.execute_allocation(by=second, **by)
    refused(actions.execute_allocation, "not_now", by=second, **by)
    lines = BudgetLine.objects.filter(year=2025).exclude(pk=top.pk)
    assert {line.region_id: ledger.account(line.account).available_fen for line in lines} == amounts
    assert ledger.account(top.account).available_fen == 999_999


def test_all_or_nothing_where_the_line_holds_too_little(who, top, second):
    one = written(who, opened(who, top, total=10_000_001))
    actions.send_allocation(by=who.finance_officer, now=cast.NOW, allocation_id=one.pk)
    refused(actions.execute_allocation, "overdrawn", by=second, now=cast.NOW, allocation_id=one.pk)
    assert ledger.account(top.account).available_fen == 10_000_000 and BudgetLine.objects.count() == 1


def test_every_reason_is_given_at_once(who, top):
    one = opened(who, top)
    codes = [row.region_id for row in one.rows.order_by("region_id")]
    with pytest.raises(Refused) as found:
        written(who, one, weights={"base": 60, "input": 30}, sources={"base": "x"}, regions={
            codes[0]: RegionFigures({"base": -1}, 10, 100), codes[1]: RegionFigures({"base": decide.LARGEST + 1}, 100, 100)})
    assert found.value.codes == ("weights", "factor_empty", "value_range", "value_range", "coefficient", "no_source", "needs_why")
    written(who, one, weights={"base": 100}, why="试点只看基础因素")
    one.refresh_from_db()
    assert one.weights == {"base": 100, "input": 0, "result": 0, "priority": 0}


def test_what_is_dropped_stays_dropped_and_strangers_are_kept_out(who, top, second):
    one = opened(who, top)
    told = {"now": cast.NOW, "allocation_id": one.pk}
    for stranger in (*who.strangers, who.payer, cast.make_actor("finance_officer", name="外省", region=cast.ELSEWHERE)):
        refused(actions.open_allocation, "not_yours", by=stranger, now=cast.NOW, line_id=top.pk, document_no="x", total_fen=1)
        for call in (actions.send_allocation, actions.execute_allocation, actions.drop_allocation):
            refused(call, "not_yours", by=stranger, **told)
        refused(actions.return_allocation, "not_yours", by=stranger, **told, why="x")
        refused(actions.write_allocation, "not_yours", by=stranger, **told, weights={}, sources={}, why="", regions={})
        assert one not in queries.allocations(by=stranger) or stranger == who.payer
    actions.drop_allocation(by=who.finance_officer, **told)
    refused(actions.drop_allocation, "not_now", by=who.finance_officer, **told)
    with pytest.raises(Exception, match="Cannot update"):
        Allocation.objects.filter(pk=one.pk).update(why="x")


def test_nobody_is_below_a_county(who):
    line = actions.appropriate(by=who.finance_officer, now=cast.NOW, region=cast.COUNTY, fund="employment-subsidy", year=2025,
                               document_no="1号", amount_fen=1)
    refused(actions.open_allocation, "no_regions", by=who.finance_officer, now=cast.NOW, line_id=line.pk, document_no="2号",
            total_fen=1)

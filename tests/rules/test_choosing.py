"""Of subsidies that exclude one another the best is taken, and every alternative says what bars it."""

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong import rules
from tests.rules.sheets import sheet_of


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> rules.Sheet:
    return sheet_of(tmp_path_factory.mktemp("choice"))


def offer(sheet: rules.Sheet, fen: int, *uses: tuple[str, int], to: str = "worker", pays: bool | None = True) -> rules.Offer:
    slots = tuple(rules.Slot(family, (("person", None), ("level", "4")), times) for family, times in uses)
    return rules.Offer(sheet, rules.Verdict(pays, fen, (), (), slots, None, None, to, "f", sheet.hash))


def amounts(choice: rules.Choice) -> list[int]:
    return [one.verdict.amount_fen for one in choice.taken]


def test_what_shares_nothing_is_taken_together(sheet):
    choice = rules.choose([offer(sheet, 1, ("a", 1)), offer(sheet, 2, ("b", 1)), offer(sheet, 3)])
    assert (amounts(choice), choice.left, choice.amount_fen) == ([1, 2, 3], (), 6)


def test_the_greater_of_two_is_taken_and_the_other_says_why_not(sheet):
    small, great = offer(sheet, 100, ("occupation-level", 1)), offer(sheet, 150, ("occupation-level", 1), ("certificate", 1))
    choice = rules.choose([small, great])
    assert choice.taken == (great,)
    (left,) = choice.left
    assert (left.offer, left.instead_of, left.families) == (small, (great,), ("occupation-level",))


def test_two_small_ones_may_be_worth_more_than_a_great_one(sheet):
    one, two, great = offer(sheet, 90, ("a", 1)), offer(sheet, 80, ("b", 1)), offer(sheet, 150, ("a", 1), ("b", 1))
    choice = rules.choose([great, one, two])
    assert choice.taken == (one, two)
    assert choice.left[0].instead_of == (one, two) and choice.left[0].families == ("a", "b")


def test_what_comes_to_the_worker_counts_before_what_a_school_gets(sheet):
    own, theirs = offer(sheet, 100, ("a", 1)), offer(sheet, 900, ("a", 1), to="provider")
    assert rules.choose([theirs, own]).taken == (own,)


def test_a_slot_with_room_for_two_takes_two(sheet):
    three = [offer(sheet, fen, ("year", 2)) for fen in (10, 30, 20)]
    assert amounts(rules.choose(three)) == [30, 20]


def test_what_does_not_pay_bars_nothing(sheet):
    assert amounts(rules.choose([offer(sheet, 0, ("a", 1), pays=False), offer(sheet, 5, ("a", 1)),
                                 offer(sheet, 9, ("a", 1), pays=None)])) == [5]


OFFERS = st.lists(st.tuples(st.integers(1, 50), st.sets(st.sampled_from("abcd"), max_size=3), st.sampled_from(
    ["worker", "provider"])), max_size=7)


@given(OFFERS, st.integers(1, 2))
def test_no_allowed_set_is_better(sheet, rows, times):
    offers = [offer(sheet, fen, *((family, times) for family in sorted(families)), to=to) for fen, families, to in rows]

    def worth(some):
        return (sum(one.verdict.amount_fen for one in some if one.verdict.to == "worker"),
                sum(one.verdict.amount_fen for one in some), len(some))

    def allowed(some):
        used = [slot.family for one in some for slot in one.verdict.slots]
        return all(used.count(family) <= times for family in used)

    best = max(worth(some) for many in range(len(offers) + 1) for some in combinations(offers, many) if allowed(some))
    choice = rules.choose(offers)
    assert worth(choice.taken) == best and allowed(choice.taken)
    assert len(choice.taken) + len(choice.left) == len(offers)
    assert all(left.instead_of for left in choice.left)


def test_more_than_can_be_looked_through_is_still_allowed(sheet: rules.Sheet, tmp_path: Path) -> None:
    choice = rules.choose([offer(sheet, fen, ("a", 3)) for fen in range(1, 40)])
    assert sorted(amounts(choice)) == [37, 38, 39]

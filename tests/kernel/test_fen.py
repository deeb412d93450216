"""Money is whole fen, in and out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.kernel.fen import fen_of, share, yuan


@given(st.integers(-(10**15), 10**15))
def test_written_and_read_again_is_the_same_money(fen):
    assert fen_of(yuan(fen)) == fen


@pytest.mark.parametrize(
    ("text", "fen"), [("1500", 150000), ("￥1,500.5", 150050), (" 0.01 ", 1), ("1，000", 100000)]
)
def test_people_type_money_in_many_ways(text, fen):
    assert fen_of(text) == fen


@pytest.mark.parametrize("text", ["", "abc", "1.001", "NaN", "Infinity", "1e400x"])
def test_money_is_never_rounded_on_its_way_in(text):
    with pytest.raises(ValueError, match=r"money|fen"):
        fen_of(text)


@given(st.integers(0, 10**12), st.integers(0, 100))
def test_a_share_and_its_rest_are_the_whole(fen, per_cent):
    rest = fen - share(fen, per_cent)
    assert 0 <= rest <= fen
    assert abs(rest - share(fen, 100 - per_cent)) <= 1


def test_half_a_fen_goes_up():
    assert share(1, 50) == 1
    assert share(300000, 90) == 270000

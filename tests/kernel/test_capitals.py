"""Sums in capitals, as vouchers bear them: known ones, and every one read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.kernel.fen import DIGITS, capitals

VALUES = {digit: n for n, digit in enumerate(DIGITS)}


@pytest.mark.parametrize("fen, text", [
    (0, "零元整"), (150_000, "壹仟伍佰元整"), (1, "壹分"), (35, "叁角伍分"), (100_05, "壹佰元零伍分"),
    (140_950, "壹仟肆佰零玖元伍角"), (600_7_14, "陆仟零柒元壹角肆分"), (168_032, "壹仟陆佰捌拾元叁角贰分"),
    (10_700_053, "壹拾万零柒仟元伍角叁分"),
    (100_000_000_000_00, "壹仟亿元整"),
    (1_000_000_000_000_00, "壹万亿元整"), (2_0000_0001_00, "贰亿零壹元整"), (-1200, "负壹拾贰元整"),
])
def test_known_sums(fen, text):
    assert capitals(fen) == text


def read(text):
    """The fen that capitals say."""
    total, section, digit = 0, 0, 0
    for letter in text.removesuffix("整").removeprefix("负"):
        if letter in VALUES:
            digit = VALUES[letter]
        elif letter in "拾佰仟":
            section, digit = section + digit * {"拾": 10, "佰": 100, "仟": 1000}[letter], 0
        elif letter == "万":
            section, digit = (section + digit) * 10_000, 0
        elif letter == "亿":
            total, section, digit = total + (section + digit) * 10**8, 0, 0
        elif letter == "元":
            total, section, digit = (total + section + digit) * 100, 0, 0
        else:
            total, digit = total + digit * {"角": 10, "分": 1}[letter], 0
    return -total if text.startswith("负") else total


@given(st.integers(-10**17, 10**17))
def test_every_sum_is_read_back(fen):
    assert read(capitals(fen)) == fen
    assert "零零" not in capitals(fen)

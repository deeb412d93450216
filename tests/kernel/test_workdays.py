"""Working days against facts of the State Council's arrangements, and properties no calendar may break."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.kernel.workdays import CalendarGap, WorkingDays, Year

SHELF = Path(__file__).resolve().parents[2] / "institution" / "calendar"
CALENDAR = WorkingDays.from_folder(SHELF)
EMPTY = Year(holidays={}, make_up_days={})

days = st.dates(date(2017, 1, 1), date(2026, 12, 31))
middle = st.dates(date(2018, 1, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        (date(2025, 1, 26), True),  # Sunday before the Spring Festival
        (date(2025, 2, 8), True),
        (date(2025, 9, 28), True),
        (date(2025, 10, 8), False),  # Wednesday, last day of National Day with Mid-autumn
        (date(2025, 10, 9), True),
        (date(2025, 10, 11), True),
        (date(2025, 10, 12), False),
        (date(2024, 2, 18), True),
        (date(2024, 2, 9), True),  # New Year's Eve was not a holiday in 2024
        (date(2020, 1, 31), False),  # extended by a second notice
        (date(2020, 2, 1), False),
        (date(2019, 5, 5), True),
        (date(2026, 2, 14), True),
        (date(2026, 2, 23), False),
        (date(2026, 10, 10), True),
    ],
)
def test_days_as_announced(day: date, worked: bool) -> None:
    assert CALENDAR.is_working(day) is worked


def test_the_day_of_receipt_does_not_count() -> None:
    # Received on Tuesday 30 September 2025; eight days of holiday; 11 October is a make-up Saturday.
    assert CALENDAR.add(date(2025, 9, 30), 1) == date(2025, 10, 9)
    assert CALENDAR.add(date(2025, 9, 30), 3) == date(2025, 10, 11)
    assert CALENDAR.add(date(2025, 9, 30), 5) == date(2025, 10, 14)


def test_five_working_days_before_an_opening() -> None:
    assert CALENDAR.add(date(2025, 10, 13), -1) == date(2025, 10, 11)
    assert CALENDAR.add(date(2025, 10, 13), -5) == date(2025, 9, 29)


def test_days_left_count_down_to_zero_and_below() -> None:
    due = date(2025, 10, 14)
    assert CALENDAR.left(due, date(2025, 9, 30)) == 5
    assert CALENDAR.left(due, due) == 0
    assert CALENDAR.left(due, date(2025, 10, 16)) == -2


def test_a_day_off_knows_its_holiday() -> None:
    assert CALENDAR.name_of(date(2025, 10, 6)) == "中秋"
    assert CALENDAR.name_of(date(2025, 9, 28)) == "国庆节"
    assert CALENDAR.name_of(date(2025, 9, 29)) == ""


def test_an_unknown_year_is_never_guessed() -> None:
    last = CALENDAR.last
    for asked in (
        lambda: CALENDAR.is_working(date(2031, 3, 3)),
        lambda: CALENDAR.add(last, 1),
        lambda: CALENDAR.between(last, last + timedelta(days=1)),
        lambda: CALENDAR.add(CALENDAR.first, -1),
    ):
        with pytest.raises(CalendarGap) as gap:
            asked()
        assert gap.value.codes == ("no_calendar",)  # an answer for people, not a breakdown
        assert str(gap.value.year) in gap.value.reasons[0].text() and gap.value.reasons[0].way_out()


def test_a_missing_year_in_between_is_a_gap_too() -> None:
    holed = WorkingDays({2023: EMPTY, 2025: EMPTY})
    with pytest.raises(CalendarGap) as gap:
        holed.between(date(2023, 12, 1), date(2025, 1, 10))
    assert gap.value.year == 2024
    with pytest.raises(CalendarGap):
        holed.add(date(2023, 12, 20), 40)
    with pytest.raises(CalendarGap):
        holed.add(date(2025, 1, 3), -10)
    assert holed.add(date(2023, 12, 20), 3) == date(2023, 12, 25)


@pytest.mark.parametrize(
    "text",
    [
        "year: 2025\nholidays: {2024-05-01: 劳动节}\nmake_up_days: {}\n",
        "year: 2025\nholidays: {2025-01-26: 春节}\nmake_up_days: {2025-01-26: 春节}\n",
        "year: 2025\nholidays: {}\nmake_up_days: {2025-01-27: 春节}\n",
    ],
)
def test_a_nonsensical_file_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "cn-2025.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match="wrong days"):
        WorkingDays.from_folder(tmp_path)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="at least one year"):
        WorkingDays.from_folder(tmp_path)


@given(days, days)
def test_between_is_what_counting_by_hand_gives(a: date, b: date) -> None:
    early, late = min(a, b), max(a, b)
    span = [early + timedelta(days=n) for n in range(1, (late - early).days + 1)]
    counted = sum(CALENDAR.is_working(day) for day in span)
    assert CALENDAR.between(a, b) == (counted if a <= b else -counted)


@given(middle, st.integers(1, 240))
def test_adding_lands_on_a_working_day_that_far_away(start: date, n: int) -> None:
    due = CALENDAR.add(start, n)
    assert CALENDAR.is_working(due)
    assert CALENDAR.between(start, due) == n
    assert CALENDAR.left(due, start) == n


@given(middle, st.integers(1, 240))
def test_back_and_forth_returns(start: date, n: int) -> None:
    back = CALENDAR.add(start, -n)
    assert CALENDAR.is_working(back)
    assert back < start
    if CALENDAR.is_working(start):
        assert CALENDAR.add(back, n) == start


@given(days, days, days)
def test_spans_add_up(a: date, b: date, c: date) -> None:
    assert CALENDAR.between(a, b) + CALENDAR.between(b, c) == CALENDAR.between(a, c)

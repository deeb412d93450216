"""Spans are [start, end); months and years are counted as people count them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baigong.kernel.span import Span, add_months, full_months, full_years, gaps_and_overlaps

days = st.dates(date(1950, 1, 1), date(2100, 1, 1))
spans = st.tuples(days, st.one_of(st.none(), st.integers(1, 4000))).map(
    lambda pair: Span(pair[0], None if pair[1] is None else pair[0] + timedelta(days=pair[1]))
)


def test_the_end_day_is_outside():
    year = Span(date(2025, 1, 1), date(2026, 1, 1))
    assert year.holds(date(2025, 12, 31))
    assert not year.holds(date(2026, 1, 1))


def test_a_span_without_a_day_is_no_span():
    with pytest.raises(ValueError, match="must hold a day"):
        Span(date(2025, 1, 1), date(2025, 1, 1))


@given(spans, spans)
def test_overlap_means_a_shared_day(one, other):
    later = max(one.start, other.start)
    assert one.overlaps(other) == (one.holds(later) and other.holds(later))
    assert one.overlaps(other) == other.overlaps(one)


def test_gaps_and_overlaps_are_told_apart():
    a, b, c = (
        Span(date(2020, 1, 1), date(2021, 1, 1)),
        Span(date(2020, 6, 1), date(2022, 1, 1)),
        Span(date(2023, 1, 1)),
    )
    gaps, clashes = gaps_and_overlaps([c, a, b])
    assert gaps == [Span(date(2022, 1, 1), date(2023, 1, 1))]
    assert clashes == [(a, b)]


def test_age_counts_from_the_birthday():
    assert full_years(date(2000, 2, 29), date(2024, 2, 28)) == 23
    assert full_years(date(2000, 2, 29), date(2025, 3, 1)) == 25


def test_the_end_of_january_plus_a_month_is_the_end_of_february():
    assert add_months(date(2025, 1, 31), 1) == date(2025, 2, 28)
    assert add_months(date(2024, 8, 30), -6) == date(2024, 2, 29)


@given(days, st.integers(0, 600))
def test_months_added_are_months_counted(day, months):
    assert full_months(day, add_months(day, months)) == months

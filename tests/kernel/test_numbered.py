"""A number says the year of the day in China."""

from datetime import UTC, date, datetime

from baigong.kernel.numbered import key_in, numbered


def test_a_number_says_series_year_and_place():
    assert numbered("XS", date(2025, 3, 1), 2) == "XS-2025-000002"


def test_the_year_turns_at_midnight_in_china():
    assert numbered("TS", datetime(2025, 12, 31, 15, 59, tzinfo=UTC), 7) == "TS-2025-000007"
    assert numbered("TS", datetime(2025, 12, 31, 16, 0, tzinfo=UTC), 7) == "TS-2026-000007"


def test_the_key_is_at_the_end_of_what_somebody_typed():
    assert [key_in(no) for no in ("XS-2025-000002", " ts-2025-000031 ", "12")] == [2, 31, 12]
    assert [key_in(no) for no in ("", "XS-2025-", "焊工", "XS-2025-²", "9" * 18, "XS-2025-000002x")] == [0] * 6

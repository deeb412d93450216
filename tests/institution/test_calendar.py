"""The calendar files: complete for the years promised, true to the notices, nothing contradictory."""

from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml

SHELF = Path(__file__).resolve().parents[2] / "institution" / "calendar"
YEARS = {int(file.stem[3:]): yaml.safe_load(file.read_text(encoding="utf-8")) for file in SHELF.glob("cn-*.yaml")}


def test_no_year_is_missing() -> None:
    assert set(YEARS) >= set(range(2017, 2027))
    assert sorted(YEARS) == list(range(min(YEARS), max(YEARS) + 1))


@pytest.mark.parametrize("year", sorted(YEARS))
def test_each_year_has_its_festivals_and_speaks_of_itself(year: int) -> None:
    sheet = YEARS[year]
    assert sheet["year"] == year
    assert all(day.year == year for day in (*sheet["holidays"], *sheet["make_up_days"]))
    assert {"元旦", "春节", "清明", "劳动节", "端午", "国庆节"} <= set(sheet["holidays"].values())
    assert not set(sheet["holidays"]) & set(sheet["make_up_days"])
    assert all(day.weekday() >= 5 for day in sheet["make_up_days"])


@pytest.mark.parametrize("year", sorted(year for year in YEARS if year >= 2016))
def test_the_notice_is_named(year: int) -> None:
    assert f"〔{year - 1}〕" in YEARS[year]["notice"]


def test_make_up_days_as_counted_in_the_notices() -> None:
    counted = {2016: 6, 2017: 5, 2018: 7, 2021: 7, 2022: 7, 2023: 7, 2024: 8, 2025: 5, 2026: 6}
    assert {year: len(YEARS[year]["make_up_days"]) for year in counted} == counted


def test_2025_word_for_word() -> None:
    def days(first: date, last: date) -> set[date]:
        return {first + timedelta(days=n) for n in range((last - first).days + 1)}

    off = days(date(2025, 1, 1), date(2025, 1, 1)) | days(date(2025, 1, 28), date(2025, 2, 4))
    off |= days(date(2025, 4, 4), date(2025, 4, 6)) | days(date(2025, 5, 1), date(2025, 5, 5))
    off |= days(date(2025, 5, 31), date(2025, 6, 2)) | days(date(2025, 10, 1), date(2025, 10, 8))
    assert set(YEARS[2025]["holidays"]) == off
    assert set(YEARS[2025]["make_up_days"]) == {
        date(2025, 1, 26), date(2025, 2, 8), date(2025, 4, 27), date(2025, 9, 28), date(2025, 10, 11),
    }

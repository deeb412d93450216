"""Working days as the State Council arranges them: weekends, public holidays, make-up days, by year."""

from bisect import bisect_right
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Self
from zoneinfo import ZoneInfo

import yaml

from .refused import Common, Reason, Refused

CHINA = ZoneInfo("Asia/Shanghai")
SATURDAY = 5


class CalendarGap(Refused, LookupError):
    """Asked about a year whose arrangement is not on the shelf: a guess would be wrong by days, so the answer is no."""

    def __init__(self, year: int) -> None:
        self.year = year
        super().__init__(Reason(Common.NO_CALENDAR, {"year": year}))


@dataclass(frozen=True)
class Year:
    """One year's arrangement: days off (also those on weekends) and weekend days that are worked."""

    holidays: Mapping[date, str]
    make_up_days: Mapping[date, str]

    def works_on(self, day: date) -> bool:
        """Is this day of the year worked?"""
        if day in self.make_up_days:
            return True
        return day.weekday() < SATURDAY and day not in self.holidays


class WorkingDays:
    """Counts working days by a running total over all days known, so every question is a look-up."""

    def __init__(self, years: Mapping[int, Year]) -> None:
        """`years` maps a calendar year to its arrangement; years in between that are missing are gaps."""
        if not years:
            raise ValueError("a calendar needs at least one year")
        self.years: Mapping[int, Year] = dict(years)
        self.first, self.last = date(min(years), 1, 1), date(max(years), 12, 31)
        self._base = self.first.toordinal()
        days = [self.first + timedelta(days=n) for n in range(self.last.toordinal() - self._base + 1)]
        worked = [day.year in years and years[day.year].works_on(day) for day in days]
        self._worked = worked
        self._upto = list(accumulate(worked))  # working days from the first day known up to and with each day
        self._ordinals = [self._base + n for n, is_worked in enumerate(worked) if is_worked]
        self._gaps = [year for year in range(min(years), max(years) + 1) if year not in years]

    @classmethod
    def from_folder(cls, path: Path) -> Self:
        """Read every `cn-YYYY.yaml` of a folder.

        Raises ValueError if a file contradicts itself or speaks of another year, or there is no file.
        """
        years: dict[int, Year] = {}
        for file in sorted(Path(path).glob("cn-*.yaml")):
            sheet = yaml.safe_load(file.read_text(encoding="utf-8"))
            year = Year(holidays=sheet["holidays"], make_up_days=sheet["make_up_days"])
            _refuse_nonsense(file.name, sheet["year"], year)
            years[sheet["year"]] = year
        return cls(years)

    @property
    def counts(self) -> tuple[int, ...]:
        """Working days up to and with each day, from `first` to `last`."""
        return tuple(self._upto)

    @property
    def ordinals(self) -> tuple[int, ...]:
        """Each working day in order, as a proleptic ordinal."""
        return tuple(self._ordinals)

    def is_working(self, day: date) -> bool:
        """Is this a working day? Raises CalendarGap."""
        return bool(self._worked[self._place(day)])

    def add(self, start: date, n: int) -> date:
        """The n-th working day after `start`, which itself does not count (the day of receipt never does).

        Negative n counts back: `add(opening, -5)` is the fifth working day before. n = 0 gives `start`.
        Raises CalendarGap when the way there leaves the years known.
        """
        place = self._place(start)
        if n == 0:
            return start
        before = self._upto[place]  # working days up to and with the start
        wanted = before + n - 1 if n > 0 else before - int(self._worked[place]) + n
        if wanted >= len(self._ordinals):
            raise CalendarGap(self.last.year + 1)
        if wanted < 0:
            raise CalendarGap(self.first.year - 1)
        found = date.fromordinal(self._ordinals[wanted])
        self._refuse_gap(start, found)
        return found

    def between(self, a: date, b: date) -> int:
        """Working days in (a, b]; if b is before a, those in (b, a] as a negative. Raises CalendarGap."""
        count = self._upto[self._place(b)] - self._upto[self._place(a)]
        self._refuse_gap(a, b)
        return count

    def left(self, due: date, today: date) -> int:
        """Working days left: 0 on the due day itself, negative when overdue. Raises CalendarGap."""
        return self.between(today, due)

    def name_of(self, day: date) -> str:
        """The holiday a day off or a make-up day belongs to ("国庆节"), or "". Raises CalendarGap."""
        self._place(day)
        year = self.years[day.year]
        return year.holidays.get(day) or year.make_up_days.get(day) or ""

    def _place(self, day: date) -> int:
        """Index of a day in the running total."""
        if day.year not in self.years:
            raise CalendarGap(day.year)
        return day.toordinal() - self._base

    def _refuse_gap(self, a: date, b: date) -> None:
        """Raise if a missing year lies between two days of known years."""
        if not self._gaps:
            return
        earlier, later = sorted((a.year, b.year))
        following = bisect_right(self._gaps, earlier)
        if following < len(self._gaps) and self._gaps[following] < later:
            raise CalendarGap(self._gaps[following])


def _refuse_nonsense(name: str, number: int, year: Year) -> None:
    """A file must speak of its own year, make weekends only into working days, and not contradict itself."""
    faults = [day for day in (*year.holidays, *year.make_up_days) if day.year != number]
    faults += _both(year.holidays, year.make_up_days)
    faults += [day for day in year.make_up_days if day.weekday() < SATURDAY]
    if faults:
        raise ValueError(f"{name}: wrong days {sorted(map(str, faults))}")


def _both(some: Collection[date], others: Collection[date]) -> list[date]:
    """Days in both collections."""
    return [day for day in some if day in others]

"""The clock of tasks: when one is due soon, and which due days are reminded of on a day. Working days, by the calendar."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from baigong.governance.words import ReminderKind
from baigong.kernel.workdays import CalendarGap, WorkingDays

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Clock:
    """A version of institution/governance/reminders.yaml: working days, ascending."""

    soon: int
    before: tuple[int, ...]
    late: tuple[int, ...]


@dataclass(frozen=True)
class Stage:
    """Tasks due from `first` to `last` are reminded of today: those of so many working days or fewer, or later or more."""

    kind: ReminderKind
    days: int
    first: date
    last: date


def read_clocks(versions: Sequence[Mapping[str, Any]]) -> list[tuple[date, Clock]]:
    """(from, clock), oldest first. Raises ValueError where a version counts backwards or names its days twice."""
    found = []
    for one in versions:
        before, late = sorted(one["before_days"]), sorted(one["late_days"])
        if one["soon_days"] < 0 or min([*before, 0]) < 0 or min([*late, 1]) < 1:
            raise ValueError(f"{one['from']}: days before are 0 or more, days late 1 or more")
        if len({*before}) < len(before) or len({*late}) < len(late):
            raise ValueError(f"{one['from']}: a day named twice")
        found.append((one["from"], Clock(one["soon_days"], tuple(before), tuple(late))))
    return sorted(found, key=lambda pair: pair[0])


def first_day_beyond(left: int, *, on: date, calendar: WorkingDays) -> date:
    """The first due day with more than `left` working days to go. Nobody counts days of a year not arranged yet: the first
    day of that year, and `on` itself where not even this year is."""
    if on.year not in calendar.years:
        return on
    try:
        return calendar.add(on, left + 1)
    except CalendarGap as gap:
        return date(gap.year, 1, 1)


def stages(clock: Clock, *, on: date, calendar: WorkingDays) -> list[Stage]:
    """Every due day that is reminded of on a day, each in one stage only: the nearest. A night missed is made up for."""
    if on.year not in calendar.years:
        return []
    found, first = [], on
    for days in clock.before:
        beyond = first_day_beyond(days, on=on, calendar=calendar)
        if beyond > first:
            found.append(Stage(ReminderKind.BEFORE, days, first, beyond - DAY))
            first = beyond
    last = date.min
    for days in reversed(clock.late):
        try:
            until = calendar.add(on, int(calendar.is_working(on)) - days) - DAY  # today counts where it is worked
        except CalendarGap:
            continue
        found.append(Stage(ReminderKind.LATE, days, last, until))
        last = until + DAY
    return found

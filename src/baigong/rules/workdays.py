"""Working days in the law's own language. The State Council's arrangement of each year is data (institution/calendar) that no
policy holds a copy of: whoever starts a process says once where it lies, and it is read when a policy first asks for it.

Outside the years known nothing is guessed: the answer is unknown.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from baigong.kernel.workdays import CalendarGap, WorkingDays

_FOLDER: list[Path] = []
_READ: dict[Path, WorkingDays] = {}


class NoCalendar(LookupError):
    """A policy counts working days and nobody said where the calendar lies."""


def calendar_at(folder: Path) -> None:
    """Count by the `cn-YYYY.yaml` of this folder from now on."""
    _FOLDER[:] = [Path(folder)]


@contextmanager
def counting_by(folder: Path) -> Iterator[None]:
    """Count by another institution's calendar within: what the process counted by before holds again afterwards."""
    before = list(_FOLDER)
    calendar_at(folder)
    try:
        yield
    finally:
        _FOLDER[:] = before


def calendar() -> WorkingDays:
    """The calendar; read once per process and folder. Raises NoCalendar, or ValueError when a year is missing in between."""
    if not _FOLDER:
        raise NoCalendar("no calendar of working days: say rules.calendar_at(institution/calendar) first")
    folder = _FOLDER[0]
    if folder not in _READ:
        read = WorkingDays.from_folder(folder)
        if missing := sorted(set(range(min(read.years), max(read.years) + 1)) - set(read.years)):
            raise ValueError(f"{folder.name}: no arrangement of {missing[0]}")
        _READ[folder] = read
    return _READ[folder]


def workdays(start: date, end: date) -> int | None:
    """Working days after `start` up to and with `end` (the day something happens never counts); negative when `end` is earlier.
    None outside the years known.
    """
    try:
        return calendar().between(start, end)
    except CalendarGap:
        return None


def add_workdays(start: date, count: int) -> date | None:
    """The `count`-th working day after `start`; before it when negative; `start` itself for 0. None outside the years known."""
    try:
        return calendar().add(start, count)
    except CalendarGap:
        return None

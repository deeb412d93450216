"""Spans of days, always `[start, end)`: the end day is the first day outside. `end=None` is open."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise


@dataclass(frozen=True, order=True)
class Span:
    """A half-open span of days. Raises ValueError when it would hold no day at all."""

    start: date
    end: date | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end <= self.start:
            raise ValueError(f"a span must hold a day: [{self.start}, {self.end})")

    def holds(self, day: date) -> bool:
        """Is this day inside?"""
        return self.start <= day and (self.end is None or day < self.end)

    def overlaps(self, other: "Span") -> bool:
        """Do the two share a day?"""
        return (other.end is None or self.start < other.end) and (self.end is None or other.start < self.end)

    def __str__(self) -> str:
        return f"{self.start} … {self.end or '∞'}"


def gaps_and_overlaps(spans: Iterable[Span]) -> tuple[list[Span], list[tuple[Span, Span]]]:
    """Holes between the first and the last span, and the pairs that share a day."""
    ordered = sorted(spans, key=lambda span: span.start)
    gaps: list[Span] = []
    clashes: list[tuple[Span, Span]] = []
    for before, after in pairwise(ordered):
        if before.overlaps(after):
            clashes.append((before, after))
        elif before.end is not None and before.end < after.start:
            gaps.append(Span(before.end, after.start))
    return gaps, clashes


def full_years(start: date, on: date) -> int:
    """Whole years from `start` to `on`, as an age is counted; someone born on 29 February ages on 1 March."""
    return on.year - start.year - ((on.month, on.day) < (start.month, start.day))


def add_months(day: date, months: int) -> date:
    """The same day `months` later; a day the month lacks becomes its last day (31 Jan + 1 month = 28 Feb)."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    for last in range(day.day, 27, -1):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    return date(year, month + 1, day.day)


def full_months(start: date, on: date) -> int:
    """Whole months from `start` to `on`; negative when `on` is earlier."""
    if on < start:
        return -full_months(on, start)
    months = (on.year - start.year) * 12 + on.month - start.month
    return months if add_months(start, months) <= on else months - 1

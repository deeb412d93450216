"""Building a timetable: blocks of hours laid out over weekdays, holidays left out. Pure."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import pairwise

MOST_DAYS = 400
"""A pattern that does not fit into so many days is a mistake, not a course."""


@dataclass(frozen=True)
class Planned:
    """One session as planned; instants aware, minutes between them are teaching minutes."""

    starts_at: datetime
    ends_at: datetime
    content: str
    topic: str
    teacher_id: int
    place_id: int


@dataclass(frozen=True)
class Block:
    """So many class hours of one content, with one teacher in one place."""

    content: str
    topic: str
    hours: int
    teacher_id: int
    place_id: int


@dataclass(frozen=True)
class Pattern:
    """On these weekdays (0 = Monday), from these times, so many class hours each; blocks follow one another."""

    opens_on: date
    weekdays: frozenset[int]
    starts: tuple[time, ...]
    hours_each: int
    blocks: tuple[Block, ...]


def lay_out(
    pattern: Pattern, *, is_off: Callable[[date], bool], class_hour_minutes: int, zone: tzinfo
) -> list[Planned]:
    """Fill the slots in order with the blocks; a block that ends within a slot is followed by the next in it.

    `is_off` says which days are not taught (public holidays). Raises ValueError when the pattern has no slot,
    or runs on for more than MOST_DAYS days.
    """
    if not pattern.weekdays or not pattern.starts or pattern.hours_each < 1:
        raise ValueError("a pattern needs weekdays, times and hours")
    slots = _slots(pattern, is_off, zone)
    minute = timedelta(minutes=class_hour_minutes)
    planned: list[Planned] = []
    at, left = next(slots), pattern.hours_each
    for block in pattern.blocks:
        hours = block.hours
        while hours > 0:
            if left == 0:
                at, left = next(slots), pattern.hours_each
            take = min(hours, left)
            planned.append(Planned(at, at + take * minute, block.content, block.topic, block.teacher_id,
                                   block.place_id))
            at, left, hours = at + take * minute, left - take, hours - take
    return planned


def _slots(pattern: Pattern, is_off: Callable[[date], bool], zone: tzinfo) -> Iterator[datetime]:
    for n in range(MOST_DAYS):
        day = pattern.opens_on + timedelta(days=n)
        if day.weekday() in pattern.weekdays and not is_off(day):
            for start in sorted(pattern.starts):
                yield datetime.combine(day, start, tzinfo=zone)
    raise ValueError(f"the course does not fit into {MOST_DAYS} days")


def clashes_within(sessions: Sequence[Planned]) -> list[tuple[int, int]]:
    """Pairs (1-based) of neighbouring sessions of one cohort that overlap: a trainee cannot be in both."""
    order = sorted(range(len(sessions)), key=lambda n: sessions[n].starts_at)
    return [(before + 1, after + 1) for before, after in pairwise(order)
            if sessions[after].starts_at < sessions[before].ends_at]

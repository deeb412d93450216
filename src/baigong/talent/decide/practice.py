"""Counting years of work: overlapping spans count once, an open one goes on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from baigong.kernel.span import add_months

MONTHS = 12
DAYS_OF_A_MONTH = 365.2425 / MONTHS
type_of_span = tuple[date, date | None]


@dataclass(frozen=True)
class Reached:
    """`on`: the day on which so many years are full, past or to come; None when what is known never gets there.

    `months` is what is known so far.
    """

    on: date | None
    months: int


def reached(spans: Iterable[type_of_span], *, years: int, on: date, since: date | None = None) -> Reached:
    """When the work in spans [from, until), from `since` on, amounts to so many years; None = it goes on."""
    days = 0
    full: date | None = None
    done = 0
    for start, end in _merged(spans, since):
        first = date.fromordinal(start.toordinal() - days)  # as if all before had been worked without a break
        due = add_months(first, years * MONTHS)
        if full is None and (end is None or due <= end):
            full = due
        until = min(end or on, on)
        done += max(0, (until - start).days)
        days += (end - start).days if end else 0
    return Reached(full, int(done / DAYS_OF_A_MONTH))


def _merged(spans: Iterable[type_of_span], since: date | None) -> list[type_of_span]:
    """The same work without overlaps, oldest first, cut at `since`."""
    cut = [(max(start, since) if since else start, end) for start, end in spans]
    found: list[type_of_span] = []
    for start, end in sorted((one for one in cut if one[1] is None or one[0] < one[1]), key=lambda one: one[0]):
        if found and (found[-1][1] is None or start <= found[-1][1]):
            before, last = found[-1]
            found[-1] = before, None if last is None or end is None else max(last, end)
        else:
            found.append((start, end))
    return found

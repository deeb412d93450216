"""What a task is drafted with when it carries out a duty: owner, day, target, title, measure. An officer looks at each."""

import calendar
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from .comparing import grams

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
EVERY = re.compile(r"P(\d+)([YMWD])(?:@(?:(\d{1,2})-)?(\d{1,2}))?")
WITHIN = re.compile(r"\+(\d+)(WD|D|M|Y)")
TARGET = re.compile(r"(?:>=|=)(\d+(?:\.\d+)?)(\S+)")
LONGEST_TITLE = 60
LEVELLED = re.compile("^(?:各)?(?:省|市|区|县)?")
SHORTEST_NAME = 3
LEVELS = (("省", "province"), ("市", "prefecture"), ("区", "county"), ("县", "county"))
RANK = {"nation": 0, "province": 1, "prefecture": 2, "county": 3}
LEAST_ALIKE = 0.34
"""Of the pairs of letters of a measure's name, the part that must stand in the sentence for the measure to be proposed."""


@dataclass(frozen=True)
class Body:
    """A department a task may be given to; `short` is its name as documents write it, `level` its region's."""

    id: int
    short: str
    level: str


def day_of(terms: Iterable[str], *, on: date, add_working_days: Callable[[date, int], date | None]) -> date | None:
    """The first day to come that the terms name, counted from `on`; None where they name none."""
    found = [day for term in terms if (day := _day_of(term, on, add_working_days)) and day >= on]
    return min(found, default=None)


def _day_of(term: str, on: date, add_working_days: Callable[[date, int], date | None]) -> date | None:
    if DAY.fullmatch(term):
        return date.fromisoformat(term)
    if every := EVERY.fullmatch(term):
        return _end_of(int(every[1]), every[2], every[3], every[4], on)
    if within := WITHIN.fullmatch(term):
        count, unit = int(within[1]), within[2]
        if unit == "WD":
            return add_working_days(on, count)
        return on + timedelta(days=count) if unit == "D" else _months_on(on, count * (12 if unit == "Y" else 1))
    return None


def _end_of(count: int, unit: str, month: str | None, day: str | None, on: date) -> date:
    """The end of the span that `on` lies in: this week's Friday, the 15th or the last day where it is half a month, this month's,
    quarter's, half-year's or year's last day."""
    if unit == "W":
        return on + timedelta(days=(4 - on.weekday()) % 7)
    if unit == "Y" and day:
        said = date(on.year, int(month or 12), int(day))
        return said if said >= on else said.replace(year=on.year + 1)
    if unit == "M" and day and count == 1:
        last = calendar.monthrange(on.year, on.month)[1]
        said = on.replace(day=min(int(day), last))
        return said if said >= on else _months_on(said, 1)
    if unit == "D":
        return on.replace(day=15 if on.day <= 15 else calendar.monthrange(on.year, on.month)[1])
    months = min(count * (12 if unit == "Y" else 1), 12)
    ends = ((on.month - 1) // months + 1) * months
    return date(on.year, ends, calendar.monthrange(on.year, ends)[1])


def _months_on(day: date, months: int) -> date:
    year, month = divmod(day.month - 1 + months, 12)
    last = calendar.monthrange(day.year + year, month + 1)[1]
    return date(day.year + year, month + 1, min(day.day, last))


def target_of(figures: Iterable[str]) -> tuple[int, str] | None:
    """The first figure to reach with its unit; None where there is none, or only such as must not be passed."""
    for figure in figures:
        if (found := TARGET.fullmatch(figure)) and float(found[1]) > 0:
            return ceil(float(found[1])), found[2]
    return None


def title_of(deed: str) -> str:
    """What is to be done as a task is called: the deed up to its first full stop, not longer than a line."""
    bare = re.split(r"[。；！？]", deed.strip("，、 "))[0].strip("，、：: ")
    return bare if len(bare) <= LONGEST_TITLE else f"{bare[:LONGEST_TITLE - 1]}…"


def body_of(name: str, bodies: Sequence[Body], fields: Sequence[str]) -> int | None:
    """Whom a document means by a name: the one of its field (or else of its name) at its level, else the highest of it; None
    where there is none, or two are as high."""
    field = max((one for one in fields if one in name), key=len, default="")
    said = LEVELLED.sub("", name)
    matches = [one for one in bodies if (field in one.short if field else len(said) >= SHORTEST_NAME and said in one.short)]
    level = next((level for letter, level in LEVELS if letter in name[:name.find(field or said)][-3:]), "")
    if len(exact := [one for one in matches if one.level == level]) == 1:
        return exact[0].id
    highest = min((RANK[one.level] for one in matches), default=None)
    top = [one for one in matches if RANK[one.level] == highest]
    return top[0].id if len(top) == 1 else None


def measure_of(sentence: str, measures: Iterable[tuple[int, str]]) -> int | None:
    """The measure (number, name) that the sentence speaks of most; None where it speaks of none of them."""
    said, best, most = set(grams(sentence)), None, LEAST_ALIKE
    for number, name in measures:
        wanted = set(grams(name))
        part = len(wanted & said) / len(wanted) if wanted else 0.0
        if part > most:
            best, most = number, part
    return best

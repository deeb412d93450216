"""The number a matter bears: letters of its series, the Chinese year it began in, and the key of its row."""

from datetime import date, datetime

from .workdays import CHINA

MOST_DIGITS = 18  # what a column of keys holds, and less


def numbered(letters: str, began: date, nth: int) -> str:
    """XS-2025-000002: `began` is a day or an aware instant; an instant of New Year's Eve by UTC may be of the new year here."""
    year = began.astimezone(CHINA).year if isinstance(began, datetime) else began.year
    return f"{letters}-{year}-{nth:06d}"


def key_in(number: str) -> int:
    """The row's key at the end of a number that somebody typed; 0, which no row has, where there is none."""
    end = number.strip().rpartition("-")[2]
    return int(end) if end.isascii() and end.isdigit() and len(end) < MOST_DIGITS else 0

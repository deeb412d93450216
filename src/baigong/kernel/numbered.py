"""The number a matter bears: letters of its series, the Chinese year it began in, its place in the series."""

from datetime import date, datetime

from .workdays import CHINA


def numbered(letters: str, began: date, nth: int) -> str:
    """XS-2025-000002: `began` is a day or an aware instant; an instant of New Year's Eve by UTC may be of the new year here."""
    year = began.astimezone(CHINA).year if isinstance(began, datetime) else began.year
    return f"{letters}-{year}-{nth:06d}"

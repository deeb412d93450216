"""The kinds of money and their rules of use, as the shelf words them."""

from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings

from baigong.kernel.actor import Actor
from baigong.people.queries import codes_above
from baigong.rules import Funds, FundSheet, Order, read_funds


def all_funds() -> Funds:
    """Every fund, every use and the order of funds (institution/funds); read once per process. Raises SheetFaults."""
    return _read(Path(settings.INSTITUTION))


def fund_sheet(fund: str) -> FundSheet:
    """One fund. Raises KeyError."""
    return all_funds().funds[fund]


def orders_of(*, on: date, by: Actor | None = None) -> tuple[Order, ...]:
    """Which fund comes first for whom on a day: everywhere, or for an officer at their place and those above it."""
    near = codes_above(by.region) if by is not None and by.region else None
    return tuple(row for row in all_funds().order if row.span.holds(on) and (near is None or row.place in near))


@cache
def _read(institution: Path) -> Funds:
    return read_funds(institution / "funds")

"""The training rules and the calendar, read once per process from the institution's shelf."""

from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings

from baigong.kernel.workdays import CalendarGap, WorkingDays
from baigong.offer.decide.filings import FilingRules, filing_rules_on, read_filing_rules
from baigong.offer.decide.rules import TrainingRules, read_rules, rules_on


def training_rules(*, on: date) -> TrainingRules:
    """The rules in force on a day (institution/training/rules.yaml)."""
    return rules_on(_versions(Path(settings.INSTITUTION)), on)


def filing_rules(*, on: date) -> FilingRules:
    """The rules of what employers file, in force on a day (institution/training/filings.yaml)."""
    return filing_rules_on(_filings(Path(settings.INSTITUTION)), on)


def working_days() -> WorkingDays:
    """Working days by the State Council's arrangements (institution/calendar)."""
    return _calendar(Path(settings.INSTITUTION))


def days_left(due_on: date | None, on: date) -> int | None:
    """Working days left, negative when late; None without a clock, and where the year is not on the shelf yet: a list
    with such a matter in it is shown all the same."""
    if due_on is None:
        return None
    try:
        return working_days().left(due_on, on)
    except CalendarGap:
        return None


def last_day(start: date, working: int) -> date | None:
    """The last day of a clock of so many working days after `start`; None as `days_left` says."""
    try:
        return working_days().add(start, working)
    except CalendarGap:
        return None


@cache
def _versions(shelf: Path) -> list[tuple[date, TrainingRules]]:
    return read_rules((shelf / "training" / "rules.yaml").read_text(encoding="utf-8"))


@cache
def _filings(shelf: Path) -> list[tuple[date, FilingRules]]:
    return read_filing_rules((shelf / "training" / "filings.yaml").read_text(encoding="utf-8"))


@cache
def _calendar(shelf: Path) -> WorkingDays:
    return WorkingDays.from_folder(shelf / "calendar")

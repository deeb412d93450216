"""The training rules and the calendar, read once per process from the institution's shelf."""

from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings

from baigong.kernel.workdays import WorkingDays
from baigong.offer.decide.rules import TrainingRules, read_rules, rules_on


def training_rules(*, on: date) -> TrainingRules:
    """The rules in force on a day (institution/training/rules.yaml)."""
    return rules_on(_versions(Path(settings.INSTITUTION)), on)


def working_days() -> WorkingDays:
    """Working days by the State Council's arrangements (institution/calendar)."""
    return _calendar(Path(settings.INSTITUTION))


@cache
def _versions(shelf: Path) -> list[tuple[date, TrainingRules]]:
    return read_rules((shelf / "training" / "rules.yaml").read_text(encoding="utf-8"))


@cache
def _calendar(shelf: Path) -> WorkingDays:
    return WorkingDays.from_folder(shelf / "calendar")

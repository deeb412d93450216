"""The clock of tasks in force on a day, from institution/governance/reminders.yaml, laid on the calendar of working days."""

from datetime import date
from functools import cache
from pathlib import Path

import yaml
from django.conf import settings

from baigong.governance.decide import clock as decide
from baigong.governance.decide.clock import Clock, Stage
from baigong.offer import queries as offer


def clock_on(on: date) -> Clock:
    """The version in force; before the first, the first."""
    versions = _read(Path(settings.INSTITUTION))
    held = [clock for begins, clock in versions if begins <= on]
    return held[-1] if held else versions[0][1]


def soon_before(on: date) -> date:
    """A task that is due from today until the day before this one is due soon."""
    return decide.first_day_beyond(clock_on(on).soon, on=on, calendar=offer.working_days())


def stages_on(on: date) -> list[Stage]:
    """Which due days are reminded of today."""
    return decide.stages(clock_on(on), on=on, calendar=offer.working_days())


@cache
def _read(shelf: Path) -> list[tuple[date, Clock]]:
    return decide.read_clocks(yaml.safe_load((shelf / "governance" / "reminders.yaml").read_text(encoding="utf-8"))["versions"])

"""The procedure, read once per process from the institution's shelf."""

from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings

from baigong.offer.queries import working_days
from baigong.subsidy.decide import Procedure, Shelf, read_procedure


def procedure(on: date) -> Procedure:
    """The legal clocks in force on a day (institution/subsidy/procedure.yaml)."""
    return shelf().on(on)


def shelf() -> Shelf:
    """The whole file: clocks, what each policy's money is, what cities fixed."""
    return _read(Path(settings.INSTITUTION))


def last_day(start: date, working: int) -> date:
    """The last day of a clock of so many working days that starts after `start`."""
    return working_days().add(start, working)


@cache
def _read(root: Path) -> Shelf:
    return read_procedure((root / "subsidy" / "procedure.yaml").read_text(encoding="utf-8"))

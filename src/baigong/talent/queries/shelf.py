"""The shelf of talent, read once per process."""

from functools import cache
from pathlib import Path

from django.conf import settings

from baigong.talent.decide.shelf import read_shelf
from baigong.talent.decide.terms import Shelf


def shelf() -> Shelf:
    """Ladder, titles, honours, contests and yearly measures of this installation. Raises SheetFaults."""
    return shelf_at(Path(settings.INSTITUTION))


@cache
def shelf_at(institution: Path) -> Shelf:
    """The same of another institution folder."""
    return read_shelf(institution / "talent")

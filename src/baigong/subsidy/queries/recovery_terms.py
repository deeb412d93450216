"""The terms of recovery and the letter, read once per process from the institution's shelf."""

from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings

from baigong.subsidy.decide.recovery import RecoveryShelf, Terms, read_recovery


def recovery_terms(on: date) -> Terms:
    """What holds on a day (institution/subsidy/recovery.yaml)."""
    return recovery_shelf().on(on)


def recovery_shelf() -> RecoveryShelf:
    """The whole file: terms by date, and where late money goes by fund."""
    return _read(Path(settings.INSTITUTION))


@cache
def recovery_letter_text() -> str:
    """The letter to whoever owes, with its places to fill in (institution/subsidy/recovery-letter.md)."""
    return (Path(settings.INSTITUTION) / "subsidy" / "recovery-letter.md").read_text(encoding="utf-8")


@cache
def _read(root: Path) -> RecoveryShelf:
    return read_recovery((root / "subsidy" / "recovery.yaml").read_text(encoding="utf-8"))

"""The facts that policies may ask for, as the shelf words them."""

from functools import cache
from pathlib import Path

from django.conf import settings

from baigong.rules import FactKind, read_vocabulary


def fact_kinds() -> dict[str, FactKind]:
    """Every fact by its name (institution/vocabulary/facts.yaml); read once per process."""
    return _read(Path(settings.INSTITUTION))


@cache
def _read(institution: Path) -> dict[str, FactKind]:
    return read_vocabulary(institution / "vocabulary" / "facts.yaml")

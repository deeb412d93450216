"""The shelf: indicators as defined today, what we cannot compute yet, and when a month is frozen."""

import csv
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import yaml
from django.conf import settings

from baigong.kernel.refused import Refused
from baigong.reporting.decide import Indicator, Waiting, read_indicator, read_waiting
from baigong.reporting.words import Refusal


def indicators() -> tuple[Indicator, ...]:
    """Every indicator of institution/indicators, headlines first, then by slug. Raises SheetFaults."""
    return _read(Path(settings.INSTITUTION))


def named(slug: str) -> Indicator | None:
    """One indicator by its slug, or None."""
    return next((one for one in indicators() if one.slug == slug), None)


def indicator(slug: str) -> Indicator:
    """One indicator by its slug. Raises Refused(no_indicator)."""
    found = named(slug)
    if found is None:
        raise Refused(Refusal.NO_INDICATOR, slug=slug)
    return found


def waiting() -> tuple[Waiting, ...]:
    """What provinces keep and we cannot compute yet, each with its reason."""
    return _waiting(Path(settings.INSTITUTION))


def month_to_freeze(on: date) -> date | None:
    """The month that is due to be frozen on a day: last month, from the day of institution/reporting/rhythm.yaml on."""
    held = [one for one in _rhythm(Path(settings.INSTITUTION)) if one["from"] <= on]
    if not held or on.day < held[-1]["freezes_on_day"]:
        return None
    return (on.replace(day=1) - timedelta(days=1)).replace(day=1)


def places(codes: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Where regions stand on the tile map, (column, row) from 1 by code; empty unless all of them are placed."""
    placed, wanted = _placed(Path(settings.INSTITUTION)), list(codes)
    return {code: placed[code] for code in wanted} if wanted and all(code in placed for code in wanted) else {}


@cache
def _placed(shelf: Path) -> dict[str, tuple[int, int]]:
    with (shelf / "reporting" / "tiles.csv").open(encoding="utf-8") as file:
        return {row["code"]: (int(row["column"]), int(row["row"])) for row in csv.DictReader(file)}


@cache
def _read(shelf: Path) -> tuple[Indicator, ...]:
    found = [read_indicator(path) for path in sorted((shelf / "indicators").glob("*.yaml"))]
    return tuple(sorted(found, key=lambda one: (one.headline or 99, one.slug)))


@cache
def _waiting(shelf: Path) -> tuple[Waiting, ...]:
    return read_waiting(shelf / "reporting" / "waiting.yaml")


@cache
def _rhythm(shelf: Path) -> list[dict]:
    versions = yaml.safe_load((shelf / "reporting" / "rhythm.yaml").read_text(encoding="utf-8"))["versions"]
    return sorted(versions, key=lambda one: one["from"])

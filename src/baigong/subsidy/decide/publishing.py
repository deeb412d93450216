"""Pure: how long names of those paid are published, and how few people are too few to be told by number."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

KNOWN = {"from", "source", "source_en", "trust", "names_months", "least_people"}


@dataclass(frozen=True)
class Publishing:
    """What holds from `start` on: calendar months that names stay up, the least number of people that is told."""

    start: date
    source: str
    source_en: str
    trust: str
    names_months: int
    least_people: int

    def names_until(self, month: date) -> date:
        """The first day on which the names of those paid in a month (its first day) are shown no more."""
        months = month.year * 12 + month.month - 1 + 1 + self.names_months
        return date(months // 12, months % 12 + 1, 1)

    def names_stand(self, month: date, *, on: date) -> bool:
        """Are the names of those paid in a month still shown on a day?"""
        return on < self.names_until(month)

    def told(self, people: int) -> bool:
        """Are there enough people to say how many, and how much they had?"""
        return people >= self.least_people


def read_publishing(text: str) -> tuple[Publishing, ...]:
    """institution/subsidy/publishing.yaml, the earliest first. Raises KeyError or ValueError for anything missing, unknown,
    or a period of no month."""
    rows = sorted(yaml.safe_load(text)["versions"], key=lambda row: row["from"])
    return tuple(_version(row) for row in rows)


def in_force(versions: tuple[Publishing, ...], on: date) -> Publishing:
    """The version of a day; before the first one, the first."""
    return next((one for one in reversed(versions) if one.start <= on), versions[0])


def _version(row: Mapping[str, Any]) -> Publishing:
    if unknown := sorted(set(row) - KNOWN):
        raise ValueError(f"unknown parts: {', '.join(unknown)}")
    months, least = int(row["names_months"]), int(row["least_people"])
    if months < 1 or least < 1:
        raise ValueError(f"{months} months, {least} people")
    return Publishing(row["from"], row["source"], row["source_en"], row["trust"], months, least)

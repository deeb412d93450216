"""What a signal is: a question in SQL over the watch views, with parameters, and how its answer is read."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from baigong.supervision.words import Concern, Family, Handling, Trust

KINDS = ("claim", "cohort", "person", "organisation", "certificate", "number", "day", "moment", "code", "key")
"""What an evidence column may hold: a key of something that has a page, or a plain value."""

BUILT_IN = ("today",)
"""Parameters that every signal has: the day of the scan."""

PLACEHOLDER = re.compile(r"(?<![:\w]):([a-z_]+)\b")


@dataclass(frozen=True)
class Parameter:
    """A threshold: its value, unit, the range it may be set within, and where it comes from ("proposal": from us)."""

    name: str
    value: Decimal
    unit: str
    least: Decimal
    most: Decimal
    label: str
    label_en: str
    source: str

    @property
    def is_proposal(self) -> bool:
        """Has it no source but our own proposal?"""
        return self.source == "proposal"


@dataclass(frozen=True)
class Column:
    """A column of evidence. One that is not `telling` may change from scan to scan without being new evidence."""

    name: str
    label: str
    label_en: str
    kind: str
    telling: bool = True


@dataclass(frozen=True)
class Signal:
    """A signal as the shelf defines it. Its SQL answers one row per piece of evidence; `key` is the thing concerned."""

    code: str
    name: str
    name_en: str
    family: Family
    concern: Concern
    handling: Handling
    weight: int
    means: str
    means_en: str
    source: str
    trust: Trust
    from_on: date
    until_on: date | None
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    sql: str

    @property
    def edition(self) -> str:
        """Hash of the whole definition: a finding names the edition that raised it."""
        plain = json.dumps(asdict(self), ensure_ascii=False, sort_keys=True, default=str)
        return hashlib.sha256(plain.encode()).hexdigest()

    @property
    def statement(self) -> str:
        """The SQL as the database driver takes it: `:days` becomes a named parameter."""
        return PLACEHOLDER.sub(r"%(\1)s", self.sql.replace("%", "%%"))

    def named(self, language: str) -> str:
        """The name in a language given as "zh", "zh-hans" or "en"."""
        return self.name_en if language.startswith("en") else self.name

    def parameter(self, name: str) -> Parameter | None:
        """One parameter, or None where there is none of that name."""
        return next((one for one in self.parameters if one.name == name), None)

    def holds_on(self, day: date) -> bool:
        """Is the signal watched for on this day?"""
        return self.from_on <= day and (self.until_on is None or day < self.until_on)


@dataclass(frozen=True)
class Case:
    """A planted case: rows of the views, and exactly the keys that must be found; `spares` are some that must not."""

    name: str
    on: date
    rows: Mapping[str, tuple[Mapping[str, Any], ...]]
    finds: frozenset[int]
    spares: frozenset[int]
    values: Mapping[str, Decimal] = field(default_factory=dict)


def fingerprint(signal: Signal, row: Mapping[str, Any]) -> str:
    """What makes a row of evidence that row: the same again is nothing new, whatever was counted meanwhile."""
    telling = {one.name: row.get(one.name) for one in signal.columns if one.telling}
    return hashlib.sha256(json.dumps(telling, sort_keys=True, default=str).encode()).hexdigest()

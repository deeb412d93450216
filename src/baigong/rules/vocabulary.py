"""The facts a sheet may ask for: name, type, unit and labels. One file serves all policies."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from baigong.rules.faults import Fault, SheetFaults
from baigong.rules.source import Entry, read_yaml

TYPES = ("int", "fen", "bool", "date", "code", "set", "text")
UNITS = {
    "fen": ("元", "yuan"), "years": ("周岁", "years"), "months": ("个月", "months"), "days": ("天", "days"),
    "workdays": ("个工作日", "working days"),
    "hours": ("学时", "hours"), "times": ("次", "times"), "percent": ("%", "%"), "year": ("年", ""),
}
KEYS = {"type", "unit", "label", "label_en", "about", "codes", "list", "can_change"}

MOST = {"fen": 10**11, "percent": 2**15 - 1, "years": 2**15 - 1, "year": 2**15 - 1}
MOST_COUNTED = 10**6                                          # days, hours, times: nobody has a million of them


@dataclass(frozen=True)
class FactKind:
    """One fact. `codes` are (code, Chinese, English); `can_change` marks what the applicant can still act on."""

    name: str
    type: str
    unit: str = ""
    label: str = ""
    label_en: str = ""
    about: str = ""
    codes: tuple[tuple[str, str, str], ...] = ()
    can_change: bool = False

    @property
    def counts_payments(self) -> bool:
        """Does a payment change it? What a person has had does, what they hold does not."""
        return self.name.startswith("history.") and not self.name.endswith("_held")

    @property
    def most(self) -> int:
        """The largest number that columns hold of it, below zero as above (docs/population.md)."""
        return MOST.get(self.unit, MOST_COUNTED)

    def holds(self, value: Any) -> bool:
        """Is this value of the fact's type? None, the unknown, is of every type."""
        if value is None:
            return True
        if self.type in {"int", "fen"}:
            return type(value) is int
        if self.type == "set":
            return isinstance(value, frozenset | set) and all(isinstance(code, str) for code in value)
        return type(value) is {"bool": bool, "date": date, "code": str, "text": str}[self.type]


def read_vocabulary(path: Path) -> dict[str, FactKind]:
    """Read facts.yaml. Raises SheetFaults with every mistake in it."""
    faults: list[Fault] = []
    kinds = {name: _kind(name, entry) for name, entry in read_yaml(Path(path), faults).pairs()}
    if faults:
        raise SheetFaults(faults)
    return kinds


def _kind(name: str, entry: Entry) -> FactKind:
    given = entry.keys(KEYS, {"type", "label", "label_en"})
    text = {key: given[key].text() for key in ("type", "unit", "label", "label_en", "about") if key in given}
    if text.get("type") not in TYPES:
        entry.fault(f"{name} has no known type", f"one of {', '.join(TYPES)}")
    if text.get("type") == "fen":
        text["unit"] = "fen"
    if text.get("unit", "") not in {"", *UNITS}:
        given["unit"].fault(f"unknown unit {text['unit']}", f"one of {', '.join(UNITS)}")
    if text.get("type") in {"int"} and not text.get("unit"):
        entry.fault(f"{name} has no unit", f"one of {', '.join(UNITS)}")
    codes = []
    for code, labels in given["codes"].pairs() if "codes" in given else ():
        pair = labels.words()
        if len(pair) != 2:
            labels.fault(f"{code} needs a Chinese and an English label", "write [中文, English]")
            continue
        codes.append((code, pair[0], pair[1]))
    change = "can_change" in given and given["can_change"].flag()
    return FactKind(name=name, codes=tuple(codes), can_change=change, **text)


def facts_as_json(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Facts as plain JSON: dates as text, sets as sorted lists. Unknown facts (None) are left out."""
    def plain(value: Any) -> Any:
        if isinstance(value, date):
            return value.isoformat()
        return sorted(value) if isinstance(value, set | frozenset) else value
    return {name: plain(value) for name, value in sorted(facts.items()) if value is not None}


def facts_from_json(kinds: tuple[FactKind, ...], stored: Mapping[str, Any]) -> dict[str, Any]:
    """The facts again, typed by the kinds a sheet carries; names the sheet does not ask for are dropped.

    Raises TypeError when a stored value is not of its fact's type.
    """
    facts: dict[str, Any] = {}
    for kind in kinds:
        value = stored.get(kind.name)
        if value is not None and kind.type == "date":
            value = date.fromisoformat(str(value))
        elif isinstance(value, list) and kind.type == "set":
            value = frozenset(value)
        if not kind.holds(value):
            raise TypeError(f"{kind.name} is not {kind.type}: {value!r}")
        facts[kind.name] = value
    return facts

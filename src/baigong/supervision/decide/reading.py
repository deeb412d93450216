"""Reading the shelf of signals: every fault with its file and line, and SQL that may name the watch views only."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import yaml

from baigong.rules.faults import Fault, SheetFaults, did_you_mean
from baigong.rules.source import Entry, read_yaml
from baigong.supervision.words import Concern, Family, Handling, Trust

from .signal import BUILT_IN, KINDS, PLACEHOLDER, Case, Column, Parameter, Signal

KEYS = {"code", "name", "name_en", "family", "concern", "handling", "weight", "means", "means_en", "source", "trust",
        "in_force", "parameters", "evidence", "sql"}
STRINGS = re.compile(r"'[^']*'|--[^\n]*")
NAMED = re.compile(r"\b(?:from|join)\s+([a-z_][\w.]*)", re.I)
OWN = re.compile(r"(?:\bwith\s+(?:recursive\s+)?|,\s*)([a-z_]\w*)\s+as\s+(?:materialized\s+)?\(", re.I)
FUNCTIONS = {"lateral", "generate_series", "unnest"}
EXTRACTS = re.compile(r"\bextract\s*\(\s*\w+\s+from\b", re.I)  # its FROM names no table
WRITES = re.compile(r";|\b(insert|update|delete|truncate|create|drop|alter|grant|copy|call|do|set)\b", re.I)


def read_signal(folder: Path) -> Signal:
    """Read `signal.yaml` of a folder. Raises SheetFaults with every mistake found."""
    faults: list[Fault] = []
    top = read_yaml(folder / "signal.yaml", faults)
    top.file = f"{folder.name}/signal.yaml"
    given = top.keys(KEYS, KEYS)
    if set(given) != KEYS:
        raise SheetFaults(faults)
    for key in ("name", "name_en", "means", "means_en", "source"):
        if not given[key].text():
            given[key].fault(f"{key} is empty")
    if given["code"].text() != folder.name:
        given["code"].fault(f"the code is {given['code'].text()}, the folder {folder.name}", "name both alike")
    if not 1 <= given["weight"].whole() <= 5:
        given["weight"].fault("a weight is 1 to 5")
    force = given["in_force"].keys({"from", "until"}, {"from", "until"})
    found = Signal(
        code=given["code"].text(), name=given["name"].text(), name_en=given["name_en"].text(),
        family=_word(given["family"], Family), concern=_word(given["concern"], Concern),
        handling=_word(given["handling"], Handling), weight=given["weight"].whole(), means=given["means"].text(),
        means_en=given["means_en"].text(), source=given["source"].text(), trust=_word(given["trust"], Trust),
        from_on=force["from"].day() if "from" in force else date.min,
        until_on=force["until"].day_or_none() if "until" in force else None,
        parameters=tuple(_parameter(name, one) for name, one in given["parameters"].pairs()),
        columns=tuple(_column(name, one) for name, one in given["evidence"].pairs()), sql=given["sql"].text())
    _check_sql(given["sql"], found)
    if faults:
        raise SheetFaults(faults)
    return found


def _word(entry: Entry, words: Any) -> Any:
    try:
        return words(entry.text())
    except ValueError:
        entry.fault(f"unknown word {entry.text()}", did_you_mean(entry.text(), words.codes()) or ", ".join(words.codes()))
        return next(iter(words))


def _parameter(name: str, entry: Entry) -> Parameter:
    keys = {"value", "unit", "least", "most", "label", "label_en", "source"}
    given = entry.keys(keys, keys)
    number: dict[str, Any] = {key: _number(given[key]) if key in given else Decimal(0) for key in ("value", "least", "most")}
    if not number["least"] <= number["value"] <= number["most"]:
        entry.fault(f"{name} is {number['value']}, outside {number['least']} to {number['most']}")
    text: dict[str, Any] = {key: given[key].text() if key in given else "" for key in keys - set(number)}
    return Parameter(name=name, **number, **text)


def _number(entry: Entry) -> Decimal:
    try:
        return Decimal(entry.text())
    except InvalidOperation:
        entry.fault(f"{entry.text()!r} is not a number")
        return Decimal(0)


def _column(name: str, entry: Entry) -> Column:
    given = entry.keys({"label", "label_en", "kind", "telling"}, {"label", "label_en", "kind"})
    kind = given["kind"].text() if "kind" in given else "code"
    if kind not in KINDS:
        given["kind"].fault(f"unknown kind {kind}", f"one of {', '.join(KINDS)}")
    text = {key: given[key].text() if key in given else "" for key in ("label", "label_en")}
    return Column(name=name, kind=kind, telling=given["telling"].flag() if "telling" in given else True, **text)


def _check_sql(entry: Entry, signal: Signal) -> None:
    """One SELECT over watch views; every placeholder known and every parameter used."""
    bare = EXTRACTS.sub("extract(", STRINGS.sub("''", signal.sql))
    if not re.match(r"\s*(select|with)\b", bare, re.I) or WRITES.search(bare):
        entry.fault("the SQL is not one SELECT")
    own = set(OWN.findall(bare))
    for table in NAMED.findall(bare):
        if not table.startswith("watch_") and table not in own and table not in FUNCTIONS:
            entry.fault(f"the SQL names {table}", "a signal sees the watch_ views only")
    asked, known = set(PLACEHOLDER.findall(bare)), {one.name for one in signal.parameters}
    for name in sorted(asked - known - set(BUILT_IN)):
        entry.fault(f"the SQL asks for :{name}", did_you_mean(name, known) or "declare it under parameters")
    for name in sorted(known - asked):
        entry.fault(f"the parameter {name} is not used in the SQL")


def read_cases(folder: Path, signal: Signal) -> tuple[Case, ...]:
    """Read `cases.yaml`: at least one case that finds something and one thing that is spared. Raises SheetFaults."""
    faults: list[Fault] = []
    top = read_yaml(folder / "cases.yaml", faults)
    top.file = f"{folder.name}/cases.yaml"
    cases = tuple(_case(entry, signal) for entry in top.entries())
    if not any(case.finds for case in cases) or not any(case.spares for case in cases):
        top.fault("no case finds something, or none spares something", "plant one of each")
    if faults:
        raise SheetFaults(faults)
    return cases


def _case(entry: Entry, signal: Signal) -> Case:
    entry.keys({"case", "day", "rows", "finds", "spares", "with"}, {"case", "day", "rows", "finds", "spares"})
    plain = yaml.safe_load(yaml.serialize(entry.node))
    for name in plain.get("with", {}):
        if signal.parameter(name) is None:
            entry.fault(f"{signal.code} has no parameter {name}", did_you_mean(name, [one.name for one in signal.parameters]))
    if set(plain.get("finds", ())) & set(plain.get("spares", ())):
        entry.fault("a key is both found and spared")
    return Case(
        name=str(plain.get("case", "")), on=plain.get("day", date.min), finds=frozenset(plain.get("finds", ())),
        spares=frozenset(plain.get("spares", ())),
        rows={view: tuple(rows) for view, rows in plain.get("rows", {}).items()},
        values={name: Decimal(str(value)) for name, value in plain.get("with", {}).items()})


def read_review(text: str) -> dict[str, int]:
    """The clocks of institution/signals/review.yaml, in working days. Raises KeyError or ValueError."""
    top = yaml.safe_load(text)
    found = {name: int(top[f"{name}_working_days"]) for name in ("judge", "clear")}
    if min(found.values()) < 1:
        raise ValueError(f"clocks of less than a day: {found}")
    return found

"""A definition on the shelf, read: institution/indicators/<slug>.yaml. Every fault is named by file and line."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from baigong.kernel.word import Words
from baigong.reporting.words import Dimension, Measure, Time, Trust, Unit
from baigong.rules.faults import Fault, SheetFaults, did_you_mean
from baigong.rules.source import Entry, read_yaml

from .looking import sees

KEYS = {"name", "words", "parts", "unit", "measure", "time", "dated_by", "scale", "public", "headline", "by", "source", "trust",
        "since", "note", "sql", "cases"}
NEED = {"name", "words", "unit", "measure", "time", "dated_by", "by", "source", "trust", "since", "sql", "cases"}
Word = TypeVar("Word", bound=Words)
type_of_cell = str | int | bool | date | list[str] | None


@dataclass(frozen=True)
class Both:
    """A text in Chinese and English."""

    zh: str = ""
    en: str = ""

    def label(self, language: str = "zh") -> str:
        """The text in a language given as "zh", "zh-hans" or "en"."""
        return self.en if language.startswith("en") else self.zh


@dataclass(frozen=True)
class Case:
    """Sample rows of the views, a month, and what they must come to, whole and broken down."""

    name: str
    line: int
    month: date
    rows: dict[str, list[dict[str, type_of_cell]]]
    gives: tuple[int, int | None]
    by: dict[tuple[str, str], tuple[int, int | None]] = field(default_factory=dict)


@dataclass(frozen=True)
class Indicator:
    """One indicator. `by` are its breakdowns beside the region, which every one has; `parts` say numerator and denominator."""

    slug: str
    name: Both
    words: Both
    parts: tuple[Both, Both]
    unit: Unit
    measure: Measure
    time: Time
    dated_by: Both
    scale: int
    public: bool
    headline: int
    by: tuple[Dimension, ...]
    source: str
    trust: Trust
    since: date
    note: Both
    sql: str
    cases: tuple[Case, ...]
    views: tuple[str, ...]

    @property
    def hash(self) -> str:
        """SHA-256 of what decides a figure: how it is counted, not how it is told."""
        deciding = {"slug": self.slug, "unit": self.unit.value, "measure": self.measure.value, "time": self.time.value,
                    "scale": self.scale, "by": [one.value for one in self.by], "sql": " ".join(self.sql.split())}
        return sha256(json.dumps(deciding, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


@dataclass(frozen=True)
class Waiting:
    """An indicator that provinces keep and we cannot compute yet, with the reason and what it needs."""

    name: Both
    why: Both
    needs: Both


def read_indicator(path: Path) -> Indicator:
    """One definition. Raises SheetFaults with every fault."""
    faults: list[Fault] = []
    top = read_yaml(path, faults)
    found = top.keys(KEYS, NEED)
    if faults:
        raise SheetFaults(faults)
    measure = _word(found["measure"], Measure)
    parts = found["parts"].keys({"numerator", "denominator"}, {"numerator", "denominator"}) if "parts" in found else {}
    divided = measure in (Measure.SHARE, Measure.MEAN)
    if divided != bool(parts):
        top.fault("parts belong to a share or a mean, and to nothing else", "say numerator and denominator in words")
    views, wrong = sees(found["sql"].text())
    for text in wrong:
        found["sql"].fault(text)
    by = tuple(word for word in (_word(one, Dimension) for one in found["by"].entries()) if word)
    cases = tuple(_case(one, divided) for one in found["cases"].entries())
    if not cases:
        found["cases"].fault("at least one sample case is needed")
    read = Indicator(
        slug=path.stem, name=_both(found["name"]), words=_both(found["words"]),
        parts=(_both(parts["numerator"]), _both(parts["denominator"])) if len(parts) == 2 else (Both(), Both()),
        unit=_word(found["unit"], Unit), measure=measure, time=_word(found["time"], Time), dated_by=_both(found["dated_by"]),
        scale=found["scale"].whole() if "scale" in found else 1,
        public=found["public"].flag() if "public" in found else False,
        headline=found["headline"].whole() if "headline" in found else 0, by=by,
        source=found["source"].text(), trust=_word(found["trust"], Trust), since=found["since"].day(),
        note=_both(found["note"]) if "note" in found else Both(), sql=found["sql"].text(), cases=cases, views=tuple(views))
    for case in cases:
        _refuse_unknown(case, read, found["cases"])
    if faults:
        raise SheetFaults(faults)
    return read


def read_waiting(path: Path) -> tuple[Waiting, ...]:
    """The list of what we cannot compute yet. Raises SheetFaults."""
    faults: list[Fault] = []
    found = []
    for entry in read_yaml(path, faults).entries():
        one = entry.keys({"name", "why", "needs"}, {"name", "why", "needs"})
        if len(one) == 3:
            found.append(Waiting(_both(one["name"]), _both(one["why"]), _both(one["needs"])))
    if faults:
        raise SheetFaults(faults)
    return tuple(found)


def months(first: date, last: date) -> Iterator[date]:
    """The first day of each month from one to another, both included."""
    month = first.replace(day=1)
    while month <= last:
        yield month
        month = (month + timedelta(days=32)).replace(day=1)


def _both(entry: Entry) -> Both:
    found = entry.keys({"zh", "en"}, {"zh", "en"})
    return Both(found["zh"].text(), found["en"].text()) if len(found) == 2 else Both()


def _word(entry: Entry, words: type[Word]) -> Word:
    """A word of a vocabulary; an unknown one is a fault, and the first stands in for it."""
    text = entry.text()
    if text not in words.codes():
        known = words.codes()
        entry.fault(f"{text!r} is no {words.__name__.lower()}", did_you_mean(text, known) or f"one of {', '.join(known)}")
        return next(iter(words))
    return words(text)


def _case(entry: Entry, divided: bool) -> Case:
    found = dict(entry.pairs())
    rows = {key: [_cells(row) for row in one.entries()] for key, one in found.items() if key.startswith("told_")}
    for key in set(found) - set(rows) - {"name", "month", "gives", "by"}:
        found[key].fault(f"unknown key {key}")
    for key in {"name", "month", "gives"} - set(found):
        entry.fault(f"{key} is missing", f"add {key}:")
        return Case("", entry.line, date(1, 1, 1), rows, (0, None))
    by = {}
    if "by" in found:
        for dimension, values in found["by"].pairs():
            for name, pair in values.pairs():
                by[dimension, name] = _pair(pair, divided)
    month = found["month"].day_of(f"{found['month'].text()}-01")
    return Case(found["name"].text(), entry.line, month, rows, _pair(found["gives"], divided), by)


def _pair(entry: Entry, divided: bool) -> tuple[int, int | None]:
    """`3` where there is no denominator, `[2, 3]` where there is."""
    if not divided:
        return entry.whole(), None
    both = [one.whole() for one in entry.entries()]
    if len(both) != 2:
        entry.fault("numerator and denominator were expected: [2, 3]")
        return 0, 0
    return both[0], both[1]


def _cells(entry: Entry) -> dict[str, type_of_cell]:
    return {key: _cell(one) for key, one in entry.pairs()}


def _cell(entry: Entry) -> type_of_cell:
    if entry.is_list:
        return list(entry.words())
    if entry.is_null:
        return None
    text = entry.text()
    if text in ("true", "false"):
        return text == "true"
    return text


def _refuse_unknown(case: Case, read: Indicator, entry: Entry) -> None:
    for view in case.rows:
        if view not in read.views:
            entry.fault(f"case {case.name}: the definition does not read {view}", line=case.line)
    for dimension, _value in case.by:
        if dimension not in [one.value for one in read.by]:
            entry.fault(f"case {case.name}: it is not broken down by {dimension}", line=case.line)

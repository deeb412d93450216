"""The figures of a policy.yaml: dated numbers, dates, sets of codes, and tables by one or more facts."""

from collections.abc import Mapping
from datetime import date
from itertools import pairwise

from baigong.rules.checking import Lines
from baigong.rules.faults import did_you_mean
from baigong.rules.sheet import Figure, Value
from baigong.rules.source import Entry
from baigong.rules.vocabulary import UNITS, FactKind

WORDS = {"unit", "label", "label_en", "basis", "note", "until"}


def read_figures(entry: Entry | None, vocabulary: Mapping[str, FactKind], lines: Lines) -> tuple[Figure, ...]:
    """Every figure. Keys of a figure other than its words are dates: from that day on, this value."""
    return tuple(_figure(code, item, vocabulary, lines) for code, item in entry.pairs()) if entry else ()


def _figure(code: str, entry: Entry, vocabulary: Mapping[str, FactKind], lines: Lines) -> Figure:
    lines.note(("figure", code), entry)
    words: dict[str, Entry] = {}
    dated: list[tuple[str, Entry]] = []
    for key, value in entry.pairs():
        if key in WORDS:
            words[key] = value
        elif key[:1].isdigit():
            dated.append((key, value))
        else:
            fix = did_you_mean(key, WORDS) or "a date or one of " + ", ".join(sorted(WORDS))
            value.fault(f"unknown key {key}", fix)
    for key in ("unit", "label", "label_en", "basis"):
        if key not in words:
            entry.fault(f"figure {code} has no {key}", f"add {key}:")
    text = {key: words[key].text() for key in words if key != "until"}
    unit, keys, set_of = _unit(text.get("unit", ""), words.get("unit", entry), vocabulary)
    bare = Figure(code, unit, text.get("label", ""), text.get("label_en", ""), keys, set_of)
    values = [_value(bare, entry.day_of(day), item, text.get("basis", ""), vocabulary) for day, item in dated]
    if "until" in words:
        values.append(Value(words["until"].day(), None, text.get("basis", "")))
    if not dated:
        entry.fault(f"figure {code} has no value", "add a date: 2025-01-01: 12")
    for before, after in pairwise(values):
        if after.start <= before.start:
            entry.fault(f"figure {code}: {after.start} does not follow {before.start}", "order the values by date")
    return Figure(bare.code, unit, bare.label, bare.label_en, keys, set_of, tuple(values))


def _unit(text: str, entry: Entry, vocabulary: Mapping[str, FactKind]) -> tuple[str, tuple[str, ...], str]:
    if text.startswith("set of "):
        of = text.removeprefix("set of ").strip()
        if of not in vocabulary or vocabulary[of].type not in {"code", "set"}:
            entry.fault(f"{of} is no fact with codes", did_you_mean(of, vocabulary))
        return "", (), of
    unit, _, by = text.partition(" by ")
    keys = tuple(key.strip() for key in by.split(",")) if by else ()
    if unit not in {*UNITS, "number", "date"}:
        entry.fault(f"unknown unit {unit}", did_you_mean(unit, UNITS) or f"one of {', '.join(UNITS)}, number, date")
    for key in keys:
        if key not in vocabulary or vocabulary[key].type != "code":
            entry.fault(f"{key} is no code fact", did_you_mean(key, vocabulary))
    return unit, keys, ""


def _value(figure: Figure, start: date, entry: Entry, basis: str, vocabulary: Mapping[str, FactKind]) -> Value:
    note, cell = "", entry
    if (entry.is_mapping and not figure.keys) or (entry.is_mapping and any(key == "value" for key, _ in entry.pairs())):
        given = entry.keys({"value", "basis", "note"}, {"value"})
        basis = given["basis"].text() if "basis" in given else basis
        note = given["note"].text() if "note" in given else ""
        cell = given.get("value", entry)
    if cell.is_null:
        return Value(start, None, basis, note)
    if figure.keys:
        return Value(start, tuple(sorted(_rows(figure, cell, (), vocabulary))), basis, note)
    if figure.set_of:
        codes = cell.words()
        for code in codes:
            _known(code, figure.set_of, cell, vocabulary)
        return Value(start, tuple(sorted(set(codes))), basis, note)
    return Value(start, cell.day() if figure.unit == "date" else cell.whole(), basis, note)


def _rows(figure: Figure, entry: Entry, above: tuple[str, ...], vocabulary: Mapping[str, FactKind]) -> list[tuple]:
    rows: list[tuple] = []
    for key, item in entry.pairs():
        _known(key, figure.keys[len(above)], item, vocabulary)
        path = (*above, key)
        if len(path) == len(figure.keys):
            rows.append((path, item.whole()))
        else:
            rows += _rows(figure, item, path, vocabulary)
    return rows


def _known(code: str, fact: str, entry: Entry, vocabulary: Mapping[str, FactKind]) -> None:
    kind = vocabulary.get(fact)
    codes = [code for code, *_ in kind.codes] if kind else []
    if codes and code not in codes:
        entry.fault(f"{code} is no code of {fact}", did_you_mean(code, codes) or f"one of {', '.join(codes)}")

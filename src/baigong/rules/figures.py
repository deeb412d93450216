"""The figures of a policy.yaml: dated numbers, dates, sets of codes, and tables by one or more facts."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise

from baigong.rules.faults import did_you_mean
from baigong.rules.sheet import Figure, Range, Value
from baigong.rules.source import Entry
from baigong.rules.vocabulary import UNITS, FactKind
from baigong.rules.written import Lines

WORDS = {"unit", "label", "label_en", "basis", "note", "until", "within"}
OWN_WORDS = {"basis", "note", "until", "within"}
"""What a place says of a figure it fills in; the rest it takes over."""


def read_figures(entry: Entry | None, vocabulary: Mapping[str, FactKind], lines: Lines) -> tuple[Figure, ...]:
    """Every figure. Keys of a figure other than its words are dates: from that day on, this value.

    One that is left to the places below and has no value of its own stands at the least it may be.
    """
    figures = tuple(_figure(code, item, vocabulary, lines) for code, item in entry.pairs()) if entry else ()
    held = {figure.code: figure.values for figure in figures}
    return tuple(replace(figure, values=held.get(figure.left.least, ())) if figure.is_open and figure.left else figure
                 for figure in figures)


def _figure(code: str, entry: Entry, vocabulary: Mapping[str, FactKind], lines: Lines) -> Figure:
    lines.note(("figure", code), entry)
    words, dated = _sorted(entry, WORDS)
    for key in ("unit", "label", "label_en", "basis"):
        if key not in words:
            entry.fault(f"figure {code} has no {key}", f"add {key}:")
    text = {key: words[key].text() for key in words if key not in {"until", "within"}}
    unit, keys, set_of = _unit(text.get("unit", ""), words.get("unit", entry), vocabulary)
    left = _left(code, words["within"], lines) if "within" in words else None
    bare = Figure(code, unit, text.get("label", ""), text.get("label_en", ""), keys, set_of, left=left,
                  is_open=left is not None and not dated)
    if not dated and left is None:
        entry.fault(f"figure {code} has no value", "add a date: 2025-01-01: 12")
    return replace(bare, values=_values(bare, entry, words, dated, text.get("basis", ""), vocabulary, lines))


def read_filled(figure: Figure, entry: Entry, vocabulary: Mapping[str, FactKind], lines: Lines) -> Figure:
    """What a place says of a figure left to it: values of its own (None hands it back) and what it leaves on, if anything."""
    lines.note(("figure", figure.code), entry)
    words, dated = _sorted(entry, OWN_WORDS, "{key} comes with the figure: leave it out")
    if "basis" not in words:
        entry.fault(f"figure {figure.code} has no basis", "add basis: the article that fixes it here")
    left = _left(figure.code, words["within"], lines) if "within" in words else None
    if not dated and left is None:
        entry.fault(f"figure {figure.code} has no value", "add a date: 2025-01-01: 12")
    basis = words["basis"].text() if "basis" in words else ""
    return replace(figure, left=left, is_open=False, values=_values(figure, entry, words, dated, basis, vocabulary, lines))


def _sorted(entry: Entry, known: set[str], other: str = "") -> tuple[dict[str, Entry], list[tuple[str, Entry]]]:
    """The words of a figure, and its dated values."""
    words: dict[str, Entry] = {}
    dated: list[tuple[str, Entry]] = []
    for key, value in entry.pairs():
        if key in known:
            words[key] = value
        elif key[:1].isdigit():
            dated.append((key, value))
        elif other and key in WORDS:
            value.fault(other.format(key=key))
        else:
            value.fault(f"unknown key {key}", did_you_mean(key, known) or "a date or one of " + ", ".join(sorted(known)))
    return words, dated


def _left(code: str, entry: Entry, lines: Lines) -> Range:
    lines.note(("within", code), entry)
    given = {key: one.text() for key, one in entry.keys({"least", "most"}).items()}
    if not any(given.values()):
        entry.fault(f"within of {code} names no bound", "within: {least: figure, most: figure}, or one of the two")
    return Range(**given)


def _values(figure: Figure, entry: Entry, words: Mapping[str, Entry], dated: list[tuple[str, Entry]], basis: str,
            vocabulary: Mapping[str, FactKind], lines: Lines) -> tuple[Value, ...]:
    values = []
    for day, item in dated:
        values.append(_value(figure, entry.day_of(day), item, basis, vocabulary))
        lines.note(("value", figure.code, str(values[-1].start)), item)
    if "until" in words:
        values.append(Value(words["until"].day(), None, basis))
        lines.note(("value", figure.code, str(values[-1].start)), words["until"])
    for before, after in pairwise(values):
        if after.start <= before.start:
            entry.fault(f"figure {figure.code}: {after.start} does not follow {before.start}", "order the values by date")
    return tuple(values)


def _unit(text: str, entry: Entry, vocabulary: Mapping[str, FactKind]) -> tuple[str, tuple[str, ...], str]:
    if text.startswith("set of "):
        of = text.removeprefix("set of ").strip()
        if of not in vocabulary or vocabulary[of].type not in {"code", "set"}:
            entry.fault(f"{of} is no fact with codes", did_you_mean(of, vocabulary) or "a fact of type code or set (facts.yaml)")
        return "", (), of
    unit, _, by = text.partition(" by ")
    keys = tuple(key.strip() for key in by.split(",")) if by else ()
    if unit not in {*UNITS, "number", "date"}:
        entry.fault(f"unknown unit {unit}", did_you_mean(unit, UNITS) or f"one of {', '.join(UNITS)}, number, date")
    for key in keys:
        if key not in vocabulary or vocabulary[key].type != "code":
            entry.fault(f"{key} is no code fact", did_you_mean(key, vocabulary) or "a fact of type code (facts.yaml)")
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

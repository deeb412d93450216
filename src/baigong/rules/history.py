"""A sheet through time: its versions, what changed between two days in plain words, and its tables on a day."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from baigong.kernel.span import Span
from baigong.rules.entitling import Reworded, reworded
from baigong.rules.line import Text
from baigong.rules.program import program_on
from baigong.rules.sheet import Clause, Figure, Sheet, Value
from baigong.rules.texts import money
from baigong.rules.vocabulary import UNITS

NONE = ("无", "none")


@dataclass(frozen=True)
class Row:
    """One row of a table: keys and value for people, and the bare number (None for sets and dates)."""

    keys: tuple[str, ...]
    keys_en: tuple[str, ...]
    text: str
    text_en: str
    number: int | None
    basis: str


@dataclass(frozen=True)
class Table:
    """A figure as a table; a plain figure has one row without keys. `columns` are the labels of the keys."""

    code: str
    label: str
    label_en: str
    unit: str
    columns: tuple[str, ...]
    columns_en: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Difference:
    """One change. `kind`: figure, condition, step or one of `Reworded`; `before` and `after` as text, "" for none.

    `basis_before` and `basis_after` are the clauses of the two days ("" where there is none), `basis` the newer of them;
    `keys` say which row of a table.
    """

    kind: str
    code: str
    text: str
    text_en: str
    before: str
    after: str
    basis: str
    basis_before: str = ""
    basis_after: str = ""
    keys: tuple[str, ...] = ()


@dataclass(frozen=True)
class Era:
    """A version with the days it holds."""

    span: Span
    label: str
    label_en: str
    basis: str
    trust: str
    note: str


def versions(sheet: Sheet) -> tuple[Era, ...]:
    """The versions in order, each with its span of days."""
    return tuple(Era(sheet.span_of(v), v.label, v.label_en, v.basis, v.trust or sheet.basis.trust, v.note)
                 for v in sheet.versions)


def tables(sheet: Sheet, on: date) -> tuple[Table, ...]:
    """The figures in force on a day, tables first; empty outside the sheet's span."""
    if sheet.version_on(on) is None:
        return ()
    facts = {fact.name: fact for fact in sheet.facts}
    found = []
    for figure in sorted(sheet.figures, key=lambda figure: not figure.keys):
        value = figure.on(on)
        if value is None:
            continue
        heads = [facts[key] for key in figure.keys]
        rows = value.value if figure.keys else (((), value.value),)
        found.append(Table(figure.code, figure.label, figure.label_en, figure.unit,
                           tuple(head.label for head in heads), tuple(head.label_en for head in heads),
                           tuple(_row(sheet, figure, keys, item, value.basis) for keys, item in _ordered(rows))))
    return tuple(found)


def _ordered(rows: tuple) -> list:
    """Rows by amount, so that levels read 5, 4, 3, 2, 1 as people list them."""
    return sorted(rows, key=lambda row: (row[1] if isinstance(row[1], int) else 0, row[0]))


def _row(sheet: Sheet, figure: Figure, keys: tuple[str, ...], item: Any, basis: str) -> Row:
    return Row(tuple(_label(sheet, fact, code, 0) for fact, code in zip(figure.keys, keys, strict=True)),
               tuple(_label(sheet, fact, code, 1) for fact, code in zip(figure.keys, keys, strict=True)),
               _shown(sheet, figure, item, 0), _shown(sheet, figure, item, 1),
               item if isinstance(item, int) else None, basis)


def _label(sheet: Sheet, fact: str, code: str, english: int) -> str:
    kind = next((kind for kind in sheet.facts if kind.name == fact), None)
    return next((labels[english] for key, *labels in kind.codes if key == code), code) if kind else code


def _shown(sheet: Sheet, figure: Figure, item: Any, english: int) -> str:
    if item is None:
        return NONE[english]
    if isinstance(item, date):
        return item.isoformat()
    if isinstance(item, int):
        return money(item, bool(english)) if figure.unit == "fen" else _counted(item, figure.unit, english)
    return ("、", ", ")[english].join(_label(sheet, figure.set_of, code, english) for code in item)


def _counted(number: int, unit: str, english: int) -> str:
    word = UNITS.get(unit, ("", ""))[english]
    if unit == "percent":
        return f"{number}{word}"
    return f"{number} {word.removesuffix('s') if english and number == 1 else word}".strip()


def differences(sheet: Sheet, a: date, b: date) -> tuple[Difference, ...]:
    """What changed from day `a` to day `b`: figures by value, all else by its words."""
    return between(sheet, sheet, a, b)


def between(before: Sheet, after: Sheet, a: date, b: date) -> tuple[Difference, ...]:
    """What reads otherwise in `after` on day `b` than in `before` on day `a`; a figure of one of the two alone as well."""
    figures = {one.code: one for one in (*before.figures, *after.figures)}
    found = []
    for code, figure in figures.items():
        old, new = (next((one.on(day) for one in sheet.figures if one.code == code), None)
                    for sheet, day in ((before, a), (after, b)))
        found += _figure_changes(after, figure, old, new)
    for kind, old_clauses, new_clauses in (("condition", before.conditions, after.conditions),
                                           ("step", before.steps, after.steps)):
        for code in dict.fromkeys(clause.code for clause in (*old_clauses, *new_clauses)):
            was, now = _held(old_clauses, code, a), _held(new_clauses, code, b)
            if was != now:
                found.append(_clause_change(kind, code, (before, was, a), (after, now, b)))
    return (*found, *(_told(one) for one in reworded(before, after, a, b)))


def _told(one: Reworded) -> Difference:
    text, text_en = _turned(one.before, one.after)
    return Difference(one.kind, one.code, text, text_en, one.before[0], one.after[0], one.basis_after or one.basis_before,
                      one.basis_before, one.basis_after)


def _turned(before: tuple[str, str], after: tuple[str, str]) -> tuple[str, str]:
    """Added, dropped or turned from one into the other, in Chinese and English."""
    if not before[0]:
        return f"新增：{after[0]}", f"added: {after[1]}"
    if not after[0]:
        return f"取消：{before[0]}", f"dropped: {before[1]}"
    return f"由“{before[0]}”改为“{after[0]}”", f'"{before[1]}" became "{after[1]}"'


def _figure_changes(sheet: Sheet, figure: Figure, old: Value | None, new: Value | None) -> list[Difference]:
    before, after = (value.value if value else None for value in (old, new))
    if before == after:
        return []
    at = (old.basis if old else "", new.basis if new else "")
    pairs: list[tuple[tuple[str, ...], Any, Any]] = [((), before, after)]
    if figure.keys:
        one, two = (dict(rows or ()) for rows in (before, after))
        changed = (keys for keys in sorted({*one, *two}) if one.get(keys) != two.get(keys))
        pairs = [(keys, one.get(keys), two.get(keys)) for keys in changed]
    rows = []
    for keys, was, now in pairs:
        words = []
        for english in (0, 1):
            names = [_label(sheet, fact, code, english) for fact, code in zip(figure.keys, keys, strict=False)]
            head = " ".join([(figure.label, figure.label_en)[english], *names])
            values = [_shown(sheet, figure, value, english) for value in (was, now)]
            words.append(f"{head}：由 {values[0]} 变为 {values[1]}" if not english
                         else f"{head}: from {values[0]} to {values[1]}")
        rows.append(Difference("figure", figure.code, words[0], words[1], _shown(sheet, figure, was, 0),
                               _shown(sheet, figure, now, 0), at[1] or at[0], *at, keys))
    return rows


def _held(clauses: tuple[Clause, ...], code: str, day: date) -> Clause | None:
    return next((clause for clause in clauses if clause.code == code and clause.holds_on(day)), None)


def _clause_change(kind: str, code: str, old: tuple[Sheet, Clause | None, date], new: tuple[Sheet, Clause | None, date]
                   ) -> Difference:
    (was, was_en), (now, now_en) = _words(kind, *old), _words(kind, *new)
    at = (old[1].basis if old[1] else "", new[1].basis if new[1] else "")
    if old[1] is not None and new[1] is not None and was == now:  # the same words over another expression
        text, text_en = (f"{words}：{_formula(old[1])} → {_formula(new[1])}" for words in (now, now_en))
    else:
        text, text_en = _turned((was, was_en), (now, now_en))
    return Difference(kind, code, text, text_en, was, now, at[1] or at[0], *at)


def _formula(clause: Clause) -> str:
    return " · ".join(part for part in (clause.when, clause.amount) if part)


def _words(kind: str, sheet: Sheet, clause: Clause | None, day: date) -> tuple[str, str]:
    program = program_on(sheet, day)
    if clause is None or program is None:
        return "", ""
    parts = program.checks if kind == "condition" else program.steps
    part = next(part for part in parts if part.words.code == clause.code)
    return _said(part.words.says), _said(part.words.says_en)


def _said(text: Text) -> str:
    return text if isinstance(text, str) else text(lambda name: None)


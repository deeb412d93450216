"""A sheet compiled for one of its versions: running code, texts with their figures filled in.

Programs are kept by sheet hash and version, so a sheet is compiled once per process.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from baigong.rules.expression import Scope, parse
from baigong.rules.line import Line
from baigong.rules.machine import Getter, Running, Seen, constant, keyed, running, seen_by, traced, untraced
from baigong.rules.sheet import SLOT_FACTS, Clause, Figure, Once, Sheet, Version
from baigong.rules.term import Kind, Term
from baigong.rules.texts import Text, braces_of, text_of

MOST_KEPT = 4096


@dataclass(frozen=True, slots=True)
class Check:
    """A condition ready to run: `test` answers True, False or None; `reads` are the facts it looks at.

    `held` is the line of a condition that holds, but for what it saw, when its words need no fact.
    """

    code: str
    basis: str
    term: Term
    test: Running
    seen: Callable[[Getter], Seen]
    reads: tuple[str, ...]
    says: Text
    says_en: Text
    otherwise: Text
    otherwise_en: Text
    held: tuple | None


@dataclass(frozen=True, slots=True)
class Step:
    """An amount line ready to run. `test` is None when it always applies; `adds` tells adds from becomes."""

    code: str
    basis: str
    adds: bool
    term: Term
    when: Term | None
    test: Running | None
    amount: Running
    seen: Callable[[Getter], Seen]
    reads: tuple[str, ...]
    says: Text
    says_en: Text


@dataclass(frozen=True, slots=True)
class SlotRule:
    """A slot ready to fill: its key from the facts, whether the year is part of it, how many times, and when."""

    family: str
    key: Callable[[Getter], tuple[bool, Seen]]
    by_year: bool
    times: int | Running
    test: Running | None
    reads: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Program:
    """One version of a sheet, compiled. `recalls` tells that a step or its text looks at another step or the total.

    `granted` is what `untraced` answers when every condition holds.
    """

    sheet: Sheet
    version: Version
    figures: dict[str, Any]
    checks: tuple[Check, ...]
    untraced: Callable[[Getter], tuple[Any, ...]]
    traced: Callable[[Getter], tuple[Any, ...]]
    granted: tuple[bool, ...]
    steps: tuple[Step, ...]
    recalls: bool
    slots: tuple[SlotRule, ...]
    payees: tuple[tuple[Running | None, str, str, tuple[str, ...]], ...]


_PROGRAMS: dict[tuple[str, date], Program] = {}


def scope_of(sheet: Sheet, steps: tuple[str, ...] = ()) -> Scope:
    """The names the sheet's expressions may use."""
    facts = {fact.name: kind_of(fact) for fact in sheet.facts}
    codes = {fact.name: frozenset(code for code, *_ in fact.codes) for fact in sheet.facts if fact.codes}
    figures = {figure.code: figure_kind(figure) for figure in sheet.figures}
    return Scope(facts, figures, steps, codes, sheet.place)


def kind_of(fact: Any) -> Kind:
    """The kind of a fact's values."""
    base = {"int": "number", "fen": "number"}.get(fact.type, fact.type)
    return Kind(base, fact.unit, of=fact.name if base in {"code", "set"} else "")


def figure_kind(figure: Figure) -> Kind:
    """The kind of a figure: number with unit, date, set of a fact's codes, or table."""
    if figure.keys:
        return Kind("table", figure.unit, keys=figure.keys)
    if figure.set_of:
        return Kind("set", of=figure.set_of)
    return Kind("date") if figure.unit == "date" else Kind("number", "" if figure.unit == "number" else figure.unit)


def figures_on(sheet: Sheet, day: date) -> dict[str, Any]:
    """Every figure's value on a day in running form: sets as frozensets, tables as dicts keyed by tuples."""
    running: dict[str, Any] = {}
    for figure in sheet.figures:
        held = figure.on(day)
        if held is None:
            running[figure.code] = None
        elif figure.keys:
            running[figure.code] = {tuple(keys): number for keys, number in held.value}
        else:
            running[figure.code] = frozenset(held.value) if figure.set_of else held.value
    return running


def program_on(sheet: Sheet, day: date) -> Program | None:
    """The program for the version in force on a day, or None when the sheet was not in force."""
    version = sheet.version_on(day)
    if version is None:
        return None
    program = _PROGRAMS.get((sheet.hash, version.start))
    if program is None:
        if len(_PROGRAMS) >= MOST_KEPT:
            _PROGRAMS.clear()
        program = _PROGRAMS[sheet.hash, version.start] = _compiled(sheet, version)
    return program


def _compiled(sheet: Sheet, version: Version) -> Program:
    start = version.start
    figures = figures_on(sheet, start)
    scope = scope_of(sheet)
    labels = {fact.name: {code: (zh, en) for code, zh, en in fact.codes} for fact in sheet.facts}

    active = [clause for clause in sheet.steps if clause.holds_on(start)]
    scope_steps = scope_of(sheet, ("total", *(clause.code for clause in active)))

    def text(source: str, english: bool) -> Text:
        return text_of(source, scope_steps, figures, labels, english)

    def tested(source: str) -> tuple[Term | None, Running | None]:
        term = parse(source, scope_steps) if source else None
        return term, running(term, figures) if term else None

    checks = []
    for clause in (clause for clause in sheet.conditions if clause.holds_on(start)):
        term = parse(clause.when, scope)
        says, says_en = text(clause.says, False), text(clause.says_en, True)
        fixed = isinstance(says, str) and isinstance(says_en, str)
        held = ("condition", clause.code, says, says_en, clause.basis, None, True) if fixed else None
        checks.append(Check(clause.code, clause.basis, term, running(term, figures),
                            seen_by(term.facts()), term.facts(),
                            says, says_en, text(clause.otherwise or clause.says, False),
                            text(clause.otherwise_en or clause.says_en, True), held))
    steps = [_step(clause, scope_steps, figures, tested, text) for clause in active]
    slots = [_slot(once, scope, figures) for once in sheet.once if once.holds_on(start)]
    payees = []
    for choice in sheet.pays.choices if sheet.pays else ():
        chosen, test = tested(choice.when)
        payees.append((test, choice.to, choice.from_fund, chosen.facts() if chosen else ()))
    recalls = any(_recalls(text, scope_steps) for clause in active
                  for text in (clause.amount, clause.when, *braces_of(clause.says), *braces_of(clause.says_en)))
    terms = [check.term for check in checks]
    return Program(
        sheet, version, figures, tuple(checks), untraced(terms, figures),
        traced(terms, figures, [check.held for check in checks], Line), (True,) * len(checks), tuple(steps), recalls,
        tuple(slots), tuple(payees))


def _recalls(text: str, scope: Scope) -> bool:
    return bool(text) and any(part.op == "step" for part in parse(text, scope).walk())


def _step(clause: Clause, scope: Scope, figures: dict[str, Any], tested: Callable, text: Callable) -> Step:
    when, test = tested(clause.when)
    term = parse(clause.amount, scope)
    reads = tuple(dict.fromkeys((*(when.facts() if when else ()), *term.facts())))
    return Step(clause.code, clause.basis, clause.kind == "adds", term, when, test, running(term, figures),
                seen_by(reads), reads,
                text(clause.says, False), text(clause.says_en, True))


def _slot(once: Once, scope: Scope, figures: dict[str, Any]) -> SlotRule:
    times = parse(once.times, scope)
    when = parse(once.when, scope) if once.when else None
    keys = tuple((key, SLOT_FACTS[key]) for key in once.key)
    reads = (*times.facts(), *(when.facts() if when else ()), *(fact for _, fact in keys if fact))
    fixed = constant(times, figures) if not times.facts() else None
    return SlotRule(once.family, keyed(keys), "year" in once.key,
                    fixed if isinstance(fixed, int) else running(times, figures),
                    running(when, figures) if when else None, tuple(dict.fromkeys(reads)))

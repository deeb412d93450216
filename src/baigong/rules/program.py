"""A sheet compiled for one of its versions: running code, texts with their figures filled in.

Programs are kept by sheet hash and version, so a sheet is compiled once per process.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from baigong.rules.expression import Scope, parse
from baigong.rules.line import Text, Wording
from baigong.rules.machine import Getter, Running, running
from baigong.rules.parts import Check, Slot, SlotRule, Step
from baigong.rules.sheet import SLOT_FACTS, Clause, Figure, Once, Sheet, Version
from baigong.rules.straight import Checking, Lines, checking, filling, paying
from baigong.rules.term import Kind, Term
from baigong.rules.texts import terms_of, text_of

MOST_KEPT = 1024
NO_RATE = ("没有这一情形的补贴标准", "no rate for this case")
TOTALS = {"recovery": ("应追回金额合计", "to be recovered")}
NOTHINGS = {"recovery": ("没有应追回的金额", "nothing to recover")}
TOTAL, NOTHING = ("补贴金额合计", "total"), ("按标准计算没有可补贴的金额", "nothing to pay by the rates")


@dataclass(frozen=True, slots=True)
class Program:
    """One version of a sheet, compiled.

    `traced` and `untraced` judge the conditions, `itemised` and `summed` the amount, with and without lines; `filled`
    gives the slots (see `straight`). `whole` words the total, `nothing` the refusal of an amount that comes to nothing.
    """

    sheet: Sheet
    version: Version
    figures: dict[str, Any]
    checks: tuple[Check, ...]
    steps: tuple[Step, ...]
    slots: tuple[SlotRule, ...]
    payees: tuple[tuple[Running | None, str, str, tuple[str, ...]], ...]
    whole: Wording
    nothing: Wording
    traced: Checking
    untraced: Checking
    itemised: Callable[[Getter], tuple[int, Lines] | None]
    summed: Callable[[Getter], tuple[int, Lines] | None]
    filled: Callable[[Getter, int], tuple[Slot | None, ...] | None]


@dataclass(slots=True)
class _Era:
    """The days of one version; its program from the first time one is asked for."""

    start: date
    end: date | None
    version: Version
    program: Program | None = None


_ERAS: dict[str, tuple[_Era, ...]] = {}


def scope_of(sheet: Sheet, steps: tuple[str, ...] = ()) -> Scope:
    """The names the sheet's expressions may use; steps that are not among `steps` are still to come."""
    facts = {fact.name: kind_of(fact) for fact in sheet.facts}
    codes = {fact.name: frozenset(code for code, *_ in fact.codes) for fact in sheet.facts if fact.codes}
    figures = {figure.code: figure_kind(figure) for figure in sheet.figures}
    later = tuple(clause.code for clause in sheet.steps if clause.code not in steps)
    return Scope(facts, figures, steps, codes, sheet.law_of, later)


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
    for era in _ERAS.get(sheet.hash) or _eras(sheet):
        if era.start <= day:
            if era.end is not None and era.end <= day:
                return None
            program = era.program
            if program is None:
                program = era.program = _compiled(sheet, era.version)
            return program
    return None


def _eras(sheet: Sheet) -> tuple[_Era, ...]:
    """The versions, latest first, remembered by the sheet's hash."""
    if len(_ERAS) >= MOST_KEPT:
        _ERAS.clear()
    spans = [(sheet.span_of(version), version) for version in reversed(sheet.versions)]
    eras = _ERAS[sheet.hash] = tuple(
        _Era(max(span.start, sheet.in_force.start), span.end, version) for span, version in spans)
    return eras


def _compiled(sheet: Sheet, version: Version) -> Program:
    start = version.start
    figures = figures_on(sheet, start)
    scope = scope_of(sheet)
    labels = {fact.name: {code: (zh, en) for code, zh, en in fact.codes} for fact in sheet.facts}
    active = [clause for clause in sheet.steps if clause.holds_on(start)]
    scope_steps = scope_of(sheet, ("total", *(clause.code for clause in active)))

    def tested(source: str) -> tuple[Term | None, Running | None]:
        term = parse(source, scope_steps) if source else None
        return term, running(term, figures) if term else None

    def worded(clause: Clause, kind: str, reads: tuple[str, ...], otherwise: tuple[str, str]) -> Wording:
        sources = (clause.says, clause.says_en, *otherwise)
        mentioned = [str(part.value) for source in sources for term in terms_of(source, scope_steps)
                     for part in term.walk() if part.op in {"fact", "step"}]
        texts: list[Text] = [text_of(source, scope_steps, figures, labels, bool(number % 2))
                             for number, source in enumerate(sources)]
        return Wording(kind, clause.code, clause.basis, reads, tuple(dict.fromkeys((*reads, *mentioned))), *texts)

    checks = []
    for clause in (clause for clause in sheet.conditions if clause.holds_on(start)):
        term = parse(clause.when, scope)
        words = worded(clause, "condition", term.facts(),
                       (clause.otherwise or clause.says, clause.otherwise_en or clause.says_en))
        checks.append(Check(words, term, running(term, figures)))
    steps = []
    for clause in active:
        when, test = tested(clause.when)
        term = parse(clause.amount, scope_steps)
        reads = tuple(dict.fromkeys((*(when.facts() if when else ()), *term.facts())))
        steps.append(Step(worded(clause, "amount", reads, NO_RATE), clause.kind == "adds", term, when, test,
                          running(term, figures)))
    slots = [_slot(once, scope, figures) for once in sheet.once if once.holds_on(start)]
    payees = []
    for choice in sheet.choices:
        chosen, test = tested(choice.when)
        payees.append((test, choice.to, choice.from_fund, chosen.facts() if chosen else ()))
    read = tuple(dict.fromkeys(name for step in steps for name in step.words.seen))
    whole = Wording("total", "total", "", (), (), *TOTALS.get(sheet.kind, TOTAL) * 2)
    nothing = Wording("total", "nothing", "", read, read, *NOTHINGS.get(sheet.kind, NOTHING) * 2)
    return Program(
        sheet, version, figures, tuple(checks), tuple(steps), tuple(slots), tuple(payees), whole, nothing,
        checking(checks, figures, trace=True), checking(checks, figures, trace=False),
        paying(steps, figures, trace=True), paying(steps, figures, trace=False), filling(slots, figures))


def _slot(once: Once, scope: Scope, figures: dict[str, Any]) -> SlotRule:
    times = parse(once.times, scope)
    when = parse(once.when, scope) if once.when else None
    key = tuple((name, SLOT_FACTS[name]) for name in once.key)
    reads = (*times.facts(), *(when.facts() if when else ()), *(fact for _, fact in key if fact))
    return SlotRule(once.family, key, times, when, running(times, figures), running(when, figures) if when else None,
                    tuple(dict.fromkeys(reads)))

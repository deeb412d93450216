"""Coverage for law: which conditions, rows and figures the cases have exercised, and which never."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from baigong.rules.checking import only_bounds
from baigong.rules.expression import parse
from baigong.rules.machine import running
from baigong.rules.program import Program, program_on, scope_of
from baigong.rules.sheet import Clause, Figure, Sheet
from baigong.rules.term import Term

Item = tuple[str, ...]


def wanted(sheet: Sheet) -> set[Item]:
    """Everything the cases of a sheet must show at least once."""
    if sheet.fills:
        return _filled_in(sheet)
    items: set[Item] = {("sheet", sheet.code, "pays"), ("sheet", sheet.code, "refuses"), ("sheet", sheet.code, "asks")}
    for clause in sheet.conditions:
        items |= {("condition", _named(clause), "true"), ("condition", _named(clause), "false")}
    for clause in sheet.steps:
        items.add(("step", _named(clause), "applied"))
        if clause.when:
            items.add(("step", _named(clause), "left out"))
    for choice in sheet.choices:
        items.add(("payee", f"{choice.to} from {choice.from_fund}", f"when {choice.when}" if choice.when else "else"))
    bounds = only_bounds(sheet)
    return items.union(*(_values(figure) for figure in sheet.figures if figure.code not in bounds))


def _filled_in(sheet: Sheet) -> set[Item]:
    """What a place filled in, and that it pays: the rest the cases of the frame show."""
    given = {one.code for one in sheet.fills.figures if one.is_given} if sheet.fills else set()
    return {("sheet", sheet.code, "pays")}.union(*(
        _values(figure) for figure in sheet.figures if figure.code in given - only_bounds(sheet)))


def _values(figure: Figure) -> set[Item]:
    items: set[Item] = set()
    for value in (value for value in figure.values if value.value is not None):
        items.add(("figure", figure.code, f"from {value.start}"))
        if figure.keys:
            items |= {("row", figure.code, f"from {value.start}: {'/'.join(keys)}") for keys, _ in value.value}
    return items


def shown(sheet: Sheet, facts: Mapping[str, Any]) -> Iterator[Item]:
    """What one case shows."""
    get = facts.get
    day = get(sheet.counts_on)
    program = program_on(sheet, day) if day else None
    if program is None:
        return
    holding = [clause for clause in sheet.conditions if clause.holds_on(program.version.start)]
    refused = False
    for clause, check in zip(holding, program.checks, strict=True):
        value = check.test(get)
        if value is None and all(get(name) is not None for name in check.words.seen):
            value = False
        refused = refused or value is False
        if value is not None:
            yield "condition", _named(clause), "true" if value else "false"
        yield from _used(program, [check.term], facts)
    if not refused:
        yield from _steps(program, [c for c in sheet.steps if c.holds_on(program.version.start)], facts)
        for once in (once for once in sheet.once if once.holds_on(program.version.start)):
            terms = [parse(text, scope_of(sheet)) for text in (once.times, once.when) if text]
            yield from _used(program, terms, facts)
        for (test, to, fund, _), choice in zip(program.payees, sheet.choices, strict=True):
            if test is None or test(get):
                yield "payee", f"{to} from {fund}", f"when {choice.when}" if choice.when else "else"
                break


def _steps(program: Program, clauses: list[Clause], facts: Mapping[str, Any]) -> Iterator[Item]:
    env = {**facts, "total": 0}
    for clause, step in zip(clauses, program.steps, strict=True):
        applies = step.test is None or step.test(env.get)
        yield from _used(program, [step.when] if step.when else [], env)
        if applies is False:
            env[step.words.code] = 0
            yield "step", _named(clause), "left out"
            continue
        value = step.amount(env.get)
        if not applies or value is None or env["total"] is None:
            env["total"] = env[step.words.code] = None
            continue
        change = value if step.adds else value - env["total"]
        env[step.words.code], env["total"] = change, env["total"] + change
        yield "step", _named(clause), "applied"
        yield from _used(program, [step.term], env)


def _used(program: Program, terms: Iterable[Term], env: Mapping[str, Any]) -> Iterator[Item]:
    """Figures and table rows that these terms look at."""
    for part in (part for term in terms for part in term.walk()):
        if part.op not in {"figure", "lookup"}:
            if part.op in {"in", "not in"} and part.parts[1].op == "set" and part.parts[1].parts:
                yield from _row(program, str(part.parts[1].parts[0].value), (_value(program, part.parts[0], env),))
            continue
        value = _figure_value(program, str(part.value))
        if value is not None:
            yield "figure", str(part.value), f"from {value.start}"
        if part.op == "lookup":
            yield from _row(program, str(part.value), tuple(_value(program, key, env) for key in part.parts))


def _row(program: Program, figure: str, keys: tuple[Any, ...]) -> Iterator[Item]:
    value = _figure_value(program, figure)
    if value is not None and keys in {tuple(row) for row, _ in value.value}:
        yield "row", figure, f"from {value.start}: {'/'.join(map(str, keys))}"


def _figure_value(program: Program, code: str) -> Any:
    figure = next(figure for figure in program.sheet.figures if figure.code == code)
    return figure.on(program.version.start)


def _value(program: Program, term: Term, env: Mapping[str, Any]) -> Any:
    return running(term, program.figures)(env.get)


def _named(clause: Clause) -> str:
    return f"{clause.code} from {clause.start}" if clause.start else clause.code

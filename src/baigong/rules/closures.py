"""Terms to closures: each takes the fact getter and answers a value, or None for unknown (Kleene's three values).

Comparisons with a constant, the most common form, are closed over directly, which halves the time of a judgement.
"""

import operator
from collections.abc import Callable, Mapping

from baigong.rules.functions import FUNCTIONS, divide
from baigong.rules.term import Term

Getter = Callable[[str], object]
Closure = Callable[[Getter], object]
OPERATORS = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "==": operator.eq,
             "!=": operator.ne, "in": lambda a, b: a in b, "not in": lambda a, b: a not in b,
             "+": operator.add, "-": operator.sub, "*": operator.mul, "/": divide}


def closure(term: Term, figures: Mapping[str, object]) -> Closure:
    """Compile a term for one version's figures (numbers, dates, sets, or tables as dicts keyed by tuples)."""
    if not term.facts() and not any(part.op == "step" for part in term.walk()) and term.op != "const":
        value = _build(term, figures)(lambda name: None)
        return lambda get: value
    return _build(term, figures)


def _build(term: Term, figures: Mapping[str, object]) -> Closure:
    match term.op:
        case "const":
            value = term.value
            return lambda get: value
        case "fact" | "step":
            name = str(term.value)
            return lambda get: get(name)
        case "figure":
            figure = figures.get(str(term.value))
            return lambda get: figure
        case "set":
            members = term.value if term.value is not None else _keys(figures.get(str(term.parts[0].value)))
            return lambda get: members
        case "lookup":
            return _lookup(figures.get(str(term.value)) or {}, [closure(part, figures) for part in term.parts])
        case "and" | "or":
            return _junction(term.op == "or", tuple(closure(part, figures) for part in term.parts))
        case "not":
            return _not(closure(term.parts[0], figures))
        case "neg":
            return _call(operator.neg, [closure(term.parts[0], figures)])
        case "if":
            return _choice(*(closure(part, figures) for part in term.parts))
    if term.op in OPERATORS:
        return _binary(OPERATORS[term.op], term, figures)
    return _call(FUNCTIONS[term.op], [closure(part, figures) for part in term.parts])


def _keys(table: object) -> frozenset[str] | None:
    return frozenset(key[0] for key in table) if isinstance(table, dict) else None


def _binary(act: Callable, term: Term, figures: Mapping[str, object]) -> Closure:
    left, right = term.parts
    first, second = closure(left, figures), closure(right, figures)
    if left.op == "fact" and not right.facts() and all(part.op != "step" for part in right.walk()):
        name, constant = str(left.value), second(lambda name: None)
        if constant is None:
            return lambda get: None

        def against_constant(get: Getter) -> object:
            value = get(name)
            return None if value is None else act(value, constant)
        return against_constant

    def between(get: Getter) -> object:
        a, b = first(get), second(get)
        return None if a is None or b is None else act(a, b)
    return between


def _lookup(table: Mapping[tuple, object], keys: list[Closure]) -> Closure:
    if len(keys) == 1:
        key, rows = keys[0], {row[0]: value for row, value in table.items()}
        return lambda get: rows.get(key(get))
    return lambda get: table.get(tuple(key(get) for key in keys))


def _junction(stop: bool, parts: tuple[Closure, ...]) -> Closure:
    def junction(get: Getter) -> object:
        unknown = False
        for part in parts:
            value = part(get)
            if value is stop:
                return stop
            unknown = unknown or value is None
        return None if unknown else not stop
    return junction


def _not(part: Closure) -> Closure:
    def negation(get: Getter) -> object:
        value = part(get)
        return None if value is None else not value
    return negation


def _choice(test: Closure, body: Closure, other: Closure) -> Closure:
    def choice(get: Getter) -> object:
        value = test(get)
        if value is None:
            first, second = body(get), other(get)
            return first if first == second else None
        return body(get) if value else other(get)
    return choice


def _call(act: Callable, parts: list[Closure]) -> Closure:
    if len(parts) == 2:
        one, two = parts

        def call_two(get: Getter) -> object:
            a, b = one(get), two(get)
            return None if a is None or b is None else act(a, b)
        return call_two

    def call(get: Getter) -> object:
        values = [part(get) for part in parts]
        return None if None in values else act(*values)
    return call

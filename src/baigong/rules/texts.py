"""The words of a clause: plain text with {expressions} in it, filled from figures once and from facts at judgement."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from itertools import zip_longest
from typing import Any

from baigong.rules.expression import Scope, parse
from baigong.rules.faults import WrongExpression
from baigong.rules.line import Text
from baigong.rules.machine import Getter, constant, running
from baigong.rules.term import Kind, Term

BRACES = re.compile(r"\{([^{}]*)\}")
MOST_REMEMBERED = 500
Labels = Mapping[str, Mapping[str, tuple[str, str]]]


def parts_of(source: str) -> list[tuple[str, str]]:
    """Split "… {expression} …" into (text, expression) pairs. Raises WrongExpression on a stray brace."""
    pieces = BRACES.split(source)
    if any("{" in text or "}" in text for text in pieces[::2]):
        raise WrongExpression(f"the braces of {source!r} do not match", "close each { with }")
    if any(not expression.strip() for expression in pieces[1::2]):
        raise WrongExpression(f"empty braces in {source!r}", "name a fact or figure between them, or leave them out")
    return list(zip_longest(pieces[::2], pieces[1::2], fillvalue=""))


def braces_of(source: str) -> list[str]:
    """The expressions inside a text."""
    return [expression for _, expression in parts_of(source) if expression]


def terms_of(source: str, scope: Scope) -> list[Term]:
    """The checked expressions inside a text."""
    return [parse(expression, scope) for expression in braces_of(source)]


def text_of(source: str, scope: Scope, figures: Mapping[str, Any], labels: Labels, english: bool) -> Text:
    """The text itself when it depends on figures alone, else a closure from facts to the text."""
    pieces: list[Text] = []
    for text, expression in parts_of(source):
        pieces.append(text)
        if expression:
            term = parse(expression, scope)
            if term.facts() or any(part.op == "step" for part in term.walk()):
                pieces.append(_filled(running(term, figures), term.kind, labels, english))
            else:
                pieces.append(shown(constant(term, figures), term.kind, labels, english))
    if all(isinstance(piece, str) for piece in pieces):
        return "".join(map(str, pieces))
    return _around(pieces)


def _around(pieces: list[Text]) -> Callable[[Getter], str]:
    """The text with its blanks filled; those with one or two, nearly all, without a loop."""
    fixed = "".join(piece if isinstance(piece, str) else "{}" for piece in pieces)
    fills = [piece for piece in pieces if not isinstance(piece, str)]
    before, after, *more = fixed.split("{}")
    if len(fills) == 1:
        only = fills[0]
        return lambda get: before + only(get) + after
    if len(fills) == 2:
        one, two = fills
        return lambda get: before + one(get) + after + two(get) + more[0]
    return lambda get: fixed.format(*[fill(get) for fill in fills])


def _filled(value: Callable, kind: Kind, labels: Labels, english: bool) -> Callable[[Getter], str]:
    """A blank filled at judgement. What `shown` would answer for the common values is looked up at once."""
    ready: dict[Any, str] = {None: shown(None, kind, labels, english)}
    if kind.base == "bool":
        ready |= {flag: shown(flag, kind, labels, english) for flag in (True, False)}
    elif kind.base == "code":
        ready |= {code: pair[english] for code, pair in labels.get(kind.of, {}).items()}
    elif kind.base == "number" and kind.unit != "fen":
        return lambda get: ready[None] if (number := value(get)) is None else str(number)
    elif kind.base == "set":
        return lambda get: _joined(value(get), ready, kind, labels, english)

    def filled(get: Getter) -> str:
        found = value(get)
        return ready[found] if found in ready else shown(found, kind, labels, english)
    return filled


def _joined(codes: Any, ready: dict[Any, str], kind: Kind, labels: Labels, english: bool) -> str:
    """A set in words, remembered: few combinations of groups ever occur."""
    key = None if codes is None else frozenset(codes)
    if key not in ready:
        if len(ready) > MOST_REMEMBERED:
            ready.clear()
        ready[key] = shown(codes, kind, labels, english)
    return ready[key]


def shown(value: Any, kind: Kind, labels: Labels, english: bool) -> str:
    """A value for people: money in yuan, codes by their label, sets joined, unknown said so."""
    if value is None:
        return "not known yet" if english else "（待核实）"
    if isinstance(value, bool):
        return ("yes" if value else "no") if english else ("是" if value else "否")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | Fraction):
        return money(value, english) if kind.unit == "fen" else f"{value}"
    names = labels.get(kind.of, {})
    if isinstance(value, frozenset | set):
        return (", " if english else "、").join(_name(names, code, english) for code in sorted(value))
    return _name(names, str(value), english) or ("none" if english else "无")


def _name(names: Mapping[str, tuple[str, str]], code: str, english: bool) -> str:
    return names[code][english] if code in names else code


def money(fen: int | Fraction, english: bool) -> str:
    """Fen as yuan, without cents when there are none."""
    whole, cents = divmod(abs(int(fen)), 100)
    amount = ("-" if fen < 0 else "") + f"{whole:,}" + (f".{cents:02d}" if cents else "")
    return f"{amount} yuan" if english else f"{amount} 元"

"""How often a slot may be used on a day, for people to read: every count the law may arrive at."""

from collections.abc import Callable, Mapping
from datetime import date
from operator import add, mul, sub
from typing import Any

from baigong.rules.expression import parse
from baigong.rules.program import figures_on, scope_of
from baigong.rules.sheet import Once, Sheet
from baigong.rules.term import Term

REACHES: dict[str, Callable[[int, int], int]] = {"+": add, "-": sub, "*": mul}


def slot_times(sheet: Sheet, once: Once, on: date) -> tuple[int, ...]:
    """The counts a slot may allow, ascending: one, or several where it depends on the person; () if no figure says."""
    return tuple(sorted(_counts(parse(once.times, scope_of(sheet)), figures_on(sheet, on))))


def _counts(term: Term, figures: Mapping[str, Any]) -> frozenset[int]:
    match term.op:
        case "const":
            return frozenset({term.value}) if isinstance(term.value, int) else frozenset()
        case "figure":
            value = figures.get(str(term.value))
            return frozenset({value}) if isinstance(value, int) else frozenset()
        case "if":
            return _counts(term.parts[1], figures) | _counts(term.parts[2], figures)
        case "+" | "-" | "*":
            left, right = (_counts(part, figures) for part in term.parts)
            return frozenset(REACHES[term.op](one, other) for one in left for other in right)
    return frozenset()

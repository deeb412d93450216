"""Facts to try a sheet with: values around every number, date and code the sheet itself mentions."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from baigong.rules.program import Program, program_on
from baigong.rules.sheet import Sheet
from baigong.rules.term import Term
from baigong.rules.vocabulary import FactKind

FAR_DAYS = 500


def constants_of(program: Program, terms: list[Term]) -> tuple[list[int], list[str]]:
    """The numbers and codes that terms mention, literally or through figures and tables."""
    numbers: set[int] = {0, 1}
    codes: set[str] = set()
    for part in (part for term in terms for part in term.walk()):
        value = program.figures.get(str(part.value)) if part.op in {"figure", "lookup"} else part.value
        if part.op not in {"const", "figure", "lookup", "set"} or value is None:
            continue
        for item in [*value, *value.values()] if isinstance(value, dict) else \
                value if isinstance(value, frozenset) else [value]:
            for piece in item if isinstance(item, tuple) else [item]:
                if isinstance(piece, str):
                    codes.add(piece)
                elif type(piece) is int:
                    numbers.add(piece)
    return sorted(numbers), sorted(codes)


def terms_of(program: Program) -> list[Term]:
    """Every term of a program."""
    steps = [term for step in program.steps for term in (step.when, step.term) if term is not None]
    return [*(check.term for check in program.checks), *steps]


def sample(sheet: Sheet, count: int, seed: int) -> Iterator[dict[str, Any]]:
    """`count` rows of well-typed facts, some unknown, the same for the same seed."""
    dice = Random(seed)  # noqa: S311 (repeatable on purpose; nothing secret)
    days = [version.start for version in sheet.versions]
    days += [sheet.in_force.end] if sheet.in_force.end else []
    known = {version.start: constants_of(program, terms_of(program)) for version in sheet.versions
             if (program := program_on(sheet, version.start))}
    for _ in range(count):
        numbers, codes = known[dice.choice(sheet.versions).start]
        yield {kind.name: value_of(kind, dice, numbers, codes, days) for kind in sheet.facts}


def value_of(kind: FactKind, dice: Random, numbers: list[int], codes: list[str], days: list[date]) -> Any:
    """One value of a fact's type, near what the sheet mentions; unknown one time in twenty."""
    if dice.random() < 0.05:
        return None
    listed = [code for code, *_ in kind.codes] or codes or [""]
    match kind.type:
        case "bool":
            return dice.random() < 0.5
        case "date":
            return dice.choice(days) + timedelta(days=dice.randint(-FAR_DAYS, FAR_DAYS))
        case "set":
            return frozenset(dice.sample(listed, dice.randint(0, min(3, len(listed)))))
        case "int":
            return max(0, dice.choice(numbers) + dice.randint(-1, 1))
        case "fen":
            return dice.choice([0, 1, 33_333, 100_000, 300_000, 999_999])
    return dice.choice(listed)

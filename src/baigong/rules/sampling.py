"""Facts to try a sheet with: values around every number, date and code the sheet itself mentions."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

from baigong.kernel.span import add_months
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


def near(sheet: Sheet, bases: Sequence[Mapping[str, Any]], count: int, seed: int) -> Iterator[dict[str, Any]]:
    """`count` rows near worked cases: a few facts changed, table rows taken in turn, days on and beside every border.

    Far more of them are paid than of `sample`, and what they turn on is where the law turns.
    """
    dice = Random(seed)  # noqa: S311 (repeatable on purpose; nothing secret)
    far = sample(sheet, count, seed)
    kinds = {kind.name: kind for kind in sheet.facts}
    programs = [program for version in sheet.versions if (program := program_on(sheet, version.start))]
    rows = [dict(zip(figure.keys, keys, strict=True)) for figure in sheet.figures if set(figure.keys) <= set(kinds)
            for value in figure.values for keys, _ in (value.value or () if figure.keys else ())]
    known = [constants_of(program, terms_of(program)) for program in programs]
    borders = [version.start for version in sheet.versions] + ([sheet.in_force.end] if sheet.in_force.end else [])
    for number, random in enumerate(far):
        facts = dict.fromkeys(kinds) | dict(dice.choice(bases)) if bases and dice.random() < 0.85 else random
        numbers, codes = dice.choice(known)
        for name in dice.sample(list(kinds), min(len(kinds), dice.choice((0, 1, 1, 2, 2, 3, 5)))):
            kind = kinds[name]
            facts[name] = (_border(facts, kinds, numbers, borders, dice) if kind.type == "date" else
                           value_of(kind, dice, numbers, codes, borders))
        if rows and dice.random() < 0.5:
            facts |= rows[number % len(rows)]
        yield facts


def _border(facts: Mapping[str, Any], kinds: Mapping[str, FactKind], numbers: list[int], borders: list[date],
            dice: Random) -> date | None:
    """A day on or beside where something turns: a version's start, another fact's day some months or days later."""
    if dice.random() < 0.05:
        return None
    days = [facts[name] for name, kind in kinds.items() if kind.type == "date" and facts[name] is not None]
    day, by = dice.choice([*borders, *days]), dice.choice([0, *(number for number in numbers if number <= FAR_DAYS)])
    ways = (day, add_months(day, by), add_months(day, -by), day + timedelta(by), day - timedelta(by),
            date(dice.randint(2016, 2028), 2, 28), date(dice.choice((2016, 2020, 2024)), 2, 29),
            date(dice.randint(2016, 2028), dice.choice((1, 3, 5, 8, 12)), 31), day + timedelta(dice.randint(-FAR_DAYS, FAR_DAYS)))
    return dice.choice(ways) + timedelta(dice.choice((-1, 0, 0, 1)))


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
            return max(0, min(kind.most, dice.choice(numbers) + dice.randint(-1, 1)))
        case "fen":
            return dice.choice([0, 1, 33_333, 100_000, 300_000, 999_999])
    return dice.choice(listed)

"""The functions of the language: what each takes, what it gives, and what it does. Unknown in, unknown out.

A value that cannot be computed (division by nothing, a date out of the calendar) is unknown too, never an error.
"""

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from baigong.kernel.span import add_months, full_months, full_years
from baigong.rules.faults import WrongExpression
from baigong.rules.term import Kind, Term
from baigong.rules.workdays import add_workdays, workdays

Number = int | Fraction
FEN_PER_YUAN = 100


def plain(number: Number) -> Number:
    """A fraction that is whole becomes an int again, so that amounts stay ints."""
    return number.numerator if isinstance(number, Fraction) and number.denominator == 1 else number


def divide(left: Number, right: Number) -> Number | None:
    """Exact division; by zero it is unknown."""
    return plain(Fraction(left) / right) if right else None


def _half_up(number: Number, step: int = 1) -> int:
    """The nearest multiple of `step`, halves away from zero."""
    doubled = 2 * (-number if number < 0 else number) + step
    sign = -1 if number < 0 else 1
    return sign * int(doubled // (2 * step)) * step


def _floor(number: Number, step: int = 1) -> int:
    return int(number // step) * step


def _add_days(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _add_months(day: date, months: int) -> date | None:
    try:
        if day.day < 29:
            if not months % 12:                               # twelve months, the usual time limit
                return date(day.year + months // 12, day.month, day.day)
            year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
            return date(year, month + 1, day.day)
        return add_months(day, months)
    except (ValueError, OverflowError):
        return None


def _percent_of(amount: Number, percent: Number) -> Number:
    product = amount * percent
    if isinstance(product, int) and product % 100 == 0:
        return product // 100
    return plain(Fraction(product) / 100)


def stem_of(area: str) -> str:
    """The places of an area's code that all regions in it share: 120000 gives 12, 440300 gives 4403, 000000 none."""
    if area == "000000":
        return ""
    return area[:2] if area.endswith("0000") else area[:4] if area.endswith("00") else area


def _within(region: str, area: str) -> bool:
    """Is a six-digit region code the area or below it? 120103 is within 120000; everything is within 000000."""
    return bool(region) and region.startswith(stem_of(area))


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "days": lambda start, end: (end - start).days,
    "months": full_months,
    "years": full_years,
    "year": lambda day: day.year,
    "workdays": workdays,
    "add_days": _add_days,
    "add_months": _add_months,
    "add_workdays": add_workdays,
    "min": min,
    "max": max,
    "floor": _floor,
    "ceil": lambda number: -int(-number // 1),
    "round_fen": _half_up,
    "floor_fen": _floor,
    "round_yuan": lambda fen: _half_up(fen, FEN_PER_YUAN),
    "floor_yuan": lambda fen: _floor(fen, FEN_PER_YUAN),
    "percent_of": _percent_of,
    "overlaps": lambda one, other: not one.isdisjoint(other),
    "within": _within,
}
TAKES: dict[str, tuple[str, ...]] = {
    "days": ("date", "date"), "months": ("date", "date"), "years": ("date", "date"), "year": ("date",),
    "workdays": ("date", "date"), "add_workdays": ("date", "number"),
    "add_days": ("date", "number"), "add_months": ("date", "number"), "floor": ("number",), "ceil": ("number",),
    "round_fen": ("number",), "floor_fen": ("number",), "round_yuan": ("number",), "floor_yuan": ("number",),
    "percent_of": ("number", "number"), "overlaps": ("set", "set"), "within": ("code", "code"),
}
NEEDS_UNIT = {"add_days": (1, "days"), "add_months": (1, "months"), "add_workdays": (1, "workdays"), "percent_of": (1, "percent"),
              "round_fen": (0, "fen"), "floor_fen": (0, "fen"), "round_yuan": (0, "fen"), "floor_yuan": (0, "fen")}


def result_of(name: str, parts: tuple[Term, ...]) -> Kind:
    """The kind a call gives. Raises WrongExpression when the arguments do not fit."""
    kinds = [part.kind for part in parts]
    if name in {"min", "max"}:
        units = {kind.unit for kind in kinds} - {""}
        bases = {kind.base for kind in kinds}
        if len(kinds) < 2 or len(bases) > 1 or bases - {"number", "date"} or len(units) > 1:
            raise WrongExpression(f"{name} takes two or more numbers of one unit, or dates", "compare like with like")
        return Kind(kinds[0].base, "".join(units), whole=all(kind.whole for kind in kinds))
    takes = TAKES[name]
    if tuple(kind.base for kind in kinds) != takes:
        raise WrongExpression(f"{name} takes ({', '.join(takes)}), not ({', '.join(map(str, kinds))})",
                              f"write {name}({', '.join(takes)})")
    if name in NEEDS_UNIT:
        position, unit = NEEDS_UNIT[name]
        if kinds[position].unit not in {"", unit} or (name.startswith("add_") and not kinds[position].whole):
            raise WrongExpression(f"{name} needs {unit}, not {kinds[position]}", f"give it a figure of unit {unit}")
    if name in {"overlaps"} and kinds[0].of and kinds[1].of and kinds[0].of != kinds[1].of:
        raise WrongExpression(f"sets of {kinds[0].of} and of {kinds[1].of} never overlap", "compare sets of one fact")
    gives = {"days": Kind("number", "days"), "months": Kind("number", "months"), "years": Kind("number", "years"),
             "year": Kind("number", "year"), "workdays": Kind("number", "workdays"), "add_workdays": Kind("date"),
             "add_days": Kind("date"), "add_months": Kind("date"),
             "overlaps": Kind("bool"), "within": Kind("bool"),
             "percent_of": Kind("number", kinds[0].unit, whole=False)}
    return gives.get(name, Kind("number", kinds[0].unit))

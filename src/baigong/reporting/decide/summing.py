"""Sums over source rows, whole and broken down, and how a figure reads. Exact: whole numbers until the last moment."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from baigong.kernel.fen import yuan
from baigong.reporting.words import Dimension, Measure, Unit

from .proving import Row

Key = tuple[str, str]
Sums = dict[Key, tuple[int, int | None]]
"""(dimension, value) → numerator and denominator; the denominator is None where the measure has none."""
WHOLE: Key = ("", "")
UNKNOWN = "unknown"
"""The value of a row that has none in a dimension."""


def sums(rows: Iterable[Row], dimensions: Sequence[Dimension], measure: Measure) -> Sums:
    """Numerators and denominators over all rows, and over those of each value of each dimension."""
    found: dict[Key, list[int]] = {WHOLE: [0, 0]}
    for row in rows:
        keys = [WHOLE]
        for dimension, values in zip(dimensions, row.dims, strict=True):
            keys += [(dimension.value, one) for one in values or (UNKNOWN,)]
        for key in keys:
            both = found.setdefault(key, [0, 0])
            both[0] += row.numerator
            both[1] += row.denominator or 0
    divided = measure in (Measure.SHARE, Measure.MEAN)
    return {key: (one, other if divided else None) for key, (one, other) in found.items()}


def added(many: Iterable[Sums]) -> Sums:
    """The sums of a region out of those of its places."""
    found: Sums = {}
    for each in many:
        for key, (numerator, denominator) in each.items():
            before, under = found.get(key, (0, None))
            found[key] = (before + numerator, under if denominator is None else (under or 0) + denominator)
    return found


def value(numerator: int, denominator: int | None) -> Fraction | None:
    """The figure itself, exactly; None for a share of nothing."""
    if denominator is None:
        return Fraction(numerator)
    return Fraction(numerator, denominator) if denominator else None


def shown(unit: Unit, numerator: int, denominator: int | None, *, scale: int = 1) -> str:
    """A figure for people, without its unit: 87.5, 1,234, 1,500.00; "–" for a share of nothing. Halves are rounded up."""
    exact = value(numerator, denominator)
    if exact is None:
        return "–"
    if unit == Unit.PERCENT:
        return _decimals(exact * 100, 1)
    if unit == Unit.FEN:
        return yuan(int((2 * exact + 1) // 2))
    if denominator is None and scale == 1:
        return f"{numerator:,}"
    return _decimals(exact / scale, 1)


def _decimals(exact: Fraction, places: int) -> str:
    tenths = int((2 * exact * 10**places + 1) // 2)
    whole, rest = divmod(tenths, 10**places)
    return f"{whole:,}.{rest:0{places}d}"

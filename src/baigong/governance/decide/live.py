"""What an indicator's months come to for a task: a flow adds up since the task was set, a stock is its last month."""

from collections.abc import Sequence

from baigong.reporting.decide import value
from baigong.reporting.words import Time, Unit


def reached_of(months: Sequence[tuple[int, int | None]], *, time: str, unit: str, scale: int = 1) -> int | None:
    """Whole units reached, rounded down so that nobody is told more than there is: people, yuan, percent …

    `months` are (numerator, denominator), oldest first. None where there is no month, or only shares of nothing.
    """
    if not months:
        return None
    counted = months[-1:] if time == Time.STOCK else months
    numerator = sum(one for one, _ in counted)
    divided = counted[0][1] is not None
    exact = value(numerator, sum(other or 0 for _, other in counted) if divided else None)
    if exact is None:
        return None
    if unit == Unit.PERCENT:
        return int(exact * 100)
    return int(exact / (100 if unit == Unit.FEN else scale))

"""Of which year the money of a line is: what goes out takes the oldest first, so that nothing grows younger by moving."""

from collections.abc import Mapping

from baigong.kernel.fen import Fen


def left_by_year(received: Mapping[int, Fen], out_fen: Fen) -> dict[int, Fen]:
    """What is left of what a line received, {year it is of: fen}, when `out_fen` took the oldest first.

    Raises ValueError when more went out than came in.
    """
    left: dict[int, Fen] = {}
    for year in sorted(received):
        gone = min(received[year], out_fen)
        out_fen -= gone
        if received[year] > gone:
            left[year] = received[year] - gone
    if out_fen:
        raise ValueError(f"{out_fen} fen more went out than came in")
    return left


def taken(left: Mapping[int, Fen], amount_fen: Fen) -> dict[int, Fen]:
    """Of which years an amount is that is taken out of what is left, the oldest first. Raises ValueError when there is less."""
    found: dict[int, Fen] = {}
    for year in sorted(left):
        part = min(left[year], amount_fen)
        if part:
            found[year], amount_fen = part, amount_fen - part
    if amount_fen:
        raise ValueError(f"{amount_fen} fen more than is left")
    return found


def may_be_carried(left: Mapping[int, Fen], *, to_year: int, times: int | None) -> dict[int, Fen]:
    """What of it may be carried to a year, when money goes on at most `times` years after its own (None: always)."""
    return {year: fen for year, fen in left.items() if times is None or to_year - year <= times}

"""States move by a table: (state, move) → state. Anything not in the table is refused, and says where it stands."""

from collections.abc import Mapping
from typing import Any

from .refused import Common, Reason, Refused
from .word import Words

type_of_moves = Mapping[tuple[Any, Any], Any]  # a mapping's key type is exact: each floor brings its own words


def next_state(moves: type_of_moves, state: Words, move: Words) -> Words:
    """The state after a move. Raises Refused(not_now) when the table has no such move."""
    try:
        after: Words = moves[state, move]
        return after
    except KeyError:
        raise Refused(Reason(Common.NOT_NOW, {"state": state.zh, "move": move.zh})) from None


def possible(moves: type_of_moves, state: Words) -> list[Words]:
    """The moves that lead on from a state, in the table's order: what a page offers as buttons."""
    return [move for (from_state, move) in moves if from_state == state]

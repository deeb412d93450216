"""Shares dealt out to the person: so many of so many exactly, whatever the dice; the remainder goes to the next lot."""

from collections.abc import Mapping
from typing import Any

import numpy as np

Flags = np.ndarray[Any, np.dtype[np.bool_]]


class Quotas:
    """Deals shares lot after lot; over all lots a share is off by less than one person."""

    def __init__(self, dice: np.random.Generator) -> None:
        self.dice = dice
        self._rest: dict[str, float] = {}

    def some(self, name: str, among: Flags, share: float) -> Flags:
        """As many of those as the share says, drawn at random."""
        places = np.flatnonzero(among)
        due = len(places) * share + self._rest.get(name, 0.0)
        count = min(len(places), max(0, int(due)))
        self._rest[name] = due - count
        chosen = np.zeros(len(among), dtype=bool)
        chosen[self.dice.choice(places, count, replace=False, shuffle=False)] = True
        return chosen

    def dealt(self, name: str, among: Flags, shares: Mapping[str, float], rest: str) -> dict[str, Flags]:
        """Each of those one of the codes; who is left over gets `rest`."""
        left, dealt = among.copy(), {}
        for code, share in shares.items():
            of_those = share * among.sum() / max(1, left.sum())
            dealt[code] = self.some(f"{name}.{code}", left, of_those)
            left &= ~dealt[code]
        dealt[rest] = dealt[rest] | left if rest in dealt else left
        return dealt

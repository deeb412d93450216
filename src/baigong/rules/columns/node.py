"""A column expression that no engine owns yet: a node of a shared graph, over whole numbers, truths and codes.

Every node is a column of the population. Null is unknown, and each operator says what it makes of it; dates are whole
days since 1970, fractions are two whole numbers, so that every back end computes exactly the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """One column. Two nodes of a graph are the same column exactly when they are the same object.

    `base`: bool or int. `low` and `high` bound a number. `nullable`: may it be null at all? `gaps`: may it be null though
    every fact it rests on is known (a table without such a row, a division by nothing)?
    """

    op: str
    base: str
    parts: tuple["Node", ...] = ()
    value: Any = None
    low: int = 0
    high: int = 0
    nullable: bool = True
    gaps: bool = False

    @property
    def is_const(self) -> bool:
        """Is it the same for every row?"""
        return self.op == "const"

    def walk(self) -> Iterator["Node"]:
        """All below it and itself, each once, parts first."""
        met: set[int] = set()
        stack = [(self, False)]
        while stack:
            node, done = stack.pop()
            if done:
                yield node
            elif id(node) not in met:
                met.add(id(node))
                stack.append((node, True))
                stack += [(part, False) for part in reversed(node.parts)]


class TooLarge(ValueError):
    """An amount could outgrow 128 bits: such a sheet is judged one by one."""


MOST = 2**63 - 1
WIDEST = 2**127 - 1
FIRST_DAY, LAST_DAY = -719162, 2932896                        # 0001-01-01 and 9999-12-31

"""Exact numbers over columns: a whole numerator over a whole denominator above zero, as the judge's fractions are.

Nearly all are whole (denominator one) or hundredths; only a division by a fact makes the denominator a column.
"""

from dataclasses import dataclass
from math import gcd

from baigong.rules.columns.graph import Graph
from baigong.rules.columns.node import Node


@dataclass(frozen=True, slots=True)
class Ratio:
    """`top` over `bottom`; the bottom is above zero wherever it is not null."""

    graph: Graph
    top: Node
    bottom: Node

    @classmethod
    def whole(cls, graph: Graph, top: Node) -> "Ratio":
        """A whole number."""
        return cls(graph, top, graph.const(1))

    def plus(self, other: "Ratio") -> "Ratio":
        """Sum."""
        one, two, bottom = self._alike(other)
        return Ratio(self.graph, self.graph.plus(one, two), bottom)

    def minus(self, other: "Ratio") -> "Ratio":
        """Difference."""
        one, two, bottom = self._alike(other)
        return Ratio(self.graph, self.graph.minus(one, two), bottom)

    def times(self, other: "Ratio") -> "Ratio":
        """Product, in lowest terms as far as constants tell."""
        one, rest = _reduced(self.graph, self.top, other.bottom)
        two, more = _reduced(self.graph, other.top, self.bottom)
        return Ratio(self.graph, self.graph.times(one, two), self.graph.times(rest, more))

    def over(self, other: "Ratio") -> "Ratio":
        """Exact division; null where the divisor is nothing."""
        graph, top = self.graph, other.top
        if top.low > 0:
            return self.times(Ratio(graph, other.bottom, top))
        none, zero = graph.const(None, "int"), graph.const(0)
        above, below = graph.compared("<", zero, top), graph.compared("<", top, zero)
        down = graph.case([(above, top), (below, graph.minus(zero, top))], none)
        up = graph.case([(above, other.bottom), (below, graph.minus(zero, other.bottom))], none)
        return self.times(Ratio(graph, up, down))

    def compared(self, op: str, other: "Ratio") -> Node:
        """One of == < <=."""
        one, two, _ = self._alike(other)
        return self.graph.compared(op, one, two)

    def chosen(self, pairs: list[tuple[Node, "Ratio"]], gaps: bool | None = None,
               span: tuple[int, int] | None = None) -> "Ratio":
        """The first of the pairs whose test holds, else unknown; `self` only lends the graph. `span` is of like tops."""
        graph = self.graph
        none = graph.const(None, "int")
        if all(ratio.bottom is pairs[0][1].bottom for _, ratio in pairs):
            top = graph.case([(test, ratio.top) for test, ratio in pairs], none, gaps=gaps, span=span)
            return Ratio(graph, top, pairs[0][1].bottom)
        top = graph.case([(test, ratio.top) for test, ratio in pairs], none, gaps=gaps)
        bottom = graph.case([(test, ratio.bottom) for test, ratio in pairs], none, gaps=gaps)
        return Ratio(graph, top, bottom)

    def floored(self, step: int = 1) -> Node:
        """The multiple of `step` at or below it."""
        down = self.graph.floored(self.top, self.graph.times(self.bottom, self.graph.const(step)))
        return self.graph.times(down, self.graph.const(step))

    def raised(self) -> Node:
        """The whole number at or above it."""
        zero = self.graph.const(0)
        return self.graph.minus(zero, self.graph.floored(self.graph.minus(zero, self.top), self.bottom))

    def rounded(self, step: int = 1) -> Node:
        """The nearest multiple of `step`, halves away from zero: below zero a half must not be lifted to the next."""
        graph, two = self.graph, self.graph.const(2)
        unit = graph.times(self.bottom, graph.const(step))
        lifted = graph.plus(graph.times(self.top, two), unit)
        if self.top.low < 0:
            below = graph.compared("<", self.top, graph.const(0))
            lifted = graph.minus(lifted, graph.case([(below, graph.const(1))], graph.const(0)))
        return graph.times(graph.floored(lifted, graph.times(unit, two)), graph.const(step))

    def _alike(self, other: "Ratio") -> tuple[Node, Node, Node]:
        """Both tops over one bottom."""
        graph, mine, others = self.graph, self.bottom, other.bottom
        if mine is others:
            return self.top, other.top, mine
        if mine.is_const and others.is_const:
            common = mine.value * others.value // gcd(mine.value, others.value)
            return (graph.times(self.top, graph.const(common // mine.value)),
                    graph.times(other.top, graph.const(common // others.value)), graph.const(common))
        return graph.times(self.top, others), graph.times(other.top, mine), graph.times(mine, others)


def _reduced(graph: Graph, top: Node, bottom: Node) -> tuple[Node, Node]:
    if not (top.is_const and bottom.is_const) or top.value is None or bottom.value is None:
        return top, bottom
    shared = gcd(top.value, bottom.value) or 1
    return graph.const(top.value // shared), graph.const(bottom.value // shared)

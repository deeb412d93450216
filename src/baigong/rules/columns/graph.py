"""The graph: makes nodes, each only once, and folds what is known before any row is seen.

`and`, `or` follow Kleene, `case` takes a null test for false, everything else is null when a part is. Those are the
meanings of SQL and of Polars too, so that back ends print them as they stand.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from baigong.rules.columns.node import FIRST_DAY, LAST_DAY, WIDEST, Node, TooLarge

Pairs = Sequence[tuple[Node, Node]]


class Graph:
    """All columns of one or more sheets; what two of them have in common is one node."""

    def __init__(self) -> None:
        self._nodes: dict[tuple[Any, ...], Node] = {}
        self.true, self.false = self.const(True), self.const(False)

    def _node(self, op: str, base: str, parts: Iterable[Node] = (), value: Any = None, span: tuple[int, int] = (0, 0),
              nullable: bool | None = None, gaps: bool | None = None) -> Node:
        parts = tuple(parts)
        key = (op, base, tuple(map(id, parts)), value, type(value))
        if key not in self._nodes:
            if max(-span[0], span[1]) > WIDEST:
                raise TooLarge(f"{op} may come to {max(-span[0], span[1])}")
            self._nodes[key] = Node(op, base, parts, value, *span,
                                    any(part.nullable for part in parts) if nullable is None else nullable,
                                    any(part.gaps for part in parts) if gaps is None else gaps)
        return self._nodes[key]

    # Leaves

    def const(self, value: bool | int | None, base: str = "") -> Node:
        """A constant; None needs to be told what it is none of, and is a gap: no fact makes it known."""
        base = base or ("bool" if isinstance(value, bool) else "int")
        span = (int(value), int(value)) if value is not None and base == "int" else (0, 0)
        return self._node("const", base, value=value, span=span, nullable=value is None, gaps=value is None)

    def fact(self, name: str, base: str, span: tuple[int, int] = (0, 0)) -> Node:
        """A number, date or truth of the population."""
        return self._node("fact", base, value=name, span=span, nullable=True)

    def lacks(self, name: str) -> Node:
        """Is the fact unknown?"""
        return self._node("lacks", "bool", value=name, nullable=False)

    def of_codes(self, op: str, *about: Any, nullable: bool = True) -> Node:
        """A question about code and set facts by name: code_in, code_same, within, has_any, has, meet, set_same."""
        return self._node(op, "bool", value=about, nullable=nullable)

    def lookup(self, facts: tuple[str, ...], rows: tuple[tuple[tuple[str, ...], int], ...]) -> Node:
        """The number of the row with these facts' codes; null where there is none."""
        if not rows:
            return self.const(None, "int")
        numbers = [number for _, number in rows]
        return self._node("lookup", "int", value=(facts, rows), span=(min(numbers), max(numbers)), nullable=True,
                          gaps=True)

    def nth(self, place: Node, first: int, numbers: tuple[int, ...]) -> Node:
        """The number at a place of an array that begins at `first`; null beside it. The numbers never fall."""
        if place.is_const:
            at = -1 if place.value is None else place.value - first
            return self.const(numbers[at] if 0 <= at < len(numbers) else None, "int")
        return self._node("nth", "int", (place,), (first, numbers), span=(numbers[0], numbers[-1]), nullable=True, gaps=True)

    # Truths

    def all_of(self, parts: Iterable[Node]) -> Node:
        """Kleene's and."""
        return self._junction("and", parts, self.true, self.false)

    def any_of(self, parts: Iterable[Node]) -> Node:
        """Kleene's or."""
        return self._junction("or", parts, self.false, self.true)

    def _junction(self, op: str, parts: Iterable[Node], go: Node, stop: Node) -> Node:
        kept: dict[int, Node] = {}
        for part in parts:
            for one in part.parts if part.op == op else (part,):
                if one is stop:
                    return stop
                if one is not go:
                    kept[id(one)] = one
        if len(kept) < 2:
            return next(iter(kept.values()), go)
        return self._node(op, "bool", kept.values())

    def negated(self, part: Node) -> Node:
        """Not."""
        if part.is_const:
            return part if part.value is None else self.const(not part.value)
        return part.parts[0] if part.op == "not" else self._node("not", "bool", (part,))

    def holds(self, part: Node) -> Node:
        """Is it true, and not unknown?"""
        if part.is_const:
            return self.const(part.value is True)
        return self._node("holds", "bool", (part,), nullable=False, gaps=False) if part.nullable else part

    def is_null(self, part: Node) -> Node:
        """Is it unknown?"""
        if part.is_const or not part.nullable:
            return self.const(part.is_const and part.value is None)
        if part.op == "fact":
            return self.lacks(part.value)
        return self._node("is_null", "bool", (part,), nullable=False, gaps=False)

    def compared(self, op: str, left: Node, right: Node) -> Node:
        """One of == < <= of two numbers or two truths."""
        if left.is_const and right.is_const and None not in (left.value, right.value):
            return self.const(bool({"==": left.value == right.value, "<": left.value < right.value,
                                    "<=": left.value <= right.value}[op]))
        return self._node(op, "bool", (left, right))

    def case(self, pairs: Pairs, other: Node, *, gaps: bool | None = None, span: tuple[int, int] | None = None) -> Node:
        """The value of the first test that holds, else the other. `gaps` and `span` when the caller knows them closer."""
        kept: list[tuple[Node, Node]] = []
        for test, value in pairs:
            if test is self.true:
                other = value
                break
            if not (test.is_const and test.value is not True):
                kept.append((test, value))
        while kept and kept[-1][1] is other:
            kept.pop()
        values = [value for _, value in kept] + [other]
        if not kept:
            return other
        known = [value for value in values if not (value.is_const and value.value is None)]
        span = span or ((min(v.low for v in known), max(v.high for v in known)) if known else (0, 0))
        return self._node("case", other.base, [part for pair in kept for part in pair] + [other], span=span,
                          nullable=any(value.nullable for value in values),
                          gaps=any(part.gaps for pair in kept for part in pair) or other.gaps if gaps is None else gaps)

    # Numbers

    def plus(self, left: Node, right: Node) -> Node:
        """Sum."""
        if left.is_const and left.value == 0:
            return right
        if left.is_const:
            left, right = right, left
        if right.is_const and right.value is not None:
            return self._shifted(left, right.value)
        return self._sum("+", left, right, (left.low + right.low, left.high + right.high))

    def minus(self, left: Node, right: Node) -> Node:
        """Difference."""
        if right.is_const and right.value is not None:
            return self._shifted(left, -right.value)
        return self._sum("-", left, right, (left.low - right.high, left.high - right.low))

    def _shifted(self, number: Node, by: int) -> Node:
        """A number and a constant; one upon another is one."""
        if number.op == "+" and number.parts[1].value is not None and number.parts[1].is_const:
            number, by = number.parts[0], by + number.parts[1].value
        return self._sum("+", number, self.const(by), (number.low + by, number.high + by)) if by else number

    def times(self, left: Node, right: Node) -> Node:
        """Product."""
        for one, other in ((left, right), (right, left)):
            if one.is_const and one.value == 1:
                return other
        ends = [a * b for a in (left.low, left.high) for b in (right.low, right.high)]
        return self._sum("*", left, right, (min(ends), max(ends)))

    def _sum(self, op: str, left: Node, right: Node, span: tuple[int, int]) -> Node:
        if left.is_const and right.is_const and None not in (left.value, right.value):
            return self.const({"+": left.value + right.value, "-": left.value - right.value,
                               "*": left.value * right.value}[op])
        return self._node(op, "int", (left, right), span=span)

    def floored(self, left: Node, right: Node) -> Node:
        """Whole division towards minus infinity by a number above zero."""
        if right.is_const and right.value == 1:
            return left
        if left.is_const and right.is_const and None not in (left.value, right.value):
            return self.const(left.value // right.value)
        least = max(1, right.low)
        ends = [end // by for end in (left.low, left.high) for by in (least, max(least, right.high))]
        return self._node("//", "int", (left, right), span=(min(ends), max(ends)))

    def in_calendar(self, day: Node) -> Node:
        """The day number itself, null outside the years 1 to 9999."""
        if day.low >= FIRST_DAY and day.high <= LAST_DAY:
            return day
        inside = self.all_of([self.compared("<=", self.const(FIRST_DAY), day),
                              self.compared("<=", day, self.const(LAST_DAY))])
        return self._node("case", "int", (inside, day, self.const(None, "int")), span=(FIRST_DAY, LAST_DAY),
                          nullable=True, gaps=True)

    def bits(self, truths: Sequence[Node]) -> Node:
        """Truths as the bits of one number, the first the lowest; unknown sets no bit."""
        return self._node("bits", "int", map(self.holds, truths), span=(0, 2 ** len(truths) - 1), nullable=False)

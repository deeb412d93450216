"""Checked terms to columns, under the figures of one version: the set-based twin of `machine`."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from baigong.rules.columns import calendar, leaves, workdays
from baigong.rules.columns.graph import Graph
from baigong.rules.columns.leaves import Choice, Column, Known, Leaf
from baigong.rules.columns.node import FIRST_DAY, LAST_DAY, Node
from baigong.rules.columns.ratio import Ratio
from baigong.rules.term import Term
from baigong.rules.vocabulary import FactKind

EPOCH = date(1970, 1, 1).toordinal()
Value = Node | Ratio | Leaf


def fact_column(graph: Graph, kind: FactKind) -> Value:
    """A fact as a column: numbers and days bounded as the fact layout bounds them."""
    match kind.type:
        case "bool":
            return graph.fact(kind.name, "bool")
        case "date":
            return Ratio.whole(graph, graph.fact(kind.name, "int", (FIRST_DAY, LAST_DAY)))
        case "int" | "fen":
            bound = kind.most
            return Ratio.whole(graph, graph.fact(kind.name, "int", (-bound, bound)))
    return Column(kind.name)


class Terms:
    """Makes columns of terms. `steps` are the amounts so far, by name, as the law's later lines may use them."""

    def __init__(self, graph: Graph, kinds: Mapping[str, FactKind], figures: Mapping[str, Any]) -> None:
        self.graph, self.kinds, self.figures = graph, kinds, figures
        self.steps: dict[str, Ratio] = {}

    def truth(self, term: Term) -> Node:
        """The column of a condition."""
        value = self.value(term)
        assert isinstance(value, Node)  # noqa: S101 (terms are typed; this tells the type checker)
        return value

    def number(self, term: Term) -> Ratio:
        """The column of a number or a day."""
        value = self.value(term)
        assert isinstance(value, Ratio)  # noqa: S101
        return value

    def leaf(self, term: Term) -> Leaf:
        """The code or set a term stands for."""
        value = self.value(term)
        assert isinstance(value, Known | Column | Choice)  # noqa: S101
        return value

    def value(self, term: Term) -> Value:
        """The column of any term."""
        graph = self.graph
        match term.op:
            case "const":
                return self._known(term.value, term.kind.base)
            case "figure":
                return self._known(self.figures.get(str(term.value)), term.kind.base)
            case "fact":
                return fact_column(graph, self.kinds[str(term.value)])
            case "step":
                return self.steps.get(str(term.value), Ratio.whole(graph, graph.const(None, "int")))
            case "set":
                return Known(term.value if term.value is not None else self._keys(term))
            case "lookup":
                rows = tuple((self.figures.get(str(term.value)) or {}).items())
                found = self._lookup(rows, [self.leaf(part) for part in term.parts])
                return Ratio.whole(graph, found)
            case "and":
                return graph.all_of([self.truth(part) for part in term.parts])
            case "or":
                return graph.any_of([self.truth(part) for part in term.parts])
            case "not":
                return graph.negated(self.truth(term.parts[0]))
            case "if":
                return self._choice(term)
            case "==" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "not in":
                return self._compared(term)
        return self._computed(term)

    def _known(self, value: Any, base: str) -> Value:
        graph = self.graph
        if base in {"code", "set", "text"}:
            return Known(value)
        if base == "bool":
            return graph.const(value, "bool")
        number = value.toordinal() - EPOCH if isinstance(value, date) else value
        return Ratio.whole(graph, graph.const(number, "int"))

    def _keys(self, term: Term) -> frozenset[str] | None:
        table = self.figures.get(str(term.parts[0].value))
        return frozenset(key[0] for key in table) if isinstance(table, dict) else None

    def _lookup(self, rows: tuple[tuple[tuple[str, ...], int], ...], keys: list[Leaf]) -> Node:
        """The number for the keys; rows that constant keys rule out are gone before any row is seen."""
        graph = self.graph
        for place, key in enumerate(keys):
            if isinstance(key, Choice):
                def ask(side: Leaf, place: int = place) -> Node:
                    return self._lookup(rows, [*keys[:place], side, *keys[place + 1:]])
                return leaves.chosen(graph, key, ask)
        facts = tuple(dict.fromkeys(key.fact for key in keys if isinstance(key, Column)))
        found: dict[tuple[str, ...], int] = {}
        for codes, number in rows:
            met: dict[str, str] = {}
            if all(key.value == code if isinstance(key, Known) else
                   met.setdefault(key.fact, code) == code if isinstance(key, Column) else False
                   for key, code in zip(keys, codes, strict=True)):
                found[tuple(met[fact] for fact in facts)] = number
        if not facts:
            return graph.const(found.get(()), "int")
        return graph.lookup(facts, tuple(sorted(found.items())))

    def _choice(self, term: Term) -> Value:
        graph = self.graph
        test = self.truth(term.parts[0])
        one, other = self.value(term.parts[1]), self.value(term.parts[2])
        if isinstance(one, Node) and isinstance(other, Node):
            pairs = [(test, one), (graph.negated(test), other), (graph.compared("==", one, other), one)]
            return graph.case(pairs, graph.const(None, "bool"), gaps=test.gaps or one.gaps or other.gaps)
        if isinstance(one, Ratio) and isinstance(other, Ratio):
            gaps = test.gaps or one.top.gaps or other.top.gaps or one.bottom.gaps or other.bottom.gaps
            return one.chosen([(test, one), (graph.negated(test), other), (one.compared("==", other), one)], gaps)
        return Choice(test, self.leaf(term.parts[1]), self.leaf(term.parts[2]))

    def _compared(self, term: Term) -> Node:
        graph, (left, right) = self.graph, [self.value(part) for part in term.parts]
        op, turned = {"!=": ("==", False), ">": ("<", True), ">=": ("<=", True)}.get(term.op, (term.op, False))
        if turned:
            left, right = right, left
        if isinstance(left, Ratio) and isinstance(right, Ratio):
            found = left.compared(op, right)
        elif isinstance(left, Node) and isinstance(right, Node):
            found = graph.compared(op, left, right)
        else:
            question = leaves.member if op in {"in", "not in"} else leaves.same
            found = leaves.asked(graph, question, *[self.leaf(part) for part in term.parts])
        return graph.negated(found) if term.op in {"!=", "not in"} else found

    def _computed(self, term: Term) -> Value:
        graph = self.graph
        if term.op in {"overlaps", "within"}:
            question = leaves.meet if term.op == "overlaps" else leaves.within
            return leaves.asked(graph, question, *[self.leaf(part) for part in term.parts])
        numbers = [self.number(part) for part in term.parts]
        if term.op in FRACTIONS:
            return FRACTIONS[term.op](*numbers)
        if term.op in {"min", "max"}:
            return self._extreme(term.op, numbers)
        whole = WHOLE[term.op]
        return Ratio.whole(graph, whole(graph, *[number.top for number in numbers]))

    def _extreme(self, op: str, numbers: list[Ratio]) -> Ratio:
        found, *rest = numbers
        for other in rest:
            one, two = (found, other) if op == "min" else (other, found)
            gaps = any(part.gaps for ratio in (one, two) for part in (ratio.top, ratio.bottom))
            lower, higher = one.compared("<=", two), two.compared("<", one)
            closer = min if op == "min" else max
            span = (closer(found.top.low, other.top.low), closer(found.top.high, other.top.high))
            found = found.chosen([(lower, found), (higher, other)], gaps, span)
        return found


FRACTIONS: dict[str, Callable[..., Any]] = {
    "+": Ratio.plus, "-": Ratio.minus, "*": Ratio.times, "/": Ratio.over,
    "neg": lambda one: Ratio.whole(one.graph, one.graph.const(0)).minus(one),
    "percent_of": lambda one, share: one.times(Ratio(one.graph, share.top, one.graph.times(
        share.bottom, one.graph.const(100)))),
    "floor": lambda one: Ratio.whole(one.graph, one.floored()),
    "floor_fen": lambda one: Ratio.whole(one.graph, one.floored()),
    "floor_yuan": lambda one: Ratio.whole(one.graph, one.floored(100)),
    "ceil": lambda one: Ratio.whole(one.graph, one.raised()),
    "round_fen": lambda one: Ratio.whole(one.graph, one.rounded()),
    "round_yuan": lambda one: Ratio.whole(one.graph, one.rounded(100)),
}
WHOLE: dict[str, Callable[..., Node]] = {
    "days": lambda graph, start, end: graph.minus(end, start),
    "months": calendar.full_months,
    "years": calendar.full_years,
    "year": calendar.year_of,
    "add_days": lambda graph, day, days: graph.in_calendar(graph.plus(day, days)),
    "add_months": calendar.months_later,
    "workdays": workdays.between,
    "add_workdays": workdays.later,
}

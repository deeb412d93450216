"""Working days as columns: two arrays over the calendar's days, looked up by place. The same as rules.workdays.

One says how many working days there were up to and with each day; the other is the day of each working day in order. Both are
constants of a plan: a column engine looks a row's day up in them, as it would join a small table.
"""

from baigong.rules.columns.graph import Graph
from baigong.rules.columns.node import Node
from baigong.rules.workdays import calendar

EPOCH = 719163                                                # of date.toordinal, for days since 1970


def between(graph: Graph, start: Node, end: Node) -> Node:
    """Working days in (start, end]."""
    return graph.minus(_upto(graph, end), _upto(graph, start))


def later(graph: Graph, start: Node, count: Node) -> Node:
    """The count-th working day after a day; before it when negative; the day itself for 0."""
    upto, eve = _upto(graph, start), _upto(graph, graph.plus(start, graph.const(-1)), eve=True)
    zero, one = graph.const(0), graph.const(1)
    forth = _day(graph, graph.minus(graph.plus(upto, count), one))
    back = _day(graph, graph.plus(eve, count))                # those before the day itself, counted from the last
    known = graph.negated(graph.is_null(upto))
    itself = graph.all_of([graph.compared("==", count, zero), known])
    return graph.case([(itself, start), (graph.compared("<", zero, count), forth), (graph.compared("<", count, zero), back)],
                      graph.const(None, "int"), gaps=True)


def _upto(graph: Graph, day: Node, *, eve: bool = False) -> Node:
    """Working days up to and with a day, from the first day known; on the eve of the first day known there were none."""
    known = calendar()
    first = known.first.toordinal() - EPOCH
    counts = known.counts
    return graph.nth(day, first - 1 if eve else first, (0, *counts[:-1]) if eve else counts)


def _day(graph: Graph, number: Node) -> Node:
    return graph.nth(number, 0, tuple(ordinal - EPOCH for ordinal in calendar().ordinals))

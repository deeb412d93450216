"""Calendar sums on day numbers: months, years, a day some months later. The same as kernel.span, for columns."""

from baigong.rules.columns.graph import Graph
from baigong.rules.columns.node import Node

MONTHS_LAST = 9999 * 12 + 11
MONTHS_FIRST = 12
EPOCH = 719468                                                # days from 1 March of year 0 to 1970


def month_index(graph: Graph, day: Node) -> Node:
    """Months since year 0."""
    return graph.plus(graph.times(graph.of_day("year", day), graph.const(12)),
                      graph.minus(graph.of_day("month", day), graph.const(1)))


def first_of(graph: Graph, index: Node) -> Node:
    """The day number of the first day of a month, counted from March as calendars are computed."""
    shifted = graph.minus(index, graph.const(2))              # March is month 0 of its year
    year = graph.floored(shifted, graph.const(12))
    month = graph.minus(shifted, graph.times(year, graph.const(12)))
    leaps = graph.plus(graph.minus(graph.floored(year, graph.const(4)), graph.floored(year, graph.const(100))),
                       graph.floored(year, graph.const(400)))
    ahead = graph.floored(graph.plus(graph.times(month, graph.const(153)), graph.const(2)), graph.const(5))
    days = graph.plus(graph.plus(graph.times(year, graph.const(365)), leaps), ahead)
    return graph.minus(days, graph.const(EPOCH))


def months_later(graph: Graph, day: Node, months: Node) -> Node:
    """The same day months later; a day the month lacks becomes its last day; null outside the calendar."""
    index = graph.plus(month_index(graph, day), months)
    inside = graph.all_of([graph.compared("<=", graph.const(MONTHS_FIRST), index),
                           graph.compared("<=", index, graph.const(MONTHS_LAST))])
    index = graph.case([(inside, index)], graph.const(None, "int"))
    first = first_of(graph, index)
    length = graph.minus(first_of(graph, graph.plus(index, graph.const(1))), first)
    kept = smaller(graph, graph.of_day("day", day), length)
    return graph.in_calendar(graph.plus(first, graph.minus(kept, graph.const(1))))


def full_months(graph: Graph, start: Node, on: Node) -> Node:
    """Whole months from start to on; negative when on is earlier."""
    def ahead(a: Node, b: Node) -> Node:
        whole = graph.minus(month_index(graph, b), month_index(graph, a))
        tomorrow = graph.of_day("day", graph.plus(b, graph.const(1)))
        short = graph.all_of([graph.compared("<", graph.of_day("day", b), graph.of_day("day", a)),
                              graph.negated(graph.compared("==", tomorrow, graph.const(1)))])
        return graph.minus(whole, graph.case([(short, graph.const(1))], graph.const(0)))
    back = graph.minus(graph.const(0), ahead(on, start))
    later = graph.compared("<=", start, on)
    return graph.case([(later, ahead(start, on)), (graph.negated(later), back)], graph.const(None, "int"),
                      gaps=start.gaps or on.gaps)


def full_years(graph: Graph, start: Node, on: Node) -> Node:
    """Whole years from start to on, as an age is counted."""
    def in_year(day: Node) -> Node:
        return graph.plus(graph.times(graph.of_day("month", day), graph.const(32)), graph.of_day("day", day))
    years = graph.minus(graph.of_day("year", on), graph.of_day("year", start))
    before = graph.compared("<", in_year(on), in_year(start))
    return graph.minus(years, graph.case([(before, graph.const(1))], graph.const(0)))


def smaller(graph: Graph, one: Node, other: Node) -> Node:
    """The smaller of two, null when one is."""
    return graph.case([(graph.compared("<=", one, other), one), (graph.compared("<", other, one), other)],
                      graph.const(None, "int"), gaps=one.gaps or other.gaps)

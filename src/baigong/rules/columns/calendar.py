"""Calendar sums on day numbers: months, years, a day some months later. The same as kernel.span, for columns.

Years begin in March here, so that the leap day is a year's last and needs no case of its own. Counted in the graph, in whole
numbers, every engine counts alike; and in Polars a dozen sums cost less than asking it once for the year of a date.
"""

from baigong.rules.columns.graph import Graph
from baigong.rules.columns.node import Node

MONTHS_LAST = 9999 * 12 + 11
MONTHS_FIRST = 12
EPOCH = 719468                                                # days from 1 March of year 0 to 1970
CENTURIES, YEARS = 146097, 1461                               # days of four centuries, of four years


def _split(graph: Graph, number: Node, by: int) -> tuple[Node, Node]:
    """Quotient and remainder."""
    whole = graph.floored(number, graph.const(by))
    return whole, graph.minus(number, graph.times(whole, graph.const(by)))


def _line(graph: Graph, number: Node, times: int, plus: int) -> Node:
    return graph.plus(graph.times(number, graph.const(times)), graph.const(plus))


def march_year(graph: Graph, day: Node) -> tuple[Node, Node]:
    """The year that began in March, and the day in it from 0: in quarters of days, with the leap days that centuries lack
    put back, so that every four years are alike.
    """
    quarters = _line(graph, day, 4, 4 * EPOCH + 3)
    century = graph.floored(quarters, graph.const(CENTURIES))
    lacking = graph.minus(century, graph.floored(century, graph.const(4)))
    year, rest = _split(graph, graph.plus(quarters, graph.times(lacking, graph.const(4))), YEARS)
    return year, graph.floored(rest, graph.const(4))


def month_and_day(graph: Graph, day: Node) -> tuple[Node, Node]:
    """Months since year 0, and the day of the month from 1."""
    year, in_year = march_year(graph, day)
    month, rest = _split(graph, _line(graph, in_year, 5, 2), 153)
    index = graph.plus(graph.times(year, graph.const(12)), graph.plus(month, graph.const(2)))
    return index, graph.plus(graph.floored(rest, graph.const(5)), graph.const(1))


def year_of(graph: Graph, day: Node) -> Node:
    """The year as people count it."""
    return graph.floored(month_and_day(graph, day)[0], graph.const(12))


def _first_of_year(graph: Graph, year: Node) -> Node:
    """Days from 1 March of year 0 to 1 March of a year."""
    lacking = graph.minus(graph.floored(year, graph.const(100)), graph.floored(year, graph.const(400)))
    return graph.minus(graph.floored(graph.times(year, graph.const(YEARS)), graph.const(4)), lacking)


def first_of(graph: Graph, index: Node) -> Node:
    """The day number of the first day of a month."""
    year, month = _split(graph, graph.minus(index, graph.const(2)), 12)
    ahead = graph.floored(_line(graph, month, 153, 2), graph.const(5))
    return graph.minus(graph.plus(_first_of_year(graph, year), ahead), graph.const(EPOCH))


def months_later(graph: Graph, day: Node, months: Node) -> Node:
    """The same day months later; a day the month lacks becomes its last day; null outside the calendar."""
    if months.is_const and months.value is not None and months.value % 12 == 0:
        return _years_later(graph, day, months.value // 12)
    index, in_month = month_and_day(graph, day)
    index = graph.plus(index, months)
    inside = graph.all_of([graph.compared("<=", graph.const(MONTHS_FIRST), index),
                           graph.compared("<=", index, graph.const(MONTHS_LAST))])
    index = graph.case([(inside, index)], graph.const(None, "int"), span=(MONTHS_FIRST, MONTHS_LAST))
    first = first_of(graph, index)
    length = graph.minus(first_of(graph, graph.plus(index, graph.const(1))), first)
    kept = _at_most(graph, in_month, length)
    return graph.in_calendar(graph.plus(first, graph.minus(kept, graph.const(1))))


def _years_later(graph: Graph, day: Node, years: int) -> Node:
    """Whole years keep the month, and so the day of the March year; only a leap day may be one too many."""
    year, in_year = march_year(graph, day)
    year = graph.plus(year, graph.const(years))
    last = graph.minus(_first_of_year(graph, graph.plus(year, graph.const(1))), graph.const(1))
    found = _at_most(graph, graph.plus(_first_of_year(graph, year), in_year), last)
    return graph.in_calendar(graph.minus(found, graph.const(EPOCH)))


def full_months(graph: Graph, start: Node, on: Node) -> Node:
    """Whole months from start to on; negative when on is earlier."""
    def ahead(a: Node, b: Node) -> Node:
        (from_index, from_day), (to_index, to_day) = month_and_day(graph, a), month_and_day(graph, b)
        _, tomorrow = month_and_day(graph, graph.plus(b, graph.const(1)))
        short = graph.all_of([graph.compared("<", to_day, from_day),
                              graph.negated(graph.compared("==", tomorrow, graph.const(1)))])
        return graph.minus(graph.minus(to_index, from_index), graph.case([(short, graph.const(1))], graph.const(0)))
    back = graph.minus(graph.const(0), ahead(on, start))
    later = graph.compared("<=", start, on)
    return graph.case([(later, ahead(start, on)), (graph.negated(later), back)], graph.const(None, "int"),
                      gaps=start.gaps or on.gaps)


def full_years(graph: Graph, start: Node, on: Node) -> Node:
    """Whole years from start to on, as an age is counted; a birthday on 29 February comes on 1 March."""
    (from_year, from_day), (to_year, to_day) = march_year(graph, start), march_year(graph, on)
    short = graph.case([(graph.compared("<", to_day, from_day), graph.const(1))], graph.const(0))
    return graph.minus(graph.minus(to_year, from_year), short)


def _at_most(graph: Graph, one: Node, most: Node) -> Node:
    """The smaller of two, where the second is null if the first is."""
    return graph.case([(graph.compared("<=", one, most), one)], most, gaps=one.gaps or most.gaps)

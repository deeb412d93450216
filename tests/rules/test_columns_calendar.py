"""Days, months and years in columns are those of the kernel on every day of four centuries and at both ends of the calendar."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from baigong.kernel.span import add_months, full_months, full_years
from baigong.rules import FactKind
from baigong.rules.columns import Graph, calendar
from baigong.rules.columns.in_polars import judged
from baigong.rules.columns.node import FIRST_DAY, LAST_DAY, Node
from baigong.rules.columns.plan import Plan

EPOCH = date(1970, 1, 1)
CENTURIES = [date(1896, 1, 1) + timedelta(days=n) for n in range(146_097 + 3_000)]
ENDS = [*(date.min + timedelta(days=n) for n in range(3_000)), *(date.max - timedelta(days=n) for n in range(3_000))]
DAYS = [*CENTURIES, *ENDS]


def columns(of: Callable[[Graph, Node, Node], Node], days: Sequence[date], others: Sequence[date]) -> list[Any]:
    """What the column says for each pair of days."""
    graph = Graph()
    day, other = (graph.fact(name, "int", (FIRST_DAY, LAST_DAY)) for name in ("d", "e"))
    plan = Plan(None, {"found": of(graph, day, other)}, (), (), (), {  # type: ignore[arg-type]
        name: FactKind(name, "date") for name in ("d", "e")})
    frame = pl.DataFrame({"d": pl.Series(days, dtype=pl.Date), "e": pl.Series(others, dtype=pl.Date)})
    return judged(frame.lazy(), {"": plan}).collect()["found"].to_list()


def later(day: date, months: int) -> int | None:
    try:
        return (add_months(day, months) - EPOCH).days
    except (ValueError, OverflowError):
        return None


@pytest.mark.parametrize("months", [0, 1, -1, 11, 12, -12, 13, 24, 36, 48, -48, 1200, -1200, 4800, 120_000, -120_000])
def test_some_months_later(months: int) -> None:
    found = columns(lambda graph, day, _: calendar.months_later(graph, day, graph.const(months)), DAYS, DAYS)
    assert found == [later(day, months) for day in DAYS]
    assert (None in found) == (months != 0)


def test_how_long_it_is() -> None:
    others = [*CENTURIES[400:], *CENTURIES[:400], *reversed(ENDS)]
    years = columns(calendar.full_years, DAYS, others)
    assert years == [full_years(one, other) for one, other in zip(DAYS, others, strict=True)]
    months = columns(calendar.full_months, DAYS, others)
    assert months == [full_months(one, other) for one, other in zip(DAYS, others, strict=True)]
    assert columns(lambda graph, day, _: calendar.year_of(graph, day), DAYS, DAYS) == [day.year for day in DAYS]

"""A what-if over millions: two plans over the same rows, counted in one streaming pass per dimension."""

from collections.abc import Mapping
from dataclasses import fields

import polars as pl

from baigong.rules.columns.graph import Graph
from baigong.rules.columns.in_polars import judged
from baigong.rules.columns.plan import PAYS, UNKNOWN, plan_of
from baigong.rules.effects import ALL, Effects, Tally
from baigong.rules.sheet import Sheet

BEFORE, AFTER = "before/", "after/"


def effects_on(frame: pl.LazyFrame, before: Sheet, after: Sheet, dimensions: Mapping[str, pl.Expr]) -> Effects:
    """Judge every row by both sheets and count. `dimensions`: name → expression over the facts (text; a list counts under
    each of its values; null counts nowhere). The rows are read once for each dimension; memory is what is in flight.
    """
    graph = Graph()
    plans = {BEFORE: plan_of(before, graph=graph), AFTER: plan_of(after, graph=graph)}
    named = {f"by {name}": expression for name, expression in dimensions.items()}
    answers = judged(frame.with_columns(**named), plans, keep=list(named)).select(
        *named, *[part.alias(name) for name, part in _parts().items()])
    found = Effects()
    _count(found, ALL, answers.select(_sums()).with_columns(pl.lit("").alias("value")))
    for name in dimensions:
        column = f"by {name}"
        one = answers.select(column, *_parts())
        if isinstance(one.collect_schema()[column], pl.List):
            one = one.explode(column)
        grouped = one.drop_nulls(column).group_by(pl.col(column).cast(pl.String).alias("value")).agg(_sums())
        _count(found, name, grouped.sort("value"))
    return found


def _parts() -> dict[str, pl.Expr]:
    """The fields of a tally for one row."""
    old, new = pl.col(f"{BEFORE}verdict"), pl.col(f"{AFTER}verdict")
    known = (old != UNKNOWN) & (new != UNKNOWN)
    was, now = known & (old == PAYS), known & (new == PAYS)
    fen_was, fen_now = pl.col(f"{BEFORE}amount_fen"), pl.col(f"{AFTER}amount_fen")
    return {
        "cases": pl.lit(1), "unknown": ~known, "paid_before": was, "paid_after": now,
        "fen_before": pl.when(was).then(fen_was).otherwise(0), "fen_after": pl.when(now).then(fen_now).otherwise(0),
        "gained": now & ~was, "lost": was & ~now, "more": was & now & (fen_now > fen_was),
        "less": was & now & (fen_now < fen_was)}


def _sums() -> list[pl.Expr]:
    return [pl.col(one.name).cast(pl.Int64).sum() for one in fields(Tally)]


def _count(found: Effects, dimension: str, frame: pl.LazyFrame) -> None:
    for row in frame.collect(engine="streaming").iter_rows(named=True):
        found.count(dimension, row.pop("value"), Tally(**row))

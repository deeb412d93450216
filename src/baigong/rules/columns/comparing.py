"""A what-if over millions: what holds and up to some drafts over the same rows, counted in one streaming pass per dimension."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

import polars as pl

from baigong.rules.columns.graph import Graph
from baigong.rules.columns.in_polars import judged
from baigong.rules.columns.plan import PAYS, UNKNOWN, WORD, Plan, plan_of
from baigong.rules.effects import ALL, FUND, FUND_BY_MONTH, MONTH, WHY, Effects, Tally, by_fund
from baigong.rules.sheet import Sheet

BEFORE = "before/"
COUNTED = tuple(one.name for one in fields(Tally))
BY = "by {}"


def effects_on(frame: pl.LazyFrame, before: Sheet, afters: Sequence[Sheet], dimensions: Mapping[str, pl.Expr]) -> list[Effects]:
    """Judge every row by what holds and by every draft, and count for each draft what it changes.

    `dimensions`: name → expression over the facts (text; a list counts under each of its values; null counts nowhere); the
    fund and the reason come of themselves. The rows are read once for each dimension, however many drafts there are; memory is
    what is in flight.
    """
    graph = Graph()
    plans = {BEFORE: plan_of(before, graph=graph)} | {_key(nth): plan_of(one, graph=graph) for nth, one in enumerate(afters)}
    named = {BY.format(name): expression for name, expression in dimensions.items()}
    answers = judged(frame.with_columns(**named), plans, keep=list(named))
    parts = {f"{nth} {name}": part for nth in range(len(afters)) for name, part in _parts(_key(nth)).items()}
    told = answers.select(*named, *[part.alias(name) for name, part in parts.items()])
    found = [Effects() for _ in afters]
    for row in _rows(told.select(_sums(parts))):
        _count(found, ALL, "", row)
    for name in dimensions:
        one = _exploded(told, BY.format(name)).group_by(pl.col(BY.format(name)).cast(pl.String).alias("value"))
        for row in _rows(one.agg(_sums(parts)).sort("value")):
            _count(found, name, row["value"], row)
    for nth, effects in enumerate(found):
        _count_funds(effects, answers, plans, _key(nth), month=MONTH in dimensions)
        _count_reasons(effects, answers, plans, _key(nth))
    return found


def _key(nth: int) -> str:
    return f"after {nth}/"


def _parts(after: str) -> dict[str, pl.Expr]:
    """The fields of a tally for one row."""
    old, new = pl.col(f"{BEFORE}verdict"), pl.col(f"{after}verdict")
    known = (old != UNKNOWN) & (new != UNKNOWN)
    was, now = known & (old == PAYS), known & (new == PAYS)
    fen_was, fen_now = pl.col(f"{BEFORE}amount_fen"), pl.col(f"{after}amount_fen")
    return {
        "cases": pl.lit(1), "unknown": ~known, "paid_before": was, "paid_after": now,
        "fen_before": pl.when(was).then(fen_was).otherwise(0), "fen_after": pl.when(now).then(fen_now).otherwise(0),
        "gained": now & ~was, "lost": was & ~now, "more": was & now & (fen_now > fen_was),
        "less": was & now & (fen_now < fen_was)}


def _sums(names: Mapping[str, Any]) -> list[pl.Expr]:
    return [pl.col(name).cast(pl.Int64).sum() for name in names]


def _exploded(frame: pl.LazyFrame, column: str) -> pl.LazyFrame:
    """Each row under each of its values."""
    if isinstance(frame.collect_schema()[column], pl.List):
        frame = frame.explode(column)
    return frame.drop_nulls(column)


def _rows(frame: pl.LazyFrame) -> Any:
    return frame.collect(engine="streaming").iter_rows(named=True)


def _count(found: list[Effects], dimension: str, value: str, row: Mapping[str, Any]) -> None:
    for nth, effects in enumerate(found):
        effects.count(dimension, value, Tally(**{name: row[f"{nth} {name}"] for name in COUNTED}))


def _count_funds(effects: Effects, answers: pl.LazyFrame, plans: Mapping[str, Plan], after: str, *, month: bool) -> None:
    """By fund, and by month and fund: rows paid out of the same funds on either side are counted together."""
    parts = _parts(after)
    sides = [pl.when(parts[paid]).then(pl.col(f"{key}way")).alias(paid_from) for key, paid, paid_from in (
        (BEFORE, "paid_before", "from_before"), (after, "paid_after", "from_after"))]
    months = [pl.col(BY.format(MONTH))] if month else []
    keys = ["from_before", "from_after", *(BY.format(MONTH) for _ in months)]
    told = answers.select(*months, *sides, *[part.alias(name) for name, part in parts.items()]).filter(
        pl.col("from_before").is_not_null() | pl.col("from_after").is_not_null())
    for row in _rows(told.group_by(keys).agg(_sums(parts)).sort(keys)):
        old, new = (None if row[name] is None else plans[key].ways[row[name]][1]
                    for key, name in ((BEFORE, "from_before"), (after, "from_after")))
        for fund, part in by_fund(Tally(**{name: row[name] for name in COUNTED}), old, new):
            effects.count(FUND, fund, part)
            if month and row[BY.format(MONTH)] is not None:
                effects.count(FUND_BY_MONTH, f"{row[BY.format(MONTH)]} {fund}", part)


def _count_reasons(effects: Effects, answers: pl.LazyFrame, plans: Mapping[str, Plan], after: str) -> None:
    """By what refused before and no longer does, or refuses now: rows with the same reasons are counted together."""
    parts = _parts(after)
    for key, changed in ((BEFORE, "gained"), (after, "lost")):
        words = [name for name in plans[key].outputs if name.startswith("reasons")]
        told = answers.select(*[pl.col(f"{key}{word}").alias(word) for word in words],
                              *[part.alias(name) for name, part in parts.items()]).filter(pl.col(changed))
        for row in _rows(told.group_by(words).agg(_sums(parts)).sort(words)):
            tally = Tally(**{name: row[name] for name in COUNTED})
            bits = sum(row[word] << WORD * place for place, word in enumerate(words))
            for code in dict.fromkeys(reason[2] for place, reason in enumerate(plans[key].reasons) if bits >> place & 1):
                effects.count(WHY, code, tally)

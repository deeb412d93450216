"""The fact layout as Polars types: one column per fact, as Parquet files hold it (docs/population.md)."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import polars as pl

from baigong.rules.columns.in_polars import type_of_fact
from baigong.rules.vocabulary import FactKind

PARTITIONS = {"region": pl.String, "day": pl.Date}


def type_in_layout(kind: FactKind) -> pl.DataType:
    """The type of a fact's column: listed codes are enumerations, open ones text, sets lists of either."""
    codes = pl.Enum([code for code, *_ in kind.codes]) if kind.codes else pl.String()
    if kind.type == "set":
        return pl.List(pl.String)
    found = type_of_fact(kind)
    return codes if found is None else found()


def schema_of(kinds: Iterable[FactKind]) -> pl.Schema:
    """The columns of the facts, in the order given."""
    return pl.Schema({kind.name: type_in_layout(kind) for kind in kinds})


def series(name: str, wanted: Any, kind: FactKind | None, rows: Iterable[Mapping[str, Any]]) -> pl.Series:
    """A column of rows in the type wanted; a number beyond its bounds or a code that is not listed is unknown.

    `kind` is None for what is no fact.
    """
    values = [row.get(name) for row in rows]
    if kind is not None and kind.type == "set":
        values = [None if value is None else sorted(value) for value in values]
    elif kind is not None and kind.type in {"int", "fen"}:
        values = [None if value is None or abs(value) > kind.most else value for value in values]
    elif isinstance(wanted, pl.Enum):
        known = set(wanted.categories)
        values = [value if value in known else None for value in values]
    return pl.Series(name, values, dtype=wanted)


def frame_of(kinds: Iterable[FactKind], rows: Sequence[Mapping[str, Any]]) -> pl.DataFrame:
    """Rows of facts in memory, in the layout; a fact left out of a row is unknown."""
    known = {kind.name: kind for kind in kinds}
    return pl.DataFrame([series(name, wanted, known[name], rows) for name, wanted in schema_of(known.values()).items()])


def scanned(folder: Path, region: str = "*", day: str = "*") -> pl.LazyFrame:
    """The facts below a folder, lazily; a part of a region code (`3701*`) and a day narrow what is opened."""
    return pl.scan_parquet(Path(folder, f"region={region}", f"day={day}", "*.parquet"), hive_partitioning=True,
                           hive_schema=PARTITIONS)

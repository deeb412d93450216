"""The fact layout as Polars types: one column per fact, as Parquet files hold it (docs/population.md)."""

from collections.abc import Iterable
from pathlib import Path

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


def scanned(folder: Path, region: str = "*", day: str = "*") -> pl.LazyFrame:
    """The facts below a folder, lazily; a part of a region code (`3701*`) and a day narrow what is opened."""
    return pl.scan_parquet(Path(folder, f"region={region}", f"day={day}", "*.parquet"), hive_partitioning=True,
                           hive_schema=PARTITIONS)

"""Rows of facts as columns, and what each engine makes of them, for comparing with the judge."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from baigong.rules import FactKind
from baigong.rules.columns import Answer, Plan, read_answer
from baigong.rules.columns.in_polars import judged
from baigong.rules.columns.in_sql import DUCKDB, judging_sql

TYPES = {"bool": pl.Boolean, "date": pl.Date, "int": pl.Int64, "fen": pl.Int64, "set": pl.List(pl.String)}


def frame_of(rows: Sequence[Mapping[str, Any]], kinds: Sequence[FactKind], *, tight: bool = False) -> pl.DataFrame:
    """Facts as a frame; `tight` holds listed codes as enumerations and sets as bits, as one does for speed."""
    plain = {kind.name: pl.Series(kind.name, [sorted(value) if isinstance(value := row.get(kind.name), frozenset) else value
                                              for row in rows], dtype=TYPES.get(kind.type, pl.String)) for kind in kinds}
    if tight:
        for kind in kinds:
            codes = [code for code, *_ in kind.codes]
            if codes and kind.type == "code":
                plain[kind.name] = plain[kind.name].cast(pl.Enum(codes), strict=False)
            elif codes and kind.type == "set":
                plain[kind.name] = pl.Series(kind.name, [bits_of(row.get(kind.name), codes) for row in rows], dtype=pl.Int64)
    return pl.DataFrame(list(plain.values()))


def bits_of(held: frozenset[str] | None, codes: Sequence[str]) -> int | None:
    """A set as a number."""
    return None if held is None else sum(1 << place for place, code in enumerate(codes) if code in held)


def by_polars(plan: Plan, frame: pl.DataFrame) -> Iterator[Answer]:
    """The answers of the Polars form, streamed."""
    for row in judged(frame.lazy(), {"": plan}).collect(engine="streaming").iter_rows(named=True):
        yield read_answer(plan, row)


def rows_by_duckdb(plan: Plan, frame: pl.DataFrame, folder: Path) -> Iterator[dict[str, Any]]:
    """The output columns of the SQL form."""
    file = folder / "facts.parquet"
    frame.with_row_index("row").write_parquet(file)
    with duckdb.connect() as engine:
        engine.execute("SET threads = 1")
        query = judging_sql({"": plan}, f"'{file}'", DUCKDB, keep=["row"])
        found = engine.execute(f"{query} ORDER BY row")
        names = [column[0] for column in found.description]
        for row in found.fetchall():
            yield dict(zip(names, row, strict=True))


def day(number: int) -> date:
    """The day of a day number."""
    return date.fromordinal(date(1970, 1, 1).toordinal() + number)

"""A province written to files, county by county, so that ten million persons need no more memory than one county."""

import csv
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import polars as pl

from baigong.city.province.lots import Lot, Setting
from baigong.city.province.quota import Quotas
from baigong.city.province.totals import read_totals
from baigong.rules import FactKind, read_vocabulary
from baigong.rules.columns.layout import schema_of

MOST_AT_ONCE = 250_000


def counties_of(shelf: Path, province: str, on: date) -> list[str]:
    """The county codes of a province in force on a day."""
    with (shelf / "regions" / "regions.csv").open(encoding="utf-8") as file:
        return [row["code"] for row in csv.DictReader(file)
                if row["level"] == "county" and row["code"].startswith(province[:2]) and row["valid_from"] <= str(on)
                and (not row["valid_until"] or str(on) < row["valid_until"])]


def occupations(shelf: Path) -> list[str]:
    """The codes of the national classification."""
    with (shelf / "occupations" / "occupations-2022.csv").open(encoding="utf-8") as file:
        return [row["code"] for row in csv.DictReader(file)]


def make_province(folder: Path, shelf: Path, *, persons: int, seed: int, province: str, on: date) -> Iterator[str]:
    """Write the facts of so many persons as of a day; says what it did, county after county.

    Raises ValueError when the province has no county. The same arguments give the same files' content.
    """
    counties = counties_of(shelf, province, on)
    if not counties:
        raise ValueError(f"{province} has no county on {on}")
    kinds = read_vocabulary(shelf / "vocabulary" / "facts.yaml")
    totals, assumed = read_totals(shelf / "province")
    setting = Setting(on, counties, occupations(shelf), totals, assumed)
    quotas = Quotas(np.random.default_rng(seed))
    first_no, absent = 1, set(kinds)
    for number, county in enumerate(counties):
        count = persons * (number + 1) // len(counties) - persons * number // len(counties)
        place = folder / f"region={county}" / f"day={on}"
        place.mkdir(parents=True, exist_ok=True)
        for part, start in enumerate(range(0, count, MOST_AT_ONCE)):
            size = min(MOST_AT_ONCE, count - start)
            lot = Lot(setting, quotas, county, size, first_no)
            frame_of(lot, kinds).write_parquet(place / f"facts-{part}.parquet")
            absent &= set(kinds) - set(lot.columns)
            first_no += size
        yield f"{county}: {count}"
    told = {"persons": persons, "seed": seed, "province": province, "day": str(on), "nobody_exists": True,
            "not_invented": sorted(absent)}
    (folder / "province.json").write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def frame_of(lot: Lot, kinds: dict[str, FactKind]) -> pl.DataFrame:
    """The lot in the fact layout: a number for each person, and every fact of the vocabulary, unknown if not invented."""
    columns = {"person": pl.Series(lot.numbers, dtype=pl.Int64)}
    for name, kind in schema_of(kinds.values()).items():
        values = lot.columns.get(name)
        columns[name] = pl.Series([None], dtype=kind).new_from_index(0, lot.count) if values is None else \
            pl.Series(values).cast(kind)
    return pl.DataFrame(columns)

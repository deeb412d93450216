"""The population of benchmarks/law.py and its five sheets: every fact known, as peers know no unknown."""

import csv
from datetime import date
from functools import cache
from pathlib import Path

import numpy as np
import polars as pl

from baigong import rules
from baigong.rules.columns.layout import schema_of

ROOT = Path(__file__).resolve().parents[1]
HERE = ROOT / "benchmarks" / "_law"
KINDS = rules.read_vocabulary(HERE / "vocabulary" / "facts.yaml")
SLUGS = ("training", "living", "insurance", "apprentice", "startup")
APPLIED = date(2025, 9, 30)
EPOCH = date(1970, 1, 1)


@cache
def sheets() -> dict[str, rules.Sheet]:
    """The five sheets by slug; the sixth rule takes the larger of training and insurance."""
    return {slug: rules.read_folder(HERE / "policies" / "000000" / slug, KINDS) for slug in SLUGS}


def codes(fact: str) -> list[str]:
    """The codes of a fact, in order."""
    return [code for code, *_ in KINDS[fact].codes]


@cache
def regions() -> list[str]:
    """The thirty-one provinces that have a cap."""
    caps = next(figure for figure in sheets()["training"].figures if figure.code == "cap_fen").values[0].value
    return [key for (key,), _ in caps]


def numbers(persons: int, seed: int = 7) -> dict[str, np.ndarray]:
    """The facts as plain arrays: codes as places in their lists, dates as days since 1970."""
    dice = np.random.default_rng(seed)
    with (ROOT / "institution" / "occupations" / "occupations-2022.csv").open(encoding="utf-8") as file:
        occupations = len([row["code"] for row in csv.DictReader(file)])
    today = (APPLIED - EPOCH).days
    found = {
        "person.born_on": today - dice.integers(14 * 365, 66 * 365, persons),
        "person.region": dice.integers(0, len(regions()), persons),
        "person.insured_months": dice.integers(0, 240, persons), "training.hours": dice.integers(4, 400, persons),
        "certificate.issued_on": today - dice.integers(-30, 500, persons),
        "certificate.occupation": dice.integers(0, occupations, persons), "history.this_year": dice.integers(0, 5, persons),
        "training.passed": dice.random(persons) < 0.85, "certificate.is_shortage": dice.random(persons) < 0.2,
        "history.same_before": dice.random(persons) < 0.1, "person.employer_insured": dice.random(persons) < 0.6,
        "claim.applied_on": np.full(persons, today),
    }
    for name, kind in KINDS.items():
        if name not in found:
            found[name] = dice.integers(0, len(kind.codes), persons)
    return {name: found[name] if found[name].dtype == bool else found[name].astype(np.int32) for name in KINDS}


def frame(arrays: dict[str, np.ndarray]) -> pl.DataFrame:
    """The same in the fact layout, but that the region is a place in a list, as OpenFisca and C are given it."""
    columns = {}
    for name, kind in schema_of(KINDS.values()).items():
        values = arrays[name]
        if isinstance(kind, pl.Enum):
            columns[name] = pl.Series(codes(name), dtype=kind).gather(values)
        elif name == "person.region":
            columns[name] = pl.Series(regions(), dtype=pl.Enum(regions())).gather(values)
        elif name == "certificate.occupation":
            columns[name] = pl.Series(values).cast(pl.String)
        else:
            columns[name] = pl.Series(values).cast(kind)
    return pl.DataFrame(columns)

"""The published totals a province keeps to, and whether one does."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl
import yaml

BASES = {"persons": pl.lit(True), "trained": pl.col("cohort.no").is_not_null(), "holders": pl.col("certificate.no").is_not_null()}


@dataclass(frozen=True)
class Total:
    """A published share. `of` is a key of BASES, `where` how it shows in the facts."""

    name: str
    share: float
    of: str
    where: dict[str, Any]
    about: str
    source: str

    def shown(self) -> pl.Expr:
        """Who counts, as an expression; for a mean the value itself, in units of the source."""
        fact = pl.col(self.where["fact"])
        if "mean_fen" in self.where:
            return fact / self.where["mean_fen"]
        if "has" in self.where:
            return fact.list.contains(self.where["has"])
        if "in" in self.where:
            return fact.cast(pl.String).is_in(self.where["in"])
        return fact.is_not_null()

    def found(self) -> pl.Expr:
        """The share in a frame of facts."""
        return self.shown().filter(BASES[self.of]).cast(pl.Float64).mean().alias(self.name)


def read_totals(folder: Path) -> tuple[dict[str, Total], dict[str, Any]]:
    """The totals by name, and what is assumed where nothing is published."""
    given = yaml.safe_load((folder / "totals.yaml").read_text(encoding="utf-8"))
    totals = {name: Total(name, row["part"] / row["whole"], row["of"], row["where"], row["about"], row["source"])
              for name, row in given["totals"].items()}
    return totals, given["assumed"]


def measured(facts: pl.LazyFrame, totals: dict[str, Total]) -> dict[str, float]:
    """What a province comes to: published name → share found."""
    found = facts.select([total.found() for total in totals.values()]).collect(engine="streaming")
    return found.row(0, named=True)

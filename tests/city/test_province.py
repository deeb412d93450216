"""A synthetic province: keeps to published totals, stays the same for the same seed, and the law can be tried on it."""

import json
from datetime import date
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from baigong import rules
from baigong.city.province import making
from baigong.city.province.making import make_province
from baigong.city.province.quota import Quotas
from baigong.city.province.totals import BASES, measured, read_totals
from baigong.project.province import province
from baigong.rules.columns import PAYS, REFUSED, UNKNOWN, Graph, plan_of
from baigong.rules.columns.in_polars import judged
from baigong.rules.columns.layout import scanned, schema_of
from tests.rules.sheets import SHELF, VOCABULARY

DAY = date(2026, 1, 1)
MOST_OFF = 0.02


def made(folder: Path, persons: int, seed: int = 7) -> pl.LazyFrame:
    """A Tianjin of so many."""
    list(make_province(folder, SHELF, persons=persons, seed=seed, province="120000", on=DAY))
    return scanned(folder)


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> pl.LazyFrame:
    """160,000 persons: enough for the smallest share to be within two per cent of itself."""
    return made(tmp_path_factory.mktemp("province"), 160_000)


def test_marginals_are_the_published_totals(facts: pl.LazyFrame) -> None:
    totals, _ = read_totals(SHELF / "province")
    found = measured(facts, totals)
    assert len(found) >= 16
    off = {name: value / totals[name].share - 1 for name, value in found.items()}
    assert not {name: share for name, share in off.items() if abs(share) > MOST_OFF}


def test_every_total_names_its_source_and_fact() -> None:
    totals, _ = read_totals(SHELF / "province")
    assert all(one.source and one.about and one.of in BASES and one.where["fact"] in VOCABULARY for one in totals.values())


def test_a_measure_that_is_off_is_seen(facts: pl.LazyFrame) -> None:
    """The comparison can fail: among the young there are fewer veterans."""
    totals, _ = read_totals(SHELF / "province")
    found = measured(facts.filter(pl.col("worker.age") < 30), totals)
    assert abs(found["veteran"] / totals["veteran"].share - 1) > MOST_OFF


def test_files_have_the_fact_layout(facts: pl.LazyFrame) -> None:
    wanted = {"person": pl.Int64(), **schema_of(VOCABULARY.values()), "region": pl.String(), "day": pl.Date()}
    assert dict(facts.collect_schema()) == wanted
    numbers = facts.select(pl.len(), pl.col("person").n_unique().alias("persons"), pl.col("region").n_unique().alias("places"),
                           pl.col("day").unique().implode()).collect()
    assert numbers.row(0) == (160_000, 160_000, 16, [DAY])


def test_persons_hang_together(facts: pl.LazyFrame) -> None:
    wrong = facts.filter(
        (pl.col("cohort.ends_on") < pl.col("cohort.opens_on")) | (pl.col("certificate.issued_on") > DAY)
        | (pl.col("cohort.no").is_null() != pl.col("cohort.hours").is_null())
        | (pl.col("certificate.no").is_null() != pl.col("certificate.level").is_null())
        | (pl.col("worker.groups").list.contains("veteran") & (pl.col("worker.age") < 20))
        | (pl.col("worker.insured_months") > (pl.col("worker.age") - 16) * 12))
    assert wrong.collect().is_empty()


def test_the_law_can_be_tried_on_it(facts: pl.LazyFrame) -> None:
    graph = Graph()
    sheets = [rules.read_folder(path.parent, VOCABULARY) for path in Path(SHELF, "policies").glob("*/*/policy.yaml")]
    plans = {f"{sheet.code}/": plan_of(sheet, graph=graph) for sheet in sheets}
    found = judged(facts, plans).collect(engine="streaming")
    for name in plans:
        met = set(found[f"{name}verdict"].unique())
        assert met & {REFUSED, UNKNOWN}, f"{name} pays everybody"
    paid = [name for name in plans if PAYS in set(found[f"{name}verdict"])]
    assert {"000000/unemployment-insurance-uplift/", "120000/training-2022/"} <= set(paid)


def test_the_same_seed_makes_the_same_province(tmp_path: Path) -> None:
    one, same, other = (made(tmp_path / name, 2_000, seed).sort("person").collect() for name, seed in
                        (("one", 1), ("same", 1), ("other", 2)))
    assert one.equals(same)
    assert not one.equals(other)


def test_a_large_county_is_written_in_lots(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory is that of a lot, so ten million fit where one lot fits."""
    monkeypatch.setattr(making, "MOST_AT_ONCE", 100)
    assert made(tmp_path, 4_000).select(pl.len()).collect().item() == 4_000
    files = sorted(path.name for path in tmp_path.glob("region=120101/*/*.parquet"))
    assert files == ["facts-0.parquet", "facts-1.parquet", "facts-2.parquet"]
    told = json.loads((tmp_path / "province.json").read_text())
    assert told["nobody_exists"] is True and told["persons"] == 4_000


def test_quotas_are_met_over_lots() -> None:
    quotas = Quotas(np.random.default_rng(3))
    chosen = [quotas.some("rare", np.ones(97, dtype=bool), 0.004).sum() for _ in range(500)]
    assert abs(sum(chosen) - 97 * 500 * 0.004) < 1 and max(chosen) == 1
    dealt = quotas.dealt("level", np.array([True] * 90 + [False] * 10), {"a": 0.3, "b": 0.2}, "c")
    assert [dealt[code].sum() for code in "abc"] == [27, 18, 45]
    assert not any(flags[90:].any() for flags in dealt.values())


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--persons", "1_000", "--seed", "3", "--province", "310000"]
    assert province([*words, str(tmp_path / "here")]) == 0
    assert "1,000 persons of 16 counties" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        province([*words, str(tmp_path / "here")])           # never over what is there
    assert province(["--persons", "10", "--province", "990000", str(tmp_path / "there")]) == 2

"""`make cluster`: on a real cluster of two worker processes, the SQL of every policy says what Polars says, and a what-if
counts what Polars counts.

Needs Java 17 and PySpark (requirements/bench.in), which are heavy: so it stands beside the tests, not among them.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from baigong import rules
from baigong.rules.cases import read_cases
from baigong.rules.columns import Graph, plan_of
from baigong.rules.columns.in_polars import judged
from baigong.rules.columns.in_sql import SPARK, judging_sql
from baigong.rules.sampling import near
from benchmarks import what_if
from tests.harness.spark import spark_cluster
from tests.rules.columned import frame_of
from tests.rules.sheets import SHELF, VOCABULARY

ROWS = int(os.environ.get("BAIGONG_ROWS", "2000"))
PERSONS = int(os.environ.get("BAIGONG_PERSONS", "30000"))


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The cluster, for all tests here."""
    with spark_cluster(tmp_path_factory.mktemp("workers")) as session:
        yield session


def test_the_cluster_has_two_workers(spark: Any) -> None:
    executors = spark.sparkContext._jsc.sc().statusTracker().getExecutorInfos()
    assert len(executors) == 3                                # the driver is counted too


def test_spark_says_what_polars_says(spark: Any, tmp_path: Path) -> None:
    for path in sorted(Path(SHELF, "policies").glob("*/*/policy.yaml")):
        sheet = rules.read_folder(path.parent, VOCABULARY)
        cases = [case.facts for case in read_cases(path.parent / "cases.yaml", sheet)]
        frame = frame_of([*cases, *near(sheet, cases, ROWS, seed=31)], sheet.facts).with_row_index("row")
        plans = {"": plan_of(sheet, graph=Graph())}
        file = tmp_path / f"{sheet.slug}.parquet"
        frame.write_parquet(file)
        spark.read.parquet(str(file)).repartition(2).createOrReplaceTempView("facts")
        found = spark.sql(judging_sql(plans, "facts", SPARK, keep=["row"])).collect()
        expected = judged(frame.lazy(), plans, keep=["row"]).collect()
        rows = pl.DataFrame([row.asDict() for row in found], schema=expected.schema).sort("row")
        assert rows.height == len(cases) + ROWS
        assert rows.equals(expected), sheet.code


def test_a_change_of_law_counted_on_the_cluster_is_what_polars_counts(spark: Any, tmp_path: Path) -> None:
    what_if.invented(tmp_path, PERSONS)
    found, expected = what_if.by_spark(spark, tmp_path), what_if.by_polars(tmp_path)
    assert found == expected
    assert {"", "region", "month", "level", "group", "fund", "month fund", "why"} == set(found)
    whole = found[""][""]
    assert whole["cases"] == PERSONS and whole["gained"] > 0 and whole["fen_after"] > whole["fen_before"]
    assert min(len(found[name]) for name in ("region", "month", "level", "group")) > 2
    assert sum(one["fen_after"] for one in found["month"].values()) == whole["fen_after"]

"""`make cluster`: the SQL of every policy on a real cluster of two worker processes says what Polars says.

Needs Java 17 and PySpark (requirements/bench.in), which are heavy: so it stands beside the tests, not among them.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from pyspark.sql import SparkSession

from baigong import rules
from baigong.rules.cases import read_cases
from baigong.rules.columns import Graph, plan_of
from baigong.rules.columns.in_polars import judged
from baigong.rules.columns.in_sql import SPARK, judging_sql
from baigong.rules.sampling import near
from tests.rules.columned import frame_of
from tests.rules.sheets import SHELF, VOCABULARY

ROWS = int(os.environ.get("BAIGONG_ROWS", "2000"))


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Two worker processes of one core and a gigabyte each, on loopback, gone afterwards."""
    os.environ |= {"SPARK_WORKER_DIR": str(tmp_path_factory.mktemp("workers")), "PYSPARK_PYTHON": sys.executable,
                   "SPARK_LOCAL_IP": "127.0.0.1"}
    builder = SparkSession.builder.master("local-cluster[2,1,1024]").appName("baigong")
    for name, value in {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1", "spark.ui.enabled": "false",
                        "spark.sql.shuffle.partitions": "4", "spark.sql.session.timeZone": "Asia/Shanghai",
                        "spark.sql.sources.partitionColumnTypeInference.enabled": "false"}.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    try:
        yield session
    finally:
        session.stop()


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

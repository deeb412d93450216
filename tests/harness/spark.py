"""A real Spark cluster of two worker processes on loopback, for whoever has Java 17 and requirements/bench.txt."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SETTINGS = {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1", "spark.ui.enabled": "false",
            "spark.sql.shuffle.partitions": "4", "spark.sql.session.timeZone": "Asia/Shanghai",
            "spark.sql.sources.partitionColumnTypeInference.enabled": "false", "spark.ui.showConsoleProgress": "false",
            # A province is some hundred folders: listing them is a moment here, and a task each on the workers.
            "spark.sql.sources.parallelPartitionDiscovery.threshold": "100000"}


@contextmanager
def spark_cluster(folder: Path) -> Iterator[Any]:
    """Two workers of one core and a gigabyte each, gone afterwards; they write below the folder."""
    from pyspark.sql import SparkSession

    os.environ |= {"SPARK_WORKER_DIR": str(folder), "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    builder = SparkSession.builder.master("local-cluster[2,1,1024]").appName("baigong")
    for name, value in SETTINGS.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    try:
        yield session
    finally:
        session.stop()

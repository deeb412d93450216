"""A change of law tried on growing provinces, by Polars on this machine and by Spark on a cluster of two workers.

    .venv/bin/python benchmarks/what_if.py [--write] [--rounds 3] [persons …]

The insurance months of the national uplift at 36 and at 12, both judged, counted whole and by county, month, level, group,
fund, fund of each month and reason. Both must count the same everywhere before a figure is printed. A province is invented
anew for each size and thrown away. Times are of the whole what-if, from files to effects, the median of the rounds; the
cluster is started and warmed up before. `--write` puts the table into docs/benchmarks.md. Without Java 17 and PySpark there
is no cluster, and Polars is measured alone.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from importlib.util import find_spec
from math import log
from pathlib import Path
from shutil import which
from time import perf_counter, process_time
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from baigong import rules  # noqa: E402
from baigong.city.province.making import make_province  # noqa: E402
from baigong.project.what_if import tried  # noqa: E402
from baigong.rules.columns.counting_sql import Counting  # noqa: E402
from baigong.rules.columns.in_sql import SPARK  # noqa: E402
from tests.harness.spark import spark_cluster  # noqa: E402

SHELF = ROOT / "institution"
POLICY, EASED = "000000/unemployment-insurance-uplift", date(2022, 1, 1)
SIZES = (30_000, 100_000, 300_000)
SEED, PROVINCE, DAY = 7, "370000", date(2026, 1, 1)
TOLD = ROOT / "docs" / "benchmarks.md"
MARKS = "<!-- measured: make growth -->", "<!-- end of measured -->"
Counts = dict[str, dict[str, dict[str, int]]]


@dataclass(frozen=True)
class Run:
    """One what-if: what it counted as plain JSON, seconds by the clock and of the processor (None where others worked)."""

    counts: Counts
    seconds: float
    processor: float | None = None
    peak_mb: int | None = None


@dataclass(frozen=True)
class Row:
    """One size: the median run of either way."""

    persons: int
    polars: Run
    spark: Run | None


def both() -> tuple[rules.Sheet, rules.Sheet]:
    """The uplift on the eve of the change and from it on."""
    sheet = rules.read_folder(SHELF / "policies" / POLICY, rules.read_vocabulary(SHELF / "vocabulary" / "facts.yaml"))
    return rules.as_of(sheet, EASED - timedelta(days=1)), rules.as_of(sheet, EASED)


def invented(folder: Path, persons: int) -> None:
    """A province of so many persons below the folder."""
    for _county in make_province(folder, SHELF, persons=persons, seed=SEED, province=PROVINCE, on=DAY):
        pass


def by_polars(folder: Path) -> Counts:
    """In this process, streamed, as `baigong what-if` does."""
    before, after = both()
    return tried(folder, before, [after])[0].as_json()


def by_spark(session: Any, folder: Path) -> Counts:
    """On the cluster's workers; only tallies come back."""
    before, after = both()
    session.read.option("pathGlobFilter", "*.parquet").parquet(str(folder)).createOrReplaceTempView("facts")
    counting = Counting(
        before, after, "facts", SPARK, keep=["region", "worker.groups", "certificate.level", before.counts_on],
        by={"region": "region", "level": "`certificate.level`", "month": f"date_format(`{before.counts_on}`, 'yyyy-MM')"},
        listed={"group": "`worker.groups`"})
    return counting.read(session.sql(counting.query).collect()).as_json()


def polars_alone(folder: Path) -> Run:
    """In a process of its own, so that its memory is its own."""
    done = subprocess.run([sys.executable, __file__, "--one", str(folder)], check=True, capture_output=True, text=True)
    return Run(**json.loads(done.stdout))


def told_by_one(folder: Path) -> None:
    """What `polars_alone` reads."""
    began, used = perf_counter(), process_time()
    counts = by_polars(folder)
    print(json.dumps({"counts": counts, "seconds": perf_counter() - began, "processor": process_time() - used,
                      "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10}))


def spark_timed(session: Any, folder: Path) -> Run:
    """On the cluster, by the clock."""
    began = perf_counter()
    counts = by_spark(session, folder)
    return Run(counts, perf_counter() - began)


@contextmanager
def cluster(folder: Path) -> Iterator[Any]:
    """The cluster, or None where it cannot be."""
    if which("java") is None or find_spec("pyspark") is None:
        print("no Java or no PySpark: Polars alone", flush=True)
        yield None
        return
    with spark_cluster(folder) as session:
        yield session


def measured(sizes: list[int], rounds: int) -> list[Row]:
    """Each size by both ways in turns. Raises AssertionError where they count differently, or where nothing changes."""
    rows = []
    with tempfile.TemporaryDirectory() as top, cluster(Path(top, "workers")) as session:
        for nth, size in enumerate(sizes):
            folder = Path(top, f"province-{nth}")
            invented(folder, size)
            if session is not None and nth == 0:
                by_spark(session, folder)                     # the workers' machine code is made
            polars, spark = [], []
            for _ in range(rounds):
                polars.append(polars_alone(folder))
                spark += [spark_timed(session, folder)] if session is not None else []
            for run in spark:
                assert run.counts == polars[0].counts, f"Spark and Polars differ at {size:,}"
            whole = polars[0].counts[""][""]
            assert whole["cases"] == size and whole["gained"] > 0, "a what-if that changes nothing measures nothing"
            rows.append(Row(size, median_run(polars), median_run(spark) if spark else None))
            print(f"· {size:,}: Polars {rows[-1].polars.seconds:.2f} s"
                  + (f", Spark {rows[-1].spark.seconds:.1f} s, the same to the fen in {told(polars[0])}"
                     if rows[-1].spark else ""), flush=True)
    return rows


def median_run(runs: list[Run]) -> Run:
    """The one in the middle by the clock."""
    return sorted(runs, key=lambda run: run.seconds)[len(runs) // 2]


def told(run: Run) -> str:
    """How much was compared."""
    return f"{sum(map(len, run.counts.values()))} tallies of {len(run.counts)} dimensions"


def table(rows: list[Row]) -> str:
    """The growth curves: `growth` is the exponent since the size before (1: twice the persons, twice the time)."""
    lines = ["| persons | gain | Polars, s | growth | processor, s | peak MB | Spark, s | growth | tallies alike |",
             "|--:|--:|--:|--:|--:|--:|--:|--:|--:|"]
    for then, now in zip([None, *rows], rows, strict=False):
        def growth(run: Run, before: Run | None, then: Row | None = then, now: Row = now) -> str:
            if then is None or before is None or then.persons == now.persons:
                return "–"
            return f"{log(run.seconds / before.seconds) / log(now.persons / then.persons):.2f}"
        one = now.polars
        spark = "– | – | –" if now.spark is None else (
            f"{now.spark.seconds:.1f} | {growth(now.spark, then.spark if then else None)} | "
            f"{sum(map(len, one.counts.values()))}")
        lines.append(f"| {now.persons:,} | {one.counts['']['']['gained']:,} | {one.seconds:.2f} | "
                     f"{growth(one, then.polars if then else None)} | {one.processor:.2f} | {one.peak_mb} | {spark} |")
    return "\n".join(lines)


def written(page: str, measured_now: str, rounds: int) -> str:
    """The page with the table between its marks. Raises ValueError where they are not."""
    head, rest = page.split(MARKS[0], 1)
    _old, tail = rest.split(MARKS[1], 1)
    when = f"{datetime.now().astimezone():%d %B %Y}, median of {rounds}, load {os.getloadavg()[0]:.0f} on {os.cpu_count()} cores"
    return f"{head}{MARKS[0]}\n{when}.\n\n{measured_now}\n{MARKS[1]}{tail}"


def main() -> None:
    """Measure, print, and write if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("persons", type=int, nargs="*", default=list(SIZES))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--write", action="store_true", help="put the table into docs/benchmarks.md")
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    choice = parser.parse_args()
    if choice.one:
        told_by_one(choice.one)
        return
    found = table(measured(sorted(choice.persons), choice.rounds))
    print(f"\n{found}\n(load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores)")
    if choice.write:
        TOLD.write_text(written(TOLD.read_text(encoding="utf-8"), found, choice.rounds), encoding="utf-8")


if __name__ == "__main__":
    main()

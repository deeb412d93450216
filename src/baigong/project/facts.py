"""``baigong facts``: everything that might be paid for, out of this installation as Parquet, as of one instant."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from baigong import rules
from baigong.subsidy.facts import taken_out

KEYS = ("person", "certificate", "enrolment", "mentor", "counts_on", "claim", "policies")


def facts(words: list[str]) -> int:
    """Write the fact layout below a folder, as of today; says how many rows it has."""
    parser = argparse.ArgumentParser("baigong facts", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the files go; made if it is not there")
    choice = parser.parse_args(words)
    if choice.folder.exists() and any(choice.folder.iterdir()):
        parser.error("it needs an empty folder: a snapshot is never changed")
    with snapshot():
        count = write(choice.folder, today=timezone.localdate())
    print(f"{count:,} rows in {choice.folder}")
    return 0


@contextmanager
def snapshot() -> Iterator[None]:
    """Everything read inside is of one instant; nobody waits for it, and it cannot write."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            cursor.execute("SELECT 1")                        # the first statement takes the snapshot
        yield


def write(folder: Path, *, today: date) -> int:
    """Write what is known on a day, some hundred people at a time."""
    import polars as pl

    from baigong.rules.columns.partitions import Partitions

    kinds = rules.read_vocabulary(Path(settings.INSTITUTION) / "vocabulary" / "facts.yaml")
    columns = Partitions(folder, list(kinds.values()), today, {
        **dict.fromkeys(("person", "certificate", "enrolment", "mentor", "claim"), pl.Int64), "counts_on": pl.String,
        "policies": pl.List(pl.String)})
    for rows in taken_out(today=today):
        for row in rows:
            columns.add(row.region, {name: getattr(row, name) for name in KEYS}, row.values)
    return columns.close()

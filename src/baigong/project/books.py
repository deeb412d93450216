"""``baigong books --beancount OUT.bean [--year 2025]``: the ledger as a file that beancount reads and adds up by itself."""

import argparse
from pathlib import Path

from baigong.desk import clock
from baigong.ledger import queries


def books(words: list[str]) -> int:
    """Write the file, and say how many transactions it has. Answers 0."""
    parser = argparse.ArgumentParser("baigong books", description=__doc__)
    parser.add_argument("--beancount", type=Path, required=True, metavar="OUT.bean", help="where to write")
    parser.add_argument("--year", type=int, default=None, help="one year only; what stood before is its first transaction")
    given = parser.parse_args(words)
    count = 0
    with given.beancount.open("w", encoding="utf-8") as file:
        for part in queries.beancount(until=clock.now(), year=given.year):
            file.write(part)
            count += " * " in part.split('"', 1)[0]
    print(f"{given.beancount}: {count} transactions")
    return 0

"""``baigong province``: a synthetic province in the fact layout, to try the law on where there are no data yet."""

import argparse
from datetime import date
from pathlib import Path

from baigong.project import state

PERSONS, SEED, PROVINCE, DAY = 1_000_000, 7, "370000", "2026-01-01"


def province(words: list[str]) -> int:
    """Write Parquet files below a folder, partitioned by county and day. Answers 0, or 2 when there is no such place."""
    parser = argparse.ArgumentParser("baigong province", description=__doc__)
    parser.add_argument("--persons", type=int, default=PERSONS, help=f"how many (default: {PERSONS:_})")
    parser.add_argument("--seed", type=int, default=SEED, help=f"everything follows from it (default: {SEED})")
    parser.add_argument("--province", default=PROVINCE, help=f"six digits (default: {PROVINCE})")
    parser.add_argument("--day", type=date.fromisoformat, default=DAY, help=f"facts as of this day (default: {DAY})")
    parser.add_argument("folder", type=Path, help="where the files go; made if it is not there")
    choice = parser.parse_args(words)
    if choice.persons < 1 or (choice.folder.exists() and any(choice.folder.iterdir())):
        parser.error("it needs a person at least, and an empty folder")
    from baigong.city.province.making import make_province

    day = choice.day if isinstance(choice.day, date) else date.fromisoformat(choice.day)
    try:
        told = list(make_province(choice.folder, state.CHECKOUT / "institution", persons=choice.persons, seed=choice.seed,
                                  province=choice.province, on=day))
    except ValueError as error:
        print(f"baigong: {error}")
        return 2
    print(f"{choice.persons:,} persons of {len(told)} counties in {choice.folder}; nobody in there exists")
    return 0

"""``baigong reports check``: does every figure of every signed annual report still follow from its rows? 1 where one does not."""

import argparse

from baigong.desk import clock
from baigong.governance import actions, queries
from baigong.governance.models import Report
from baigong.kernel.actor import SYSTEM


def reports(words: list[str]) -> int:
    """Look at each again and keep what was found, so that its page shows it too; names each figure that differs."""
    parser = argparse.ArgumentParser("baigong reports", description=__doc__)
    parser.add_argument("what", choices=["check"])
    parser.add_argument("--year", type=int, help="only the reports of this year")
    choice = parser.parse_args(words)
    looked, cells, wrong = 0, 0, 0
    for one in queries.locked_reports(by=SYSTEM):
        if choice.year in (None, one.year):
            looked += 1
            counted, differing = _check(one)
            cells += counted
            wrong += differing
    print(f"{cells:,} figures of {looked:,} signed reports computed from their rows: "
          + (f"{wrong:,} DIFFER" if wrong else "all as signed"))
    return 1 if wrong else 0


def _check(one: Report) -> tuple[int, int]:
    """How many figures were computed, and how many things are not as signed."""
    found = actions.check_report(by=SYSTEM, now=clock.now(), report_id=one.pk)
    flags = queries.flags_of(found).values()
    if not found.same_text:
        print(f"{one.no} does not say what was signed")
    for flag in flags:
        cell = flag.cell
        where = f"{cell.indicator} {cell.dimension}={cell.value}" if cell.dimension else cell.indicator
        print(f"{one.no} {where}: signed {_fraction(cell.numerator, cell.denominator)}, "
              f"its rows give {_fraction(flag.numerator, flag.denominator)}")
        for what, row in flag.rows:
            print(f"    {what} {row}")
    return found.cells, len(flags) + (not found.same_text)


def _fraction(numerator: int, denominator: int | None) -> str:
    return f"{numerator:,}" if denominator is None else f"{numerator:,} / {denominator:,}"

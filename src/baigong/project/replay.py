"""``baigong replay``: a year's enacted sheets over its stored facts, beside the ledger, to the fen. Writes nothing there."""

import argparse
import sys
from pathlib import Path

from django.utils import timezone

from baigong.desk import sheet
from baigong.kernel.actor import SYSTEM
from baigong.kernel.fen import yuan
from baigong.project.facts import snapshot
from baigong.subsidy.facts import Played, Total, Totals, played

HEAD = ("claims", "the law gives", "booked", "explained", "open", "faults")
COLUMNS = ("claim", "policy", "region", "fund", "decided on", "booked on", "decided", "the rules give", "law of the year",
           "booked in the year", "cause", "fault", "why")
FIRST, LAST = 2000, 2100


def replay(words: list[str]) -> int:
    """Judge every decided claim of a year again, by its own sheet on its own facts, and hold it beside what was booked.

    Answers 0, or 1 where something differs that nothing explains.
    """
    parser = argparse.ArgumentParser("baigong replay", description=__doc__)
    parser.add_argument("--year", type=int, help="which year (default: the last one)")
    parser.add_argument("--region", default="", help="only this place and those below it, such as 120000")
    parser.add_argument("--xlsx", type=Path, help="where to write every claim, one a row")
    choice = parser.parse_args(words)
    year = choice.year or timezone.localdate().year - 1
    if not FIRST <= year <= LAST:
        parser.error(f"no such year: {year}")
    found = Totals()
    with snapshot():
        rows = found.through(played(year, by=SYSTEM, region=choice.region, report=_report))
        if choice.xlsx:
            choice.xlsx.write_bytes(sheet.table(COLUMNS, map(_cells, rows), title=str(year)))
        for _row in rows:
            pass
    _say(year, found)
    return 0 if found.is_equal else 1


def _report(done: int, total: int | None) -> None:
    if sys.stderr.isatty():
        print(f"· {done:,} of {total:,} claims", file=sys.stderr, flush=True)


def _say(year: int, found: Totals) -> None:
    for one in found.differing:
        says = f": {one.says[1]}" if one.says[1] else ""
        print(f"{'FAULT' if one.is_fault else '     '} {one.no or '(no number)'}  {one.policy}  law {yuan(one.gives_fen)}, "
              f"decided {yuan(one.decided_fen)}, booked in {year} {yuan(one.booked_fen)}: {_cause(one)}{says}")
    if found.differing:
        print()
    print(f"{'':28}" + "".join(f"{word:>18}" for word in HEAD))
    for name, values in found.by.items():
        for value, total in values.items():
            _line(f"{name} {value or '–'}", total)
    _line(f"{year} whole", found.whole)
    print("\nthe law gives the ledger, to the fen" if found.is_equal else "\nNOT EQUAL: something differs that nothing explains")


def _line(name: str, total: Total) -> None:
    sums = (total.law_fen, total.booked_fen, total.explained_fen, total.open_fen)
    print(f"{name:28}{total.claims:>18,}" + "".join(f"{yuan(fen):>18}" for fen in sums) + f"{total.faults:>18,}")


def _cells(one: Played) -> list[object]:
    return [one.no, one.policy, one.region, one.fund, one.decided_on, one.booked_on,
            *(fen / 100 for fen in (one.decided_fen, one.gives_fen, one.law_fen, one.booked_fen)),
            _cause(one), "yes" if one.is_fault else "", one.says[1]]


def _cause(one: Played) -> str:
    return "" if one.cause is None else one.cause.en

"""``baigong prove``: is every row still what it was when its day was sealed? 1 when any is not, and which. Writes nothing."""

import argparse
import sys
import time
from collections import Counter
from pathlib import Path
from typing import NoReturn

from baigong.desk import clock
from baigong.kernel.actor import SYSTEM
from baigong.project.facts import snapshot
from baigong.record import actions, queries
from baigong.record.queries import Fault
from baigong.record.words import Held

SHOWN = 20


def prove(words: list[str]) -> int:
    """Recompute everything that is sealed, or show that one row is among its day's. Answers 0, or 1 where a row speaks."""
    parser = argparse.ArgumentParser("baigong prove", description=__doc__)
    parser.add_argument("--seal", action="store_true", help="first seal the days that are over, as is done every night")
    parser.add_argument("--against", type=Path, metavar="FILE", help="a list that was published: notices a restored older backup")
    parser.add_argument("--publish", type=Path, metavar="FILE", help="write that list, to be kept outside this database")
    parser.add_argument("--of", metavar="KIND:KEY", help="prove one row: transfer:UUID, certificate:NUMBER, decision:ID, entry:ID")
    parser.add_argument("--row", action="store_true", help="with --of: the row itself too, and its salt")
    parser.add_argument("--all", action="store_true", help="name every row that speaks, not the first of each kind")
    choice = parser.parse_args(words)
    if choice.seal:
        for made in actions.seal_days(by=SYSTEM, now=clock.now()):
            print(f"sealed {made.day}  {made.rows:>9,} rows  {made.root.hex()}")
    with snapshot():
        if choice.of:
            return _one(choice.of, parser, with_row=choice.row)
        if choice.publish:
            choice.publish.write_text("".join(f"{line}\n" for line in queries.published()))
        return _everything(choice, parser)


def _everything(choice: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    began, told = time.monotonic(), Counter[tuple[str, str]]()
    for fault in queries.faults():
        _say(fault, told, choice.all)
    if choice.against:
        try:
            for fault in queries.unlike_published(choice.against.read_text().splitlines()):
                _say(fault, told, choice.all)
        except (OSError, ValueError, IndexError) as error:
            _refuse(parser, f"{choice.against} cannot be read as a published list: {error}")
    for (table, flaw), count in told.items():
        if count > SHOWN and not choice.all:
            print(f"… and {count - SHOWN:,} more of {table}: {flaw} (--all)")
    _sum(sum(told.values()), time.monotonic() - began)
    return 1 if told else 0


def _say(fault: Fault, told: Counter[tuple[str, str]], everything: bool) -> None:
    kind = (fault.table, fault.flaw.en)
    told[kind] += 1
    if told[kind] > SHOWN and not everything:
        return
    day = f" (of {fault.day})" if fault.day and fault.kind != Held.DAY else ""
    note = f": {fault.note}" if fault.note else ""
    print(f"{fault.table} {fault.key}{day} {fault.flaw.en}{note}", flush=True)
    for one in fault.differs:
        was = "what it was cannot be told" if one.was is None else f"was {one.was}"
        print(f"    {one.column}: {was}, is {one.now}")


def _sum(faults: int, seconds: float) -> None:
    last = queries.roots().first()
    if last is None:
        print("no day is sealed yet (baigong prove --seal)")
        return
    rows = sum(queries.roots().values_list("rows", flat=True))
    print(f"{rows:,} rows of {queries.roots().count():,} days to {last.day}, in {seconds:.1f} s ({rows / seconds:,.0f} a second)")
    print(f"root {bytes(last.root).hex()}")
    print("all is as it was sealed" if not faults else f"NOT AS SEALED: {faults:,} found")


def _one(of: str, parser: argparse.ArgumentParser, *, with_row: bool) -> int:
    kind, _, key = of.partition(":")
    if kind not in queries.kinds() or not key:
        _refuse(parser, f"--of takes one of {', '.join(map(str, queries.kinds()))}, a colon and a key")
    try:
        found = queries.proven(Held(kind), key)
    except queries.NotSealed:
        print(f"no sealed row {of}: not known, removed since, or of a day not sealed yet", file=sys.stderr)
        return 1
    print(found.inclusion)
    if with_row:
        print(found.salt.hex())
        print(found.text)
    if not found.holds:
        print(f"{of} is NOT as it was sealed (baigong prove says what differs)", file=sys.stderr)
    return 0 if found.holds else 1


def _refuse(parser: argparse.ArgumentParser, why: str) -> NoReturn:
    parser.error(why)

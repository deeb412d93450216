"""``baigong live``: a city lived day by day in a database of its own, or the demo's city lived on (``--more``)."""

import argparse
import gc
import os
import sys
import time
from datetime import date, timedelta
from urllib.parse import quote, urlencode

import psycopg
from psycopg import sql

from baigong.project import postgres
from baigong.project.auditor import Broken, auditing
from baigong.project.unready import Unready

SEED, DAYS, SIZE = 7, 365, 2000
WIDTH = 28


def live(words: list[str]) -> int:
    """Live a city and say what became of it. Answers 0, or 1 as soon as a check is broken after a day.

    Without ``--more`` the city has a database of its own, named by its seed and size: begun anew if it was lived to
    the end before, else taken up after the last whole day, as after ``kill -9``.
    """
    parser = argparse.ArgumentParser("baigong live", description=__doc__)
    parser.add_argument("--seed", type=int, default=SEED, help=f"everything follows from it (default: {SEED})")
    parser.add_argument("--days", type=int, default=DAYS, help=f"how many days (default: {DAYS})")
    parser.add_argument("--size", type=int, default=SIZE, help=f"how many workers (default: {SIZE})")
    parser.add_argument("--more", type=int, metavar="D", help="live the demo installation's city on for D days")
    parser.add_argument("--anew", action="store_true", help="begin anew whatever was lived before")
    parser.add_argument("--audit-every", type=int, default=1, metavar="K", help="run every check after each K-th day")
    choice = parser.parse_args(words)
    os.environ["BAIGONG_SIMULATED"] = "1"
    if choice.size < 30 or choice.days < 1 or choice.audit_every < 1:
        parser.error("a city has 30 workers and a day at least")
    with postgres.running():
        if choice.more:
            return _more(choice.more, choice.audit_every)
        return _own(choice)


def _own(choice: argparse.Namespace) -> int:
    name = f"city_{choice.seed}_{choice.size}".replace("-", "minus")
    _point_at(name, anew=choice.anew)
    import django

    django.setup()
    last = date.min
    if _is_over(choice.days):
        _disconnect()
        _point_at(name, anew=True)
    from baigong.city import living
    from baigong.project import setup

    known = _known_life()
    if known is None:
        setup.lay_out()
        started = time.monotonic()
        print(f"· founding a city of {choice.size} …", end="", flush=True)
        known = living.found(seed=choice.seed, size=choice.size)
        print(f" done ({time.monotonic() - started:.1f} s)", flush=True)
    last = known.first_on + timedelta(days=choice.days - 1)
    return _live_until(last, choice.days, choice.audit_every)


def _more(days: int, audit_every: int) -> int:
    import django

    django.setup()
    from baigong.city import living

    known = _known_life()
    if known is None or known.lived_on is None:
        raise Unready("No city lives in this installation yet: `make run` founds one.")
    code = _live_until(known.lived_on + timedelta(days=days), (known.lived_on - known.first_on).days + 1 + days, audit_every)
    living.turn_clock()
    return code


def _live_until(last: date, days: int, audit_every: int) -> int:
    from baigong.city import living
    from baigong.journal import queries as journal

    started = time.monotonic()
    gc.freeze()  # what was imported stays; of what a life makes little goes round in rings,
    gc.set_threshold(100_000, 20, 20)  # so that looking for some after every 700 objects is a tenth of its time
    try:
        with auditing() as auditor:

            def tell(lived: living.Lived) -> None:
                if lived.nth % audit_every == 0 or lived.on == last:
                    auditor.check(lived.on)
                _bar(lived.nth, days, lived.on, started)

            known = _known_life()
            if known and known.lived_on:
                auditor.check(known.lived_on)  # whoever lived it may have been killed before its check was done
            living.live_until(last, tell, auditor.wait)
            auditor.wait()
    except Broken as broken:
        print("\n" + "\n".join(broken.faults[:20]))
        print(f"\n{broken}: the days so far stay as they are in this database.")
        return 1
    known = _known_life()
    print()
    for name, count in sorted((known.tally if known else {}).items()):
        print(f"{count:8}  {name}")
    _print_scores()
    print(f"\nlived until {last}, {days} days, {time.monotonic() - started:.0f} s now; journal {journal.head()}")
    return 0


def _print_scores() -> None:
    """How well supervision did against what the cheats really did: each signal that spoke or should have, each family."""
    from baigong.city import watching

    told = [one for one in watching.scores() if one.raised or one.planted]
    print(f"\n{'signal or family':16} {'raised':>7} {'right':>6} {'planted':>8} {'found':>6}  precision  recall")
    for one in told:
        precision = "–" if one.precision is None else f"{one.precision:.2f}"
        recall = "–" if one.recall is None else f"{one.recall:.2f}"
        print(f"{one.name:16} {one.raised:7} {one.right:6} {one.planted:8} {one.found:6}  {precision:>9}  {recall:>6}")
    if later := watching.unseen():
        print(f"\nnot counted: {later} planted since signals were looked for last, on {watching.last_look()}")


def _bar(nth: int, days: int, on: date, started: float) -> None:
    """One line that fills: the share lived, the day, and how long it still takes."""
    done = WIDTH * nth // days
    spent = time.monotonic() - started
    line = f"\r  {'█' * done}{'░' * (WIDTH - done)} {nth:4}/{days} {on}  {spent:5.0f} s"
    if sys.stdout.isatty() or nth == days or nth % 20 == 0:
        print(line, end="" if sys.stdout.isatty() else "\n", flush=True)


def _is_over(days: int) -> bool:
    known = _known_life()
    return known is not None and known.lived_on is not None and (known.lived_on - known.first_on).days + 1 >= days


def _known_life():  # type: ignore[no-untyped-def]
    """The life of the database we are in; None also where there are no tables yet."""
    from django.db import connection

    from baigong.city import living

    return living.life() if "city_life" in connection.introspection.table_names() else None


def _disconnect() -> None:
    from django.db import connection

    connection.close()


def _point_at(name: str, *, anew: bool) -> None:
    """Have everything that follows work in a database of this name, made if need be, made anew if asked."""
    given = postgres.parameters()
    with psycopg.connect(**given | {"dbname": "postgres"}, autocommit=True) as server:
        if anew:
            server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
        if not server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
            # A day is one transaction, and one that a power cut loses is lived again to the same hash: no commit of a
            # city of its own need wait for the disk. A real installation's must (people were told), so only here.
            server.execute(sql.SQL("ALTER DATABASE {} SET synchronous_commit = off").format(sql.Identifier(name)))
    more = {key: value for key, value in given.items() if key != "dbname"}
    os.environ["DATABASE_URL"] = f"postgresql:///{quote(name)}?{urlencode(more)}"

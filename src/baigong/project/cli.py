"""The ``baigong`` command: what ``make`` offers, inside the environment, and Django's own commands."""

import argparse
import os
import sys
from importlib import import_module

from baigong.project.unready import Unready

# Name, where it is, whether it works on the database, what it does. What is not here is Django's.
COMMANDS = [
    ("run", "run:run", False, "set up and start everything; Ctrl-C stops it"),
    ("set-up", "setup:set_up", True, "bring the database up to date: migrations, reference data, policies"),
    ("first-officer", "first_officer:first_officer", True, "invite the first officer of a new installation"),
    ("test", "develop:test", False, "run the tests; words after it go to pytest"),
    ("check", "develop:check", False, "lint, types, import contracts"),
    ("fix", "develop:fix", False, "let the linter mend what it can"),
    ("live", "living:live", False, "live a simulated city: --seed 7 --days 365 --size 2000; --more 30 in the demo"),
    ("facts", "facts:facts", True, "take out everything that might be paid for as Parquet: baigong facts FOLDER"),
    ("province", "province:province", False, "invent a province to try the law on: --persons 10_000_000 --seed 7 FOLDER"),
    ("what-if", "what_if:what_if", False, "try a change of law on a population: baigong what-if FACTS PLACE/SLUG --from DAY"),
    ("replay", "replay:replay", True, "judge a year's decided claims again beside the ledger: baigong replay --year 2025"),
    ("books", "books:books", True, "write the ledger for beancount: baigong books --beancount OUT.bean [--year 2025]"),
    ("audit", "audit:audit", True, "check the whole database: what must always hold, row by row"),
    ("prove", "prove:prove", True, "find every row that was changed after its day was sealed; --against what was published"),
    ("reports", "reports:reports", True, "compute every figure of every signed annual report from its rows: baigong reports check"),
    ("policy", "develop:policy", False, "check one policy of the shelf: baigong policy 310000/uplift-2021"),
    ("duties", "duties:duties", False, "score proposed duties beside labels: baigong duties score DIR"),
    ("lay", "laying:write", False, "write laid.sql anew, what all migrations make of an empty database"),
    ("docs", "docs:docs", False, "write the generated pages of docs/"),
    ("bench", "develop:bench", False, "measure beside the peers"),
    ("lock", "develop:lock", False, "lock requirements/*.in anew"),
]


def main() -> None:
    """Run the command named on the command line; an Unready prints its cause and remedy and exits with 1."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "baigong.project.settings")
    words = sys.argv[1:]
    if not words or words[0] in {"-h", "--help", "help"}:
        _help()
        return
    known = {name: (place, database) for name, place, database, _ in COMMANDS}
    try:
        if words[0] not in known:
            _django(words)
            return
        place, database = known[words[0]]
        if not database:
            _ours(place, words[1:])
            return
        import django

        from baigong.project import postgres

        with postgres.running():
            django.setup()
            _ours(place, words[1:])
    except Unready as error:
        sys.exit(f"baigong: {error}")


def _ours(place: str, words: list[str]) -> None:
    module, function = place.split(":")
    sys.exit(getattr(import_module(f"baigong.project.{module}"), function)(words))


def _django(words: list[str]) -> None:
    from django.core.management import execute_from_command_line

    from baigong.project import postgres

    with postgres.running():
        execute_from_command_line(["baigong", *words])


def _help() -> None:
    parser = argparse.ArgumentParser("baigong", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    lines = [f"{name:10} {text}" for name, _, _, text in COMMANDS]
    parser.add_argument("command", help="\n".join([*lines, "migrate, shell, …  Django's own commands"]))
    parser.print_help()

"""Everything between an empty database and a house one can walk into, as one list of steps.

Each step may be run again at any time: it brings things up to date and changes nothing that is.
"""

import time
from collections.abc import Callable
from importlib import import_module
from io import StringIO

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db import OperationalError, connection

from baigong.project.unready import Unready

type_of_step = Callable[[], str | None]
TABLES = 3
"""So many steps, the migrations last, and the tables stand."""
UP_TO_DATE = "up to date"


def set_up(words: list[str] | None = None, standing: Callable[[], object] = lambda: None) -> int:
    """Run every step, one line of progress each. Raises Unready where one cannot be done. ``--no-city``: the story only.

    `standing` is called once, when pages may be read: at the end; in a house that stood before with the tables of this code
    already after they were looked at, for then the rest changes little or nothing.
    """
    todo = steps(city="--no-city" not in (words or []))
    first, rest = todo[:TABLES], todo[TABLES:]
    told = _told(first)
    if told[-1] == UP_TO_DATE:
        standing()
        _told(rest)
    else:
        _told(rest)
        standing()
    return 0


def _told(list_of_steps: list[tuple[str, type_of_step]]) -> list[str | None]:
    answers = []
    for title, step in list_of_steps:
        started = time.monotonic()
        print(f"· {title} …", end="", flush=True)
        try:
            told = step()
        except OperationalError as error:
            raise Unready(f"{title}: the database refused.\n  {error}") from error
        print(f" {told or 'done'} ({time.monotonic() - started:.1f} s)", flush=True)
        answers.append(told)
    return answers


def lay_out() -> None:
    """Migrations and the shelf only, for a house in which something else than the story will happen."""
    _told(steps(story=False, city=False)[TABLES - 1:])


def steps(*, story: bool = True, city: bool = True) -> list[tuple[str, type_of_step]]:
    """Title and function, in order; a simulated installation also gets the story and the city."""
    always: list[tuple[str, type_of_step]] = [
        ("English texts", _translate),
        ("static files", _collect),
        ("migrations", _migrate),
    ]
    lived = (STORY if story else []) + (AROUND if city else []) + (TOLD if story else []) if settings.SIMULATED else []
    later = [(title, _later(place)) for title, place in SHELF + lived]
    return always + later


# Dotted functions of the floors, called without arguments; each returns a few words for the progress line.
SHELF: list[tuple[str, str]] = [
    ("regions", "baigong.project.shelf:load_regions"),
    ("occupations", "baigong.project.shelf:load_occupations"),
    ("catalogues", "baigong.project.shelf:load_catalogues"),
    ("policies", "baigong.project.shelf:publish_policies"),
    ("documents and measures", "baigong.project.shelf:load_measures"),
]
STORY: list[tuple[str, str]] = [("the story of Nankai", "baigong.city.story.run:live")]
AROUND: list[tuple[str, str]] = [("the city around it", "baigong.city.beside:live")]
TOLD: list[tuple[str, str]] = [
    ("the months in figures", "baigong.city.story.months:tell"),
    ("the books of the months", "baigong.city.story.months:close"), ("the days sealed", "baigong.city.story.months:seal")]


def _later(place: str) -> type_of_step:
    module, function = place.split(":")
    return lambda: getattr(import_module(module), function)()


def _translate() -> str:
    from baigong.project import translation

    return f"in {translation.compiled().name}"


def _collect() -> str:
    out = StringIO()
    call_command("collectstatic", interactive=False, verbosity=1, stdout=out)
    return out.getvalue().strip().splitlines()[-1].split(" to ")[0]


def _migrate() -> str:
    from django.db.migrations.executor import MigrationExecutor

    from baigong.project import laying, postgres

    try:
        if laying.lay(postgres.parameters()):
            return "all laid out at once"
    except psycopg.Error as error:
        raise Unready(f"The database refused to be laid out; nothing was changed in it.\n  {error}") from error
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        call_command("migrate", interactive=False, verbosity=0)
    connection.close()
    return f"{len(plan)} applied" if plan else UP_TO_DATE

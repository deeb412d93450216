"""What hundreds of tests begin with is made once, through actions, and laid down again as the rows it left.

    @kept
    def assemble() -> Cast: ...

The first call of a process builds; it must find a house as migrations leave it, with no row of ours. Every later call on
such a house copies the rows of the first and answers a copy of its answer; on a house where something stands already it
builds again. The rows are exactly those that the actions left, chained journal and all; keys go on growing from test to
test, so that no test can lean on a number.
"""

import copy
import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeVar

from django.apps import apps
from django.db import connection, transaction

Given, Made = ParamSpec("Given"), TypeVar("Made")


@dataclass
class World:
    """An answer, the rows beneath it, and how far the sequences of their tables had come."""

    answer: Any
    rows: dict[str, bytes]
    sequences: dict[str, int]


_worlds: dict[Any, World] = {}


def kept(build: Callable[Given, Made]) -> Callable[Given, Made]:
    """Build once for each set of arguments, then lay down what was built."""

    @functools.wraps(build)
    def made(*args: Given.args, **more: Given.kwargs) -> Made:
        if not _is_bare():
            return build(*args, **more)
        key = (build, args, tuple(sorted(more.items())))
        if key in _worlds:
            _lay_down(_worlds[key])
        else:
            untouched = _rows()
            answer = build(*args, **more)
            _look_now()
            rows = {table: now for table, now in _rows().items() if now != untouched[table]}
            filled = sorted(table for table in rows if untouched[table])
            assert not filled, f"rows that migrations made were changed: {filled}"
            _worlds[key] = World(copy.deepcopy(answer), rows, _sequences(rows))
        return copy.deepcopy(_worlds[key].answer)

    return made


def _tables() -> list[str]:
    return [model._meta.db_table for model in apps.get_models(include_auto_created=True) if model._meta.managed]


def _is_bare() -> bool:
    """Nothing has happened yet: whatever happens leaves an entry, and whoever acts is a person in a region."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT FROM journal_entry) OR EXISTS (SELECT FROM people_region)"
                       " OR EXISTS (SELECT FROM people_person)")
        return not cursor.fetchone()[0]


def _rows() -> dict[str, bytes]:
    with connection.cursor() as cursor:
        found = {}
        for table in _tables():
            with cursor.copy(f'COPY "{table}" TO STDOUT') as out:
                found[table] = b"".join(bytes(part) for part in out)
        return found


def _sequences(tables: dict[str, bytes]) -> dict[str, int]:
    with connection.cursor() as cursor:
        cursor.execute("""
            SELECT format('%%I.%%I', s.schemaname, s.sequencename), s.last_value
              FROM pg_sequences s JOIN pg_depend d ON d.objid = format('%%I.%%I', s.schemaname, s.sequencename)::regclass
              JOIN pg_class t ON t.oid = d.refobjid WHERE d.deptype IN ('i', 'a') AND t.relname = ANY(%s)
               AND s.last_value IS NOT NULL""", [list(tables)])
        return dict(cursor.fetchall())


def _look_now() -> None:
    """Foreign keys still to be looked at at the end are looked at now: a row laid down has none, so one just built has none."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _lay_down(world: World) -> None:
    """The rows as they were: triggers and foreign keys have seen them once; constraints look again."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('session_replication_role', 'replica', true)")
        for table, rows in world.rows.items():
            with cursor.copy(f'COPY "{table}" FROM STDIN') as into:
                into.write(rows)
        cursor.execute("SELECT set_config('session_replication_role', 'origin', true)")
        cursor.execute(
            "SELECT setval(name::regclass, greatest(value, nextval(name::regclass))) FROM unnest(%s::text[], %s::bigint[])"
            " AS reached(name, value)", [list(world.sequences), list(world.sequences.values())])

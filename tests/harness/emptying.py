"""A database that a test wrote into for good is made again what it was: only what was filled is emptied.

    untouched = told(database)     once, of a fresh clone
    emptied(database, untouched)   after a test; False where only a new clone is certain

The files say which tables were written into: what is of no length holds no row. Rows go with triggers and foreign keys
asleep, for append-only tables refuse to be emptied; every sequence is set back. What was defined or changed in the catalogue,
and a change of rows that migrations made, is seen and left alone: the caller clones.
tests/house/test_harness.py compares a dump of an emptied database with a dump of a clone, word by word.
"""

from dataclasses import dataclass
from typing import Any

import psycopg
from psycopg import sql

CATALOGUES = """
    SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'pg_catalog'::regnamespace
       AND NOT relisshared AND relname NOT IN ('pg_statistic', 'pg_statistic_ext_data') ORDER BY 1"""
OURS = """relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace, 'pg_toast'::regnamespace)"""
WRITTEN = f"SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND {OURS} AND pg_relation_size(oid) > 0 ORDER BY 1"
SEQUENCES = f"SELECT oid::regclass::text FROM pg_class WHERE relkind = 'S' AND {OURS} ORDER BY 1"
SETTINGS = "SELECT count(*) FROM pg_db_role_setting JOIN pg_database d ON setdatabase = d.oid WHERE datname = current_database()"
OTHERS = """
    SELECT count(pg_terminate_backend(pid, 10000)) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type <> 'autovacuum worker'"""


@dataclass(frozen=True)
class Untouched:
    """What a fresh clone says of itself.

    `catalogue` is the query that counts each catalogue's rows and adds up the transactions they are of, and `defined` its
    answer: a row put in, changed or taken out changes one of the two. `seeded` are the rows that migrations made, by table;
    `sequences` are name, value and whether that value was given out.
    """

    catalogue: sql.Composed
    defined: list[tuple[Any, ...]]
    seeded: dict[str, bytes]
    sequences: tuple[list[str], list[int], list[bool]]


def told(database: psycopg.Connection[Any]) -> Untouched:
    """What this database, a fresh clone, is."""
    one = "SELECT count(*), coalesce(sum(xmin::text::bigint), 0) FROM {}"
    catalogue = _all_of(one, _names(database, CATALOGUES)) + sql.SQL(f" UNION ALL SELECT ({SETTINGS}), 0")
    seeded = {table: _rows(database, table) for table in _names(database, WRITTEN)}
    names = _names(database, SEQUENCES)
    reached = database.execute(_all_of("SELECT last_value, is_called FROM {}", names)).fetchall()
    sequences = names, [value for value, _ in reached], [given for _, given in reached]
    return Untouched(catalogue, database.execute(catalogue).fetchall(), seeded, sequences)


def emptied(database: psycopg.Connection[Any], untouched: Untouched) -> bool:
    """Make it what it was; False, and nothing done, where it was changed in more than rows of its own."""
    database.execute(OTHERS)  # a thread left behind writes nothing from here on
    if database.execute(OTHERS).fetchall() != [(0,)]:
        return False
    if database.execute(untouched.catalogue).fetchall() != untouched.defined:
        return False
    if any(_rows(database, table) != rows for table, rows in untouched.seeded.items()):
        return False
    written = [table for table in _names(database, WRITTEN) if table not in untouched.seeded]
    with database.transaction():
        database.execute("SET LOCAL session_replication_role = replica")
        database.execute("; ".join(f"DELETE FROM {table}" for table in written))
        database.execute("SELECT count(setval(name::regclass, value, given)) FROM unnest(%s::text[], %s::bigint[], %s::bool[])"
                         " AS one(name, value, given)", list(untouched.sequences))
    return True


def _names(database: psycopg.Connection[Any], asked: str) -> list[str]:
    """Names as the server quotes them."""
    return [name for (name,) in database.execute(asked.encode()).fetchall()]


def _all_of(one: str, names: list[str]) -> sql.Composed:
    return sql.SQL(" UNION ALL ").join(sql.SQL(one).format(sql.SQL(name)) for name in names)


def _rows(database: psycopg.Connection[Any], table: str) -> bytes:
    with database.cursor() as cursor, cursor.copy(f"COPY {table} TO STDOUT") as out:
        return b"".join(bytes(part) for part in out)

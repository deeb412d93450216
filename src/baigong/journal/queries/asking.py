"""How the database is asked: reading alone where one only looks, and planned once what is asked often."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.db import connection

READING = re.compile(  # what makes a transaction one that cannot write only takes rights away
    r"\s*(SELECT|WITH|SAVEPOINT|RELEASE SAVEPOINT|ROLLBACK TO SAVEPOINT|DECLARE|FETCH|CLOSE|SET TRANSACTION READ ONLY)\b", re.I)
WRITING_INSIDE = re.compile(
    r"""\b(INSERT\s+INTO|UPDATE\s+["\w]+\s+SET|DELETE\s+FROM|FOR\s+UPDATE|MERGE\s+INTO)\b""", re.I)


class LookingWrote(RuntimeError):
    """A GET tried to write."""


@contextmanager
def only_reading() -> Iterator[None]:
    """Looking never writes: anything but reading raises before it reaches the database."""

    def refuse_writes(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if not READING.match(sql) or WRITING_INSIDE.search(sql):
            raise LookingWrote(sql[:200])
        return execute(sql, params, many, context)

    with connection.execute_wrapper(refuse_writes):
        yield


class Planned(psycopg.Cursor[tuple[Any, ...]]):
    """A cursor whose statements the server plans once for each connection, from the first time they are asked."""

    def execute(self, query: Any, params: Any = None, **_more: Any) -> Any:
        """Prepare and run."""
        return super().execute(query, params, prepare=True)


def asked_often(sql: str, params: Any) -> list[tuple[Any, ...]]:
    """The rows of a statement that is asked many times a second: of those with many joins, planning is four fifths."""
    connection.ensure_connection()
    # Where statements are kept to be read, by one of Django's own: of a prepared one psycopg keeps no words.
    asking = connection.create_cursor() if connection.queries_logged else Planned(connection.connection)
    # Django's wrapper, so that it is counted, timed and guarded as any other; its stubs do not know the method.
    with connection._prepare_cursor(asking) as cursor:  # type: ignore[attr-defined]
        cursor.execute(sql, params)
        return cursor.fetchall()

"""How the database is asked: reading alone where one only looks, and planned once what is asked often."""

import re
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.db import connection
from django.db.models.expressions import RawSQL

from baigong.kernel.word import Words

READING = re.compile(  # what makes a transaction one that cannot write only takes rights away
    r"\s*(SELECT|WITH|SAVEPOINT|RELEASE SAVEPOINT|ROLLBACK TO SAVEPOINT|DECLARE|FETCH|CLOSE|SET TRANSACTION READ ONLY)\b", re.I)
WRITING_INSIDE = re.compile(
    r"""\b(INSERT\s+INTO|UPDATE\s+["\w]+\s+SET|DELETE\s+FROM|FOR\s+UPDATE|MERGE\s+INTO)\b""", re.I)


PLACE = re.compile(r"%%|%s")
WORD = re.compile(r"[\w-]*", re.ASCII)


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


def any_of(keys: Collection[int]) -> RawSQL:
    """These keys as one value: `filter(pk__in=any_of(keys))`. Of a list each key is a value of its own, and a statement takes
    65,535."""
    return RawSQL("SELECT unnest(%s::bigint[])", [list(keys)])


@contextmanager
def planned_anew() -> Iterator[None]:
    """What is asked inside is planned for the values at hand, however often: for reading all rows of a place.

    A kept plan takes any place for a small one, and may then read the whole table for it (docs/why/0047).
    """
    connection.ensure_connection()
    asked: Any = connection.connection
    before, asked.prepare_threshold = asked.prepare_threshold, None
    try:
        yield
    finally:
        asked.prepare_threshold = before


def with_words(sql: str, params: Iterable[Any]) -> tuple[str, tuple[Any, ...]]:
    """The statement with the words of our vocabularies written in it; what differs from actor to actor stays beside it.

    A plan that is kept is made for values not known. Of a state beside the statement the planner then knows as little as of
    a person's number, takes the kept plan for the worse one among many rows, and plans anew each time (docs/why/0047).
    `params` stand for the `%s` of `sql` in their order. Raises ValueError where there are not as many.
    """
    places, given = PLACE.split(sql), list(params)
    kinds = PLACE.findall(sql)
    if kinds.count("%s") != len(given):
        raise ValueError(f"{len(given)} values for {kinds.count('%s')} places")
    beside: list[Any] = []
    written, values = [places[0]], iter(given)
    for kind, text in zip(kinds, places[1:], strict=True):
        if kind == "%s" and _is_word(value := next(values)):
            kind = f"'{value}'"
        elif kind == "%s":
            beside.append(value)
        written += [kind, text]
    return "".join(written), tuple(beside)


def _is_word(value: Any) -> bool:
    """A word of ours that needs no quoting; one that would is left beside the statement."""
    return isinstance(value, Words) and WORD.fullmatch(str(value)) is not None

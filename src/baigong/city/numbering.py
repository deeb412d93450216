"""Row numbers that follow the seed too: a killed day's rows are gone, but the numbers it took are not given back.

A rolled-back transaction leaves gaps in PostgreSQL's sequences. So that a city taken up after `kill -9` tells the very
same story as one that was not interrupted, each day keeps where the sequences stood, and whoever goes on puts them there.
"""

from django.db import connection

from .invariants import our_models


def numbers() -> dict[str, int]:
    """The last number each of our tables has given out; 0 for none yet."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT sequencename, coalesce(last_value, 0) FROM pg_sequences WHERE schemaname = 'public'")
        known = dict(cursor.fetchall())
    return {table: known.get(f"{table}_{column}_seq", 0) for table, column in _numbered()}


def put_back(kept: dict[str, int]) -> None:
    """Go on from where the last whole day ended, or from the newest row where somebody else has written since."""
    with connection.cursor() as cursor:
        for table, column in _numbered():
            cursor.execute(f'SELECT coalesce(max("{column}"), 0) FROM "{table}"')  # noqa: S608 - names of our own models
            last = max(cursor.fetchone()[0], kept.get(table, 0))
            cursor.execute("SELECT setval(pg_get_serial_sequence(%s, %s), %s, %s)", [table, column, max(last, 1), last > 0])


def _numbered() -> list[tuple[str, str]]:
    """Tables whose rows the database numbers, with the column."""
    found = [(model._meta.db_table, model._meta.pk) for model in our_models()]
    return [(table, str(key.column)) for table, key in found if key.db_returning]

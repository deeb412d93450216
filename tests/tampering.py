"""Whoever owns the database can pass by every trigger of it: what tests change behind the house's back."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def superuser() -> Iterator[None]:
    """No trigger speaks within."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        yield
        cursor.execute("SET LOCAL session_replication_role = origin")

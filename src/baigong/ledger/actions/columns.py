"""Columns of many values, worded as PostgreSQL's binary arrays: thousands of ids in one piece.

psycopg words an array value by value, which takes longer than moving the money it names (docs/why/0046).
"""

from collections.abc import Collection
from uuid import UUID

from django.db import connection
from psycopg.adapt import Dumper
from psycopg.pq import Format

BEFORE_UUID, BEFORE_BIGINT = (size.to_bytes(4, "big") for size in (16, 8))
"""Each value is preceded by its size in bytes."""


class Column:
    """An array that is worded already."""

    def __init__(self, worded: bytes) -> None:
        self.worded = worded


class Uuids(Column):
    """uuid[]"""


class Bigints(Column):
    """bigint[]"""


class Texts(Column):
    """text[]"""


def uuids(values: Collection[UUID]) -> Uuids:
    """As uuid[]."""
    return Uuids(_head(2950, len(values)) + BEFORE_UUID.join([b"", *[one.bytes for one in values]]))


def bigints(values: Collection[int]) -> Bigints:
    """As bigint[]; what comes again and again is worded once. Raises OverflowError beyond 63 bits."""
    worded = {one: BEFORE_BIGINT + one.to_bytes(8, "big", signed=True) for one in set(values)}
    return Bigints(_head(20, len(values)) + b"".join([worded[one] for one in values]))


def texts(values: Collection[str]) -> Texts:
    """As text[]; the same."""
    worded = {one: _sized(one.encode()) for one in set(values)}
    return Texts(_head(25, len(values)) + b"".join([worded[one] for one in values]))


def read_columns() -> None:
    """Let this connection know what is worded already; before a cursor is opened."""
    connection.ensure_connection()
    for kind, dumper in DUMPERS.items():
        connection.connection.adapters.register_dumper(kind, dumper)


class _Worded(Dumper):
    format = Format.BINARY

    def dump(self, obj: Column) -> bytes:
        return obj.worded


class _UuidsDumper(_Worded):
    oid = 2951


class _BigintsDumper(_Worded):
    oid = 1016


class _TextsDumper(_Worded):
    oid = 1009


DUMPERS: dict[type[Column], type[Dumper]] = {Uuids: _UuidsDumper, Bigints: _BigintsDumper, Texts: _TextsDumper}


def _head(kind: int, count: int) -> bytes:
    """One dimension (none when empty), no NULL, the kind of the values, how many, counted from 1."""
    return b"".join(one.to_bytes(4, "big") for one in ((1, 0, kind, count, 1) if count else (0, 0, kind)))


def _sized(value: bytes) -> bytes:
    return len(value).to_bytes(4, "big") + value

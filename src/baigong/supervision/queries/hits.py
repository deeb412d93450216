"""Asking a signal's question of the database: reading only, whatever its SQL says, and no longer than allowed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import connection, transaction

from baigong.supervision.decide import Signal, fingerprint

LONGEST_MS = 600_000
"""A signal that takes longer is stopped by the database: it is wrong, or misses an index."""


@dataclass(frozen=True)
class Hit:
    """One row of evidence about one thing."""

    key: int
    row: dict[str, Any]
    fingerprint: str


def hits_of(signal: Signal, values: Mapping[str, Decimal], *, on: date) -> list[Hit]:
    """Every row that the signal finds on a day, with these parameters. Things come together, in order of their key.

    Runs inside a savepoint in which the database itself refuses to write. Raises LookupError when the SQL answers
    other columns than the definition names.
    """
    with transaction.atomic():
        rest = transaction.savepoint()
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT set_config('transaction_read_only', 'on', true), set_config('statement_timeout', %s, true)",
                               [str(LONGEST_MS)])
                cursor.execute(signal.statement, {**values, "today": on})
                names = [column.name for column in cursor.description]
                rows = cursor.fetchall()
        finally:
            transaction.savepoint_rollback(rest)
    wanted = ["key", *(column.name for column in signal.columns)]
    if names != wanted:
        raise LookupError(f"{signal.code}: the SQL answers {names}, the definition names {wanted}")
    found = []
    for key, *rest_of in rows:
        row = {column.name: _plain(value) for column, value in zip(signal.columns, rest_of, strict=True) if value is not None}
        found.append(Hit(key, row, fingerprint(signal, row)))
    return sorted(found, key=lambda hit: (hit.key, hit.fingerprint))


def _plain(value: Any) -> Any:
    """As JSON keeps it."""
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value

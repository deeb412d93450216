"""How a check is written: a generator of violations, or one SQL statement whose rows are violations."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import connection, models


@dataclass(frozen=True)
class Violation:
    """One row that breaks one rule. `row` is the table's name and the row's key."""

    check: str
    row: str
    fault: str

    def __str__(self) -> str:
        return f"{self.row}: {self.fault}"


Check = Callable[[], Iterable[Violation]]
CHECKS: dict[str, Check] = {}
"""Every check by its name, in the order they run."""


def check(fn: Callable[[], Iterable[tuple[str, str]]]) -> Check:
    """Register a check: a generator of (row, fault); its name is the function's."""

    def run() -> Iterator[Violation]:
        for row, fault in fn():
            yield Violation(fn.__name__, row, fault)

    run.__doc__, run.__name__ = fn.__doc__, fn.__name__
    CHECKS[fn.__name__] = run
    return run


def rows(table: str, fault: str, sql: str, params: Sequence[Any] = ()) -> Iterator[tuple[str, str]]:
    """One violation for each key that a SELECT answers; columns after the key fill `{}` in `fault`."""
    with connection.cursor() as cursor:
        cursor.execute(sql, list(params) or None)
        for key, *values in cursor.fetchall():
            yield f"{table} {key}", fault.format(*values)


def our_models() -> list[type[models.Model]]:
    """The tables of the house, by name."""
    found = [model for model in apps.get_models(include_auto_created=True) if model.__module__.startswith("baigong.")]
    return sorted(found, key=lambda model: model._meta.label)

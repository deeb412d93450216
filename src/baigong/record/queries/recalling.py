"""What a changed column said before it was changed: sought among what it may have said, and told only where the seal agrees."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models

from baigong.record import decide

SMALL = 10_000
"""Whole numbers up to here are all tried: scores, minutes, days, small keys."""
DEAREST_FEN = 100_000_000
"""Sums in whole yuan are tried up to a million: it takes a second."""
YUAN = 100


@dataclass(frozen=True)
class Differs:
    """A column that is not as it was sealed, as JSON. `was` is None where nobody can tell."""

    column: str
    was: str | None
    now: str


def differing(
    model: type[models.Model], salt: bytes, columns: Sequence[str], row: Sequence[str], kept: bytes,
    said: dict[str, set[str]],
) -> tuple[Differs, ...]:
    """Each column of a row that is not as sealed. `kept` are the six bytes of each, `said` what changed rows say in each
    column: rows that were swapped say each other's."""
    parts = [kept[n:n + decide.PART] for n in range(0, len(kept), decide.PART)]
    now = decide.parts_of(salt, zip(columns, row, strict=True))
    return tuple(
        Differs(column, _recalled(model, salt, column, part, said.get(column, set())), value)
        for column, value, part, other in zip(columns, row, parts, now, strict=True) if part != other)


def _recalled(model: type[models.Model], salt: bytes, column: str, part: bytes, said: Iterable[str]) -> str | None:
    begun = hashlib.sha256(salt + f"{column}=".encode())
    for value in (*said, *_possible(model, column)):
        one = begun.copy()
        one.update(value.encode())
        if one.digest()[:decide.PART] == part:
            return value
    return None


def _possible(model: type[models.Model], column: str) -> Iterator[str]:
    """What a column of this kind may say, as JSON, the likelier first."""
    field: Any = next(one for one in model._meta.concrete_fields if one.column == column)
    yield from ("null", '""', "true", "false")
    yield from (json.dumps(str(code), ensure_ascii=False) for code, _label in field.choices or ())
    if isinstance(field, (models.IntegerField, models.ForeignKey)):
        yield from map(str, range(SMALL))
        if column.endswith("_fen"):
            yield from map(str, range(SMALL, DEAREST_FEN + YUAN, YUAN))

"""Lists in pages: the cursor is the last row's own place in the order, so that new rows shift nothing."""

import base64
import binascii
import json
from typing import Annotated, Any, Generic, TypeVar

from django.core.exceptions import ValidationError
from django.db.models import Field, Q, QuerySet
from ninja import Query, Schema

from baigong.kernel.refused import Refused

from .words import Refusal

Item = TypeVar("Item")
Limit = Annotated[int, Query(ge=1, le=100)]
Cursor = Annotated[str, Query(max_length=400, pattern=r"^[A-Za-z0-9_=-]*$")]
PER_PAGE = 25


class Paged(Schema, Generic[Item]):
    """One page. `next` is the cursor of the page after, null on the last."""

    items: list[Item]
    next: str | None


def page_of(rows: QuerySet, keys: tuple[str, ...], *, cursor: str, limit: int) -> tuple[list[Any], str | None]:
    """Rows after the cursor in the order of `keys` (the last of them unique), and the cursor of the page after.

    Keys are fields of the row's own table, `-` before each for descending. Raises Refused(bad_cursor).
    """
    if cursor:
        rows = rows.filter(_after(keys, _read(cursor, [_field(rows, key) for key in keys])))
    found = list(rows.order_by(*keys)[: limit + 1])
    return found[:limit], _written(found[limit - 1], keys) if len(found) > limit else None


def _after(keys: tuple[str, ...], values: list[Any]) -> Q:
    """Rows behind the place that the values name: further by the first key, or the same by it and further by the next."""
    wanted, same = Q(pk__in=[]), Q()
    for key, value in zip(keys, values, strict=True):
        name = key.removeprefix("-")
        wanted |= same & Q(**{f"{name}__{'lt' if key.startswith('-') else 'gt'}": value})
        same &= Q(**{name: value})
    return wanted


def _field(rows: QuerySet, key: str) -> Field:
    name = key.removeprefix("-")
    table = rows.model._meta
    return table.pk if name == "pk" else table.get_field(name)


def _written(row: Any, keys: tuple[str, ...]) -> str:
    place = [str(getattr(row, key.removeprefix("-"))) for key in keys]
    return base64.urlsafe_b64encode(json.dumps(place, ensure_ascii=False, separators=(",", ":")).encode()).decode().rstrip("=")


def _read(cursor: str, fields: list[Field]) -> list[Any]:
    try:
        place = json.loads(base64.urlsafe_b64decode(cursor.rstrip("=") + "=" * (-len(cursor.rstrip("=")) % 4)))
        if not isinstance(place, list) or not all(isinstance(one, str) and "\0" not in one for one in place):
            raise ValueError
        return [field.to_python(one) for field, one in zip(fields, place, strict=True)]
    except (ValueError, binascii.Error, ValidationError, RecursionError):
        raise Refused(Refusal.BAD_CURSOR) from None

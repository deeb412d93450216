"""Frozen dataclasses to plain JSON and back, by their type hints. Dates are ISO text, tuples are lists."""

from dataclasses import fields, is_dataclass
from datetime import date
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def as_plain(thing: object) -> Any:
    """Anything made of dataclasses, tuples, dates and JSON scalars, as JSON values.

    A field that was added later (its metadata say so) is left out while it says nothing: what was hashed before stays so.
    """
    if is_dataclass(thing) and not isinstance(thing, type):
        return {item.name: as_plain(value) for item in fields(thing)
                if (value := getattr(thing, item.name)) != item.default or "later" not in item.metadata}
    if isinstance(thing, tuple | list):
        return [as_plain(part) for part in thing]
    if isinstance(thing, dict):
        return {str(key): as_plain(value) for key, value in thing.items()}
    return thing.isoformat() if isinstance(thing, date) else thing


def from_plain(cls: type[T], stored: dict[str, Any]) -> T:
    """The dataclass again. Raises KeyError, TypeError or ValueError when the stored form does not fit."""
    hints = get_type_hints(cls)
    return cls(**{name: _typed(hints[name], value) for name, value in stored.items()})


def _typed(hint: Any, value: Any) -> Any:
    if get_origin(hint) in {UnionType, Union}:
        return None if value is None else _typed(next(arg for arg in get_args(hint) if arg is not type(None)), value)
    if get_origin(hint) is tuple:
        inner = get_args(hint)
        if inner[-1] is Ellipsis:
            return tuple(_typed(inner[0], part) for part in value)
        return tuple(_typed(part_hint, part) for part_hint, part in zip(inner, value, strict=True))
    if isinstance(hint, type) and is_dataclass(hint):
        return from_plain(hint, value)
    if hint is date:
        return date.fromisoformat(value)
    return _frozen(value) if hint is Any else value


def _frozen(value: Any) -> Any:
    """An untyped figure value: lists become tuples all the way down."""
    return tuple(_frozen(part) for part in value) if isinstance(value, list) else value

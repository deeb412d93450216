"""Dated rules of supervision's shelf: versions of one shape, oldest first; the one in force on a day."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from typing import Any, TypeVar

import yaml

Rules = TypeVar("Rules")


def read_versions(text: str, kind: type[Rules], *, name: str) -> list[tuple[date, Rules]]:
    """All versions of a file with the day each begins. Raises ValueError naming the file on a wrong or missing key."""
    return sorted(((sheet["from"], _one(sheet, kind, name)) for sheet in yaml.safe_load(text)["versions"]),
                  key=lambda version: version[0])


def rules_on(versions: Sequence[tuple[date, Rules]], on: date) -> Rules:
    """The version in force on a day. Raises LookupError before the first."""
    held = [rules for begins, rules in versions if begins <= on]
    if not held:
        raise LookupError(f"no such rules on {on}")
    return held[-1]


def _one(sheet: dict[str, Any], kind: Any, name: str) -> Any:
    wanted = {field.name for field in fields(kind)}
    if set(sheet) - {"from"} != wanted:
        raise ValueError(f"{name}: unlike keys {sorted((set(sheet) - {'from'}) ^ wanted)}")
    return kind(**{key: value for key, value in sheet.items() if key != "from"})

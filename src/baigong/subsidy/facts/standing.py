"""Sheets as they stand in the table now: what this process built earlier is not asked, so that a changed text shows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from baigong import rules
from baigong.policy import queries as policy
from baigong.policy.models import Sheet
from baigong.policy.words import State

Pair = tuple[str, str]
"""The same in Chinese and in English."""
MOST_TOLD = 5
"""Changes of a sheet told one by one; what is more is counted."""


@dataclass(frozen=True)
class Standing:
    """One published row: since when, its text as a sheet (None when it is none any more), and whether that is of its hash."""

    row: Sheet
    since: datetime | None
    sheet: rules.Sheet | None

    @property
    def is_whole(self) -> bool:
        """Is the text still the one of its hash?"""
        return self.sheet is not None and self.sheet.hash == self.row.hash


class Sheets:
    """Each read once in a look."""

    def __init__(self) -> None:
        self.known: dict[str, Standing | None] = {}
        self.published: dict[str, rules.Sheet | None] = {}

    def of(self, hashes: Sequence[str]) -> list[Standing | None]:
        """The rows of these hashes; None where none is published under one."""
        if new := [one for one in hashes if one not in self.known]:
            self.known |= dict.fromkeys(new)
            for row in Sheet.objects.filter(hash__in=new, state=State.PUBLISHED).order_by("id"):
                self.known[row.hash] = Standing(row, row.published_at, _read(row))
        return [self.known[one] for one in hashes]

    def stood(self, hashes: Sequence[str], *, at: datetime) -> bool:
        """Were all of them published by then, and is their text still the one of their hash?"""
        return all(one is not None and one.is_whole and one.since is not None and one.since <= at
                   for one in self.of(hashes))

    def all_of(self, hashes: Sequence[str]) -> tuple[rules.Sheet, tuple[rules.Sheet, ...]] | None:
        """The policy's sheet (the first) and its limits as they read now; None when one of them cannot be read."""
        found = [one.sheet for one in self.of(hashes) if one is not None and one.sheet is not None]
        return (found[0], tuple(found[1:])) if len(found) == len(hashes) else None

    def reworded(self, one: Standing, *, on: date) -> list[Pair]:
        """What was changed in a text that is not of its hash, told by the folder it was published from; [] when even that is
        no help, because it was changed too or names its facts otherwise today.
        """
        if one.row.hash not in self.published:
            self.published[one.row.hash] = policy.as_published(one.row)
        was = self.published[one.row.hash]
        if was is None:
            return []
        if one.sheet is None:
            return [("无法读取", "it cannot be read")]
        found = [(row.text, row.text_en) for row in rules.between(was, one.sheet, on, on)] or [
            (f"{path}：由“{old}”变为“{new}”", f'{path}: from "{old}" to "{new}"')
            for path, old, new in _unequal("", was.as_json(), one.sheet.as_json())]
        more = len(found) - MOST_TOLD
        return found if more <= 0 else [*found[:MOST_TOLD], (f"另有 {more} 处", f"{more} more")]


def _unequal(path: str, old: Any, new: Any) -> Iterator[tuple[str, str, str]]:
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for key in sorted({*old, *new}):
            yield from _unequal(f"{path}.{key}".lstrip("."), old.get(key), new.get(key))
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for nth, (one, other) in enumerate(zip(old, new, strict=True)):
            yield from _unequal(f"{path}[{nth}]", one, other)
    else:
        yield path, str(old), str(new)


def _read(row: Sheet) -> rules.Sheet | None:
    try:
        return rules.from_json(row.content)
    except (KeyError, TypeError, ValueError):                 # reworded so far that it is no sheet any more
        return None

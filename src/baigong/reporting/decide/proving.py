"""Proof: the source rows of a figure in one canonical text, its SHA-256, and what changed between two of them.

A row's line is JSON: key, date(s), numerator, denominator, then each dimension in the definition's order. Lines are ordered
by key; the hash of a place is over its lines, the hash of a region over the hashes of the places beneath, by code.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True)
class Row:
    """One source row. `key` names it ("training 12") and nobody; `dims` are its values by dimension, several or one each."""

    key: str
    region: str
    day: str
    numerator: int
    denominator: int | None
    dims: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Changes:
    """Keys of rows that came, went, or read differently since."""

    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.gone or self.changed)

    @property
    def count(self) -> int:
        """How many rows differ."""
        return len(self.added) + len(self.gone) + len(self.changed)


def lines_of(rows: Iterable[Row]) -> str:
    """The canonical text of rows, without their region: one line each, ordered by key, each ended by a newline."""
    ordered = sorted(rows, key=lambda row: row.key)
    return "".join(
        json.dumps([row.key, row.day, row.numerator, row.denominator, *(list(one) for one in row.dims)],
                   ensure_ascii=False, separators=(",", ":")) + "\n"
        for row in ordered
    )


def rows_of(text: str, region: str) -> list[Row]:
    """The rows a canonical text holds."""
    found = []
    for line in text.splitlines():
        key, day, numerator, denominator, *dims = json.loads(line)
        found.append(Row(key, region, day, numerator, denominator, tuple(tuple(one) for one in dims)))
    return found


def hash_of(text: str) -> str:
    """SHA-256 of a canonical text, in hexadecimal."""
    return sha256(text.encode()).hexdigest()


def joined_hash(hashes: Mapping[str, str]) -> str:
    """The hash of a region: over "code hash" lines of the places with rows beneath it, by code."""
    return hash_of("".join(f"{code} {hashes[code]}\n" for code in sorted(hashes)))


def changes(before: str, after: str) -> Changes:
    """What differs between two canonical texts, by key."""
    old, new = _by_key(before.splitlines()), _by_key(after.splitlines())
    return Changes(
        added=tuple(sorted(set(new) - set(old))), gone=tuple(sorted(set(old) - set(new))),
        changed=tuple(sorted(key for key in set(old) & set(new) if old[key] != new[key])))


def _by_key(lines: Sequence[str]) -> dict[str, str]:
    return {json.loads(line)[0]: line for line in lines}

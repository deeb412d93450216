"""A day's rows as one hash: a Merkle tree as RFC 9162 §2.1 builds it, and the chain of days.

    salt = SHA-256(the day's salt ‖ "kind:key")[:16]            leaf = SHA-256(00 ‖ salt ‖ text of the row)
    node = SHA-256(01 ‖ left ‖ right)                           root = SHA-256(02 ‖ root of the day before ‖ day ‖ rows ‖ tree)

Rows stand in the order of kind and key, byte by byte. A leaf is salted because a score or a sum is guessed in a hundred tries:
who is shown a leaf alone learns nothing. The salt is shown to whom the row may be shown.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

BYTES = 32
"""Of every hash here."""
SALT = 16
PART = 6
"""Bytes of the hash of one column."""
EDITION = "baigong-proof-1"
FORM = re.compile(rf"{EDITION} ([a-z]+:[0-9a-f-]+) (\d{{4}}-\d\d-\d\d) (\d{{1,12}})/(\d{{1,12}}) ([\w-]{{43}})(?: ([\w-]*))?",
                  re.ASCII)


def salt_of(day_salt: bytes, of: str) -> bytes:
    """The salt of one row, "transfer:1b4e…"."""
    return hashlib.sha256(day_salt + of.encode()).digest()[:SALT]


def leaf_of(salt: bytes, text: str) -> bytes:
    """The leaf of a row."""
    return hashlib.sha256(b"\0" + salt + text.encode()).digest()


def parts_of(salt: bytes, columns: Iterable[tuple[str, str]]) -> list[bytes]:
    """Six bytes of each column's name and JSON: enough to say which one is another, too few to stand for it."""
    return [hashlib.sha256(salt + f"{name}={told}".encode()).digest()[:PART] for name, told in columns]


def day_root(previous: bytes, day: date, rows: int, tree: bytes) -> bytes:
    """The root of a day: it covers every day before."""
    return hashlib.sha256(b"\2" + previous + day.isoformat().encode() + rows.to_bytes(8, "big") + tree).digest()


class Mountain:
    """A tree that grows leaf by leaf and keeps only its flanks: some twenty hashes, however many leaves."""

    def __init__(self) -> None:
        self.count = 0
        self._peaks: list[bytes] = []

    def add(self, leaf: bytes) -> None:
        """One leaf more: as many peaks merge as the count has ones at its end."""
        count, self.count = self.count, self.count + 1
        while count & 1:
            leaf, count = _node(self._peaks.pop(), leaf), count >> 1
        self._peaks.append(leaf)

    @property
    def top(self) -> bytes:
        """The root of the tree; of no leaves, SHA-256 of nothing."""
        if not self._peaks:
            return hashlib.sha256().digest()
        top, *rest = reversed(self._peaks)
        for peak in rest:
            top = _node(peak, top)
        return top


def tree_of(leaves: Iterable[bytes]) -> bytes:
    """The root of these leaves, in this order."""
    grown = Mountain()
    for leaf in leaves:
        grown.add(leaf)
    return grown.top


def path_of(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """What stands beside the way from a leaf to the top, from below; where nothing stands beside, nothing."""
    path, level = [], list(leaves)
    while len(level) > 1:
        if index ^ 1 < len(level):
            path.append(level[index ^ 1])
        level = [_node(*level[n:n + 2]) if n + 1 < len(level) else level[n] for n in range(0, len(level), 2)]
        index >>= 1
    return path


def leads_to(leaf: bytes, index: int, count: int, path: Sequence[bytes]) -> bytes | None:
    """The top that a leaf leads to by a path; None when the path is none of such a tree."""
    beside = list(reversed(path))
    if not 0 <= index < count:
        return None
    while count > 1:
        if index ^ 1 < count:
            if not beside:
                return None
            other = beside.pop()
            leaf = _node(other, leaf) if index & 1 else _node(leaf, other)
        index, count = index >> 1, (count + 1) >> 1
    return None if beside else leaf


@dataclass(frozen=True)
class Inclusion:
    """That one row is among a day's: one line of text, at most 1 KB where a day has up to a million rows."""

    of: str
    day: date
    index: int
    count: int
    leaf: bytes
    path: tuple[bytes, ...]

    def __str__(self) -> str:
        told = f"{EDITION} {self.of} {self.day.isoformat()} {self.index}/{self.count} {_letters(self.leaf)}"
        return f"{told} {_letters(b''.join(self.path))}" if self.path else told  # a day of one row has no path

    @classmethod
    def read(cls, text: str) -> "Inclusion | None":
        """What a line says, or None when it is no such line."""
        found = FORM.fullmatch(" ".join(text.split()))
        if found is None:
            return None
        of, day, index, count, leaf, path = found.groups()
        try:
            hashes = _bytes(path or "")
            if len(hashes) % BYTES:
                return None
            return cls(of, date.fromisoformat(day), int(index), int(count), _bytes(leaf),
                       tuple(hashes[n:n + BYTES] for n in range(0, len(hashes), BYTES)))
        except (binascii.Error, ValueError):
            return None

    def root(self, previous: bytes) -> bytes | None:
        """The day's root that this leads to after the root of the day before; None when the path is broken."""
        tree = leads_to(self.leaf, self.index, self.count, self.path)
        return None if tree is None else day_root(previous, self.day, self.count, tree)


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\1" + left + right).digest()


def _letters(hashes: bytes) -> str:
    return base64.urlsafe_b64encode(hashes).rstrip(b"=").decode()


def _bytes(letters: str) -> bytes:
    return base64.b64decode(letters + "=" * (-len(letters) % 4), altchars=b"-_", validate=True)

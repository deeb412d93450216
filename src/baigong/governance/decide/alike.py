"""Which comments say the same: shares of common shingles (runs of characters), the same answer whatever the day or the machine.

Andrei Broder, "On the resemblance and containment of documents" (1997): two texts resemble as far as their sets of shingles
overlap. Texts are compared with the first text of each group only, so that a chain of small steps never joins what differs.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """One comment: its key, what it is about (the clause, 0 for the whole), its text."""

    key: int
    about: int
    text: str


def plain(text: str) -> str:
    """A text without what does not matter: width, case, spaces and punctuation."""
    return "".join(one for one in unicodedata.normalize("NFKC", text).casefold() if one.isalnum())


def shingles(text: str, size: int) -> frozenset[str]:
    """All runs of `size` characters of a plain text; a shorter text is one run."""
    return frozenset(text[at:at + size] for at in range(max(1, len(text) - size + 1)))


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """How far two sets of shingles overlap, 0–1."""
    return len(one & other) / len(one | other) if one or other else 1.0


def grouped(rows: Iterable[Said], *, size: int, percent: int, leaders: Sequence[Said] = ()) -> dict[int, int]:
    """Comment key → key of the comment that leads its group, for those that have company.

    `leaders` are the first comments of groups there are already. A comment joins the group whose first text resembles it
    most, the older of equals; it takes `percent` of common shingles, about the same clause.
    """
    heads = [(one.key, one.about, shingles(plain(one.text), size)) for one in leaders]
    standing = {one.key for one in leaders}
    found: dict[int, int] = {}
    exact: dict[tuple[int, str], int] = {}
    for one in sorted(rows, key=lambda row: row.key):
        words = plain(one.text)
        leader = exact.get((one.about, words))
        if leader is None:
            mine = shingles(words, size)
            leader = _nearest(one.about, mine, heads, percent)
            if leader is None:
                heads.append((one.key, one.about, mine))
                leader = one.key
            exact[one.about, words] = leader
        found[one.key] = leader
    counts: dict[int, int] = {}
    for leader in found.values():
        counts[leader] = counts.get(leader, 0) + 1
    return {key: leader for key, leader in found.items() if leader in standing or counts[leader] > 1}


def _nearest(about: int, mine: frozenset[str], heads: Iterable[tuple[int, int, frozenset[str]]], percent: int) -> int | None:
    best, found = percent / 100, None
    for key, theirs_about, theirs in heads:
        if theirs_about != about or min(len(mine), len(theirs)) < best * max(len(mine), len(theirs)):
            continue  # so unlike in length that their overlap cannot reach it
        share = alike(mine, theirs)
        if share > best or (found is None and share >= best):
            best, found = share, key
    return found

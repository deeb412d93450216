"""Two versions of a text clause by clause, and a sentence's pairs of letters, by which it is found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from baigong.governance.words import Change

ALIKE = 0.4
"""Sentences that share less than this part of their letters are another sentence, not a changed one."""


@dataclass(frozen=True)
class Told:
    """A sentence at its anchor."""

    anchor: str
    text: str


@dataclass(frozen=True)
class Row:
    """One line of the comparison. `marks` are the pieces of a changed sentence: ("=", "-" or "+", letters)."""

    change: Change
    before: Told | None
    after: Told | None
    marks: tuple[tuple[str, str], ...] = ()


def compared(before: Sequence[Told], after: Sequence[Told]) -> list[Row]:
    """Every sentence of both, in the order of the later one; what was removed stands where it stood."""
    matcher = SequenceMatcher(None, [one.text for one in before], [one.text for one in after], autojunk=False)
    rows: list[Row] = []
    for what, a, b, c, d in matcher.get_opcodes():
        if what == "equal":
            rows += [Row(Change.SAME, old, new) for old, new in zip(before[a:b], after[c:d], strict=True)]
        else:
            rows += _paired(before[a:b], after[c:d])
    return rows


def _paired(before: Sequence[Told], after: Sequence[Told]) -> Iterator[Row]:
    """Sentences that stand where others stood: each new one beside the most alike of those not passed yet."""
    start = 0
    for new in after:
        scores = [(SequenceMatcher(None, old.text, new.text, autojunk=False).ratio(), -n) for n, old in enumerate(before[start:])]
        best, at = max(scores, default=(0.0, 0))
        if best < ALIKE:
            yield Row(Change.ADDED, None, new)
            continue
        yield from (Row(Change.REMOVED, old, None) for old in before[start:start - at])
        old = before[start - at]
        yield Row(Change.CHANGED, old, new, marked(old.text, new.text))
        start += 1 - at
    yield from (Row(Change.REMOVED, old, None) for old in before[start:])


def marked(before: str, after: str) -> tuple[tuple[str, str], ...]:
    """What was struck out and what was put in."""
    pieces: list[tuple[str, str]] = []
    for what, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            pieces.append(("=", before[a:b]))
            continue
        pieces += [("-", before[a:b])] if a < b else []
        pieces += [("+", after[c:d])] if c < d else []
    return tuple(pieces)


def grams(text: str) -> list[str]:
    """The pairs of letters of a text, each once, without its spaces and in small letters: 培训机构 → 培训, 训机, 机构."""
    bare = "".join(text.lower().split())
    return sorted({bare[n:n + 2] for n in range(len(bare) - 1)})

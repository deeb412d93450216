"""What may not be said of quotas: a count that hangs on itself, and kinds that bar themselves or bar one another twice."""

from collections.abc import Iterator, Sequence

from baigong.rules.faults import did_you_mean
from baigong.rules.sheet import SLOT_FACTS, Excludes
from baigong.rules.term import Term
from baigong.rules.vocabulary import FactKind


def circular(part: str, term: Term | None, kinds: Sequence[FactKind]) -> Iterator[tuple[str, str]]:
    """A slot whose count, or whose being counted at all, hangs on what was paid before: each payment uses a slot and so
    would change how many there are. Fault and mend for each such fact.
    """
    paid = {kind.name for kind in kinds if kind.counts_payments}
    for name in (name for name in (term.facts() if term else ()) if name in paid):
        yield (f"a circular quota: {part} hangs on {name}, which counts what uses up the slot",
               "say how often in all, and put what was had before into a condition")


def wrong_exclusion(row: Excludes, before: Sequence[Excludes]) -> Iterator[tuple[str, str]]:
    """What is wrong with an exclusion, given those stated before it."""
    for key in row.scope:
        if key not in SLOT_FACTS:
            yield f"unknown slot key {key}", did_you_mean(key, SLOT_FACTS) or f"one of {', '.join(SLOT_FACTS)}"
    if row.of == row.by:
        yield f"a circular exclusion: {row.of} bars itself", "how often something may be had is a slot: put it under once"
    elif any({row.of, row.by} == {other.of, other.by} and set(row.scope) == set(other.scope) for other in before):
        yield f"that {row.of} and {row.by} exclude each other is stated already", "it holds both ways: keep one of the two"

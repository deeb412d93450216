"""Of several subsidies that would pay, which to take together: what excludes what, the best choice, and its alternatives.

Two exclude each other when they would use up the same slot (a family and key) more often than it may be used. Nothing is
decided here for the person: every alternative stays in view, and the database holds whoever takes one to its exclusions.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from baigong.rules.judging import Verdict
from baigong.rules.sheet import Sheet

MOST = 16
"""How many exclude one another at most before the greatest is simply taken first: 2^16 ways are looked through."""


class Offer(NamedTuple):
    """A sheet and what it says of one case."""

    sheet: Sheet
    verdict: Verdict


@dataclass(frozen=True)
class Alternative:
    """What is not taken, which of the taken ones bar it, and in which families."""

    offer: Offer
    instead_of: tuple[Offer, ...]
    families: tuple[str, ...]


@dataclass(frozen=True)
class Choice:
    """What to take, in the order given, and what that leaves out."""

    taken: tuple[Offer, ...]
    left: tuple[Alternative, ...]

    @property
    def amount_fen(self) -> int:
        """What all that is taken pays together."""
        return sum(offer.verdict.amount_fen or 0 for offer in self.taken)


def choose(offers: Sequence[Offer]) -> Choice:
    """The choice that pays the worker most, then pays most in all, then takes the most. Those that do not pay are left out
    without a word: they exclude nothing.
    """
    paying = [offer for offer in offers if offer.verdict.pays]
    taken: list[int] = []
    for group in _groups(paying):
        taken += _best(paying, group)
    chosen = [paying[place] for place in sorted(taken)]
    left = [_left(offer, chosen) for place, offer in enumerate(paying) if place not in taken]
    return Choice(tuple(chosen), tuple(left))


def _uses(offer: Offer) -> dict[tuple[str, str], int]:
    return {(slot.family, slot.code): slot.times for slot in offer.verdict.slots}


def _fits(offers: Sequence[Offer]) -> bool:
    """May all of these be had together?"""
    used = Counter(use for offer in offers for use in _uses(offer))
    return all(used[use] <= times for offer in offers for use, times in _uses(offer).items())


def _groups(offers: Sequence[Offer]) -> list[list[int]]:
    """Places of offers that share a slot, directly or through others."""
    groups: list[tuple[set[tuple[str, str]], list[int]]] = []
    for place, offer in enumerate(offers):
        uses, places = set(_uses(offer)), [place]
        apart = []
        for other in groups:
            if other[0] & uses:
                uses |= other[0]
                places = other[1] + places
            else:
                apart.append(other)
        groups = [*apart, (uses, places)]
    return [sorted(places) for _uses_, places in groups]


def _best(offers: Sequence[Offer], group: list[int]) -> list[int]:
    if len(group) > MOST:
        taken: list[int] = []
        for place in sorted(group, key=lambda one: -(offers[one].verdict.amount_fen or 0)):
            if _fits([offers[one] for one in (*taken, place)]):
                taken.append(place)
        return taken
    ways = [list(way) for many in range(len(group), -1, -1) for way in combinations(group, many)]
    return max((way for way in ways if _fits([offers[one] for one in way])), key=lambda way: _worth(offers, way))


def _worth(offers: Sequence[Offer], way: list[int]) -> tuple[int, int, int, list[int]]:
    amounts = [(offers[one].verdict.to, offers[one].verdict.amount_fen or 0) for one in way]
    return (sum(fen for to, fen in amounts if to == "worker"), sum(fen for _to, fen in amounts), len(way),
            [-one for one in way])


def _left(offer: Offer, chosen: Sequence[Offer]) -> Alternative:
    uses = _uses(offer)
    bars = [(one, sorted({use[0] for use in uses if use in _uses(one)})) for one in chosen]
    bars = [(one, families) for one, families in bars if families]
    return Alternative(offer, tuple(one for one, _families in bars),
                       tuple(sorted({family for _one, families in bars for family in families})))

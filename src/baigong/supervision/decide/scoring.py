"""How good the signals are, measured against what was really planted."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

Thing = tuple[str, int]  # (concern, key)


@dataclass(frozen=True)
class Plant:
    """One planted fraud: its family, every thing it made (concern, key), and the signals made to find it."""

    family: str
    things: frozenset[Thing]
    signals: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Score:
    """`raised` findings of which `right` hit a planted thing; of `planted` frauds, `found` were hit."""

    name: str
    raised: int
    right: int
    planted: int
    found: int

    @property
    def precision(self) -> float | None:
        """Right among raised, or None where nothing was raised."""
        return self.right / self.raised if self.raised else None

    @property
    def recall(self) -> float | None:
        """Found among planted, or None where nothing was planted."""
        return self.found / self.planted if self.planted else None


def score(hits: Mapping[str, Collection[Thing]], truth: Iterable[Plant]) -> list[Score]:
    """First each signal (recall over the plants made for it), then each family (by any signal), then all.

    `hits`: signal → things it raised a finding about. A plant is found when any of its things is hit.
    """
    plants = list(truth)
    planted = frozenset(thing for plant in plants for thing in plant.things)
    scores = []
    for signal in sorted(hits):
        mine = [plant for plant in plants if signal in plant.signals]
        scores.append(_one(signal, set(hits[signal]), planted, mine))
    anything = {thing for things in hits.values() for thing in things}
    for family in sorted({plant.family for plant in plants}):
        mine = [plant for plant in plants if plant.family == family]
        own = frozenset(thing for plant in mine for thing in plant.things)
        scores.append(_one(family, anything & own, own, mine))
    scores.append(_one("all", anything, planted, plants))
    return scores


def _one(name: str, hit: set[Thing], planted: frozenset[Thing], plants: list[Plant]) -> Score:
    return Score(name=name, raised=len(hit), right=len(hit & planted), planted=len(plants),
                 found=sum(1 for plant in plants if plant.things & hit))

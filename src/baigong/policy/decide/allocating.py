"""Sharing a sum among regions by weighted factors, in whole fen, so that a worksheet gives the very same.

The rounding is named: the share of a region in a factor is rounded half up to ten-millionths; its units are its weighted shares
times both coefficients, rounded half up; each region gets the whole fen below its part by units, and the fen that are left go,
one each, to the largest remainders, of equal ones to the lower region code. Every step is on whole numbers below 2^53, which a
spreadsheet holds exactly.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from baigong.kernel.fen import Fen
from baigong.kernel.refused import Answer, Reason
from baigong.policy.words import Refusal

SCALE = 10_000_000
"""A whole share."""
PERCENT = 100
LARGEST = 400_000_000
"""The largest value of a factor: twice it times SCALE stays below 2^53. Choose the unit so (persons, ten thousand yuan)."""
LARGEST_FEN = 2**53 - 1


@dataclass(frozen=True)
class Factor:
    """One factor of a dated version of institution/budgets/allocation.yaml; `weight` in percent."""

    code: str
    zh: str
    en: str
    weight: int
    about: str = ""
    about_en: str = ""


@dataclass(frozen=True)
class AllocationRules:
    """One dated version: its factors, and between which percents a coefficient lies."""

    start: date
    source: str
    trust: str
    factors: tuple[Factor, ...]
    least: int
    most: int


@dataclass(frozen=True)
class Place:
    """One region's values by factor (whole numbers), and its coefficients in percent."""

    region: str
    values: Mapping[str, int]
    performance: int = PERCENT
    difficulty: int = PERCENT


@dataclass(frozen=True)
class Portion:
    """What one region gets and every step to it; `rest` is what was cut off, in units, `extra` the fen it was given for it."""

    place: Place
    shares: Mapping[str, int]
    points: int
    units: int
    whole_fen: Fen
    rest: int
    extra: int

    @property
    def fen(self) -> Fen:
        """What it gets."""
        return self.whole_fen + self.extra


@dataclass(frozen=True)
class Worksheet:
    """A whole allocation, regions by code: `sums` of each factor, `units` of all."""

    total_fen: Fen
    weights: Mapping[str, int]
    sums: Mapping[str, int]
    units: int
    portions: tuple[Portion, ...]


def may_allocate(total_fen: Fen, weights: Mapping[str, int], places: Sequence[Place], *, least: int, most: int) -> Answer:
    """Weights that make a hundred, a value where there is a weight, coefficients within bounds, numbers a sheet can hold."""
    reasons: list[Reason | None] = [
        Reason(Refusal.NO_AMOUNT) if not 0 < total_fen <= LARGEST_FEN else None,
        Reason(Refusal.WEIGHTS, {"sum": sum(weights.values())})
        if sum(weights.values()) != PERCENT or min(weights.values(), default=0) < 0 else None,
        Reason(Refusal.NO_REGIONS) if not places else None,
        *(Reason(Refusal.FACTOR_EMPTY, {"factor": code}) for code, weight in weights.items()
          if weight > 0 and places and not any(place.values.get(code, 0) for place in places)),
        *(Reason(Refusal.VALUE_RANGE, {"code": place.region, "most": LARGEST}) for place in places
          if any(not 0 <= place.values.get(code, 0) <= LARGEST for code in weights)),
        *(Reason(Refusal.COEFFICIENT, {"code": place.region, "least": least, "most": most}) for place in places
          if not (least <= place.performance <= most and least <= place.difficulty <= most)),
    ]
    return Answer.of(reasons)


def allocate(total_fen: Fen, weights: Mapping[str, int], places: Sequence[Place]) -> Worksheet:
    """The worksheet; what it gives adds up to the total, whatever the order of the places."""
    ordered = sorted(places, key=lambda place: place.region)
    sums = {code: sum(place.values.get(code, 0) for place in ordered) for code in weights}
    steps = []
    for place in ordered:
        shares = {code: _half_up(SCALE * place.values.get(code, 0), sums[code]) if sums[code] else 0 for code in weights}
        points = sum(weights[code] * shares[code] for code in weights) * place.performance * place.difficulty
        steps.append((place, shares, points, _half_up(points, PERCENT**3)))
    units = sum(step[3] for step in steps)
    each, over = divmod(total_fen, units)
    cut = [divmod(over * own, units) for _place, _shares, _points, own in steps]
    whole = [each * step[3] + more for step, (more, _rest) in zip(steps, cut, strict=True)]
    left = total_fen - sum(whole)
    first = sorted(range(len(steps)), key=lambda nth: (-cut[nth][1], nth))[:left]
    return Worksheet(total_fen, weights, sums, units, tuple(
        Portion(place, shares, points, own, whole[nth], cut[nth][1], int(nth in first))
        for nth, (place, shares, points, own) in enumerate(steps)))


def read_rules(text: str) -> tuple[AllocationRules, ...]:
    """institution/budgets/allocation.yaml, by day. Raises ValueError naming the place of the fault."""
    found = []
    for nth, row in enumerate(yaml.safe_load(text)["versions"]):
        if missing := {"from", "source", "trust", "factors", "coefficient"} - set(row):
            raise ValueError(f"versions[{nth}]: {', '.join(sorted(missing))} missing")
        factors = tuple(Factor(**factor) for factor in row["factors"])
        if sum(factor.weight for factor in factors) != PERCENT or len({factor.code for factor in factors}) < len(factors):
            raise ValueError(f"versions[{nth}].factors: the weights of different factors make 100")
        bounds: Mapping[str, Any] = row["coefficient"]
        found.append(AllocationRules(row["from"], row["source"], row["trust"], factors, bounds["least"], bounds["most"]))
    return tuple(sorted(found, key=lambda one: one.start))


def _half_up(above: int, below: int) -> int:
    return (2 * above + below) // (2 * below)

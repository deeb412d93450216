"""What is reserved for classes that were approved: the rules of a place, how many seats a line can bear, what to free again."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

import yaml

from baigong.kernel.fen import Fen, yuan
from baigong.kernel.refused import Reason
from baigong.offer.words import State
from baigong.policy.words import Fund
from baigong.subsidy.words import CommitmentRefusal, Freed, Kind, WhenShort

DONE_WITH = (State.RUNNING, State.ENDED)
"""Nobody enters any more: what is reserved for more seats than there are people is too much."""


@dataclass(frozen=True)
class CommittingRules:
    """What a place agreed on beforehand. `kinds` are those of claims that money is reserved for."""

    kinds: frozenset[Kind]
    seats_percent: int
    kept_days: int
    when_short: WhenShort

    def seats(self, seats: int) -> int:
        """For how many of a class's seats money is reserved."""
        return -(-seats * self.seats_percent // 100)


@dataclass(frozen=True)
class CommittingVersion:
    """One dated version of institution/budgets/commitments.yaml: rules by place."""

    start: date
    source: str
    trust: str
    places: Mapping[str, CommittingRules]

    def at(self, near: Sequence[str]) -> CommittingRules | None:
        """The rules of the nearest of some places, its own first; None where nothing is reserved."""
        return next((self.places[place] for place in near if place in self.places), None)


@dataclass(frozen=True)
class Need:
    """What one policy asks of one line: so many seats at so much each. `line` 0: there is none; `free_fen` what it has left."""

    line: int
    place: str
    fund: Fund
    year: int
    each_fen: Fen
    seats: int
    free_fen: Fen

    @property
    def fen(self) -> Fen:
        """For all seats."""
        return self.each_fen * self.seats


def read_committing(text: str) -> tuple[CommittingVersion, ...]:
    """The file, by day. Raises ValueError, TypeError or KeyError for what is missing, unknown or no such share."""
    return tuple(sorted((CommittingVersion(
        row.pop("from"), places={str(place): _rules(given) for place, given in row.pop("places").items()}, **row)
        for row in yaml.safe_load(text)["versions"]), key=lambda one: one.start))


def shortages(needs: Collection[Need]) -> list[Reason]:
    """Every line that has too little left for all that is asked of it together, with how much is missing."""
    found: list[Reason] = []
    for line in dict.fromkeys((need.line, need.fund) for need in needs):
        of_line = [need for need in needs if (need.line, need.fund) == line]
        needed, one = sum(need.fen for need in of_line), of_line[0]
        if not one.line:
            found.append(Reason(CommitmentRefusal.LINE_MISSING, {"fund": one.fund, "needed": yuan(needed)}))
        elif needed > one.free_fen:
            found.append(Reason(CommitmentRefusal.LINE_SHORT, {
                "place": one.place, "year": one.year, "fund": one.fund, "fund_en": one.fund.en, "needed": yuan(needed),
                "free": yuan(one.free_fen), "missing": yuan(needed - one.free_fen)}))
    return found


def borne(needs: Sequence[Need]) -> list[int]:
    """For how many seats of each need its line has the money, the first need first."""
    left: dict[int, Fen] = {}
    seats = []
    for need in needs:
        free = left.setdefault(need.line, need.free_fen if need.line else 0)
        many = min(need.seats, max(0, free) // need.each_fen)
        left[need.line] = free - many * need.each_fen
        seats.append(many)
    return seats


def to_free(*, state: State, closes_on: date, on: date, kept_days: int, held: int, waiting: int, claimed: int) -> tuple[int, Freed]:
    """How many of the seats still reserved are free again, and why. `waiting` people of the class may still claim, `claimed` of
    them asked already."""
    if state == State.CANCELLED:
        return held, Freed.CANCELLED
    if on > closes_on + timedelta(days=kept_days):
        return max(0, held - claimed), Freed.LAPSED
    return (max(0, held - waiting) if state in DONE_WITH else 0), Freed.UNUSED


def commitment_id(cohort_no: str, sheet_id: int, nth: int, round: int, *, end: bool = False) -> UUID:
    """The id of the hold of a seat, or of its end: it follows from the seat, so that nothing is reserved or freed twice."""
    return uuid5(NAMESPACE_URL, f"baigong:commitment{'-end' if end else ''}:{cohort_no}:{sheet_id}:{nth}:{round}")


def _rules(given: dict[str, Any]) -> CommittingRules:
    if set(given) != {"kinds", "seats_percent", "kept_days", "when_short"}:
        raise ValueError(f"commitments: unlike keys {sorted(given)}")
    percent, days = given["seats_percent"], given["kept_days"]
    if not isinstance(percent, int) or not 0 < percent <= 100 or not isinstance(days, int) or days < 0:
        raise ValueError("commitments: seats_percent is a whole percent of 1 to 100, kept_days a number of days")
    return CommittingRules(frozenset(Kind(kind) for kind in given["kinds"]), percent, days, WhenShort(given["when_short"]))

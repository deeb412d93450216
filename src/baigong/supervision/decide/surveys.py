"""A sample of paid claims drawn by lot, who may ask about one of them, and what the answers tell.

Every claim has one ticket; where the draw is weighted, one more for each point that its standing findings weigh, up to a cap.
Ticket n of a claim is SHA-256 of `baigong-survey-1|<seed>|<number>|<n>` in hexadecimal; a claim stands in the draw by its smallest
ticket, and the smallest are drawn. So a claim with twice the tickets comes first twice as often, and anyone can draw again.
"""

import hashlib
import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from baigong.kernel.refused import Answer, Reason
from baigong.supervision.words.surveys import CONTRADICTING, SurveyRefusal, SurveyResult, SurveyWay

from .sampling import Candidate

EDITION = "baigong-survey-1"
NINETY_FIVE = 1.959963984540054
"""The normal quantile of a two-sided interval of 95 %."""


@dataclass(frozen=True)
class SurveyRules:
    """One dated version of institution/supervision/surveys.yaml."""

    source: str
    trust: str
    share_percent: int
    contact_working_days: int
    most_attempts: int
    most_claims: int
    most_tickets: int


@dataclass(frozen=True)
class Drawn:
    """A claim that was drawn, with how many tickets, by which one."""

    no: str
    tickets: int
    rank: str


def commitment(seed: str) -> str:
    """What is known before the draw: whoever later sees the seed knows that it was fixed by then."""
    return hashlib.sha256(f"{EDITION}|{seed}".encode()).hexdigest()


def tickets_of(one: Candidate, *, way: SurveyWay, rules: SurveyRules) -> int:
    """How many tickets a claim has."""
    return 1 if way == SurveyWay.RANDOM else min(1 + one.weight, rules.most_tickets)


def drawn(pool: Iterable[Candidate], *, seed: str, size: int, way: SurveyWay, rules: SurveyRules) -> list[Drawn]:
    """So many claims, in the order of the draw; all of them where there are fewer."""
    found = []
    for one in pool:
        tickets = tickets_of(one, way=way, rules=rules)
        rank = min(hashlib.sha256(f"{EDITION}|{seed}|{one.no}|{nth}".encode()).hexdigest() for nth in range(1, tickets + 1))
        found.append(Drawn(one.no, tickets, rank))
    return sorted(found, key=lambda one: (one.rank, one.no))[:size]


def may_announce(*, first_on: date, last_on: date, size: int, seed: str, on: date, rules: SurveyRules) -> Answer:
    """Days that are over, a number of claims that can be asked about, a seed that is not guessed."""
    return Answer.of([
        None if first_on <= last_on < on else Reason(SurveyRefusal.SURVEY_DAYS),
        None if 1 <= size <= rules.most_claims else Reason(SurveyRefusal.SURVEY_SIZE, {"most": rules.most_claims}),
        None if len(seed) >= 16 and "|" not in seed else Reason(SurveyRefusal.SURVEY_SEED),
    ])


def may_draw(*, announced_by: int | None, officer: int | None) -> Answer:
    """Who announced it knows the seed: another draws."""
    return Answer.of([Reason(SurveyRefusal.SURVEY_SAME_OFFICER) if officer is None or officer == announced_by else None])


def may_record(*, officer: int | None, had_a_hand: Iterable[int | None], note: str, result: SurveyResult) -> Answer:
    """Evidence comes from somebody who had no hand in the claim; anything but a plain yes or nobody there is put in words."""
    plain = result in (SurveyResult.CONFIRMED, SurveyResult.NOT_REACHED)
    return Answer.of([
        Reason(SurveyRefusal.SURVEY_DECIDED) if officer is None or officer in set(had_a_hand) else None,
        None if plain or note.strip() else Reason(SurveyRefusal.SURVEY_NOTE),
    ])


def is_settled(result: SurveyResult, *, attempts: int, rules: SurveyRules) -> bool:
    """Is a claim done with? Whoever is not reached is tried so often."""
    return result != SurveyResult.NOT_REACHED or attempts >= rules.most_attempts


@dataclass(frozen=True)
class Told:
    """What a sample told: claims and fen by answer. `rate`: of those who answered, how many confirmed, with its interval of 95 %
    (Wilson); None where nobody answered, or where the draw was weighted, for then it tells nothing of all that was paid."""

    drawn: int
    drawn_fen: int
    settled: int
    confirmed: int
    confirmed_fen: int
    against: int
    against_fen: int
    rate: float | None
    low: float | None
    high: float | None


def told(rows: Iterable[tuple[str, bool, int]], *, way: str) -> Told:
    """Count (result, is settled, fen) of every claim drawn."""
    known = list(rows)
    yes = [fen for result, _, fen in known if result == SurveyResult.CONFIRMED]
    no = [fen for result, _, fen in known if result in CONTRADICTING]
    rate = low = high = None
    if yes + no and way == SurveyWay.RANDOM:
        rate = len(yes) / len(yes + no)
        low, high = wilson(len(yes), len(yes + no))
    return Told(len(known), sum(fen for *_, fen in known), sum(settled for _, settled, _ in known), len(yes), sum(yes), len(no),
                sum(no), rate, low, high)


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The interval of 95 % of a share seen in a sample (Wilson's score interval)."""
    z, share = NINETY_FIVE, hits / of
    middle, spread = share + z * z / (2 * of), z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return max(0.0, (middle - spread) / (1 + z * z / of)), min(1.0, (middle + spread) / (1 + z * z / of))

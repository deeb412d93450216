"""Which claims an auditor looks into: drawn by a seed that anyone can draw by again, or by what weighs most."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from baigong.supervision.words import Sampling

EDITION = "baigong-sample-1"


@dataclass(frozen=True)
class Candidate:
    """A paid claim: its number, what was paid in fen, and the weights of the findings about it added up."""

    no: str
    amount_fen: int
    weight: int


def place(seed: str, no: str) -> str:
    """Where a claim stands in the draw: SHA-256(baigong-sample-1|seed|number), the smaller first."""
    return hashlib.sha256(f"{EDITION}|{seed}|{no}".encode()).hexdigest()


def sampled(pool: Iterable[Candidate], *, seed: str, size: int, how: Sampling) -> list[Candidate]:
    """So many of them. By risk: what findings weigh most, then the dearest; what weighs the same is drawn by the seed."""
    def by_risk(one: Candidate) -> tuple[int, int, str]:
        return -one.weight, -one.amount_fen, place(seed, one.no)

    if how == Sampling.RISK:
        return sorted(pool, key=by_risk)[:size]
    return sorted(pool, key=lambda one: place(seed, one.no))[:size]

"""Vocabulary of supervision, one file per matter: findings; inspections and complaints beside it."""

from .findings import (
    CLEARED,
    FINDING_CONSTRAINTS,
    FINDING_MOVES,
    OPEN,
    STANDING,
    Concern,
    FindingMove,
    FindingState,
    Handling,
    LongWork,
    Refusal,
    Told,
)

CONSTRAINTS = {**FINDING_CONSTRAINTS}

__all__ = [
    "CLEARED",
    "CONSTRAINTS",
    "FINDING_MOVES",
    "OPEN",
    "STANDING",
    "Concern",
    "FindingMove",
    "FindingState",
    "Handling",
    "LongWork",
    "Refusal",
    "Told",
]

"""Pure judgements of supervision: reading a signal, who may judge a finding, scores against a truth."""

from .judging import Decided, may_clear, may_judge
from .reading import read_cases, read_review, read_signal
from .sampling import Candidate, place, sampled
from .scoring import Plant, Score, score
from .signal import BUILT_IN, KINDS, Case, Column, Parameter, Signal, fingerprint

__all__ = [
    "BUILT_IN",
    "KINDS",
    "Candidate",
    "Case",
    "Column",
    "Decided",
    "Parameter",
    "Plant",
    "Score",
    "Signal",
    "fingerprint",
    "may_clear",
    "may_judge",
    "place",
    "read_cases",
    "read_review",
    "read_signal",
    "sampled",
    "score",
]

"""Facts: what a sheet asks, gathered with source and day. A new policy needs no Python; a new fact needs a gatherer."""

from . import certificate, history, training, worker
from .case import Case
from .gathering import GATHERERS, Facts, Found, gather
from .judging import Judged, Prospect, case_of, judged, prospects

__all__ = ["GATHERERS", "Case", "Facts", "Found", "Judged", "Prospect", "case_of", "certificate", "gather", "history",
           "judged", "prospects", "training", "worker"]

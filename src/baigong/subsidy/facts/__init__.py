"""Facts: what a sheet asks, gathered with source and day. A new policy needs no Python; a new fact needs a gatherer."""

from . import certificate, history, training, worker
from .case import Case, Reading
from .gathering import GATHERERS, Facts, Found, gather
from .judging import Judged, Prospect, Turned, case_of, judged, prospects, prospects_of_many, turned

__all__ = [
    "GATHERERS", "Case", "Facts", "Found", "Judged", "Prospect", "Reading", "Turned", "case_of", "certificate", "gather",
    "history", "judged", "prospects", "prospects_of_many", "training", "turned", "worker",
]

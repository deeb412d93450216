"""Reading: signals of the shelf, findings and their evidence. One file per matter."""

from .hits import Hit, hits_of
from .shelf import all_values, cases_of, clocks, parameter, signal, signals, tunings_of, values_of

__all__ = [
    "Hit", "all_values", "cases_of", "clocks", "hits_of", "parameter", "signal", "signals", "tunings_of", "values_of",
]

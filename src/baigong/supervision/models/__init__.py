"""Tables of supervision: scans and tunings of signals; findings and their evidence."""

from .findings import Evidence, Finding
from .signals import Scan, Tuning

__all__ = ["Evidence", "Finding", "Scan", "Tuning"]

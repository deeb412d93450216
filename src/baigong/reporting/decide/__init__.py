"""Pure parts of reporting: reading a definition, what its SQL may see, sums, values in words, proofs."""

from .definition import Case, Indicator, Waiting, months, read_indicator, read_waiting
from .looking import sees
from .proving import Changes, Row, changes, hash_of, joined_hash, lines_of, rows_of
from .summing import WHOLE, Key, Sums, added, shown, sums, value

__all__ = [
    "WHOLE", "Case", "Changes", "Indicator", "Key", "Row", "Sums", "Waiting", "added", "changes", "hash_of", "joined_hash",
    "lines_of", "months", "read_indicator", "read_waiting", "rows_of", "sees", "shown", "sums", "value",
]

"""What must always hold, whatever was done and by whom: small named checks over the whole database.

Each reports every violation by the key of its row, never with anything personal. They rest on the rows alone, not on
the constraints and triggers that should have kept them so. The same checks run after each day of a simulated city, each
night, and as `baigong audit`.
"""

from collections.abc import Callable

from . import (  # noqa: F401 - each adds its checks
    committing,
    coordination,
    fees,
    filings,
    governance,
    inspections,
    keeping,
    machines,
    paying,
    recovering,
    reporting,
    supervision,
    tables,
    talent,
    training,
    voices,
)
from .checking import CHECKS, Violation, our_models

__all__ = ["CHECKS", "Violation", "audit", "our_models", "violations"]


def audit(tell: Callable[[str, int], None] = lambda *_: None) -> dict[str, list[Violation]]:
    """Every check by name with all its violations, in order; `tell` hears each name and count as it is done."""
    found: dict[str, list[Violation]] = {}
    for name, check in CHECKS.items():
        found[name] = list(check())
        tell(name, len(found[name]))
    return found


def violations() -> list[Violation]:
    """All violations of all checks: empty, or something is wrong."""
    return [one for name in CHECKS for one in CHECKS[name]()]

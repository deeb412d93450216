"""What is wrong with a policy folder: where, what, and the likely mend."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Fault:
    """One mistake: file name, line (from 1), what is wrong, and a suggestion ("" when there is none)."""

    file: str
    line: int
    text: str
    fix: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}" + (f" — {self.fix}" if self.fix else "")


class SheetFaults(Exception):
    """A folder that cannot become a sheet; carries every fault found, not the first."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(map(str, self.faults)))


class WrongExpression(Exception):
    """An expression the language does not know: what is wrong and how to mend it."""

    def __init__(self, text: str, fix: str = "") -> None:
        self.text, self.fix = text, fix
        super().__init__(text + (f" — {fix}" if fix else ""))


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A suggestion naming the nearest known name, or the empty string when none is near."""
    close = get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f"did you mean {close[0]}?" if close else ""

"""A replayed year in sums: by month, fund, policy and region, and whole."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from baigong.subsidy.words import Cause

from .replaying import Played

DIMENSIONS = ("month", "fund", "policy", "region")


@dataclass
class Total:
    """Claims and money in fen: law = booked + explained + open, where nothing open is as it should be."""

    claims: int = 0
    law_fen: int = 0
    booked_fen: int = 0
    explained_fen: int = 0
    faults: int = 0

    @property
    def open_fen(self) -> int:
        """The difference that nothing explains; 0 may still hide faults that cancel out, so ask `faults` too."""
        return self.law_fen - self.booked_fen - self.explained_fen

    def add(self, one: Played) -> None:
        """Count one in."""
        self.claims += one.cause is not Cause.RECOVERED  # what came back is a row of its own, of a claim that was counted
        self.law_fen += one.law_fen
        self.booked_fen += one.booked_fen
        self.faults += one.is_fault
        if one.cause is not None and not one.is_fault:
            self.explained_fen += one.law_fen - one.booked_fen


@dataclass
class Totals:
    """The whole year, its sums by dimension and value, and every claim on which law and ledger differ or that has a fault."""

    whole: Total = field(default_factory=Total)
    by: dict[str, dict[str, Total]] = field(default_factory=lambda: {name: {} for name in DIMENSIONS})
    differing: list[Played] = field(default_factory=list)

    @classmethod
    def of(cls, rows: Iterable[Played]) -> "Totals":
        """Sum up a year."""
        made = cls()
        for _one in made.through(rows):
            pass
        return made

    def through(self, rows: Iterable[Played]) -> Iterator[Played]:
        """Pass rows on and count each in, so that who writes them to a file need not keep them."""
        for one in rows:
            self.whole.add(one)
            for name, values in self.by.items():
                values.setdefault(getattr(one, name), Total()).add(one)
            if one.cause is not None:
                self.differing.append(one)
            yield one
        self.differing.sort(key=lambda one: not one.is_fault)  # faults first, else as they came
        self.by = {name: dict(sorted(values.items())) for name, values in self.by.items()}

    @property
    def is_equal(self) -> bool:
        """Does the law give the ledger, to the fen, but for what is explained?"""
        return not self.whole.faults and not self.whole.open_fen

"""What stands on the shelf of talent, as frozen rows: rungs and routes, titles, honours, contests, yearly measures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from baigong.kernel.span import Span
from baigong.people.words import RegionLevel
from baigong.talent.words import Need, Way


@dataclass(frozen=True)
class Named:
    """Something of the shelf with a code and a name in both languages."""

    code: str
    zh: str
    en: str

    def label(self, language: str = "zh") -> str:
        """The name in a language."""
        return self.en if language.startswith("en") else self.zh


@dataclass(frozen=True)
class Rung(Named):
    """One step of the ladder; `rank` counts from 0 at the ground."""

    rank: int
    on_certificate: bool


@dataclass(frozen=True)
class Asked:
    """One thing a route asks for: `n` years (0: no years), `of` the codes it speaks of."""

    need: Need
    n: int = 0
    of: tuple[str, ...] = ()


@dataclass(frozen=True)
class Route:
    """One of the ways onto a rung: everything it asks for is needed."""

    code: str
    rung: str
    asks: tuple[Asked, ...]


@dataclass(frozen=True)
class Basis:
    """What a version rests on, and how far it may be trusted."""

    document: str
    trust: str
    source: str = ""
    note: str = ""


@dataclass(frozen=True)
class Conditions:
    """One dated version of the conditions; `occupations` narrows it to those (empty: all)."""

    version: str
    since: date
    basis: Basis
    routes: Mapping[str, tuple[Route, ...]]
    occupations: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ladder:
    """ladder.yaml, read."""

    rungs: tuple[Rung, ...]
    basis: Basis
    titles: tuple[Named, ...]
    schooling: tuple[Named, ...]
    related_parts: int
    confirm_working_days: int
    versions: tuple[Conditions, ...]

    def rung(self, code: str) -> Rung:
        """One rung. Raises LookupError."""
        return next(one for one in self.rungs if one.code == code)

    def named(self, code: str) -> Named:
        """A rung, a title or a schooling. Raises LookupError."""
        known: tuple[Named, ...] = (*self.rungs, *self.titles, *self.schooling)
        return next(one for one in known if one.code == code)

    def on(self, day: date, occupation: str = "") -> Conditions:
        """The conditions in force for an occupation on a day: its own if it has some. Raises LookupError before all."""
        begun = [one for one in self.versions if one.since <= day]
        own = [one for one in begun if occupation in one.occupations]
        found = own or [one for one in begun if not one.occupations]
        if not found:
            raise LookupError(f"no conditions on {day}")
        return max(found, key=lambda one: one.since)

    def related(self, one: str, other: str) -> bool:
        """Do two occupation codes count as related, or are they the same?"""
        return one == other or one.split("-")[: self.related_parts] == other.split("-")[: self.related_parts]


@dataclass(frozen=True)
class Likeness:
    """One line of the comparison of levels and titles."""

    way: Way
    zh: str
    en: str
    rung: str = ""
    title: str = ""
    schooling: str = ""
    years: int = 0

    def label(self, language: str = "zh") -> str:
        """What it is compared with."""
        return self.en if language.startswith("en") else self.zh


@dataclass(frozen=True)
class Comparison:
    """One dated version of titles.yaml."""

    span: Span
    field: Named
    basis: Basis
    rows: tuple[Likeness, ...]


@dataclass(frozen=True)
class HonourKind(Named):
    """An honour: who gives it, at which rank, once in a life or not."""

    rank: RegionLevel
    once: bool
    given_by: Named


@dataclass(frozen=True)
class ContestKind(Named):
    """A rank of contests."""

    rank: RegionLevel


@dataclass(frozen=True)
class Opened:
    """What placings within `best` open: certification at `to`, or one above the level held, up to `top`; an honour."""

    best: int
    to: str
    top: str
    honour: str = ""


@dataclass(frozen=True)
class Placings:
    """One dated version of what placings open, by kind of contest."""

    since: date
    basis: Basis
    opens: Mapping[str, tuple[Opened, ...]]


@dataclass(frozen=True)
class Contests:
    """contests.yaml, read."""

    publicity_working_days: int
    kinds: Mapping[str, ContestKind]
    versions: tuple[Placings, ...]

    def opened(self, kind: str, place: int, on: date) -> Opened | None:
        """What a placing in a contest of that day opens, or None."""
        begun = [one for one in self.versions if one.since <= on]
        rows = begun[-1].opens.get(kind, ()) if begun else ()
        return next((one for one in rows if place <= one.best), None)


@dataclass(frozen=True)
class Measure(Named):
    """A yearly measure of studios or bases; `kinds` are those that may be asked for it."""

    unit: Named
    kinds: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True)
class Shelf:
    """Everything under institution/talent."""

    ladder: Ladder
    comparisons: tuple[Comparison, ...]
    honours: Mapping[str, HonourKind]
    contests: Contests
    measures: Mapping[str, Measure]

    def comparison(self, on: date) -> Comparison | None:
        """The comparison of levels and titles in force on a day."""
        return next((one for one in self.comparisons if one.span.holds(on)), None)

"""A sheet: one published policy as immutable data. It holds texts and expressions, never code, and knows its hash.

The same content always gives the same hash (SHA-256 of canonical JSON), and a sheet read back from its JSON is equal.
"""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from baigong.kernel.span import Span
from baigong.rules.plain import as_plain
from baigong.rules.vocabulary import FactKind

SLOT_FACTS = {"person": "", "year": "", "occupation": "certificate.occupation", "level": "certificate.level",
              "certificate": "certificate.no", "certificate_kind": "certificate.kind", "cohort": "cohort.no",
              "course": "cohort.startup_course", "employer": "employer.no", "region": "cohort.region", "kind": "claim.kind"}
OWNERS = ("person", "employer", "cohort", "region")
"""Whose a slot can be. Without the person it is shared by all of a firm, a class or the place where classes are held."""
PAYEES = ("worker", "employer", "provider")
FUNDS = {
    "unemployment-insurance": ("失业保险基金", "Unemployment insurance fund"),
    "employment-subsidy": ("就业补助资金", "Employment subsidy fund"),
    "special-account": ("职业技能提升行动专账资金", "Skills action special account"),
    "enterprise-education": ("企业职工教育经费", "Enterprise education fund"),
    "donation": ("社会捐赠", "Donations"), "individual": ("个人缴费", "Individual fees"),
}
"""Kinds of money, each with its Chinese and English name."""
USE = "training"
"""What a sheet pays for that names no use; the others stand in institution/funds/uses.yaml."""
TRUST = {"O": "official", "M": "mirror of an official text", "N": "newspaper", "W": "unsigned web guide",
         "G": "public copy of an official text"}


@dataclass(frozen=True)
class Basis:
    """The document a sheet rests on. `trust` is a letter of TRUST; `note` says what is weak or inferred."""

    document: str
    title: str = ""
    issued_on: date | None = None
    source: str = ""
    trust: str = "W"
    note: str = ""


@dataclass(frozen=True)
class Article:
    """One article of the notice, in our own words; `anchor` is what a basis points at."""

    anchor: str
    heading: str
    text: str


@dataclass(frozen=True)
class Version:
    """From this day on the sheet reads as labelled, until the next version begins."""

    start: date
    label: str
    label_en: str = ""
    basis: str = ""
    trust: str = ""
    note: str = ""


@dataclass(frozen=True)
class Value:
    """What a figure is from `start` on: a number, a date, a tuple of codes, table rows, or None for none at all."""

    start: date
    value: Any
    basis: str = ""
    note: str = ""


@dataclass(frozen=True)
class Range:
    """Between which figures of the same sheet a value must lie; "" for no such bound."""

    least: str = ""
    most: str = ""


@dataclass(frozen=True)
class Figure:
    """A dated figure. `keys` makes it a table (rows of (keys, number)); `set_of` a set of a fact's codes.

    `left` leaves it to the places below, within these bounds. One that is `is_open` has no value until a place fills it in:
    it stands at the least, only so that the rest of the sheet can be read and tried.
    """

    code: str
    unit: str
    label: str
    label_en: str
    keys: tuple[str, ...] = ()
    set_of: str = ""
    values: tuple[Value, ...] = ()
    left: Range | None = field(default=None, metadata={"later": True})
    is_open: bool = field(default=False, metadata={"later": True})

    def __post_init__(self) -> None:
        if self.unit == "date":                               # read back from JSON, where a date is text
            typed = [Value(v.start, date.fromisoformat(v.value), v.basis, v.note) if isinstance(v.value, str) else v
                     for v in self.values]
            object.__setattr__(self, "values", tuple(typed))

    def on(self, day: date) -> Value | None:
        """The value in force on a day, None before the first or after an explicit end."""
        found = None
        for value in self.values:
            if value.start <= day:
                found = value
        return found if found is not None and found.value is not None else None


@dataclass(frozen=True)
class Clause:
    """A condition or an amount step in one span of dates. `kind`: condition, adds or becomes.

    `when` is the condition's expression, or for a step the test under which it applies ("" = always); `amount` a
    step's expression in fen. `says` states the requirement, `otherwise` the refusal; both may hold {expressions}.
    """

    kind: str
    code: str
    when: str
    says: str
    says_en: str
    basis: str
    amount: str = ""
    otherwise: str = ""
    otherwise_en: str = ""
    start: date | None = None
    end: date | None = None

    def holds_on(self, day: date) -> bool:
        """Is the clause part of the sheet on this day?"""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


@dataclass(frozen=True)
class Once:
    """What may be had only so often: slot keys, the family shared across policies, how many times, and when at all."""

    key: tuple[str, ...]
    family: str
    times: str = "1"
    when: str = ""
    basis: str = ""
    start: date | None = None
    end: date | None = None

    def holds_on(self, day: date) -> bool:
        """Is the slot part of the sheet on this day?"""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


@dataclass(frozen=True)
class Payee:
    """Who is paid out of which kind of fund. A `when` chooses this payee; the last one has none."""

    to: str
    from_fund: str
    when: str = ""


@dataclass(frozen=True)
class Pays:
    """The ways a sheet pays, first that applies, how many officers must approve, and what for ("" for training)."""

    choices: tuple[Payee, ...]
    approvals: int = 2
    use: str = field(default="", metadata={"later": True})

    @property
    def to(self) -> str:
        """The payee when no other choice applies."""
        return self.choices[-1].to

    @property
    def from_fund(self) -> str:
        """The fund kind when no other choice applies."""
        return self.choices[-1].from_fund


@dataclass(frozen=True)
class Excludes:
    """A standing exclusion between families or fund kinds, as data: `of` is barred by `by` within `scope`."""

    of: str
    by: str
    scope: tuple[str, ...]
    basis: str


@dataclass(frozen=True)
class Filled:
    """A figure that was left to a place, the figures that bound it, and whether the place gave it a value."""

    code: str
    bounds: Range
    is_given: bool


@dataclass(frozen=True)
class Fills:
    """What a place filled in: the frame's `codes` (place/slug, the nearest first), the hash its text had, and its document."""

    codes: tuple[str, ...]
    hash: str
    name: str
    name_en: str
    document: str
    figures: tuple[Filled, ...]

    @property
    def frame(self) -> str:
        """place/slug of the sheet that was filled in."""
        return self.codes[0]


@dataclass(frozen=True)
class Sheet:
    """One policy. `kind` is subsidy, frame for one that waits to be filled in by the places below, limits for rules that only
    forbid, or recovery for what is to be paid back.

    `pays` is given for a subsidy or frame, `recovers` for a recovery: from whom, and into which kind of fund. `fills` says
    whose frame a place has filled in: then all that is not its own was read from there.
    """

    place: str
    slug: str
    kind: str
    name: str
    name_en: str
    summary: tuple[tuple[str, str, str], ...]
    basis: Basis
    in_force: Span
    counts_on: str
    pays: Pays | None
    once: tuple[Once, ...]
    facts: tuple[FactKind, ...]
    figures: tuple[Figure, ...]
    conditions: tuple[Clause, ...]
    steps: tuple[Clause, ...]
    versions: tuple[Version, ...]
    excludes: tuple[Excludes, ...] = ()
    articles: tuple[Article, ...] = ()
    letter: str = ""
    hash: str = field(default="", compare=False)
    recovers: Payee | None = field(default=None, metadata={"later": True})
    fills: Fills | None = field(default=None, metadata={"later": True})

    def __post_init__(self) -> None:
        canonical = json.dumps(self.as_json(), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        object.__setattr__(self, "hash", hashlib.sha256(canonical.encode()).hexdigest())

    @property
    def code(self) -> str:
        """place/slug, the sheet's name in addresses and folders."""
        return f"{self.place}/{self.slug}"

    @property
    def codes(self) -> tuple[str, ...]:
        """The sheet's code and those of the frames it fills in, the nearest first."""
        return (self.code, *(self.fills.codes if self.fills else ()))

    @property
    def law_of(self) -> str:
        """Whose law it is: what `place` means in its expressions. A place that fills in a frame speaks the frame's words."""
        return self.codes[-1].partition("/")[0]

    @property
    def is_claimed(self) -> bool:
        """Is a claim made of it? Not of what only forbids, of what is recovered, nor of a frame before it is filled in."""
        return self.kind == "subsidy"

    @property
    def choices(self) -> tuple[Payee, ...]:
        """Who may be paid from where, the first that applies; of a recovery who pays back, and into what."""
        if self.recovers is not None:
            return (self.recovers,)
        return self.pays.choices if self.pays else ()

    @property
    def asks(self) -> tuple[str, ...]:
        """The names of the facts a judgement may read."""
        return tuple(kind.name for kind in self.facts)

    def as_json(self) -> dict[str, Any]:
        """The published form: plain JSON, without the hash."""
        content = as_plain(self)
        del content["hash"]
        return content

    def article(self, anchor: str) -> Article | None:
        """The article a basis points at."""
        return next((article for article in self.articles if article.anchor == anchor), None)

    def version_on(self, day: date) -> Version | None:
        """The version in force on a day, or None outside the sheet's span."""
        if not self.in_force.holds(day):
            return None
        for version in reversed(self.versions):
            if version.start <= day:
                return version
        return None

    def span_of(self, version: Version) -> Span:
        """From the version's start to the next one's, or to the sheet's end."""
        later = [other.start for other in self.versions if other.start > version.start]
        return Span(version.start, min(later) if later else self.in_force.end)


def kinds_of(*sheets: Sheet) -> dict[str, FactKind]:
    """The facts that any of these sheets asks for, by name."""
    return {kind.name: kind for sheet in sheets for kind in sheet.facts}

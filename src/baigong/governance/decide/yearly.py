"""The form of an annual report, read from institution/reports; what a section holds; what changed between two versions.

A form is kept with each report as it was read, so that an old report is told by its own form.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from baigong.governance.words import Listing, ReportState, Turnout
from baigong.people.words import RegionLevel
from baigong.reporting.words import Dimension, Time

from .shelf import hash_of

TOP = {"name", "from", "source", "trust", "due", "sections"}
SECTION = {"key", "title", "asks", "needed", "levels", "list", "cells", "compares"}


@dataclass(frozen=True)
class Asked:
    """Figures that a section shows: an indicator, whole and by each of these dimensions."""

    indicator: str
    by: tuple[Dimension, ...]


@dataclass(frozen=True)
class Section:
    """One part: `asks` is what the officer is asked to write ("" where nothing), `compares` are indicators told by unit."""

    key: str
    title: Mapping[str, str]
    asks: Mapping[str, str]
    needed: bool
    levels: tuple[str, ...]
    lists: tuple[Listing, ...]
    cells: tuple[Asked, ...]
    compares: tuple[str, ...]

    def named(self, language: str) -> str:
        """Its title."""
        return _in(self.title, language)

    def question(self, language: str) -> str:
        """What is to be written; "" where nothing is."""
        return _in(self.asks, language)


@dataclass(frozen=True)
class Form:
    """A form: from which year on, due by level as "month-day" of the report's own year."""

    slug: str
    name: Mapping[str, str]
    from_year: int
    source: str
    trust: str
    due: Mapping[str, str]
    sections: tuple[Section, ...]
    said: Mapping[str, Any]

    @property
    def hash(self) -> str:
        """Of everything the form says."""
        return hash_of(self.said)

    def named(self, language: str) -> str:
        """Its name."""
        return _in(self.name, language)

    def due_on(self, level: str, year: int) -> date:
        """The last day on which a region of this level sends the report of a year. Raises KeyError."""
        month, day = self.due[level].split("-")
        return date(year, int(month), int(day))

    def of_level(self, level: str) -> tuple[Section, ...]:
        """The sections a region of this level has."""
        return tuple(one for one in self.sections if not one.levels or level in one.levels)


@dataclass(frozen=True)
class Theme:
    """What a problem is about."""

    code: str
    zh: str
    en: str

    def label(self, language: str) -> str:
        """Its name."""
        return self.en if language.startswith("en") else self.zh


def read_form(slug: str, text: str, *, indicators: Mapping[str, Iterable[Dimension]]) -> Form:
    """A file of institution/reports; `indicators` are those there are, with their dimensions.

    Raises ValueError naming the place of the fault.
    """
    return form_of(slug, _loaded(text, TOP), indicators=indicators)


def form_of(slug: str, said: Mapping[str, Any], *, indicators: Mapping[str, Iterable[Dimension]] | None = None) -> Form:
    """A form from what was read, or kept with a report (then indicators are not asked for). Raises ValueError."""
    sections = tuple(_section(row, f"sections[{n}]", indicators) for n, row in enumerate(said["sections"]))
    keys = [one.key for one in sections]
    if len(set(keys)) != len(keys):
        raise ValueError("sections: a key comes twice")
    unknown = set(said["due"]) - set(RegionLevel.codes())
    if unknown:
        raise ValueError(f"due: no level {', '.join(sorted(unknown))}")
    form = Form(slug=slug, name=_both(said["name"], "name"), from_year=int(said["from"]), source=str(said["source"]),
                trust=str(said["trust"]), due={level: str(day) for level, day in said["due"].items()}, sections=sections, said=said)
    for level in form.due:
        form.due_on(level, form.from_year)
    return form


def read_themes(text: str) -> tuple[Theme, ...]:
    """The themes of problems. Raises ValueError."""
    said = _loaded(text, {"source", "trust", "themes"})
    found = tuple(Theme(str(row["code"]), str(row["zh"]), str(row["en"])) for row in said["themes"])
    if len({one.code for one in found}) != len(found):
        raise ValueError("themes: a code comes twice")
    return found


def counted_months(months: Sequence[date], time: Time) -> list[date]:
    """Of the frozen months of a year, those an indicator is counted over: all of a flow, the last of a stock."""
    return sorted(months)[-1:] if time == Time.STOCK else sorted(months)


def turnout(state: str | None, *, due_on: date, on: date) -> Turnout:
    """How a lower unit stands: by the state of the newest version it sent, or by the clock where it sent none."""
    if state == ReportState.RECEIVED:
        return Turnout.RECEIVED
    if state == ReportState.SENT:
        return Turnout.WAITS
    if state == ReportState.RETURNED:
        return Turnout.RETURNED
    return Turnout.LATE if on > due_on else Turnout.NOT_YET


Key = tuple[str, str, str]
Value = tuple[int, int | None]


@dataclass(frozen=True)
class Changed:
    """A figure that two versions tell differently; None where one of them has none."""

    key: Key
    before: Value | None
    after: Value | None


def changed(before: Mapping[Key, Value], after: Mapping[Key, Value]) -> list[Changed]:
    """The figures (indicator, dimension, value) that differ, in order of their keys."""
    return [Changed(key, before.get(key), after.get(key)) for key in sorted({*before, *after})
            if before.get(key) != after.get(key)]


def lock_hash(said: Mapping[str, Any]) -> str:
    """What is signed: SHA-256 over form, figures with their hashes, lists, texts and problems of a version."""
    return hash_of(said)


def _section(row: Any, place: str, indicators: Mapping[str, Iterable[Dimension]] | None) -> Section:
    if not isinstance(row, dict) or set(row) - SECTION or not {"key", "title"} <= set(row):
        raise ValueError(f"{place}: needs key and title, and knows {', '.join(sorted(SECTION))}")
    cells = []
    for n, cell in enumerate(row.get("cells", ())):
        asked = Asked(str(cell["indicator"]), tuple(Dimension(one) for one in cell.get("by", ())))
        if indicators is not None:
            _known(asked, indicators, f"{place}.cells[{n}]")
        cells.append(asked)
    for slug in row.get("compares", ()):
        if indicators is not None and slug not in indicators:
            raise ValueError(f"{place}.compares: no indicator {slug}")
    return Section(
        key=str(row["key"]), title=_both(row["title"], f"{place}.title"),
        asks=_both(row["asks"], f"{place}.asks") if "asks" in row else {}, needed=bool(row.get("needed", False)),
        levels=tuple(RegionLevel(one).value for one in row.get("levels", ())),
        lists=tuple(Listing(one) for one in row.get("list", ())), cells=tuple(cells), compares=tuple(row.get("compares", ())))


def _known(asked: Asked, indicators: Mapping[str, Iterable[Dimension]], place: str) -> None:
    if asked.indicator not in indicators:
        raise ValueError(f"{place}: no indicator {asked.indicator}")
    for dimension in asked.by:
        if dimension not in indicators[asked.indicator]:
            raise ValueError(f"{place}: {asked.indicator} is not broken down by {dimension}")


def _loaded(text: str, needed: set[str]) -> dict[str, Any]:
    try:
        said = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise ValueError(f"not YAML: {error}") from error
    if not isinstance(said, dict) or set(said) != needed:
        raise ValueError(f"needs exactly {', '.join(sorted(needed))}")
    return said


def _both(said: Any, place: str) -> dict[str, str]:
    if not isinstance(said, dict) or set(said) != {"zh", "en"}:
        raise ValueError(f"{place}: needs zh and en")
    return {key: str(value).strip() for key, value in said.items()}


def _in(both: Mapping[str, str], language: str) -> str:
    return both.get("en" if language.startswith("en") else "zh", "")

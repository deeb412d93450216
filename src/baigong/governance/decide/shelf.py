"""Reading institution/documents and institution/measures: every fault with its file and place, nothing guessed."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import yaml

from baigong.governance.words import RelationKind, Trust

from .measures import Marked, Said, Serving


@dataclass(frozen=True)
class ArticleSheet:
    """One article in our own words."""

    anchor: str
    heading: str
    heading_en: str
    text: str
    text_en: str
    trust: Trust


@dataclass(frozen=True)
class DocumentSheet:
    """One file of institution/documents."""

    slug: str
    number: str
    title: str
    title_en: str
    issuer: str
    issued_on: date
    region: str
    source: str
    trust: Trust
    note: str
    relations: tuple[tuple[RelationKind, str], ...]
    articles: tuple[ArticleSheet, ...]

    @property
    def hash(self) -> str:
        """Of everything the file says."""
        return hash_of(asdict(self))


@dataclass(frozen=True)
class MeasureSheet:
    """One measure of one dated version of institution/measures."""

    number: int
    anchor: str
    from_on: date
    said: Said


@dataclass(frozen=True)
class MeasuresFile:
    """A whole file: the document its measures stand in, and what it says of each from which day on."""

    document: str
    measures: tuple[MeasureSheet, ...]


def read_document(text: str) -> DocumentSheet:
    """A file of institution/documents. Raises ValueError naming the place of the fault."""
    sheet = _loaded(text)
    _only(sheet, "document", needed={"slug", "number", "title", "issuer", "issued_on", "region", "source", "trust", "articles"},
          also={"title_en", "note", "relations"})
    articles = tuple(_article(row, f"articles[{n}]", sheet["trust"]) for n, row in enumerate(sheet["articles"]))
    _no_twins((one.anchor for one in articles), "anchor")
    if not articles:
        raise ValueError("articles: none")
    relations = []
    for n, row in enumerate(sheet.get("relations", ())):
        _only(row, f"relations[{n}]", needed={"kind", "to"})
        relations.append((_word(RelationKind, row["kind"], f"relations[{n}].kind"), _text(row["to"], f"relations[{n}].to")))
    return DocumentSheet(
        **{key: _text(sheet[key], key) for key in ("slug", "number", "title", "issuer", "region", "source")},
        title_en=sheet.get("title_en", ""), issued_on=_day(sheet["issued_on"], "issued_on"),
        trust=_word(Trust, sheet["trust"], "trust"), note=sheet.get("note", ""), relations=tuple(relations),
        articles=articles)


def read_measures(text: str) -> MeasuresFile:
    """A file of institution/measures: `sources` are named once and carry the trust mark of all that rests on them.

    Raises ValueError naming the place of the fault.
    """
    sheet = _loaded(text)
    _only(sheet, "file", needed={"document", "sources", "versions"})
    sources = {code: _source(row, f"sources.{code}") for code, row in sheet["sources"].items()}
    found = []
    for n, version in enumerate(sheet["versions"]):
        _only(version, f"versions[{n}]", needed={"from", "measures"})
        from_on = _day(version["from"], f"versions[{n}].from")
        rows = [_measure(row, f"versions[{n}].measures[{m}]", from_on, sources)
                for m, row in enumerate(version["measures"])]
        _no_twins((one.number for one in rows), f"versions[{n}]: number")
        found += rows
    return MeasuresFile(_text(sheet["document"], "document"), tuple(found))


def hash_of(said: Any) -> str:
    """SHA-256 of the canonical JSON of plain values."""
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False, default=str).encode()).hexdigest()


def _measure(row: Mapping[str, Any], place: str, from_on: date, sources: Mapping[str, tuple[str, Trust]]) -> MeasureSheet:
    _only(row, place, needed={"number", "article", "name", "name_en", "summary", "summary_en", "source", "leads"},
          also={"instruments", "cooperating", "serves"})
    name, trust = _known(sources, row["source"], f"{place}.source")
    instruments, leads, cooperating = (
        tuple(_marked(one, f"{place}.{key}[{n}]", row["source"], sources) for n, one in enumerate(row.get(key, ())))
        for key in ("instruments", "leads", "cooperating"))
    if not leads:
        raise ValueError(f"{place}.leads: none")
    return MeasureSheet(
        number=row["number"], anchor=_text(row["article"], f"{place}.article"), from_on=from_on,
        said=Said(
            name=_text(row["name"], f"{place}.name"), name_en=_text(row["name_en"], f"{place}.name_en"),
            summary=_text(row["summary"], f"{place}.summary"), summary_en=_text(row["summary_en"], f"{place}.summary_en"),
            source=name, trust=trust, instruments=instruments, leads=leads, cooperating=cooperating,
            serves=tuple(_serving(one, f"{place}.serves") for one in row.get("serves", ()))))


def _marked(row: Any, place: str, usual: str, sources: Mapping[str, tuple[str, Trust]]) -> Marked:
    """A name alone rests on the measure's own source; `[name, code]` on another."""
    name, code = (row, usual) if isinstance(row, str) else (row[0], row[1])
    source, trust = _known(sources, code, place)
    return Marked(_text(name, place), source, trust)


def _serving(row: str, place: str) -> Serving:
    try:
        return Serving.read(row)
    except ValueError as error:
        raise ValueError(f"{place}: {error}") from error


def _source(row: Mapping[str, Any], place: str) -> tuple[str, Trust]:
    _only(row, place, needed={"name", "trust"})
    return _text(row["name"], place), _word(Trust, row["trust"], f"{place}.trust")


def _known(sources: Mapping[str, tuple[str, Trust]], code: str, place: str) -> tuple[str, Trust]:
    if code not in sources:
        raise ValueError(f"{place}: no source {code}")
    return sources[code]


def _article(row: Mapping[str, Any], place: str, usual: str) -> ArticleSheet:
    _only(row, place, needed={"anchor", "heading", "text"}, also={"heading_en", "text_en", "trust"})
    return ArticleSheet(
        anchor=_text(row["anchor"], f"{place}.anchor"), heading=_text(row["heading"], f"{place}.heading"),
        heading_en=row.get("heading_en", ""), text=_text(row["text"], f"{place}.text"), text_en=row.get("text_en", ""),
        trust=_word(Trust, row.get("trust", usual), f"{place}.trust"))


def _loaded(text: str) -> dict[str, Any]:
    try:
        sheet = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise ValueError(f"not YAML: {error}") from error
    if not isinstance(sheet, dict):
        raise ValueError("not a mapping")
    return sheet


def _only(row: Any, place: str, *, needed: set[str], also: set[str] = frozenset()) -> None:  # type: ignore[assignment]
    if not isinstance(row, Mapping):
        raise ValueError(f"{place}: not a mapping")
    if missing := sorted(needed - set(row)):
        raise ValueError(f"{place}: {', '.join(missing)} missing")
    if more := sorted(set(row) - needed - also):
        raise ValueError(f"{place}: {', '.join(more)} unknown")


def _no_twins(keys: Any, place: str) -> None:
    seen: set[Any] = set()
    for key in keys:
        if key in seen:
            raise ValueError(f"{place} {key} stands twice")
        seen.add(key)


def _text(value: Any, place: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{place}: not a text")
    return value.strip()


def _day(value: Any, place: str) -> date:
    if type(value) is not date:
        raise ValueError(f"{place}: not a day")
    return value


def _word(words: Any, value: Any, place: str) -> Any:
    if value not in words.codes():
        raise ValueError(f"{place}: {value} is none of {', '.join(words.codes())}")
    return words(value)

"""Reading the shelf's files on what is taught: occupations (CSV) and catalogues (YAML). Pure: text in, rows out."""

import csv
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from baigong.offer.words import Level, Shortage


@dataclass(frozen=True)
class OccupationRow:
    """One occupation of the classification."""

    code: str
    name: str
    group_code: str
    is_green: bool
    is_digital: bool
    mended: str


@dataclass(frozen=True)
class ItemRow:
    """One line of a catalogue; amounts in fen, hours are class hours."""

    occupation: str
    level: Level
    price_fen: int
    hours: int
    shortage: Shortage
    complexity: str
    assessment_fee_fen: int
    source: str


@dataclass(frozen=True)
class CatalogueSheet:
    """One dated version of a region's catalogue: in force [starts, ends); `hash` is that of the file."""

    region: str
    slug: str
    name: str
    document_no: str
    trust: str
    items_trust: str
    starts: date
    ends: date | None
    hash: str
    items: tuple[ItemRow, ...]


def read_occupations(lines: Iterable[str]) -> Iterator[OccupationRow]:
    """Rows of occupations-2022.csv; its README says what the columns mean. Raises KeyError for a missing column."""
    for row in csv.DictReader(lines):
        yield OccupationRow(code=row["code"], name=row["name"], group_code=row["small"], mended=row["mended"],
                            is_green="L" in row["marks"], is_digital="S" in row["marks"])


def read_catalogue(text: str) -> CatalogueSheet:
    """One catalogue file. Raises KeyError, TypeError or ValueError where it is not what it should be."""
    try:
        sheet = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error
    fees = sheet.get("assessment_fee_fen") or {}
    items = tuple(_item(line, fees) for line in sheet["items"])
    keys = [(item.occupation, item.level) for item in items]
    if len(set(keys)) != len(keys):
        raise ValueError(f"twice in it: {sorted({key for key in keys if keys.count(key) > 1})}")
    return CatalogueSheet(
        region=sheet["region"], slug=sheet["slug"], name=sheet["name"], document_no=sheet["document_no"],
        trust=sheet["trust"], items_trust=sheet.get("items_trust", sheet["trust"]), starts=sheet["in_force"]["from"],
        ends=sheet["in_force"]["until"], hash=hashlib.sha256(text.encode()).hexdigest(), items=items)


def _item(line: dict[str, Any], fees: dict[str, Any]) -> ItemRow:
    level = Level(line["level"])
    complexity = line.get("complexity", "")
    # A special ability is examined at the fee the sheet names for it (Tianjin: the column of level 5).
    column = fees.get("special_ability_as", {}).get("ordinary", "") if level is Level.SP else str(level)
    return ItemRow(
        occupation=line["occupation"], level=level, price_fen=line["catalogue_price_fen"], hours=line["hours"],
        shortage=Shortage(line["shortage"]), complexity=complexity, source=line.get("source", ""),
        assessment_fee_fen=fees.get(complexity, {}).get(column, 0))

"""Catalogues, groups: dated, complete, true to the vocabularies, honest about what is made up."""

import csv
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from baigong.offer.words import LADDER, Level, Shortage
from baigong.people.words import Group, Register

SHELF = Path(__file__).resolve().parents[2] / "institution"
FILES = sorted(SHELF.glob("catalogues/*/*/*.yaml"))


def read(path: Path) -> dict[str, Any]:
    """One YAML file."""
    return dict(yaml.safe_load(path.read_text(encoding="utf-8")))


def codes_of(table: str) -> set[str]:
    """First column of a CSV of the shelf."""
    with (SHELF / table).open(encoding="utf-8") as lines:
        return {row["code"] for row in csv.DictReader(lines)}


OCCUPATIONS = codes_of("occupations/occupations-2022.csv")


def test_there_are_catalogues() -> None:
    assert [file.name for file in FILES if "120000" in str(file)] == ["2024.yaml", "2026.yaml"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_a_catalogue_speaks_of_known_occupations_levels_and_regions(path: Path) -> None:
    sheet = read(path)
    assert sheet["region"] == path.parts[-3] and sheet["region"] in codes_of("regions/regions.csv")
    assert sheet["slug"] == path.parts[-2]
    keys = [(item["occupation"], item["level"]) for item in sheet["items"]]
    assert len(keys) == len(set(keys))
    for item in sheet["items"]:
        assert item["occupation"] in OCCUPATIONS
        assert item["level"] in Level.codes()
        assert item["shortage"] in Shortage.codes()
        assert item["complexity"] in sheet["assessment_fee_fen"]
        assert isinstance(item["catalogue_price_fen"], int) and item["catalogue_price_fen"] > 0
        assert item["hours"] in (80, 120)
        assert item["source"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_invented_items_say_so(path: Path) -> None:
    sheet = read(path)
    if sheet["items_trust"] == "simulated":
        assert {item["source"] for item in sheet["items"]} == {"illustrative (simulated)"}


def test_versions_of_a_series_follow_one_another_without_gap() -> None:
    for folder in {file.parent for file in FILES}:
        spans = sorted((read(file)["in_force"] for file in folder.glob("*.yaml")), key=lambda span: span["from"])
        for earlier, later in pairwise(spans):
            assert earlier["until"] == later["from"]


def test_tianjin_as_published() -> None:
    old, new = (read(SHELF / f"catalogues/120000/market-shortage/{year}.yaml") for year in (2024, 2026))
    assert (old["document_no"], new["document_no"]) == ("津人社办发〔2023〕60号", "津人社办发〔2026〕10号")
    assert (old["in_force"]["from"], new["in_force"]["from"]) == (date(2024, 1, 1), date(2026, 5, 1))
    assert old["assessment_fee_fen"] == new["assessment_fee_fen"]
    assert old["assessment_fee_fen"]["A"] == {"5": 30000, "4": 35000, "3": 41000, "2": 52000, "1": 64000}
    assert old["assessment_fee_fen"]["C"]["5"] == 21000
    assert {item["occupation"] for item in old["items"]} ^ {item["occupation"] for item in new["items"]}


def test_fees_rise_with_level_and_complexity() -> None:
    for path in FILES:
        fees = read(path)["assessment_fee_fen"]
        for by_level in fees.values():
            assert set(by_level) == set(LADDER)
            assert all(by_level[low] < by_level[high] for low, high in pairwise("54321"))
        assert all(fees["A"][level] >= fees["B"][level] >= fees["C"][level] for level in "54321")


def test_groups_are_those_of_the_vocabulary_with_evidence_and_basis() -> None:
    sheet = read(SHELF / "groups/groups.yaml")
    assert set(sheet["groups"]) == set(Group.codes())
    for code, group in sheet["groups"].items():
        assert (group["zh"], group["en"]) == (Group(code).zh, Group(code).en)
        assert group["evidence"] and set(group["evidence"]) <= set(sheet["evidence_kinds"]), code
        assert group["matched"] is None or group["matched"] in Register.codes()
        assert group["basis"]["document"] and group["basis"]["trust"] in {"O", "M", "N", "W", "G", "B"}
    used = {kind for group in sheet["groups"].values() for kind in group["evidence"]}
    assert used == set(sheet["evidence_kinds"])

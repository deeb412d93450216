"""The region table: whole, dated, and true where the truth is known."""

import csv
import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

SHELF = Path(__file__).resolve().parents[2] / "institution" / "regions"
DIRECT = {"419000", "429000", "469000", "659000"}

with (SHELF / "regions.csv").open(encoding="utf-8") as lines:
    ROWS = list(csv.DictReader(lines))
BY_CODE = {row["code"]: row for row in ROWS}


def in_force(code: str, day: date) -> bool:
    """Is the code valid on the day?"""
    row = BY_CODE[code]
    until = row["valid_until"]
    return date.fromisoformat(row["valid_from"]) <= day and (not until or day < date.fromisoformat(until))


def test_codes_are_unique_and_well_formed() -> None:
    assert len(BY_CODE) == len(ROWS)
    assert [row["code"] for row in ROWS] == sorted(BY_CODE)
    assert all(re.fullmatch(r"\d{6}", code) for code in BY_CODE)
    assert all(row["name"].strip() == row["name"] != "" for row in ROWS)


def test_levels_follow_from_codes() -> None:
    for row in ROWS:
        code = row["code"]
        zeros = 6 if code == "000000" else 4 if code.endswith("0000") else 2 if code.endswith("00") else 0
        assert row["level"] == {6: "nation", 4: "province", 2: "prefecture", 0: "county"}[zeros], code


def test_every_parent_is_there_one_level_up_and_in_force_when_the_child_is() -> None:
    above = {"province": {"nation"}, "prefecture": {"province"}, "county": {"prefecture", "province"}}
    for row in ROWS:
        if row["code"] == "000000":
            assert row["parent"] == ""
            continue
        parent = BY_CODE[row["parent"]]
        assert parent["level"] in above[row["level"]], row["code"]
        if not row["valid_until"]:
            assert not parent["valid_until"], row["code"]


def test_every_region_is_found_by_the_stem_of_its_parent() -> None:
    for row in ROWS:
        stem = re.sub(r"(00)+$", "", row["parent"])
        assert row["code"].startswith(stem), row["code"]


def test_spans_are_spans_and_none_starts_after_today() -> None:
    for row in ROWS:
        start = date.fromisoformat(row["valid_from"])
        assert date(1980, 1, 1) <= start <= date(2026, 12, 31), row["code"]
        if row["valid_until"]:
            assert start < date.fromisoformat(row["valid_until"]) <= date(2026, 12, 31), row["code"]


def test_successors_exist_and_chains_of_them_end() -> None:
    for row in ROWS:
        follows = row["succeeded_by"].split(";") if row["succeeded_by"] else []
        assert not follows or row["valid_until"], row["code"]
        assert row["code"] not in follows
        assert all(code in BY_CODE for code in follows), row["code"]


def test_the_numbers_of_today() -> None:
    today = [row["level"] for row in ROWS if not row["valid_until"]]
    assert today.count("province") == 34
    assert today.count("prefecture") == 333 + len(DIRECT)
    assert 2860 <= today.count("county") <= 2890


def test_counties_governed_directly_have_a_parent() -> None:
    assert {BY_CODE[code]["parent"] for code in ("419001", "429004", "469001", "659001")} == DIRECT
    assert BY_CODE["120101"]["parent"] == "120000"


@pytest.mark.parametrize(
    ("code", "name", "day", "expected"),
    [
        ("110103", "崇文区", date(2009, 5, 1), True),
        ("110103", "崇文区", date(2011, 1, 1), False),
        ("120107", "塘沽区", date(2008, 1, 1), True),
        ("120107", "塘沽区", date(2011, 1, 1), False),
        ("120116", "滨海新区", date(2025, 9, 1), True),
        ("120116", "滨海新区", date(2008, 1, 1), False),
        ("120118", "静海区", date(2025, 9, 1), True),
        ("500112", "渝北区", date(2025, 9, 1), True),
        ("500112", "渝北区", date(2026, 3, 1), False),
        ("340103", "庐阳区", date(2025, 9, 1), True),
        ("371200", "莱芜市", date(2020, 1, 1), False),
        ("460302", "西沙区", date(2025, 9, 1), True),
        ("810001", "中西区", date(2025, 9, 1), True),
    ],
)
def test_known_regions(code: str, name: str, day: date, expected: bool) -> None:
    assert BY_CODE[code]["name"] == name
    assert in_force(code, day) is expected


@pytest.mark.parametrize(
    ("code", "successor"),
    [("110103", "110101"), ("110228", "110118"), ("120107", "120116"), ("350403", "350404"), ("371200", "370100")],
)
def test_known_successors(code: str, successor: str) -> None:
    assert successor in BY_CODE[code]["succeeded_by"].split(";")


def test_names_tell_who_had_a_code_when() -> None:
    with (SHELF / "names.csv").open(encoding="utf-8") as lines:
        names = list(csv.DictReader(lines))
    assert {row["code"] for row in names} <= set(BY_CODE)
    assert {row["name"] for row in names if row["code"] == "130502"} == {"桥东区", "襄都区"}
    for code in {row["code"] for row in names}:
        spells = [row for row in names if row["code"] == code]
        assert spells[-1]["name"] == BY_CODE[code]["name"]
        assert [row["valid_from"] for row in spells] == sorted(row["valid_from"] for row in spells)
        for earlier, later in pairwise(spells):
            assert earlier["valid_until"] and earlier["valid_until"] <= later["valid_from"], code

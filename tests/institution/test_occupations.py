"""The occupation classification: codes, groups, marks, and honesty about what was mended."""

import csv
import re
from pathlib import Path

import pytest

SHELF = Path(__file__).resolve().parents[2] / "institution" / "occupations"


def read(name: str) -> list[dict[str, str]]:
    """Rows of one table."""
    with (SHELF / name).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


OCCUPATIONS = {row["code"]: row for row in read("occupations-2022.csv")}
GROUPS = {row["code"]: row for row in read("groups.csv")}


def test_codes_are_unique_well_formed_and_in_order() -> None:
    for name, table in (("occupations-2022.csv", OCCUPATIONS), ("groups.csv", GROUPS)):
        codes = [row["code"] for row in read(name)]
        assert codes == sorted(table)
        assert all(re.fullmatch(r"[1-8]-\d\d-\d\d-\d\d", code) for code in codes)


def test_as_many_as_the_readme_says() -> None:
    levels = [row["level"] for row in GROUPS.values()]
    assert (len(OCCUPATIONS), levels.count("major"), levels.count("medium")) == (1631, 8, 72)
    assert levels.count("small") == 433


def test_every_occupation_hangs_in_groups_that_exist() -> None:
    for code, row in OCCUPATIONS.items():
        assert GROUPS[row["major"]]["level"] == "major"
        assert GROUPS[row["medium"]]["level"] == "medium"
        assert GROUPS[row["small"]]["level"] in {"small", "medium"}
        assert code.startswith(row["small"].replace("-00", "")), code


def test_every_group_hangs_in_a_group() -> None:
    above = {"major": None, "medium": "major", "small": "medium"}
    for row in GROUPS.values():
        parent = GROUPS[row["parent"]]["level"] if row["parent"] else None
        assert parent == above[row["level"]], row["code"]


def test_names_carry_no_marks_and_no_joined_lines() -> None:
    for row in [*OCCUPATIONS.values(), *GROUPS.values()]:
        assert re.fullmatch(r"[\u4e00-\u9fff、（）]{2,30}", row["name"]), row


def test_marks_are_green_and_digital() -> None:
    marks = [row["marks"] for row in OCCUPATIONS.values()]
    assert set(marks) == {"", "L", "S", "LS"}
    assert sum("L" in mark for mark in marks) == 134


def test_a_made_up_group_name_says_so() -> None:
    for row in GROUPS.values():
        if row["name"].endswith("等"):
            assert "named after" in row["mended"], row["code"]


def test_no_official_definitions_are_kept() -> None:
    assert set(next(iter(OCCUPATIONS.values()))) == {
        "code", "name", "major", "medium", "small", "marks", "source", "mended", "note",
    }


@pytest.mark.parametrize(
    ("code", "name", "marks"),
    [
        ("6-31-01-03", "电工", ""),
        ("4-10-01-05", "养老护理员", ""),
        ("4-04-05-05", "人工智能训练师", "S"),
        ("4-08-08-23", "建筑信息模型技术员", "LS"),
        ("4-09-07-04", "碳排放管理员", "L"),
        ("4-12-04-02", "修鞋工", ""),
    ],
)
def test_known_occupations(code: str, name: str, marks: str) -> None:
    assert (OCCUPATIONS[code]["name"], OCCUPATIONS[code]["marks"]) == (name, marks)

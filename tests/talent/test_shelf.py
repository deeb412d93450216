"""The shelf of talent: read whole, true to the vocabularies, and each fault told with its file and line."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from baigong.offer.words import LADDER, Level
from baigong.rules import SheetFaults
from baigong.talent import queries
from baigong.talent.decide.reading import TRUSTS
from baigong.talent.decide.shelf import read_shelf

FOLDER = Path(settings.INSTITUTION) / "talent"


def test_the_rungs_are_those_of_certificates_and_three_more() -> None:
    rungs = queries.shelf().ladder.rungs
    assert [one.code for one in rungs] == ["apprentice", *"54321", "special", "chief"]
    assert [one.rank for one in rungs] == list(range(8))
    assert {one.code for one in rungs if one.on_certificate} == set(LADDER)
    assert {one.code: one.zh for one in rungs if one.on_certificate} == {str(one): one.zh for one in Level if one in LADDER}


def test_the_conditions_of_2023_are_those_of_the_source() -> None:
    """workflow.md §6: one, three, six, five, three routes; and the employer's review above."""
    version = queries.shelf().ladder.versions[-1]
    assert {rung: len(routes) for rung, routes in version.routes.items()} == {
        "5": 1, "4": 3, "3": 6, "2": 5, "1": 3, "special": 1, "chief": 1}
    assert version.basis.trust in TRUSTS and version.basis.note


def test_levels_and_titles_are_compared_by_date() -> None:
    shelf = queries.shelf()
    assert shelf.comparison(date(2018, 1, 1)) is None
    trial, now = shelf.comparison(date(2019, 6, 1)), shelf.comparison(date(2025, 11, 21))
    assert trial is not None and now is not None and trial.field.zh == "工程技术领域"
    to_title = {one.rung: (one.title, one.years) for one in now.rows if one.way == "to_title"}
    assert to_title == {"3": ("junior", 2), "2": ("intermediate", 3), "1": ("senior", 4)}


def test_what_a_placing_opens() -> None:
    contests = queries.shelf().contests
    day = date(2025, 10, 1)
    first, third, tenth = (contests.opened("province", place, day) for place in (1, 3, 10))
    assert first and first.honour == "provincial_expert"
    assert third and (third.to, third.top, third.honour) == ("2", "1", "")
    assert tenth and tenth.to == "3"
    assert contests.opened("province", 11, day) is None
    assert contests.opened("province", 1, date(2017, 1, 1)) is None
    assert contests.opened("world", 9, day) is None


FAULTS = [  # file, what stands there, what is put there, what is said (with the line)
    ("ladder.yaml", "trust: weak", "trust: certain", r"ladder.yaml:\d+: trust is certain — official | repost"),
    ("ladder.yaml", "holds: \"5\", years_held: 3", "holds: \"9\", years_held: 3", "there is no rung 9"),
    ("ladder.yaml", "title: junior, years_title: 1", "titel: junior", "unknown key titel — did you mean title?"),
    ("ladder.yaml", "title: junior, years_title: 1", "years_title: 1", "years_title without title"),
    ("ladder.yaml", "school: [senior_class]", "school: [senior_clas]", "did you mean senior_class?"),
    ("ladder.yaml", "{code: 4a, years: 5}", "{code: 4a}", "the route asks for nothing"),
    ("ladder.yaml", "code: 3b, holds", "code: 3a, holds", "two routes bear one code"),
    ("ladder.yaml", "code: 3a, years: 10", "code: 3a, years: ten", "'ten' is not a whole number"),
    ("ladder.yaml", "related_parts: 3", "", "related_parts is missing"),
    ("titles.yaml", "until: 2021-01-01", "until: 2020-06-01", "it does not begin on the day the version before ends"),
    ("titles.yaml", "until: 2021-01-01", "until: 2018-01-01", "until is not after from"),
    ("titles.yaml", "title: senior, years: 4", "title: high, years: 4", "there is no title high"),
    ("honours.yaml", "rank: province", "rank: provincial", "there is no rank provincial"),
    ("honours.yaml", "[国务院, State Council]", "[国务院]", "two words were expected here"),
    ("contests.yaml", "honour: city_expert", "honour: city_exper", "there is no honour city_exper — did you mean city_expert?"),
    ("contests.yaml", "{best: 15, to", "{best: 5, to", "places must rise from line to line"),
    ("contests.yaml", "      world:\n", "      galaxy:\n", "there is no kind galaxy"),
    ("yearly.yaml", "for: [studio]", "for: [school]", "for names studio, base or both"),
    ("yearly.yaml", "basis:", "bases:", "basis is missing"),
]


@pytest.mark.parametrize(("file", "there", "put", "said"), FAULTS, ids=lambda one: str(one)[:40])
def test_a_fault_is_told_with_its_file(tmp_path: Path, file: str, there: str, put: str, said: str) -> None:
    shutil.copytree(FOLDER, tmp_path / "talent")
    path = tmp_path / "talent" / file
    text = path.read_text("utf-8")
    assert there in text
    path.write_text(text.replace(there, put, 1), "utf-8")
    with pytest.raises(SheetFaults, match=said) as caught:
        read_shelf(tmp_path / "talent")
    assert all(one.file == file and one.line > 0 for one in caught.value.faults)


def test_the_readme_names_every_file() -> None:
    told = (FOLDER / "README.md").read_text("utf-8")
    assert not [path.name for path in FOLDER.glob("*.yaml") if f"`{path.name}`" not in told]

"""The ladder judged: every worked case of the shelf, every route seen met and not met; and how years add up."""

from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from baigong.kernel.span import add_months
from baigong.talent import queries
from baigong.talent.decide.climbing import Climb, climb
from baigong.talent.decide.needs import Ground, Held, Known, Placing
from baigong.talent.decide.practice import reached
from baigong.talent.words import Answered, GroundKind

CARE, RELATED, OTHER = "4-10-01-05", "4-10-01-06", "6-18-02-04"
SHEET = yaml.safe_load((Path(settings.INSTITUTION) / "talent/ladder-cases.yaml").read_text("utf-8"))
CASES = [SHEET["base"] | case for case in SHEET["cases"]]
TODAY = date(2025, 11, 21)


def where(row: dict[str, Any]) -> str:
    return RELATED if row.get("related") else OTHER if row.get("other") else CARE


def lived(case: dict[str, Any]) -> Climb:
    """The climb of a case's person on its day."""
    shelf = queries.shelf()
    known = Known(
        born_on=case["born_on"],
        held=tuple(Held(CARE, level, day) for level, day in case.get("held", [])),
        grounds=tuple(Ground(GroundKind(row["kind"]), row.get("grade", ""), where(row), row["from"], row.get("until"),
                             not row.get("stated")) for row in case.get("grounds", [])),
        placings=tuple(Placing("某某大赛", CARE, place, shelf.contests.opened(kind, place, day))
                       for kind, place, day in case.get("placed", [])),
    )
    return climb(shelf.ladder, known, occupation=CARE, on=case["day"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_worked_case_holds(case: dict[str, Any]) -> None:
    found = lived(case)
    assert (found.at.code if found.at else None, found.next.rung.code if found.next else None) == (case["at"], case["next"])
    tried = {one.route.code: [str(one.answered), one.on] for step in found.steps for one in step.routes}
    assert {code: tried.get(code) for code in case["opens"]} == case["opens"]
    if "skips_to" in case:
        assert case["skips_to"] in [step.rung.code for step in found.open_now]


def test_every_route_is_seen_met_and_not_met() -> None:
    seen: dict[tuple[str, str], set[bool]] = defaultdict(set)
    for case in CASES:
        found = lived(case)
        for step in found.steps:
            for one in step.routes:
                seen[found.conditions.version, one.route.code].add(one.answered == Answered.MET)
    routes = {(version.version, route.code) for version in queries.shelf().ladder.versions
              for ways in version.routes.values() for route in ways}
    employers = {("2023", "Sa"), ("2023", "Ca")}  # only the employer can tell: never met here
    assert {key for key in routes if seen[key] != {True, False}} == employers


def test_what_is_asked_and_missing_is_said_in_both_languages() -> None:
    for case in CASES:
        for step in lived(case).steps:
            for one in step.routes:
                for reply in one.replies:
                    for language in ("zh", "en"):
                        said = reply.text(language) + reply.hint_text(language)
                        assert said and "{" not in said, said
                    assert bool(reply.hint) == (reply.answered != Answered.MET)


def test_a_level_opens_titles_after_years_of_work() -> None:
    shelf = queries.shelf()
    known = Known(date(1985, 1, 1), (Held(CARE, "3", date(2018, 1, 1)), Held(CARE, "2", date(2023, 6, 1))),
                  (Ground(GroundKind.PRACTICE, "", CARE, date(2017, 1, 1), None, True),))
    found = climb(shelf.ladder, known, occupation=CARE, on=TODAY, comparison=shelf.comparison(TODAY))
    assert [(one.line.title, str(one.reply.answered), one.reply.on) for one in found.bridges] == [
        ("intermediate", "later", date(2026, 6, 1)), ("junior", "met", None)]
    assert climb(shelf.ladder, known, occupation=OTHER, on=TODAY, comparison=shelf.comparison(TODAY)).bridges == ()
    assert climb(shelf.ladder, known, occupation=CARE, on=TODAY).bridges == ()


def test_an_occupation_may_have_conditions_of_its_own() -> None:
    ladder = queries.shelf().ladder
    own = ladder.versions[0]
    mixed = type(ladder)(**{**vars(ladder), "versions": (*ladder.versions, type(own)(
        **{**vars(own), "since": date(2019, 1, 1), "occupations": (CARE,)}))})
    assert mixed.on(TODAY, CARE).version == "2018"
    assert mixed.on(TODAY, OTHER).version == "2023"
    with pytest.raises(LookupError):
        ladder.on(date(2017, 12, 31))


DAYS = st.dates(date(2000, 1, 1), date(2025, 1, 1))


@given(start=DAYS, years=st.integers(1, 12))
def test_unbroken_work_is_full_on_its_anniversary(start: date, years: int) -> None:
    assert reached([(start, None)], years=years, on=TODAY).on == add_months(start, 12 * years)


@given(days=st.lists(DAYS, min_size=2, max_size=8, unique=True), years=st.integers(1, 12))
def test_saying_the_same_work_twice_changes_nothing(days: list[date], years: int) -> None:
    spans = [(min(pair), max(pair)) for pair in zip(days[::2], days[1::2], strict=False)]
    once = reached(spans, years=years, on=TODAY)
    assert reached([*spans, *reversed(spans)], years=years, on=TODAY) == once
    assert once.months <= sum((end - start).days for start, end in spans) / 30.4 + 1


@given(start=DAYS, cut=DAYS, years=st.integers(1, 12))
def test_more_work_is_never_later(start: date, cut: date, years: int) -> None:
    alone = reached([(start, None)], years=years, on=TODAY).on
    more = reached([(start, None), (min(start, cut), max(start, cut) if start != cut else None)], years=years, on=TODAY).on
    assert alone is not None and more is not None and more <= alone

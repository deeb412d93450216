"""The cast, the shelf of the house published, and a browser that believes in CSRF."""

import csv

import pytest
from django.conf import settings
from django.test import Client

from baigong.kernel.actor import SYSTEM
from baigong.people import actions as people
from baigong.people.queries import codes_above
from baigong.policy import actions as policy
from tests import cast
from tests.harness.kept import kept


@kept
def with_shelf() -> cast.Cast:
    """Everyone, and every real policy, published."""
    who = cast.assemble()
    folder = settings.INSTITUTION / "policies"
    places = {code for path in folder.glob("*/") for code in codes_above(path.name)}
    with (settings.INSTITUTION / "regions/regions.csv").open(encoding="utf-8", newline="") as table:
        rows = [row for row in csv.DictReader(table) if row["code"] in places]
    people.load_regions(by=SYSTEM, now=cast.NOW, rows=rows)
    policy.publish_shelf(by=SYSTEM, now=cast.NOW, shelf=folder)
    return who


@pytest.fixture
def who(db, request: pytest.FixtureRequest) -> cast.Cast:
    """Everyone; with the real policies where a test asks for the shelf."""
    return with_shelf() if "shelf" in request.fixturenames else cast.assemble()


@pytest.fixture
def shelf(who) -> None:
    """Every real policy, published."""


@pytest.fixture(autouse=True)
def story_day(db: None) -> None:
    """The clock of the story: the cast's first of September."""
    cast.clock()


@pytest.fixture
def browser() -> Client:
    """A visitor."""
    return Client()

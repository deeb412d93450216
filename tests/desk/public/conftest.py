"""The cast, the shelf of the house published, and a browser that believes in CSRF."""

import csv

import pytest
from django.conf import settings
from django.test import Client

from baigong.kernel.actor import SYSTEM
from baigong.people import actions as people
from baigong.policy import actions as policy
from tests import cast
from tests.harness.kept import kept


@kept
def shelved() -> cast.Cast:
    """Everyone, and every real policy published."""
    who = cast.assemble()
    folder = settings.INSTITUTION / "policies"
    places = {path.name for path in folder.iterdir()} | {"350000"}
    with (settings.INSTITUTION / "regions/regions.csv").open(encoding="utf-8", newline="") as table:
        rows = [row for row in csv.DictReader(table) if row["code"] in places]
    people.load_regions(by=SYSTEM, now=cast.NOW, rows=rows)
    policy.publish_shelf(by=SYSTEM, now=cast.NOW, shelf=folder)
    return who


@pytest.fixture
def who(db, request: pytest.FixtureRequest) -> cast.Cast:
    """Everyone."""
    return shelved() if "shelf" in request.fixturenames else cast.assemble()


@pytest.fixture
def shelf(who) -> None:
    """Every real policy, published: `who` comes with it."""


@pytest.fixture(autouse=True)
def story_day(who) -> None:
    """The clock of the story: the cast's first of September."""
    from django.utils import timezone

    from baigong.journal import actions as journal

    journal.set_clock(by=SYSTEM, now=cast.NOW, real=timezone.now())


@pytest.fixture
def browser() -> Client:
    """A visitor."""
    return Client()

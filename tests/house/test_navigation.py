"""Where pages hang: whoever is on one sees under which line of the navigation it lies, and is let in as that line is shown."""

import pytest

from baigong.desk import urls
from baigong.desk.page import PAGES
from baigong.kernel.actor import Actor
from baigong.people.words import Role

assert urls.urlpatterns  # reading the addresses is what fills PAGES
SEARCHED = "search/"
FILES = {"provider:roster_template"}
WITH_LINES = {one.door.audience: one.door for one in PAGES.values() if one.door.search}
"""Desks whose navigation names every page; the worker's and the public's name the way in only."""


@pytest.mark.parametrize("desk", sorted(WITH_LINES))
def test_every_page_of_a_desk_lies_under_a_line_of_its_navigation(desk: str) -> None:
    door = WITH_LINES[desk]
    lines = {item.url_name: PAGES[item.url_name].path for item in door.nav}
    lost = [one.key for one in door.pages if one.path and one.under not in lines and not one.path.startswith(SEARCHED)
            and not any(path and one.path.startswith(path) for path in lines.values())]
    assert set(lost) <= FILES


def test_what_hangs_under_a_line_is_for_whom_the_line_is_for() -> None:
    money = PAGES["officer:funds"]
    assert money.under == "officer:budgets"
    assert money.door.lets(Actor(role=Role.FINANCE_OFFICER), money)
    assert not money.door.lets(Actor(role=Role.REVIEWER), money)


@pytest.mark.parametrize("desk", sorted({one.door.audience for one in PAGES.values()}))
def test_no_two_pages_have_one_address(desk: str) -> None:
    """The first would answer for both, and nobody would come to the second."""
    paths = sorted(one.path for one in PAGES.values() if one.door.audience == desk)
    assert paths == sorted(set(paths))

"""A stranger to each desk, each region and each organisation is refused on every URL.

First each actor walks every link from their own home: no link is broken, and what they find is theirs. Then strangers
knock at every address found by others, with a look and with every deed of the page.
"""

import re
from collections import defaultdict

import pytest
from django.urls import Resolver404, resolve

from baigong.desk.page import PAGES, Page
from tests.walks.visitor import Visitor, paths_on

INSIDERS = [
    "周敏",
    "王建国",
    "刘芳",
    "孙立",
    "何静",
    "陈明远",
    "吴志强",
    "李晓梅",
    "张伟",
    "赵玉珍",
    "邓小红",
    "罗毅",
    "李秀兰",
    "马冬梅",
]
STRANGERS = [
    "郑雪",
    "冯刚",
    "唐志远",
    "曹慧",
    "蔡文静",
    "彭海涛",
]  # same work in another region, house or body; another worker
DESKS = ("/officer/", "/provider/", "/assessor/", "/employer/", "/worker/")
LEAVING = {"/logout/", "/login/", "/cast/"}
MOST = 400  # pages one actor walks: far more than there are without a list growing


def walked(visitor: Visitor) -> dict[str, int]:
    """Every address an actor reaches by links from home, with the answer's status."""
    seen: dict[str, int] = {}
    todo = ["/home/"]
    while todo and len(seen) < MOST:
        path = todo.pop()
        if path in seen or path in LEAVING:
            continue
        answer = visitor.get(path)
        seen[path] = answer.status
        todo += sorted(paths_on(answer) - seen.keys(), reverse=True)
    return seen


@pytest.fixture(scope="session")
def found(house: str) -> dict[str, dict[str, int]]:
    """Who reaches what."""
    return {name: walked(Visitor(house, name)) for name in [*INSIDERS, *STRANGERS]}


def test_no_link_is_broken(found):
    broken = {(name, path): status for name, paths in found.items() for path, status in paths.items() if status >= 400}
    assert not broken


def test_every_page_is_reached_by_someone(found):
    """No page without a door, and no door without a way to it."""
    reached = {page.key for paths in found.values() for path in paths if (page := _page(path))}
    unreached = {page.key for page in PAGES.values()} - reached - BY_ANOTHER_WAY.keys()
    assert not unreached


BY_ANOTHER_WAY: dict[str, str] = {
    # page → how one comes there, where no link leads
}


def test_strangers_see_nothing_they_did_not_find_themselves(house, found):
    seen = []
    for name in [*STRANGERS, ""]:
        visitor = Visitor(house, name)
        own = found.get(name, {})
        for path in _others(found, own):
            answer = visitor.get(path)
            if answer.status == 200 and answer.path == path:
                seen.append((name or "visitor", path))
    assert not seen


def test_no_deed_works_for_a_stranger(house, found):
    done = []
    for name in [*STRANGERS, ""]:
        visitor = Visitor(house, name)
        visitor.get("/policies/")  # for the cookie that forms need
        for path in _others(found, found.get(name, {})):
            page = _page(path)
            for deed in page.deeds if page else ():
                answer = visitor.post(path, {"do": deed})
                if answer.status < 400 and not (answer.status == 302 and not name):
                    done.append((name or "visitor", path, deed, answer.status))
    assert not done


def _others(found: dict[str, dict[str, int]], own: dict[str, int]) -> list[str]:
    """Addresses inside the desks that others reach and this one does not: one per page and finder is enough for lists,
    every one for matters."""
    paths = {path for paths in found.values() for path, status in paths.items() if status == 200}
    inside = sorted(path for path in paths - own.keys() if path.startswith(DESKS))
    by_page: dict[str, list[str]] = defaultdict(list)
    for path in inside:
        by_page[re.sub(r"\d+", "0", path)].append(path)
    return [path for alike in by_page.values() for path in alike[:6]]


def _page(path: str) -> Page | None:
    try:
        view = resolve(path).func
    except Resolver404:
        return None
    return view if isinstance(view, Page) else None

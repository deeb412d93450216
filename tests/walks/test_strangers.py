"""A stranger to each desk, each region and each organisation is refused on every URL.

First each actor walks every link from their own home: no link is broken, and what they find is theirs. Then strangers
knock at every address found by others, with a look and with every deed of the page.
"""

from collections import Counter, defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.urls import Resolver404, resolve

from baigong.desk.page import PAGES, Page
from baigong.desk.urls import AUDIENCES
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
    "魏东升",
    "姜雪梅",
    "罗毅",
    "李秀兰",
    "马冬梅",
]
STRANGERS = [
    "郑雪",
    "冯刚",
    "唐志远",
    "曹慧",
    "龚平",
    "蔡文静",
    "彭海涛",
]  # same work in another region, house or body; another worker
DESKS = ("/officer/", "/provider/", "/assessor/", "/employer/", "/inspector/", "/worker/")
LEAVING = {"/logout/", "/login/", "/cast/"}
ALIKE = 3  # matters of one kind that are looked at; a list of thirty claims is thirty times the same page
AT_ONCE = 4


def walked(visitor: Visitor) -> dict[str, int]:
    """Addresses an actor reaches by links from home, a few of each kind, with the answer's status."""
    seen: dict[str, int] = {}
    kinds: Counter[str] = Counter()
    todo = ["/home/"]
    while todo:
        path = todo.pop(0)
        if path in seen or path in LEAVING or kinds[kind_of(path)] >= ALIKE:
            continue
        kinds[kind_of(path)] += 1
        answer = visitor.get(path)
        seen[path] = answer.status
        todo += sorted(paths_on(answer) - seen.keys())
    return seen


def kind_of(path: str) -> str:
    """The address without what tells one matter from another."""
    page = _page(path)
    return page.key if page and any(character.isdigit() for character in path) else path


@pytest.fixture(scope="session")
def found(house: str) -> dict[str, dict[str, int]]:
    """Who reaches what."""
    names = [*INSIDERS, *STRANGERS]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return dict(zip(names, pool.map(lambda name: walked(Visitor(house, name)), names), strict=True))


def test_no_link_is_broken(found):
    broken = {(name, path): status for name, paths in found.items() for path, status in paths.items() if status >= 400}
    assert not broken


def test_every_page_is_reached_by_someone(found):
    """No page without a door, and no door without a way to it."""
    reached = {page.key for paths in found.values() for path in paths if (page := _page(path))}
    unreached = {page.key for page in PAGES.values() if page.door.audience in AUDIENCES} - reached - BY_ANOTHER_WAY.keys()
    assert not unreached


SHARED: dict[str, str] = {
    # page → why everyone of the desk may look
    "worker:cohort": "what is open or has run is public; who sits in it is not shown",
    "/provider/roster-template.xlsx": "an empty form",
}

BY_ANOTHER_WAY: dict[str, str] = {
    # page → how one comes there, where no link leads
    **{
        f"{desk}:{name}": "the search box posts there"
        for desk in ("officer", "provider", "assessor", "employer")
        for name in ("search", "found")
    },
    **{f"{desk}:work": "long work leads to it while it runs" for desk in ("officer", "provider", "assessor", "employer")},
    "public:gallery": "for those who make pages",
    "public:cast": "the switcher at the foot",
    "public:elder": "the switch at the head",
    "public:language": "the switch at the head",
    "public:log_in": "the head, for those not logged in",
    "public:opening": "the log-in page, which is not followed here",
    "public:log_out": "not followed here, for it ends the walk",
    "public:verified": "the form or the QR of a certificate",
    "worker:scan": "the QR in class",
}


def test_strangers_see_nothing_they_did_not_find_themselves(house, found):
    def looks(name: str) -> list[tuple[str, str]]:
        visitor = Visitor(house, name)
        answers = ((path, visitor.get(path)) for path in _others(found, found.get(name, {})))
        return [
            (name or "visitor", path)
            for path, answer in answers
            if answer.status == 200 and answer.path == path and kind_of(path) not in SHARED
        ]

    assert not _each(looks)


def test_no_deed_works_for_a_stranger(house, found):
    def tries(name: str) -> list[tuple[str, str, str, int]]:
        visitor = Visitor(house, name)
        visitor.get("/policies/")  # for the cookie that forms need
        done = []
        for path in _others(found, found.get(name, {})):
            page = _page(path)
            for deed in page.deeds if page and kind_of(path) not in SHARED else ():
                answer = visitor.post(path, {"do": deed})
                if answer.status < 400 and not (answer.status == 302 and not name):
                    done.append((name or "visitor", path, deed, answer.status))
        return done

    assert not _each(tries)


def _each(knock: Callable[[str], list[Any]]) -> list[Any]:
    """Let every stranger knock, a few at once."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return [fault for faults in pool.map(knock, [*STRANGERS, ""]) for fault in faults]


def _others(found: dict[str, dict[str, int]], own: dict[str, int]) -> list[str]:
    """Addresses inside the desks that others reach and this one does not, a few of each kind."""
    paths = {path for paths in found.values() for path, status in paths.items() if status == 200}
    by_kind: dict[str, list[str]] = defaultdict(list)
    for path in sorted(path for path in paths - own.keys() if path.startswith(DESKS)):
        by_kind[kind_of(path)].append(path)
    return [path for alike in by_kind.values() for path in alike[:ALIKE]]


def _page(path: str) -> Page | None:
    try:
        view = resolve(path).func
    except Resolver404:
        return None
    return view if isinstance(view, Page) else None

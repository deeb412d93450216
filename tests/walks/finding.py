"""Who finds what: each of the cast follows every link from their own home."""

from collections import Counter
from urllib.parse import parse_qs

from django.urls import Resolver404, resolve

from baigong.desk.page import Page
from tests.walks.visitor import Visitor, paths_on

INSIDERS = [
    "周敏", "王建国", "刘芳", "孙立", "何静", "陈明远", "吴志强", "李晓梅", "张伟",
    "赵玉珍", "邓小红", "魏东升", "姜雪梅", "罗毅", "李秀兰", "马冬梅",
]
STRANGERS = [
    "郑雪", "冯刚", "唐志远", "曹慧", "龚平", "蔡文静", "彭海涛",
]  # same work in another region, house or body; another worker
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
    """The address without what tells one matter, or one way of narrowing a list, from another."""
    place, _, query = path.partition("?")
    page = page_of(place)
    kind = page.key if page and any(character.isdigit() for character in place) else place
    return f"{kind}?{'&'.join(sorted(parse_qs(query, keep_blank_values=True)))}" if query else kind


def page_of(path: str) -> Page | None:
    """The page at an address."""
    try:
        view = resolve(path).func
    except Resolver404:
        return None
    return view if isinstance(view, Page) else None

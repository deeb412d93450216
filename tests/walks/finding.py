"""Who finds what: each of the cast follows every link from their own home."""

from collections import Counter
from dataclasses import dataclass, field

from django.urls import Resolver404, resolve

from baigong.desk.page import Page
from tests.walks.visitor import Visitor, paths_on

INSIDERS = [
    "周敏", "王建国", "刘芳", "孙立", "何静", "陈明远", "吴志强", "李晓梅", "张伟",
    "赵玉珍", "邓小红", "魏东升", "姜雪梅", "范明哲", "罗毅", "李秀兰", "马冬梅",
]
STRANGERS = [
    "郑雪", "冯刚", "唐志远", "曹慧", "龚平", "石慧", "蔡文静", "彭海涛",
]  # same work in another region, house or body; another worker
DESKS = ("/officer/", "/provider/", "/assessor/", "/employer/", "/inspector/", "/auditor/", "/worker/")
LEAVING = {"/logout/", "/login/", "/cast/"}
ALIKE = 3  # matters of one kind that are looked at; a list of thirty claims is thirty times the same page
AT_ONCE = 4
UNREAD = 0  # the status of what is linked and was not looked at, because enough of its kind were


@dataclass
class Looked:
    """Addresses that were looked at, and how many of each kind."""

    addresses: set[str] = field(default_factory=set)
    kinds: Counter[str] = field(default_factory=Counter)

    def wants(self, path: str) -> bool:
        """Is this one to be looked at? Written down if so."""
        kind = kind_of(path)
        if path in LEAVING or path in self.addresses or self.kinds[kind] >= ALIKE:
            return False
        self.addresses.add(path)
        self.kinds[kind] += 1
        return True


def walked(visitor: Visitor, street: Looked) -> dict[str, int]:
    """Addresses an actor reaches by links from home, a few of each kind, with the answer's status.

    A link shown to them is found though nobody follows it: what a list offers is no stranger's. What stands outside the
    desks, on the `street`, is the same for everyone: who comes first looks.
    """
    seen: dict[str, int] = {}
    shown: set[str] = set()
    inside, todo = Looked(), ["/home/"]
    while todo:
        path = todo.pop(0)
        if not (inside if path == "/home/" or path.startswith(DESKS) else street).wants(path):
            continue
        answer = visitor.get(path)
        seen[path] = answer.status
        links = paths_on(answer)
        shown |= links
        todo += sorted(links - seen.keys())
    return dict.fromkeys(sorted(shown), UNREAD) | seen


def kind_of(path: str) -> str:
    """The address without what tells one matter from another."""
    page = page_of(path)
    return page.key if page and any(character.isdigit() for character in path) else path


def page_of(path: str) -> Page | None:
    """The page at an address."""
    try:
        view = resolve(path).func
    except Resolver404:
        return None
    return view if isinstance(view, Page) else None

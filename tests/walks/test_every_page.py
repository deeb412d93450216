"""Every page of every desk as its people see it: no accessibility violation, nothing to scroll sideways, one headline.

There are four ways to look: on a phone or a desk, in light or in the dark. A run of the tests looks at a quarter of the pages,
each in one way, dealt by the seed of the run; `make look` looks at every page in all four.
"""

import os
from collections import defaultdict

import pytest
from playwright.sync_api import Browser

from tests.walks.conftest import SIZES, become
from tests.walks.finding import kind_of

WAYS = [(size, scheme) for size in SIZES for scheme in ("light", "dark")]


def test_every_page_looks_right(house, found, chromium: Browser, looked_at, request):
    first = int(request.config.getoption("randomly_seed", default=0) or 0)
    times = int(os.environ.get("BAIGONG_LOOKS", "0"))
    todo = defaultdict(list)
    for nth, (name, path) in enumerate(_one_of_each(found)):
        for turn in range(times or (first + nth) % len(WAYS) == 0):
            todo[(name, WAYS[(first // len(WAYS) + nth // len(WAYS) + nth + turn) % len(WAYS)])].append(path)
    faults, seen = [], 0
    for (name, (size, scheme)), paths in todo.items():
        context = chromium.new_context(base_url=house, viewport=SIZES[size], color_scheme=scheme, locale="zh-CN",
                                       timezone_id="Asia/Shanghai", reduced_motion="reduce")
        page = context.new_page()
        become(page, name, house)
        for path in paths:
            answer = context.request.get(path)
            if "text/html" not in answer.headers.get("content-type", ""):
                continue  # a file to take home
            page.goto(path)
            seen += 1
            try:
                looked_at(page)
            except (AssertionError, pytest.fail.Exception) as fault:
                faults.append(f"{name}, {size}, {scheme}: {path}\n{str(fault)[:900]}")
        context.close()
    assert not faults, f"{len(faults)} of {seen}\n" + "\n".join(faults)
    assert seen > 30 + 120 * times


def _one_of_each(found: dict[str, dict[str, int]]) -> list[tuple[str, str]]:
    """One address of each page, and whoever reaches it first."""
    chosen: dict[str, tuple[str, str]] = {}
    for name, paths in found.items():
        for path, status in paths.items():
            if status == 200:
                chosen.setdefault(kind_of(path), (name, path))
    return sorted(chosen.values())

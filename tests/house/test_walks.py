"""A walk waits for what it looks at: a page that a deed opens may not be there yet, and what asks at once finds the one before.

Whether it is there depends on how busy the machine is, so such a walk fails one day in a hundred and never where one looks.
"""

import ast
from collections.abc import Iterator

import pytest

from tests.house.tree import ROOT, parsed

DEEDS = {"click", "press", "check", "uncheck", "select_option", "set_input_files"}
AT_ONCE = {"evaluate", "count", "is_visible", "is_hidden", "is_checked", "is_enabled", "all", "all_inner_texts",
           "all_text_contents", "content", "evaluate_all", "query_selector", "query_selector_all", "screenshot", "title"}
"""What Playwright answers from the page of this instant. (Of a single locator `evaluate` waits for it; of a page it does not.)"""
WAITS = {"expect", "goto", "reload", "go_back", "wait_for", "wait_for_url", "wait_for_function",
         "inner_text", "inner_html", "text_content", "input_value", "get_attribute",
         "done", "refused", "opened", "agreed", "looked_at", "become", "walk", "size_of_words", "drafted", "signed"}
"""What waits: Playwright's own, and what walks are built of. Not `wait_for_load_state`: the page before is loaded already."""
KINDS = (ast.Attribute, ast.Call, ast.With)
"""What is read, in the order of what ends at the same place."""


def peeks(function: ast.FunctionDef) -> Iterator[int]:
    """Lines on which something is asked at once after a deed."""
    done_something = False
    for node in sorted((one for one in ast.walk(function) if isinstance(one, KINDS)),
                       key=lambda one: (one.end_lineno or 0, one.end_col_offset or 0, KINDS.index(type(one)))):
        if isinstance(node, ast.With):  # `with page.expect_navigation():` waits at its end
            done_something &= not any("expect_" in ast.unparse(one.context_expr) for one in node.items)
            continue
        if isinstance(node, ast.Attribute):
            if node.attr == "url" and isinstance(node.value, ast.Name) and done_something:
                yield node.lineno
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in WAITS:
            done_something = False
        elif name in DEEDS:
            done_something = True
        elif name in AT_ONCE and done_something and isinstance(node.func, ast.Attribute) and not _waits_itself(node.func):
            yield node.lineno


def _waits_itself(asked: ast.Attribute) -> bool:
    """`locator.evaluate` waits until what it names is there; `page.evaluate` does not."""
    return asked.attr == "evaluate" and not (isinstance(asked.value, ast.Name) and asked.value.id in ("page", "phone", "desk"))


@pytest.mark.parametrize("path", sorted((ROOT / "tests" / "walks").glob("*.py")), ids=lambda path: path.stem)
def test_nothing_is_asked_at_once_after_a_deed(path):
    found = [f"{path.name}:{line} in {function.name}"
             for function in ast.walk(parsed(path)) if isinstance(function, ast.FunctionDef) for line in peeks(function)]
    assert not found, "asked before the page can be there; wait first: " + ", ".join(found)


@pytest.mark.parametrize(("walked", "lines"), [
    ('def a(page):\n page.locator("a").click()\n page.evaluate("1")', [3]),
    ('def a(page):\n page.locator("a").click()\n assert page.locator("p").count() == 0', [3]),
    ('def a(page):\n page.locator("a").click()\n no = page.url', [3]),
    ('def a(page):\n page.locator("a").click()\n done(page, "x")\n no = page.url', []),
    ('def a(page):\n page.locator("a").click()\n page.locator("p").first.evaluate("one => one.id")', []),
    ('def a(page):\n page.goto("/")\n page.evaluate("1")', []),
    ('def a(page):\n page.locator("a").click()\n page.wait_for_load_state()\n no = page.url', [4]),
    ('def a(page):\n with page.expect_navigation():\n  page.locator("a").click()\n page.url', []),
])
def test_a_peek_is_seen(walked, lines):
    function = ast.parse(walked).body[0]
    assert isinstance(function, ast.FunctionDef)
    assert list(peeks(function)) == lines

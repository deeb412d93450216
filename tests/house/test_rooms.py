"""What stands in each room: writing only in actions, no clock below the roof, everything public is explained."""

import ast
from pathlib import Path

import pytest

from tests.house.tree import STATIONS, floor, parsed, public_functions, room, shown, sources

WRITES = {"create", "save", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}
CLOCKS = {("timezone", "now"), ("datetime", "now"), ("date", "today"), ("datetime", "utcnow"), ("time", "time"),
          ("timezone", "localdate"), ("timezone", "localtime"), ("functions", "Now")}  # fmt: skip
# Where the real clock enters the house: the pages' and the API's requests, the street's schedule, the story setting its own clock.
CLOCK_KEEPERS = {"desk", "api", "project", "city"}


def _calls(path: Path) -> list[ast.Call]:
    return [node for node in ast.walk(parsed(path)) if isinstance(node, ast.Call)]


def _writes(call: ast.Call) -> bool:
    if not isinstance(call.func, ast.Attribute):
        return False
    # A queryset's update takes keywords only; a dictionary's or a digest's takes one thing.
    is_update = call.func.attr == "update" and bool(call.keywords) and not call.args
    if call.func.attr == "save" and call.args:  # a document's, to a file: a row's takes keywords only
        return False
    return is_update or call.func.attr in WRITES


def test_writing_happens_in_actions_only() -> None:
    found = [
        f"{shown(path)}:{call.lineno} {ast.unparse(call.func)}"
        for path in sources()
        if room(path) not in {"actions", "deeds"} and floor(path) != "project"
        for call in _calls(path)
        if _writes(call)
    ]
    assert not found, "\n".join(found)


def _asks_the_clock(call: ast.Call) -> bool:
    # With an argument, timezone.localdate and its like only convert what they are given.
    if call.args or call.keywords or not isinstance(call.func, ast.Attribute):
        return False
    return isinstance(call.func.value, ast.Name) and (call.func.value.id, call.func.attr) in CLOCKS


def test_time_is_passed_in() -> None:
    found = [
        f"{shown(path)}:{call.lineno} {ast.unparse(call)}"
        for path in sources()
        if floor(path) not in CLOCK_KEEPERS
        for call in _calls(path)
        if _asks_the_clock(call)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("station", STATIONS)
def test_a_floor_says_what_it_is(station: str) -> None:
    path = next(p for p in sources() if floor(p) == station and p.name == "__init__.py" and room(p) == "__init__")
    said = ast.get_docstring(parsed(path)) or ""
    assert 2 <= len(said.splitlines()) <= 12, said


def test_every_public_function_is_explained() -> None:
    found = [
        f"{shown(path)}:{function.lineno} {function.name}"
        for path in sources()
        for function in public_functions(path)
        if not ast.get_docstring(function)
    ]
    assert not found, "\n".join(found)


def test_every_file_is_explained() -> None:
    told = [path for path in sources() if path.stat().st_size and path.name != "apps.py"]
    found = [shown(path) for path in told if not ast.get_docstring(parsed(path))]
    assert not found, "\n".join(found)

"""Every use case is an action with a guard; every part of one is a step; both say who and when."""

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from types import ModuleType
from typing import Any

import pytest

from tests.house.tree import ROOT, STATIONS, floor, shown, sources, tracked

INSTRUMENTS = {"journal"}  # it makes actions, and offers note, tell and move as steps


def _modules() -> Iterator[ModuleType]:
    """The room of each station, and its files where it is a folder."""
    for station in STATIONS:
        name = f"baigong.{station}.actions"
        if station in INSTRUMENTS or not find_spec(name):
            continue
        module = importlib.import_module(name)
        yield module
        for inner in pkgutil.iter_modules(getattr(module, "__path__", [])):
            yield importlib.import_module(f"{name}.{inner.name}")


def _public() -> Iterator[tuple[str, Callable[..., Any]]]:
    """What a room offers: in a folder what its __init__ names, and every action and step wherever it stands."""
    for module in _modules():
        is_room = module.__name__.endswith(".actions")
        for name, thing in vars(module).items():
            ours = inspect.isfunction(thing) and thing.__module__.startswith(module.__name__)
            if ours and not name.startswith("_") and (is_room or _is_declared(thing)):
                yield f"{module.__name__}.{name}", thing


def _is_declared(thing: object) -> bool:
    return hasattr(thing, "action_name") or getattr(thing, "is_step", False)


PUBLIC = dict(_public())
ACTIONS = {thing.action_name: thing for thing in PUBLIC.values() if hasattr(thing, "action_name")}


@pytest.mark.parametrize("name", PUBLIC)
def test_what_is_public_in_actions_is_an_action_or_a_step(name: str) -> None:
    assert _is_declared(PUBLIC[name])


def test_a_room_is_entered_by_its_door() -> None:
    """Another floor imports a room, never a file inside it: parts shared within a room stay within."""
    inside = re.compile(r"^\s*(?:from|import) baigong\.(\w+)\.(actions|queries|access|models|facts)\.\w", re.M)
    found = [
        f"{shown(path)}: {hit[0].strip()}"
        for path in sources()
        for hit in inside.finditer(path.read_text())
        if floor(path) != hit[1]
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", ACTIONS)
def test_an_action_has_a_guard_and_is_told_who_and_when(name: str) -> None:
    action = ACTIONS[name]
    assert callable(action.may), "an action without may"  # type: ignore[attr-defined]
    parameters = inspect.signature(inspect.unwrap(action)).parameters
    for told in ("by", "now"):
        assert parameters[told].kind is inspect.Parameter.KEYWORD_ONLY
        assert parameters[told].default is inspect.Parameter.empty


def test_action_names_are_of_their_floor_and_unique() -> None:
    names = {(thing.action_name, thing.__module__, thing.__name__) for thing in ACTIONS.values()}  # type: ignore[attr-defined]
    assert not [name for name, module, _ in names if name.split(".")[0] != module.split(".")[1]]
    declared = {(t.action_name, t.__module__, t.__name__) for t in PUBLIC.values() if hasattr(t, "action_name")}
    assert declared == names, "two actions bear one name"


def test_no_action_calls_another() -> None:
    """Seen statically here; at run time it raises."""
    found = []
    for name, action in ACTIONS.items():
        function = inspect.unwrap(action)
        body = ast.parse(inspect.cleandoc("\n" + inspect.getsource(function)))
        for call in (node for node in ast.walk(body) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            if hasattr(function.__globals__.get(call.func.id), "action_name"):
                found.append(f"{name} calls {call.func.id}")
    assert not found, "\n".join(found)


def test_every_action_is_tried_in_a_test() -> None:
    tests = "\n".join(p.read_text() for p in tracked() if p.suffix == ".py" and ROOT / "tests" in p.parents)
    untried = [name for name in ACTIONS if not re.search(rf"\b{ACTIONS[name].__name__}\b", tests)]
    assert not untried, "\n".join(untried)

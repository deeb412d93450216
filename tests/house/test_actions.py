"""Every use case is an action with a guard; every part of one is a step; both say who and when."""

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from types import ModuleType
from typing import Any

import pytest

from tests.house.tree import ROOT, STATIONS, tracked

INSTRUMENTS = {"journal"}  # it makes actions, and offers note, tell and move as steps


def _modules() -> Iterator[ModuleType]:
    for station in STATIONS:
        name = f"baigong.{station}.actions"
        if station in INSTRUMENTS or not find_spec(name):
            continue
        module = importlib.import_module(name)
        yield module
        for inner in pkgutil.iter_modules(getattr(module, "__path__", [])):
            yield importlib.import_module(f"{name}.{inner.name}")


def _public() -> Iterator[tuple[str, Callable[..., Any]]]:
    for module in _modules():
        for name, thing in vars(module).items():
            if inspect.isfunction(thing) and thing.__module__ == module.__name__ and not name.startswith("_"):
                yield f"{module.__name__}.{name}", thing


PUBLIC = dict(_public())
ACTIONS = {name: thing for name, thing in PUBLIC.items() if hasattr(thing, "action_name")}


@pytest.mark.parametrize("name", PUBLIC)
def test_what_is_public_in_actions_is_an_action_or_a_step(name: str) -> None:
    assert hasattr(PUBLIC[name], "action_name") or getattr(PUBLIC[name], "is_step", False)


@pytest.mark.parametrize("name", ACTIONS)
def test_an_action_has_a_guard_and_is_told_who_and_when(name: str) -> None:
    action = ACTIONS[name]
    assert callable(action.may), "an action without may"  # type: ignore[attr-defined]
    parameters = inspect.signature(inspect.unwrap(action)).parameters
    for told in ("by", "now"):
        assert parameters[told].kind is inspect.Parameter.KEYWORD_ONLY
        assert parameters[told].default is inspect.Parameter.empty


def test_action_names_are_of_their_floor_and_unique() -> None:
    names = [(thing.action_name, name.split(".")[1]) for name, thing in ACTIONS.items()]  # type: ignore[attr-defined]
    assert not [name for name, station in names if not name.startswith(f"{station}.")]
    assert len({name for name, _ in names}) == len(names)


def test_no_action_calls_another() -> None:
    """Seen statically here; at run time it raises."""
    own = {name.rsplit(".", 1)[1] for name in ACTIONS}
    found = []
    for name, action in ACTIONS.items():
        body = ast.parse(inspect.cleandoc("\n" + inspect.getsource(inspect.unwrap(action))))
        for call in (node for node in ast.walk(body) if isinstance(node, ast.Call)):
            if isinstance(call.func, ast.Name) and call.func.id in own:
                target = inspect.unwrap(action).__globals__.get(call.func.id)
                if hasattr(target, "action_name"):
                    found.append(f"{name} calls {call.func.id}")
    assert not found


def test_every_action_is_tried_in_a_test() -> None:
    tests = "\n".join(p.read_text() for p in tracked() if p.suffix == ".py" and ROOT / "tests" in p.parents)
    untried = [name for name in ACTIONS if f"{name.rsplit('.', 1)[1]}(" not in tests]
    assert not untried, "\n".join(untried)

"""For which roles an action's guard can say yes, read from the guard itself.

A guard judges who asks and what about, so it cannot be run without both. But what it asks of `by.role` stands in its
syntax: everything else it asks may turn out either way. So a change of rights is a visible change of `docs/roles.md`.
"""

import ast
import inspect
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from baigong.kernel.refused import Answer
from baigong.people.words import Role

Roles = frozenset[Role]
EVERYONE: Roles = frozenset(Role)
NOBODY: Roles = frozenset()


@cache
def roles_that(may: Callable[..., Any], *, hear: bool = True) -> Roles:
    """Roles to which the guard can answer yes (`hear=True`) or no (`hear=False`), given the right matter."""
    function = _syntax(may)
    if isinstance(function, ast.Lambda):
        return _could(function.body, hear, may.__globals__)
    yes, no, _ = _walk(function.body, EVERYONE, may.__globals__)
    return yes if hear else no


def _syntax(may: Callable[..., Any]) -> ast.FunctionDef | ast.Lambda:
    file = inspect.getsourcefile(may) or ""
    found = [
        node
        for node in ast.walk(ast.parse(Path(file).read_text()))
        if isinstance(node, ast.FunctionDef | ast.Lambda) and node.lineno == may.__code__.co_firstlineno
    ]
    # A lambda stands in the line of the decorator that holds it; a function in its own.
    return next(node for node in found if isinstance(node, ast.Lambda) is (may.__name__ == "<lambda>"))


def _walk(body: list[ast.stmt], live: Roles, known: dict[str, Any]) -> tuple[Roles, Roles, Roles]:
    """Roles that leave with yes, that leave with no, and that go on behind these statements."""
    yes, no = NOBODY, NOBODY
    for statement in body:
        if isinstance(statement, ast.Return):
            answer = statement.value or ast.Constant(None)
            return yes | live & _could(answer, True, known), no | live & _could(answer, False, known), NOBODY
        if isinstance(statement, ast.Raise):
            return yes, no | live, NOBODY
        if isinstance(statement, ast.If):
            then = _walk(statement.body, live & _could(statement.test, True, known), known)
            other = _walk(statement.orelse, live & _could(statement.test, False, known), known)
            yes, no, live = yes | then[0] | other[0], no | then[1] | other[1], then[2] | other[2]
        elif isinstance(statement, ast.For | ast.While | ast.With):
            inner = _walk(statement.body, live, known)
            yes, no = yes | inner[0], no | inner[1]
    return yes, no, live


def _could(question: ast.expr, be: bool, known: dict[str, Any]) -> Roles:
    """Roles for which an expression could be true (or false)."""
    if isinstance(question, ast.Constant):
        return EVERYONE if bool(question.value) is be else NOBODY
    if isinstance(question, ast.UnaryOp) and isinstance(question.op, ast.Not):
        return _could(question.operand, not be, known)
    if isinstance(question, ast.BoolOp):
        parts = [_could(part, be, known) for part in question.values]
        every = isinstance(question.op, ast.And) is be
        return frozenset.intersection(*parts) if every else frozenset.union(*parts)
    if isinstance(question, ast.Compare) and ast.unparse(question.left) == "by.role":
        asked = _value(question.comparators[0], known)
        asked = {asked} if isinstance(asked, str) else set(asked)
        positive = isinstance(question.ops[0], ast.In | ast.Eq | ast.Is)
        return frozenset(role for role in Role if (role in asked) is (positive is be))
    if isinstance(question, ast.IfExp):
        body, other = (_could(part, be, known) for part in (question.body, question.orelse))
        return body & _could(question.test, True, known) | other & _could(question.test, False, known)
    if isinstance(question, ast.Call):
        helper = _value(question.func, known)
        if helper is Answer:  # without reasons it says yes, with reasons no
            return EVERYONE if be is not bool(question.args) else NOBODY
        if inspect.isfunction(helper) and _is_guard(helper):
            return roles_that(helper, hear=be)
    return EVERYONE


def _is_guard(helper: Callable[..., Any]) -> bool:
    return ".access" in helper.__module__ and helper.__annotations__.get("return") in {bool, Answer}


def _value(node: ast.expr, known: dict[str, Any]) -> Any:
    try:
        return eval(ast.unparse(node), known)  # noqa: S307  # our own guards' constants, read for the docs
    except (NameError, AttributeError):
        return None  # a local name: it could be anything

"""Terms to running code: each becomes a function of the fact getter that answers a value, or None for unknown.

The function is built node by node from the checked term, out of the few node kinds below, and handed to `compile`;
no text of a policy is ever evaluated or executed (docs/why/0018). Straight code is about four times as fast as closures,
which is what one judgement in microseconds needs. Unknown follows Kleene: false and unknown is false.
"""

import ast
from collections.abc import Callable, Mapping, Sequence
from types import CodeType, FunctionType
from typing import Any

from baigong.rules.functions import FUNCTIONS, divide, stem_of
from baigong.rules.term import Term

Getter = Callable[[str], Any]
Running = Callable[[Getter], Any]

NONE, TRUE, FALSE = ast.Constant(None), ast.Constant(True), ast.Constant(False)
COMPARE = {"<": ast.Lt, "<=": ast.LtE, ">": ast.Gt, ">=": ast.GtE, "==": ast.Eq, "!=": ast.NotEq,
           "in": ast.In, "not in": ast.NotIn}
ARITHMETIC = {"+": ast.Add, "-": ast.Sub, "*": ast.Mult}
NEVER_UNKNOWN = frozenset(FUNCTIONS) - {"add_days", "add_months", "workdays", "add_workdays"}


def running(term: Term, figures: Mapping[str, Any]) -> Running:
    """A function from the getter to the term's value under one version's figures."""
    body = Body(figures)
    return body.function(body.value(term)[0])


def constant(term: Term, figures: Mapping[str, Any]) -> Any:
    """The value of a term that looks at no fact."""
    return running(term, figures)(lambda name: None)


class Body:
    """The statements of one function; every intermediate value is a local, every outside value a named constant.

    `steps` are the expressions for results that are known: earlier steps and the total so far. `sure` tells that every
    fact is known, so that none need be asked. A value that may be unknown has a name, as it is looked at twice.
    """

    def __init__(self, figures: Mapping[str, Any]) -> None:
        self.figures = figures
        self.statements: list[ast.stmt] = []
        self.outside: dict[str, Any] = {"__builtins__": {}}
        self.locals: dict[str, ast.expr] = {}
        self.steps: dict[str, ast.expr] = {}
        self.sure = False

    def function(self, value: ast.expr, *more: str) -> Callable:
        """Close the body with `return value` and make the function of the getter and `more` parameters."""
        module = ast.parse("def judged(get): pass")           # our own frame; what fills it comes from terms
        head = module.body[0]
        assert isinstance(head, ast.FunctionDef)  # noqa: S101 (tells the type checker what the line above says)
        head.args.args += [ast.arg(name) for name in more]
        head.body = [*self.statements, ast.Return(value)]
        compiled = compile(ast.fix_missing_locations(module), "<sheet>", "exec")
        code = next(part for part in compiled.co_consts if isinstance(part, CodeType))
        return FunctionType(code, self.outside)

    def let(self, value: ast.expr) -> ast.expr:
        """Name an intermediate value."""
        return self.fresh(value)[1]

    def fresh(self, value: ast.expr) -> tuple[str, ast.expr]:
        """The same, with the name itself, to be set again."""
        name = f"v{len(self.statements)}"
        self.keep(name, value)
        return name, named(name)

    def keep(self, name: str, value: ast.expr) -> None:
        """Set a name."""
        self.statements.append(kept(name, value))

    def when(self, test: ast.expr, *acts: ast.stmt) -> None:
        """Do things under a test."""
        self.statements.append(ast.If(test, list(acts), []))

    def given(self, value: Any) -> ast.expr:
        """Bring in a value from outside: a date, a set, a table's look-up, a function of the language."""
        if value is None or isinstance(value, bool | int | str):
            return ast.Constant(value)
        name = f"k{len(self.outside)}"
        self.outside[name] = value
        return named(name)

    def fact(self, name: str) -> ast.expr:
        """Read a fact (or a step's result) once."""
        if name in self.steps:
            return self.steps[name]
        if name not in self.locals:
            self.locals[name] = self.let(call(named("get"), ast.Constant(name)))
        return self.locals[name]

    def facts(self, names: Sequence[str]) -> ast.expr:
        """The values of facts, in order."""
        return tupled(*[self.fact(name) for name in names])

    def unknown(self, names: Sequence[str]) -> ast.expr:
        """Is one of the facts unknown?"""
        return any_of([is_(self.fact(name), NONE) for name in names])

    def value(self, term: Term) -> tuple[ast.expr, bool]:
        """The expression for a term, and whether it may be unknown."""
        match term.op:
            case "const":
                return self.given(term.value), False
            case "fact" | "step":
                return self.fact(str(term.value)), not self.sure and str(term.value) not in self.steps
            case "figure":
                figure = self.figures.get(str(term.value))
                return self.given(figure), figure is None
            case "set":
                members = term.value if term.value is not None else self._keys(term)
                return self.given(members), members is None
            case "lookup":
                rows = self.figures.get(str(term.value)) or {}
                keys = [self.value(part)[0] for part in term.parts]
                find = {row[0]: number for row, number in rows.items()}.get if len(keys) == 1 else rows.get
                return self.let(call(self.given(find), keys[0] if len(keys) == 1 else tupled(*keys))), True
        parts = [self.value(part) for part in term.parts]
        plain = self._plain(term.op, [node for node, _ in parts])
        if plain is not None:
            node, unsure = parts[0]
            return (self.let(ast.IfExp(is_(node, NONE), NONE, plain)), True) if unsure else (plain, False)
        if term.op in {"and", "or"}:
            return self._junction(term.op == "or", parts)
        if term.op == "if":
            return self._choice(parts)
        return self._strict(term.op, parts)

    def _plain(self, op: str, nodes: list[ast.expr]) -> ast.expr | None:
        """A function with a known second argument as a plain expression, spared the call; None for all else."""
        known = self.outside.get(nodes[1].id) if len(nodes) == 2 and isinstance(nodes[1], ast.Name) else None
        if op == "overlaps" and isinstance(known, frozenset):
            return ast.UnaryOp(ast.Not(), call(self.given(known.isdisjoint), nodes[0]))
        if op == "within" and isinstance(nodes[1], ast.Constant) and isinstance(nodes[1].value, str):
            stem = stem_of(nodes[1].value)
            head = ast.Subscript(nodes[0], ast.Slice(upper=ast.Constant(len(stem))), ast.Load()) if stem else nodes[0]
            return ast.Compare(head, [ast.Eq() if stem else ast.NotEq()], [ast.Constant(stem)])
        return None

    def _keys(self, term: Term) -> frozenset[str] | None:
        table = self.figures.get(str(term.parts[0].value))
        return frozenset(key[0] for key in table) if isinstance(table, dict) else None

    def _strict(self, op: str, parts: list[tuple[ast.expr, bool]]) -> tuple[ast.expr, bool]:
        """Unknown as soon as one part is."""
        nodes = [node for node, _ in parts]
        if op in COMPARE:
            act: ast.expr = ast.Compare(nodes[0], [COMPARE[op]()], [nodes[1]])
        elif op in ARITHMETIC:
            act = ast.BinOp(nodes[0], ARITHMETIC[op](), nodes[1])
        elif op == "not":
            act = ast.UnaryOp(ast.Not(), nodes[0])
        elif op == "neg":
            act = ast.UnaryOp(ast.USub(), nodes[0])
        else:
            act = call(self.given(divide if op == "/" else FUNCTIONS[op]), *nodes)
        unsure = [is_(node, NONE) for node, may_be_unknown in parts if may_be_unknown]
        if unsure:
            act = ast.IfExp(any_of(unsure), NONE, act)
        known = op in COMPARE or op in ARITHMETIC or op in {"not", "neg"} or op in NEVER_UNKNOWN
        return (act, False) if known and not unsure else (self.let(act), True)

    def _junction(self, is_or: bool, parts: list[tuple[ast.expr, bool]]) -> tuple[ast.expr, bool]:
        stop, go = (TRUE, FALSE) if is_or else (FALSE, TRUE)
        unsure = [is_(node, NONE) for node, may_be_unknown in parts if may_be_unknown]
        if not unsure:
            return ast.BoolOp(ast.Or() if is_or else ast.And(), [node for node, _ in parts]), False
        rest = ast.IfExp(any_of(unsure), NONE, go)
        return self.let(ast.IfExp(any_of([is_(node, stop) for node, _ in parts]), stop, rest)), True

    def _choice(self, parts: list[tuple[ast.expr, bool]]) -> tuple[ast.expr, bool]:
        (test, unsure), (body, one), (other, two) = parts
        act: ast.expr = ast.IfExp(test, body, other)
        if unsure:
            body, other = self.let(body), self.let(other)
            alike = ast.IfExp(ast.Compare(body, [ast.Eq()], [other]), body, NONE)
            act = ast.IfExp(is_(test, NONE), alike, act)
        return (self.let(act), True) if unsure or one or two else (act, False)


def named(name: str) -> ast.expr:
    """A name read."""
    return ast.Name(name, ast.Load())


def kept(name: str, value: ast.expr) -> ast.stmt:
    """A name set."""
    return ast.Assign([ast.Name(name, ast.Store())], value)


def tupled(*parts: ast.expr) -> ast.expr:
    """A tuple of parts."""
    return ast.Tuple(list(parts), ast.Load())


def call(function: ast.expr, *arguments: ast.expr) -> ast.expr:
    """A call."""
    return ast.Call(function, list(arguments), [])


def is_(node: ast.expr, value: ast.Constant) -> ast.expr:
    """Is it this very constant? Of another constant that is known at once."""
    if isinstance(node, ast.Constant):
        return TRUE if node.value is value.value else FALSE
    return ast.Compare(node, [ast.Is()], [value])


def any_of(tests: list[ast.expr]) -> ast.expr:
    """Does one of the tests hold? None holds of none."""
    if not tests:
        return FALSE
    return tests[0] if len(tests) == 1 else ast.BoolOp(ast.Or(), tests)


def all_of(tests: list[ast.expr]) -> ast.expr:
    """Do all tests hold? They do when there are none."""
    if not tests:
        return TRUE
    return tests[0] if len(tests) == 1 else ast.BoolOp(ast.And(), tests)

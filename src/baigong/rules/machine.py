"""Terms to running code: each becomes a function of the fact getter that answers a value, or None for unknown.

The function is built node by node from the checked term, out of the few node kinds below, and handed to `compile`;
no text of a policy is ever parsed as Python, evaluated or executed. Straight code is about four times as fast as
closures, which is what one judgement in microseconds needs. Unknown follows Kleene: false and unknown is false.
"""

import ast
from collections.abc import Callable, Mapping, Sequence
from types import CodeType, FunctionType
from typing import Any

from baigong.rules.functions import FUNCTIONS, divide
from baigong.rules.term import Term

Getter = Callable[[str], Any]
Running = Callable[[Getter], Any]
Seen = tuple[tuple[str, Any], ...]

NONE, TRUE, FALSE = ast.Constant(None), ast.Constant(True), ast.Constant(False)
COMPARE = {"<": ast.Lt, "<=": ast.LtE, ">": ast.Gt, ">=": ast.GtE, "==": ast.Eq, "!=": ast.NotEq,
           "in": ast.In, "not in": ast.NotIn}
ARITHMETIC = {"+": ast.Add, "-": ast.Sub, "*": ast.Mult}
NEVER_UNKNOWN = frozenset(FUNCTIONS) - {"add_days", "add_months"}


def running(term: Term, figures: Mapping[str, Any]) -> Running:
    """A function from the getter to the term's value under one version's figures."""
    body = _Body(figures)
    return body.function(body.value(term)[0])


def untraced(terms: Sequence[Term], figures: Mapping[str, Any]) -> Callable[[Getter], tuple[Any, ...]]:
    """One function for the values of several terms; each fact is read once."""
    body = _Body(figures)
    return body.function(_tuple(*[body.value(term)[0] for term in terms]))


def traced(
    terms: Sequence[Term], figures: Mapping[str, Any], held: Sequence[tuple | None], line: type[tuple]
) -> Callable[[Getter], tuple[Any, ...]]:
    """The same, each value with every fact its term looks at and what was seen there, as (value, seen).

    Where the value is True and `held` has the term's fields ready, a `line` of them and of what was seen stands instead:
    most conditions hold, and a line made in straight code costs half of one made in a loop.
    """
    body = _Body(figures)
    made = []
    for term, fields in zip(terms, held, strict=True):
        value, seen = body.value(term)[0], body.seen(term.facts())
        pair = _tuple(value, seen)
        if fields is not None:
            whole = _tuple(*[body.given(field) for field in fields], seen)
            named = body.let(value) if isinstance(value, ast.Constant) else value
            pair = ast.IfExp(_is(named, TRUE), _call(body.given(tuple.__new__), body.given(line), whole), pair)
        made.append(pair)
    return body.function(_tuple(*made))


def keyed(keys: tuple[tuple[str, str], ...]) -> Callable[[Getter], tuple[bool, Seen]]:
    """For (name, fact) pairs: whether every fact is known, and (name, value) pairs; no fact gives None, as known."""
    body = _Body({})
    facts = {name: body.fact(fact) for name, fact in keys if fact}
    unsure = [_is(value, NONE) for value in facts.values()]
    known = ast.UnaryOp(ast.Not(), _any(unsure)) if unsure else TRUE
    pairs: list[ast.expr] = [_tuple(ast.Constant(name), facts.get(name, NONE)) for name, _ in keys]
    return body.function(_tuple(known, _tuple(*pairs)))


def seen_by(names: tuple[str, ...]) -> Callable[[Getter], Seen]:
    """A function from the getter to the named facts with their values."""
    body = _Body({})
    return body.function(body.seen(names))


def constant(term: Term, figures: Mapping[str, Any]) -> Any:
    """The value of a term that looks at no fact."""
    return running(term, figures)(lambda name: None)


class _Body:
    """The statements of one function; every intermediate value is a local, every outside value a named constant."""

    def __init__(self, figures: Mapping[str, Any]) -> None:
        self.figures = figures
        self.statements: list[ast.stmt] = []
        self.outside: dict[str, Any] = {"__builtins__": {}}
        self.locals: dict[str, ast.expr] = {}

    def function(self, value: ast.expr) -> Callable:
        """Close the body with `return value` and make the function."""
        module = ast.parse("def term(get): pass")             # our own frame; what fills it comes from terms
        frame = module.body[0]
        assert isinstance(frame, ast.FunctionDef)  # noqa: S101 (tells the type checker what the line above says)
        frame.body = [*self.statements, ast.Return(value)]
        compiled = compile(ast.fix_missing_locations(module), "<sheet>", "exec")
        code = next(part for part in compiled.co_consts if isinstance(part, CodeType))
        return FunctionType(code, self.outside)

    def let(self, value: ast.expr) -> ast.expr:
        """Name an intermediate value."""
        name = f"v{len(self.statements)}"
        self.statements.append(ast.Assign([ast.Name(name, ast.Store())], value))
        return ast.Name(name, ast.Load())

    def given(self, value: Any) -> ast.expr:
        """Bring in a value from outside: a date, a set, a table's look-up, a function of the language."""
        if value is None or isinstance(value, bool | int | str):
            return ast.Constant(value)
        name = f"k{len(self.outside)}"
        self.outside[name] = value
        return ast.Name(name, ast.Load())

    def fact(self, name: str) -> ast.expr:
        """Read a fact (or a step's result) once."""
        if name not in self.locals:
            self.locals[name] = self.let(_call(ast.Name("get", ast.Load()), ast.Constant(name)))
        return self.locals[name]

    def seen(self, names: Sequence[str]) -> ast.expr:
        """(name, value) pairs of facts."""
        return _tuple(*[_tuple(ast.Constant(name), self.fact(name)) for name in names])

    def value(self, term: Term) -> tuple[ast.expr, bool]:
        """The expression for a term, and whether it may be unknown."""
        match term.op:
            case "const":
                return self.given(term.value), False
            case "fact" | "step":
                return self.fact(str(term.value)), True
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
                return self.let(_call(self.given(find), keys[0] if len(keys) == 1 else _tuple(*keys))), True
        parts = [self.value(part) for part in term.parts]
        if term.op in {"and", "or"}:
            return self._junction(term.op == "or", parts)
        if term.op == "if":
            return self._choice(parts)
        return self._strict(term.op, parts)

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
            act = _call(self.given(divide if op == "/" else FUNCTIONS[op]), *nodes)
        unsure = [_is(node, NONE) for node, may_be_unknown in parts if may_be_unknown]
        if unsure:
            act = ast.IfExp(_any(unsure), NONE, act)
        known = op in COMPARE or op in ARITHMETIC or op in {"not", "neg"} or op in NEVER_UNKNOWN
        return self.let(act), bool(unsure) or not known

    def _junction(self, is_or: bool, parts: list[tuple[ast.expr, bool]]) -> tuple[ast.expr, bool]:
        stop, go = (TRUE, FALSE) if is_or else (FALSE, TRUE)
        unsure = [_is(node, NONE) for node, may_be_unknown in parts if may_be_unknown]
        rest: ast.expr = ast.IfExp(_any(unsure), NONE, go) if unsure else go
        return self.let(ast.IfExp(_any([_is(node, stop) for node, _ in parts]), stop, rest)), bool(unsure)

    def _choice(self, parts: list[tuple[ast.expr, bool]]) -> tuple[ast.expr, bool]:
        (test, unsure), (body, one), (other, two) = parts
        act: ast.expr = ast.IfExp(test, body, other)
        if unsure:
            alike = ast.IfExp(ast.Compare(body, [ast.Eq()], [other]), body, NONE)
            act = ast.IfExp(_is(test, NONE), alike, act)
        return self.let(act), unsure or one or two


def _tuple(*parts: ast.expr) -> ast.expr:
    return ast.Tuple(list(parts), ast.Load())


def _call(function: ast.expr, *arguments: ast.expr) -> ast.expr:
    return ast.Call(function, list(arguments), [])


def _is(node: ast.expr, value: ast.expr) -> ast.expr:
    return ast.Compare(node, [ast.Is()], [value])


def _any(tests: list[ast.expr]) -> ast.expr:
    return tests[0] if len(tests) == 1 else ast.BoolOp(ast.Or(), tests)

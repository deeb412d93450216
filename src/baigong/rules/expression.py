"""The little language: parsed with `ast`, let through node by node, typed and unit-checked into terms.

Names, whole numbers, quoted codes, comparisons, and/or/not, in, + - * /, `a if b else c`, table look-up and the
functions of `functions.py`. Nothing else gets through: no attributes but the dots of fact names, no calls of
anything else, no powers, strings of code, loops or imports. The text is never executed.
"""

import ast
from collections.abc import Mapping
from typing import Any

from baigong.rules.faults import WrongExpression, did_you_mean
from baigong.rules.functions import FUNCTIONS, result_of
from baigong.rules.term import Kind, Term

BOOL = Kind("bool")
COMPARE = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=",
           ast.In: "in", ast.NotIn: "not in"}
ARITHMETIC = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
LONGEST = 600
ALLOWED = "names, numbers, quoted codes, comparisons, and, or, not, in, + - * /, a if b else c, table[fact], functions"


class Scope:
    """The names an expression may use: facts, figures, steps, each with its kind, and the codes of code facts.

    `later` are the steps that are not reckoned yet where the expression stands: to name one would be circular.
    """

    def __init__(self, facts: Mapping[str, Kind], figures: Mapping[str, Kind], steps: tuple[str, ...] = (),
                 codes: Mapping[str, frozenset[str]] | None = None, place: str = "", later: tuple[str, ...] = ()) -> None:
        self.facts, self.figures, self.steps, self.codes, self.place = facts, figures, steps, codes or {}, place
        self.later = later

    def term(self, name: str) -> Term:
        """What a name stands for. Raises WrongExpression naming the nearest known name."""
        if name in self.facts:
            return Term("fact", self.facts[name], value=name)
        if name in self.figures:
            return Term("figure", self.figures[name], value=name)
        if name in self.steps:
            return Term("step", Kind("number", "fen"), value=name)
        if name == "place":
            return Term("const", Kind("code"), value=self.place)
        if name in self.later:
            raise WrongExpression(f"step {name} is this very step or comes after it",
                                  "a step may use total and the steps before it")
        known = [*self.facts, *self.figures, *self.steps, *FUNCTIONS]
        raise WrongExpression(f"unknown name {name}", did_you_mean(name, known)
                              or ("add it to asks" if "." in name else "add it to figures"))


def parse(text: str, scope: Scope) -> Term:
    """Turn an expression into a checked term. Raises WrongExpression."""
    if len(text) > LONGEST:
        raise WrongExpression(f"longer than {LONGEST} characters", "split it into two conditions")
    try:
        tree = ast.parse(text.strip(), mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise WrongExpression(f"cannot be read: {getattr(error, 'msg', error)}",
                              "look at its quotes, brackets and operators") from None
    return _term(tree.body, scope)


def _term(node: ast.expr, scope: Scope) -> Term:
    match node:
        case ast.Constant(value=bool() as value):
            return Term("const", BOOL, value=value)
        case ast.Constant(value=int() as value):
            return Term("const", Kind("number"), value=value)
        case ast.Constant(value=float()):
            raise WrongExpression("a fraction is not exact", "write percent_of(amount, 130) instead of amount * 1.3")
        case ast.Constant(value=str() as value):
            return Term("const", Kind("code"), value=value)
        case ast.Name() | ast.Attribute():
            return scope.term(_dotted(node))
        case ast.BoolOp(op=op, values=values):
            parts = tuple(_bool(_term(value, scope)) for value in values)
            return Term("and" if isinstance(op, ast.And) else "or", BOOL, parts)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return Term("not", BOOL, (_bool(_term(operand, scope)),))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            part = _number(_term(operand, scope))
            return Term("neg", part.kind, (part,))
        case ast.BinOp(left=left, op=op, right=right) if type(op) in ARITHMETIC:
            return _sum(ARITHMETIC[type(op)], _term(left, scope), _term(right, scope))
        case ast.Compare():
            return _chain(node, scope)
        case ast.IfExp(test=test, body=body, orelse=orelse):
            first, second = _term(body, scope), _term(orelse, scope)
            kind = _alike(first, second, "the two sides of if")
            return Term("if", kind, (_bool(_term(test, scope)), first, second))
        case ast.Set(elts=elts):
            parts = tuple(_term(elt, scope) for elt in elts)
            if any(part.op != "const" or part.kind.base != "code" for part in parts):
                raise WrongExpression("a set may only list quoted codes", "write {'a', 'b'}")
            return Term("set", Kind("set"), value=frozenset(str(part.value) for part in parts))
        case ast.Subscript(value=value, slice=index):
            return _lookup(scope.term(_dotted(value)), index, scope)
        case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if name in FUNCTIONS:
            parts = tuple(_term(arg, scope) for arg in args)
            return Term(name, result_of(name, parts), parts)
        case ast.Call(func=func):
            name = ast.unparse(func)
            raise WrongExpression(f"{name} is no function of the language", did_you_mean(name, FUNCTIONS)
                                  or f"one of {', '.join(sorted(FUNCTIONS))}")
    raise WrongExpression(f"{ast.unparse(node)} is not part of the language", ALLOWED)


def _dotted(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    raise WrongExpression(f"{ast.unparse(node)} is not a name", "use a fact, a figure or a step by its name")


def _bool(term: Term) -> Term:
    if term.kind.base != "bool":
        raise WrongExpression(f"true or false was expected, not {term.kind}", "compare it with something: >=, ==, in …")
    return term


def _number(term: Term) -> Term:
    if term.kind.base != "number":
        raise WrongExpression(f"a number was expected, not {term.kind}", "use a number, or what counts in units")
    return term


def _alike(left: Term, right: Term, what: str) -> Kind:
    a, b = left.kind, right.kind
    if a.base != b.base and {a.base, b.base} != {"code", "text"}:
        raise WrongExpression(f"{what}: {a} and {b} do not fit", "compare like with like")
    if a.unit and b.unit and a.unit != b.unit:
        raise WrongExpression(f"{what}: {a.unit} and {b.unit} are different units", "compare like with like")
    if a.of and b.of and a.of != b.of:
        raise WrongExpression(f"{what}: codes of {a.of} and of {b.of} do not fit", "compare codes of one fact")
    return Kind(a.base, a.unit or b.unit, a.of or b.of, whole=a.whole and b.whole)


def _sum(op: str, left: Term, right: Term) -> Term:
    _number(left), _number(right)
    units = {left.kind.unit, right.kind.unit}
    whole = left.kind.whole and right.kind.whole
    if op in "+-":
        return Term(op, _alike(left, right, f"left and right of {op}"), (left, right))
    if "percent" in units:
        raise WrongExpression(f"a percentage cannot be used with {op}", "use percent_of(amount, percent)")
    if op == "*" and left.kind.unit == right.kind.unit == "fen":
        raise WrongExpression("money cannot be multiplied by money", "use percent_of(amount, share), or a number without unit")
    if op == "/":
        if right.kind.unit == "fen" and left.kind.unit != "fen":
            raise WrongExpression(f"{left.kind} cannot be divided by money", "divide money by money, or by a number")
        unit = "" if left.kind.unit == right.kind.unit else left.kind.unit
        return Term(op, Kind("number", unit, whole=False), (left, right))
    unit = "fen" if "fen" in units else (left.kind.unit or right.kind.unit if "" in units else "")
    return Term(op, Kind("number", unit, whole=whole), (left, right))


def _chain(node: ast.Compare, scope: Scope) -> Term:
    terms = [_term(node.left, scope), *(_term(item, scope) for item in node.comparators)]
    links = []
    for op, left, right in zip(node.ops, terms, terms[1:], strict=False):
        if type(op) not in COMPARE:
            raise WrongExpression(f"{ast.unparse(node)} is not part of the language", "use == or !=")
        links.append(_link(COMPARE[type(op)], left, right, scope))
    return links[0] if len(links) == 1 else Term("and", BOOL, tuple(links))


def _link(op: str, left: Term, right: Term, scope: Scope) -> Term:
    if op in {"in", "not in"}:
        if left.kind.base not in {"code", "text"}:
            raise WrongExpression(f"only a code can be {op} something, not {left.kind}",
                                  "ask for a code, or use overlaps(a, b) for two sets")
        if right.kind.base == "table" and len(right.kind.keys) == 1:
            right = Term("set", Kind("set", of=right.kind.keys[0]), (right,))
        if right.kind.base != "set":
            raise WrongExpression(f"{left.kind} cannot be {op} {right.kind}", "a set or a table with one key is needed")
        if left.kind.of and right.kind.of and left.kind.of != right.kind.of:
            raise WrongExpression(f"codes of {left.kind.of} are never in a set of {right.kind.of}", "use the set of that very fact")
        listed = right.value if isinstance(right.value, frozenset) else ()
        _known(listed, left.kind.of, scope)
        if left.op == "const":
            _known([left.value], right.kind.of, scope)
    else:
        kind = _alike(left, right, f"left and right of {op}")
        if op not in {"==", "!="} and kind.base not in {"number", "date"}:
            raise WrongExpression(f"{kind} has no order", "use == or in")
        if kind.base in {"set", "table"}:
            raise WrongExpression(f"{kind} cannot be compared", "use in or overlaps(a, b)")
        _known([t.value for t in (left, right) if t.op == "const"], kind.of, scope)
    return Term(op, BOOL, (left, right))


def _known(codes: Any, of: str, scope: Scope) -> None:
    for code in codes:
        if scope.codes.get(of) and code not in scope.codes[of]:
            raise WrongExpression(f"{code!r} is no code of {of}", did_you_mean(str(code), scope.codes[of])
                                  or f"one of {', '.join(sorted(scope.codes[of]))}")


def _lookup(table: Term, index: ast.expr, scope: Scope) -> Term:
    if table.op != "figure" or table.kind.base != "table":
        raise WrongExpression(f"{table.value} is no table", "give it a unit like: fen by certificate.level")
    nodes = index.elts if isinstance(index, ast.Tuple) else [index]
    keys = tuple(_term(item, scope) for item in nodes)
    if len(keys) != len(table.kind.keys):
        raise WrongExpression(f"{table.value} is looked up by {', '.join(table.kind.keys)}",
                              f"write {table.value}[{', '.join(table.kind.keys)}]")
    for key, fact in zip(keys, table.kind.keys, strict=True):
        if key.op == "const":
            _known([key.value], fact, scope)
        elif key.kind.of != fact:
            raise WrongExpression(f"{table.value} is keyed by {fact}, not by {key.kind}", f"look it up by {fact}")
    return Term("lookup", Kind("number", table.kind.unit), keys, table.value)

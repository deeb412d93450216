"""The checked form of an expression: a tree of typed terms. Every execution is compiled from this, never from text.

`op` is one of: const, fact, figure, step, lookup, set, compare operators, and, or, not, in, not in, + - * /, neg, if,
or the name of a function of the language. A later set-based compiler walks the same tree.
"""
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Kind:
    """What a term is. `base`: number, bool, date, code, set, text or table. A number without unit fits any unit.

    `of` names the fact whose codes a code or set draws on; `keys` are the facts a table is keyed by; `whole` says
    that a number can have no fraction.
    """

    base: str
    unit: str = ""
    of: str = ""
    keys: tuple[str, ...] = ()
    whole: bool = True

    def __str__(self) -> str:
        return " ".join(filter(None, (self.base, f"of {self.of}" if self.of else "", self.unit)))


@dataclass(frozen=True)
class Term:
    """One node: operator, kind, parts, and the constant, name or figure it stands for."""

    op: str
    kind: Kind
    parts: tuple["Term", ...] = ()
    value: Any = None

    def walk(self) -> Iterator["Term"]:
        """This term and all below it."""
        yield self
        for part in self.parts:
            yield from part.walk()

    def facts(self) -> tuple[str, ...]:
        """The facts it reads, in order of first use."""
        return tuple(dict.fromkeys(str(term.value) for term in self.walk() if term.op == "fact"))

    def figures(self) -> tuple[str, ...]:
        """The figures it uses, in order of first use."""
        return tuple(dict.fromkeys(str(t.value) for t in self.walk() if t.op in {"figure", "lookup"}))

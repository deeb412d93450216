"""Codes and sets over columns: a fact's column, a constant, or a choice between two; asked about, never computed with.

An engine need not make columns of codes: a question about a choice is a choice between questions.
"""

from collections.abc import Callable
from dataclasses import dataclass

from baigong.rules.columns.graph import Graph
from baigong.rules.columns.node import Node
from baigong.rules.functions import stem_of


@dataclass(frozen=True, slots=True)
class Known:
    """A constant code or set; None when the sheet gives no value at all."""

    value: str | frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Column:
    """A code, text or set fact."""

    fact: str


@dataclass(frozen=True, slots=True)
class Choice:
    """`one` where the test holds, `other` where it fails, and where it is unknown what the two agree on."""

    test: Node
    one: "Leaf"
    other: "Leaf"


Leaf = Known | Column | Choice
Question = Callable[[Graph, Known | Column, Known | Column], Node]


def asked(graph: Graph, question: Question, left: Leaf, right: Leaf) -> Node:
    """A question about two leaves, whatever they are."""
    if isinstance(left, Choice):
        return chosen(graph, left, lambda leaf: asked(graph, question, leaf, right))
    if isinstance(right, Choice):
        return chosen(graph, right, lambda leaf: asked(graph, question, left, leaf))
    if None in (getattr(left, "value", ""), getattr(right, "value", "")):
        return graph.const(None, "bool")
    return question(graph, left, right)


def chosen(graph: Graph, choice: Choice, ask: Callable[[Leaf], Node]) -> Node:
    """The answer for the side the test chooses."""
    one, other = ask(choice.one), ask(choice.other)
    agree = asked(graph, same, choice.one, choice.other)
    none = graph.const(None, one.base)
    return graph.case([(choice.test, one), (graph.negated(choice.test), other), (agree, one)], none)


def same(graph: Graph, left: Known | Column, right: Known | Column) -> Node:
    """Are the two codes, or the two sets, equal?"""
    if isinstance(left, Known) and isinstance(right, Known):
        return graph.const(left.value == right.value)
    if isinstance(left, Known):
        left, right = right, left
    assert isinstance(left, Column)  # noqa: S101 (tells the type checker what the lines above say)
    if isinstance(right, Column):
        return graph.of_codes("same", *sorted((left.fact, right.fact)))
    if isinstance(right.value, frozenset):
        return graph.of_codes("is_set", left.fact, right.value)
    return graph.of_codes("code_in", left.fact, frozenset({right.value}))


def member(graph: Graph, code: Known | Column, codes: Known | Column) -> Node:
    """Is the code in the set?"""
    if isinstance(codes, Known):
        if isinstance(code, Known):
            return graph.const(code.value in (codes.value or ()))
        return graph.of_codes("code_in", code.fact, codes.value)
    if isinstance(code, Known):
        return graph.of_codes("has_any", codes.fact, frozenset({code.value}))
    return graph.of_codes("member", code.fact, codes.fact)


def meet(graph: Graph, left: Known | Column, right: Known | Column) -> Node:
    """Do the two sets share a code?"""
    if isinstance(left, Known) and isinstance(right, Known):
        return graph.const(not frozenset(left.value or ()).isdisjoint(right.value or ()))
    if isinstance(left, Known):
        left, right = right, left
    assert isinstance(left, Column)  # noqa: S101 (tells the type checker what the lines above say)
    if isinstance(right, Column):
        return graph.of_codes("meet", *sorted((left.fact, right.fact)))
    return graph.of_codes("has_any", left.fact, right.value)


def within(graph: Graph, region: Known | Column, area: Known | Column) -> Node:
    """Is the region the area or below it?"""
    if isinstance(area, Known):
        stem = stem_of(str(area.value))
        if isinstance(region, Known):
            code = str(region.value)
            return graph.const(bool(code) and code.startswith(stem))
        return graph.of_codes("starts", region.fact, stem)
    if isinstance(region, Known):
        return graph.of_codes("covers", area.fact, str(region.value))
    return graph.of_codes("within", region.fact, area.fact)

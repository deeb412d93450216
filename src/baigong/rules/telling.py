"""One fact's value in words, with its unit and by the labels of its codes."""

from typing import Any

from baigong.rules.program import kind_of
from baigong.rules.texts import shown
from baigong.rules.vocabulary import UNITS, FactKind


def said_of(kind: FactKind, value: Any, *, english: bool) -> str:
    """`46 个月`, `是`, `四级`; an unknown value says so."""
    text = shown(value, kind_of(kind), {kind.name: {code: (zh, en) for code, zh, en in kind.codes}}, english)
    unit = "" if kind.unit == "fen" or value is None else UNITS.get(kind.unit, ("", ""))[english]
    return f"{text} {unit}".strip()

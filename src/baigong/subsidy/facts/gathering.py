"""The register of gatherers: one function per fact of institution/vocabulary/facts.yaml."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from baigong import rules
from baigong.kernel.word import Words

from .case import Case


@dataclass(frozen=True)
class Found:
    """A fact that is known: its value typed as the vocabulary says, who says so, as of which day."""

    value: Any
    source: Words
    as_of: date


@dataclass(frozen=True)
class Facts:
    """What a sheet asked and we know. A fact left out is unknown."""

    values: Mapping[str, Any]
    sources: Mapping[str, Found] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """The values as stored with a decision."""
        return dict(rules.facts_as_json(self.values))

    def sources_as_json(self) -> dict[str, dict[str, str]]:
        """Fact → {"source": code, "as_of": day}, as stored with a decision."""
        return {name: {"source": str(found.source), "as_of": found.as_of.isoformat()}
                for name, found in sorted(self.sources.items())}


Gatherer = Callable[[Case], Found | None]
GATHERERS: dict[str, Gatherer] = {}


def fact(name: str) -> Callable[[Gatherer], Gatherer]:
    """Register the gatherer of a fact. It answers None when the fact cannot be known."""

    def register(gatherer: Gatherer) -> Gatherer:
        GATHERERS[name] = gatherer
        return gatherer

    return register


def found_of(case: Case, kind: rules.FactKind) -> Found | None:
    """One fact: by its own gatherer, else what an outside register says. None when nobody knows."""
    gatherer = GATHERERS.get(kind.name)
    if gatherer is not None:
        return gatherer(case)
    known = case.registers.get(kind.name)
    if known is None or known.value is None:
        return None
    value = rules.facts_from_json((kind,), {kind.name: known.value})[kind.name]
    return Found(value, known.register, known.as_of)


def gather(case: Case, sheet: rules.Sheet, *limits: rules.Sheet, only: Collection[str] | None = None) -> Facts:
    """Exactly the facts the sheets ask for (of these names), each with its source.

    Sets the counting date first, for others need it.
    """
    kinds = rules.kinds_of(sheet, *limits)
    case.policy = sheet.code
    if case.on is None:
        counting = found_of(case, kinds[sheet.counts_on])
        case.on = counting.value if counting else None
    wanted = kinds if only is None else [name for name in kinds if name in only]
    found = {name: one for name in wanted if (one := found_of(case, kinds[name])) is not None}
    return Facts({name: one.value for name, one in found.items()}, found)

"""What employers file, as data and as judgement: the rules of institution/training/filings.yaml, a yearly plan's lines."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

import yaml

from baigong.kernel.refused import Answer, Reason
from baigong.offer.words import Level, Quarter, Refusal


@dataclass(frozen=True)
class FilingRules:
    """One dated version; clocks in working days, spans in months, hours are class hours with a mentor by level."""

    source: str
    basis: str
    trust: str
    plan_review_working_days: int
    apprenticeship_accept_working_days: int
    apprenticeship_review_working_days: int
    contract_months_min: int
    term_months_min: int
    term_months_max: int
    apprentices_per_mentor_max: int
    apprentice_hours_min: Mapping[str, int]


def read_filing_rules(text: str) -> list[tuple[date, FilingRules]]:
    """All versions with the day each begins, oldest first. Raises ValueError on a wrong or missing key."""
    return sorted(((sheet["from"], _one(sheet)) for sheet in yaml.safe_load(text)["versions"]), key=lambda one: one[0])


def filing_rules_on(versions: Sequence[tuple[date, FilingRules]], on: date) -> FilingRules:
    """The version in force on a day. Raises LookupError before the first."""
    held = [rules for begins, rules in versions if begins <= on]
    if not held:
        raise LookupError(f"no filing rules on {on}")
    return held[-1]


@dataclass(frozen=True)
class Line:
    """So many heads of one occupation and level in one quarter."""

    quarter: Quarter
    occupation_code: str
    level: Level
    heads: int


def may_plan(lines: Sequence[Line], *, year: int, on: date) -> Answer:
    """A plan is for this year or the next, says something, and nothing twice."""
    return Answer.of(_faults(lines, year, on))


def _faults(lines: Sequence[Line], year: int, on: date) -> Iterator[Reason]:
    if year not in (on.year, on.year + 1):
        yield Reason(Refusal.PLAN_YEAR, {"this": on.year, "next": on.year + 1})
    if not lines:
        yield Reason(Refusal.PLAN_EMPTY)
    seen = set()
    for nth, line in enumerate(lines, start=1):
        key = (line.quarter, line.occupation_code, line.level)
        if key in seen:
            yield Reason(Refusal.PLAN_TWICE, {"nth": nth})
        seen.add(key)
        if line.heads < 1:
            yield Reason(Refusal.NO_SEATS)


def _one(sheet: dict[str, Any]) -> FilingRules:
    wanted = {field.name for field in fields(FilingRules)}
    if set(sheet) - {"from"} != wanted:
        raise ValueError(f"filing rules: unlike keys {sorted((set(sheet) - {'from'}) ^ wanted)}")
    return FilingRules(**{key: value for key, value in sheet.items() if key != "from"})

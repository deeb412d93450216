"""Rules of the inspection of duties, as they stand on a day, and the ladder for units that do not put right what was found.

All of it is data (institution/governance/inspecting.yaml) with sources and trust.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from baigong.governance.words import InspectingRefusal, StepKind, Trust
from baigong.kernel.refused import Answer, Reason

COUNTED = frozenset(
    {"days_late", "days_very_late", "times_back", "letters_in_year", "talks_in_year", "circulars_in_year"})
"""Facts that the house counts by itself (queries/rectifying.py); all other causes are stated by someone."""


@dataclass(frozen=True)
class Rung:
    """One step: working days to put it right then, whether everyone is told, what it leans on."""

    kind: StepKind
    fix_working_days: int
    published: bool
    basis: str


@dataclass(frozen=True)
class Cause:
    """What leads to a step. `at_least` is None for a cause that someone states."""

    code: str
    kind: StepKind
    at_least: int | None
    zh: str
    en: str


@dataclass(frozen=True)
class Rules:
    """One dated version of the shelf's file. `checklist` holds (Chinese, English)."""

    source: str
    trust: Trust
    rectify_working_days: int
    again_working_days: int
    review_working_days: int
    most_chosen: int
    most_lines: int
    checklist: tuple[tuple[str, str], ...]
    rungs: tuple[Rung, ...]
    causes: tuple[Cause, ...]

    def rung(self, kind: StepKind) -> Rung:
        """The rung of a step."""
        return next(one for one in self.rungs if one.kind == kind)


@dataclass(frozen=True)
class Because:
    """One reason of a step, its number filled in, in both languages."""

    code: str
    kind: StepKind
    zh: str
    en: str


def read_rules(text: str, *, name: str = "inspecting.yaml") -> list[tuple[date, Rules]]:
    """All versions with the day each begins, oldest first. Raises ValueError naming file and code on any fault."""
    return sorted(((sheet["from"], _rules(sheet, name)) for sheet in yaml.safe_load(text)["versions"]), key=lambda one: one[0])


def rules_on(versions: Collection[tuple[date, Rules]], on: date) -> Rules:
    """The version in force on a day. Raises LookupError before the first."""
    held = [rules for begins, rules in versions if begins <= on]
    if not held:
        raise LookupError(f"no rules of inspections on {on}")
    return held[-1]


def reasons_for(rules: Rules, *, counted: Mapping[str, int], stated: Collection[str]) -> tuple[Because, ...]:
    """Every reason, the severest first. Raises KeyError for a code the ladder does not know."""
    unknown = {*counted, *stated} - {cause.code for cause in rules.causes}
    if unknown:
        raise KeyError(sorted(unknown)[0])
    order = [rung.kind for rung in rules.rungs]
    holding = [one for one in rules.causes
               if (one.code in stated if one.at_least is None else counted.get(one.code, 0) >= one.at_least)]
    told = [Because(one.code, one.kind, one.zh.replace("{n}", str(counted.get(one.code, 0))),
                    one.en.replace("{n}", str(counted.get(one.code, 0)))) for one in holding]
    return tuple(sorted(told, key=lambda one: -order.index(one.kind)))


def may_propose(*, kind: StepKind, because: Collection[Because], is_closed: bool, why: str) -> Answer:
    """While it is open: no severer step than something leads to, and a milder one only for a reason."""
    order, says = list(StepKind), next((one.kind for one in because), None)
    harder = says is None or order.index(kind) > order.index(says)
    milder = says is not None and order.index(kind) < order.index(says)
    return Answer.of([
        Reason(InspectingRefusal.IS_CLOSED) if is_closed else None,
        Reason(InspectingRefusal.NO_CAUSE, {"step": kind}) if harder else None,
        Reason(InspectingRefusal.MILDER_WHY, {"step": says}) if milder and not why.strip() else None,
    ])


def _rules(sheet: Mapping[str, Any], name: str) -> Rules:
    rungs = tuple(Rung(StepKind(one["code"]), one["fix_working_days"], one["published"], one["basis"]) for one in sheet["steps"])
    causes = tuple(Cause(one["code"], StepKind(one["step"]), one.get("at_least"), *one["says"]) for one in sheet["causes"])
    numbers = {key: sheet[key] for key in (
        "rectify_working_days", "again_working_days", "review_working_days", "most_chosen", "most_lines")}
    codes = [one.code for one in causes]
    faults = [] if [one.kind for one in rungs] == list(StepKind) else ["the steps are not the three, from mild to severe"]
    faults += [f"{code}: twice" for code in sorted({code for code in codes if codes.count(code) > 1})]
    faults += [f"{one.code}: {'cannot' if one.at_least is not None else 'must'} be counted" for one in causes
               if (one.at_least is not None) != (one.code in COUNTED)]
    faults += [f"{one.code}: both languages name a number or neither" for one in causes if ("{n}" in one.zh) != ("{n}" in one.en)]
    faults += [f"{key}: not a whole number above nothing" for key, n in numbers.items() if not isinstance(n, int) or n < 1]
    if faults:
        raise ValueError(f"{name}: " + "; ".join(faults))
    return Rules(source=sheet["source"], trust=Trust(sheet["trust"]), rungs=rungs, causes=causes,
                 checklist=tuple((zh, en) for zh, en in sheet["checklist"]), **numbers)

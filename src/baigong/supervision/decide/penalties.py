"""The penalty ladder: which step follows from what was counted and found, and how long it holds.

The ladder itself is data (institution/supervision/penalties.yaml, workflow.md §8) with worked cases beside it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from baigong.kernel.refused import Answer, Reason
from baigong.kernel.span import add_months
from baigong.kernel.workdays import WorkingDays
from baigong.supervision.words.penalties import PenaltyRefusal, PenaltyStep

COUNTED = frozenset({"low_attendance_days", "talks_in_year", "letters_in_year", "circulars_in_year", "unqualified_percent"})
"""Facts that the house counts by itself (queries/penalties.py); all other causes are stated by someone."""


@dataclass(frozen=True)
class Rung:
    """One step of the ladder: time to put right in working days or months, months without new classes."""

    step: PenaltyStep
    fix_working_days: int
    fix_months: int
    bar_months: int
    published: bool
    basis: str


@dataclass(frozen=True)
class Cause:
    """What leads to a step. `at_least` is None for a cause that someone states."""

    code: str
    step: PenaltyStep
    at_least: int | None
    zh: str
    en: str
    basis: str


@dataclass(frozen=True)
class Ladder:
    """One dated version, rungs from mild to severe."""

    document: str
    trust: str
    rungs: tuple[Rung, ...]
    causes: tuple[Cause, ...]

    def rung(self, step: PenaltyStep) -> Rung:
        """The rung of a step."""
        return next(one for one in self.rungs if one.step == step)


@dataclass(frozen=True)
class Line:
    """One reason of a proposal: the cause, its sentence in both languages with its number filled in, the article."""

    code: str
    step: PenaltyStep
    zh: str
    en: str
    basis: str


@dataclass(frozen=True)
class Proposal:
    """The severest step that anything leads to, and every reason, the severest first. `step` is None: nothing follows."""

    step: PenaltyStep | None
    lines: tuple[Line, ...]


def read_ladders(text: str, *, name: str = "penalties.yaml") -> list[tuple[date, Ladder]]:
    """All versions with the day each begins, oldest first. Raises ValueError naming file and code on any fault."""
    return sorted(((sheet["from"], _ladder(sheet, name)) for sheet in yaml.safe_load(text)["versions"]),
                  key=lambda version: version[0])


def propose(ladder: Ladder, *, counted: Mapping[str, int], found: Collection[str]) -> Proposal:
    """What follows. Raises KeyError for a code the ladder does not know: a misspelt cause must not pass in silence."""
    known = {cause.code for cause in ladder.causes}
    unknown = {*counted, *found} - known
    if unknown:
        raise KeyError(sorted(unknown)[0])
    lines = [_line(cause, counted.get(cause.code, 0)) for cause in ladder.causes
             if (cause.code in found if cause.at_least is None else counted.get(cause.code, 0) >= cause.at_least)]
    order = [rung.step for rung in ladder.rungs]
    lines.sort(key=lambda line: -order.index(line.step))
    return Proposal(lines[0].step if lines else None, tuple(lines))


def fix_due(rung: Rung, *, imposed_on: date, calendar: WorkingDays) -> date:
    """The last day to put things right."""
    return calendar.add(imposed_on, rung.fix_working_days) if rung.fix_working_days else add_months(imposed_on, rung.fix_months)


def barred_until(rung: Rung, *, imposed_on: date) -> date:
    """The first day on which a new class may be filed again, if everything is put right by then."""
    return add_months(imposed_on, rung.bar_months)


def may_propose(*, proposal: Proposal, step: PenaltyStep, is_provider: bool, why: str, ladder: Ladder) -> Answer:
    """Something leads to it, and it is no milder than what follows unless a reason says why."""
    order = [rung.step for rung in ladder.rungs]
    milder = proposal.step is not None and order.index(step) < order.index(proposal.step)
    harder = proposal.step is None or order.index(step) > order.index(proposal.step)
    return Answer.of([
        None if is_provider else Reason(PenaltyRefusal.NOT_A_PROVIDER),
        Reason(PenaltyRefusal.NO_CAUSE, {"step": step}) if harder else None,
        Reason(PenaltyRefusal.MILDER_WHY, {"step": proposal.step}) if milder and not why.strip() else None,
    ])


def _line(cause: Cause, n: int) -> Line:
    return Line(cause.code, cause.step, cause.zh.replace("{n}", str(n)), cause.en.replace("{n}", str(n)), cause.basis)


def _ladder(sheet: Mapping[str, Any], name: str) -> Ladder:
    rungs = tuple(Rung(PenaltyStep(one["code"]), one["fix"].get("working_days", 0), one["fix"].get("months", 0),
                       one["bar_months"], one["published"], one["basis"]) for one in sheet["steps"])
    causes = tuple(Cause(one["code"], PenaltyStep(one["step"]), one.get("at_least"), one["says"][0], one["says"][1], one["basis"])
                   for one in sheet["causes"])
    _refuse_nonsense(rungs, causes, name)
    return Ladder(sheet["document"], sheet["trust"], rungs, causes)


def _refuse_nonsense(rungs: Sequence[Rung], causes: Sequence[Cause], name: str) -> None:
    """Every step once and from mild to severe, every cause once, counted ones exactly those that are counted."""
    faults = [] if [one.step for one in rungs] == list(PenaltyStep) else ["the steps are not the four, from mild to severe"]
    faults += [f"{one.step}: needs either working days or months" for one in rungs
               if bool(one.fix_working_days) == bool(one.fix_months)]
    codes = [one.code for one in causes]
    faults += [f"{code}: twice" for code in sorted({code for code in codes if codes.count(code) > 1})]
    faults += [f"{one.code}: {'cannot' if one.at_least is not None else 'must'} be counted" for one in causes
               if (one.at_least is not None) != (one.code in COUNTED)]
    faults += [f"{one.code}: both languages name a number or neither" for one in causes if ("{n}" in one.zh) != ("{n}" in one.en)]
    if faults:
        raise ValueError(f"{name}: " + "; ".join(faults))

"""Countersignature: how long members have, what an opinion must say, how it is taken, how a pasted text falls into clauses."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from baigong.governance.words import (
    ConvenedRefusal,
    CountersignPhase,
    CountersignRefusal,
    CountersignState,
    OpinionStance,
    Refusal,
    Taking,
)
from baigong.kernel.refused import Answer, Reason

ARTICLE = re.compile(r"第[一二三四五六七八九十百零〇\d]+条")
PART = re.compile(r"[一二三四五六七八九十]+、")
LONGEST_HEADING = 40


@dataclass(frozen=True)
class CoordinationRules:
    """One dated version of institution/governance/coordination.yaml; working days."""

    source: str
    trust: str
    countersign_usual_days: int
    countersign_least_days: int
    minutes_days: int
    remind_before_days: int


@dataclass(frozen=True)
class Period:
    """What the answer to a last day rests on. `least_until` is the last day of the shortest usual period, None where the
    calendar does not reach; `rest_day_before` the last working day before a day that is none."""

    due_on: date
    on: date
    rest_day_before: date | None
    least_until: date | None
    least: int
    why_short: str


def may_send_round(period: Period, *, has_text: bool, has_members: bool, silence_agrees: bool, silence_ground: str) -> Answer:
    """A text, somebody to send it to, a working day ahead that leaves time, and a ground where silence shall count."""
    short = period.least_until is not None and period.on <= period.due_on < period.least_until
    return Answer.of([
        None if has_text else Reason(CountersignRefusal.NO_DRAFT_TEXT),
        None if has_members else Reason(ConvenedRefusal.NO_MEMBERS),
        *_day_reasons(period),
        Reason(CountersignRefusal.COUNTERSIGN_SHORT, {"least": period.least}) if short and not period.why_short.strip() else None,
        Reason(CountersignRefusal.SILENCE_UNFOUNDED) if silence_agrees and not silence_ground.strip() else None,
    ])


def may_prolong(period: Period, *, due_on_before: date, why: str) -> Answer:
    """Later, on a working day that is not past, for a reason."""
    return Answer.of([
        None if why.strip() else Reason(Refusal.NEEDS_WHY),
        None if period.due_on > due_on_before else Reason(Refusal.NOT_LATER, {"day": due_on_before}),
        *_day_reasons(period),
    ])


def may_give(*, stance: str, text: str, clauses: Mapping[int, tuple[str, str]], known: frozenset[int]) -> Answer:
    """Whoever does not simply agree says what; who wants a clause changed does not simply agree; clauses are of this text.

    `clauses` are (stance, words) by the clause's id; those that agree without a word are left out by the caller.
    """
    differs = stance == OpinionStance.AGREE and bool(clauses)
    unsaid = any(not words.strip() or each == OpinionStance.AGREE for each, words in clauses.values())
    silent = stance != OpinionStance.AGREE and not text.strip() and not clauses
    return Answer.of([
        Reason(CountersignRefusal.STANCE_DIFFERS) if differs else None,
        Reason(CountersignRefusal.OPINION_NEEDED) if silent or unsaid else None,
        None if set(clauses) <= known else Reason(CountersignRefusal.NOT_ITS_CLAUSES),
    ])


def may_take(*, stance: str, text: str, kind: str, reason: str, collected: bool, due_on: date) -> Answer:
    """Opinions are collected, this one wants something, and what is not taken whole has its reason."""
    return Answer.of([
        None if collected else Reason(CountersignRefusal.NOT_COLLECTED, {"day": due_on}),
        None if wants(stance, text) else Reason(CountersignRefusal.NOTHING_TO_TAKE),
        Reason(CountersignRefusal.TAKING_NEEDED) if kind != Taking.ADOPTED and not reason.strip() else None,
    ])


def wants(stance: str, text: str) -> bool:
    """Does this opinion ask for something that is to be taken or not?"""
    return stance != OpinionStance.AGREE and bool(text.strip())


def phase(*, state: str, due_on: date, on: date) -> CountersignPhase:
    """Where it stands on a day; the last day still counts."""
    if state != CountersignState.SENT:
        return CountersignPhase(str(state))
    return CountersignPhase.OPEN if on <= due_on else CountersignPhase.TAKING


def clauses_of(text: str) -> list[tuple[str, str]]:
    """(heading, words) of a pasted text: by lines that begin with `#`, else by articles (第…条), else by parts (一、), else by
    paragraphs. What stands before the first is a clause of its own, headed "". Nothing of the text is lost."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if any(line.startswith("#") for line in lines):
        return _cut(lines, lambda line: (line.lstrip("#").strip(), "") if line.startswith("#") else None)
    for mark in (ARTICLE, PART):
        if any(mark.match(line) for line in lines):
            return _cut(lines, partial(_headed, mark))
    return [("", line) for line in lines]


def _cut(lines: list[str], begins: Callable[[str], tuple[str, str] | None]) -> list[tuple[str, str]]:
    found: list[tuple[str, list[str]]] = []
    for line in lines:
        head = begins(line)
        if head is not None:
            found.append((head[0], [head[1]] if head[1] else []))
        elif found:
            found[-1][1].append(line)
        else:
            found.append(("", [line]))
    return [(heading, "\n".join(words) or heading) for heading, words in found]


def _headed(mark: re.Pattern[str], line: str) -> tuple[str, str] | None:
    """A short line that a mark begins is all heading; of a long one the mark is."""
    start = mark.match(line)
    if start is None:
        return None
    if len(line) <= LONGEST_HEADING and line[-1] not in "。；":
        return line, ""
    return start[0].rstrip("、"), line[start.end():].strip()


def _day_reasons(period: Period) -> list[Reason | None]:
    rests = period.rest_day_before is not None
    return [
        Reason(Refusal.DAY_PAST, {"day": period.due_on}) if period.due_on < period.on else None,
        Reason(Refusal.REST_DAY, {"day": period.due_on, "before": period.rest_day_before}) if rests else None,
    ]

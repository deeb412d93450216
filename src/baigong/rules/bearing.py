"""What one change of a law does to one case by itself: put into the law of the day before, and judged on the same facts."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from baigong.rules.effects import as_of
from baigong.rules.history import Difference
from baigong.rules.judging import Line, Verdict, judge
from baigong.rules.sheet import Clause, Figure, Sheet
from baigong.rules.telling import said_of

BESIDE: dict[str, tuple[str, str]] = {
    "slot": ("不改变条件和金额，只改变可以享受几次", "it changes how often it may be had, neither a condition nor the amount"),
    "exclusion": ("不改变条件和金额，只改变哪些补贴不能同时享受",
                  "it changes what excludes what, neither a condition nor the amount"),
    "payee": ("不改变条件和金额，只改变发给谁、出自哪里",
              "it changes who is paid and out of what, neither a condition nor the amount"),
    "fund": ("不改变条件和金额，只改变资金来源", "it changes the fund, neither a condition nor the amount"),
    "approvals": ("不改变条件和金额，只改变几人审批", "it changes how many approve, neither a condition nor the amount"),
    "counts_on": ("这里已按同一天判定", "both were judged as on the one day here"),
}
"""Why what stands beside conditions and amounts does nothing to an answer."""
NAMES = re.compile(r"[A-Za-z_][\w.]*")
Said = tuple[str, str]
T = TypeVar("T", bound=Clause | Figure)


@dataclass(frozen=True)
class Bearing:
    """The answer before and with this change alone. `why` (Chinese, English) says why it does nothing, ("", "") if it does."""

    change: Difference
    before: Verdict
    alone: Verdict
    why: Said

    @property
    def matters(self) -> bool:
        """Is the answer or the amount another one?"""
        return _answer(self.before) != _answer(self.alone)


def bearings(changes: Iterable[Difference], facts: Mapping[str, Any], before: Sheet, after: Sheet, eve: date, day: date
             ) -> tuple[Bearing, ...]:
    """Each change between two sheets as they read on the eve and on the day, by what it does to these facts."""
    old, new = as_of(before, eve), as_of(after, day)
    was = judge(old, facts, on=eve)
    found = []
    for change in changes:
        if other := BESIDE.get(change.kind) or _other_row(change, after, facts):
            found.append(Bearing(change, was, was, other))
            continue
        one = _Alone(change, old, new)
        now = judge(one.sheet, facts, on=eve)
        found.append(Bearing(change, was, now, ("", "") if _answer(was) != _answer(now) else one.why(was, now)))
    return tuple(found)


class _Alone:
    """The old sheet with one thing of the new one: a figure goes with the clauses that read it where they changed too, a
    clause with its figures, a step with all steps (they read one another).
    """

    def __init__(self, change: Difference, old: Sheet, new: Sheet) -> None:
        is_figure, code = change.kind == "figure", change.code
        self.conditions = {code} if change.kind == "condition" else {
            one.code for one in (*old.conditions, *new.conditions) if is_figure and code in _read(one)}
        self.steps = change.kind == "step" or (is_figure and any(code in _read(one) for one in (*old.steps, *new.steps)))
        steps = new.steps if self.steps and (not is_figure or old.steps != new.steps) else old.steps
        known = {figure.code for figure in old.figures}
        figures = {code} if is_figure else {
            name for one in (*new.conditions, *new.steps) if one.code == code for name in _read(one)}
        figures |= {figure.code for figure in new.figures} - known
        self.sheet = replace(
            old, facts=(*old.facts, *(kind for kind in new.facts if kind.name not in old.asks)),
            figures=_with(old.figures, new.figures, figures), steps=steps,
            conditions=_with(old.conditions, new.conditions, self.conditions))

    def why(self, was: Verdict, now: Verdict) -> Said:
        """Why the answer stays: by the lines it is about."""
        old, new = (_about(verdict, self.conditions) for verdict in (was, now))
        if any(line.holds is None for line in new):
            return "还缺事实，无法判断", "a fact is missing to tell"
        before, after = (all(line.holds for line in lines) for lines in (old, new))
        reasons = now.reasons
        if self.conditions and new and not after and not before:
            return (f"变化前后您都不符合这一条（{new[0].text}）", f"you do not meet it before or after ({new[0].text_en})")
        if reasons:
            words, words_en = "；".join(line.text for line in reasons), "; ".join(line.text_en for line in reasons)
            if self.conditions and old and before != after:
                return f"您在这一条上变了，但仍不符合：{words}", f"you now meet it otherwise, but still: {words_en}"
            return f"您还不符合其他条件（{words}）", f"you do not meet other conditions ({words_en})"
        if self.conditions:
            return "变化前后您都符合这一条", "you meet it before and after"
        if self.steps:
            return "按您的情况算出的金额一样", "the amount comes out the same for you"
        return "您的条件和金额都没有用到它", "neither your conditions nor your amount use it"


def _other_row(change: Difference, sheet: Sheet, facts: Mapping[str, Any]) -> Said | None:
    """A row of a table that is not this person's."""
    figure = next((one for one in sheet.figures if one.code == change.code), None) if change.kind == "figure" else None
    kinds = {kind.name: kind for kind in sheet.facts}
    for name, key in zip(figure.keys, change.keys, strict=True) if figure is not None and change.keys else ():
        if name in kinds and facts.get(name) is not None and facts[name] != key:
            mine = [said_of(kinds[name], facts[name], english=english) for english in (False, True)]
            return f"您的{kinds[name].label}是{mine[0]}，用的不是这一档", f"your {kinds[name].label_en} is {mine[1]}: another row"
    return None


def _about(verdict: Verdict, codes: set[str]) -> list[Line]:
    return [line for line in verdict.lines if line.kind == "condition" and line.code in codes]


def _read(clause: Clause) -> set[str]:
    return set(NAMES.findall(f"{clause.when} {clause.amount}"))


def _with(old: tuple[T, ...], new: tuple[T, ...], codes: set[str]) -> tuple[T, ...]:
    """The old ones, those of these codes as the new has them: replaced, added at the end, or dropped."""
    fresh = {one.code: one for one in new if one.code in codes}
    standing = {one.code for one in old}
    return (*(fresh.get(one.code, one) for one in old if one.code in fresh or one.code not in codes),
            *(one for code, one in fresh.items() if code not in standing))


def _answer(verdict: Verdict) -> tuple[bool | None, int | None]:
    return verdict.pays, verdict.amount_fen

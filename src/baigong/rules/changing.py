"""What a day changed for one case: the same facts judged the day before and on the day, and the law's own differences."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from baigong.kernel.span import Span
from baigong.rules.bearing import Bearing, bearings
from baigong.rules.effects import EARLIEST, LATEST
from baigong.rules.history import between
from baigong.rules.judging import Line, Verdict, judge
from baigong.rules.limits import with_limit
from baigong.rules.sheet import Sheet, Version


@dataclass(frozen=True)
class Turn:
    """A line that says something else now. `before` or `after` is None where the clause is new or gone."""

    before: Line | None
    after: Line | None


@dataclass(frozen=True)
class Changed:
    """Two verdicts on the same facts. `turns` are the lines that turned, `law` what the sheets themselves changed, each with
    what it does to this case by itself.

    A policy that did not yet or no longer holds has no verdict on that day.
    """

    before: Verdict | None
    after: Verdict | None
    turns: tuple[Turn, ...]
    law: tuple[Bearing, ...]

    @property
    def matters(self) -> bool:
        """Is the answer or the amount another one?"""
        return _answer(self.before) != _answer(self.after)


def changed_on(day: date, facts: Mapping[str, Any], *, before: Sheet | None, after: Sheet | None) -> Changed:
    """Judge facts as if their counting date were the day before, by `before`, and the day itself, by `after`.

    Give the sheets that decided on either day; None where none did. Raises ValueError when neither did.
    """
    if before is None and after is None:
        raise ValueError("no sheet on either day")
    eve = day - timedelta(days=1)
    was = judge(before, facts, on=eve) if before is not None and before.in_force.holds(eve) else None
    now = judge(after, facts, on=day) if after is not None and after.in_force.holds(day) else None
    law: tuple[Bearing, ...] = ()
    if was is not None and now is not None and before and after:
        law = bearings(between(before, after, eve, day), facts, before, after, eve, day)
    return Changed(was, now, turns(was, now) if was is not None and now is not None else (), law)


def limited_on(day: date, facts: Mapping[str, Any], own: Verdict, *, before: Sheet | None, after: Sheet | None) -> Changed:
    """What a day's change of a limits sheet does to a subsidy that is judged beside it, given what the subsidy's own sheet says
    (`own`): as `changed_on`; of a sheet that begins or ends that day each condition is a change.

    Give the limits sheets of either day, None where there was none. Raises ValueError when there was none on both.
    """
    if before is None and after is None:
        raise ValueError("no sheet on either day")
    eve = day - timedelta(days=1)
    old = before if before is not None and before.in_force.holds(eve) else None
    new = after if after is not None and after.in_force.holds(day) else None
    was, now = (own if sheet is None else with_limit(own, judge(sheet, facts, on=on)) for sheet, on in ((old, eve), (new, day)))
    either = old or new
    if either is None:
        return Changed(was, now, (), ())
    empty = replace(either, figures=(), conditions=(), once=(), in_force=Span(EARLIEST, LATEST),
                    versions=(Version(EARLIEST, "", ""),))
    changes = between(old or empty, new or empty, eve, day)
    if old is None or new is None:                            # what its figures are stands in its conditions
        changes = tuple(one for one in changes if one.kind == "condition")
    found = bearings(changes, facts, old or empty, new or empty, eve, day)
    return Changed(was, now, turns(was, now), tuple(_beside(own, one) for one in found))


def _beside(own: Verdict, one: Bearing) -> Bearing:
    """The same with the subsidy's own answer: what turns in the limits alone does nothing for whoever it refuses already."""
    made = replace(one, before=with_limit(own, one.before), alone=with_limit(own, one.alone))
    if made.matters or one.why != ("", ""):
        return made
    if own.pays is None:
        return replace(made, why=("还缺事实，无法判断", "a fact is missing to tell"))
    words, words_en = "；".join(line.text for line in own.reasons), "; ".join(line.text_en for line in own.reasons)
    return replace(made, why=(f"您还不符合其他条件（{words}）", f"you do not meet other conditions ({words_en})"))


def _answer(verdict: Verdict | None) -> tuple[bool | None, int | None]:
    return (False, 0) if verdict is None else (verdict.pays, verdict.amount_fen)


def turns(was: Verdict, now: Verdict) -> tuple[Turn, ...]:
    """The lines of two judgements that turned: another answer to a condition, another amount of a step."""
    old, new = ({(line.kind, line.code): line for line in verdict.lines} for verdict in (was, now))
    return tuple(
        Turn(old.get(key), new.get(key)) for key in dict.fromkeys((*old, *new))
        if key[0] != "total" and _said(old.get(key)) != _said(new.get(key)))


def _said(line: Line | None) -> tuple[bool | None, int | None] | None:
    """Only whether it holds and what it adds: a text may name another figure and still mean the same for this person."""
    return None if line is None else (line.holds, line.amount_fen)

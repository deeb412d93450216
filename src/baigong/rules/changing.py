"""What a day changed for one case: the same facts judged the day before and on the day, and the law's own differences."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from baigong.rules.bearing import Bearing, bearings
from baigong.rules.history import between
from baigong.rules.judging import Line, Verdict, judge
from baigong.rules.sheet import Sheet


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

"""A subsidy judged together with the limits of its place: rules that only forbid, kept in sheets of their own."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from baigong.rules.judging import Line, Slot, Verdict, judge
from baigong.rules.sheet import Sheet


def judge_within(sheet: Sheet, limits: Sequence[Sheet], facts: Mapping[str, Any], *, on: date | None = None,
                 trace: bool = True) -> Verdict:
    """Judge by a sheet and by every limits sheet; it pays when all agree, and takes the slots of all of them.

    `facts` hold what all the sheets ask for. `on` counts for the subsidy's sheet only; each limits sheet chooses its own
    version, and says nothing on days outside its span. The reasons of limits come after the subsidy's own. Raises
    ValueError when a limits sheet is not of that kind.
    """
    verdict = judge(sheet, facts, on=on, trace=trace)
    for limit in limits:
        if limit.kind != "limits":
            raise ValueError(f"{limit.code} is no limits sheet")
        day = facts.get(limit.counts_on)
        if isinstance(day, date) and not limit.in_force.holds(day):
            continue
        verdict = with_limit(verdict, judge(limit, facts, trace=trace))
    return verdict


def with_limit(verdict: Verdict, limit: Verdict) -> Verdict:
    """A judgement together with that of one limits sheet on the same facts."""
    pays = False if False in (verdict.pays, limit.pays) else None if None in (verdict.pays, limit.pays) else True
    total = tuple(line for line in verdict.lines if line.kind == "total")
    lines: tuple[Line, ...] = tuple(line for line in verdict.lines if line.kind != "total") + limit.lines + total
    if pays is False:                                         # a refusal shows no amounts, as in a single judgement
        lines = tuple(line for line in lines if line.kind == "condition" or line.holds is False)
    return verdict._replace(
        pays=pays, lines=lines, missing=tuple(dict.fromkeys(verdict.missing + limit.missing)) if not pays else (),
        amount_fen=verdict.amount_fen if pays else None if pays is None else 0,
        slots=_joined(verdict.slots + limit.slots) if pays is not False else (),
        to=verdict.to if pays is not False else None, from_fund=verdict.from_fund if pays is not False else None,
        limit_hashes=(*verdict.limit_hashes, limit.sheet_hash))


def _joined(slots: tuple[Slot, ...]) -> tuple[Slot, ...]:
    """One slot per family and key; the stricter count holds."""
    found: dict[tuple[str, str], Slot] = {}
    for slot in slots:
        key = (slot.family, slot.code)
        found[key] = slot if key not in found else min(found[key], slot, key=lambda one: one.times)
    return tuple(found.values())

"""What the columns of one row say, in the judge's words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from baigong.rules.columns.plan import PAYS, REFUSED, WORD, Plan, Reason
from baigong.rules.judging import Verdict
from baigong.rules.sheet import Sheet

PAYING = {REFUSED: False, PAYS: True}


@dataclass(frozen=True)
class Answer:
    """A verdict without its lines: what the compiled form and the judge must agree on."""

    pays: bool | None
    amount_fen: int | None
    reasons: frozenset[Reason]
    missing: frozenset[str]
    to: str | None
    from_fund: str | None


def read_answer(plan: Plan, row: Mapping[str, Any], prefix: str = "") -> Answer:
    """The answer of one row of output columns."""
    way = row[f"{prefix}way"]
    to, fund = (None, None) if way is None else plan.ways[way]
    return Answer(PAYING.get(row[f"{prefix}verdict"]), row[f"{prefix}amount_fen"],
                  frozenset(_set(plan.reasons, row, f"{prefix}reasons")),
                  frozenset(_set(plan.missing, row, f"{prefix}missing")), to, fund)


def _set(names: tuple[Any, ...], row: Mapping[str, Any], column: str) -> list[Any]:
    return [name for number, name in enumerate(names)
            if row[f"{column}_{number // WORD}" if number >= WORD else column] >> number % WORD & 1]


def answer_of(sheet: Sheet, verdict: Verdict) -> Answer:
    """The same from the judge of one sheet."""
    outside = verdict.version is None and verdict.pays is False
    reasons = frozenset((sheet.code, "span" if outside else line.kind, line.code) for line in verdict.reasons)
    return Answer(verdict.pays, verdict.amount_fen, reasons, frozenset(verdict.missing), verdict.to, verdict.from_fund)

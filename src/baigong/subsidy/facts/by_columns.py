"""Many cases judged at once: facts gathered as at the desk, the law compiled to columns, one answer a case.

The compiled form agrees with the judge to the fen (docs/why/0021); what it cannot carry is judged one by one.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from baigong import rules
from baigong.policy import queries as policy
from baigong.subsidy.facts.judging import Meant, gathered

PLANS_KEPT = 256


@dataclass(frozen=True)
class Answered:
    """A case and what the law says of it; `pays` None: a fact is missing."""

    meant: Meant
    pays: bool | None
    amount_fen: int
    payee: str


def answered(cases: Iterable[Meant]) -> Iterator[Answered]:
    """Judge the cases, those under the same sheet and limits together."""
    together: dict[tuple[str, ...], list[tuple[Meant, Mapping[str, Any]]]] = defaultdict(list)
    for meant in cases:
        facts, limits = gathered(meant.case, meant.sheet)
        together[meant.sheet.hash, *(limit.hash for limit in limits)].append((meant, facts.values))
    for hashes, rows in together.items():
        for (meant, _), said in zip(rows, judging_by(hashes)([facts for _, facts in rows]), strict=True):
            pays_to = meant.sheet.pays.to if meant.sheet.pays else "worker"
            yield Answered(meant, said.pays, said.amount_fen or 0, said.to or pays_to)


class Said(NamedTuple):
    """What the law says of one row: whether it pays, how much, to whom and out of which fund."""

    pays: bool | None
    amount_fen: int | None
    to: str | None
    from_fund: str | None


Judge = Callable[[list[Mapping[str, Any]]], list[Said]]


@lru_cache(maxsize=PLANS_KEPT)
def judging_by(hashes: tuple[str, ...]) -> Judge:
    """What judges rows of facts by a sheet (the first) within limits, compiled once a process. Columns are read only when
    asked for."""
    from baigong.rules.columns import TooLarge, plan_of, read_answer
    from baigong.rules.columns.in_polars import judged
    from baigong.rules.columns.layout import frame_of

    sheet, *limits = (policy.sheet_by_hash(hash) for hash in hashes)
    try:
        plan = plan_of(sheet, *limits)
    except TooLarge:
        return lambda rows: [_said(rules.judge_within(sheet, limits, facts)) for facts in rows]

    def judge(rows: list[Mapping[str, Any]]) -> list[Said]:
        answers = judged(frame_of(plan.kinds.values(), rows).lazy(), {"": plan}).collect()
        return [_said(read_answer(plan, row)) for row in answers.iter_rows(named=True)]

    return judge


def _said(said: Any) -> Said:
    return Said(said.pays, said.amount_fen, said.to, said.from_fund)

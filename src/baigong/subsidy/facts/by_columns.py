"""Many cases judged at once: facts gathered as at the desk, the law compiled to columns, one answer a case.

The compiled form agrees with the judge to the fen (docs/why/0021); what it cannot carry is judged one by one.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

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
        for (meant, _), (pays, fen, to) in zip(rows, _judging(hashes)([facts for _, facts in rows]), strict=True):
            pays_to = meant.sheet.pays.to if meant.sheet.pays else "worker"
            yield Answered(meant, pays, fen or 0, to or pays_to)


Told = tuple[bool | None, int | None, str | None]
Judge = Callable[[list[Mapping[str, Any]]], list[Told]]


@lru_cache(maxsize=PLANS_KEPT)
def _judging(hashes: tuple[str, ...]) -> Judge:
    """What judges rows of facts by a sheet within limits, compiled once a process. Columns are read only when asked for."""
    from baigong.rules.columns import TooLarge, plan_of, read_answer
    from baigong.rules.columns.in_polars import judged
    from baigong.rules.columns.layout import frame_of

    sheet, *limits = (policy.sheet_by_hash(hash) for hash in hashes)
    try:
        plan = plan_of(sheet, *limits)
    except TooLarge:
        return lambda rows: [_told(rules.judge_within(sheet, limits, facts)) for facts in rows]

    def judge(rows: list[Mapping[str, Any]]) -> list[Told]:
        answers = judged(frame_of(plan.kinds.values(), rows).lazy(), {"": plan}).collect()
        return [_told(read_answer(plan, row)) for row in answers.iter_rows(named=True)]

    return judge


def _told(said: Any) -> Told:
    return said.pays, said.amount_fen, said.to

"""A what-if counted where the facts lie: the same effects as `comparing`, as one SQL query for DuckDB or Spark.

Fund and reasons are told by what the query itself judges, so that its rows need this reader: `Counting.read`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from baigong.rules.columns.graph import Graph
from baigong.rules.columns.in_sql import Dialect, judging_sql
from baigong.rules.columns.plan import PAYS, UNKNOWN, WORD, Plan, plan_of
from baigong.rules.effects import ALL, FUND, FUND_BY_MONTH, MONTH, WHY, Effects, Tally, by_fund
from baigong.rules.sheet import Sheet

BEFORE, AFTER = "before_", "after_"
GAINED, LOST = "why gained", "why lost"
BESIDE = " || ' ' || "
TALLY = tuple(one.name for one in fields(Tally))


class Counting:
    """The query that judges every row twice and counts, and the reader of what it answers.

    `by`: name → SQL over the columns of `keep`, as text; null counts nowhere. `listed`: name → a column that holds a list of
    codes: a row counts under each of them. Rows are judged once, however many dimensions there are.
    """

    def __init__(self, before: Sheet, after: Sheet, table: str, dialect: Dialect, *, by: Mapping[str, str] | None = None,
                 listed: Mapping[str, str] | None = None, keep: Sequence[str] = ()) -> None:
        graph = Graph()
        self.plans: dict[str, Plan] = {BEFORE: plan_of(before, graph=graph), AFTER: plan_of(after, graph=graph)}
        self.listed, self.month = dict(listed or {}), MONTH in (by or {})
        lists = {name: dialect.joined.format(dialect.sorted_set.format(column)) for name, column in self.listed.items()}
        texts = {**(by or {}), **lists, **self._told_by_verdicts((by or {}).get(MONTH))}
        self.dimensions = list(texts)
        judged = judging_sql(self.plans, table, dialect, keep=keep)
        columns = [f"by_{nth}" for nth in range(len(texts))]
        told = ", ".join([*(f"{text} AS {one}" for one, text in zip(columns, texts.values(), strict=True)), *_parts()])
        sums = ", ".join(f"CAST(sum({one}) AS BIGINT) AS {one}" for one in TALLY)
        sets = ", ".join(["()", *(f"({one})" for one in columns)])
        left_out = [f"grouping({one}) = 0" for one in columns]
        which = "".join(f"WHEN {test} THEN {nth} " for nth, test in enumerate(left_out))
        self.query = (
            f"WITH counted AS (SELECT {told} FROM ({judged}) AS answers) "  # noqa: S608 (expressions are the caller's, as the table is)
            f"SELECT CASE {which}ELSE -1 END AS dimension, coalesce({', '.join(columns)}) AS value, {sums} "
            f"FROM counted GROUP BY GROUPING SETS ({sets})")

    def read(self, rows: Iterable[Sequence[Any]]) -> Effects:
        """The effects of the rows that the query gave, in any order."""
        found = Effects()
        found.count(ALL, "", Tally())                         # no rows, no sums
        for number, value, *sums in rows:
            name = self.dimensions[number] if number >= 0 else ALL
            if name == ALL and sums[0] is not None:
                found.count(ALL, "", Tally(*sums))
            elif value is not None and name != ALL:
                self._count(found, name, value, Tally(*sums))
        return found

    def _count(self, found: Effects, name: str, value: str, tally: Tally) -> None:
        if name in {FUND, FUND_BY_MONTH}:
            *month, before, after = value.split(" ")
            for fund, part in by_fund(tally, self._fund(BEFORE, before), self._fund(AFTER, after)):
                found.count(name, " ".join([*month, fund]), part)
        elif name in {GAINED, LOST}:
            plan = self.plans[BEFORE if name == GAINED else AFTER]
            bits = sum(int(word) << WORD * place for place, word in enumerate(value.split(" ")))
            for code in dict.fromkeys(reason[2] for place, reason in enumerate(plan.reasons) if bits >> place & 1):
                found.count(WHY, code, tally)
        elif name in self.listed:
            for code in value.split(",") if value else ():
                found.count(name, code, tally)
        else:
            found.count(name, value, tally)

    def _fund(self, side: str, way: str) -> str | None:
        return None if way == "-" else self.plans[side].ways[int(way)][1]

    def _told_by_verdicts(self, month: str | None) -> dict[str, str]:
        """The ways of both sides, with the month too, and the words of reasons, each as one text; null where none is."""
        was, now = _paid()
        sides = BESIDE.join(f"CASE WHEN {paid} AND {key}way IS NOT NULL THEN {_text(f'{key}way')} ELSE '-' END"
                            for key, paid in ((BEFORE, was), (AFTER, now)))
        funds = f"CASE WHEN {was} OR {now} THEN {sides} END"
        changed = {GAINED: (BEFORE, f"{now} AND NOT {was}"), LOST: (AFTER, f"{was} AND NOT {now}")}
        texts = {FUND: funds} | ({FUND_BY_MONTH: f"({month}) || ' ' || {funds}"} if month else {})
        for name, (key, test) in changed.items():
            words = [_text(f"{key}{word}") for word in self.plans[key].outputs if word.startswith("reasons")]
            texts[name] = f"CASE WHEN {test} THEN {BESIDE.join(words)} END"
        return texts


def _text(column: str) -> str:
    return f"CAST({column} AS VARCHAR(20))"


def _paid() -> tuple[str, str]:
    """Is it paid before, and after, where both sides know?"""
    known = f"{BEFORE}verdict <> {UNKNOWN} AND {AFTER}verdict <> {UNKNOWN}"
    return f"({known} AND {BEFORE}verdict = {PAYS})", f"({known} AND {AFTER}verdict = {PAYS})"


def _parts() -> list[str]:
    """The fields of a tally for one row."""
    was, now = _paid()
    old, new = f"{BEFORE}amount_fen", f"{AFTER}amount_fen"
    truths = {"unknown": f"({BEFORE}verdict = {UNKNOWN} OR {AFTER}verdict = {UNKNOWN})", "paid_before": was, "paid_after": now,
              "gained": f"{now} AND NOT {was}", "lost": f"{was} AND NOT {now}", "more": f"{was} AND {now} AND {new} > {old}",
              "less": f"{was} AND {now} AND {new} < {old}"}
    numbers = {"cases": "1", "fen_before": f"CASE WHEN {was} THEN {old} ELSE 0 END",
               "fen_after": f"CASE WHEN {now} THEN {new} ELSE 0 END"}
    texts = numbers | {name: f"CASE WHEN {truth} THEN 1 ELSE 0 END" for name, truth in truths.items()}
    return [f"{texts[name]} AS {name}" for name in TALLY]

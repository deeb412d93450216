"""A what-if counted where the facts lie: the same tallies as `comparing`, as SQL for DuckDB or Spark."""

from collections.abc import Mapping, Sequence
from dataclasses import fields

from baigong.rules.columns.graph import Graph
from baigong.rules.columns.in_sql import Dialect, judging_sql
from baigong.rules.columns.plan import PAYS, UNKNOWN, plan_of
from baigong.rules.effects import Tally
from baigong.rules.sheet import Sheet

BEFORE, AFTER = "before_", "after_"


def counting_sql(before: Sheet, after: Sheet, table: str, dialect: Dialect, *, by: Mapping[str, str] | None = None,
                 keep: Sequence[str] = ()) -> str:
    """One row for each value of every dimension: its name, the value as text, then the fields of a Tally, in their order.

    `by`: name → SQL over the columns of `keep`; null counts nowhere. The whole is the dimension "". Rows are judged once,
    however many dimensions there are.
    """
    graph = Graph()
    plans = {BEFORE: plan_of(before, graph=graph), AFTER: plan_of(after, graph=graph)}
    judged = judging_sql(plans, table, dialect, keep=keep)
    dimensions = list((by or {}).items())
    sums = ", ".join(f"CAST(sum({one.name}) AS BIGINT) AS {one.name}" for one in fields(Tally))
    told = ", ".join([f"{text} AS by_{nth}" for nth, (_name, text) in enumerate(dimensions)] + _parts())
    columns = [f"by_{nth}" for nth in range(len(dimensions))]
    sets = ", ".join(["()", *(f"({one})" for one in columns)])
    left_out = "".join(f", grouping({one}) AS left_out_{nth}" for nth, one in enumerate(columns))
    found = f"SELECT {''.join(f'{one}, ' for one in columns)}{sums}{left_out} FROM counted GROUP BY GROUPING SETS ({sets})"  # noqa: S608 (expressions are the caller's, as the table is)
    named = "".join(f"WHEN left_out_{nth} = 0 THEN '{name}' " for nth, (name, _text) in enumerate(dimensions))
    name = f"CASE {named}ELSE '' END" if named else "''"
    value = f"coalesce({', '.join([*(f'CAST({one} AS VARCHAR(100))' for one in columns), chr(39) * 2])})"
    nowhere = " OR ".join(f"(left_out_{nth} = 0 AND {one} IS NULL)" for nth, one in enumerate(columns))
    kept = ", ".join(one.name for one in fields(Tally))
    return (f"WITH counted AS (SELECT {told} FROM ({judged}) AS answers), found AS ({found}) "  # noqa: S608 (as above)
            f"SELECT {name} AS dimension, {value} AS value, {kept} FROM found{f' WHERE NOT ({nowhere})' if nowhere else ''}")


def _parts() -> list[str]:
    """The fields of a tally for one row."""
    known = f"{BEFORE}verdict <> {UNKNOWN} AND {AFTER}verdict <> {UNKNOWN}"
    was, now = f"({known} AND {BEFORE}verdict = {PAYS})", f"({known} AND {AFTER}verdict = {PAYS})"
    old, new = f"{BEFORE}amount_fen", f"{AFTER}amount_fen"
    truths = {"unknown": f"NOT ({known})", "paid_before": was, "paid_after": now, "gained": f"{now} AND NOT {was}",
              "lost": f"{was} AND NOT {now}", "more": f"{was} AND {now} AND {new} > {old}",
              "less": f"{was} AND {now} AND {new} < {old}"}
    numbers = {"cases": "1", "fen_before": f"CASE WHEN {was} THEN {old} ELSE 0 END",
               "fen_after": f"CASE WHEN {now} THEN {new} ELSE 0 END"}
    texts = numbers | {name: f"CASE WHEN {truth} THEN 1 ELSE 0 END" for name, truth in truths.items()}
    return [f"{texts[one.name]} AS {one.name}" for one in fields(Tally)]

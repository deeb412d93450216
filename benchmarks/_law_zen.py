"""The six rules as a GoRules ZEN decision: one expression node, judged person by person as its engine does."""

import json
from datetime import date
from typing import Any

import polars as pl
import zen
from _law_columns import APPRENTICE, RATE, UPLIFT, caps
from _law_population import SLUGS


def _table(table: dict[str, int], key: str) -> str:
    found = "null"
    for code, number in reversed(list(table.items())):
        found = f"{key} == '{code}' ? {number} : ({found})"
    return found


def _first(*tests: str) -> str:
    found = "0"
    for number, test in reversed(list(enumerate(tests, 1))):
        found = f"not({test}) ? {number} : ({found})"
    return found


EXPRESSIONS = {
    "age": "d(applied_on).year() - d(born_on).year() - "
           "((d(applied_on).month() * 32 + d(applied_on).day()) < (d(born_on).month() * 32 + d(born_on).day()) ? 1 : 0)",
    "basis": f"min([hours * ({_table(RATE, 'level')}), ({_table(caps(), 'region')})])",
    "until": "sex == 'male' ? 60 : 55",
    "days": "floor(hours / 8) * 5000",
    "training_why": _first("category != 'staff'", "$.age >= 16 and $.age < $.until", "passed", "this_year < 3", "not(same_before)"),
    "living_why": _first("category == 'poor'", "passed", "$.days > 0"),
    "insurance_why": _first("insured_months >= 12",
                            "d(issued_on) <= d(applied_on) and d(applied_on) <= d(issued_on).add(12, 'month')", "this_year < 3"),
    "apprentice_why": _first("employment == 'employed'", "employer_insured", "level in ['4', '3']", "hours >= 120"),
    "startup_why": _first("category in ['unemployed', 'graduate', 'poor']", "employment in ['unemployed', 'self']", "passed"),
    "training": "$.training_why == 0 ? $.basis + (is_shortage ? floor(($.basis * 60 + 100) / 200) : 0) : 0",
    "living": "$.living_why == 0 ? $.days : 0",
    "insurance": f"$.insurance_why == 0 ? ({_table(UPLIFT, 'level')}) : 0",
    "apprentice": f"$.apprentice_why == 0 ? ({_table(APPRENTICE, 'level')}) : 0",
    "startup": "$.startup_why == 0 ? 150000 + (hukou == 'rural' ? 30000 : 0) : 0",
    "best": "max([$.training, $.insurance])",
}


class ByZen:
    """A decision made once; persons as dictionaries with short names."""

    def __init__(self, facts: pl.DataFrame) -> None:
        self.rows = [{name.split(".")[1]: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}
                     for row in facts.iter_rows(named=True)]
        rules = [{"id": key, "key": key, "value": text} for key, text in EXPRESSIONS.items()]
        nodes = [{"id": "in", "name": "in", "type": "inputNode"}, {"id": "out", "name": "out", "type": "outputNode"},
                 {"id": "law", "name": "law", "type": "expressionNode", "content": {"expressions": rules}}]
        edges = [{"id": f"{one}{two}", "sourceId": one, "targetId": two, "type": "edge"} for one, two in
                 (("in", "law"), ("law", "out"))]
        self.decision = zen.ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))
        self.found: list[dict[str, Any]] = []

    def __call__(self) -> None:
        """Everybody, one after another."""
        self.found = [self.decision.evaluate(row)["result"] for row in self.rows]

    def answers(self) -> dict[str, list[int]]:
        """Amounts and reasons as columns."""
        names = {**{slug: slug for slug in (*SLUGS, "best")}, **{f"{slug} why": f"{slug}_why" for slug in SLUGS}}
        return {ours: [int(row[theirs]) for row in self.found] for ours, theirs in names.items()}

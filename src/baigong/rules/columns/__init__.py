"""A sheet compiled for millions: one plan of column expressions, printed for Polars, or as SQL for DuckDB and Spark.

The judge stays the meaning of a sheet; a plan must agree with it to the fen and to every reason (docs/why/0021).
Nothing here is imported at start-up.
"""

from baigong.rules.columns.answers import Answer, answer_of, read_answer
from baigong.rules.columns.graph import Graph
from baigong.rules.columns.node import TooLarge
from baigong.rules.columns.plan import PAYS, REFUSED, UNKNOWN, Plan, plan_of

__all__ = ["PAYS", "REFUSED", "UNKNOWN", "Answer", "Graph", "Plan", "TooLarge", "answer_of", "plan_of", "read_answer"]

"""The six rules written by hand for columns: Polars expressions and DuckDB SQL. Amount and first failing reason."""

import duckdb
import polars as pl
from _law_population import SLUGS, sheets

RATE = {"5": 1500, "4": 2000, "3": 2600, "2": 3300, "1": 4100}
UPLIFT = {"5": 100_000, "4": 150_000, "3": 200_000, "2": 300_000, "1": 400_000}
APPRENTICE = {"4": 500_000, "3": 600_000}


def caps() -> dict[str, int]:
    """The cap of each region."""
    figure = next(one for one in sheets()["training"].figures if one.code == "cap_fen")
    return {key: number for (key,), number in figure.values[0].value}


def _by(column: str, table: dict[str, int]) -> pl.Expr:
    return pl.col(column).replace_strict(list(table), list(table.values()), default=None, return_dtype=pl.Int64)


def _first(*tests: pl.Expr) -> pl.Expr:
    """The number of the first test that fails, 0 when all hold."""
    found = pl.when(~tests[0]).then(1)
    for number, test in enumerate(tests[1:], 2):
        found = found.when(~test).then(number)
    return found.otherwise(0).cast(pl.Int8)


def by_polars(facts: pl.DataFrame) -> pl.DataFrame:
    """Hand-written Polars, streamed; look-ups by replacement."""
    born, applied, issued = pl.col("person.born_on"), pl.col("claim.applied_on"), pl.col("certificate.issued_on")
    early = (applied.dt.month().cast(pl.Int16) * 32 + applied.dt.day()) < (born.dt.month().cast(pl.Int16) * 32 + born.dt.day())
    age = applied.dt.year() - born.dt.year() - early.cast(pl.Int32)
    category, passed = pl.col("person.category"), pl.col("training.passed")
    base = pl.min_horizontal(pl.col("training.hours").cast(pl.Int64) * _by("certificate.level", RATE), _by("person.region", caps()))
    uplift = pl.when(pl.col("certificate.is_shortage")).then((base * 60 + 100) // 200).otherwise(0)
    until = pl.when(pl.col("person.sex") == "male").then(60).otherwise(55)
    start = 150_000 + pl.when(pl.col("person.hukou") == "rural").then(30_000).otherwise(0)
    days = (pl.col("training.hours") // 8).cast(pl.Int64) * 5000
    rules = {
        "training": (base + uplift, _first(category != "staff", (age >= 16) & (age < until), passed,
                                           pl.col("history.this_year") < 3, ~pl.col("history.same_before"))),
        "living": (days, _first(category == "poor", passed, days > 0)),
        "insurance": (_by("certificate.level", UPLIFT), _first(
            pl.col("person.insured_months") >= 12, (issued <= applied) & (applied <= issued.dt.offset_by("12mo")),
            pl.col("history.this_year") < 3)),
        "apprentice": (_by("certificate.level", APPRENTICE), _first(
            pl.col("person.employment") == "employed", pl.col("person.employer_insured"),
            pl.col("certificate.level").is_in(["4", "3"]), pl.col("training.hours") >= 120)),
        "startup": (start.cast(pl.Int64), _first(category.is_in(["unemployed", "graduate", "poor"]),
                                                 pl.col("person.employment").is_in(["unemployed", "self"]), passed)),
    }
    lazy = facts.lazy().select(
        *[why.alias(f"{name} why") for name, (_, why) in rules.items()],
        *[amount.alias(f"{name} whole") for name, (amount, _) in rules.items()])
    lazy = lazy.select(*[f"{name} why" for name in rules], *[
        pl.when(pl.col(f"{name} why") == 0).then(pl.col(f"{name} whole")).otherwise(0).alias(name) for name in rules])
    return lazy.with_columns(best=pl.max_horizontal("training", "insurance")).collect(engine="streaming")


def _case(column: str, table: dict[str, int]) -> str:
    whens = " ".join(f"WHEN '{code}' THEN {number}" for code, number in table.items())
    return f'CASE "{column}" {whens} END'


def _first_sql(*tests: str) -> str:
    whens = " ".join(f"WHEN NOT ({test}) THEN {number}" for number, test in enumerate(tests, 1))
    return f"CAST(CASE {whens} ELSE 0 END AS TINYINT)"


AGE = "date_sub('year', \"person.born_on\", \"claim.applied_on\")"
BASE = f"LEAST(\"training.hours\" * {_case('certificate.level', RATE)}, {_case('person.region', caps())})"
AMOUNTS = {
    "training": f"({BASE}) + CASE WHEN \"certificate.is_shortage\" THEN (({BASE}) * 60 + 100) // 200 ELSE 0 END",
    "living": '("training.hours" // 8) * 5000', "insurance": _case("certificate.level", UPLIFT),
    "apprentice": _case("certificate.level", APPRENTICE),
    "startup": "150000 + CASE WHEN \"person.hukou\" = 'rural' THEN 30000 ELSE 0 END"}
WHYS = {
    "training": _first_sql("\"person.category\" <> 'staff'", f"{AGE} >= 16 AND {AGE} < "
                           "CASE WHEN \"person.sex\" = 'male' THEN 60 ELSE 55 END", '"training.passed"',
                           '"history.this_year" < 3', 'NOT "history.same_before"'),
    "living": _first_sql("\"person.category\" = 'poor'", '"training.passed"', f"{AMOUNTS['living']} > 0"),
    "insurance": _first_sql('"person.insured_months" >= 12', '"certificate.issued_on" <= "claim.applied_on" AND '
                            '"claim.applied_on" <= "certificate.issued_on" + INTERVAL 12 MONTH', '"history.this_year" < 3'),
    "apprentice": _first_sql("\"person.employment\" = 'employed'", '"person.employer_insured"',
                             "\"certificate.level\" IN ('4', '3')", '"training.hours" >= 120'),
    "startup": _first_sql("\"person.category\" IN ('unemployed', 'graduate', 'poor')",
                          "\"person.employment\" IN ('unemployed', 'self')", '"training.passed"')}


def hand_sql() -> str:
    """The six rules as one SELECT."""
    whys = ", ".join(f'{why} AS "{name} why"' for name, why in WHYS.items())
    whole = ", ".join(f'{amount} AS "{name} whole"' for name, amount in AMOUNTS.items())
    paid = ", ".join(f'CASE WHEN "{name} why" = 0 THEN "{name} whole" ELSE 0 END AS {name}' for name in SLUGS)
    kept = ", ".join(f'"{name} why"' for name in SLUGS)
    judged = f"SELECT row, {kept}, {paid} FROM (SELECT row, {whys}, {whole} FROM facts)"
    return f"SELECT *, GREATEST(training, insurance) AS best FROM ({judged})"


class ByDuckDB:
    """A query over a table in memory; answers go to a fresh table."""

    def __init__(self, file: str, query: str) -> None:
        self.engine, self.query = duckdb.connect(), query
        self.engine.execute(f"CREATE TABLE facts AS SELECT * FROM '{file}'")

    def __call__(self) -> pl.DataFrame:
        """Judge all rows."""
        self.engine.execute(f"CREATE OR REPLACE TABLE answers AS {self.query}")
        return pl.DataFrame()

    def answers(self) -> dict[str, list[int]]:
        """The table as columns, in the order of the facts."""
        found = self.engine.execute("SELECT * FROM answers ORDER BY row")
        names = [column[0] for column in found.description]
        return dict(zip(names, map(list, zip(*found.fetchall(), strict=True)), strict=True))

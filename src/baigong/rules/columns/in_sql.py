"""The SQL back end: one SELECT over a table of facts, in the words of DuckDB or of Spark.

Stage by stage as named queries, so that nothing is computed twice. The table has the fact layout's columns
(docs/population.md): sets are lists of text, codes are text.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from baigong.rules.columns.facts import facts_of
from baigong.rules.columns.node import MOST, Node, TooLarge
from baigong.rules.columns.plan import Plan
from baigong.rules.columns.staging import stages
from baigong.rules.vocabulary import FactKind

MOST_PLACES = 2**31 - 1                                       # what an array is asked by is an int, where an engine is strict


@dataclass(frozen=True)
class Dialect:
    """What two engines say differently. `widest` holds what a bigint cannot; "" where there is nothing exact."""

    quote: str
    day_number: str
    divided: str
    widest: str
    array: str
    has_any: str
    has: str
    sorted_set: str
    size: str
    joined: str
    nth: str
    escapes: bool


DUCKDB = Dialect('"', "date_diff('day', DATE '1970-01-01', {})", "//", "HUGEINT",
                 "[{}]", "list_has_any({}, {})", "list_contains({}, {})", "list_sort(list_distinct({}))", "len({})",
                 "array_to_string({}, ',')", "list_extract([{numbers}], GREATEST({place} - ({first}) + 1, 0))", False)
SPARK = Dialect("`", "unix_date({})", "div", "",
                "array({})", "arrays_overlap({}, {})", "array_contains({}, {})", "sort_array(array_distinct({}))",
                "size({})", "array_join({}, ',')", "get(array({numbers}), CAST({place} - ({first}) AS INT))", True)


def judging_sql(plans: Mapping[str, Plan], table: str, dialect: Dialect, *, keep: Sequence[str] = (),
                columns: Collection[str] | None = None) -> str:
    """The query that judges every row of `table` by every plan; output columns carry the plan's key in front.

    `columns` are those the table has, when not all: a fact without one is unknown. Raises TooLarge where the engine has
    no exact number that is wide enough.
    """
    return _Printing(plans, dialect).query(table, keep, columns)


class _Printing:
    def __init__(self, plans: Mapping[str, Plan], dialect: Dialect) -> None:
        self.plans, self.dialect = plans, dialect
        self.kinds = facts_of(plans.values())
        self.named: dict[int, str] = {}

    def query(self, table: str, keep: Sequence[str], columns: Collection[str] | None) -> str:
        """Named queries for the facts and each stage, then the answers."""
        outputs = {f"{prefix}{name}": node for prefix, plan in self.plans.items() for name, node in plan.outputs.items()}
        facts = [f"{self._fact(name, kind, columns)} AS {self._name('fact ' + name)}" for name, kind in self.kinds.items()]
        kept = [self._name(name) for name in keep]
        queries = [f"stage_0 AS (SELECT {', '.join([*kept, *facts]) or '1 AS nothing'} FROM {table})"]  # noqa: S608 (names are quoted, codes escaped)
        for number, stage in enumerate(stages(outputs.values())):
            made: list[str] = []
            for node in stage:
                made.append(f"{self.text(node)} AS n{len(self.named) + len(made)}")
            self.named |= {id(node): f"n{len(self.named) + place}" for place, node in enumerate(stage)}
            queries.append(f"stage_{number + 1} AS (SELECT *, {', '.join(made)} FROM stage_{number})")  # noqa: S608 (as above)
        answers = [f"{self.text(node)} AS {self._name(name)}" for name, node in outputs.items()]
        return f"WITH {', '.join(queries)} SELECT {', '.join([*kept, *answers])} FROM stage_{len(queries) - 1}"  # noqa: S608

    def _fact(self, name: str, kind: FactKind, columns: Collection[str] | None) -> str:
        """A fact by the layout's types; a number that does not fit is unknown."""
        column = self._name(name)
        known = columns is None or name in columns
        match kind.type:
            case "bool":
                return column if known else "CAST(NULL AS BOOLEAN)"
            case "int" | "fen" if known:
                return f"CASE WHEN {column} BETWEEN {-kind.most} AND {kind.most} THEN CAST({column} AS BIGINT) END"
            case "date" if known:
                return f"CAST({self.dialect.day_number.format(column)} AS BIGINT)"
            case "int" | "fen" | "date":
                return "CAST(NULL AS BIGINT)"
        return column if known else "CAST(NULL AS ARRAY<STRING>)" if kind.type == "set" and self.dialect is SPARK else \
            "CAST(NULL AS VARCHAR[])" if kind.type == "set" else "CAST(NULL AS VARCHAR(1))"

    def _name(self, name: str) -> str:
        quote = self.dialect.quote
        return quote + name.replace(quote, 2 * quote) + quote

    def _column(self, fact: str) -> str:
        return self._name(f"fact {fact}")

    def _text(self, code: str) -> str:
        code = code.replace("'", "''")
        return "'" + (code.replace("\\", "\\\\") if self.dialect.escapes else code) + "'"

    def text(self, node: Node) -> str:
        """The SQL of a node, or the column it was computed into."""
        if id(node) in self.named:
            return self.named[id(node)]
        if node.base == "int" and max(-node.low, node.high) > MOST and not self.dialect.widest:
            raise TooLarge(f"{node.op} may outgrow a bigint")
        parts = [] if node.op == "const" else [self.text(part) for part in node.parts]
        match node.op:
            case "const":
                if node.value is None:
                    return f"CAST(NULL AS {'BOOLEAN' if node.base == 'bool' else 'BIGINT'})"
                return str(node.value).upper() if node.base == "bool" else f"({node.value})"
            case "fact":
                return self._column(node.value)
            case "lacks":
                return f"({self._column(node.value)} IS NULL)"
            case "is_null":
                return f"({parts[0]} IS NULL)"
            case "not":
                return f"(NOT {parts[0]})"
            case "holds":
                return f"COALESCE({parts[0]}, FALSE)"
            case "and" | "or":
                return f"({f' {node.op.upper()} '.join(parts)})"
            case "==" | "<" | "<=":
                return f"({parts[0]} {'=' if node.op == '==' else node.op} {parts[1]})"
            case "+" | "-" | "*" | "//":
                return self._sum(node, parts)
            case "case":
                *pairs, other = parts
                tests = " ".join(f"WHEN {test} THEN {then}" for test, then in zip(pairs[::2], pairs[1::2], strict=True))
                return f"CASE {tests} ELSE {other} END"
            case "bits":
                return " + ".join(f"CASE WHEN {part} THEN CAST({1 << place} AS BIGINT) ELSE 0 END"
                                  for place, part in enumerate(parts)) or "0"
            case "nth":
                return self._nth(node, parts[0])
            case "lookup":
                return self._lookup(*node.value)
        asked: Callable[..., str] = getattr(self, f"_{node.op}")
        return asked(*node.value)

    def _sum(self, node: Node, parts: list[str]) -> str:
        wide = max(abs(end) for part in (node, *node.parts) for end in (part.low, part.high)) > MOST
        if wide and not self.dialect.widest:
            raise TooLarge(f"{node.op} may outgrow a bigint")
        left, right = (f"CAST({part} AS {self.dialect.widest if wide else 'BIGINT'})" for part in parts)
        if node.op != "//":
            return f"({left} {node.op} {right})"
        cut = f"({left} {self.dialect.divided} {right})"      # engines cut towards zero
        if node.parts[0].low >= 0:
            return cut
        return f"({cut} - CASE WHEN {left} % {right} < 0 THEN 1 ELSE 0 END)"

    def _nth(self, node: Node, place: str) -> str:
        """An array's number; beside the array there is none, in either engine."""
        first, numbers = node.value
        if not self.dialect.widest and max(first - node.parts[0].low, node.parts[0].high - first) > MOST_PLACES:
            raise TooLarge("a place in the calendar may outgrow an int")
        return self.dialect.nth.format(numbers=", ".join(map(str, numbers)), place=place, first=first)

    # Codes and sets

    def _lookup(self, facts: tuple[str, ...], rows: tuple[tuple[tuple[str, ...], int], ...]) -> str:
        whens = []
        for codes, number in rows:
            tests = [f"{self._column(fact)} = {self._text(code)}" for fact, code in zip(facts, codes, strict=True)]
            whens.append(f"WHEN {' AND '.join(tests)} THEN {number}")
        return f"CASE {' '.join(whens)} END"

    def _code_in(self, fact: str, codes: Collection[str]) -> str:
        if not codes:
            return self._never(fact)
        return f"({self._column(fact)} IN ({', '.join(self._text(code) for code in sorted(codes))}))"

    def _never(self, fact: str) -> str:
        return f"CASE WHEN {self._column(fact)} IS NOT NULL THEN FALSE END"

    def _same(self, one: str, other: str) -> str:
        left, right = self._column(one), self._column(other)
        if self.kinds[one].type == "set":
            left, right = self.dialect.sorted_set.format(left), self.dialect.sorted_set.format(right)
        return f"({left} = {right})"

    def _starts(self, fact: str, stem: str) -> str:
        if not stem:
            return f"({self._column(fact)} <> '')"
        return f"(left({self._column(fact)}, {len(stem)}) = {self._text(stem)})"

    def _covers(self, area: str, region: str) -> str:
        return self._lies_within(self._text(region), self._column(area))

    def _within(self, region: str, area: str) -> str:
        return self._lies_within(self._column(region), self._column(area))

    def _lies_within(self, region: str, area: str) -> str:
        digits = (f"CASE WHEN {area} = '000000' THEN 0 WHEN right({area}, 4) = '0000' THEN 2 "
                  f"WHEN right({area}, 2) = '00' THEN 4 ELSE length({area}) END")
        return f"({region} <> '' AND substring({region}, 1, {digits}) = substring({area}, 1, {digits}))"

    def _array(self, codes: Collection[str]) -> str:
        return self.dialect.array.format(", ".join(self._text(code) for code in sorted(codes)))

    def _has_any(self, fact: str, codes: Collection[str]) -> str:
        return self.dialect.has_any.format(self._column(fact), self._array(codes)) if codes else self._never(fact)

    def _is_set(self, fact: str, codes: Collection[str]) -> str:
        if not codes:
            return f"({self.dialect.size.format(self._column(fact))} = 0)"
        return f"({self.dialect.sorted_set.format(self._column(fact))} = {self._array(codes)})"

    def _meet(self, one: str, other: str) -> str:
        return self.dialect.has_any.format(self._column(one), self._column(other))

    def _member(self, code: str, codes: str) -> str:
        asked = self.dialect.has.format(self._column(codes), self._column(code))
        return f"CASE WHEN {self._column(code)} IS NOT NULL THEN {asked} END"

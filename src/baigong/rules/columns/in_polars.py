"""The Polars back end: a lazy frame of facts becomes a lazy frame of answers; nothing is read before it is collected.

Collect with `engine="streaming"`, or sink to Parquet: memory is then bounded by what is in flight.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from baigong.rules.columns.facts import facts_of
from baigong.rules.columns.node import Node
from baigong.rules.columns.plan import Plan
from baigong.rules.columns.polars_codes import Codes
from baigong.rules.columns.staging import stages
from baigong.rules.vocabulary import FactKind

WIDTHS = ((2**7 - 1, pl.Int8), (2**15 - 1, pl.Int16), (2**31 - 1, pl.Int32), (2**63 - 1, pl.Int64))
TYPE_ENDS = {bound for bound, _ in WIDTHS}                    # bounds that a type keeps by itself
RANK = {pl.Int8: 0, pl.Int16: 1, pl.Int32: 2, pl.Int64: 3, pl.Int128: 4}
FINAL = {"verdict": pl.Int8, "way": pl.Int8, "amount_fen": pl.Int64}  # words of bits are as wide as their bits ask for
Type = Any


def type_of_fact(kind: FactKind) -> Type:
    """The type of a fact's column in the layout; codes are as they come."""
    match kind.type:
        case "bool":
            return pl.Boolean
        case "date":
            return pl.Date
        case "int" | "fen":
            return _width(kind.most)
    return None


def judged(frame: pl.LazyFrame, plans: Mapping[str, Plan], *, keep: Sequence[str] = ()) -> pl.LazyFrame:
    """Judge every row by every plan. Output columns carry the plan's key in front; `keep` columns stay.

    A fact without a column is unknown for everybody; a number beyond its layout bounds is unknown for that person.
    """
    return _Printing(frame, plans, keep).answers()


def _width(most: int) -> Type:
    return next((kind for bound, kind in WIDTHS if most <= bound), pl.Int128)


class _Printing:
    def __init__(self, frame: pl.LazyFrame, plans: Mapping[str, Plan], keep: Sequence[str]) -> None:
        self.plans, self.keep = plans, list(keep)
        self.kinds = facts_of(plans.values())
        self.schema = frame.collect_schema()
        self.frame = self._read(frame)
        self.codes = Codes(self.frame.collect_schema(), self.kinds)
        self.named: dict[int, str] = {}

    def _read(self, frame: pl.LazyFrame) -> pl.LazyFrame:
        """The facts by the layout's types; what does not fit is unknown."""
        frame = frame.select(*self.keep, *[name for name in self.kinds if name in self.schema and name not in self.keep])
        mended = []
        for name, kind in self.kinds.items():
            wanted = type_of_fact(kind)
            if name not in self.schema:
                mended.append(pl.lit(None, dtype=wanted or (pl.List(pl.String) if kind.type == "set" else pl.String))
                              .alias(name))
                continue
            column = given = pl.col(name)
            if wanted is not None and self.schema[name] != wanted:
                column = column.cast(wanted, strict=False)
            if kind.type in {"int", "fen"} and kind.most not in TYPE_ENDS:
                column = pl.when(column.is_between(-kind.most, kind.most)).then(column).alias(name)
            if column is not given:
                mended.append(column)
        return frame.with_columns(mended) if mended else frame

    def answers(self) -> pl.LazyFrame:
        """Stage by stage, then the outputs."""
        outputs = {f"{prefix}{name}": (name, node) for prefix, plan in self.plans.items()
                   for name, node in plan.outputs.items()}
        frame = self.frame
        for stage in stages(node for _, node in outputs.values()):
            frame = frame.with_columns([self.expr(node).alias(f"·{id(node)}") for node in stage])
            self.named |= {id(node): f"·{id(node)}" for node in stage}
        return frame.select(*self.keep, *[
            self.cast(node, FINAL.get(name) or self.type_of(node)).alias(column) for column, (name, node) in outputs.items()])

    # Types

    def type_of(self, node: Node) -> Type:
        """The type its expression has."""
        if node.base == "bool":
            return pl.Boolean
        most = max(-node.low, node.high)
        match node.op:
            case "fact":
                return type_of_fact(self.kinds[node.value]) if self.kinds[node.value].type != "date" else pl.Int32
            case "+" | "-" | "*" | "//":
                return self._computing(node) if most > 2**63 - 1 or self._computing(node) != pl.Int128 else pl.Int64
        return _width(most)

    def _computing(self, node: Node) -> Type:
        """The type in which a sum cannot overflow."""
        most = max(abs(end) for part in (node, *node.parts) for end in (part.low, part.high))
        return max((pl.Int32, _width(most)), key=RANK.__getitem__)

    def cast(self, node: Node, wanted: Type) -> pl.Expr:
        """The expression in another width; what does not fit becomes null, and no sum lets it come to that."""
        if node.is_const:
            return pl.lit(node.value, dtype=wanted)
        found, has = self.expr(node), self.type_of(node)
        return found if has == wanted else found.cast(wanted, strict=RANK[has] < RANK[wanted])

    # Expressions

    def expr(self, node: Node) -> pl.Expr:
        """The expression of a node, or the column it was computed into."""
        if id(node) in self.named:
            return pl.col(self.named[id(node)])
        match node.op:
            case "const":
                return pl.lit(node.value, dtype=self.type_of(node))
            case "fact":
                column = pl.col(node.value)
                return column.to_physical() if self.kinds[node.value].type == "date" else column
            case "lacks":
                return pl.col(node.value).is_null()
            case "is_null":
                return self.expr(node.parts[0]).is_null()
            case "not":
                return ~self.expr(node.parts[0])
            case "holds":
                return self.expr(node.parts[0]).fill_null(False)
            case "and" | "or":
                found, *rest = [self.expr(part) for part in node.parts]
                for part in rest:
                    found = found & part if node.op == "and" else found | part
                return found
            case "==" | "<" | "<=":
                return self._compared(node)
            case "+" | "-" | "*" | "//":
                return self._sum(node)
            case "case":
                return self._case(node)
            case "bits":
                return self._bits(node)
            case "nth":
                first, numbers = node.value
                places = pl.Series(range(first, first + len(numbers)), dtype=pl.Int64)
                return self.cast(node.parts[0], pl.Int64).replace_strict(
                    places, pl.Series(numbers, dtype=self.type_of(node)), default=None, return_dtype=self.type_of(node))
            case "lookup":
                facts, rows = node.value
                return self.codes.lookup(facts, rows, self.type_of(node))
        return self.codes.question(node.op, node.value)

    def _compared(self, node: Node) -> pl.Expr:
        left, right = node.parts
        if left.base == "bool":
            return self.expr(left) == self.expr(right)
        known = [part for part in (left, right) if not part.is_const]
        wide = max((self.type_of(part) for part in known), key=RANK.__getitem__)
        if len(known) == 1:                                   # a constant that fits needs no wider column
            constant = left if left.is_const else right
            wide = max(wide, self.type_of(constant), key=RANK.__getitem__)
        one, two = self.cast(left, wide), self.cast(right, wide)
        return one == two if node.op == "==" else one < two if node.op == "<" else one <= two

    def _sum(self, node: Node) -> pl.Expr:
        wide = self._computing(node)
        left, right = (self.cast(part, wide) for part in node.parts)
        found = {"+": left.__add__, "-": left.__sub__, "*": left.__mul__, "//": left.__floordiv__}[node.op](right)
        return found if self.type_of(node) == wide else found.cast(self.type_of(node), strict=False)

    def _case(self, node: Node) -> pl.Expr:
        *pairs, other = node.parts
        wanted = self.type_of(node)

        def value(part: Node) -> pl.Expr:
            return self.expr(part) if node.base == "bool" else self.cast(part, wanted)

        found: Any = pl
        for test, then in zip(pairs[::2], pairs[1::2], strict=True):
            found = found.when(self._test(test)).then(value(then))
        return found.otherwise(value(other))

    def _bits(self, node: Node) -> pl.Expr:
        wanted = self.type_of(node)
        found = [pl.when(self._test(part)).then(pl.lit(1 << place, dtype=wanted)).otherwise(pl.lit(0, dtype=wanted))
                 for place, part in enumerate(node.parts)]
        if not found:
            return pl.lit(0, dtype=wanted)
        while len(found) > 1:                                 # pairwise, so that a word of bits is six deep
            pairs = zip(found[::2], found[1::2], strict=False)
            found = [one | two for one, two in pairs] + ([found[-1]] if len(found) % 2 else [])
        return found[0]

    def _test(self, node: Node) -> pl.Expr:
        """A test, where unknown is as good as false."""
        return self.expr(node.parts[0]) if node.op == "holds" and id(node) not in self.named else self.expr(node)

"""Questions about codes and sets in Polars, by how the column holds them: text, dictionary, enumeration, list or bits."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from math import prod
from typing import Any

import polars as pl

from baigong.rules.vocabulary import FactKind

FEW_ROWS = 8
MOST_PLACES = 100_000


class Codes:
    """Asks columns whose types the schema tells."""

    def __init__(self, schema: pl.Schema, kinds: Mapping[str, FactKind]) -> None:
        self.schema, self.kinds = schema, kinds

    def question(self, op: str, about: tuple[Any, ...]) -> pl.Expr:
        """One of the questions of `leaves`."""
        asked: pl.Expr = getattr(self, f"_{op}")(*about)
        return asked

    def lookup(self, facts: tuple[str, ...], rows: tuple[tuple[tuple[str, ...], int], ...], wanted: Any) -> pl.Expr:
        """The number of the row with these codes, else null."""
        listed = all(isinstance(self.schema[fact], pl.Enum) for fact in facts)
        if not listed and len(rows) <= FEW_ROWS:
            return self._tested(facts, rows, wanted)
        axes = [self._axis(fact, [codes[number] for codes, _ in rows]) for number, fact in enumerate(facts)]
        size = prod(map(len, axes))
        place: pl.Expr = pl.lit(0, dtype=pl.Int64)
        for number, (fact, axis) in enumerate(zip(facts, axes, strict=True)):
            at = self._place(fact, axis)
            place = place * len(axis) + at.cast(pl.Int64) if number else at if len(facts) == 1 else at.cast(pl.Int64)
        numbers: dict[int, int] = {}
        for codes, number in rows:
            if all(code in axis for code, axis in zip(codes, axes, strict=True)):
                where = 0
                for code, axis in zip(codes, axes, strict=True):
                    where = where * len(axis) + axis[code]
                numbers[where] = number
        if size <= MOST_PLACES:                               # one load per row; it streams like any other expression
            return pl.lit(pl.Series([numbers.get(where) for where in range(size)], dtype=wanted)).gather(place)
        return place.replace_strict(list(numbers), list(numbers.values()), default=None, return_dtype=wanted)

    def _axis(self, fact: str, codes: list[str]) -> dict[str, int]:
        held = self.schema[fact]
        listed = list(held.categories) if isinstance(held, pl.Enum) else sorted(set(codes))
        return {code: place for place, code in enumerate(listed)}

    def _place(self, fact: str, axis: Mapping[str, int]) -> pl.Expr:
        """The place of a code on its axis; null where it is not on it."""
        if isinstance(self.schema[fact], pl.Enum):
            return pl.col(fact).to_physical()
        return self._text(fact).cast(pl.Enum(list(axis)), strict=False).to_physical()

    def _tested(self, facts: tuple[str, ...], rows: tuple[tuple[tuple[str, ...], int], ...], wanted: Any) -> pl.Expr:
        """Row after row; those that differ in the first key alone and give one number are one test."""
        by_number: dict[tuple[tuple[str, ...], int], set[str]] = defaultdict(set)
        for codes, number in rows:
            by_number[codes[1:], number].add(codes[0])
        found: Any = pl
        for (rest, number), first in by_number.items():
            test = self._code_in(facts[0], first)
            for fact, code in zip(facts[1:], rest, strict=True):
                test = test & self._code_in(fact, {code})
            found = found.when(test).then(pl.lit(number, dtype=wanted))
        return found.otherwise(pl.lit(None, dtype=wanted))

    def _text(self, fact: str) -> pl.Expr:
        return pl.col(fact) if self.schema[fact] == pl.String else pl.col(fact).cast(pl.String)

    def _code_in(self, fact: str, codes: Collection[str]) -> pl.Expr:
        held = self.schema[fact]
        if isinstance(held, pl.Enum):
            places = sorted(place for place, code in enumerate(held.categories) if code in codes)
            return _any_number(pl.col(fact).to_physical(), places, pl.col(fact))
        return _any_number(pl.col(fact), sorted(codes), pl.col(fact))

    def _same(self, one: str, other: str) -> pl.Expr:
        if self.kinds[one].type == "set":
            return self._sorted(one) == self._sorted(other)
        return self._text(one) == self._text(other)

    def _starts(self, fact: str, stem: str) -> pl.Expr:
        if isinstance(held := self.schema[fact], pl.Enum):
            return self._code_in(fact, [code for code in held.categories if code and code.startswith(stem)])
        return self._text(fact).str.starts_with(stem) if stem else self._text(fact) != ""

    def _covers(self, area: str, region: str) -> pl.Expr:
        return _lies_within(pl.lit(region), self._text(area))

    def _within(self, region: str, area: str) -> pl.Expr:
        return _lies_within(self._text(region), self._text(area))

    # Sets

    def _listed(self, fact: str) -> list[str]:
        return [code for code, *_ in self.kinds[fact].codes]

    def _mask(self, fact: str, codes: Collection[str]) -> int:
        return sum(1 << place for place, code in enumerate(self._listed(fact)) if code in codes)

    def _is_bits(self, fact: str) -> bool:
        return self.schema[fact].is_integer()

    def _sorted(self, fact: str) -> pl.Expr:
        return pl.col(fact) if self._is_bits(fact) else pl.col(fact).cast(pl.List(pl.String)).list.unique().list.sort()

    def _has_any(self, fact: str, codes: Collection[str]) -> pl.Expr:
        column, held = pl.col(fact), self.schema[fact]
        if self._is_bits(fact):
            return (column & pl.lit(self._mask(fact, codes), dtype=held)) != 0
        inner = getattr(held, "inner", None)
        known = [code for code in sorted(codes) if not isinstance(inner, pl.Enum) or code in inner.categories]
        if not known:
            return _never(column)
        found = [column.list.contains(pl.lit(code, dtype=inner if isinstance(inner, pl.Enum) else pl.String))
                 for code in known]
        return found[0] if len(found) == 1 else pl.any_horizontal(found)

    def _is_set(self, fact: str, codes: frozenset[str]) -> pl.Expr:
        if self._is_bits(fact):
            return pl.col(fact) == pl.lit(self._mask(fact, codes), dtype=self.schema[fact])
        return self._sorted(fact) == pl.lit(pl.Series([sorted(codes)], dtype=pl.List(pl.String))).first()

    def _meet(self, one: str, other: str) -> pl.Expr:
        if self._is_bits(one) and self._is_bits(other):
            return (pl.col(one) & pl.col(other)) != 0
        return self._sorted(one).list.set_intersection(self._sorted(other)).list.len() > 0

    def _member(self, code: str, codes: str) -> pl.Expr:
        known = pl.col(code).is_not_null() & pl.col(codes).is_not_null()
        if self._is_bits(codes):
            each = [self._code_in(code, {one}) & self._has_any(codes, {one}) for one in self._listed(codes)]
            found = pl.any_horizontal(each) if each else pl.lit(False)
        else:
            found = pl.col(codes).cast(pl.List(pl.String)).list.contains(self._text(code))
        return pl.when(known).then(found)


def _lies_within(region: pl.Expr, area: pl.Expr) -> pl.Expr:
    """`functions.stem_of` and `within` for an area that differs from row to row."""
    digits = (pl.when(area == "000000").then(0).when(area.str.ends_with("0000")).then(2)
              .when(area.str.ends_with("00")).then(4).otherwise(area.str.len_chars()))
    return (region != "") & region.str.starts_with(area.str.slice(0, digits))


def _any_number(column: pl.Expr, values: list[Any], known: pl.Expr) -> pl.Expr:
    """Is the column one of the values? A run of numbers is a range; two or three are asked one by one."""
    if not values:
        return _never(known)
    if len(values) > 1 and isinstance(values[0], int) and values[-1] - values[0] == len(values) - 1:
        return column.is_between(values[0], values[-1])
    if len(values) <= 3:
        found = column == values[0]
        for value in values[1:]:
            found = found | (column == value)
        return found
    return column.is_in(values)


def _never(column: pl.Expr) -> pl.Expr:
    """False where the column is known, unknown where it is not."""
    return pl.when(column.is_not_null()).then(False)

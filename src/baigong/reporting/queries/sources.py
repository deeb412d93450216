"""Source rows: a definition's SELECT, narrowed to a month and a region, read in a transaction that cannot write."""

import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.db import connection, transaction

from baigong.kernel.actor import region_stem
from baigong.reporting.decide import Indicator, Row
from baigong.reporting.models import Definition
from baigong.reporting.words import Dimension, Time

FLOW = "d.day >= %(first)s AND d.day < %(after)s"
STOCK = "d.from_on < %(after)s AND (d.until_on IS NULL OR d.until_on >= %(after)s)"


def rows_of_indicator(one: Indicator, month: date, *, region: str = "000000") -> dict[str, list[Row]]:
    """The source rows of a month by the code of the place they stand at. `month` is its first day."""
    return source_rows(one.sql, one.time, one.by, month, region=region)


def rows_of_definition(one: Definition, month: date, *, region: str) -> dict[str, list[Row]]:
    """The same by a definition as it was used."""
    return source_rows(one.sql, Time(one.time), [Dimension(code) for code in one.by], month, region=region)


def source_rows(sql: str, time: Time, by: Sequence[Dimension], month: date, *, region: str) -> dict[str, list[Row]]:
    """Rows by place. The SELECT gives key, region, day (flow) or from_on and until_on (stock), numerator, denominator for
    shares and means, and one column for each dimension: a code, or an array of codes.

    Raises ValueError where a key comes twice: a row would be counted twice.
    """
    first, after = month, (month.replace(day=28) + timedelta(days=4)).replace(day=1)
    dated = "d.day" if time is Time.FLOW else "d.from_on"
    # The text is the shelf's own, checked when it was read, and the transaction around it cannot write.
    asked = (f"SELECT to_jsonb(d), {dated} FROM ({sql}) d "  # noqa: S608
             f"WHERE {FLOW if time is Time.FLOW else STOCK} AND d.region LIKE %(stem)s")
    found: dict[str, list[Row]] = defaultdict(list)
    met: set[str] = set()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION READ ONLY")  # of this savepoint alone, when an action is around it
        cursor.execute(asked, {"first": first, "after": after, "stem": region_stem(region) + "%"})
        for told, day in cursor.fetchall():
            row = _row(json.loads(told), day, by)
            if row.key in met:
                raise ValueError(f"source row {row.key} comes twice")
            met.add(row.key)
            found[row.region].append(row)
    return dict(found)


def _row(told: dict[str, Any], day: date, by: Sequence[Dimension]) -> Row:
    dims = tuple(_codes(told[dimension.value]) for dimension in by)
    denominator = told.get("denominator")
    return Row(told["key"], told["region"], day.isoformat(), int(told["numerator"]),
               None if denominator is None else int(denominator), dims)


def _codes(cell: Any) -> tuple[str, ...]:
    if cell is None:
        return ()
    return tuple(sorted(map(str, cell))) if isinstance(cell, list) else (str(cell),)

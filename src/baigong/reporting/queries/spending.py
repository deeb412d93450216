"""Where a region's money of a year went and what came of it: read of the views `told_*` alone, so that anyone adds it up anew."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from baigong.kernel.actor import Actor, region_stem
from baigong.kernel.fen import Fen
from baigong.people.models import Region
from baigong.policy import queries as policy
from baigong.reporting import access
from baigong.reporting.decide.spending import (
    IntegrationRules,
    Joined,
    Line,
    Outcome,
    Spent,
    joined,
    read_integration,
)
from baigong.reporting.words import Spending

SPAN = "s.spent_on >= %(first)s AND s.spent_on < %(after)s AND s.region LIKE %(stem)s"
BY = f"""
    SELECT CASE WHEN grouping(s.fund) = 0 THEN 'fund' WHEN grouping(s.kind) = 0 THEN 'kind' WHEN grouping(s.level) = 0 THEN 'level'
                WHEN grouping(s.month) = 0 THEN 'month' WHEN grouping(s.region) = 0 THEN 'region' ELSE '' END,
           coalesce(s.fund, s.kind, s.level, s.month, s.region, ''), count(*), coalesce(sum(s.amount_fen), 0)::bigint,
           coalesce(sum(s.back_fen), 0)::bigint
      FROM (SELECT fund, kind, coalesce(level, '') AS level, to_char(spent_on, 'YYYY-MM') AS month, region, amount_fen, back_fen
              FROM told_spending s WHERE {SPAN}) s
     GROUP BY GROUPING SETS ((), (s.fund), (s.kind), (s.level), (s.month), (s.region)) ORDER BY 1, 2
"""  # noqa: S608 - our own text, values are parameters
BY_GROUP = f"""
    SELECT coalesce(g.code, ''), count(*), sum(s.amount_fen)::bigint, sum(s.back_fen)::bigint
      FROM told_spending s LEFT JOIN LATERAL unnest(s."group") AS g (code) ON true WHERE {SPAN} GROUP BY 1 ORDER BY 1
"""  # noqa: S608
"""Who is in two groups counts in both, as in every figure that is broken down by group; who is in none counts as ''."""

OUTCOME = """
    SELECT coalesce(s.level, ''), count(*), count(*) FILTER (WHERE s.certified), count(s.employed),
           count(*) FILTER (WHERE s.employed)
      FROM told_outcome s WHERE s.completed_on >= %(first)s AND s.completed_on < %(after)s AND s.region LIKE %(stem)s
     GROUP BY 1 ORDER BY 1
"""
ROWS = f"""
    SELECT s.entry, s.no, s.region, s.spent_on, s.fund, s.kind, coalesce(s.level, ''), s.amount_fen, s.back_fen
      FROM told_spending s WHERE {SPAN} AND {{narrow}} ORDER BY s.spent_on, s.entry LIMIT %(most)s OFFSET %(skipped)s
"""  # noqa: S608
SUM = f"""
    SELECT count(*), coalesce(sum(s.amount_fen), 0)::bigint, coalesce(sum(s.back_fen), 0)::bigint
      FROM told_spending s WHERE {SPAN} AND {{narrow}}
"""  # noqa: S608
NARROW = {
    "": "true", "fund": "s.fund = %(value)s", "kind": "s.kind = %(value)s", "level": "coalesce(s.level, '') = %(value)s",
    "month": "to_char(s.spent_on, 'YYYY-MM') = %(value)s", "region": "s.region = %(value)s",
    "group": "CASE WHEN %(value)s = '' THEN coalesce(cardinality(s.\"group\"), 0) = 0 ELSE %(value)s = ANY(s.\"group\") END",
}


@dataclass(frozen=True)
class Structure:
    """A year of a region: everything, and by fund, kind, level, month, place and group."""

    whole: Spent
    by: dict[Spending, dict[str, Spent]]


@dataclass(frozen=True)
class SpentRow:
    """One row of `told_spending`: a claim that was paid, or a fee that was passed on."""

    entry: str
    no: str
    region: str
    spent_on: date
    fund: str
    kind: str
    level: str
    amount_fen: Fen
    back_fen: Fen


def structure(region: str, year: int, *, by: Actor) -> Structure:
    """What was spent in a year, in two questions however large the place. Raises Region.DoesNotExist for another's."""
    span = _span(region, year, by)
    found: dict[Spending, dict[str, Spent]] = defaultdict(dict)
    whole = Spent(0, 0, 0)
    for dimension, value, count, paid, back in _asked(BY, span):
        if not dimension:
            whole = Spent(count, paid, back)
        else:
            found[Spending(dimension)][value] = Spent(count, paid, back)
    found[Spending.GROUP] = {value: Spent(*rest) for value, *rest in _asked(BY_GROUP, span)}
    return Structure(whole, found)


def outcomes(region: str, year: int, *, by: Actor) -> dict[str, Outcome]:
    """What came of the trainings completed in a year, by level. Raises Region.DoesNotExist for another's."""
    return {level: Outcome(*rest) for level, *rest in _asked(OUTCOME, _span(region, year, by))}


def outcome_in_all(found: dict[str, Outcome]) -> Outcome:
    """All levels together."""
    return Outcome(*(sum(getattr(one, name) for one in found.values()) for name in ("completed", "certified", "asked", "employed")))


class SpentRows(Sequence[Any]):
    """The rows that one figure adds up, in order of time: counted and summed by the database, read a page at a time."""

    def __init__(self, span: dict[str, Any], dimension: str, value: str) -> None:
        self._narrow, self._span = NARROW.get(dimension, "true"), {**span, "value": value}
        ((count, paid, back),) = _asked(SUM.format(narrow=self._narrow), self._span)
        self.sum = Spent(count, paid, back)

    def __len__(self) -> int:
        return self.sum.count

    def __getitem__(self, part: Any) -> Any:
        start, stop = part.start or 0, len(self) if part.stop is None else part.stop
        page = {**self._span, "skipped": start, "most": max(stop - start, 0)}
        return [SpentRow(*row) for row in _asked(ROWS.format(narrow=self._narrow), page)]


def spent_rows(region: str, year: int, dimension: str, value: str, *, by: Actor) -> SpentRows:
    """Of a region's year, those of one value of a dimension; "" for all. Raises Region.DoesNotExist for another's region."""
    return SpentRows(_span(region, year, by), dimension, value)


def integration_rules(*, on: date) -> IntegrationRules:
    """The version of institution/budgets/integration.yaml in force on a day; before the first, the first."""
    versions = _versions(Path(settings.INSTITUTION))
    return ([one for one in versions if one.start <= on] or [versions[0]])[-1]


def integration(region: str, year: int, *, by: Actor, on: date) -> list[Joined]:
    """What putting together the lines of a region and beneath would free. Raises Region.DoesNotExist for another's."""
    _span(region, year, by)
    stem = region_stem(region)
    lines = [Line(one.line.pk, one.line.region_id, one.line.fund, one.own_fen, one.held_fen + one.committed_fen + one.spent_fen,
                  one.available_fen)
             for one in policy.budget_figures(by=by, year=year) if one.line.region_id.startswith(stem)]
    return joined(lines, integration_rules(on=on))


def _span(region: str, year: int, by: Actor) -> dict[str, Any]:
    if not access.sees(by, region):
        raise Region.DoesNotExist(region)
    return {"first": date(year, 1, 1), "after": date(year + 1, 1, 1), "stem": region_stem(region) + "%"}


def _asked(sql: str, given: dict[str, Any]) -> Sequence[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        return list(cursor.fetchall())


@cache
def _versions(institution: Path) -> tuple[IntegrationRules, ...]:
    return read_integration((institution / "budgets" / "integration.yaml").read_text(encoding="utf-8"))

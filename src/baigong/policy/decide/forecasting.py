"""When a line runs out: its available money at the pace of the last whole weeks, whose spread gives the interval.

The pace is the mean of the weeks; the earliest day is at the pace plus so much of its standard error, the latest at the pace
minus it. Weeks are not independent and policies change: it is a reading of the past and no promise.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import isqrt

import yaml

from baigong.kernel.fen import Fen

WEEK = 7


@dataclass(frozen=True)
class ForecastRules:
    """One dated version of institution/budgets/forecast.yaml."""

    start: date
    source: str
    trust: str
    weeks: int
    least_weeks: int
    spread_percent: int
    horizon_days: int


@dataclass(frozen=True)
class Forecast:
    """Money in fen a week; days on which nothing would be left, None where that is beyond the horizon or never."""

    left_fen: Fen
    weekly_fen: Fen
    spread_fen: Fen
    weeks: int
    likely: date | None
    earliest: date | None
    latest: date | None


def forecast(left_fen: Fen, weekly: Sequence[Fen], *, today: date, rules: ForecastRules) -> Forecast | None:
    """The forecast from what is left and what each whole week used, the latest last; None with too few weeks."""
    seen = list(weekly)[-rules.weeks:]
    many = len(seen)
    if many < max(rules.least_weeks, 2):
        return None
    mean = sum(seen) // many
    error = isqrt(sum((many * one - sum(seen)) ** 2 for one in seen) // (many**3 * (many - 1)))
    spread = error * rules.spread_percent // 100
    likely, earliest, latest = (_ends(left_fen, pace, today, rules.horizon_days) for pace in (mean, mean + spread, mean - spread))
    return Forecast(left_fen, mean, spread, many, likely, earliest, latest)


def read_forecast_rules(text: str) -> tuple[ForecastRules, ...]:
    """institution/budgets/forecast.yaml, by day. Raises TypeError or KeyError for what is missing or unknown."""
    return tuple(sorted((ForecastRules(row.pop("from"), **row) for row in yaml.safe_load(text)["versions"]),
                        key=lambda one: one.start))


def _ends(left_fen: Fen, weekly_fen: Fen, today: date, horizon: int) -> date | None:
    if left_fen <= 0:
        return today
    if weekly_fen <= 0:
        return None
    days = -(-left_fen * WEEK // weekly_fen)
    return today + timedelta(days=days) if days <= horizon else None

"""When budget lines run out: their weekly use out of the ledger, and what follows from it."""

from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from baigong.kernel.fen import Fen
from baigong.ledger import queries as ledger
from baigong.policy import decide
from baigong.policy.decide import Forecast, ForecastRules
from baigong.policy.models import BudgetLine

ASIDE = ("frozen/",)
"""Accounts that money is set aside for: no use."""


def forecast_rules(on: date) -> ForecastRules:
    """How ends are foretold on a day (institution/budgets/forecast.yaml); before the first version, by the first."""
    versions = _versions(Path(settings.INSTITUTION))
    return next((one for one in reversed(versions) if one.start <= on), versions[0])


def weekly_use(line: BudgetLine, *, on: date) -> list[Fen]:
    """What each whole week before a day promised of a line less what it gave back, the latest last: as many as the rules look
    at, and none before the line was first used."""
    rules = forecast_rules(on)
    first = on - timedelta(days=decide.WEEK * rules.weeks)
    begun = ledger.first_hold_at(line.account, besides=ASIDE)
    if begun is None:
        return []
    days = ledger.promised_by_day(line.account, since=_midnight(first), until=_midnight(on), besides=ASIDE)
    weeks = [0] * rules.weeks
    for day, fen in days.items():
        weeks[(day - first).days // decide.WEEK] += fen
    since = (timezone.localdate(begun) - first).days
    return weeks[max(0, -(-since // decide.WEEK)):]


def forecast_of(line: BudgetLine, *, on: date) -> tuple[Forecast | None, list[Fen]]:
    """When the line runs out, None where too little was used to say; and the weeks it rests on."""
    weekly = weekly_use(line, on=on)
    return decide.forecast(ledger.account(line.account).available_fen, weekly, today=on, rules=forecast_rules(on)), weekly


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=timezone.get_current_timezone())


@cache
def _versions(institution: Path) -> tuple[ForecastRules, ...]:
    return decide.read_forecast_rules((institution / "budgets" / "forecast.yaml").read_text(encoding="utf-8"))

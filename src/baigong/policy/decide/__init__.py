"""Pure judgements of policy: whose year money is of, how money is shared out, and when it runs out."""

from .allocating import (
    LARGEST,
    SCALE,
    AllocationRules,
    Factor,
    Place,
    Portion,
    Worksheet,
    allocate,
    may_allocate,
    read_rules,
)
from .carrying import left_by_year, may_be_carried, taken
from .forecasting import WEEK, Forecast, ForecastRules, forecast, read_forecast_rules

__all__ = [
    "LARGEST", "SCALE", "WEEK", "AllocationRules", "Factor", "Forecast", "ForecastRules", "Place", "Portion", "Worksheet",
    "allocate", "forecast", "left_by_year", "may_allocate", "may_be_carried", "read_forecast_rules", "read_rules", "taken",
]

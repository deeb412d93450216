"""Writing of reporting: freeze a month, correct a figure or a year, publish a month."""

from .freezing import correct_figures, correct_year, freeze_month
from .publishing import publish_month

__all__ = ["correct_figures", "correct_year", "freeze_month", "publish_month"]

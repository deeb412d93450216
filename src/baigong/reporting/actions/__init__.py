"""Writing of reporting: freeze a month, correct a figure, publish a month."""

from .freezing import correct_figures, freeze_month
from .publishing import publish_month

__all__ = ["correct_figures", "freeze_month", "publish_month"]

"""Writing policy: sheets and budgets."""

from .budgets import appropriate, pass_down
from .sheets import propose_sheet, publish_sheet, publish_shelf, reject_sheet

__all__ = ["appropriate", "pass_down", "propose_sheet", "publish_sheet", "publish_shelf", "reject_sheet"]

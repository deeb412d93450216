"""Writing policy: drafts, sheets, budgets and the closing of the books."""

from .books import close_month, confirm_month, restate, return_month
from .budgets import appropriate, pass_down
from .comparisons import begin_comparison, compare_further
from .drafts import (
    add_case,
    bring_draft,
    change_draft,
    drop_draft,
    open_draft,
    send_draft,
    take_results,
    write_draft,
)
from .filling import fill_in
from .sheets import propose_sheet, publish_sheet, publish_shelf, reject_sheet

__all__ = [
    "add_case", "appropriate", "begin_comparison", "bring_draft", "change_draft", "close_month", "compare_further",
    "confirm_month", "drop_draft", "fill_in", "open_draft", "pass_down", "propose_sheet", "publish_sheet", "publish_shelf",
    "reject_sheet", "restate", "return_month", "send_draft", "take_results", "write_draft",
]

"""Writing policy: drafts, sheets, budgets and the closing of the books."""

from .allocating import (
    RegionFigures,
    drop_allocation,
    execute_allocation,
    open_allocation,
    return_allocation,
    send_allocation,
    write_allocation,
)
from .books import close_month, confirm_month, restate, return_month
from .budgets import appropriate, pass_down
from .comparisons import begin_comparison, compare_further
from .donated import receive_donation
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
from .moving import carry_over, freeze, give_back, reallocate, unfreeze
from .sheets import propose_sheet, publish_sheet, publish_shelf, reject_sheet

__all__ = [
    "RegionFigures", "add_case", "appropriate", "begin_comparison", "bring_draft", "carry_over", "change_draft",
    "close_month", "compare_further", "confirm_month", "drop_allocation", "drop_draft", "execute_allocation", "fill_in",
    "freeze", "give_back", "open_allocation", "open_draft", "pass_down", "propose_sheet", "publish_sheet",
    "publish_shelf", "reallocate", "receive_donation", "reject_sheet", "restate", "return_allocation", "return_month",
    "send_allocation", "send_draft", "take_results", "unfreeze", "write_allocation", "write_draft",
]

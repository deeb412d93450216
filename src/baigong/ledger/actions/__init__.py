"""Writing of the ledger, steps only: moving money, closing a month of the books, restating what was booked."""

from .closing import close_month, confirm_month, return_month
from .moving import hold, locked_available, open_account, post, transfer, void
from .restating import restate
from .together import Hold, hold_all, post_all, void_all

__all__ = [
    "Hold", "close_month", "confirm_month", "hold", "hold_all", "locked_available", "open_account", "post", "post_all", "restate",
    "return_month", "transfer", "void", "void_all",
]

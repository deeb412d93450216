"""Writing enrolments. One file per use; the names below are the floor's public actions and steps."""

from .closing import complete, fail
from .entering import enrol
from .leaving import call_off, withdraw
from .rosters import RosterRow, enrol_roster

__all__ = ["RosterRow", "call_off", "complete", "enrol", "enrol_roster", "fail", "withdraw"]

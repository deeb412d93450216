"""Writing enrolments. One file per use; the names below are the floor's public actions and steps."""

from .apprentices import bring_apprentices, finish_apprenticeship
from .apprenticeships import (
    accept_apprenticeship,
    draft_apprenticeship,
    edit_apprenticeship,
    file_apprenticeship,
    fix_apprenticeship,
    refuse_apprenticeship,
    return_apprenticeship,
)
from .closing import complete, fail
from .entering import enrol
from .leaving import call_off, withdraw
from .nominations import nominate, withdraw_nomination
from .rosters import RosterRow, enrol_roster

__all__ = [
    "RosterRow", "accept_apprenticeship", "bring_apprentices", "call_off", "complete",
    "draft_apprenticeship", "edit_apprenticeship", "enrol", "enrol_roster", "fail", "file_apprenticeship",
    "finish_apprenticeship", "fix_apprenticeship", "nominate", "refuse_apprenticeship", "return_apprenticeship", "withdraw",
    "withdraw_nomination",
]

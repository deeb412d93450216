"""Writing subsidy. One file per noun; the names below are the floor's public actions."""

from .answers import read_bank_answer
from .approvals import approve_run, leave_out, withdraw_approval
from .claims import apply_claim, decline_claim, decline_for_good, file_claim, mend_account
from .decisions import grant_claim, refuse_claim, return_claim, review_claim
from .freezes import freeze, freeze_many, lift
from .notices import answer_objection, close_notice, object_to, open_notice
from .offers import offer_claims
from .runs import draft_run, release_run
from .searches import begin_search, confirm_entitled, offer_confirmed, search_on

__all__ = [
    "answer_objection", "apply_claim", "approve_run", "begin_search", "close_notice", "confirm_entitled",
    "decline_claim", "decline_for_good", "draft_run", "file_claim", "freeze", "freeze_many", "grant_claim",
    "leave_out", "lift", "mend_account", "object_to", "offer_claims", "offer_confirmed", "open_notice",
    "read_bank_answer", "refuse_claim", "release_run", "return_claim", "review_claim", "search_on",
    "withdraw_approval",
]

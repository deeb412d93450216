"""Tables of subsidy: claims, decisions, entitlement slots, notices, objections, payment runs, approvals, payments, freezes;
searches for the entitled, whom they found, what was confirmed, what is waived."""

from .approval import Approval
from .claim import Claim, Serial
from .decision import Decision, Slot
from .freeze import Freeze
from .notice import Notice, Objection
from .payment import Payment, PayRun
from .search import Confirmation, Entitled, Search, Waiver

__all__ = ["Approval", "Claim", "Confirmation", "Decision", "Entitled", "Freeze", "Notice", "Objection", "PayRun", "Payment",
           "Search", "Serial", "Slot", "Waiver"]

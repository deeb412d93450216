"""Tables of subsidy: claims, decisions, entitlement slots, notices, objections, payment runs and payments, freezes;
searches for the entitled, whom they found, what was confirmed, what is waived."""

from .claim import Claim, Serial
from .decision import Decision, Slot
from .freeze import Freeze
from .notice import Notice, Objection
from .payment import Payment, PayRun
from .search import Confirmation, Entitled, Search, Waiver
from .statement import Difference, Statement

__all__ = [
    "Claim", "Confirmation", "Decision", "Difference", "Entitled", "Freeze", "Notice", "Objection", "PayRun",
    "Payment", "Search", "Serial", "Slot", "Statement", "Waiver",
]

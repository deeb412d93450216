"""Tables of subsidy: claims, decisions, entitlement slots, notices, objections, payment runs and payments."""

from .claim import Claim, Serial
from .decision import Decision, Slot
from .notice import Notice, Objection
from .payment import Payment, PayRun

__all__ = ["Claim", "Decision", "Notice", "Objection", "PayRun", "Payment", "Serial", "Slot"]

"""Tables of subsidy: claims, decisions, entitlement slots, notices, objections, payment runs and payments, freezes."""

from .claim import Claim, Serial
from .decision import Decision, Slot
from .freeze import Freeze
from .notice import Notice, Objection
from .payment import Payment, PayRun

__all__ = ["Claim", "Decision", "Freeze", "Notice", "Objection", "PayRun", "Payment", "Serial", "Slot"]

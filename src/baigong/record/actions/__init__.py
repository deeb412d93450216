"""Writing the record: consents, and the seal over each day. Everything else in it was written by the floors below."""

from .consents import give_consent, withdraw_consent
from .sealing import seal_days

__all__ = ["give_consent", "seal_days", "withdraw_consent"]

"""Reading the record. One file per question; the names below are the floor's public queries."""

from .consents import bodies_to_let_in, consents, consents_in_force, let_in
from .papers import certificate_pdf, verification_address
from .timeline import Entry, Proof, record, timeline
from .verification import Verification, public_key, seal_of, verify

__all__ = [
    "Entry", "Proof", "Verification", "bodies_to_let_in", "certificate_pdf", "consents", "consents_in_force", "let_in",
    "public_key", "record", "seal_of", "timeline", "verification_address", "verify",
]

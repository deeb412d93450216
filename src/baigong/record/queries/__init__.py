"""Reading the record. One file per question; the names below are the floor's public queries."""

from .consents import bodies_to_let_in, consents, consents_in_force, let_in
from .papers import certificate_pdf, verification_address
from .proving import Fault, faults, unlike_published
from .recalling import Differs
from .roots import NotSealed, Proven, inclusion, kinds, proven, published, read_line, roots, roots_at
from .timeline import Entry, Proof, record, timeline
from .verification import Verification, public_key, seal_of, verify

__all__ = [
    "Differs", "Entry", "Fault", "NotSealed", "Proof", "Proven", "Verification", "bodies_to_let_in", "certificate_pdf", "consents",
    "consents_in_force", "faults", "inclusion", "kinds", "let_in", "proven", "public_key", "published", "read_line", "record",
    "roots", "roots_at", "seal_of", "timeline", "unlike_published", "verification_address", "verify",
]

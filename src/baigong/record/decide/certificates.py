"""What a certificate's seal covers, and how a name is half shown."""

import base64
import binascii
import hashlib
from dataclasses import dataclass
from datetime import date

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key

EDITION = "baigong-1"
NAME_PLACES = 16


@dataclass(frozen=True)
class Sealed:
    """What is signed: all of it stands on the paper, so anyone with the public key can check it without us."""

    no: str
    name: str
    level: str
    issued_on: date

    @property
    def text(self) -> str:
        """The signed text: edition|number|first 16 hex places of SHA-256 of the name|level|date."""
        name = hashlib.sha256(self.name.encode()).hexdigest()[:NAME_PLACES]
        return f"{EDITION}|{self.no}|{name}|{self.level}|{self.issued_on.isoformat()}"


def seal(what: Sealed, *, seed: str) -> str:
    """The Ed25519 signature as 86 letters for an address."""
    signed = _key(seed).sign(what.text.encode())
    return base64.urlsafe_b64encode(signed).rstrip(b"=").decode()


def seal_holds(what: Sealed, given: str, *, public_pem: bytes) -> bool:
    """Is this the seal of exactly this? Anything unreadable is simply not."""
    key = load_pem_public_key(public_pem)
    try:
        signature = base64.b64decode(given + "=" * (-len(given) % 4), altchars=b"-_", validate=True)
        if not isinstance(key, Ed25519PublicKey):
            return False
        key.verify(signature, what.text.encode())
    except (InvalidSignature, binascii.Error, ValueError):
        return False
    return True


def public_pem(*, seed: str) -> bytes:
    """The public key in PEM, for /verify/key and everyone's own checkers."""
    return _key(seed).public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def masked_name(name: str) -> str:
    """The first character and stars: 李明 → 李*."""
    return name[:1] + "*" * (len(name) - 1)


def _key(seed: str) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(seed))

"""Is this certificate genuine? Says what the certificate says and no more; half of it to who only knows a number."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from baigong.assessment import queries as assessment
from baigong.assessment.models import Certificate
from baigong.kernel.identity import mask_id
from baigong.offer.words import CertificateKind, Level
from baigong.record import decide
from baigong.record.decide import Sealed
from baigong.record.words import Standing


@dataclass(frozen=True)
class Verification:
    """The answer to a number. `whole`: the asker holds the paper (its seal) or knows the name, and sees the name,
    the masked ID number and the scores; otherwise the name is half hidden and the rest is left out.
    `seal_holds` is None when no seal was shown."""

    no: str
    standing: Standing
    whole: bool = False
    seal_holds: bool | None = None
    name: str = ""
    id_number: str = ""
    occupation: str = ""
    level: Level | None = None
    kind: CertificateKind | None = None
    issuer: str = ""
    issued_on: date | None = None
    theory: int | None = None
    practice: int | None = None
    revoked_on: date | None = None


def verify(no: str, *, seal: str = "", name: str = "") -> Verification:
    """Look a number up, with the seal of the QR code or the name on the paper where the asker has one."""
    plain = "".join(no.split()).upper()[:30]
    found = assessment.certificate_numbered(plain)
    if found is None:
        return Verification(plain, Standing.UNKNOWN)
    holds = decide.seal_holds(_sealed(found), seal, public_pem=public_key()) if seal else None
    whole = bool(holds) or (bool(name) and constant_time_compare(name.strip(), found.person.name))
    revoked = timezone.localdate(found.revocation.revoked_at) if assessment.is_revoked(found) else None
    return Verification(
        no=found.no, standing=Standing.REVOKED if revoked else Standing.VALID, whole=whole, seal_holds=holds,
        name=found.person.name if whole else decide.masked_name(found.person.name),
        id_number=mask_id(found.person.id_number) if whole else "", occupation=found.occupation.name,
        level=Level(found.level), kind=CertificateKind(found.kind), issuer=found.issuer, issued_on=found.issued_on,
        theory=found.theory if whole else None, practice=found.practice if whole else None, revoked_on=revoked,
    )


def seal_of(certificate: Certificate) -> str:
    """The seal that goes into a certificate's QR code."""
    return decide.seal(_sealed(certificate), seed=settings.CERTIFICATE_KEY)


def public_key() -> bytes:
    """The key everyone may check seals with, in PEM."""
    return _public(settings.CERTIFICATE_KEY)


def _sealed(certificate: Certificate) -> Sealed:
    return Sealed(certificate.no, certificate.person.name, certificate.level, certificate.issued_on)


@cache
def _public(seed: str) -> bytes:
    return decide.public_pem(seed=seed)

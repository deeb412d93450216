"""Is this certificate genuine? By its number, with the seal of the QR code or the name where one holds the paper."""

from datetime import date
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from ninja import Router, Schema
from pydantic import Field

from baigong.api.caller import Gate
from baigong.api.operation import IdempotencyKey, answered_once, sends
from baigong.record import queries as record

from .shapes import Coded, coded

router = Router()


class Asked(Schema):
    """In the body and not in the address, for addresses are logged. `seal` is what follows `?s=` in the QR code."""

    no: Annotated[str, Field(min_length=1, max_length=30, pattern=r"^[^\x00]*$")]
    seal: Annotated[str, Field(max_length=200, pattern=r"^[^\x00]*$")] = ""
    name: Annotated[str, Field(max_length=60, pattern=r"^[^\x00]*$")] = ""


class VerifiedOut(Schema):
    """What the certificate says, and no more. `whole` false: only the number is known to the asker, so the name is half
    hidden and the ID number and the marks are left out. `seal_holds` is null when no seal was sent."""

    no: str
    standing: Coded
    whole: bool
    seal_holds: bool | None
    name: str
    id_number: str
    occupation: str
    level: Coded | None
    kind: Coded | None
    issuer: str
    issued_on: date | None
    theory: int | None
    practice: int | None
    revoked_on: date | None


@sends(router, "/verifications", _("查验证书"), VerifiedOut, gate=Gate("look-up"))
def verify(request: HttpRequest, sent: Asked, idempotency_key: IdempotencyKey) -> HttpResponse:
    """Look a number up; an unknown one is answered as such. Needs no token; few a minute."""
    return answered_once(request, idempotency_key, lambda: _verified(sent), keep=False)


def _verified(sent: Asked) -> VerifiedOut:
    found = record.verify(sent.no, seal=sent.seal, name=sent.name)
    return VerifiedOut(
        no=found.no, standing=coded(found.standing), whole=found.whole, seal_holds=found.seal_holds, name=found.name,
        id_number=found.id_number, occupation=found.occupation, level=coded(found.level) if found.level else None,
        kind=coded(found.kind) if found.kind else None, issuer=found.issuer, issued_on=found.issued_on,
        theory=found.theory, practice=found.practice, revoked_on=found.revoked_on)

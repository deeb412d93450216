"""The token itself: what it may do and until when, for whoever sets up a device."""

from datetime import date

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from ninja import Router, Schema

from baigong.api.caller import caller
from baigong.api.operation import ANY_TOKEN, reads
from baigong.people.words import Operation, Role

from .shapes import Coded, coded

router = Router()


class TokenOut(Schema):
    """Whose desk the token stands for, and what it may do. `expires_on` is the first day it no longer holds."""

    id: int
    name: str
    role: Coded
    organisation_id: int | None
    region: str
    operations: list[Coded]
    expires_on: date


@reads(router, "/own/token", _("令牌说明"), TokenOut, needs=ANY_TOKEN)
def own_token(request: HttpRequest) -> TokenOut:
    """What this very token is good for."""
    who = caller(request)
    held = who.bearer
    if held is None:
        raise LookupError("the gate let someone through without a token")
    return TokenOut(
        id=held.token_id, name=held.name, role=coded(Role(who.by.role)), organisation_id=who.by.organisation_id,
        region=who.by.region, operations=[coded(Operation(one)) for one in held.operations], expires_on=held.expires_on)

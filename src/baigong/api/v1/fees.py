"""Notices of a payment gateway: that a trainee's order was paid. What counts is the gateway's signature, not who brings it."""

from datetime import datetime
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from ninja import Router, Schema
from pydantic import Field

from baigong.api.caller import Gate, caller
from baigong.api.operation import IdempotencyKey, answered_once, sends
from baigong.subsidy import actions as subsidy

router = Router()


class FeeNotice(Schema):
    """What the gateway sends: its text, untouched, and its signature over exactly that text."""

    content: Annotated[str, Field(max_length=2000)]
    signature: Annotated[str, Field(max_length=600)]


class FeeBooked(Schema):
    """The notice was taken in, now or before: what it paid and since when that is booked. Nothing of the trainee."""

    order_no: str
    amount_fen: int
    booked_at: datetime


@sends(router, "/fee-notices", _("报送支付通知"), FeeBooked, gate=Gate("open"))
def take_fee_notice(request: HttpRequest, sent: FeeNotice, idempotency_key: IdempotencyKey) -> HttpResponse:
    """A gateway, or a relay before it, says that an order was paid. The same notice may be sent as often as it likes."""

    def booked() -> FeeBooked:
        who = caller(request)
        made = subsidy.take_fee_notice(by=who.by, now=who.now, content=sent.content, signature=sent.signature)
        return FeeBooked(order_no=made.order.no, amount_fen=made.amount_fen, booked_at=made.booked_at)

    return answered_once(request, idempotency_key, booked)

"""Which gateway an installation has: the sandbox where people are invented, else none until one is written and named here."""

from datetime import datetime

from django.conf import settings
from django.utils.crypto import salted_hmac

from baigong.subsidy.decide.gateways import Gateway, PaidNotice, Sandbox
from baigong.subsidy.models import FeeOrder


def gateway() -> Gateway | None:
    """The gateway whose notices are taken, or None: then trainees pay by transfer."""
    return sandbox()


def sandbox() -> Sandbox | None:
    """The gateway in the house itself; only where people are invented, for nobody pays anything there."""
    return Sandbox(salted_hmac("baigong.subsidy.gateway", "sandbox").hexdigest()) if settings.SIMULATED else None


def sandbox_notice(one: FeeOrder, *, at: datetime) -> tuple[str, str]:
    """What the sandbox says once an order was paid there: text and signature. The same order is the same payment.

    Raises LookupError where there is no sandbox.
    """
    there = sandbox()
    if there is None:
        raise LookupError("no sandbox in an installation of real people")
    return there.notice(PaidNotice(one.no, f"SB-{one.no}", one.due_fen, at))

"""What a public form needs to be answered without a name: the code of a receipt, and where a form came from, told to nobody."""

import secrets

from django.conf import settings
from django.utils.crypto import salted_hmac

from .page import Ask

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Nothing that is read for something else: no 0 and O, no 1 and I."""


def new_code() -> str:
    """Three groups of four letters, drawn anew: 60 bits."""
    return "-".join("".join(secrets.choice(ALPHABET) for _n in range(4)) for _group in range(3))


def source_of(ask: Ask, form: str) -> str:
    """A keyed hash of the sender's address, the form and the day: enough to count an hour, useless for finding anyone later."""
    told = ask.request.headers.get("X-Forwarded-For", "") if settings.HTTPS else ""
    address = told.rpartition(",")[2].strip() or ask.request.META.get("REMOTE_ADDR", "")
    return salted_hmac(f"baigong.{form}", f"{address}|{ask.today}", algorithm="sha256").hexdigest() if address else ""

"""Who asks: a token's bearer, or a visitor known by a digest of their address; each so often a minute and no more."""

from dataclasses import dataclass, field
from datetime import date, datetime

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import get_language

from baigong.journal import actions as journal
from baigong.kernel.actor import VISITOR, Actor
from baigong.kernel.refused import Reason, Refused
from baigong.people import actions as deeds
from baigong.people import queries as people
from baigong.people.words import Operation

from . import clock
from .words import Refusal

LIMITS = {"open": 120, "look-up": 20, "token": 600}
"""Requests a minute: of an address without a token, of an address that looks numbers up, of a token."""


@dataclass(frozen=True)
class Caller:
    """Who asks, when, in which language; `holder` is whose requests are counted and whose keys are kept."""

    holder: str
    now: datetime
    by: Actor = VISITOR
    bearer: people.Bearer | None = None
    language: str = field(default_factory=lambda: "en" if (get_language() or "").startswith("en") else "zh")

    @property
    def today(self) -> date:
        """The day of this request, in Chinese time."""
        return timezone.localdate(self.now)


def caller(request: HttpRequest) -> Caller:
    """Who asks, as the operation's gate found them."""
    return request.auth  # type: ignore[attr-defined]  # django-ninja puts there what the gate answered


class Gate:
    """Lets anyone through, so many times a minute."""

    def __init__(self, kind: str = "open") -> None:
        self.kind = kind

    def __call__(self, request: HttpRequest) -> Caller:
        """Called by django-ninja before anything is read of the request. Raises Refused(too_many)."""
        asked = Caller(holder_of(request, self.kind), clock.now())
        count(asked.holder, self.kind, now=asked.now)
        return asked


class Token(Gate):
    """Lets the bearer of a token through that names this operation (any live token where none is needed)."""

    openapi_security_schema = {"type": "http", "scheme": "bearer"}

    def __init__(self, needs: Operation | None) -> None:
        super().__init__("token")
        self.needs = needs

    def __call__(self, request: HttpRequest) -> Caller:
        """Raises Refused: no_token, what people.bearer_of raises, too_many, scope_lacking."""
        now = clock.now()
        scheme, _space, secret = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not secret.strip():
            raise Refused(Refusal.NO_TOKEN)
        try:
            bearer = people.bearer_of(secret.strip(), on=timezone.localdate(now))
        except Refused:
            count(holder_of(request, "open"), "open", now=now)  # whoever tries keys is counted by address
            raise
        asked = Caller(f"token/{bearer.token_id}", now, bearer.by, bearer)
        count(asked.holder, self.kind, now=now)
        if self.needs is not None and self.needs not in bearer.operations:
            raise Refused(Refusal.SCOPE_LACKING, operation=self.needs)
        if bearer.is_fresh:
            deeds.note_token_use(by=bearer.by, now=now, token_id=bearer.token_id)
        return asked


def count(holder: str, kind: str, *, now: datetime) -> None:
    """One request more. Raises Refused(too_many), which says in how many seconds the next minute begins."""
    most = LIMITS[kind]
    if journal.count_use(holder=holder, now=now) > most:
        left = journal.WINDOW_SECONDS - int(now.timestamp()) % journal.WINDOW_SECONDS
        raise Refused(Reason(Refusal.TOO_MANY, {"most": most, "seconds": left}))


def holder_of(request: HttpRequest, kind: str) -> str:
    """An address as it is kept: a keyed digest, for an address is personal. Behind our proxy it is the last it tells."""
    told = request.headers.get("X-Forwarded-For", "") if settings.HTTPS else ""
    address = told.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", "")
    return f"{kind}/{salted_hmac('baigong.api.address', address, algorithm='sha256').hexdigest()[:32]}"

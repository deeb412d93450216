"""The code on the screen of a class: made for a moment, and which session a scanned or typed one belongs to."""

from dataclasses import dataclass
from datetime import datetime

from django.core import signing
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from baigong.journal.queries import kept
from baigong.kernel.refused import Refused
from baigong.learning import decide
from baigong.learning.words import Refusal
from baigong.offer.models import Session

from .hours import meeting_of, rules, sessions_on

SALT = "baigong.learning.check-in"
CODE_PLACES = 6


@dataclass(frozen=True)
class ClassCode:
    """What the screen shows: `token` goes into the QR, `digits` are for phones without a camera."""

    token: str
    digits: str
    seconds: int
    fresh_until: datetime


def class_code(session: Session, *, now: datetime) -> ClassCode:
    """The code of this moment. It proves who was in the room, so it lives for seconds and is stored nowhere."""
    seconds = rules(session.cohort.opens_on).code_seconds
    window = _window(now, seconds)
    until = datetime.fromtimestamp((window + 1) * seconds, tz=now.tzinfo)
    token = signing.Signer(salt=SALT).sign(f"{session.pk}.{window}")
    return ClassCode(token, _digits(session.pk, window), seconds, until)


def session_of_token(token: str, *, now: datetime) -> Session:
    """The session a scanned token belongs to. Raises Refused(qr_wrong), or Refused(qr_stale) when too old."""
    try:
        key, window = signing.Signer(salt=SALT).unsign(token).split(".")
        session = _session.get(key=int(key))
    except (signing.BadSignature, ValueError, Session.DoesNotExist):
        raise Refused(Refusal.QR_WRONG) from None
    if int(window) not in _fresh(session, now):
        raise Refused(Refusal.QR_STALE)
    return session


def session_of_digits(digits: str, *, worker_id: int, now: datetime) -> Session:
    """The worker's own session that shows these digits now. Raises Refused(no_class_now) or Refused(qr_wrong)."""
    on = timezone.localdate(now)
    open_now = [session for session in sessions_on(worker_id, on)
                if decide.may_check_in(meeting_of(session), in_class=True, at=timezone.localtime(now),
                                       rules=rules(session.cohort.opens_on)).yes]
    if not open_now:
        raise Refused(Refusal.NO_CLASS_NOW)
    typed = "".join(digits.split())
    for session in open_now:
        if any(constant_time_compare(typed, _digits(session.pk, window)) for window in _fresh(session, now)):
            return session
    raise Refused(Refusal.QR_WRONG)


@kept
def _session(key: int) -> QuerySet[Session]:
    return Session.objects.select_related("cohort").filter(pk=key)


def _window(now: datetime, seconds: int) -> int:
    return int(now.timestamp()) // seconds


def _fresh(session: Session, now: datetime) -> tuple[int, int]:
    """The windows whose codes are taken: this one and the one before."""
    window = _window(now, rules(session.cohort.opens_on).code_seconds)
    return window, window - 1


def _digits(session_id: int, window: int) -> str:
    mixed = salted_hmac(SALT, f"{session_id}.{window}", algorithm="sha256").digest()
    return f"{int.from_bytes(mixed[:8], 'big') % 10**CODE_PLACES:0{CODE_PLACES}d}"

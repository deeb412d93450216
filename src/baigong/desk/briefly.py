"""A refusal drawn once for everyone who is told the same: no name, no token and no form stands on it.

The page is a function of what it says, so each process keeps the last ones it drew.

In a rush, what is true for everybody (the class is full) is moreover remembered for a moment: whoever was let in to
the page just now and sends the same form is told so without being looked up again. Only a refusal is ever remembered, only its
reasons that do not depend on who asks, and the page says that nothing else was looked at.
"""

import time
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from io import BytesIO
from typing import Any, TypeVar
from urllib.parse import parse_qsl
from uuid import UUID

from django.conf import settings
from django.db import Error
from django.http import HttpRequest, parse_cookie
from django.template.loader import render_to_string

from baigong.journal import actions as journal

KEPT = 2000
"""Pages a process keeps, of some three kilobytes each; and visitors."""
MOMENT = 1.0
"""Seconds a refusal that everybody gets is told without asking again."""
LET_IN = 10.0
"""Seconds somebody who was let in to a page need not be looked up again to be told it."""
SHORT = 2000
"""Bytes of a form that may be read at the porch: a press of a button, and no file."""
FORM = "application/x-www-form-urlencoded"

Key = TypeVar("Key")
Kept = TypeVar("Kept")
Told = tuple[str, str, str, str]
"""A reason: code, text, basis, way out."""
Answer = tuple[list[tuple[str, str]], bytes]
"""Headers and document."""
Drawn = tuple[float, str, Answer]
"""Until when, of which page (its key), what is told."""
NEVER: Drawn = (0.0, "", ([], b""))
Environ = dict[str, Any]
House = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]
"""An application as PEP 3333 says."""


@lru_cache(maxsize=KEPT)
def refused_page(
    reasons: tuple[Told, ...], back: str, language: str, *, elder: bool, today: date, alone: bool = False
) -> str:
    """The document. `language` is the active one, named so that each has its own; `today` stands on the banner of a
    simulated house, and lets yesterday's pages go; `alone`: nothing else was looked at."""
    named = [dict(zip(("code", "text", "basis", "way_out"), one, strict=True)) for one in reasons]
    return render_to_string("frames/brief.html", {
        "refused": {"reasons": named}, "back": back, "elder": elder, "today": today, "simulated": settings.SIMULATED,
        "alone": alone})


class Sent:
    """A short form as it comes to the porch; parsed only where something may be told."""

    def __init__(self, environ: Environ, body: bytes) -> None:
        self.environ, self.body, self.path = environ, body, environ.get("PATH_INFO", "")

    @cached_property
    def cookies(self) -> dict[str, str]:
        """By name."""
        return parse_cookie(self.environ.get("HTTP_COOKIE", ""))

    @property
    def session(self) -> str:
        """Whose."""
        return self.cookies.get(settings.SESSION_COOKIE_NAME, "")

    @cached_property
    def form(self) -> list[tuple[str, str]]:
        """Names and values."""
        return parse_qsl(self.body.decode(errors="replace"), keep_blank_values=True)

    @property
    def key(self) -> UUID | None:
        """The form's hidden key."""
        return form_key(dict(self.form).get("once", ""))

    @property
    def same(self) -> Hashable:
        """The form as all send it: where, what, and how its answer is drawn, without key and token."""
        sent = tuple(sorted(one for one in self.form if one[0] not in ("once", "csrfmiddlewaretoken")))
        return (self.path, self.environ.get("QUERY_STRING", ""), sent, self.cookies.get(settings.LANGUAGE_COOKIE_NAME),
                self.environ.get("HTTP_ACCEPT_LANGUAGE"), self.cookies.get("elder"))


@dataclass
class Moment:
    """What one process has just told, and to whom its doors were just opened."""

    drawn: dict[Hashable, Drawn] = field(default_factory=dict)
    where: dict[str, float] = field(default_factory=dict)
    doors: dict[tuple[str, str], float] = field(default_factory=dict)

    def let_in(self, request: HttpRequest, page: str) -> None:
        """The door let this visitor in to a page, named by its key."""
        _put(self.doors, (page, request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")), time.monotonic() + LET_IN)

    def tell(self, sent: Sent, page: str, answer: Answer) -> None:
        """This is what everybody is told who sends the same form to the page."""
        until = time.monotonic() + MOMENT
        _put(self.where, sent.path, until)
        _put(self.drawn, sent.same, (until, page, answer))

    def told(self, sent: Sent) -> Answer | None:
        """What to tell this visitor without asking anything; None to go the long way."""
        now = time.monotonic()
        if now >= self.where.get(sent.path, 0.0):
            return None  # what is sent to any other page is not parsed here
        until, page, answer = self.drawn.get(sent.same, NEVER)
        return answer if now < until and now < self.doors.get((page, sent.session), 0.0) else None


moment = Moment()


class Briefly:
    """The porch before the house: in a rush, what everybody was told a moment ago is told before Django is entered.

    Nobody is looked up, no token is compared: nothing is done, and what is told everybody may know. But whose very form was
    answered with yes goes on, so that a second press shows the seat and not that the class is full.
    """

    def __init__(self, house: House) -> None:
        self.house = house

    def __call__(self, environ: Environ, start: Callable[..., Any]) -> Iterable[bytes]:
        """Tell, or let pass; and keep what a page says everybody may be told."""
        sent = _sent(environ) if settings.REMEMBERS else None
        if sent is None:
            return self.house(environ, start)
        if (told := moment.told(sent)) is not None and _unanswered(sent.key):
            headers, drawn = told
            start("422 Unprocessable Entity", list(headers))
            return [drawn]
        answer = self.house(environ, start)
        if (for_all := getattr(answer, "for_all", None)) is not None:  # what Django answers is its response itself
            page, document = for_all
            drawn = document.encode()
            kept = [one for one in answer.items() if one[0] != "Content-Length"]  # type: ignore[attr-defined]
            moment.tell(sent, page, ([*kept, ("Content-Length", str(len(drawn)))], drawn))
        return answer


def _sent(environ: Environ) -> Sent | None:
    """What is sent, if it is a short form; it is read, and can be read again."""
    if environ["REQUEST_METHOD"] != "POST" or not environ.get("CONTENT_TYPE", "").startswith(FORM):
        return None
    length = environ.get("CONTENT_LENGTH", "")
    if not length.isdecimal() or int(length) > SHORT:
        return None
    body = environ["wsgi.input"].read(int(length))
    environ["wsgi.input"] = BytesIO(body)
    return Sent(environ, body)


def _unanswered(key: UUID | None) -> bool:
    try:
        return key is not None and journal.answered_with(key) is None
    except Error:  # a connection that broke while nobody used it: the house mends it as it opens
        return False


def form_key(text: str) -> UUID | None:
    """The hidden key of a form; None where it is none."""
    try:
        return UUID(text)
    except ValueError:
        return None


def _put(kept: dict[Key, Kept], key: Key, value: Kept) -> None:
    if len(kept) > KEPT:
        kept.clear()
    kept[key] = value

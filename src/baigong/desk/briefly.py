"""A refusal drawn once for everyone who is told the same: no name, no token and no form stands on it.

The page is a function of what it says, so each process keeps the last ones it drew.

In a rush, what is true for everybody (the class is full) is moreover remembered for a moment: whoever was let in to
the page just now and sends the same form is told so without being looked up again. Only a refusal is ever remembered, only its
reasons that do not depend on who asks, and the page says that nothing else was looked at.
"""

import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import TypeVar
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from baigong.journal import actions as journal

KEPT = 2000
"""Pages a process keeps, of some three kilobytes each; and visitors."""
MOMENT = 1.0
"""Seconds a refusal that everybody gets is told without asking again."""
LET_IN = 10.0
"""Seconds somebody who was let in to a page need not be looked up again to be told it."""

Key = TypeVar("Key")
Kept = TypeVar("Kept")
Told = tuple[str, str, str, str]
"""A reason: code, text, basis, way out."""
Drawn = tuple[float, str, str, dict[str, str]]
"""Until when, of which page (its key), the document, its headers."""
NEVER: Drawn = (0.0, "", "", {})


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


@dataclass
class Moment:
    """What one process has just told, and to whom its doors were just opened."""

    drawn: dict[Hashable, Drawn] = field(default_factory=dict)
    where: dict[str, float] = field(default_factory=dict)
    doors: dict[tuple[str, str], float] = field(default_factory=dict)

    def let_in(self, request: HttpRequest, page: str) -> None:
        """The door let this visitor in to a page, named by its key."""
        _put(self.doors, (page, _session(request)), time.monotonic() + LET_IN)

    def tell(self, request: HttpRequest, page: str, drawn: str, headers: dict[str, str]) -> None:
        """This is what everybody is told who sends the same form to the page."""
        until = time.monotonic() + MOMENT
        _put(self.where, request.path_info, until)
        _put(self.drawn, _same(request), (until, page, drawn, headers))

    def told(self, request: HttpRequest) -> tuple[str, dict[str, str]] | None:
        """What to tell this visitor without asking anything; None to go the long way."""
        now = time.monotonic()
        if now >= self.where.get(request.path_info, 0.0):
            return None  # what is sent to any other page is not read here
        until, page, drawn, headers = self.drawn.get(_same(request), NEVER)
        return (drawn, headers) if now < until and now < self.doors.get((page, _session(request)), 0.0) else None


moment = Moment()


class Briefly:
    """The first middleware: in a rush, what everybody was told a moment ago is told before the house is entered.

    Nobody is looked up, no token is compared: nothing is done, and what is told everybody may know. But whose very form was
    answered with yes goes on, so that a second press shows the seat and not that the class is full.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Tell, or let pass; and keep what a page says everybody may be told."""
        if request.method != "POST" or not settings.REMEMBERS:
            return self.get_response(request)
        if (told := moment.told(request)) is not None and _unanswered(request.POST.get("once", "")):
            return HttpResponse(told[0], status=422, headers=told[1])
        answer = self.get_response(request)
        if (for_all := getattr(answer, "for_all", None)) is not None:
            page, drawn = for_all
            moment.tell(request, page, drawn, {name: value for name, value in answer.items() if name != "Content-Length"})
        return answer


def _unanswered(once: str) -> bool:
    key = form_key(once)
    return key is not None and journal.answered_with(key) is None


def form_key(text: str) -> UUID | None:
    """The hidden key of a form; None where it is none."""
    try:
        return UUID(text)
    except ValueError:
        return None


def _same(request: HttpRequest) -> Hashable:
    """The form as all send it: where, what, and how its answer is drawn, without key and token."""
    sent = tuple(sorted((name, *values) for name, values in request.POST.lists() if name not in ("once", "csrfmiddlewaretoken")))
    return (request.get_full_path(), sent, request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME),
            request.headers.get("Accept-Language"), request.COOKIES.get("elder"))


def _session(request: HttpRequest) -> str:
    return request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")


def _put(kept: dict[Key, Kept], key: Key, value: Kept) -> None:
    if len(kept) > KEPT:
        kept.clear()
    kept[key] = value

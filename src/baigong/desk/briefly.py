"""A refusal drawn once for everyone who is told the same: no name, no token and no form stands on it.

The page is a function of what it says, so each process keeps the last ones it drew.

In a rush, what is true for everybody (the class is full) is moreover remembered for a moment: whoever was let in to
the page just now and sends the same form is told so without being looked up again. Only a refusal is ever remembered, only its
reasons that do not depend on who asks, and the page says that nothing else was looked at.
"""

import time
from collections.abc import Hashable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import TypeVar

from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import get_language

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

    drawn: dict[Hashable, tuple[float, str]] = field(default_factory=dict)
    doors: dict[tuple[str, str], float] = field(default_factory=dict)

    def let_in(self, request: HttpRequest, page: str) -> None:
        """The door let this visitor in to a page, named by its key."""
        _put(self.doors, (page, _session(request)), time.monotonic() + LET_IN)

    def tell(self, request: HttpRequest, drawn: str) -> None:
        """This is what everybody is told who sends the same form."""
        _put(self.drawn, _same(request), (time.monotonic() + MOMENT, drawn))

    def told(self, request: HttpRequest, page: str) -> str | None:
        """What to tell this visitor without asking anything; None to go the long way."""
        until, drawn = self.drawn.get(_same(request), (0.0, ""))
        now = time.monotonic()
        return drawn if now < until and now < self.doors.get((page, _session(request)), 0.0) else None


moment = Moment()


def _same(request: HttpRequest) -> Hashable:
    """The form as all send it: where, what, and how its answer is drawn, without key and token."""
    sent = tuple(sorted((name, *values) for name, values in request.POST.lists() if name not in ("once", "csrfmiddlewaretoken")))
    return request.get_full_path(), sent, get_language(), request.COOKIES.get("elder")


def _session(request: HttpRequest) -> str:
    return request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")


def _put(kept: dict[Key, Kept], key: Key, value: Kept) -> None:
    if len(kept) > KEPT:
        kept.clear()
    kept[key] = value

"""A refusal drawn once for everyone who is told the same: no name, no token and no form stands on it.

The page is a function of what it says, so each process keeps the last ones it drew. Nothing of it comes from the
database: which reasons there are was asked for this request, and is asked again for the next.
"""

from datetime import date
from functools import lru_cache

from django.conf import settings
from django.template.loader import render_to_string

KEPT = 2000
"""Pages a process keeps, of some three kilobytes each."""


@lru_cache(maxsize=KEPT)
def refused_page(
    reasons: tuple[tuple[str, str, str, str], ...], back: str, language: str, *, elder: bool, today: date
) -> str:
    """The document. `reasons`: code, text, basis, way out. `language` is the active one, named so that each has its own;
    `today` stands on the banner of a simulated house, and lets yesterday's pages go."""
    named = [dict(zip(("code", "text", "basis", "way_out"), one, strict=True)) for one in reasons]
    return render_to_string("frames/brief.html", {
        "refused": {"reasons": named}, "back": back, "elder": elder, "today": today, "simulated": settings.SIMULATED})

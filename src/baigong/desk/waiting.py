"""What waits at a desk, of all the floors that have something to say there: counted, and a page of it read. No page of its own."""

from collections.abc import Callable
from functools import lru_cache

from django.core.paginator import Page as PageOfRows
from django.urls import reverse

from baigong.kernel.actor import Actor
from baigong.offer import queries as offer
from baigong.offer.queries import InboxRow, Waiting

from . import listing
from .page import PAGES, Ask

Sources = tuple[Callable[..., list[Waiting]], ...]
"""`inbox(by=…)` queries of the floors. What they say depends on the actor alone and reads nothing."""
PER_PAGE = 50
"""More than anybody does in a day."""


@lru_cache(maxsize=256)
def gathered(sources: Sources, by: Actor) -> tuple[Waiting, ...]:
    """All sorts of matters that wait for this actor and have a page to be done on; nothing is read yet.

    Remembered for the actors of the day: to word some twenty of them anew took a fifth of every page of an officer.
    """
    return tuple(part for source in sources for part in source(by=by) if part.page in PAGES)


def how_many(sources: Sources, by: Actor) -> int:
    """How many rows wait, in one question: the navigation of every page asks it."""
    return offer.counted(gathered(sources, by))


def page_of(ask: Ask, sources: Sources) -> PageOfRows:
    """The page that `?page=` asks for of all that waits, by legal day."""
    parts = gathered(sources, ask.by)
    return listing.page_of(ask, offer.Rows(parts, offer.counted(parts)), per=PER_PAGE)


def row_of(row: InboxRow, ask: Ask) -> dict[str, object]:
    """A row as lists show it, with the working days left."""
    return {"kind": row.kind, "title": row.title, "sub": row.subtitle, "waits_for": row.waits_for,
            "amount_fen": row.amount_fen, "left": offer.days_left(row.due_on, ask.today),
            "url": reverse(row.url_name, args=row.url_args)}

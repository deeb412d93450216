"""What waits at a desk, of all the floors that have something to say there: counted, and a page of it read. No page of its own."""

from collections.abc import Callable, Sequence

from django.core.paginator import Page as PageOfRows
from django.urls import reverse

from baigong.kernel.actor import Actor
from baigong.offer import queries as offer
from baigong.offer.queries import InboxRow, Waiting

from . import listing
from .page import PAGES, Ask

Sources = Sequence[Callable[..., list[Waiting]]]
"""`inbox(by=…)` queries of the floors."""
PER_PAGE = 50
"""More than anybody does in a day."""


def gathered(sources: Sources, by: Actor) -> list[Waiting]:
    """All sorts of matters that wait for this actor and have a page to be done on; nothing is read yet."""
    return [part for source in sources for part in source(by=by) if part.page in PAGES]


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

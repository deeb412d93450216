"""What waits for a provider, gathered from every floor that has something to say."""

from datetime import date

from baigong.desk.page import PAGES
from baigong.kernel.actor import Actor
from baigong.learning import queries as learning
from baigong.offer import queries as offer
from baigong.offer.queries import InboxRow
from baigong.subsidy import queries as subsidy
from baigong.supervision import queries as supervision

SOURCES = (offer.inbox, learning.inbox, subsidy.inbox, supervision.matters_waiting)
"""`inbox(by=…)` queries of the floors, each answering rows like offer's InboxRow."""


def waiting(by: Actor) -> list[InboxRow]:
    """Everything that waits and has a page to be done on, by its legal day; matters without one come last."""
    rows = [row for source in SOURCES for row in source(by=by) if row.url_name in PAGES]
    return sorted(rows, key=lambda row: (row.due_on or date.max, str(row.kind), row.title))

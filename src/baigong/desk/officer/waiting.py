"""What waits for an officer, gathered from every floor that has something to say. No page of its own."""

from datetime import date

from baigong.assessment import queries as assessment
from baigong.desk.page import PAGES
from baigong.enrolment import queries as enrolment
from baigong.governance import queries as governance
from baigong.kernel.actor import Actor
from baigong.offer import queries as offer
from baigong.offer.queries import InboxRow
from baigong.subsidy import queries as subsidy
from baigong.supervision import queries as supervision
from baigong.talent import queries as talent

SOURCES = (offer.inbox, enrolment.inbox, assessment.inbox, subsidy.inbox, talent.inbox, governance.inbox,
           supervision.findings_waiting, supervision.matters_waiting)
"""`inbox(by=…)` queries of the floors, each answering rows like offer's InboxRow."""

KEYS = (offer.inbox_keys, enrolment.inbox_keys, assessment.inbox_keys, subsidy.inbox_keys, talent.inbox_keys,
        governance.inbox_keys, supervision.findings_waiting_keys, supervision.matters_waiting_keys)
"""What each of them has for an officer, to be counted, in the same order."""


def waiting(by: Actor) -> list[InboxRow]:
    """Everything that waits for this officer and has a page to be done on, the most urgent first."""
    rows = [row for source in SOURCES for row in source(by=by) if row.url_name in PAGES]
    return sorted(rows, key=lambda row: (row.due_on or date.max, str(row.kind), row.title))


def how_many(by: Actor) -> int:
    """How many rows `waiting` has, without reading them and in one question: the navigation of every page asks it."""
    return offer.counted([part for keys in KEYS for part in keys(by=by)])

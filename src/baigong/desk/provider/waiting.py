"""Which floors have something to say of what waits for a provider. No page of its own."""

from baigong.learning import queries as learning
from baigong.offer import queries as offer
from baigong.subsidy import queries as subsidy
from baigong.supervision import queries as supervision

SOURCES = (offer.inbox, learning.inbox, subsidy.inbox, supervision.matters_waiting)
"""`inbox(by=…)` queries of the floors, the lowest first."""

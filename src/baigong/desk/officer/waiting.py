"""Which floors have something to say of what waits for an officer. No page of its own."""

from baigong.assessment import queries as assessment
from baigong.enrolment import queries as enrolment
from baigong.governance import queries as governance
from baigong.offer import queries as offer
from baigong.subsidy import queries as subsidy
from baigong.supervision import queries as supervision
from baigong.talent import queries as talent

SOURCES = (offer.inbox, enrolment.inbox, assessment.inbox, subsidy.inbox, talent.inbox, governance.inbox,
           governance.inspecting_waiting, governance.spreading_waiting, governance.coordination_waiting,
           supervision.findings_waiting, supervision.matters_waiting)
"""`inbox(by=…)` queries of the floors, the lowest first."""

"""What the house does by itself: forgets at night, closes what the law's clock has closed, and looks itself over."""

import logging
from datetime import datetime

from django.utils import timezone

from baigong.city import invariants
from baigong.journal import actions as journal
from baigong.kernel.actor import SYSTEM
from baigong.kernel.refused import Refused
from baigong.subsidy import actions as subsidy
from baigong.subsidy import queries as subsidies
from baigong.subsidy.words import NoticeState

log = logging.getLogger(__name__)


def tidy(*, now: datetime) -> None:
    """Forget answered forms and the faults of ended work after thirty days."""
    journal.tidy(by=SYSTEM, now=now)


def close_notices(*, now: datetime) -> int:
    """End the public notices whose last day is over; those with an open objection wait. Answers how many ended."""
    today = timezone.localdate(now)
    over = [notice.pk for notice in subsidies.notices(by=SYSTEM, states=[NoticeState.OPEN]) if notice.until_on < today]
    closed = 0
    for notice_id in over:
        try:
            subsidy.close_notice(by=SYSTEM, now=now, notice_id=notice_id)
            closed += 1
        except Refused as no:
            log.info("notice %s stays open: %s", notice_id, no)
    return closed


def audit(*, now: datetime) -> int:
    """Run every check over the whole database and keep how many violations each found; the log names the rows."""
    found = invariants.audit()
    for check, violations in found.items():
        for violation in violations:
            log.error("audit: %s: %s", check, violation)
    journal.record_audit(by=SYSTEM, now=now, found={check: len(rows) for check, rows in found.items()})
    return sum(map(len, found.values()))

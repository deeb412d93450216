"""What the house does by itself: forgets at night, closes what the law's clock has closed, and looks itself over."""

import logging
from datetime import datetime

from django.utils import timezone

from baigong.city import invariants
from baigong.governance import actions as governance
from baigong.governance import queries as obligations
from baigong.journal import actions as journal
from baigong.kernel.actor import SYSTEM
from baigong.kernel.refused import Refused
from baigong.record import actions as record
from baigong.reporting import actions as reporting
from baigong.reporting import queries as figures
from baigong.subsidy import actions as subsidy
from baigong.subsidy import queries as subsidies
from baigong.subsidy.words import NoticeState
from baigong.supervision import actions as supervision
from baigong.supervision import queries as supervisions

NATION = "000000"
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


def remind_debtors(*, now: datetime) -> int:
    """What was to be paid back by yesterday and was not becomes a matter; answers how many."""
    return int(subsidy.remind_debtors(by=SYSTEM, now=now))


def follow_commitments(*, now: datetime) -> int:
    """Free what is reserved for seats that nobody will claim any more, class by class. Answers how many seats."""
    found = dict.fromkeys(one.cohort_id for one in subsidies.seats_to_free(now=now))
    return sum(subsidy.follow_commitments(by=SYSTEM, now=now, cohort_id=cohort_id) for cohort_id in found)


def remind_of_tasks(*, now: datetime) -> int:
    """Tell the officers of tasks and ad-hoc forms that are soon due or late (institution/governance/reminders.yaml), each once, in
    lots. Answers how many were reminded of."""
    reminded = 0
    for remind in (governance.remind, governance.remind_of_surveys):
        while sent := remind(by=SYSTEM, now=now):
            reminded += sent
    return reminded


def gather_looks(*, now: datetime) -> int:
    """Take what public pages counted into the days' numbers, before the night forgets it. Answers how many looks."""
    return int(governance.gather_looks(by=SYSTEM, now=now))


def remind_members(*, now: datetime) -> int:
    """Tell members of what they are asked and have said nothing of, once, before its last day. Answers of how many."""
    return int(governance.remind_members(by=SYSTEM, now=now))


def freeze_month(*, now: datetime) -> int:
    """Freeze last month's figures once they are due (institution/reporting/rhythm.yaml). Answers how many editions were made."""
    month = figures.month_to_freeze(timezone.localdate(now))
    if month is None or figures.latest_month() == month:
        return 0
    return reporting.freeze_month(by=SYSTEM, now=now, month=month)


def check_reports(*, now: datetime) -> int:
    """Compute every figure of every signed annual report from its rows again, as `baigong reports check` does, report by report.
    What is found is kept where it is news, so that a silent year leaves one row a report; that each night looked stands in the
    journal. Answers how many reports no longer follow from their rows: those wait in the inbox of their offices."""
    for one in obligations.reports_watched(by=SYSTEM):
        try:
            if not obligations.as_last_checked(one):
                governance.check_report(by=SYSTEM, now=now, report_id=one.pk)
        except Exception:
            log.exception("report %s could not be checked", one.no)
    found = obligations.moved(obligations.reports_watched(by=SYSTEM)).count()
    journal.record_audit(by=SYSTEM, now=now, found={"annual_reports": found})
    return found


def scan(*, now: datetime) -> int:
    """Look for every signal in the whole house, one at a time, so that no transaction is long. Answers how many
    findings are new. A signal that fails is told in the log and stops none of the others."""
    raised = 0
    for signal in supervisions.signals(on=timezone.localdate(now)):
        try:
            made = supervision.scan(by=SYSTEM, now=now, region=NATION, codes=[signal.code])
            raised += made.found[signal.code]["raised"]
        except Exception:
            log.exception("signal %s could not be looked for", signal.code)
    return raised


def seal(*, now: datetime) -> int:
    """Seal the days that are over: from then on no row of theirs is changed unseen. Answers how many."""
    return len(record.seal_days(by=SYSTEM, now=now))


def audit(*, now: datetime) -> int:
    """Run every check over the whole database and keep how many violations each found; the log names the rows."""
    found = invariants.audit()
    for check, violations in found.items():
        for violation in violations:
            log.error("audit: %s: %s", check, violation)
    journal.record_audit(by=SYSTEM, now=now, found={check: len(rows) for check, rows in found.items()})
    return sum(map(len, found.values()))

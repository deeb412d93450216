"""What happens by itself at night, over the lived house; and every job of the schedule is there to be run."""

from datetime import datetime, timedelta
from importlib import import_module

import pytest
from django.db import connection
from django.utils import timezone

from baigong.city import invariants
from baigong.city.story.run import TODAY
from baigong.city.story.stage import CHINA
from baigong.journal.models import Entry, Once
from baigong.project import nightly, schedule
from baigong.record import queries as record
from baigong.subsidy.models import Claim, Notice
from baigong.supervision import queries as supervision
from baigong.supervision.models import Finding, Scan
from tests.tampering import superuser

pytestmark = pytest.mark.usefixtures("story")
TONIGHT = datetime.combine(TODAY, datetime.min.time(), CHINA) + timedelta(days=1, minutes=10)


def test_what_was_lived_is_sealed_whole_and_stays_so() -> None:
    """Every row of the story has an entry of its instant behind it before, and is as it was sealed after."""
    assert list(record.faults()) == []
    assert nightly.seal(now=TONIGHT + timedelta(hours=3)) > 80
    assert list(record.faults()) == []
    with superuser(), connection.cursor() as cursor:
        cursor.execute("UPDATE subsidy_payment SET amount_fen = amount_fen + 1 WHERE id = (SELECT min(id) FROM subsidy_payment)")
    assert [one.table for one in record.faults()] == ["subsidy_payment"]


def test_every_job_is_there() -> None:
    for _, place in schedule.JOBS:
        module, function = place.split(":")
        assert callable(getattr(import_module(module), function))


def test_notices_end_by_the_clock_and_not_before() -> None:
    """Ten weeks on every notice is over; the one with an objection still open waits for its answer."""
    later = TONIGHT + timedelta(weeks=10)
    waiting = set(Notice.objects.filter(objections__state="open").values_list("id", flat=True))
    before = set(Notice.objects.filter(state="open").values_list("id", flat=True))
    due = set(Notice.objects.filter(state="open", until_on__lt=timezone.localdate(TONIGHT)).values_list("id", flat=True))
    assert nightly.close_notices(now=TONIGHT) == len(due - waiting)
    nightly.close_notices(now=later)
    assert before
    assert set(Notice.objects.filter(state="open").values_list("id", flat=True)) == before & waiting
    closed = Notice.objects.filter(pk__in=before - waiting)
    assert not Claim.objects.filter(notices__in=closed, state="noticed").exists()
    assert nightly.close_notices(now=later) == 0
    assert invariants.violations() == []


def test_every_signal_is_looked_for_at_night_and_twice_finds_nothing_new(caplog: pytest.LogCaptureFixture) -> None:
    before = Finding.objects.count()
    assert nightly.scan(now=TONIGHT) == Finding.objects.count() - before
    assert {code for one in Scan.objects.all() for code in one.found} == {one.code for one in supervision.signals()}
    assert nightly.scan(now=TONIGHT + timedelta(days=1)) == 0
    assert invariants.violations() == []
    assert not caplog.records


def test_a_signal_that_fails_stops_none_of_the_others(caplog: pytest.LogCaptureFixture) -> None:
    """Its view is gone: the log says so, and everything else is looked for."""
    with connection.cursor() as cursor:
        cursor.execute("DROP VIEW watch_scope")
    nightly.scan(now=TONIGHT)
    assert "signal C18 could not be looked for" in caplog.text
    tonight = Scan.objects.filter(scanned_at=TONIGHT)
    assert len({code for one in tonight for code in one.found}) == len(supervision.signals()) - 1


def test_the_audit_keeps_what_it_found(caplog: pytest.LogCaptureFixture) -> None:
    assert nightly.audit(now=TONIGHT) == 0
    silent = Entry.objects.filter(action="journal.audited").get()
    assert silent.detail["found"] == dict.fromkeys(invariants.CHECKS, 0)
    assert not caplog.records


def test_the_audit_names_the_row_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE offer_cohort SET taken = taken - 1 WHERE id = (SELECT min(id) FROM offer_cohort WHERE taken > 0)")
    assert nightly.audit(now=TONIGHT) == 1
    assert "taken_seats_are_seated_people: offer_cohort" in caplog.text


def test_what_is_old_is_forgotten_at_night() -> None:
    Once.objects.create(key="1" * 32, at=TONIGHT - timedelta(days=31), location="/x/")
    nightly.tidy(now=TONIGHT)
    assert not Once.objects.filter(at__lt=TONIGHT - timedelta(days=30)).exists()


def test_last_month_is_frozen_when_it_is_due_and_once() -> None:
    """The story freezes September and October; November is due on the fifth of December."""
    assert nightly.freeze_month(now=TONIGHT) == 0
    december = datetime(2025, 12, 4, 1, tzinfo=CHINA)
    assert nightly.freeze_month(now=december) == 0
    assert nightly.freeze_month(now=december + timedelta(days=1)) > 30
    assert nightly.freeze_month(now=december + timedelta(days=2)) == 0
    assert Entry.objects.filter(action="reporting.month_frozen").count() == 3
    assert invariants.violations() == []

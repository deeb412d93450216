"""What inspectors saw becomes a finding at the next scan, and freezes the class; another officer judges it."""

from datetime import timedelta

import pytest

from baigong.learning.models import Attendance
from baigong.supervision import actions
from baigong.supervision.models import Finding
from tests import cast, cast_course, cast_supervision
from tests.cast_supervision import entered


@pytest.fixture
def course(who) -> cast_course.Course:
    """A class of two days with two people."""
    return cast_course.running(who)


def scanned(who, course) -> list[tuple[str, str, int]]:
    """A scan of the county the day after the visit."""
    actions.scan(by=who.reviewer, now=course.sessions[0].ends_at + timedelta(days=1), region=cast.COUNTY, codes=["V01", "V02"])
    return list(Finding.objects.order_by("signal").values_list("signal", "concern", "key"))


@pytest.mark.parametrize("spots, absent, codes", [
    ((), 0, []), (("papers",), 0, []), (("no_class",), 0, ["V01"]), (("impersonation", "wrong_place"), 0, ["V01", "V02"]),
    ((), 1, ["V02"])])
def test_what_was_found_on_the_spot_is_raised(who, course, spots, absent, codes):
    entered(who, cast_supervision.ordered(who, course.sessions[0]), spots=spots, absent=absent)
    assert scanned(who, course) == [(code, "cohort", course.cohort.pk) for code in codes]


def test_who_is_recorded_and_was_not_there_is_raised_with_the_number(who, course):
    visit = cast_supervision.ordered(who, course.sessions[0])
    for one in course.enrolments:
        Attendance.objects.create(session=visit.session, enrolment=one, worker_id=one.worker_id, presence="present", means="roll",
                                  minutes=180, span=visit.session.span, marked_at=visit.session.starts_at)
    entered(who, visit, absent=2)
    assert scanned(who, course) == [("V02", "cohort", course.cohort.pk)]
    rows = {one.row["ground"]: one.row["people"] for one in Finding.objects.get().evidence.all()}
    assert rows == {"few": 2, "recorded": 2}


def test_a_visit_that_is_not_entered_raises_nothing(who, course):
    visit = cast_supervision.ordered(who, course.sessions[0])
    seen = dict.fromkeys(cast_supervision.roster_of(visit), False)
    actions.call_roll(by=who.inspector, now=cast_supervision.on_the_day(visit), visit_id=visit.pk, seen=seen)
    assert scanned(who, course) == []

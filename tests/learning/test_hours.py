"""What counts and why not, the 80 % lines, and closing a cohort (workflow.md §3.2)."""

from datetime import timedelta

import pytest

from baigong.enrolment.models import Enrolment
from baigong.journal.models import Message
from baigong.learning import actions, queries
from baigong.learning.models import Attendance
from baigong.offer.models import Cohort
from baigong.offer.queries import rows_of
from tests import cast_course
from tests.refused import refused


def attend(room, who, *minutes):
    """Write attendance of so many minutes per session, in order; 0 = absent, None = not marked."""
    for session, counted in zip(room.course.sessions, minutes, strict=False):
        if counted is None:
            continue
        span = None
        if counted:
            span = type(session.span)(session.ends_at - timedelta(minutes=counted), session.ends_at, "[)")
        presence = "absent" if not counted else "present" if counted == 180 else "late"
        enrolment = room.course.enrolments[who]
        Attendance.objects.create(
            session=session, enrolment=enrolment, worker_id=enrolment.worker_id, means="roll", presence=presence,
            minutes=counted, span=span, marked_at=session.ends_at)


def test_hours_add_up_and_say_why_not(room):
    attend(room, 0, 180, 150, 0)
    hours = queries.hours_of(room.course.enrolments[0].pk, at=room.course.over)
    assert (hours.planned_minutes, hours.counted_minutes, hours.percent) == (720, 330, 45)
    assert (hours.hours, hours.planned_hours) == (7, 16)
    assert [line.counts for line in hours.lines] == ["whole", "part", "none", "none"]
    assert [line.why_not and str(line.why_not.word) for line in hours.lines] == [
        None, "came_late", "was_absent", "not_marked"]
    assert "30 分钟" in hours.lines[1].why_not.text() and "14:30" in hours.lines[1].why_not.text()


def test_who_goes_early_reads_when(room):
    session, one = room.course.sessions[0], room.course.enrolments[0]
    actions.correct_attendance(
        by=room.who.teacher, session_id=session.pk, enrolment_id=one.pk, presence="left", why="请假",
        left_at=cast_course.at(session, 100), now=cast_course.at(session, 110))
    line = queries.hours_of(one.pk, at=room.course.over).lines[0]
    assert str(line.why_not.word) == "went_early"
    assert "80 分钟" in line.why_not.text() and "10:40" in line.why_not.text()


def test_what_may_still_be_missed_is_told_while_it_runs(room):
    attend(room, 0, 100)
    hours = queries.hours_of(room.course.enrolments[0].pk, at=cast_course.at(room.course.sessions[0], 181))
    assert (hours.held_minutes, hours.percent_so_far) == (180, 55)
    assert hours.may_still_miss == 720 - 576 - 80
    assert [line.counts for line in hours.lines][1:] == ["coming"] * 3


@pytest.mark.parametrize(("minutes", "yes"), [((180, 180, 180, 36), True), ((180, 180, 180, 35), False)])
def test_eighty_percent_is_enough_and_a_minute_less_is_not(room, minutes, yes):
    attend(room, 0, *minutes)
    answer = queries.has_completed(room.course.enrolments[0].pk, at=room.course.over)
    assert answer.yes is yes
    if not yes:
        assert "还差 1 分钟" in answer.reasons[0].way_out()


def test_a_class_with_a_day_below_the_line_does_not_qualify(room):
    attend(room, 0, 180, 180, 180, 180)
    attend(room, 1, 180, 180, 180, 35)
    found = queries.attendance_of(room.course.cohort.pk, at=room.course.over)
    assert [(day.planned_minutes, day.counted_minutes, day.percent) for day in found.days] == [
        (720, 720, 100), (720, 575, 79)]
    assert queries.day_percents(room.course.cohort.pk, at=room.course.over) == [100, 79]
    assert [str(reason.word) for reason in found.qualifies.reasons] == ["day_short"]
    assert "79" in found.qualifies.reasons[0].text()


def test_a_class_just_at_the_line_qualifies(room):
    attend(room, 0, 180, 180, 180, 180)
    attend(room, 1, 180, 180, 180, 36)
    assert queries.class_qualifies(room.course.cohort.pk, at=room.course.over).yes


def test_an_unfinished_day_is_not_judged(room):
    found = queries.attendance_of(room.course.cohort.pk, at=cast_course.at(room.course.sessions[1], 10))
    assert found.days == () and found.qualifies.yes
    assert queries.day_percents(room.course.cohort.pk, at=cast_course.at(room.course.sessions[1], 10)) == []


def test_closing_completes_those_above_the_line_and_tells_everyone(room):
    attend(room, 0, 180, 180, 180, 180)
    attend(room, 1, 180, 0, 180, 180)
    cohort = actions.close_cohort(by=room.who.provider_clerk, cohort_id=room.course.cohort.pk, now=room.course.over)
    assert cohort.state == "ended"
    assert list(Enrolment.objects.order_by("id").values_list("state", flat=True)) == ["completed", "failed"]
    assert "100%" in Message.objects.get(to_person=room.who.worker.person_id).zh
    assert "75%" in Message.objects.get(to_person=room.who.other_worker.person_id).zh


def test_a_cohort_closes_once(room):
    actions.close_cohort(by=room.who.provider_clerk, cohort_id=room.course.cohort.pk, now=room.course.over)
    with refused("not_now"):
        actions.close_cohort(by=room.who.provider_clerk, cohort_id=room.course.cohort.pk, now=room.course.over)


def test_a_cohort_does_not_close_before_its_last_session(room):
    with refused("not_over"):
        actions.close_cohort(by=room.who.provider_clerk, cohort_id=room.course.cohort.pk,
                             now=cast_course.at(room.course.sessions[-1], 179))
    room.course.cohort.sessions.all().delete()
    with refused("no_sessions"):
        actions.close_cohort(by=room.who.provider_clerk, cohort_id=room.course.cohort.pk, now=room.course.over)


def test_a_running_cohort_waits_in_its_clerks_inbox_until_closed(room):
    (row,) = rows_of(queries.inbox(by=room.who.provider_clerk))
    assert (row.due_on, row.url_args) == (room.course.cohort.closes_on, (room.course.cohort.pk,))
    assert rows_of(queries.inbox(by=room.who.teacher)) == rows_of(queries.inbox(by=room.who.other_provider_clerk)) == []
    actions.close_cohort(by=room.who.provider_clerk, cohort_id=room.course.cohort.pk, now=room.course.over)
    assert rows_of(queries.inbox(by=room.who.provider_clerk)) == []


def test_strangers_close_nothing(room):
    for stranger in (*room.who.strangers, room.who.other_provider_clerk, room.who.teacher, room.who.reviewer):
        with refused("not_yours"):
            actions.close_cohort(by=stranger, cohort_id=room.course.cohort.pk, now=room.course.over)


def test_each_sees_only_what_is_theirs(room):
    one, cohort, who = room.course.enrolments[0].pk, room.course.cohort.pk, room.who
    assert queries.hours_seen(one, by=who.worker, at=room.course.over).enrolment_id == one
    for insider in (who.provider_clerk, who.teacher, who.reviewer, who.city_officer):
        assert len(queries.attendance_seen(cohort, by=insider, at=room.course.over).rows) == 2
    for outsider in (*who.strangers, who.other_provider_clerk, who.neighbour_reviewer, who.assessor):
        with pytest.raises(Enrolment.DoesNotExist):
            queries.hours_seen(one, by=outsider, at=room.course.over)
        with pytest.raises(Cohort.DoesNotExist):
            queries.attendance_seen(cohort, by=outsider, at=room.course.over)
    with pytest.raises(Enrolment.DoesNotExist):
        queries.hours_seen(room.course.enrolments[1].pk, by=who.worker, at=room.course.over)


def test_the_grid_takes_the_same_queries_for_one_and_for_many(room, django_assert_num_queries):
    from tests import cast
    for name in "甲乙丙丁":
        cast_course.seat(room.course.cohort, cast.make_actor("worker", name=name))
    with django_assert_num_queries(5):
        queries.attendance_of(room.course.cohort.pk, at=room.course.over)

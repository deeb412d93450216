"""Roll calls and corrections: by the class's own people, in time, with a trail."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from baigong.journal.models import Message
from baigong.learning import actions, queries
from baigong.learning.models import Attendance, Mark
from baigong.learning.words import Means, Presence
from tests import cast_course
from tests.refused import refused


def roll(room, *presences, by=None, minutes=5, nth=0):
    """Call the roll of a session in the order of the enrolments."""
    marks = dict(zip([one.pk for one in room.course.enrolments], presences, strict=False))
    session = room.course.sessions[nth]
    return actions.take_roll(by=by or room.who.teacher, session_id=session.pk, marks=marks,
                             now=cast_course.at(session, minutes))


def correct(room, presence, *, by=None, why="刷卡机故障", nth=0, who=0, minutes=200, **times):
    """Correct one attendance."""
    session = room.course.sessions[nth]
    given = {name: cast_course.at(session, value) for name, value in times.items()}
    return actions.correct_attendance(
        by=by or room.who.teacher, session_id=session.pk, enrolment_id=room.course.enrolments[who].pk,
        presence=presence, why=why, now=cast_course.at(session, minutes), **given)


def test_a_roll_marks_many_at_once(room):
    assert roll(room, Presence.PRESENT, Presence.ABSENT) == 2
    assert [(row.presence, row.minutes) for row in Attendance.objects.order_by("enrolment")] == [
        ("present", 180), ("absent", 0)]


def test_the_same_roll_again_marks_nobody(room):
    roll(room, Presence.PRESENT, Presence.ABSENT)
    assert roll(room, Presence.PRESENT, Presence.ABSENT, by=room.who.provider_clerk) == 0
    assert Mark.objects.count() == 2


def test_who_comes_after_all_is_late_from_now(room):
    roll(room, Presence.ABSENT)
    assert roll(room, Presence.LATE, minutes=40) == 1
    assert Attendance.objects.get().minutes == 140


def test_who_checks_in_after_being_marked_absent_is_late(room):
    roll(room, Presence.ABSENT, minutes=15)
    now = cast_course.at(room.course.sessions[0], 30)
    token = queries.class_code(room.course.sessions[0], now=now).token
    assert actions.check_in(by=room.who.worker, token=token, now=now).minutes == 150


def test_a_roll_never_takes_away_a_check_in(room):
    now = cast_course.at(room.course.sessions[0])
    token = queries.class_code(room.course.sessions[0], now=now).token
    actions.check_in(by=room.who.worker, token=token, now=now)
    assert roll(room, Presence.ABSENT) == 0
    assert Attendance.objects.get().presence == Presence.PRESENT


@pytest.mark.parametrize("minutes", [-21, 180 + 24 * 60 + 1])
def test_a_roll_is_entered_within_a_day(room, minutes):
    with refused("roll_closed"):
        roll(room, Presence.PRESENT, minutes=minutes)


def test_late_after_the_end_needs_a_time(room):
    with refused("late_when"):
        roll(room, Presence.LATE, minutes=200)


def test_only_the_class_is_called(room):
    other = cast_course.running(room.who, provider_id=room.who.other_provider, teacher=room.who.assessor, workers=[])
    with refused("not_in_class"):
        actions.take_roll(by=room.who.other_provider_clerk, session_id=other.sessions[0].pk,
                          marks={room.course.enrolments[0].pk: Presence.PRESENT},
                          now=cast_course.at(other.sessions[0]))


def test_strangers_mark_nothing(room):
    for stranger in (*room.who.strangers, room.who.other_provider_clerk, room.who.worker, room.who.reviewer):
        with refused("not_yours"):
            roll(room, Presence.PRESENT, by=stranger)
        with refused("not_yours"):
            correct(room, Presence.PRESENT, by=stranger)


def test_a_correction_has_a_reason_a_trail_and_is_told(room):
    roll(room, Presence.ABSENT)
    row = correct(room, Presence.PRESENT)
    assert (row.presence, row.minutes, row.means) == (Presence.PRESENT, 180, Means.CORRECTION)
    trail = queries.trail_of(room.course.sessions[0].pk, room.course.enrolments[0].pk)
    assert [(mark.presence, mark.means, mark.why) for mark in trail] == [
        ("absent", "roll", ""), ("present", "correction", "刷卡机故障")]
    told = Message.objects.get(to_person=room.who.worker.person_id)
    assert "刷卡机故障" in told.zh and "到课" in told.zh and "Present" in told.en


def test_a_correction_can_say_when(room):
    assert correct(room, Presence.LATE, arrived_at=30).minutes == 150
    left = correct(room, Presence.LEFT, left_at=120)
    assert (left.presence, left.minutes) == (Presence.LEFT, 120)
    with refused("bad_times"):
        correct(room, Presence.LATE, arrived_at=-1)
    with refused("bad_times"):
        correct(room, Presence.LEFT, arrived_at=60, left_at=60)


def test_the_same_correction_again_is_refused(room):
    correct(room, Presence.ABSENT)
    with refused("already_marked"):
        correct(room, Presence.ABSENT)


def test_a_correction_without_a_reason_is_refused(room):
    with refused("why_needed"):
        correct(room, Presence.PRESENT, why="  ")


def test_nothing_is_corrected_before_it_begins_or_after_the_cohort_ended(room):
    with refused("not_in_session"):
        correct(room, Presence.PRESENT, minutes=-1)
    room.course.cohort.state, room.course.cohort.ended_at = "ended", room.course.over
    room.course.cohort.save()
    with refused("cohort_closed"):
        correct(room, Presence.PRESENT)


def test_the_trail_cannot_be_rewritten(room):
    correct(room, Presence.ABSENT)
    for tamper in (lambda: Mark.objects.update(presence="present"), lambda: Mark.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            tamper()


def test_the_database_wants_a_reason_and_an_empty_absence(room):
    session, enrolment = room.course.sessions[0], room.course.enrolments[0]
    given = {"session": session, "enrolment": enrolment, "presence": "absent"}
    with pytest.raises(DatabaseError, match="learning_mark_correction_why"), transaction.atomic():
        Mark.objects.create(**given, means="correction", minutes=0, at=session.starts_at)
    with pytest.raises(DatabaseError, match="learning_attendance_absent_is_empty"), transaction.atomic():
        Attendance.objects.create(**given, worker_id=enrolment.worker_id, means="roll", minutes=5,
                                  marked_at=session.starts_at, span=session.span)


def test_a_clerk_corrects_for_the_whole_house_a_teacher_only_their_own(room):
    other = cast_course.running(room.who, workers=[], teacher=room.who.assessor, opens=cast_course.OPENS + timedelta(7))
    assert other.sessions[0] in queries.teaching_on(by=room.who.provider_clerk, on=other.cohort.opens_on)
    assert other.sessions[0] not in queries.teaching_on(by=room.who.teacher, on=other.cohort.opens_on)
    with refused("not_yours"):
        actions.take_roll(by=room.who.teacher, session_id=other.sessions[0].pk, marks={},
                          now=cast_course.at(other.sessions[0]))

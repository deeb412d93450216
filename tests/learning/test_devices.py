"""Devices at the door: each check-in answered on its own, at the device's time, twice counts once."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from baigong.enrolment.models import Enrolment
from baigong.journal.models import Entry
from baigong.learning import actions, queries
from baigong.learning.decide import MOST_ARRIVALS, Arrival
from baigong.learning.models import Attendance, Mark
from baigong.learning.words import Presence
from tests import cast, cast_course
from tests.refusing import refused


def sent(room, *minutes, by=None, now=60, nth=0, device="gate-1", seats=None):
    """Check-ins so many minutes after a session begins, one for each seat in order."""
    session = room.course.sessions[nth]
    seats = seats or [one.pk for one in room.course.enrolments]
    arrivals = [Arrival(seat, cast_course.at(session, after)) for seat, after in zip(seats, minutes, strict=False)]
    return actions.record_arrivals(by=by or room.who.teacher, session_id=session.pk, arrivals=arrivals, device=device,
                                   now=cast_course.at(session, now))


def codes(answer):
    return [str(reason.word) for reason in answer.reasons]


def test_minutes_are_counted_at_the_devices_time(room):
    first, second = sent(room, -5, 30, now=200)
    assert (first.presence, first.minutes, first.is_new) == (Presence.PRESENT, 180, True)
    assert (second.presence, second.minutes) == (Presence.LATE, 150)
    assert list(Attendance.objects.order_by("enrolment").values_list("means", "minutes")) == [("device", 180), ("device", 150)]
    assert Mark.objects.filter(means="device").count() == 2
    assert Entry.objects.latest("id").detail == {"device": "gate-1", "rows": 2, "marked": 2}


def test_the_same_again_changes_nothing(room):
    sent(room, -5, 30)
    again = sent(room, -5, 30, by=room.who.provider_clerk)
    assert [(one.minutes, one.is_new) for one in again] == [(180, False), (150, False)]
    assert Mark.objects.count() == 2


def test_of_several_the_earliest_counts(room):
    seat = room.course.enrolments[0].pk
    late, early = sent(room, 40, -5, seats=[seat, seat])
    assert (early.minutes, early.is_new) == (180, True)
    assert (late.minutes, late.is_new) == (180, False)


def test_who_was_marked_absent_has_come(room):
    session, seat = room.course.sessions[0], room.course.enrolments[0].pk
    actions.take_roll(by=room.who.teacher, session_id=session.pk, marks={seat: Presence.ABSENT},
                      now=cast_course.at(session, 15))
    (answer,) = sent(room, 30)
    assert (answer.minutes, answer.is_new) == (150, True)
    assert [mark.means for mark in queries.trail_of(session.pk, seat)] == ["roll", "device"]


def test_each_row_is_answered(room):
    seats = [room.course.enrolments[0].pk, 0, room.course.enrolments[1].pk, room.course.enrolments[1].pk]
    told = sent(room, 0, 0, -21, 90, seats=seats, now=10)
    assert [codes(one) for one in told] == [[], ["not_in_class"], ["not_in_session"], ["ahead_of_time"]]
    assert Attendance.objects.count() == 1


def test_who_is_elsewhere_is_not_counted_twice(room):
    """No rule lets a worker sit in two classes at once, so the other class lets go of the seat after its check-in."""
    own = room.course.enrolments[0]
    Enrolment.objects.filter(pk=own.pk).update(state="withdrawn", withdrawn_at=cast.NOW)
    other = cast_course.running(room.who, provider_id=room.who.other_provider, teacher=room.who.assessor,
                                workers=[room.who.worker], days=1)
    (there,) = actions.record_arrivals(
        by=room.who.other_provider_clerk, session_id=other.sessions[0].pk, now=cast_course.at(other.sessions[0], 5),
        arrivals=[Arrival(other.enrolments[0].pk, cast_course.at(other.sessions[0]))])
    assert there.is_new
    Enrolment.objects.filter(pk=other.enrolments[0].pk).update(state="withdrawn", withdrawn_at=cast.NOW)
    Enrolment.objects.filter(pk=own.pk).update(state="enrolled", withdrawn_at=None)
    assert [codes(one) for one in sent(room, 0, 0)] == [["elsewhere"], []]


def test_a_batch_comes_in_time_and_size(room):
    assert refused(sent, room=room, now=180 + 24 * 60 + 1) == {"batch_size"}
    seat = room.course.enrolments[0].pk
    many = [Arrival(seat, cast.NOW)] * (MOST_ARRIVALS + 1)
    assert refused(actions.record_arrivals, by=room.who.teacher, session_id=room.course.sessions[0].pk, arrivals=many,
                   now=cast.NOW) == {"batch_size"}
    late = [Arrival(seat, cast_course.at(room.course.sessions[0]))]
    at = cast_course.at(room.course.sessions[0], 180) + timedelta(hours=24, minutes=1)
    assert refused(actions.record_arrivals, by=room.who.teacher, session_id=room.course.sessions[0].pk, arrivals=late,
                   now=at) == {"roll_closed"}


def test_a_closed_cohort_takes_no_more(room):
    room.course.cohort.state, room.course.cohort.ended_at = "ended", room.course.over
    room.course.cohort.save()
    seat = room.course.enrolments[0].pk
    session = room.course.sessions[-1]
    assert refused(actions.record_arrivals, by=room.who.teacher, session_id=session.pk,
                   arrivals=[Arrival(seat, cast_course.at(session))], now=cast_course.at(session, 5)) == {"cohort_closed"}


def test_strangers_send_nothing(room):
    arrivals = [Arrival(room.course.enrolments[0].pk, cast_course.at(room.course.sessions[0]))]
    for stranger in (*room.who.strangers, room.who.other_provider_clerk, room.who.worker, room.who.reviewer):
        assert refused(actions.record_arrivals, by=stranger, session_id=room.course.sessions[0].pk, arrivals=arrivals,
                       now=cast_course.at(room.course.sessions[0], 5)) == {"not_yours"}


@pytest.mark.parametrize("count", [1, 3])
def test_a_batch_costs_the_same_however_long(room, count):
    workers = [cast.make_actor("worker", name=f"学员{n}") for n in range(count)]
    seats = [cast_course.seat(room.course.cohort, one).pk for one in workers]
    with CaptureQueriesContext(connection) as asked:
        assert all(one.is_new for one in sent(room, *[0] * count, seats=seats))
    assert len([one for one in asked if "SAVEPOINT" not in one["sql"]]) == 7

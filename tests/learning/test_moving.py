"""One session is moved: within the class's days, where nobody is taken, before it is held; its trainees are told."""

from datetime import timedelta

import pytest

from baigong.journal.models import Entry, Message
from baigong.learning import actions
from baigong.learning.words import Presence
from baigong.offer.models import Cohort, Place
from tests import cast, cast_course
from tests.refused import refused


def move(room, session, starts_at, by=None, now=cast.NOW, place_id=None, why="教师临时出差"):
    return actions.move_session(by=by or room.who.provider_clerk, now=now, session_id=session.pk, starts_at=starts_at,
                                place_id=place_id or session.place_id, why=why)


@pytest.fixture
def free(room):
    """The evening of the first day: nothing is taught then."""
    return cast_course.moment(cast_course.OPENS, 19)


def test_it_is_held_later_as_long_as_before_and_everyone_is_told(room, free):
    session = room.course.sessions[0]
    hall = Place.objects.create(provider_id=room.who.provider, region_id=cast.COUNTY, name="大教室", address="2 号", capacity=40)
    moved = move(room, session, free, place_id=hall.pk)
    assert (moved.starts_at, moved.ends_at, moved.minutes) == (free, free + timedelta(hours=3), session.minutes)
    assert moved.span.lower == free
    told = Message.objects.filter(zh__contains="改到 2025-09-08 19:00，大教室。理由：教师临时出差")
    assert {one.to_person for one in told} == {room.who.worker.person_id, room.who.other_worker.person_id}
    entry = Entry.objects.get(action="learning.session_moved")
    assert entry.why == "教师临时出差"
    assert entry.detail["was"] == [session.starts_at.isoformat(), session.place_id]


def test_a_reason_and_a_time_to_come(room, free):
    session = room.course.sessions[0]
    with refused("move_needs_why", "moved_into_past"):
        move(room, session, cast.NOW, why=" ")
    with refused("not_moved_now"):
        move(room, session, free, now=session.starts_at)
    actions.take_roll(by=room.who.teacher, session_id=session.pk, now=cast_course.at(session, 5), marks={
        room.course.enrolments[0].pk: Presence.PRESENT})
    with refused("not_moved_now"):
        move(room, session, free, now=cast_course.at(session, -60))


def test_nothing_is_taken_twice(room, free):
    first, second, *_rest = room.course.sessions
    with refused("sessions_overlap"):
        move(room, first, second.starts_at + timedelta(hours=1))
    with refused("outside_days"):
        move(room, first, free + timedelta(days=9))
    other = another(room, teacher=cast.make_actor("teacher", organisation_id=room.who.provider))
    with refused("place_taken"):
        move(room, other.sessions[0], cast_course.moment(cast_course.OPENS, 14))


def another(room, **more):
    """A class of the same house in the same room a week later, whose days begin with the first one's."""
    made = cast_course.running(room.who, workers=[], opens=cast_course.OPENS + timedelta(days=7), days=1, **more)
    Cohort.objects.filter(pk=made.cohort.pk).update(opens_on=cast_course.OPENS)
    return made


def test_a_teacher_is_in_one_place_only(room, free):
    hall = Place.objects.create(provider_id=room.who.provider, region_id=cast.COUNTY, name="大教室", address="2 号", capacity=40)
    with refused("teacher_taken"):
        move(room, another(room).sessions[0], cast_course.moment(cast_course.OPENS, 9), place_id=hall.pk)


def test_a_room_must_be_ours_and_large_enough(room, free):
    session = room.course.sessions[0]
    small = Place.objects.create(provider_id=room.who.provider, region_id=cast.COUNTY, name="小", address="3", capacity=5)
    theirs = Place.objects.create(provider_id=room.who.other_provider, region_id=cast.NEIGHBOUR, name="别", address="4",
                                  capacity=90)
    with refused("place_small"):
        move(room, session, free, place_id=small.pk)
    with refused("not_ours"):
        move(room, session, free, place_id=theirs.pk)


def test_only_the_clerk_of_the_house_moves_it(room, free):
    for stranger in (room.who.teacher, room.who.worker, room.who.other_provider_clerk, room.who.reviewer, *room.who.strangers):
        with refused("not_yours"):
            move(room, room.course.sessions[0], free, by=stranger)

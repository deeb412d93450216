"""Checking in by the code on the screen: who was in the room, and from when."""

from datetime import timedelta

import pytest
from django.core import signing

from baigong.learning import actions, queries
from baigong.learning.models import Attendance, Mark
from baigong.learning.words import Means, Presence
from tests import cast, cast_course
from tests.refused import refused


def scan(room, worker, *, nth=0, minutes=-5, age=0):
    """Scan the code of a session, shown `age` seconds ago."""
    session, now = room.course.sessions[nth], cast_course.at(room.course.sessions[nth], minutes)
    token = queries.class_code(session, now=now - timedelta(seconds=age)).token
    return actions.check_in(by=worker, token=token, now=now)


def test_who_comes_in_time_has_it_all(room):
    row = scan(room, room.who.worker)
    assert (row.presence, row.minutes, row.means) == (Presence.PRESENT, 180, Means.QR)
    assert Mark.objects.get().by_person == room.who.worker.person_id


@pytest.mark.parametrize(("minutes", "presence", "counted"), [
    (10, Presence.PRESENT, 180), (11, Presence.LATE, 169), (179, Presence.LATE, 1)])
def test_after_the_grace_only_the_rest_counts(room, minutes, presence, counted):
    row = scan(room, room.who.worker, minutes=minutes)
    assert (row.presence, row.minutes) == (presence, counted)
    assert row.span.lower == cast_course.at(room.course.sessions[0], 0 if minutes <= 10 else minutes)


def test_again_changes_nothing(room):
    scan(room, room.who.worker)
    with refused("already_marked"):
        scan(room, room.who.worker, minutes=60)
    assert Attendance.objects.get().minutes == 180
    assert Mark.objects.count() == 1


@pytest.mark.parametrize("minutes", [-21, 180])
def test_too_early_and_too_late(room, minutes):
    with refused("not_in_session"):
        scan(room, room.who.worker, minutes=minutes)


def test_a_code_lives_for_seconds(room):
    scan(room, room.who.worker, age=25)
    with refused("qr_stale"):
        scan(room, room.who.other_worker, age=51)


def test_a_code_of_tomorrow_is_not_taken(room):
    with refused("qr_stale"):
        scan(room, room.who.worker, age=-60)


@pytest.mark.parametrize("token", ["", "nonsense", "1.2", "1.2:forged"])
def test_a_forged_code_is_refused(room, token):
    with refused("qr_wrong"):
        actions.check_in(by=room.who.worker, token=token, now=cast_course.at(room.course.sessions[0]))


def test_a_code_signed_for_something_else_is_refused(room):
    now = cast_course.at(room.course.sessions[0])
    token = signing.Signer(salt="other").sign(f"{room.course.sessions[0].pk}.1")
    with refused("qr_wrong"):
        actions.check_in(by=room.who.worker, token=token, now=now)


def test_the_window_of_a_code_cannot_be_changed(room):
    session, now = room.course.sessions[0], cast_course.at(room.course.sessions[0])
    token = queries.class_code(session, now=now - timedelta(hours=1)).token
    old = token.split(":")[0].split(".")[1]
    with refused("qr_wrong"):
        actions.check_in(by=room.who.worker, token=token.replace(old, str(int(old) + 144)), now=now)


def test_not_in_this_class(room):
    newcomer = cast.make_actor("worker", name="旁听")
    with refused("not_in_class"):
        scan(room, newcomer)
    with refused("not_in_class", "not_in_session"):
        scan(room, newcomer, minutes=-60)


def test_only_workers_check_in(room):
    token = queries.class_code(room.course.sessions[0], now=cast_course.at(room.course.sessions[0])).token
    others = [one for one in room.who.strangers if one.role != "worker"]
    for other in (*others, room.who.teacher, room.who.provider_clerk, room.who.reviewer):
        with refused("not_yours"):
            actions.check_in(by=other, token=token, now=cast_course.at(room.course.sessions[0]))


def test_typed_digits_do_the_same(room):
    now = cast_course.at(room.course.sessions[0], -5)
    digits = queries.class_code(room.course.sessions[0], now=now).digits
    row = actions.check_in_by_code(by=room.who.worker, digits=f" {digits[:3]} {digits[3:]}", now=now)
    assert (row.means, row.minutes) == (Means.CODE, 180)


def test_typed_digits_must_be_those_on_the_screen(room):
    now = cast_course.at(room.course.sessions[0], -5)
    digits = queries.class_code(room.course.sessions[0], now=now).digits
    wrong = f"{(int(digits) + 1) % 10**6:06d}"
    with refused("qr_wrong"):
        actions.check_in_by_code(by=room.who.worker, digits=wrong, now=now)
    with refused("no_class_now"):
        actions.check_in_by_code(by=room.who.worker, digits=digits, now=now - timedelta(days=1))
    with refused("no_class_now"):
        actions.check_in_by_code(by=cast.make_actor("worker"), digits=digits, now=now)


def test_nobody_is_in_two_rooms(room):
    elsewhere = cast_course.running(
        room.who, provider_id=room.who.other_provider, teacher=room.who.assessor, workers=[])
    # Two enrolments at once are refused one floor below; were they there, attendance would still not overlap.
    type(room.course.enrolments[0]).objects.filter(worker_id=room.who.worker.person_id).update(state="withdrawn",
                                                                                          withdrawn_at=cast.NOW)
    scan_here = room.course.enrolments[0]
    cast_course.seat(elsewhere.cohort, room.who.worker)
    Attendance.objects.create(
        session=room.course.sessions[0], enrolment=scan_here, worker_id=room.who.worker.person_id, presence="present",
        means="roll", minutes=180, span=room.course.sessions[0].span, marked_at=cast.NOW)
    now = cast_course.at(elsewhere.sessions[0])
    with refused("elsewhere"):
        actions.check_in(by=room.who.worker, token=queries.class_code(elsewhere.sessions[0], now=now).token, now=now)


def test_today_shows_the_workers_own_sessions(room):
    scan(room, room.who.worker)
    on, now = cast_course.OPENS, cast_course.at(room.course.sessions[0], 30)
    mine = queries.today_for(by=room.who.worker, on=on, now=now)
    assert [(one.session.nth, one.line.counts, one.line.minutes) for one in mine] == [
        (1, "whole", 180), (2, "coming", 0)]
    assert queries.today_for(by=room.who.strangers[1], on=on, now=now) == []
    assert queries.today_for(by=room.who.strangers[0], on=on, now=now) == []

"""Visits: the roll against the roster, photos told from their bytes, entered in time by one and signed by the other."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from baigong.enrolment.models import Enrolment
from baigong.learning.models import Attendance
from baigong.supervision import actions, queries
from baigong.supervision.models import Photo, Sighting, Spot, Visit
from baigong.supervision.words import SpotKind, VisitState
from tests import cast, cast_course, cast_supervision
from tests.cast_supervision import JPEG, entered, on_the_day
from tests.refused import refused


@pytest.fixture
def course(who) -> cast_course.Course:
    """A class of two days with five people."""
    people = [who.worker, who.other_worker, *(cast.make_actor("worker", name=f"学员{n}") for n in range(3))]
    return cast_course.running(who, workers=people)


@pytest.fixture
def visit(who, course) -> Visit:
    """Two inspectors at its first session."""
    return cast_supervision.ordered(who, course.sessions[0])


def test_the_roll_is_called_again_until_it_is_entered(who, visit):
    first, *rest = cast_supervision.roster_of(visit)
    now = on_the_day(visit, 9)
    actions.call_roll(by=who.inspector, now=now, visit_id=visit.pk, seen={first: False}, others=1)
    actions.call_roll(by=who.second_inspector, now=now, visit_id=visit.pk, seen={first: True, rest[0]: False}, others=2)
    assert dict(Sighting.objects.order_by("id").values_list("enrolment_id", "seen")) == {first: True, rest[0]: False}
    with refused("roll_open", "note_needed"):
        actions.enter_visit(by=who.inspector, now=now, visit_id=visit.pk, text=" ")
    actions.enter_visit(by=who.inspector, now=now, visit_id=visit.pk, text="正常", seen=dict.fromkeys(rest[1:], True))
    visit.refresh_from_db()
    assert (visit.state, visit.roster, visit.seen, visit.others) == (VisitState.ENTERED, 5, 4, 2)
    for again in (lambda: entered(who, visit), lambda: actions.call_roll(
            by=who.inspector, now=now, visit_id=visit.pk, seen={first: False})):
        with refused("not_now"):
            again()


def test_nobody_outside_the_roster_is_called_and_nobody_before_the_day(who, course, visit):
    other = cast_course.running(who, workers=[], level="5", opens=date(2025, 10, 13))
    outside = cast_course.seat(other.cohort, cast.make_actor("worker", name="别班学员"))
    with refused("not_on_roster"):
        actions.call_roll(by=who.inspector, now=on_the_day(visit), visit_id=visit.pk, seen={outside.pk: True})
    with refused("not_the_day"):
        actions.call_roll(by=who.inspector, now=cast.NOW, visit_id=visit.pk, seen={})
    with refused("not_the_day", "roll_open", "note_needed"):
        actions.enter_visit(by=who.inspector, now=cast.NOW, visit_id=visit.pk, text="")


@pytest.mark.parametrize("absent, found", [(1, []), (2, [SpotKind.FEW])])
def test_far_fewer_people_than_on_the_roster_is_a_finding_by_itself(who, visit, absent, found):
    """Four of five are 80 %, which is enough; three are not."""
    entered(who, visit, absent=absent)
    assert queries.spots_of(visit) == found


def test_what_is_found_names_causes_of_the_ladder(who, visit):
    entered(who, visit, spots=("papers", "wrong_place", "other"))
    assert queries.spots_of(visit) == [SpotKind.WRONG_PLACE, SpotKind.PAPERS, SpotKind.OTHER]
    assert queries.causes_of(visit) == ["papers_incomplete", "wrong_place"]
    known = {cause.code for cause in queries.ladder(cast.TODAY).causes}
    assert set(queries.causes_of(visit)) <= known
    with pytest.raises(Exception, match=r"Cannot (update|delete)"), transaction.atomic():
        Spot.objects.all().delete()


def test_who_is_recorded_and_not_in_the_room_is_named(who, course, visit):
    first = Enrolment.objects.get(pk=cast_supervision.roster_of(visit)[0])
    session = course.sessions[0]
    Attendance.objects.create(session=session, enrolment=first, worker_id=first.worker_id, presence="present", means="roll",
                              minutes=180, span=session.span, marked_at=session.starts_at)
    entered(who, visit, absent=2)
    assert [one.enrolment.pk for one in queries.roll_of(visit) if one.contradicts] == [first.pk]


def test_a_visit_entered_late_says_why(who, visit):
    late = on_the_day(visit) + timedelta(days=2)
    seen = dict.fromkeys(cast_supervision.roster_of(visit), True)
    ask = {"by": who.inspector, "visit_id": visit.pk, "text": "正常", "seen": seen}
    with refused("late_why"):
        actions.enter_visit(**ask, now=late)
    assert actions.enter_visit(**ask, now=late, why_late="手机没有信号").why_late == "手机没有信号"


def test_the_other_inspector_signs(who, visit):
    with refused("not_now"):
        actions.sign_visit(by=who.inspector, now=on_the_day(visit), visit_id=visit.pk)
    entered(who, visit)
    with refused("same_inspector"):
        actions.sign_visit(by=who.inspector, now=on_the_day(visit), visit_id=visit.pk)
    assert list(queries.visits_to_sign(by=who.second_inspector)) == [visit] and not queries.visits_to_sign(by=who.inspector)
    assert actions.sign_visit(by=who.second_inspector, now=on_the_day(visit), visit_id=visit.pk).state == VisitState.SIGNED
    with pytest.raises(IntegrityError, match="supervision_visit_another_signs"), transaction.atomic():
        Visit.objects.update(signed_by=who.inspector.person_id)


def test_photos_are_told_from_their_bytes_and_kept_once(who, visit):
    def keep(content):
        return actions.keep_photo(by=who.inspector, now=on_the_day(visit), visit_id=visit.pk, content=content)
    kept = keep(JPEG)
    assert keep(JPEG) == kept and kept.kind == "image/jpeg"
    assert keep(b"RIFF0000WEBP" + b"x").kind == "image/webp" and keep(b"\x89PNG\r\n\x1a\n1").kind == "image/png"
    with refused("not_a_photo"):
        keep(b"<svg onload=alert(1)>")
    with refused("photo_too_large"):
        keep(JPEG + bytes(5_000_000))
    for nth in range(3):
        keep(JPEG + bytes([nth]))
    with refused("too_many_photos"):
        keep(JPEG + b"seventh")
    assert queries.photos_of(visit).count() == 6
    entered(who, visit)
    with refused("not_now"):
        keep(JPEG + b"later")


def test_photos_and_rolls_are_for_those_who_may(who, visit):
    photo = actions.keep_photo(by=who.inspector, now=on_the_day(visit), visit_id=visit.pk, content=JPEG)
    for one in (who.inspector, who.second_inspector, who.reviewer, who.city_officer):
        assert bytes(queries.photo(photo.pk, by=one).content) == JPEG
    for stranger in (*who.strangers, who.provider_clerk, who.teacher, who.worker, who.neighbour_reviewer):
        with pytest.raises(Photo.DoesNotExist):
            queries.photo(photo.pk, by=stranger)
        for do in (lambda by=stranger: actions.keep_photo(by=by, now=cast.NOW, visit_id=visit.pk, content=JPEG),
                   lambda by=stranger: actions.call_roll(by=by, now=cast.NOW, visit_id=visit.pk, seen={}),
                   lambda by=stranger: actions.enter_visit(by=by, now=cast.NOW, visit_id=visit.pk, text="x"),
                   lambda by=stranger: actions.sign_visit(by=by, now=cast.NOW, visit_id=visit.pk),
                   lambda by=stranger: actions.call_off_visit(by=by, now=cast.NOW, visit_id=visit.pk, why="x")):
            with refused("not_yours"):
                do()


def test_a_visit_that_does_not_take_place_is_called_off_with_a_reason(who, course, visit):
    with refused("visit_why_needed"):
        actions.call_off_visit(by=who.reviewer, now=cast.NOW, visit_id=visit.pk, why="")
    assert actions.call_off_visit(by=who.reviewer, now=cast.NOW, visit_id=visit.pk, why="班次改期").state == VisitState.CALLED_OFF
    assert cast_supervision.ordered(who, course.sessions[0]).state == VisitState.PLANNED


def test_an_inspectors_day(who, course, visit):
    later = cast_supervision.ordered(who, course.sessions[-1])
    day = visit.held_on
    assert list(queries.visits_today(by=who.inspector, on=day)) == [visit]
    assert list(queries.visits_to_come(by=who.inspector, on=day)) == [later]
    assert list(queries.visits_today(by=who.inspector, on=later.held_on)) == [visit, later]  # what is not entered stays
    entered(who, visit)
    assert list(queries.visits_today(by=who.inspector, on=later.held_on)) == [later]
    assert list(queries.visits_of_provider(who.provider, by=who.reviewer)) == [later, visit]

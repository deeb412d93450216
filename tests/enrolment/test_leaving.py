"""Leaving, moving up, calling off."""

from datetime import date, timedelta

import pytest

from baigong.enrolment import actions, queries
from baigong.enrolment.models import Enrolment
from baigong.journal.actions import action
from baigong.journal.models import Message
from baigong.people.queries import as_worker
from tests import cast, cast_offer
from tests.refusing import refused


def enrol(by, cohort, **more):
    return actions.enrol(by=by, now=cast.NOW, worker_id=by.person_id, cohort_id=cohort.pk, **more)


@pytest.fixture
def full(here):
    """Two sit, three wait."""
    here.people = [as_worker(cast.make_person(f"学员{n}").pk) for n in range(5)]
    here.seats = [enrol(by, here.cohort, join_waiting=True) for by in here.people]
    return here


def states(cohort):
    return list(Enrolment.objects.filter(cohort=cohort).order_by("id").values_list("state", flat=True))


def taken(cohort):
    cohort.refresh_from_db()
    return cohort.taken


def test_the_first_in_line_moves_up_and_is_told(full):
    actions.withdraw(by=full.people[0], now=cast.NOW, enrolment_id=full.seats[0].pk)
    assert states(full.cohort) == ["withdrawn", "enrolled", "enrolled", "waiting", "waiting"]
    assert taken(full.cohort) == 2
    assert Message.objects.filter(to_person=full.people[2].person_id, word__endswith="seated").count() == 1
    assert queries.place_in_line(full.seats[3]) == 1


def test_whoever_sits_elsewhere_by_now_is_passed_over(full):
    other = cast_offer.opened(full.who, cast_offer.elsewhere(full.what), opens_on=date(2025, 9, 16))
    enrol(full.people[2], other)
    actions.withdraw(by=full.people[0], now=cast.NOW, enrolment_id=full.seats[0].pk)
    assert states(full.cohort) == ["withdrawn", "enrolled", "waiting", "enrolled", "waiting"]


def passed_over(full):
    """Everybody who waits sits elsewhere on the same days, so the seat given back stays free; answers where they sit."""
    other = cast_offer.opened(full.who, cast_offer.elsewhere(full.what), opens_on=date(2025, 9, 16))
    seats = [enrol(by, other) for by in full.people[2:]]
    actions.withdraw(by=full.people[0], now=cast.NOW, enrolment_id=full.seats[0].pk)
    assert (states(full.cohort)[2:], taken(full.cohort)) == (["waiting"] * 3, 1)
    return other, seats


def test_who_was_passed_over_moves_up_once_they_are_free(full):
    _other, seats = passed_over(full)
    actions.withdraw(by=full.people[3], now=cast.NOW, enrolment_id=seats[1].pk)
    assert states(full.cohort) == ["withdrawn", "enrolled", "waiting", "enrolled", "waiting"]
    assert taken(full.cohort) == 2
    actions.withdraw(by=full.people[2], now=cast.NOW, enrolment_id=seats[0].pk)
    assert states(full.cohort)[2] == "waiting"
    assert taken(full.cohort) == 2


def test_a_class_called_off_frees_its_people_for_the_lines_they_wait_in(full):
    other, _seats = passed_over(full)
    actions.call_off(by=full.who.provider_clerk, now=cast.NOW, cohort_id=other.pk, why="教师生病")
    assert states(full.cohort) == ["withdrawn", "enrolled", "enrolled", "waiting", "waiting"]
    assert taken(full.cohort) == 2


def test_leaving_the_line_frees_no_seat(full):
    actions.withdraw(by=full.people[3], now=cast.NOW, enrolment_id=full.seats[3].pk)
    assert states(full.cohort) == ["enrolled", "enrolled", "waiting", "withdrawn", "waiting"]
    assert taken(full.cohort) == 2


def test_with_nobody_waiting_the_seat_is_free_and_may_be_taken_again(here):
    made = enrol(here.who.worker, here.cohort)
    actions.withdraw(by=here.who.worker, now=cast.NOW, enrolment_id=made.pk)
    assert taken(here.cohort) == 0
    assert enrol(here.who.worker, here.cohort).state == "enrolled"


def test_twice_is_refused(full):
    actions.withdraw(by=full.people[0], now=cast.NOW, enrolment_id=full.seats[0].pk)
    assert refused(actions.withdraw, by=full.people[0], now=cast.NOW, enrolment_id=full.seats[0].pk) == {"not_now"}
    assert taken(full.cohort) == 2


def test_once_it_runs_nobody_moves_up(full):
    cast_offer.start(full.cohort)
    actions.withdraw(by=full.people[0], now=cast.NOW + timedelta(days=15), enrolment_id=full.seats[0].pk)
    assert states(full.cohort) == ["withdrawn", "enrolled", "waiting", "waiting", "waiting"]
    assert taken(full.cohort) == 1


def test_a_provider_says_why(full):
    by, seat = full.who.provider_clerk, full.seats[0].pk
    assert refused(actions.withdraw, by=by, now=cast.NOW, enrolment_id=seat) == {"why_missing"}
    actions.withdraw(by=by, now=cast.NOW, enrolment_id=seat, why="未按时报到")
    assert Message.objects.get(to_person=full.people[0].person_id, word__endswith="taken_out").zh.endswith("未按时报到")


def test_not_yours_and_strangers(full):
    for by in (full.people[1], full.who.other_provider_clerk, full.who.reviewer, *full.who.strangers):
        assert refused(actions.withdraw, by=by, now=cast.NOW, enrolment_id=full.seats[0].pk, why="x") == {"not_yours"}


def test_calling_off_tells_everyone(full):
    by = full.who.provider_clerk
    actions.call_off(by=by, now=cast.NOW, cohort_id=full.cohort.pk, why="教师生病")
    assert set(states(full.cohort)) == {"withdrawn"}
    assert (taken(full.cohort), full.cohort.state) == (0, "cancelled")
    assert Message.objects.filter(word__endswith="called_off").count() == 5
    assert refused(actions.call_off, by=by, now=cast.NOW, cohort_id=full.cohort.pk, why="再次") == {"not_now"}


def test_calling_off_needs_a_reason_and_its_provider(full):
    given = {"now": cast.NOW, "cohort_id": full.cohort.pk}
    assert refused(actions.call_off, by=full.who.provider_clerk, why=" ", **given) == {"why_missing"}
    for by in (full.who.other_provider_clerk, full.who.worker, full.who.reviewer, *full.who.strangers):
        assert refused(actions.call_off, by=by, why="x", **given) == {"not_yours"}
    assert taken(full.cohort) == 2


def test_a_running_cohort_is_not_called_off(full):
    cast_offer.start(full.cohort)
    late = cast.NOW + timedelta(days=15)
    given = {"by": full.who.provider_clerk, "now": late, "cohort_id": full.cohort.pk, "why": "x"}
    assert refused(actions.call_off, **given) == {"not_now"}
    assert states(full.cohort) == ["enrolled", "enrolled", "waiting", "waiting", "waiting"]


@action("test.closing", may=lambda *, by: True)
def close(*, by, now, how, enrolment_id):
    return how(enrolment_id=enrolment_id, by=by, now=now)


def test_closing_completes_or_fails_who_sits(full):
    given = {"by": full.who.teacher, "now": cast.NOW}
    assert close(how=actions.complete, enrolment_id=full.seats[0].pk, **given).state == "completed"
    assert close(how=actions.fail, enrolment_id=full.seats[1].pk, **given).state == "failed"
    for how, one in ((actions.complete, 0), (actions.fail, 0), (actions.complete, 2)):
        assert refused(close, how=how, enrolment_id=full.seats[one].pk, **given) == {"not_now"}

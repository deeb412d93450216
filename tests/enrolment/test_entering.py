"""Taking a seat: works, again, too late, too many, not yours, stranger."""

from datetime import date, timedelta

import pytest

from baigong.enrolment import actions, queries
from baigong.journal.models import Message
from baigong.people.queries import as_worker
from tests import cast, cast_offer
from tests.refusing import refused


def enrol(by, cohort, **more):
    return actions.enrol(by=by, now=cast.NOW, worker_id=by.person_id, cohort_id=cohort.pk, **more)


def no(by, cohort, *, now=cast.NOW, worker_id=None, **more):
    return refused(actions.enrol, by=by, now=now, worker_id=worker_id or by.person_id, cohort_id=cohort.pk, **more)


def test_a_worker_takes_a_seat_and_is_told(here):
    made = enrol(here.who.worker, here.cohort)
    here.cohort.refresh_from_db()
    assert (made.state, made.seated_by, here.cohort.taken) == ("enrolled", here.who.worker.person_id, 1)
    assert made.entry_facts["born_on"] == "1990-05-20"
    assert here.cohort.no in Message.objects.get(to_person=here.who.worker.person_id).zh


def test_the_same_worker_never_sits_twice(here):
    enrol(here.who.worker, here.cohort)
    assert no(here.who.worker, here.cohort) == {"already_in"}
    here.cohort.refresh_from_db()
    assert here.cohort.taken == 1


def test_full_is_full_unless_one_waits(here):
    for _ in range(2):
        enrol(as_worker(cast.make_person().pk), here.cohort)
    assert no(here.who.worker, here.cohort) == {"cohort_full"}
    waits = [enrol(as_worker(cast.make_person().pk), here.cohort, join_waiting=True) for _ in range(2)]
    assert [(one.state, queries.place_in_line(one)) for one in waits] == [("waiting", 1), ("waiting", 2)]
    assert queries.waiting_counts([here.cohort.pk]) == {here.cohort.pk: 2}


def test_before_it_opens_and_after(here):
    draft = cast_offer.draft(here.who, cast_offer.elsewhere(here.what))
    assert no(here.who.worker, draft) == {"not_open"}
    assert no(here.who.worker, here.cohort, now=cast.NOW + timedelta(days=15)) == {"enrolment_over"}
    cast_offer.start(here.cohort)
    assert no(here.who.worker, here.cohort, now=cast.NOW + timedelta(days=16)) == {"not_open", "enrolment_over"}


def test_age_counts_on_the_opening_day(here):
    almost = as_worker(cast.make_person(born=date(2009, 9, 16)).pk)
    just = as_worker(cast.make_person(born=date(2009, 9, 15)).pk)
    assert no(almost, here.cohort) == {"too_young"}
    assert enrol(just, here.cohort).state == "enrolled"


def test_a_pensioner_takes_no_subsidised_seat(here):
    cast.given_facts(here.who.worker.person_id, **{"worker.pensioner": True})
    assert no(here.who.worker, here.cohort) == {"pensioner"}
    free = cast_offer.opened(here.who, cast_offer.elsewhere(here.what), wants_subsidy=False)
    assert enrol(here.who.worker, free).state == "enrolled"


def test_no_two_cohorts_at_the_same_time(here):
    other = cast_offer.opened(here.who, cast_offer.elsewhere(here.what), opens_on=date(2025, 9, 17))
    later = cast_offer.opened(here.who, here.what, opens_on=date(2025, 9, 22))
    enrol(here.who.worker, here.cohort)
    assert no(here.who.worker, other) == {"overlaps"}
    assert enrol(here.who.worker, later).state == "enrolled"


def test_every_reason_at_once(here):
    child = as_worker(cast.make_person(born=date(2010, 1, 1)).pk)
    assert no(child, here.cohort, now=cast.NOW + timedelta(days=15)) == {"enrolment_over", "too_young"}


def test_a_provider_enrols_with_a_signed_notice_only(here):
    who = here.who
    assert no(who.provider_clerk, here.cohort, worker_id=who.worker.person_id) == {"notice_missing"}
    made = actions.enrol(by=who.provider_clerk, now=cast.NOW, worker_id=who.worker.person_id, cohort_id=here.cohort.pk,
                         notice_signed=True)
    assert (made.notice_signed, made.enrolled_by) == (True, who.provider_clerk.person_id)


@pytest.mark.parametrize("stranger", ["other_worker", "other_provider_clerk", "reviewer", "teacher", "employer_clerk"])
def test_nobody_enrols_someone_else(here, stranger):
    by = getattr(here.who, stranger)
    worker = here.who.worker.person_id
    assert no(by, here.cohort, worker_id=worker, notice_signed=True) == {"not_yours"}


def test_strangers_enrol_nobody(here):
    for by in here.who.strangers:
        assert no(by, here.cohort, worker_id=here.who.worker.person_id, notice_signed=True) == {"not_yours"}

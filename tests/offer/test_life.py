"""An approved cohort starts, ends, or never takes place; who sees it on its way."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from baigong.journal.actions import action
from baigong.kernel.actor import SYSTEM, VISITOR
from baigong.offer import actions, queries
from baigong.offer.models import Cohort, Session
from baigong.offer.queries import Wanted, rows_of
from tests import cast, cast_offer
from tests.refusing import refused

OPENING = cast.NOW + timedelta(days=14)  # 15 September, 09:00
CLOSING = OPENING + timedelta(days=2)


@action("test.ending", may=lambda *, by: True)
def end(*, by, now, cohort_id):
    return actions.end_cohort(by=by, now=now, cohort_id=cohort_id)


def test_it_starts_on_its_opening_day_once(who, what):
    cohort = cast_offer.opened(who, what)
    given = {"by": who.teacher, "cohort_id": cohort.pk}
    assert refused(actions.start_cohort, now=OPENING - timedelta(days=1), **given) == {"not_yet"}
    assert actions.start_cohort(now=OPENING, **given).state == "running"
    assert refused(actions.start_cohort, now=OPENING, **given) == {"not_now"}


def test_only_its_provider_or_the_schedule_starts_it(who, what):
    cohort = cast_offer.opened(who, what)
    for by in (who.other_provider_clerk, who.reviewer, who.worker, *who.strangers):
        assert refused(actions.start_cohort, by=by, now=OPENING, cohort_id=cohort.pk) == {"not_yours"}
    assert actions.start_cohort(by=SYSTEM, now=OPENING, cohort_id=cohort.pk).state == "running"


def test_it_ends_on_its_last_day(who, what):
    cohort = cast_offer.opened(who, what)
    given = {"by": who.teacher, "cohort_id": cohort.pk}
    assert refused(end, now=CLOSING, **given) == {"not_now"}
    actions.start_cohort(now=OPENING, **given)
    assert refused(end, now=OPENING, **given) == {"not_yet"}
    assert end(now=CLOSING, **given).ended_by == who.teacher.person_id


def test_a_cancelled_cohort_frees_teachers_and_rooms(who, what):
    cohort = cast_offer.opened(who, what)
    given = {"by": who.provider_clerk, "now": cast.NOW, "cohort_id": cohort.pk}
    assert refused(actions.cancel_cohort, why=" ", **given) == {"why_missing"}
    assert actions.cancel_cohort(why="招生不足", **given).state == "cancelled"
    assert not Session.objects.filter(cohort=cohort, span__isnull=False).exists()
    assert refused(actions.cancel_cohort, why="再次", **given) == {"not_now"}
    assert cast_offer.submitted(who, what).state == "submitted"


def test_with_people_in_it_it_is_called_off_instead(who, what):
    cohort = cast_offer.opened(who, what)
    cast_offer.enrolled(who.worker, cohort)
    given = {"by": who.provider_clerk, "now": cast.NOW, "cohort_id": cohort.pk}
    assert refused(actions.cancel_cohort, why="招生不足", **given) == {"still_taken"}


def test_the_database_holds_what_python_forgets(who, what):
    cohort = cast_offer.opened(who, what)
    for wrong in ({"taken": 11}, {"approved_by": cohort.submitted_by}, {"approved_at": None},
                  {"closes_on": cast.TODAY}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Cohort.objects.filter(pk=cohort.pk).update(**wrong)


def test_who_sees_a_cohort_on_its_way(who, what):
    house, bureau = [who.provider_clerk, who.teacher], [who.reviewer, who.city_officer, who.province_officer]
    others = [who.worker, who.other_provider_clerk, who.neighbour_reviewer, who.employer_clerk, VISITOR]
    drafted = cast_offer.draft(who, what)
    waits = cast_offer.submitted(who, cast_offer.elsewhere(what))
    opened = cast_offer.opened(who, what)
    for cohort, seeing in ((drafted, house), (waits, house + bureau), (opened, house + bureau + others)):
        for by in (*house, *bureau, *others):
            if by in seeing:
                assert queries.cohort(cohort.pk, by=by).pk == cohort.pk
            else:
                with pytest.raises(Cohort.DoesNotExist):
                    queries.cohort(cohort.pk, by=by)


def test_open_cohorts_by_place_occupation_day_and_seats(who, what):
    first = cast_offer.opened(who, what, seats=1)
    second = cast_offer.opened(who, what, opens_on=cast_offer.opening(1))
    cast_offer.submitted(who, cast_offer.elsewhere(what))

    def found(**wanted):
        return [one.pk for one in queries.open_cohorts(Wanted(**wanted), on=cast.TODAY)]

    both = [first.pk, second.pk]
    assert found() == found(region=cast.PROVINCE) == found(region=cast.COUNTY) == both
    assert found(region=cast.NEIGHBOUR) == found(occupation=cast_offer.COOK) == found(level="4") == []
    assert found(occupation=cast_offer.CARER, level="5") == found(text="养老") == found(text=first.no[:11]) == both
    assert found(opens_from=second.opens_on) == [second.pk]
    assert found(opens_until=first.opens_on) == [first.pk]
    cast_offer.enrolled(who.worker, first)
    assert found(only_free=True) == [second.pk]
    assert not queries.open_cohorts(on=second.opens_on + timedelta(days=1)).exists()
    assert queries.offered_now(on=cast.TODAY).occupations == [(cast_offer.CARER, "养老护理员")]


def test_desks_list_their_own_and_count_by_state(who, what):
    cast_offer.draft(who, what)
    waits = cast_offer.submitted(who, what)
    assert queries.states_of(by=who.provider_clerk)["draft"] == 1
    assert [one.pk for one in queries.cohorts_for(by=who.reviewer)] == [waits.pk]
    assert not queries.cohorts_for(by=who.other_provider_clerk).exists()
    assert not queries.cohorts_for(by=who.neighbour_reviewer).exists()


def test_inboxes_show_what_waits_with_its_last_day(who, what):
    cohort = cast_offer.submitted(who, what)
    (row,) = rows_of(queries.inbox(by=who.reviewer))
    assert (row.due_on, row.amount_fen, row.url_name, row.url_args) == (
        cohort.due_on, 1_560_000, "officer:cohort", (cohort.pk,))
    assert rows_of(queries.inbox(by=who.provider_clerk)) == rows_of(queries.inbox(by=who.neighbour_reviewer)) == []
    actions.return_cohort(by=who.reviewer, now=cast.NOW, cohort_id=cohort.pk, why="补方案")
    (back,) = rows_of(queries.inbox(by=who.provider_clerk))
    assert back.url_name == "provider:cohort"
    assert rows_of(queries.inbox(by=who.reviewer)) == rows_of(queries.inbox(by=who.other_provider_clerk)) == []
    assert rows_of(queries.inbox(by=who.worker)) == []


def test_the_step_bar(who, what):
    def bar(cohort):
        return [step.state for step in queries.steps_of(cohort)]

    cohort = cast_offer.opened(who, what)
    assert bar(cohort) == ["done", "done", "now", "todo", "todo"]
    cohort.state = "ended"
    assert bar(cohort) == ["done"] * 5
    cohort.state = "cancelled"
    assert bar(cohort)[0] == "no"
    cohort.state = "returned"
    assert bar(cohort) == ["now", "todo", "todo", "todo", "todo"]

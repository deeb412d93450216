"""Draws in the house: fixed before, recomputable after, nobody warned, nobody with an interest sent."""

from datetime import date, timedelta

import pytest

from baigong.journal.models import Entry, Message
from baigong.kernel.actor import VISITOR
from baigong.offer.models import Teacher
from baigong.people import actions as people
from baigong.people.models import RoleHeld
from baigong.people.words import Role
from baigong.supervision import actions, queries
from baigong.supervision.decide.draws import Lot, Pool, commitment, draw
from baigong.supervision.models import Draw, Visit
from baigong.supervision.words import DrawState
from tests import cast, cast_course, cast_supervision
from tests.refused import refused


@pytest.fixture
def course(who) -> cast_course.Course:
    """A class of two days."""
    return cast_course.running(who)


def test_a_draw_is_what_anyone_computes_from_its_seed_and_pool(who, course):
    one = cast_supervision.drawn(who, course)
    visit = Visit.objects.get(draw=one)
    (lot,) = draw(Pool.from_json(one.pool), cast_supervision.SEED, visits=1, each=2)
    assert lot == Lot(course.cohort.no, str(visit.session.nth), (queries.key_of(visit.first_id), queries.key_of(visit.second_id)))
    assert (visit.held_on, visit.due_on) == (visit.session.starts_at.date(), visit.held_on + timedelta(days=1))
    told = set(Message.objects.filter(word__endswith="visit_drawn").values_list("to_person", flat=True))
    assert told == {who.inspector.person_id, who.second_inspector.person_id}
    assert not Message.objects.filter(to_organisation=who.provider).exists()


def test_until_the_end_only_the_commitment_is_public(who, course):
    one = cast_supervision.drawn(who, course)
    told = queries.published(one)
    assert told["commitment"] == commitment(cast_supervision.SEED) and not {"seed", "pool", "drawn"} & told.keys()
    assert not any(cast_supervision.SEED in str(entry.detail) for entry in Entry.objects.all())
    with refused("not_over", "visits_wait"):
        actions.publish_draw(by=who.reviewer, now=cast.NOW, draw_id=one.pk)
    cast_supervision.entered(who, Visit.objects.get(draw=one))
    actions.publish_draw(by=who.reviewer, now=course.over + timedelta(days=1), draw_id=one.pk)
    told = queries.published(Draw.objects.get())
    assert told["seed"] == cast_supervision.SEED and [one["seen"] for one in told["drawn"]] == [2]


def test_a_draw_is_held_once_and_only_for_days_to_come(who, course):
    one = cast_supervision.drawn(who, course)
    with refused("not_now"):
        actions.hold_draw(by=who.reviewer, now=cast.NOW, draw_id=one.pk)
    with refused("days_past", "draw_too_long", "too_many_visits", "weak_seed"):
        actions.announce_draw(by=who.reviewer, now=cast.NOW, region=cast.COUNTY, from_on=date(2025, 8, 1),
                              until_on=date(2025, 8, 20), visits=51, seed="short")
    later = cast_supervision.announced(who, course, seed="another seed of its own")
    with refused("days_past"):
        actions.hold_draw(by=who.reviewer, now=course.over + timedelta(days=1), draw_id=later.pk)


def test_nothing_to_draw_changes_nothing(who, course):
    one = cast_supervision.announced(who, course)
    with refused("nothing_to_draw"):
        actions.hold_draw(by=who.reviewer, now=course.over - timedelta(hours=2), draw_id=one.pk)
    one.refresh_from_db()
    assert one.state == DrawState.ANNOUNCED


@pytest.mark.parametrize("interest", ["employed", "clerk before", "teaches", "approved it", "sits in it"])
def test_who_has_an_interest_is_not_sent(who, course, interest):
    person = who.inspector.person_id
    match interest:
        case "employed":
            people.change_employer(by=who.city_officer, now=cast.NOW, person_id=person, employer_id=who.provider)
        case "clerk before":
            RoleHeld.objects.create(person_id=person, role=Role.PROVIDER_CLERK, organisation_id=who.provider,
                                    from_on=date(2023, 1, 1), until_on=date(2024, 1, 1), granted_at=cast.NOW)
        case "teaches":
            Teacher.objects.create(provider_id=who.provider, person_id=person)
        case "approved it":
            course.cohort.approved_by = person
            course.cohort.save(update_fields=["approved_by"])
        case "sits in it":
            cast_course.seat(course.cohort, cast.queries.as_worker(person))
    one = cast_supervision.announced(who, course)
    pool, _sessions, _inspectors = queries.pool_of(one, now=cast.NOW)
    assert pool.conflicts == {(course.cohort.no, queries.key_of(person))}
    with refused("nothing_to_draw"):
        actions.hold_draw(by=who.reviewer, now=cast.NOW, draw_id=one.pk)
    with refused("inspector_in_conflict"):
        cast_supervision.ordered(who, course.sessions[0])


def test_an_ordered_visit_takes_inspectors_of_the_place_and_a_reason(who, course):
    visit = cast_supervision.ordered(who, course.sessions[0])
    assert visit.draw is None and visit.no.startswith("JC-2025-")
    with refused("visit_why_needed"):
        cast_supervision.ordered(who, course.sessions[1], why=" ")
    with refused("days_past"):
        cast_supervision.ordered(who, course.sessions[0], now=course.over)
    ask = {"by": who.reviewer, "now": cast.NOW, "session_id": course.sessions[1].pk, "why": "举报"}
    with refused("not_an_inspector"):
        actions.order_visit(**ask, first_id=who.inspector.person_id, second_id=who.worker.person_id)
    with refused("same_inspector"):
        actions.order_visit(**ask, first_id=who.inspector.person_id, second_id=who.inspector.person_id)
    with refused("conflict"):  # the session is visited already
        cast_supervision.ordered(who, course.sessions[0])


def test_who_may_draw_and_who_sees(who, course):
    one = cast_supervision.drawn(who, course)
    visit = Visit.objects.get()
    for stranger in (*who.strangers, who.neighbour_reviewer, who.inspector, who.provider_clerk, who.payer):
        with refused("not_yours"):
            actions.announce_draw(by=stranger, now=cast.NOW, region=cast.COUNTY, from_on=cast.TODAY, until_on=cast.TODAY,
                                  visits=1, seed="a" * 20)
        with refused("not_yours"):
            actions.publish_draw(by=stranger, now=cast.NOW, draw_id=one.pk)
    for stranger in (*who.strangers, VISITOR, who.provider_clerk, who.teacher, who.worker, who.neighbour_reviewer):
        assert not queries.draws(by=stranger).exists() and not queries.visits(by=stranger).exists()
    assert list(queries.visits(by=who.inspector)) == [visit] == list(queries.visits(by=who.reviewer))
    assert list(queries.public_draws()) == [one]

"""The count beside 待办 on every page is the number of rows the inbox has, for every officer, at every stage."""

import pytest
from django.utils.functional import Promise

from baigong.desk import urls
from baigong.desk.employer import home as employer
from baigong.desk.officer import inbox
from baigong.desk.officer.waiting import SOURCES
from baigong.desk.provider import waiting as provider
from baigong.desk.waiting import gathered, how_many
from baigong.kernel.actor import VISITOR, Actor
from baigong.kernel.word import Words
from baigong.offer.queries import rows_of, tallied
from baigong.people.words import Role
from baigong.subsidy import actions
from tests import cast, cast_offer
from tests.cast_subsidy import make_scene, on

pytestmark = pytest.mark.django_db
assert urls.urlpatterns  # importing them hangs every page: a row without its page does not wait
OFFICERS = ("reviewer", "approver", "payer", "neighbour_reviewer")


def counted(who):
    waiting = {name: gathered(SOURCES, getattr(who, name)) for name in OFFICERS}
    rows = {name: len(rows_of(parts)) for name, parts in waiting.items()}
    assert {name: how_many(SOURCES, getattr(who, name)) for name in OFFICERS} == rows
    assert {name: sum(one.count for one in tallied(parts, on=cast.TODAY)) for name, parts in waiting.items()} == rows
    return rows


@pytest.mark.parametrize(("stage", "whose"), [
    ("filed", "reviewer"), ("reviewed", "approver"), ("granted", "approver"), ("payable", "payer"),
    ("drafted", "payer"), ("sent", "payer")])
def test_the_count_is_the_rows(stage, whose):
    scene = make_scene()
    getattr(scene, stage)()
    assert counted(scene.who)[whose] == 1


def test_what_waits_on_all_floors_is_counted_in_one_query(django_assert_num_queries):
    scene = make_scene()
    notice = scene.noticed()
    actions.object_to(by=VISITOR, now=on(16), notice_id=notice.pk, claim_id=scene.claim_of().pk, text="此人未到课")
    assert counted(scene.who)["neighbour_reviewer"] == 0
    with django_assert_num_queries(1):
        assert how_many(SOURCES, scene.who.reviewer) >= 1


def test_actors_of_one_role_ask_one_statement_with_values_of_their_own_beside_it():
    """So the server plans it once for all of them; that it does is tests/desk/test_crowded.py."""
    who = cast.assemble()
    here, there = ([part.keys for part in gathered(SOURCES, by)] for by in (who.reviewer, who.neighbour_reviewer))
    assert len(here) > 20 and [sql for sql, _given in here] == [sql for sql, _given in there]
    assert [given for _sql, given in here] != [given for _sql, given in there]
    assert not [one for _sql, given in here for one in given if isinstance(one, Words)]


def test_figures_of_many_claims_are_a_moment_old_though_none_was_paid_this_year(settings, monkeypatch, django_assert_num_queries):
    scene = make_scene()
    scene.filed()
    settings.REMEMBERS = True
    monkeypatch.setattr(inbox, "MANY", 0)
    first = inbox._counted(scene.who.reviewer, cast.TODAY)
    assert (first.claims, first.waiting, first.paid) == (2, 1, 0)
    with django_assert_num_queries(0):
        assert inbox._counted(scene.who.reviewer, cast.TODAY) == first
    with django_assert_num_queries(1):
        assert inbox._counted(scene.who.neighbour_reviewer, cast.TODAY).claims == 0


def test_cohorts_that_wait_are_counted():
    who = cast.assemble()
    cast_offer.submitted(who, cast_offer.equip(who))
    assert counted(who)["reviewer"] == 1


@pytest.mark.parametrize("sources", [SOURCES, provider.SOURCES, employer.SOURCES], ids=["officer", "provider", "employer"])
@pytest.mark.parametrize("role", Role, ids=str)
def test_to_say_what_waits_nothing_is_read_and_no_language_chosen(role, sources, django_assert_num_queries):
    """For it is remembered for the actor: what it said would otherwise be of an earlier day, or in another's language."""
    actor = Actor(role=role, person_id=-7, organisation_id=-7, region=cast.COUNTY)
    with django_assert_num_queries(0):
        parts = gathered(sources, actor)
        assert parts is gathered(sources, actor)
        assert all(len(part.keys) == 2 for part in parts)
    assert all(isinstance(part.kind, Promise) for part in parts)

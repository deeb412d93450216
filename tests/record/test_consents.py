"""Consents: given by the worker alone, to one body for one purpose; withdrawn at once."""

from datetime import timedelta

import pytest

from baigong.journal.models import Message
from baigong.people.models import Person
from baigong.record import actions, queries
from baigong.record.models import Consent
from baigong.record.words import Purpose
from tests import cast
from tests.refused import refused

TOMORROW = cast.TODAY + timedelta(days=1)


@pytest.fixture
def who(db):
    return cast.assemble()


def give(who, **other):
    """The worker lets the employer in."""
    given = {"by": who.worker, "organisation_id": who.employer, "purpose": Purpose.HIRING, "now": cast.NOW}
    return actions.give_consent(**(given | other))


def test_a_consent_opens_the_record_and_is_told(who):
    with pytest.raises(Person.DoesNotExist):
        queries.record(who.worker.person_id, by=who.employer_clerk, at=cast.NOW)
    give(who)
    assert queries.record(who.worker.person_id, by=who.employer_clerk, at=cast.NOW).person.name == "李明"
    assert [one.name for one in queries.let_in(by=who.employer_clerk, on=cast.TODAY)] == ["李明"]
    assert "求职应聘" in Message.objects.get(to_organisation=who.employer).zh


def test_the_same_again_is_refused_and_another_purpose_is_not(who):
    give(who)
    with refused("consent_exists"):
        give(who)
    give(who, purpose=Purpose.CLAIM)


def test_a_withdrawn_consent_closes_the_record(who):
    consent = give(who)
    actions.withdraw_consent(by=who.worker, consent_id=consent.pk, now=cast.NOW)
    with pytest.raises(Person.DoesNotExist):
        queries.record(who.worker.person_id, by=who.employer_clerk, at=cast.NOW)
    with refused("already_withdrawn"):
        actions.withdraw_consent(by=who.worker, consent_id=consent.pk, now=cast.NOW)
    assert [one.withdrawn_at for one in queries.consents(by=who.worker)] == [cast.NOW]


def test_a_consent_runs_out_and_makes_way_for_a_new_one(who):
    give(who, until_on=TOMORROW)
    assert queries.record(who.worker.person_id, by=who.employer_clerk, at=cast.NOW + timedelta(days=1))
    later = cast.NOW + timedelta(days=2)
    with pytest.raises(Person.DoesNotExist):
        queries.record(who.worker.person_id, by=who.employer_clerk, at=later)
    give(who, now=later)
    assert queries.record(who.worker.person_id, by=who.employer_clerk, at=later)
    assert Consent.objects.count() == 2


def test_a_consent_in_the_past_or_for_nobody_is_refused(who):
    with refused("consent_past"):
        give(who, until_on=cast.TODAY)
    with refused("no_such_body"):
        give(who, organisation_id=10**9)


def test_nobody_consents_or_withdraws_for_another(who):
    consent = give(who)
    for stranger in (*who.strangers, who.employer_clerk, who.provider_clerk, who.reviewer, who.other_worker):
        with refused("not_yours"):
            actions.withdraw_consent(by=stranger, consent_id=consent.pk, now=cast.NOW)
        if stranger.role != "worker":
            with refused("not_yours"):
                give(who, by=stranger)


def test_bodies_are_found_by_name_or_code(who):
    (found,) = queries.bodies_to_let_in("津工")
    assert found.pk == who.employer
    assert list(queries.bodies_to_let_in(found.uscc.lower())) == [found]
    assert not queries.bodies_to_let_in("人社局") and not queries.bodies_to_let_in(" ")

"""The auditor sees every yuan of the region and what it rests on; whose file is opened, and what for, stays written."""

import hashlib
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from baigong.journal.models import Entry
from baigong.kernel.actor import SYSTEM
from baigong.kernel.identity import Sex
from baigong.ledger.models import Transfer
from baigong.people import actions as people
from baigong.people.models import PayAccount, Person, RoleHeld
from baigong.people.words import Role
from baigong.subsidy.models import Claim
from baigong.supervision import actions, decide, queries
from baigong.supervision.models import Look
from baigong.supervision.words import Concern, Sampling
from tests import cast, cast_subsidy
from tests.refused import refused

NOW = cast_subsidy.on(28)
YEAR = {"first": date(2025, 1, 1), "last": date(2025, 12, 31)}


@pytest.fixture
def scene(db):
    return cast_subsidy.make_paid()


def opened(scene, **other):
    given = {"by": scene.who.auditor, "now": NOW, "concern": Concern.PERSON, "key": scene.who.worker.person_id, "why": "核对支付"}
    return actions.open_file(**(given | other))


def test_from_a_payment_down_to_what_it_rests_on(scene):
    claim = scene.claim_of()
    found = queries.trail(claim.post_id, by=scene.who.auditor)
    assert (found.claim, found.decision.claim_id, found.transfer.amount_fen) == (claim, claim.pk, claim.amount_fen)
    assert [(one.theory, one.practice) for one in found.scores] == [(88, 90)]
    actions_of = set(queries.signatures(found).values_list("action", flat=True))
    assert {"subsidy.claim_reviewed", "subsidy.claim_granted", "subsidy.run_released", "assessment.certified"} <= actions_of
    assert queries.trail(claim.hold_id, by=scene.who.auditor).claim == claim
    budget = Transfer.objects.get(kind="direct", credit__code=scene.line.account)
    assert queries.trail(budget.pk, by=scene.who.auditor).claim is None


def test_a_region_ends_at_its_border(scene):
    claim, other = scene.claim_of(), replace(scene.who.auditor, region=cast.NEIGHBOUR)
    assert queries.yuan(by=scene.who.auditor).count() == 3
    for by in (other, *scene.who.strangers, scene.who.payer):
        assert not queries.yuan(by=by).exists()
        with pytest.raises(Transfer.DoesNotExist):
            queries.trail(claim.post_id, by=by)
        assert queries.whose(claim.no, by=by) is None
    assert queries.yuan(by=replace(other, region=cast.PROVINCE)).count() == 3


def test_a_file_is_opened_with_a_purpose_for_a_day(scene):
    who, key = scene.who, scene.who.worker.person_id
    assert not queries.is_open(Concern.PERSON, key, by=who.auditor, on=NOW.date())
    look = opened(scene)
    entry = Entry.objects.latest("id")
    assert (entry.action, entry.subject_id) == ("supervision.file_opened", str(look.pk))
    assert entry.detail == {"concern": "person", "key": key}
    assert queries.is_open(Concern.PERSON, key, by=who.auditor, on=NOW.date())
    assert not queries.is_open(Concern.PERSON, key, by=who.auditor, on=NOW.date() + timedelta(days=1))
    assert not queries.is_open(Concern.PERSON, who.other_worker.person_id, by=who.auditor, on=NOW.date())
    assert not queries.is_open(Concern.ORGANISATION, key, by=who.auditor, on=NOW.date())
    assert opened(scene).pk != look.pk  # again is another look, and stays written too
    assert list(queries.looks(by=who.auditor).values_list("why", flat=True)) == ["核对支付"] * 2
    assert not queries.looks(by=replace(who.auditor, person_id=who.payer.person_id)).exists()


def test_no_purpose_not_yours_strangers(scene):
    with refused("purpose_needed"):
        opened(scene, why=" ")
    for by in (replace(scene.who.auditor, region=cast.NEIGHBOUR), *scene.who.strangers, scene.who.reviewer, SYSTEM):
        with refused("not_yours"):
            opened(scene, by=by)
    with refused("not_yours"):
        opened(scene, key=cast.make_person("旁人").pk)
    with refused("not_yours"):
        opened(scene, concern=Concern.ORGANISATION, key=scene.who.provider)
    assert not Look.objects.exists()


def test_looks_are_kept(scene):
    opened(scene)
    for sql in ("UPDATE supervision_look SET why = 'x'", "DELETE FROM supervision_look", "TRUNCATE supervision_look"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)


def test_whose_number_it_is(scene):
    who = scene.who
    person = Person.objects.get(pk=who.worker.person_id)
    card = PayAccount.objects.filter(person=person).latest("id")
    for number in (person.id_number, card.number, scene.claim_of().no, scene.claim_of().no.lower()):
        assert queries.whose(number, by=who.auditor) == (Concern.PERSON, person.pk)
    assert queries.whose(cast.make_person("旁人").id_number, by=who.auditor) is None
    yuan = queries.yuan_of(Concern.PERSON, person.pk, by=who.auditor)
    assert queries.sums_of(yuan) == {"hold": scene.claim_of().amount_fen, "post": scene.claim_of().amount_fen}


def test_a_sample_is_drawn_again_by_its_seed(scene):
    (one,) = queries.sample(by=scene.who.auditor, seed="x", size=5, how=Sampling.RANDOM, **YEAR)
    assert one == scene.claim_of() and one.weight == 0
    before = {"first": date(2024, 1, 1), "last": date(2024, 12, 31)}
    assert queries.sample(by=scene.who.auditor, seed="x", size=5, how=Sampling.RISK, **before) == []
    assert queries.sample(by=scene.who.payer, seed="x", size=5, how=Sampling.RANDOM, **YEAR) == []


POOL = [decide.Candidate(f"BT-{n:05d}", n % 7 * 1000, n % 3) for n in range(60)]


@given(st.permutations(POOL), st.text(max_size=12), st.integers(1, 70))
def test_the_same_seed_gives_the_same_claims_in_whatever_order_they_come(pool, seed, size):
    for how in Sampling:
        drawn = decide.sampled(pool, seed=seed, size=size, how=how)
        assert drawn == decide.sampled(POOL, seed=seed, size=size, how=how) and len(set(drawn)) == min(size, 60)
    by_risk = decide.sampled(pool, seed=seed, size=60, how=Sampling.RISK)
    assert [(one.weight, one.amount_fen) for one in by_risk] == sorted(
        ((one.weight, one.amount_fen) for one in POOL), reverse=True)


def test_another_seed_draws_others_and_anyone_can_draw_again():
    one, two = ([each.no for each in decide.sampled(POOL, seed=seed, size=20, how=Sampling.RANDOM)] for seed in "ab")
    assert one != two
    anew = sorted((hashlib.sha256(f"baigong-sample-1|a|{each.no}".encode()).hexdigest(), each.no) for each in POOL)
    assert one == [no for _place, no in anew[:20]]


def test_an_auditors_role_ends_and_stands_alone(db):
    cast.make_regions()
    person = cast.make_person("某甲", sex=Sex.MALE)
    given = {"by": SYSTEM, "now": cast.NOW, "person_id": person.pk, "role": Role.AUDITOR, "region": cast.COUNTY,
             "from_on": date(2025, 1, 1)}
    for until_on in (None, date(2026, 1, 3)):
        with refused("auditor_ends"):
            people.grant_role(**given, until_on=until_on)
    held = people.grant_role(**given, until_on=date(2026, 1, 2))
    with refused("incompatible_roles"):
        people.grant_role(**given | {"role": Role.REVIEWER}, until_on=date(2025, 6, 1))
    for change, constraint in (({"until_on": None}, "people_role_auditor_ends"), ({}, "people_role_auditor_apart")):
        with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
            if change:
                RoleHeld.objects.filter(pk=held.pk).update(**change)
            else:
                RoleHeld.objects.create(person=person, role=Role.PAYER, region_id=cast.COUNTY, from_on=date(2025, 3, 1),
                                        granted_at=cast.NOW)
    assert Claim.objects.count() == 0

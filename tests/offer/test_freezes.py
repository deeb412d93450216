"""A class or a body that is being looked into: nothing new is approved, by Python's word and by the database's."""

import pytest

from baigong.journal.actions import action
from baigong.kernel.actor import SYSTEM
from baigong.kernel.refused import Refused
from baigong.offer import actions, queries
from baigong.offer.models import Cohort, Freeze
from baigong.offer.words import State
from baigong.subsidy import actions as subsidy
from tests import cast, cast_offer
from tests.ledger.acting import acting


@action("offer.test_freeze", may=lambda *, by: True)
def freeze(*, by, now, ground="test/1", **scope):
    """What an upper floor's action does."""
    return actions.freeze(by=by, now=now, ground=ground, **scope)


@action("offer.test_lift", may=lambda *, by: True)
def lift(*, by, now, ground="test/1"):
    """And when it is over."""
    return actions.lift(by=by, now=now, ground=ground)


def codes(what):
    with pytest.raises(Refused) as refused:
        what()
    return refused.value.codes


@pytest.fixture
def filed(who):
    """A class that waits for its approval."""
    return cast_offer.submitted(who, cast_offer.equip(who))


@pytest.mark.parametrize("scope", ["cohort", "organisation"])
def test_what_is_frozen_is_not_approved_until_it_is_lifted(who, filed, scope):
    thing = {"cohort_id": filed.pk} if scope == "cohort" else {"organisation_id": filed.provider_id}
    freeze(by=SYSTEM, now=cast.NOW, **thing)
    assert queries.is_frozen(filed)
    assert queries.grounds_on_cohort(filed) == ["test/1"]
    assert codes(lambda: subsidy.approve_cohort(by=who.reviewer, now=cast.NOW, cohort_id=filed.pk)) == ("frozen",)
    opened = {"state": "open", "approved_at": cast.NOW}
    assert codes(lambda: acting(lambda: Cohort.objects.filter(pk=filed.pk).update(**opened))) == ("frozen",)
    assert lift(by=SYSTEM, now=cast.NOW)
    assert not lift(by=SYSTEM, now=cast.NOW)
    assert subsidy.approve_cohort(by=who.reviewer, now=cast.NOW, cohort_id=filed.pk).state == State.OPEN


def test_a_frozen_class_may_be_returned_and_one_without_subsidy_goes_on(who, filed):
    acting(lambda: actions.freeze_many([Freeze(ground="test/1", organisation_id=filed.provider_id, frozen_at=cast.NOW)]))
    acting(lambda: actions.freeze_many([Freeze(ground="test/1", organisation_id=filed.provider_id, frozen_at=cast.NOW)]))
    assert Freeze.objects.count() == 1
    Cohort.objects.filter(pk=filed.pk).update(wants_subsidy=False)
    assert not queries.is_frozen(Cohort.objects.get(pk=filed.pk))
    subsidy.approve_cohort(by=who.reviewer, now=cast.NOW, cohort_id=filed.pk)


def test_a_frozen_class_may_be_returned(who, filed):
    freeze(by=SYSTEM, now=cast.NOW, cohort_id=filed.pk)
    assert actions.return_cohort(by=who.reviewer, now=cast.NOW, cohort_id=filed.pk, why="补材料").state == State.RETURNED

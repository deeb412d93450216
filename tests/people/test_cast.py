"""The cast assembles, and nobody in it holds two desks."""

import pytest

from tests import cast

pytestmark = pytest.mark.django_db


def test_everyone_is_there_and_the_numbers_are_nobodys():
    who = cast.assemble()
    assert who.reviewer.covers(cast.COUNTY) and not who.neighbour_reviewer.covers(cast.COUNTY)
    assert who.provider_clerk.organisation_id == who.provider
    assert {stranger.role for stranger in who.strangers} >= {"visitor", "worker", "payer", "assessor"}
    cast.given_facts(who.worker.person_id, **{"worker.insured_months": 46})
    cast.in_group(who.worker.person_id, "registered_unemployed")
    assert cast.pay_account(person_id=who.worker.person_id).startswith("999999")
    assert cast.pay_account(organisation_id=who.provider)
    assert cast.make_login(who.worker)

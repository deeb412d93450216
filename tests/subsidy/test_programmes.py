"""Classes under a programme of their own, paid end to end through public actions by the real policies of the shelf."""

from datetime import date

import pytest
from django.db.models import Sum

from baigong.subsidy.models import Claim
from tests import cast, cast_programme
from tests.cast_subsidy import publish

ZHONGSHAN = "442000"
OPENS = date(2025, 9, 22)


@pytest.fixture
def town(db):
    cast.assemble()
    town = cast_programme.make_town(ZHONGSHAN, fund="special-account")
    publish(f"{ZHONGSHAN}/induction-2022")
    return town


@pytest.mark.parametrize(("hours", "each_yuan", "all_yuan"), [(20, 600, 60_000), (40, 1_000, 100_000)])
def test_a_firm_is_paid_for_a_hundred_trained_on_the_job(town, hours, each_yuan, all_yuan):
    """适岗培训: 30 yuan a class hour, at most 1,000 a head and year (rules.md W3 and W4)."""
    staff = town.staff(100, **{"employer.rival_aid_this_year": False})
    cohort = town.ordered(staff, opens_on=OPENS, hours=hours, programme="induction", fee_fen=0)
    town.sat(cohort)
    town.closed(cohort)
    claims = town.offered(cohort, on=date(2025, 10, 9))
    assert {(one.payee, one.payee_organisation_id, one.certificate_id, one.amount_fen) for one in claims} == {
        ("employer", town.firm, None, each_yuan * 100)}
    run = town.paid(claims, on=date(2025, 10, 10))
    paid = Claim.objects.filter(state="paid", cohort=cohort)
    assert (paid.count(), paid.aggregate(fen=Sum("amount_fen"))["fen"]) == (100, all_yuan * 100)
    assert run.payments.filter(state="paid").count() == 100
    assert town.offered(cohort, on=date(2025, 11, 3)) == []

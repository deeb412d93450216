"""Classes under a programme of their own, paid end to end through public actions by the real policies of the shelf."""

from datetime import date

import pytest
from django.db.models import Sum

from baigong.offer.actions import Under
from baigong.subsidy import actions, facts
from baigong.subsidy.models import Claim
from tests import cast, cast_programme
from tests.cast_programme import at
from tests.cast_subsidy import publish
from tests.refused import refused

ZHONGSHAN = "442000"
OPENS = date(2025, 9, 22)


@pytest.fixture
def who(db):
    return cast.assemble()


@pytest.fixture
def town(who):
    town = cast_programme.make_town(ZHONGSHAN, fund="special-account")
    publish(f"{ZHONGSHAN}/induction-2022")
    return town


@pytest.mark.parametrize(("hours", "each_yuan", "all_yuan", "paid"), [(20, 600, 60_000, 10), (40, 1_000, 100_000, 3)])
def test_a_firm_is_paid_for_a_hundred_trained_on_the_job(town, hours, each_yuan, all_yuan, paid):
    """适岗培训: 30 yuan a class hour, at most 1,000 a head and year (rules.md W3 and W4). All hundred are found; a few of them,
    so as not to act a thousand times, go all the way to the bank."""
    staff = town.staff(100, **{"employer.rival_aid_this_year": False})
    cohort = town.ordered(staff, opens_on=OPENS, hours=hours, programme="induction", fee_fen=0)
    town.sat(cohort)
    town.closed(cohort)
    claims = town.offered(cohort, on=date(2025, 10, 9))
    assert {(one.payee, one.payee_organisation_id, one.certificate_id, one.amount_fen) for one in claims} == {
        ("employer", town.firm, None, each_yuan * 100)}
    assert (len(claims), sum(one.amount_fen for one in claims)) == (100, all_yuan * 100)
    run = town.paid(claims[:paid], on=date(2025, 10, 10))
    arrived = Claim.objects.filter(state="paid", cohort=cohort)
    assert (arrived.count(), arrived.aggregate(fen=Sum("amount_fen"))["fen"]) == (paid, paid * each_yuan * 100)
    assert run.payments.filter(state="paid").count() == paid
    assert town.offered(cohort, on=date(2025, 11, 3)) == []


def held(town, cohort, *, absent=()):
    """Taught to its end."""
    town.sat(cohort, absent=absent)
    town.closed(cohort)
    return cohort


def test_nothing_is_due_before_the_class_is_over_nor_for_who_did_not_complete_it(town):
    stays, away = town.staff(2, **{"employer.rival_aid_this_year": False})
    cohort = town.ordered([stays, away], opens_on=OPENS, hours=20, programme="induction", fee_fen=0)
    assert town.offered(cohort, on=OPENS) == []
    held(town, cohort, absent=(away.pk,))
    assert [one.worker_id for one in town.offered(cohort, on=date(2025, 10, 9))] == [stays.pk]


@pytest.mark.parametrize(("programme", "fee_fen", "found"), [
    ("induction", 0, 1), ("induction", 30_000, 0), ("project", 0, 0)])
def test_the_policy_pays_for_its_own_kind_of_class_and_a_free_one(town, programme, fee_fen, found):
    cohort = town.ordered(town.staff(1, **{"employer.rival_aid_this_year": False}), opens_on=OPENS, hours=20,
                          programme=programme, fee_fen=fee_fen)
    held(town, cohort)
    assert len(town.offered(cohort, on=date(2025, 10, 9))) == found


def test_what_is_not_said_of_the_fee_is_asked(town):
    cohort = town.ordered(town.staff(1, **{"employer.rival_aid_this_year": False}), opens_on=OPENS, hours=20,
                          programme="induction")
    held(town, cohort)
    (claim,) = town.offered(cohort, on=date(2025, 10, 9))
    assert claim.amount_fen == 0                                           # may be claimed, once the fact is known
    actions.file_claim(by=town.employer, now=at(date(2025, 10, 9), 11), claim_id=claim.pk)
    with refused("evidence_needed"):
        actions.review_claim(by=town.reviewer, now=at(date(2025, 10, 9), 12), claim_id=claim.pk)


def test_a_certificate_that_comes_later_finds_the_claim_of_its_seat(who, town):
    cohort = held(town, town.ordered(town.staff(1, **{"employer.rival_aid_this_year": False}), opens_on=OPENS, hours=20,
                                     programme="induction", fee_fen=0))
    (claim,) = town.offered(cohort, on=date(2025, 10, 9))
    (certificate,) = town.certified(who, cohort, on=date(2025, 10, 10))
    (found,) = [one for one in facts.prospects(certificate.person, today=date(2025, 10, 27)) if one.row.slug == "induction-2022"]
    assert found.claim == claim
    assert town.offered(cohort, on=date(2025, 10, 27)) == []


def test_a_project_is_paid_to_its_school_by_the_hour(who):
    """项目制 of Quanzhou: 25 yuan an hour for whoever holds the certificate of completion."""
    town = cast_programme.make_town("350500", fund="employment-subsidy")
    publish("350500/project-2024")
    cast.pay_account(organisation_id=town.school)
    staff = town.staff(2, **{"training.led_to_work": False})
    now = at(date(2025, 9, 8))
    cohort = town.opened(town.drafted(seats=2, opens_on=OPENS, hours=24, now=now, level="PH", kind="training",
                                      under=Under("project")), now=now)
    held(town, town.seated(cohort, staff, now=now))
    town.certified(who, cohort, on=date(2025, 10, 10))
    claims = town.offered(cohort, on=date(2025, 10, 27))
    assert {(one.payee, one.kind, one.amount_fen) for one in claims} == {("provider", "project", 60_000)}
    town.paid(claims, on=date(2025, 10, 28), by=town.clerk)
    assert Claim.objects.filter(state="paid").count() == 2


def test_tianjin_pays_for_apprentices_in_one_once_they_are_certified(who):
    town = cast_programme.make_town(cast.COUNTY, fund="unemployment-insurance", years=(2025, 2026))
    publish("120000/apprenticeship-2022")
    staff = town.staff(2, **{"worker.public_employee": False, "worker.pensioner": False})
    cohort = town.apprentices_class(staff, opens_on=date(2025, 10, 13))
    assert town.offered(cohort, on=date(2025, 12, 1)) == []                # no advance here
    held(town, cohort)
    assert town.offered(cohort, on=date(2026, 10, 12)) == []               # not before the certificate
    town.certified(who, cohort, on=date(2026, 10, 14))
    claims = town.offered(cohort, on=date(2026, 10, 30))
    assert {(one.instalment, one.kind, one.payee, one.amount_fen) for one in claims} == {
        ("whole", "apprentice", "employer", 500_000)}
    town.paid(claims, on=date(2026, 10, 30))
    assert Claim.objects.filter(state="paid").count() == 2

"""Donations: taken in with their purpose, used for nothing else, each yuan to a claim, nobody named who did not agree."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction

from baigong.kernel.actor import SYSTEM
from baigong.kernel.refused import Answer, Refused
from baigong.ledger import queries as ledger
from baigong.ledger.models import Transfer
from baigong.offer.models import Occupation
from baigong.people.words import Group, Role
from baigong.policy import actions as policy
from baigong.policy import queries as budgets
from baigong.policy.models import BudgetLine, BudgetMove
from baigong.subsidy import actions, queries
from baigong.subsidy.decide.giving import Asking, Earmark, may_charge
from baigong.subsidy.models import Claim, Donation, DonorConsent
from baigong.subsidy.words import State
from tests import cast, cast_subsidy

GIVEN = {"region": cast.COUNTY, "donor_kind": "body", "donor": "津工机械有限公司（模拟）", "document_no": "捐协 1",
         "received_on": date(2025, 9, 1), "amount_fen": 5_000_00, "purpose": "用于本区技能培训"}


def give(by, **other) -> Donation:
    return actions.register_donation(by=by, now=cast_subsidy.OFFERED, **{**GIVEN, **other})


def refused(do, *args, **given) -> tuple[str, ...]:
    with pytest.raises(Refused) as no:
        do(*args, **given)
    return no.value.codes


@pytest.fixture
def officer(scene):
    return scene.who.finance_officer


def charge(scene, claim, one, by=None):
    return actions.charge_donation(by=by or scene.who.reviewer, now=cast_subsidy.GRANTED, claim_id=claim.pk, donation_id=one.pk)


def test_a_donation_has_a_number_and_a_line_of_its_own(officer):
    one, other = give(officer), give(officer, document_no="捐协 2", amount_fen=7_00)
    assert one.no.startswith("JZ-120104-2025-") and one.no != other.no and one.line_id != other.line_id
    account = ledger.account(one.line.account)
    assert (account.available_fen, one.line.fund, one.line.region_id) == (5_000_00, "donation", cast.COUNTY)
    assert GIVEN["donor"] not in account.name
    assert BudgetMove.objects.get(target=one.line).kind == "receive"
    assert [each.carried_fen for each in budgets.account_of_year(2025) if each.fund == "donation"] == [5_007_00]


def test_the_same_agreement_again_changes_nothing(officer):
    one = give(officer)
    assert give(officer).pk == one.pk and Transfer.objects.filter(credit__code=one.line.account).count() == 1
    assert refused(give, officer, amount_fen=1) == ("donation_twice",)
    fresh = Donation(**{field.attname: getattr(one, field.attname) for field in Donation._meta.fields if field.name != "id"})
    fresh.no, fresh.line = "JZ-x", BudgetLine.objects.exclude(pk=one.line_id).first()
    with pytest.raises(IntegrityError, match="subsidy_donation_document_once"), transaction.atomic():
        fresh.save(force_insert=True)


def test_whatever_is_missing_is_said_at_once(officer):
    assert refused(give, officer, donor=" ", purpose="", document_no="", amount_fen=0, received_on=date(2026, 1, 1)) == (
        "no_donor", "no_purpose", "no_document", "no_amount", "donation_ahead")
    assert refused(give, officer, donor_kind="person", organisation_id=1) == ("not_a_donor",)
    assert refused(give, SYSTEM) == ("not_yours",)


def test_who_may_take_one_in(scene):
    for by in (*scene.who.strangers, scene.who.payer, scene.who.reviewer, scene.who.city_officer, scene.who.employer_clerk):
        assert refused(give, by) == ("not_yours",), by.role
    county = cast.make_actor(Role.FINANCE_OFFICER, region=cast.COUNTY)
    assert refused(give, county, region=cast.CITY) == ("not_yours",)
    assert give(county).region_id == cast.COUNTY


def test_nobody_is_named_before_they_agree_and_none_after_they_withdraw(scene, officer):
    one = give(officer, organisation_id=scene.who.employer)
    clerk, later = scene.who.employer_clerk, cast_subsidy.GRANTED

    def named() -> bool:
        return queries.given(list(queries.public_donations()))[0].is_named

    assert not named()
    assert refused(actions.name_donor, by=clerk, now=later, donation_id=one.pk, is_named=False) == ("consent_same",)
    actions.name_donor(by=clerk, now=later, donation_id=one.pk, is_named=True)
    assert named()
    assert refused(actions.name_donor, by=clerk, now=later, donation_id=one.pk, is_named=True) == ("consent_same",)
    assert refused(actions.name_donor, by=officer, now=later, donation_id=one.pk, is_named=False) == ("consent_basis",)
    actions.name_donor(by=officer, now=later, donation_id=one.pk, is_named=False, basis="来函 3")
    assert not named() and DonorConsent.objects.count() == 2


def test_only_the_donor_and_whoever_registers_say_who_is_named(scene, officer):
    one = give(officer, organisation_id=scene.who.employer)
    for by in (*scene.who.strangers, scene.who.reviewer, scene.who.payer, scene.who.provider_clerk):
        assert refused(actions.name_donor, by=by, now=cast_subsidy.GRANTED, donation_id=one.pk, is_named=True, basis="x") == (
            "not_yours",), by.role
    assert [each.pk for each in queries.donations(by=scene.who.employer_clerk)] == [one.pk]
    assert not queries.donations(by=scene.who.strangers[3]).exists() and not queries.donations(by=scene.who.worker).exists()


def test_a_claim_that_fits_is_paid_from_it_to_the_fen(scene, officer):
    one, claim = give(officer), scene.reviewed()
    budget = ledger.account(scene.line.account)
    assert budget.available_fen == 100_000_000 - claim.amount_fen
    assert [each.donation.pk for each in queries.donations_for(claim, on=cast.TODAY)] == [one.pk]
    charge(scene, claim, one)
    assert ledger.account(scene.line.account).available_fen == 100_000_000
    assert ledger.account(one.line.account).available_fen == 5_000_00 - claim.amount_fen
    actions.grant_claim(by=scene.who.approver, now=cast_subsidy.GRANTED, claim_id=claim.pk)
    notice = actions.open_notice(by=scene.who.approver, now=cast_subsidy.NOTICED, region=cast.COUNTY)
    actions.close_notice(by=scene.who.approver, now=cast_subsidy.CLOSED, notice_id=notice.pk)
    run = actions.draft_run(by=scene.who.payer, now=cast_subsidy.SENT, region=cast.COUNTY)
    claim = scene.claim_of()
    assert refused(charge, scene, claim, give(officer, document_no="捐协 2")) == ("payment_open",)
    run = actions.release_run(by=scene.who.payer, now=cast_subsidy.SENT, run_id=run.pk)
    assert b"9900120104005" in queries.bank_xml(run)
    actions.read_bank_answer(by=scene.who.payer, now=cast_subsidy.ANSWERED, run_id=run.pk, content=cast_subsidy.answer_of(run))
    assert refused(charge, scene, claim, one) == ("not_chargeable",)
    what = queries.given([queries.public_donation(one.pk)])[0]
    assert (what.given_fen, what.paid_fen, what.held_fen, what.left_fen) == (
        5_000_00, claim.amount_fen, 0, 5_000_00 - claim.amount_fen)
    [paid] = queries.paid_from(list(queries.claims_paid_from(one)), on=date(2025, 11, 1), language="zh")
    assert (paid.line.no, paid.line.name, paid.line.amount_fen, paid.on) == (claim.no, "李*", claim.amount_fen, date(2025, 10, 27))
    [later] = queries.paid_from(list(queries.claims_paid_from(one)), on=date(2027, 1, 1), language="zh")
    assert (later.line.no, later.line.name, later.line.amount_fen) == (claim.no, "", claim.amount_fen)


def test_it_goes_back_to_the_budget_and_again(scene, officer):
    one, claim = give(officer), scene.reviewed()
    before = (ledger.account(scene.line.account).available_fen, 5_000_00)
    again = {"by": scene.who.reviewer, "now": cast_subsidy.GRANTED, "claim_id": claim.pk}
    assert refused(actions.charge_budget, **again) == ("not_charged",)
    charge(scene, claim, one)
    assert refused(charge, scene, claim, one) == ("charged_already",)
    actions.charge_budget(**again)
    assert (ledger.account(scene.line.account).available_fen, ledger.account(one.line.account).available_fen) == before
    charge(scene, claim, one)
    actions.return_claim(**again, why="补一份材料")
    assert ledger.account(one.line.account).available_fen == 5_000_00 and queries.promised_from(one) == 0
    assert refused(actions.charge_budget, **again) == ("not_chargeable",)


def test_every_reason_why_it_does_not_fit(scene, officer):
    claim = scene.reviewed()
    other = Occupation.objects.create(code="9-99-99-99", name="别的职业")
    narrow = give(officer, region=cast.NEIGHBOUR, for_group="veteran", for_occupation_id=other.pk)
    assert refused(charge, scene, claim, narrow) == ("donation_place", "donation_group", "donation_occupation")
    poor = give(officer, document_no="捐协 3", amount_fen=claim.amount_fen - 1)
    assert refused(charge, scene, claim, poor) == ("overdrawn",)
    assert queries.donations_for(claim, on=cast.TODAY) == []
    cast.in_group(claim.worker_id, "veteran")
    fits = give(officer, region=cast.PROVINCE, document_no="捐协 4", for_group="veteran",
                for_occupation_id=claim.certificate.occupation_id)
    charge(scene, claim, fits)
    assert Claim.objects.get(pk=claim.pk).budget_line_id == fits.line_id


def test_a_use_that_the_fund_forbids():
    mark = Earmark(cast.COUNTY, "南开区")
    what = Asking(State.REVIEWED, cast.COUNTY, "南开区", frozenset({Group.VETERAN}), None, forbidden="“三公”经费")
    assert [str(one.word) for one in may_charge(mark, what).reasons] == ["donation_use"]


def test_who_may_move_a_claim(scene, officer):
    one, claim = give(officer), scene.reviewed()
    for by in (*scene.who.strangers, scene.who.payer, officer, scene.who.worker, scene.who.neighbour_reviewer):
        assert refused(charge, scene, claim, one, by=by) == ("not_yours",), by.role
        assert refused(actions.charge_budget, by=by, now=cast_subsidy.GRANTED, claim_id=claim.pk) == ("not_yours",), by.role
    assert charge(scene, claim, one, by=scene.who.approver).budget_line_id == one.line_id


def test_a_donations_line_is_no_budget(scene, officer):
    line, at = give(officer).line, {"by": officer, "now": cast_subsidy.GRANTED, "document_no": "x", "amount_fen": 1}
    wide = give(officer, region=cast.CITY, document_no="捐协 9").line
    assert refused(policy.pass_down, line_id=wide.pk, to_region=cast.COUNTY, **at) == ("earmarked",)
    assert refused(policy.reallocate, line_id=line.pk, to_region=cast.NEIGHBOUR, **at) == ("earmarked",)
    assert refused(policy.give_back, line_id=line.pk, **at) == ("earmarked",)
    assert refused(policy.freeze, line_id=line.pk, why="x", **at) == ("earmarked",)
    assert refused(policy.carry_over, line_id=line.pk, **{**at, "now": cast_subsidy.moment_of(2026, 1, 5)}) == ("earmarked",)
    assert refused(budgets.budget_line, cast.COUNTY, "donation", 2025) == ("no_budget",)


def raw_transfer(debit: str, credit: str, kind: str = "direct", fen: int = 1) -> None:
    accounts = ledger.account(debit), ledger.account(credit)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO ledger_transfer (id, kind, debit_id, credit_id, amount_fen, why, at) VALUES (%s,%s,%s,%s,%s,'x',%s)",
            [uuid4(), kind, accounts[0].pk, accounts[1].pk, fen, cast_subsidy.GRANTED])


def test_the_database_lets_no_money_of_it_go_elsewhere(scene, officer):
    one, claim = give(officer, for_group="veteran"), scene.reviewed()
    for kind in ("direct", "hold"):
        with pytest.raises(IntegrityError, match="not what it was given for"):
            raw_transfer(one.line.account, claim.ledger_account, kind)
    with pytest.raises(IntegrityError, match="not what it was given for"):
        raw_transfer(one.line.account, scene.line.account)
    raw_transfer(one.line.account, "source/donation")  # what was registered wrongly is mended in the books
    with pytest.raises(IntegrityError, match="not what it was given for"), transaction.atomic():
        Claim.objects.filter(pk=claim.pk).update(budget_line=one.line)
    bare = BudgetLine.objects.create(region_id=cast.COUNTY, fund="donation", year=2025, account="x", document_no="x",
                                     opened_at=cast_subsidy.GRANTED)
    with pytest.raises(IntegrityError, match="nobody gave it"), transaction.atomic():
        Claim.objects.filter(pk=claim.pk).update(budget_line=bare)


def test_where_python_saw_it_fit_the_database_still_says_no(scene, officer, monkeypatch):
    """Somebody leaves the group between the look and the write."""
    one, claim = give(officer, for_group="veteran"), scene.reviewed()
    monkeypatch.setattr("baigong.subsidy.decide.giving.may_charge", lambda mark, claim: Answer())
    assert refused(charge, scene, claim, one) == ("donation_earmark",)
    assert ledger.account(scene.line.account).available_fen == 100_000_000 - claim.amount_fen


@pytest.mark.parametrize(("model", "change"), [
    (Donation, {"amount_fen": 1}), (Donation, None), (DonorConsent, {"is_named": False})])
def test_what_was_registered_stays(scene, officer, model, change):
    one = give(officer, organisation_id=scene.who.employer)
    actions.name_donor(by=officer, now=cast_subsidy.GRANTED, donation_id=one.pk, is_named=True, basis="函")
    with pytest.raises(Exception, match="Cannot"), transaction.atomic():
        model.objects.all().update(**change) if change else DonorConsent.objects.all().delete()


@pytest.mark.parametrize(("change", "constraint"), [
    ({"amount_fen": 0}, "subsidy_donation_positive"), ({"donor": ""}, "subsidy_donation_said"),
    ({"purpose": ""}, "subsidy_donation_said"), ({"donor_kind": "person", "organisation": True}, "subsidy_donation_donor")])
def test_what_the_database_refuses(scene, officer, change, constraint):
    one = give(officer)
    row = {field.attname: getattr(one, field.attname) for field in Donation._meta.fields if field.name != "id"}
    if change.pop("organisation", None):
        row["organisation_id"] = scene.who.employer
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Donation.objects.create(**{**row, "no": "JZ-2", "document_no": "2", "line_id": scene.line.pk, **change})
    with pytest.raises(IntegrityError, match="subsidy_donorconsent_basis"), transaction.atomic():
        DonorConsent.objects.create(donation=one, is_named=True, basis="", given_at=cast_subsidy.GRANTED)


def test_money_that_comes_back_late_stays_with_its_purpose(scene, officer):
    from baigong.subsidy.actions.repayments import _home
    from baigong.subsidy.models import Receivable

    line = give(officer).line
    assert _home(Receivable(line=line), date(2025, 9, 1) + timedelta(days=900)) == (line, line.account)


def test_the_years_play_takes_a_donation_for_a_lawful_choice(scene, officer):
    from baigong.subsidy.facts.by_columns import Said
    from baigong.subsidy.facts.explaining import Asked, Booked, Stored, cause_of

    asked = {fund: Asked(State.PAID, 1, "worker", fund) for fund in ("donation", "employment-subsidy")}
    told = (Stored(True, 100, "", date(2025, 10, 14)), Said(True, 100, "worker", "unemployment-insurance"),
            Booked(100, False, 100, date(2025, 10, 27), True, 100))
    assert cause_of(asked["donation"], *told, year=2025) is None
    assert cause_of(asked["employment-subsidy"], *told, year=2025) is not None

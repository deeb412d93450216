"""Training bought whole (项目制), end to end through public actions by the sheet of 财社〔2023〕181号: signed, its money reserved,
a class under it, an advance and a balance by the bank, settled once the shortfall came back; and what the database says no to."""

from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from uuid import uuid4

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import F

from baigong.ledger import queries as ledger
from baigong.offer import actions as offer
from baigong.offer import queries as offers
from baigong.offer.actions import Under
from baigong.offer.models import Cohort
from baigong.people.words import Role
from baigong.policy.models import BudgetLine, Sheet
from baigong.subsidy import actions, facts, queries
from baigong.subsidy.models import Claim, Commitment, Package, PackageClass
from baigong.subsidy.words import CONSTRAINTS
from tests import cast, cast_offer, cast_programme
from tests.cast_programme import at
from tests.cast_subsidy import publish
from tests.harness.kept import kept
from tests.refused import refused

OPENS = date(2025, 10, 13)
PROPOSED, OVER = date(2025, 9, 1), date(2025, 11, 10)
PRICE = 120_000


@kept
def make_bought():
    """A place with the two sheets on its shelf, money, a school with an account."""
    who = cast.assemble()
    town = cast_programme.make_town("350500", fund="employment-subsidy")
    for slug in ("project-purchase-2023", "project-purchase-recovery-2023"):
        publish(f"000000/{slug}")
    cast.pay_account(organisation_id=town.school)
    return who, town


@pytest.fixture
def bought(db):
    return make_bought()


@pytest.fixture
def town(bought):
    return bought[1]


def propose(town, **change):
    return actions.propose_package(**{
        "by": town.reviewer, "now": at(PROPOSED), "region": town.region, "title": "去产能职工转岗培训",
        "document_no": "泉人社采〔2025〕8号", "provider_id": town.school, "chosen": "tender",
        "occupation_id": cast_offer.CARER, "level": "4", "from_on": PROPOSED, "until_on": date(2025, 12, 31),
        "heads": 3, "price_fen": PRICE, "advance_percent": 30, **change})


def signed(town, **change):
    return actions.sign_package(by=town.approver, now=at(PROPOSED, 11), package_id=propose(town, **change).pk)


def drafted(town, *, seats=3, **change):
    return town.drafted(**{"seats": seats, "opens_on": OPENS, "hours": 20, "now": at(date(2025, 9, 8)), "under": Under("project"),
                           **change})


def submitted(town, **change):
    return offer.submit_cohort(by=town.clerk, now=at(date(2025, 9, 8)), cohort_id=drafted(town, **change).pk)


def put(town, one, cohort, **change):
    return actions.put_class(**{
        "by": town.clerk, "now": at(date(2025, 9, 9)), "package_id": one.pk, "cohort_id": cohort.pk, **change})


def running(town, one, people):
    """A class of the project, everybody in it, begun."""
    cohort = submitted(town)
    put(town, one, cohort)
    cohort = actions.approve_cohort(by=town.reviewer, now=at(date(2025, 9, 10)), cohort_id=cohort.pk)
    return town.seated(cohort, people, now=at(date(2025, 9, 15)))


def line():
    return ledger.account(BudgetLine.objects.get().account)


@contextmanager
def broken(*names):
    """The database itself says no, by one of these."""
    with transaction.atomic(), pytest.raises(IntegrityError) as raised:
        yield
    assert raised.value.__cause__.diag.constraint_name in names


def settle(town, one, **change):
    return actions.settle_package(**{"by": town.approver, "now": at(OVER + timedelta(days=60)), "package_id": one.pk, **change})


def test_signed_reserved_taught_paid_in_two_parts_and_settled_with_the_shortfall_back(town):
    one = signed(town)
    assert (one.total_fen, one.reserved_fen, line().debits_pending) == (360_000, 360_000, 360_000)
    stays, leaves = town.staff(2)
    cohort = running(town, one, [stays, leaves])
    assert not Commitment.objects.exists()                                     # its money is reserved by the project
    advances = town.offered(cohort, on=date(2025, 10, 14))
    assert {(claim.payee, claim.kind, claim.instalment, claim.amount_fen) for claim in advances} == {
        ("provider", "project", "advance", 36_000)}
    town.granted(advances, on=date(2025, 10, 14), by=town.clerk)
    one.refresh_from_db()
    assert (one.reserved_fen, line().debits_pending) == (288_000, 360_000)     # of the reserve, not beside it
    town.paid([], on=date(2025, 10, 15))
    assert (line().debits_posted, line().debits_pending) == (72_000, 288_000)

    with refused("package_classes_run", "package_shortfall"):
        settle(town, one)
    town.sat(cohort, absent=(leaves.pk,))
    town.closed(cohort)
    (rest,) = town.offered(cohort, on=OVER)
    assert (rest.worker_id, rest.instalment, rest.amount_fen) == (stays.pk, "balance", 84_000)
    with refused("package_claims_open", "package_shortfall"):
        settle(town, one)
    town.paid([rest], on=OVER, by=town.clerk)
    with refused("package_shortfall"):
        settle(town, one)
    lost = Claim.objects.get(worker=leaves)
    debt = actions.propose_advance_recovery(by=town.reviewer, now=at(OVER), claim_id=lost.pk, why="未完成培训")
    assert (debt.amount_fen, debt.organisation_id) == (36_000, town.school)
    second = cast.make_actor(Role.APPROVER, name="另一复审", region=town.region)
    actions.confirm_recovery(by=second, now=at(OVER, 15), receivable_id=debt.pk)
    with refused("package_shortfall"):                                         # asked back is not back
        settle(town, one)
    actions.book_repayment(by=town.payer, now=at(OVER + timedelta(days=10)), receivable_id=debt.pk, amount_fen=36_000,
                           document="回单 1")
    done = settle(town, one)
    assert (done.state, done.fulfilled, done.reserved_fen) == ("settled", 1, 0)
    assert (line().debits_pending, line().debits_posted - line().credits_posted + 1_000_000_000) == (0, 120_000)
    (sums,) = queries.package_sums([done])
    assert (sums.had_fen, sums.paid_fen, sums.back_fen, sums.seated, sums.completed) == (120_000, 156_000, 36_000, 2, 1)
    assert ledger.imbalance_fen() == 0
    with refused("not_now"):
        settle(town, one)


def test_without_an_advance_agreed_all_of_it_comes_with_the_completion(town):
    one = signed(town, advance_percent=0)
    (person,) = town.staff(1)
    cohort = running(town, one, [person])
    assert town.offered(cohort, on=date(2025, 10, 14)) == []                   # 先垫后补
    town.sat(cohort)
    town.closed(cohort)
    (claim,) = town.offered(cohort, on=OVER)
    assert (claim.instalment, claim.amount_fen) == ("whole", PRICE)


def test_only_the_group_it_is_for_is_paid_for(town):
    one = signed(town, for_group="registered_unemployed", advance_percent=0)
    staff, jobless = town.staff(2)
    cast.in_group(jobless.pk, "registered_unemployed")
    cohort = running(town, one, [staff, jobless])
    town.sat(cohort)
    town.closed(cohort)
    assert [claim.worker_id for claim in town.offered(cohort, on=OVER)] == [jobless.pk]


def test_what_is_given_back_is_reserved_again(town):
    one = signed(town)
    (person,) = town.staff(1)
    (claim,) = town.offered(running(town, one, [person]), on=date(2025, 10, 14))
    actions.file_claim(by=town.clerk, now=at(date(2025, 10, 14), 11), claim_id=claim.pk)
    actions.review_claim(by=town.reviewer, now=at(date(2025, 10, 14), 12), claim_id=claim.pk)
    one.refresh_from_db()
    assert one.reserved_fen == 324_000
    actions.return_claim(by=town.approver, now=at(date(2025, 10, 15)), claim_id=claim.pk, why="补材料")
    one.refresh_from_db()
    assert (one.reserved_fen, line().debits_pending) == (360_000, 360_000)


def test_it_is_written_as_it_was_agreed_or_every_reason_is_told(town):
    with refused("package_no_title", "package_no_provider", "package_no_heads", "package_span", "package_advance",
                 "package_why_direct"):
        propose(town, title=" ", provider_id=town.firm, heads=0, until_on=date(2025, 8, 1), advance_percent=51, chosen="direct")
    with refused("package_no_policy"):
        propose(town, from_on=date(2026, 2, 1), until_on=date(2026, 3, 1))
    one = propose(town)
    assert propose(town).pk == one.pk
    with refused("package_twice"):
        propose(town, heads=4)
    with refused("why_needed"):
        actions.withdraw_package(by=town.reviewer, now=at(PROPOSED), package_id=one.pk, why=" ")
    actions.withdraw_package(by=town.reviewer, now=at(PROPOSED), package_id=one.pk, why="改为公开招标")
    assert propose(town, heads=4).pk != one.pk                                 # the document is free again


def test_another_officer_signs_and_only_what_the_line_has(town):
    one = propose(town)
    with refused("package_second"):
        actions.sign_package(by=town.reviewer, now=at(PROPOSED), package_id=one.pk)
    with broken("subsidy_package_two_officers"):
        Package.objects.filter(pk=one.pk).update(signed_by=F("proposed_by"))
    large = propose(town, document_no="x", heads=20_000)
    with refused("overdrawn"):
        actions.sign_package(by=town.approver, now=at(PROPOSED), package_id=large.pk)
    again = partial(actions.sign_package, by=town.approver, now=at(PROPOSED), package_id=one.pk)
    again()
    with refused("not_now"):
        again()


def test_it_waits_for_a_colleague_until_it_is_signed(town):
    def waits(by):
        rows = offers.rows_of(queries.inbox(by=by))
        return [(row.title, str(row.waits_for)) for row in rows if row.url_name == "officer:package"]

    project = propose(town)
    assert waits(town.reviewer) == []
    assert waits(town.approver) == [("去产能职工转岗培训", "核对后签约，或撤回")]
    actions.sign_package(by=town.approver, now=at(PROPOSED), package_id=project.pk)
    assert waits(town.approver) == []


def test_a_class_is_the_projects_or_does_not_run_under_it(town):
    one = propose(town)
    cohort = submitted(town)
    with refused("package_not_signed"):
        put(town, one, cohort, by=town.reviewer)
    actions.sign_package(by=town.approver, now=at(PROPOSED), package_id=one.pk)
    with refused("package_full"):
        put(town, one, submitted(town, seats=4, opens_on=date(2025, 10, 27)))
    with refused("package_other_class"):
        put(town, one, submitted(town, seats=1, level="3", opens_on=date(2025, 11, 10)))
    with refused("package_class_open"):
        put(town, one, drafted(town, seats=1, opens_on=date(2025, 11, 24)))
    made = put(town, one, cohort)
    assert put(town, one, cohort).pk == made.pk
    other = signed(town, document_no="另一文件")
    with refused("package_class_taken"):
        put(town, other, cohort)
    with broken("subsidy_packageclass_cohort_id_key", "subsidy_package_class_fits"):
        PackageClass.objects.create(package=other, cohort=cohort, put_at=at(PROPOSED))
    with broken("subsidy_package_class_fits"):
        PackageClass.objects.create(package=other, cohort=drafted(town, seats=1, opens_on=date(2025, 12, 1)), put_at=at(PROPOSED))
    offer.return_cohort(by=town.reviewer, now=at(date(2025, 9, 9)), cohort_id=cohort.pk, why="改等级")
    Cohort.objects.filter(pk=cohort.pk).update(level="3")                      # written anew as another class
    with broken("subsidy_package_class_fits"):
        Cohort.objects.filter(pk=cohort.pk).update(state="open", approved_at=at(PROPOSED), item=None)


def test_strangers_do_nothing(bought):
    who, town = bought
    one = propose(town)
    for by in (town.clerk, town.payer, town.employer, *who.strangers):
        with refused("not_yours"):
            propose(town, by=by)
        with refused("not_yours"):
            actions.sign_package(by=by, now=at(PROPOSED), package_id=one.pk)
        with refused("not_yours"):
            actions.withdraw_package(by=by, now=at(PROPOSED), package_id=one.pk, why="x")
        with refused("not_yours"):
            settle(town, one, by=by)
    assert not queries.packages(by=town.clerk).exists()                        # only what is signed
    actions.sign_package(by=town.approver, now=at(PROPOSED), package_id=one.pk)
    cohort = submitted(town)
    for by in (town.payer, town.employer, *who.strangers):
        with refused("not_yours"):
            put(town, one, cohort, by=by)
    assert queries.package(one.pk, by=town.clerk) == queries.public_packages().get() == one


def test_the_database_lets_nobody_take_more_than_it_costs(town):
    one = signed(town, heads=2)
    people = town.staff(2)
    cohort = submitted(town, seats=2)
    put(town, one, cohort)
    cohort = town.seated(actions.approve_cohort(by=town.reviewer, now=at(date(2025, 9, 10)), cohort_id=cohort.pk), people,
                         now=at(date(2025, 9, 15)))
    claims = town.offered(cohort, on=date(2025, 10, 14))
    town.granted(claims, on=date(2025, 10, 14), by=town.clerk)
    assert Package.objects.get().reserved_fen == 168_000
    with broken("subsidy_package_over"):                                       # more than the price of one
        Claim.objects.filter(pk=claims[0].pk).update(amount_fen=PRICE + 1, whole_fen=PRICE + 1)
    with broken("subsidy_package_over"):                                       # together with what is reserved, more than all of it
        Claim.objects.filter(pk=claims[0].pk).update(amount_fen=36_001)
    for change in ({"reserved_fen": 168_001}, {"total_fen": 1}, {"heads": 1}, {"price_fen": 1}, {"provider_id": town.firm},
                   {"state": "withdrawn"}, {"hold_id": uuid4()}):
        with transaction.atomic(), pytest.raises(DatabaseError, match=r"held in the ledger|as it was agreed"):
            Package.objects.filter(pk=one.pk).update(**change)
    with transaction.atomic(), pytest.raises(DatabaseError):
        Package.objects.filter(pk=one.pk).delete()
    with transaction.atomic(), pytest.raises(DatabaseError):
        PackageClass.objects.update(put_by=1)
    with broken("subsidy_package_open"):
        Package.objects.filter(pk=one.pk).update(
            state="settled", settled_at=at(OVER), fulfilled=2, reserved_fen=0, hold_id=None)


def test_nobody_is_paid_for_by_the_project_and_by_a_claim_of_their_own(bought):
    who, town = bought
    publish("350500/project-2024")
    one = signed(town, level="PH")
    people = town.staff(1, **{"training.led_to_work": False})
    cohort = offer.submit_cohort(by=town.clerk, now=at(date(2025, 9, 8)), cohort_id=drafted(
        town, level="PH", kind="training").pk)
    put(town, one, cohort)
    cohort = town.seated(actions.approve_cohort(by=town.reviewer, now=at(date(2025, 9, 10)), cohort_id=cohort.pk), people,
                         now=at(date(2025, 9, 15)))
    town.sat(cohort)
    town.closed(cohort)
    town.certified(who, cohort, on=date(2025, 10, 27))
    (claim,) = town.offered(cohort, on=date(2025, 11, 24))  # not by 350500/project-2024, which would pay too
    assert (claim.sheet.slug, claim.certificate is not None, claim.amount_fen) == ("project-purchase-2023", True, PRICE)
    town.granted([claim], on=date(2025, 11, 24), by=town.clerk)
    own = Claim.objects.get(pk=claim.pk)
    own.pk, own.no, own.sheet = None, "BT-own", Sheet.objects.get(slug="project-2024")
    own.hold_id, own.post_id = uuid4(), uuid4()
    with broken("subsidy_package_pays"):
        own.save()
    own.certificate, own.enrolment, own.cohort, own.sheet = None, own.enrolment, None, claim.sheet   # hidden: its seat tells
    with broken("subsidy_package_pays"):
        own.save()


def test_a_class_outside_a_project_is_paid_nothing_by_it(town):
    (person,) = town.staff(1)
    cohort = town.seated(town.opened(drafted(town), now=at(date(2025, 9, 8))), [person], now=at(date(2025, 9, 15)))
    town.sat(cohort)
    town.closed(cohort)
    assert town.offered(cohort, on=OVER) == []
    case = facts.Case(worker=person, kind="project", region=town.region, applied_on=OVER, today=OVER, cohort=cohort)
    assert {name: facts.GATHERERS[name](case).value for name in ("package.is_signed", "package.fits_group")} == {
        "package.is_signed": False, "package.fits_group": True}
    assert [facts.GATHERERS[name](case) for name in ("package.price_fen", "package.advance_percent")] == [None, None]
    assert queries.package_of(cohort.pk) is None


def test_what_the_database_refuses_is_told_in_words():
    told = {name: str(CONSTRAINTS[name]) for name in ("subsidy_package_pays", "subsidy_package_class_fits", "subsidy_package_open")}
    assert told == {"subsidy_package_pays": "package_pays", "subsidy_package_class_fits": "package_class_unlike",
                    "subsidy_package_open": "package_unsettled"}

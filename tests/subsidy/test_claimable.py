"""Policies look for people whatever a subsidy rests on: seats without a certificate and masters are found, told and left alone."""

from datetime import date, timedelta
from importlib import import_module

import polars as pl
import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from baigong.journal.models import Message
from baigong.people.queries import as_worker
from baigong.project.facts import write
from baigong.rules.columns import plan_of, read_answer
from baigong.rules.columns.in_polars import judged
from baigong.rules.columns.layout import scanned
from baigong.subsidy import actions, facts
from baigong.subsidy.models import Claim, Entitled, Freeze, Search, Waiver
from baigong.subsidy.words import Basis, State
from tests import cast, cast_programme, planted
from tests.cast_programme import at
from tests.cast_subsidy import publish
from tests.harness.kept import kept
from tests.subsidy.test_masters import AFTER, finish, make_finished

pytestmark = pytest.mark.django_db
ZHONGSHAN, INDUCTION, MENTORING = "442000", "442000/induction-2022", "120000/mentoring-2022"
OPENS, TODAY = date(2025, 9, 22), date(2025, 10, 9)
FEN = 60_000
"""20 class hours at 30 yuan."""
CLEAR = {"employer.rival_aid_this_year": False}


@kept
def make_firm():
    """A firm in Zhongshan that trained its new staff: a class with planted truth, seat → fen of those entitled."""
    who = cast.assemble()
    town = cast_programme.make_town(ZHONGSHAN, fund="special-account")
    publish(INDUCTION)
    cohort, hidden = planted.trained(town, entitled=3, opens_on=OPENS, today=TODAY)
    return who, town, cohort, hidden


@pytest.fixture
def firm(db):
    return make_firm()


def searched(by, region, policy, *, on=TODAY) -> Search:
    search = actions.begin_search(by=by, now=at(on), region=region, policies=[policy])
    while search.ended_at is None:
        search = actions.search_on(by=by, now=at(on), search_id=search.pk)
    return search


def found(search) -> dict[int, int]:
    return dict(search.entitled.order_by("id").values_list("enrolment_id", "amount_fen"))


def offered(by, search, *, on=TODAY) -> list[Claim]:
    made = actions.confirm_entitled(by=by, now=at(on, 11), search_id=search.pk, basis=Basis.DUTY)
    while actions.offer_confirmed(by=by, now=at(on, 12), confirmation_id=made.pk):
        pass
    return list(Claim.objects.filter(found__confirmation=made).order_by("id"))


def test_seats_planted_among_all_ways_to_miss_are_found_and_nobody_else(firm, monkeypatch):
    _who, town, _cohort, hidden = firm
    monkeypatch.setattr("baigong.subsidy.actions.searches.LOT", 3)
    search = searched(town.reviewer, town.region, INDUCTION)
    assert found(search) == hidden == planted.seats_by_the_judge(town.region, TODAY)
    assert set(hidden.values()) == {FEN}
    assert (search.people, search.unknown) == (search.total, 1)
    assert {(one.payee, one.payee_organisation_id, one.certificate_id) for one in search.entitled.all()} == {
        ("employer", town.firm, None)}


def test_the_compiled_law_and_the_judge_agree_on_everything_claimable(firm):
    _who, town, _cohort, hidden = firm
    people = facts.claimable_after(0, 1000, region=town.region)
    told = {(one.meant.about, one.meant.sheet.code): (one.pays, one.amount_fen, one.payee)
            for one in facts.answered(facts.claimable_cases(people, region=town.region, today=TODAY))}
    judged_alone = {(one.about, one.judged.sheet.code): (one.judged.verdict.pays, one.judged.verdict.amount_fen or 0, one.payee)
                    for one in facts.claimable_outlooks(people, region=town.region, today=TODAY)}
    assert told == judged_alone
    assert {pays for pays, _fen, _payee in told.values()} == {True, False, None}
    assert len(told) > len(hidden)


def test_the_confirmed_are_offered_and_accepted_by_the_firm(firm):
    _who, town, _cohort, hidden = firm
    Message.objects.all().delete()
    claims = offered(town.reviewer, searched(town.reviewer, town.region, INDUCTION))
    assert {one.enrolment_id: one.amount_fen for one in claims} == hidden
    assert Message.objects.filter(to_organisation=town.firm, word__endswith="found").count() == len(hidden)
    filed = actions.file_claim(by=town.employer, now=at(TODAY, 13), claim_id=claims[0].pk)
    assert filed.state == State.FILED
    assert not searched(town.reviewer, town.region, INDUCTION, on=TODAY + timedelta(days=1)).entitled.exists()


def test_who_is_no_longer_entitled_when_it_is_confirmed_gets_no_claim(firm):
    _who, town, _cohort, hidden = firm
    search = searched(town.reviewer, town.region, INDUCTION)
    lost = search.entitled.order_by("id").first()
    cast.given_facts(lost.worker_id, **{"employer.rival_aid_this_year": True})
    claims = offered(town.reviewer, search)
    assert {one.enrolment_id for one in claims} == hidden.keys() - {lost.enrolment_id}
    lost.refresh_from_db()
    assert lost.settled_at is not None


def test_declined_for_good_is_of_that_class_and_no_other(firm):
    """A firm that wants nothing for one class is still found for the next, and for the first not even by its certificate."""
    who, town, cohort, _hidden = firm
    claims = offered(town.reviewer, searched(town.reviewer, town.region, INDUCTION))
    first = claims[0]
    actions.decline_for_good(by=town.employer, now=at(TODAY, 13), claim_id=first.pk)
    waiver = Waiver.objects.get(claim=first)
    assert (waiver.enrolment_id, waiver.certificate_id, waiver.mentor_id) == (first.enrolment_id, None, None)
    again = town.ordered([first.worker], opens_on=date(2025, 10, 13), hours=20, programme="induction", fee_fen=0)
    town.sat(again)
    town.closed(again)
    later = date(2025, 10, 27)
    town.certified(who, cohort, on=date(2025, 10, 14))
    search = searched(town.reviewer, town.region, INDUCTION, on=later + timedelta(days=7))
    seat = again.enrolments.get()
    assert set(search.entitled.filter(worker=first.worker).values_list("enrolment_id", "certificate_id")) == {(seat.pk, None)}
    ids = actions.offer_claims(by=town.reviewer, now=at(later + timedelta(days=7)), region=town.region, basis=Basis.DUTY,
                               worker_ids=[first.worker_id])
    assert [one.enrolment_id for one in Claim.objects.filter(pk__in=ids)] == [seat.pk]


def test_masters_are_found_told_and_accept_with_one_tap(db):
    _who, town, master = make_finished()
    assert not searched(town.reviewer, town.region, MENTORING, on=AFTER).entitled.exists()
    finish(town)
    search = searched(town.reviewer, town.region, MENTORING, on=AFTER)
    one = search.entitled.get()
    assert (one.worker_id, one.mentor_id, one.enrolment_id, one.certificate_id, one.amount_fen, one.payee) == (
        master.person_id, master.pk, None, None, 800_000, "worker")
    (claim,) = offered(town.reviewer, search, on=AFTER)
    assert actions.file_claim(by=as_worker(master.person_id), now=at(AFTER, 13), claim_id=claim.pk).state == State.FILED
    assert not searched(town.reviewer, town.region, MENTORING, on=AFTER).entitled.exists()


def test_a_master_who_declined_for_good_is_left_alone(db):
    _who, town, master = make_finished()
    finish(town)
    (claim,) = offered(town.reviewer, searched(town.reviewer, town.region, MENTORING, on=AFTER), on=AFTER)
    actions.decline_for_good(by=as_worker(master.person_id), now=at(AFTER, 13), claim_id=claim.pk)
    assert Waiver.objects.get().mentor_id == master.pk
    assert not searched(town.reviewer, town.region, MENTORING, on=AFTER).entitled.exists()


def test_facts_taken_out_judged_by_columns_say_what_the_desk_says(firm, tmp_path):
    """Seats come out as rows of their own, each judged by the policies it names and no others."""
    _who, _town, _cohort, hidden = firm
    count = write(tmp_path, today=TODAY)
    rows = scanned(tmp_path).with_row_index("row").collect()
    assert len(rows) == count
    met = []
    everyone = facts.claimable_after(0, 1000, region="")
    for one in facts.claimable_outlooks(everyone, region="", today=TODAY):
        claim = one.claim.pk if one.claim else None
        mine = rows.filter(*(pl.col(name).eq_missing(value) for name, value in one.about._asdict().items()),
                           pl.col("person") == one.case.worker.pk, pl.col("claim").eq_missing(claim),
                           pl.col("policies").list.contains(one.judged.sheet.code))
        assert len(mine) == 1, one.about
        plan = plan_of(one.judged.sheet, *one.judged.limits)
        (answer,) = judged(mine.lazy(), {"": plan}).collect().iter_rows(named=True)
        said, verdict = read_answer(plan, answer), one.judged.verdict
        assert (said.pays, said.amount_fen, frozenset(said.missing)) == (
            verdict.pays, verdict.amount_fen, frozenset(verdict.missing)), one.about
        met.append((one.about.enrolment, verdict.pays))
    assert {seat for seat, pays in met if pays} >= hidden.keys()
    assert {pays for _seat, pays in met} == {True, False, None}


def test_the_database_says_what_an_entitlement_is_about(firm):
    who, town, cohort, _hidden = firm
    search = searched(town.reviewer, town.region, INDUCTION)
    row = search.entitled.order_by("id").first()
    other = Search.objects.create(region_id=town.region, policies=[INDUCTION], day=TODAY, total=0, began_at=at(TODAY))
    copied = {field.attname: getattr(row, field.attname) for field in Entitled._meta.concrete_fields if field.name != "id"}
    claim = Claim.objects.create(
        no="X", sheet_id=row.sheet_id, kind="other", worker=row.worker, enrolment=row.enrolment, cohort=cohort,
        region_id=town.region, payee="employer", payee_organisation_id=town.firm, counts_on=TODAY, hold_id=planted.UUID(int=1),
        post_id=planted.UUID(int=2), state="declined", basis="duty", offered_at=at(TODAY))
    waiver = {"worker": row.worker, "policy": INDUCTION, "claim": claim, "waived_at": at(TODAY)}
    for change, why in (
        (lambda: Entitled.objects.create(**copied), "subsidy_entitled_once"),
        (lambda: Entitled.objects.create(**copied | {"search_id": other.pk, "enrolment_id": None}), "subsidy_entitled_about_one"),
        (lambda: Waiver.objects.create(**waiver), "subsidy_waiver_about_one"),
    ):
        with pytest.raises(IntegrityError, match=why), transaction.atomic():
            change()
    for column in ("enrolment_id", "instalment"):
        changed = {"enrolment_id": None, "instalment": "balance"}[column]
        with pytest.raises(Exception, match="stays as it was found"), transaction.atomic():
            Entitled.objects.filter(pk=row.pk).update(**{column: changed})
    Waiver.objects.create(**waiver, enrolment=row.enrolment, organisation_id=town.firm)
    with pytest.raises(IntegrityError, match="declined for good"), transaction.atomic():
        Entitled.objects.create(**copied | {"search_id": other.pk})
    (certificate, *_rest) = [one for one in town.certified(who, cohort, on=date(2025, 10, 10)) if one.person_id == row.worker_id]
    with pytest.raises(IntegrityError, match="declined for good"), transaction.atomic():
        Entitled.objects.create(**copied | {"search_id": other.pk, "enrolment_id": None, "certificate_id": certificate.pk})


def test_what_was_declined_for_good_before_becomes_that_of_its_own_seat(firm):
    """The migration, on a row as it was written before: without a certificate, and so for every class."""
    _who, town, cohort, _hidden = firm
    claim = Claim.objects.get(state="declined", cohort=cohort)
    Waiver.objects.get(claim=claim)                                        # written since, the way it is now
    seat = cohort.enrolments.exclude(pk=claim.enrolment_id).order_by("id").first()
    older = Claim.objects.create(
        no="X", sheet_id=claim.sheet_id, kind=claim.kind, worker=seat.worker, enrolment=seat, cohort=cohort,
        region_id=town.region, payee="employer", payee_organisation_id=town.firm, counts_on=TODAY, hold_id=planted.UUID(int=1),
        post_id=planted.UUID(int=2), state="declined", basis="duty", offered_at=at(TODAY))
    connection.check_constraints()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE subsidy_waiver DROP CONSTRAINT subsidy_waiver_about_one")
        row = Waiver.objects.create(worker=seat.worker, policy=INDUCTION, claim=older, waived_at=at(TODAY))
        connection.check_constraints()
        cursor.execute(import_module("baigong.subsidy.migrations.0018_claimable").WHOSE)
    row.refresh_from_db()
    assert (row.enrolment_id, row.certificate_id, row.mentor_id) == (seat.pk, None, None)
    with pytest.raises(DatabaseError), transaction.atomic():
        Waiver.objects.filter(pk=row.pk).update(policy="x")


def test_a_frozen_person_is_found_once_that_is_settled(firm):
    _who, town, _cohort, hidden = firm
    before = found(searched(town.reviewer, town.region, INDUCTION))
    (frozen,) = Freeze.objects.all()
    Freeze.objects.filter(pk=frozen.pk).update(lifted_at=at(TODAY), lifted_by=town.approver.person_id)
    after = found(searched(town.reviewer, town.region, INDUCTION))
    assert set(after.values()) == {FEN}
    assert len(after) == len(before) + 1 == len(hidden) + 1

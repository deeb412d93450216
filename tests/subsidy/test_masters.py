"""Masters who teach apprentices are paid by Tianjin's own policy, and a firm's lists are known: facts from rows kept here."""

from datetime import date, timedelta

import pytest

from baigong.assessment import actions as assessment
from baigong.assessment.models import Certificate
from baigong.enrolment import actions as enrolment
from baigong.enrolment.models import Apprentice, Mentor
from baigong.offer import actions as offer
from baigong.people.queries import as_worker
from baigong.subsidy import actions, facts
from baigong.subsidy.facts.gathering import found_of
from baigong.subsidy.models import Claim
from baigong.subsidy.words import Basis, Kind
from tests import cast, cast_programme
from tests.cast_programme import at
from tests.cast_subsidy import publish
from tests.harness.kept import kept
from tests.rules.sheets import VOCABULARY

OPENS = date(2025, 10, 13)
ENDS = OPENS + timedelta(weeks=53)
AFTER = ENDS + timedelta(days=14)


@kept
def make_finished():
    """Two apprentices of one master in Nankai: a year taught, both certified, the apprenticeship over but not finished."""
    who = cast.assemble()
    town = cast_programme.make_town(cast.COUNTY, fund="unemployment-insurance", years=(2025, 2026))
    publish("120000/mentoring-2022")
    staff = town.staff(2)
    cohort = town.apprentices_class(staff, opens_on=OPENS)
    town.sat(cohort)
    town.closed(cohort)
    town.certified(who, cohort, on=date(2026, 10, 14))
    master = Mentor.objects.get()
    cast.given_facts(master.person_id, **{"worker.public_employee": False, "worker.pensioner": False})
    cast.pay_account(person_id=master.person_id)
    return who, town, master


@pytest.fixture
def finished(db):
    return make_finished()


def finish(town, outcome="certified", **others):
    rows = list(Apprentice.objects.order_by("id"))
    ends = {row.pk: others.get(f"n{n}", outcome) for n, row in enumerate(rows)}
    enrolment.finish_apprenticeship(by=town.employer, now=at(AFTER), apprenticeship_id=rows[0].apprenticeship_id, outcomes=ends)


def offers(town, on=AFTER):
    ids = actions.offer_claims(by=town.reviewer, now=at(on, 11), region=town.region, basis=Basis.DUTY)
    return list(Claim.objects.filter(pk__in=ids))


def test_a_master_is_paid_for_each_apprentice_and_full_year(finished):
    _who, town, master = finished
    assert offers(town) == []                                              # not before the firm says how it ended
    finish(town)
    (claim,) = offers(town, AFTER)
    assert (claim.worker_id, claim.payee, claim.mentor, claim.certificate_id, claim.cohort_id) == (
        master.person_id, "worker", master, None, None)
    assert (claim.counts_on, claim.amount_fen, claim.kind) == (ENDS, 800_000, Kind.OTHER)  # one full year, two heads
    assert offers(town, AFTER) == []
    town.paid([claim], on=AFTER, by=as_worker(master.person_id))
    claim.refresh_from_db()
    assert claim.state == "paid"


def test_an_apprentice_who_left_does_not_count(finished):
    _who, town, _master = finished
    finish(town, n0="left")
    (claim,) = offers(town)
    assert claim.amount_fen == 400_000


def test_a_certificate_only_the_firm_speaks_of_does_not_count(finished):
    who, town, _master = finished
    finish(town)
    assessment.revoke_certificate(by=who.assessor, now=at(AFTER), certificate_id=Certificate.objects.earliest("id").pk, why="替考")
    (claim,) = offers(town)
    assert claim.amount_fen == 400_000


def test_three_at_once_are_too_many(finished):
    _who, town, master = finished
    third = cast.make_person("第三名学徒", region=town.region, employer_id=town.firm)
    Apprentice.objects.create(apprenticeship=master.apprenticeship, worker=third, mentor=master, contract_from=OPENS,
                              contract_until=ENDS)
    finish(town, n2="completed")
    assert offers(town) == []


def test_what_a_register_says_still_counts_for_other_claims(finished):
    who, *_rest = finished
    cast.given_facts(who.worker.person_id, **{"mentoring.months": 12, "mentoring.ends_on": "2025-06-30"})
    person = cast.queries.person_unnarrowed(who.worker.person_id)
    case = facts.Case(worker=person, kind=Kind.OTHER, region=cast.COUNTY, applied_on=AFTER, today=AFTER)
    found = {name: found_of(case, VOCABULARY[name]) for name in ("mentoring.months", "mentoring.ends_on", "mentoring.apprentices")}
    assert (found["mentoring.months"].value, found["mentoring.ends_on"].value, found["mentoring.apprentices"]) == (
        12, date(2025, 6, 30), None)


def test_the_lists_of_the_firm_one_works_for(finished):
    who, town, master = finished
    case = facts.Case(worker=master.person, kind=Kind.PROJECT, region=cast.COUNTY, applied_on=AFTER, today=AFTER, on=OPENS)

    def known():
        case.read = facts.Reading()
        return found_of(case, VOCABULARY["employer.groups"])

    assert known().value == frozenset()
    listed = offer.list_employer(by=town.reviewer, now=at(OPENS), employer_id=town.firm, listing="chain_key", from_on=OPENS,
                                 document="文")
    assert (known().value, str(known().source)) == ({"chain_key"}, "lists")
    offer.unlist_employer(by=town.reviewer, now=at(OPENS), listing_id=listed.pk, until_on=OPENS)
    assert known().value == frozenset()
    case.worker = cast.queries.person_unnarrowed(who.worker.person_id)
    assert known() is None                                                 # no firm, no register: nobody knows

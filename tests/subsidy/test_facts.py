"""Facts: each of the vocabulary has someone who knows it, only what is asked is gathered, the unknown stays unknown."""

import datetime as dt
from pathlib import Path

import pytest
from django.conf import settings

from baigong import rules
from baigong.offer import actions as offer
from baigong.offer.models import Catalogue, Item
from baigong.people.models import Organisation, Person
from baigong.people.words import Register
from baigong.policy.queries import sheet_by_hash
from baigong.subsidy import facts
from baigong.subsidy.facts.gathering import found_of
from baigong.subsidy.models import Claim
from baigong.subsidy.words import Kind, Source
from tests import cast
from tests.cast_subsidy import FILED, insured

TODAY = FILED.date()
ASKED_OF_REGISTERS = {
    "worker.schooling", "worker.home_region", "worker.permit_region", "worker.insured_region", "worker.rural",
    "worker.insured_months", "worker.drawing_benefit", "worker.public_employee", "worker.pensioner",
    "worker.discharged_on", "worker.hired_on", "worker.contract_months", "worker.wage_fen", "worker.pension_by_employer",
    "worker.pension_months_this_year", "worker.insured_that_month", "certificate.sector",
    "assessment.filed_by", "permit.issued_on", "permit.is_review",
    "history.startup_same_course", "region.minimum_wage_fen",
    "worker.started_business", "worker.old_base_area", "certificate.is_key", "cohort.is_genuine",
    "claim.papers", "employer.rival_aid_this_year", "employer.months_had", "training.led_to_work",
}


@pytest.fixture(scope="module")
def kinds():
    return rules.read_vocabulary(Path(settings.INSTITUTION) / "vocabulary" / "facts.yaml")


def case_for(scene):
    return facts.case_of(scene.offered(), today=TODAY)


def test_every_fact_has_a_gatherer_or_a_register(kinds):
    assert set(kinds) == set(facts.GATHERERS) | ASKED_OF_REGISTERS
    assert not set(facts.GATHERERS) & ASKED_OF_REGISTERS


def test_every_gatherer_answers_in_its_facts_type(scene, kinds):
    case = case_for(scene)
    for name in facts.GATHERERS:
        found = found_of(case, kinds[name])
        assert found is None or kinds[name].holds(found.value), name


def test_only_what_is_asked_is_gathered(scene):
    sheet = sheet_by_hash(scene.sheet.hash)
    gathered = facts.gather(case_for(scene), sheet)
    assert set(gathered.values) == set(sheet.asks)
    assert {name: str(found.source) for name, found in gathered.sources.items()}["worker.groups"] == "groups"


def test_what_nobody_answered_stays_unknown(scene, kinds):
    case = case_for(scene)
    assert found_of(case, kinds["worker.pensioner"]) is None
    assert found_of(case, kinds["cohort.catalogue_price_fen"]) is None
    cast.given_facts(case.worker.pk, register=Register.PENSION, **{"worker.pensioner": True})
    found = found_of(facts.case_of(scene.claim_of(), today=TODAY), kinds["worker.pensioner"])
    assert (found.value, found.source, found.as_of) == (True, Register.PENSION, cast.TODAY)


def test_a_registers_answer_of_the_day_that_counts_is_preferred_to_a_later_one(scene, kinds):
    worker = scene.who.worker
    insured(worker, day=dt.date(2025, 9, 19), insured_months=47)   # the certificate is of the 20th
    insured(worker, day=dt.date(2025, 10, 1), insured_months=48)
    case = case_for(scene)
    assert found_of(case, kinds["worker.insured_months"]).value == 47


def test_groups_hold_on_the_counting_date_only(scene, kinds):
    worker = scene.who.worker
    cast.in_group(worker.person_id, "veteran", until_on=dt.date(2025, 9, 20))
    cast.in_group(worker.person_id, "low_income", from_on=dt.date(2025, 9, 20))
    assert found_of(case_for(scene), kinds["worker.groups"]).value == frozenset({"low_income"})


def test_the_catalogue_tells_price_grade_and_shortage(scene, kinds):
    catalogue = Catalogue.objects.create(
        region_id=cast.PROVINCE, slug="t", name="目录", document_no="x", trust="G", hash="0" * 64,
        in_force=("2024-01-01", "2026-05-01"))
    cohort = scene.course.cohort
    cohort.item = Item.objects.create(catalogue=catalogue, occupation_id=cohort.occupation_id, level="4",
                                      price_fen=300_000, hours=120, shortage="urgent")
    cohort.save()
    case = case_for(scene)
    values = {name: found_of(case, kinds[name]).value for name in (
        "cohort.in_catalogue", "cohort.catalogue_price_fen", "cohort.shortage_grade", "cohort.hours",
        "certificate.is_shortage", "cohort.mode", "certificate.kind", "cohort.level", "cohort.region")}
    assert values == {"cohort.in_catalogue": True, "cohort.catalogue_price_fen": 300_000,
                      "cohort.shortage_grade": "very_short", "cohort.hours": 120, "certificate.is_shortage": True,
                      "cohort.mode": "offline", "certificate.kind": "level", "cohort.level": "4",
                      "cohort.region": cohort.region_id}


def test_the_employer_is_the_workers_else_the_classes(scene, kinds):
    """As for whom an employer's subsidy is paid to; a class nobody ordered leaves it unknown."""
    firm, other = (Organisation.objects.create(kind="employer", name=f"企业{no}", uscc=f"99120101MA0000000{no}",
                                               region_id=cast.COUNTY) for no in (1, 2))
    Person.objects.filter(pk=scene.who.worker.person_id).update(employer=None)
    assert found_of(case_for(scene), kinds["employer.no"]) is None
    scene.course.cohort.employer = firm
    scene.course.cohort.save()
    assert found_of(facts.case_of(scene.claim_of(), today=TODAY), kinds["employer.no"]).value == firm.uscc
    Person.objects.filter(pk=scene.who.worker.person_id).update(employer=other)
    assert found_of(facts.case_of(scene.claim_of(), today=TODAY), kinds["employer.no"]).value == other.uscc


def test_history_counts_what_was_had_and_what_other_systems_report(scene, kinds):
    claim = scene.reviewed()
    other = facts.case_of(claim, today=TODAY)
    other.claim_id = None                                     # as the next claim of the same person sees it
    assert found_of(other, kinds["history.insurance_this_year"]).value == 1
    assert found_of(other, kinds["history.insurance_same_level"]).value is True
    assert found_of(other, kinds["history.other_same_level"]).value is False
    own = facts.case_of(claim, today=TODAY)
    assert found_of(own, kinds["history.insurance_this_year"]).value == 0
    cast.given_facts(claim.worker_id, **{"history.insurance_this_year": 2})
    found = found_of(facts.case_of(claim, today=TODAY), kinds["history.insurance_this_year"])
    assert (found.value, found.source) == (2, Source.PAYMENTS)


def test_times_of_the_very_policy_count_its_claims_in_that_year_only(scene, kinds):
    claim, sheet = scene.reviewed(), sheet_by_hash(scene.sheet.hash)
    again = facts.case_of(claim, today=TODAY)
    again.claim_id = None                                     # as the next claim of the same person sees it
    assert found_of(again, kinds["history.this_policy_this_year"]) is None   # looked at by no policy yet
    facts.gather(again, sheet)
    assert found_of(again, kinds["history.this_policy_this_year"]).value == 1
    again.policy = "120000/training-2022"
    assert found_of(again, kinds["history.this_policy_this_year"]).value == 0
    later = facts.case_of(claim, today=TODAY)
    later.claim_id, later.on, later.policy = None, dt.date(2026, 1, 1), again.policy
    assert found_of(later, kinds["history.this_policy_this_year"]).value == 0


def test_the_timetable_tells_what_is_taught(scene, kinds):
    case = case_for(scene)
    shares = [found_of(case, kinds[name]).value for name in ("cohort.theory_percent", "cohort.practice_percent")]
    sessions = list(scene.course.cohort.sessions.order_by("id"))
    minutes = {content: sum((one.ends_at - one.starts_at).seconds // 60 for one in sessions if one.content == content)
               for content in ("theory", "practice", "safety")}
    assert shares == [100 * minutes[content] // sum(minutes.values()) for content in ("theory", "practice")]
    assert 0 < sum(shares) <= 100
    assert found_of(case, kinds["cohort.safety_hours"]).value == minutes["safety"] // case.hours.class_hour_minutes
    assert found_of(case, kinds["cohort.level"]).value == "4"
    assert found_of(case, kinds["provider.kind"]) is None     # a school or private: nobody has said so yet


def test_kind_and_grade_of_a_provider_are_those_of_the_counting_date(scene, kinds):
    """What officers put on file, as it held on the day that counts; nobody graded is unknown, "not graded" is an answer."""
    who, provider = scene.who, scene.course.cohort.provider_id
    counted = case_for(scene).on

    def found(fact):
        return found_of(case_for(scene), kinds[fact])

    assert found("provider.credit") is None
    cast.given_facts(who.worker.person_id, **{"provider.credit": "B"})
    assert found("provider.credit").value == "B"              # a place that keeps grades elsewhere
    for provider_class, day in (("school", counted), ("private", counted + dt.timedelta(days=1))):
        offer.class_provider(by=who.reviewer, now=cast.NOW, provider_id=provider, provider_class=provider_class, from_on=day,
                             document="办学许可 1 号")
    kind = found("provider.kind")
    assert (kind.value, kind.source, kind.as_of) == ("school", Source.PROVIDERS, counted)
    one = offer.propose_grade(by=who.reviewer, now=cast.NOW, provider_id=provider, grade="A+", from_on=dt.date(2025, 1, 1),
                              document="评定 1 号", why="检查合格")
    assert found("provider.credit").value == "B"              # proposed is not given
    offer.confirm_grade(by=who.approver, now=cast.NOW, grading_id=one.pk)
    credit = found("provider.credit")
    assert (credit.value, credit.source, credit.as_of) == ("A+", Source.PROVIDERS, dt.date(2025, 1, 1))
    later = offer.propose_grade(by=who.reviewer, now=cast.NOW, provider_id=provider, grade="none", from_on=counted,
                                document="评定 2 号", why="未参加本年评定")
    offer.confirm_grade(by=who.approver, now=cast.NOW, grading_id=later.pk)
    assert found("provider.credit").value == "none"


def test_a_private_providers_grade_decides_by_the_policy_that_asks_for_it(kinds):
    """天津定向培训: a school needs no grade, a private provider A+; without either the answer waits for evidence."""
    folder = Path(settings.INSTITUTION) / "policies" / "120000" / "targeted-2022"
    sheet = rules.read_folder(folder, kinds)
    case = next(one for one in rules.read_cases(folder / "cases.yaml", sheet) if one.pays)
    told = {}
    for kind, credit in (("school", None), ("private", "A+"), ("private", "A"), ("private", None), (None, "A+")):
        given = {"provider.kind": kind, "provider.credit": credit}
        facts_now = {**case.facts, **given}
        told[kind, credit] = rules.judge(sheet, {name: value for name, value in facts_now.items() if value is not None}).pays
    assert told == {("school", None): True, ("private", "A+"): True, ("private", "A"): False, ("private", None): None,
                    (None, "A+"): None}


def test_money_and_certificates_of_a_year_are_counted(scene, kinds):
    names = [f"history.{what}" for what in (
        "this_policy_fen_this_year", "certificate_kind_this_year", "assessment_lifetime", "advance_fen")]

    def found(claim, **seen):
        case = facts.case_of(claim, today=TODAY)
        case.policy = f"{claim.sheet.region_id}/{claim.sheet.slug}"
        for name, value in seen.items():
            setattr(case, name, value)
        return [found_of(case, kinds[name]).value for name in names]

    claim = scene.reviewed()
    assert claim.amount_fen > 0
    assert found(claim) == [0, 0, 0, 0]                       # its own is no history
    assert found(claim, claim_id=None) == [claim.amount_fen, 0, 0, 0]
    assert found(claim, claim_id=None, policy="120000/other") == [0, 0, 0, 0]
    assert found(claim, claim_id=None, on=claim.counts_on.replace(year=claim.counts_on.year + 1)) == [0, 0, 0, 0]
    Claim.objects.filter(pk=claim.pk).update(kind=Kind.TRAINING)
    assert found(claim, claim_id=None) == [claim.amount_fen, 1, 0, 0]
    Claim.objects.filter(pk=claim.pk).update(kind=Kind.ASSESSMENT)
    assert found(claim, claim_id=None) == [claim.amount_fen, 0, 1, 0]
    cast.given_facts(claim.worker_id, **{"history.certificate_kind_this_year": 2, "history.advance_fen": 250_000,
                                         "history.this_policy_fen_this_year": 30_000})
    assert found(claim) == [30_000, 2, 0, 250_000]


def test_gathering_knows_the_policy_it_gathers_for(scene):
    case = case_for(scene)
    sheet = sheet_by_hash(scene.sheet.hash)
    facts.gather(case, sheet)
    assert case.policy == sheet.code


def test_by_which_scale_a_woman_retires_only_a_register_knows(scene, kinds):
    case = case_for(scene)
    case.worker.sex = "male"
    assert found_of(case, kinds["worker.retirement_class"]).value == "man"
    case.worker.sex = "female"
    assert found_of(case, kinds["worker.retirement_class"]) is None
    cast.given_facts(case.worker.pk, register=Register.PENSION, **{"worker.retirement_class": "woman_50"})
    again = facts.case_of(scene.claim_of(), today=TODAY)
    again.worker.sex = "female"
    assert found_of(again, kinds["worker.retirement_class"]).value == "woman_50"
    assert found_of(again, kinds["worker.born_on"]).value == again.worker.born_on

"""What a certificate might bring: policies that cannot be meant are no prospect, and limits speak of their own claims only."""

import datetime as dt
import shutil
from pathlib import Path

import pytest
from django.conf import settings

from baigong.offer.models import Item
from baigong.people.words import Register
from baigong.policy import actions as policy
from baigong.subsidy import actions, facts
from baigong.subsidy.models import Claim
from baigong.subsidy.words import Basis, Kind
from tests import cast
from tests.cast_subsidy import OFFERED, SYSTEM, publish, training_too

TODAY = OFFERED.date()
FUND = "000000/employment-subsidy-fund"


@pytest.fixture
def scene(scene):
    """Worth a training subsidy too, and an assessment's fee of class B, 310 yuan."""
    training_too(scene)
    Item.objects.update(complexity="B")
    return scene


def slugs(scene) -> list[str]:
    worker = scene.certificates[0].person
    return [one.row.slug for one in facts.prospects(worker, today=TODAY) if one.certificate.pk == scene.certificates[0].pk]


def test_a_policy_for_another_kind_of_class_is_no_prospect(scene):
    before = slugs(scene)
    for slug in ("apprenticeship-2022", "project-2022", "targeted-2022"):
        publish(f"120000/{slug}")
    assert slugs(scene) == before == ["unemployment-insurance-uplift", "training-2022"]


def test_a_policy_whose_day_nobody_knows_is_no_prospect(scene):
    for slug in ("safety-2022", "mentoring-2022"):
        publish(f"120000/{slug}")
    assert slugs(scene) == ["unemployment-insurance-uplift", "training-2022"]


def test_an_assessments_fee_is_given_back_to_whoever_is_known_to_have_filed_it(scene):
    publish("120000/assessment-2022")
    assert "assessment-2022" not in slugs(scene)
    cast.given_facts(scene.who.worker.person_id, register=Register.CERTIFICATE, **{"assessment.filed_by": "provider"})
    actions.offer_claims(by=SYSTEM, now=OFFERED, region=cast.COUNTY, basis=Basis.DUTY)
    claim = Claim.objects.get(sheet__slug="assessment-2022")
    assert (claim.kind, claim.amount_fen, claim.payee) == (Kind.ASSESSMENT, 31_000, "provider")


@pytest.mark.parametrize(("from_on", "places"), [(None, {cast.COUNTY}), (dt.date(2026, 1, 1), {"000000"})])
def test_a_nearer_place_stands_in_for_a_policy_of_the_same_name(scene, tmp_path, from_on, places):
    """Ningbo's own sheet of the national uplift, as if the county had it: from 2025, or from after the certificate."""
    own = tmp_path / cast.COUNTY / "unemployment-insurance-uplift"
    shutil.copytree(Path(settings.INSTITUTION) / "policies" / "330200" / own.name, own)
    proposed = policy.propose_sheet(by=SYSTEM, now=cast.NOW, folder=own, from_on=from_on)
    policy.publish_sheet(by=SYSTEM, now=cast.NOW, sheet_id=proposed.pk)
    found = facts.prospects(scene.certificates[0].person, today=TODAY)
    assert {one.row.region_id for one in found if one.row.slug == own.name} == places


def test_national_limits_of_a_fund_leave_other_funds_alone(scene):
    publish(FUND)
    found = {one.row.slug: one for one in facts.prospects(scene.certificates[0].person, today=TODAY)}
    assert all(one.judged.verdict.limit_hashes == () for one in found.values())
    assert found["training-2022"].judged.verdict.pays is True


def test_national_limits_of_a_fund_hold_where_it_pays(scene):
    limits = publish(FUND)
    worker = scene.who.worker.person_id
    cast.given_facts(worker, register=Register.STUDENT, **{"worker.schooling": "higher_final"})   # paid by that fund
    cast.given_facts(worker, **{"history.training_lifetime": 3})
    found = {one.row.slug: one.judged.verdict for one in facts.prospects(scene.certificates[0].person, today=TODAY)}
    assert found["training-2022"].limit_hashes == (limits.hash,)
    assert [line.code for line in found["training-2022"].reasons] == ["training_lifetime"]
    assert found["unemployment-insurance-uplift"].limit_hashes == ()

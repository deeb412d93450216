"""What an organisation is paid, at its own desk: where a claim comes from, declining it for good, what happened to it."""

import pytest

from baigong.kernel.actor import Actor
from baigong.subsidy import actions, queries
from baigong.subsidy.models import Claim, Waiver
from baigong.subsidy.words import Basis
from tests import cast, cast_subsidy
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db


def offered(scene: cast_subsidy.Scene, payee: str) -> tuple[Claim, Actor]:
    """A claim of the provider, or the same one as if the employer were paid; and that house's clerk."""
    cast_subsidy.training_too(scene)
    actions.offer_claims(by=scene.who.reviewer, now=cast_subsidy.OFFERED, region=cast.COUNTY, basis=Basis.DUTY)
    claim = Claim.objects.get(kind="training", worker_id=scene.who.worker.person_id)
    if payee == "employer":
        Claim.objects.filter(pk=claim.pk).update(payee="employer", payee_organisation=scene.who.employer)
        claim.refresh_from_db()
    return claim, scene.who.provider_clerk if payee == "provider" else scene.who.employer_clerk


@pytest.fixture
def scene(db: None) -> cast_subsidy.Scene:
    made = cast_subsidy.make_scene()
    cast.clock(cast_subsidy.OFFERED)
    return made


@pytest.mark.parametrize("payee", ["provider", "employer"])
def test_declined_for_good_with_what_happened_at_its_foot(scene, payee):
    claim, clerk = offered(scene, payee)
    desk, page = sit(clerk), f"/{payee}/claims/{claim.pk}/"
    text = desk.get(page).content.decode()
    assert "放弃，以后也不要再推荐" in text and "第十三条第一款第三项" in text
    assert post(desk, page, "decline_for_good").headers["Location"] == f"/{payee}/claims/"
    waiver = Waiver.objects.get()
    assert (waiver.organisation_id, waiver.worker_id, waiver.certificate_id) == (
        clerk.organisation_id, claim.worker_id, claim.certificate_id)
    after = desk.get(page)
    assert "放弃，以后也不要再推荐" not in after.content.decode()
    assert next(str(row["what"]) for row in after.context["history"]) == "放弃申领且不再推荐"
    again = post(desk, page, "decline_for_good")
    assert [one["code"] for one in again.context["refused"]["reasons"]] == ["not_now"]
    assert Waiver.objects.count() == 1


@pytest.mark.parametrize("payee", ["provider", "employer"])
def test_nobody_else_declines_for_the_house(scene, payee):
    claim, _clerk = offered(scene, payee)
    other = "employer" if payee == "provider" else "provider"
    stranger = scene.who.employer_clerk if payee == "provider" else scene.who.provider_clerk
    assert post(sit(stranger), f"/{other}/claims/{claim.pk}/", "decline_for_good").status_code == 404
    page = post(sit(scene.who.worker), f"/worker/claims/{claim.pk}/", "decline_for_good")
    assert [one["code"] for one in page.context["refused"]["reasons"]] == ["not_yours"], "the worker sees it, the house is paid"
    assert not Waiver.objects.exists()
    assert queries.claim(claim.pk, by=scene.who.worker).state == "offered"

"""The search on desks that are no officer's: each finds its own people and cohorts, and nobody else's."""

import pytest

from baigong.enrolment import actions as enrolment
from baigong.people.models import Person
from tests import cast, cast_offer, cast_subsidy
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db


def kinds(by, path: str, text: str) -> dict[str, list[str]]:
    """What a search finds, by kind; {} also where a single hit opened its own page."""
    client = sit(by)
    where = post(client, path, "find", q=text)["Location"]
    assert text not in where
    page = client.get(where)
    assert page.status_code == 200
    return {str(kind.word): [str(row["what"]) for row in kind.rows] for kind in page.context.get("kinds", [])}


def test_a_provider_finds_its_own_trainees_only():
    who = cast.assemble()
    cohort = cast_offer.opened(who, cast_offer.equip(who))
    number = Person.objects.get(pk=who.worker.person_id).id_number
    assert kinds(who.provider_clerk, "/provider/search/", number) == {}
    enrolment.enrol(by=who.worker, now=cast.NOW, worker_id=who.worker.person_id, cohort_id=cohort.pk)
    assert kinds(who.provider_clerk, "/provider/search/", number) == {"人员": ["李明"]}
    assert kinds(who.other_provider_clerk, "/provider/search/", number) == {}
    assert kinds(who.provider_clerk, "/provider/search/", "王芳") == {}


def test_an_assessor_finds_the_certificates_of_the_body():
    scene = cast_subsidy.make_scene()
    number = scene.certificates[0].no
    page = kinds(scene.who.assessor, "/assessor/search/", number[:12])
    assert len(page["证书"]) == 2
    assert "人员" not in page

"""The global search: finds each kind, never what is out of reach, and never puts a number in an address."""

import re
from datetime import date

import pytest

from baigong.governance.models import Document
from baigong.kernel.actor import SYSTEM
from baigong.kernel.identity import make_simulated_uscc
from baigong.people import actions as people_actions
from baigong.people import queries as people
from baigong.people.models import Person
from baigong.people.words import OrganisationKind
from baigong.subsidy.models import Notice, PayRun
from tests import cast, cast_governance, cast_offer, cast_subsidy
from tests.desk.sitting import post, sit

pytestmark = pytest.mark.django_db
SEARCH = "/officer/search/"


def search(by, text: str):
    """Post a search and follow it; answers the page it led to."""
    client = sit(by)
    answer = post(client, SEARCH, "find", q=text)
    assert answer.status_code == 303
    assert text.strip() not in answer["Location"]
    return client.get(answer["Location"]), answer["Location"]


def found(by, text: str) -> dict[str, list[str]]:
    """Kinds found and the first line of each row."""
    page, _where = search(by, text)
    return {str(kind.word): [str(row["what"]) for row in kind.rows] for kind in page.context.get("kinds", [])}


def test_a_name_finds_the_persons_of_the_region_only(who):
    cast.make_person("独特名", region=cast.COUNTY)
    cast.make_person("独特名", region=cast.COUNTY)
    cast.make_person("独特名", region=cast.NEIGHBOUR)
    assert found(who.reviewer, "独特名") == {"人员": ["独特名", "独特名"]}
    assert len(found(who.city_officer, "独特名")["人员"]) == 3
    assert found(who.policy_officer, "独特名") == {}


def test_a_whole_number_opens_the_person_and_stays_out_of_every_address(who):
    number = Person.objects.get(pk=who.worker.person_id).id_number
    page, where = search(who.reviewer, number)
    assert where == f"/officer/people/{who.worker.person_id}/"
    assert number not in page.content.decode()
    page, where = search(who.neighbour_reviewer, number)
    assert page.context["kinds"] == []
    assert number not in page.content.decode()


def test_a_number_is_not_kept_in_the_session_either(who):
    number = Person.objects.get(pk=who.worker.person_id).id_number
    client = sit(who.neighbour_reviewer)
    post(client, SEARCH, "find", q=number)
    assert number not in str(dict(client.session))


def test_the_beginning_or_the_end_of_a_number_finds_too(who):
    born = date(1958, 3, 4)
    one, other = cast.make_person("甲", born=born), cast.make_person("乙", born=born, region=cast.NEIGHBOUR)
    assert set(found(who.city_officer, one.id_number[:14])["人员"]) == {"甲", "乙"}
    page, where = search(who.reviewer, one.id_number[:13])
    assert where == f"/officer/people/{one.pk}/"
    page, where = search(who.reviewer, one.id_number[-6:])
    assert "甲" in page.content.decode()
    page, where = search(who.reviewer, other.id_number[-6:])
    assert "乙" not in page.content.decode()


def test_three_digits_find_nobody(who):
    assert "人员" not in found(who.reviewer, "990")


def test_cohorts_bodies_and_policies_are_found_in_reach(who):
    cohort = cast_offer.running(who, cast_offer.equip(who))
    page, where = search(who.reviewer, cohort.no)
    assert where == f"/officer/cohorts/{cohort.pk}/" and page.status_code == 200
    assert found(who.neighbour_reviewer, cohort.no) == {}
    kinds = found(who.reviewer, "启航")
    assert (kinds["机构"], len(kinds["班次"])) == (["启航职业培训学校（模拟）"], 1)
    assert search(who.reviewer, people.organisation(who.provider).uscc)[1] == f"/officer/organisations/{who.provider}/"
    assert "机构" not in found(who.neighbour_reviewer, "启航")


def test_a_body_is_found_by_a_code_of_digits_only_and_the_number_is_not_kept(who):
    serial = next(n for n in range(700_000, 701_000) if make_simulated_uscc(serial=n).isdigit())
    body = people_actions.register_organisation(
        by=SYSTEM, now=cast.NOW, kind=OrganisationKind.PROVIDER, name="数字代码学校（模拟）",
        uscc=make_simulated_uscc(serial=serial), region=cast.COUNTY)
    client = sit(who.reviewer)
    assert post(client, SEARCH, "find", q=body.uscc)["Location"] == f"/officer/organisations/{body.pk}/"
    assert body.uscc not in str(dict(client.session))
    assert "机构" not in found(who.neighbour_reviewer, body.uscc)


def test_certificates_claims_and_documents_are_found(db):
    scene = cast_subsidy.make_scene()
    claim, number = scene.filed(), scene.certificates[0].no
    kinds = found(scene.who.reviewer, number)
    assert len(kinds["证书"]) == 1
    page, where = search(scene.who.reviewer, claim.no)
    assert str(claim.pk) in where and page.status_code == 200
    assert found(scene.who.neighbour_reviewer, number) == {}
    assert found(scene.who.neighbour_reviewer, claim.no) == {}
    page, where = search(scene.who.policy_officer, "人社部发〔2017〕40号")
    assert where == f"/officer/shelf/{scene.sheet.pk}/"


def test_a_matter_is_found_by_the_number_it_bears(db):
    scene = cast_subsidy.make_scene()
    claim = scene.paid()
    notice, run = Notice.objects.get(), PayRun.objects.get()
    for number, place in ((notice.no, f"/officer/notices/{notice.pk}/"), (run.no, f"/officer/runs/{run.pk}/"),
                          (notice.no.lower(), f"/officer/notices/{notice.pk}/"), (claim.no, f"/officer/claims/{claim.pk}/")):
        assert search(scene.who.reviewer, number)[1] == place
        assert found(scene.who.neighbour_reviewer, number) == {}
    assert found(scene.who.reviewer, notice.no[:-1]) == {}


def test_a_task_is_found_by_its_number_and_a_document_however_its_number_is_typed(db):
    scene = cast_governance.make_scene()
    task = scene.handed()
    for text in (task.no, task.no.replace("-", ""), task.no.lower()):
        assert search(scene.who.reviewer, text)[1] == f"/officer/tasks/{task.pk}/"
    assert found(scene.who.reviewer, task.no.replace("RW", "XS")) == {}
    document = Document.objects.order_by("pk").first()
    name, year, serial = re.fullmatch(r"(.+)〔(\d{4})〕(\d+)号", document.number).groups()
    for text in (document.number, f"{name}[{year}]{serial}号", f"{name}{year} {serial}", f"{name}（{year}）第{serial}号"):
        assert search(scene.who.reviewer, text)[1] == f"/officer/documents/{document.slug}/"


def test_a_key_of_someone_else_opens_nothing(who):
    cast.make_person("李二"), cast.make_person("李三")
    client = sit(who.reviewer)
    where = post(client, SEARCH, "find", q="李")["Location"]
    assert client.get(where).context["kinds"]
    other = sit(who.approver).get(where)
    assert other.context["expired"] and not other.context["kinds"]


def test_nothing_looked_for_leads_back(who):
    assert post(sit(who.reviewer), SEARCH, "find", q="  ")["Location"] == SEARCH

"""The auditor's desk: shut to everyone else and after its last day; nothing of a person before the file was opened."""

from datetime import timedelta
from io import BytesIO

import pytest
from python_calamine import load_workbook

from baigong.journal.models import Entry
from baigong.people.models import Person
from baigong.supervision.models import Look
from tests import cast, cast_subsidy
from tests.desk.sitting import post, sit

PAGES = ("/auditor/", "/auditor/transfers/", "/auditor/files/", "/auditor/sample/", "/auditor/looks/")


@pytest.fixture
def scene(db):
    made = cast_subsidy.make_paid()
    cast.clock(cast_subsidy.on(28))
    return made


def sheet_of(answer):
    return load_workbook(BytesIO(answer.content)).get_sheet_by_index(0).to_python()


def test_every_page_opens_and_only_to_the_auditor(scene):
    client = sit(scene.who.auditor)
    assert client.get("/home/").url == "/auditor/"
    for page in PAGES:
        assert client.get(page).status_code == 200, page
        for by in (scene.who.reviewer, scene.who.worker, scene.who.payer):
            assert sit(by).get(page).status_code == 403, page
    assert "2026" in client.get("/auditor/").content.decode()


def test_the_door_shuts_on_the_day_the_role_ends(scene):
    client = sit(scene.who.auditor)
    cast.clock(cast_subsidy.moment_of(2025, 12, 31))
    assert client.get("/auditor/").status_code == 200
    cast.clock(cast_subsidy.moment_of(2026, 1, 1))
    assert client.get("/auditor/").status_code == 403


def test_a_yuan_shows_its_clauses_and_its_person_once_opened(scene):
    client, claim = sit(scene.who.auditor), scene.claim_of()
    person = Person.objects.get(pk=claim.worker_id)
    page = f"/auditor/transfers/{claim.post_id}/"
    assert page in client.get("/auditor/transfers/?kind=post").content.decode()
    assert page not in client.get("/auditor/transfers/?kind=void").content.decode()
    before = client.get(page).content.decode()
    assert person.name not in before and "决定（可逐条追到依据）" in before and "事实与来源" not in before
    entries = Entry.objects.count()
    assert post(client, page, "open", why="").status_code == 422
    assert (Look.objects.count(), Entry.objects.count()) == (0, entries)
    assert post(client, page, "open", why="核对支付").status_code == 303
    after = client.get(page).content.decode()
    assert person.name in after and "88" in after and "调阅目的" not in after
    assert Entry.objects.latest("id").action == "supervision.file_opened"
    assert "核对支付" in client.get("/auditor/looks/").content.decode()
    cast.clock(cast_subsidy.on(28) + timedelta(days=1))
    assert person.name not in client.get(page).content.decode()


def test_from_a_number_to_all_their_yuan(scene):
    client, claim = sit(scene.who.auditor), scene.claim_of()
    number = Person.objects.get(pk=claim.worker_id).id_number
    assert post(client, "/auditor/files/", "find", number="1").status_code == 422
    where = post(client, "/auditor/files/", "find", number=f" {number} ").url
    assert where == f"/auditor/files/person/{claim.worker_id}/"
    assert "李明" not in client.get(where).content.decode()
    assert post(client, where, "open", why="核对").status_code == 303
    shown = client.get(where).content.decode()
    assert "李明" in shown and number not in shown and f"/auditor/transfers/{claim.post_id}/" in shown
    assert len(sheet_of(client.get(f"{where}?export=xlsx"))) == 3
    assert client.get(f"/auditor/files/person/{scene.who.payer.person_id}/").status_code == 404
    assert client.get(f"/auditor/files/claim/{claim.pk}/").status_code == 404


def test_another_regions_auditor_finds_nothing(scene):
    far = next(one for one in scene.who.strangers if one.role == "auditor")
    client, claim = sit(far), scene.claim_of()
    for page in (f"/auditor/transfers/{claim.post_id}/", f"/auditor/files/person/{claim.worker_id}/"):
        assert client.get(page).status_code == 404
        assert post(client, page, "open", why="核对").status_code in (404, 422)
    assert not Look.objects.exists()
    assert claim.no not in client.get("/auditor/transfers/").content.decode()


def test_a_sample_goes_home_as_a_worksheet(scene):
    client, claim = sit(scene.who.auditor), scene.claim_of()
    drawn = "/auditor/sample/?first=2025-01-01&last=2025-12-31&how=risk&size=5&seed=2025"
    assert claim.no in client.get(drawn).content.decode()
    head, row = sheet_of(client.get(f"{drawn}&export=xlsx"))
    assert claim.no in row and "审计发现" in head
    assert "抽中" not in client.get("/auditor/sample/?seed=").content.decode().split("<main")[1]

"""Training systems and good practice by their pages alone, from whoever sends them to the public."""

import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from baigong.governance import actions
from baigong.governance.models import Practice, TrainingSystem
from tests import cast
from tests.cast_governance import NOW, Scene, make_scene
from tests.cast_spreading import adopted, filed, filing, on_file, practising, published
from tests.desk.sitting import post, sit
from tests.desk.test_paper_text import docx, line


@pytest.fixture
def scene(day: None) -> Scene:
    return make_scene()


def words(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200, url
    return answer.content.decode()


def typed(given: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in given.items() if key not in ("by", "now")}


def test_a_firm_files_is_answered_and_shows_a_summary(scene) -> None:
    firm, officer, public = sit(scene.who.employer_clerk), sit(scene.who.reviewer), Client()
    given = typed(filing(scene))
    assert "还没有备案" in words(firm, "/employer/system/")
    assert post(firm, "/employer/system/", "file", **(given | {"front_line": 201})).status_code == 422
    assert post(firm, "/employer/system/", "file", **given).status_code == 303
    one = TrainingSystem.objects.get()
    page = f"/officer/training-systems/{one.pk}/"
    assert page in words(officer, "/officer/") and one.organisation.name in words(officer, "/officer/training-systems/?state=filed")
    assert post(officer, "/officer/search/", "find", q=one.no)["Location"] == page
    assert post(officer, page, "return", why="").status_code == 422
    assert post(officer, page, "return", why="请写明经费").status_code == 303
    assert "请写明经费" in words(firm, "/employer/system/")
    assert post(firm, "/employer/system/", "file", **given).status_code == 303
    assert post(officer, page, "accept").status_code == 303
    assert one.summary not in words(public, "/training-systems/")
    assert post(firm, "/employer/system/", "agree", system=one.pk).status_code == 303
    assert one.summary in words(public, "/training-systems/?ownership=state")
    assert public.get("/training-systems/?export=xlsx").status_code == 200
    assert post(firm, "/employer/system/", "disagree", system=one.pk).status_code == 303
    assert one.summary not in words(public, "/training-systems/")
    assert officer.get("/officer/training-systems/?export=xlsx").status_code == 200


def test_a_firm_brings_its_system_as_a_file(scene) -> None:
    firm, given = sit(scene.who.employer_clerk), typed(filing(scene))
    content = docx(line("总则", 0), line("新进职工岗前培训不少于八十学时，考核合格后上岗。", 1),
                   line("一线职工优先，经费单列，工会监督。" * 3, 1))
    shut, none = "打不开这个文件", "文件里没有文字"
    for name, held, fault in (("a.docx", b"x", shut), ("a.doc", content, "只收"), ("a.docx", docx(line(" ")), none)):
        answer = post(firm, "/employer/system/", "file", **given | {"text": "", "file": SimpleUploadedFile(name, held)})
        assert answer.status_code == 422 and fault in answer.content.decode()
    assert "请粘贴制度全文或上传文件" in post(firm, "/employer/system/", "file", **given | {"text": ""}).content.decode()
    longer = docx(line("字" * 60_001))
    answer = post(firm, "/employer/system/", "file", **given | {"file": SimpleUploadedFile("a.docx", longer)})
    assert answer.status_code == 422 and "只上传制度正文" in answer.content.decode()
    assert not TrainingSystem.objects.exists()
    file = SimpleUploadedFile("职工培训管理办法.docx", content)
    assert post(firm, "/employer/system/", "file", **given | {"text": "去年的正文", "file": file}).status_code == 303
    one = TrainingSystem.objects.get()
    assert one.text.startswith("一、总则\n（一）新进职工") and "去年的正文" not in one.text, "the file counts"
    assert (one.source, one.file_name, one.file_hash) == (
        "docx", "职工培训管理办法.docx", hashlib.sha256(content).hexdigest())
    shown = words(sit(scene.who.reviewer), f"/officer/training-systems/{one.pk}/")
    assert "职工培训管理办法.docx" in shown and one.file_hash in shown and one.file_hash in words(firm, "/employer/system/")


def test_a_practice_goes_up_is_published_adopted_and_told_of(scene) -> None:
    below, above, other, public = (sit(scene.who.reviewer), sit(scene.city_officer), sit(scene.who.neighbour_reviewer), Client())
    assert post(below, "/officer/practices/new/", "send", **(typed(practising(scene)) | {"text": "短"})).status_code == 422
    page = post(below, "/officer/practices/new/", "send", **typed(practising(scene))).url
    one = Practice.objects.get()
    assert page in words(above, "/officer/") and "审核人不能是报送人" not in words(below, page)
    assert "审核人不能是报送人" in words(above, page)
    assert other.get(page).status_code == 404, "another county sees it once it is published"
    assert post(above, page, "return", why="请补充人数").status_code == 303
    assert post(below, page, "again", **typed(practising(scene))).status_code == 303
    assert post(above, page, "publish").status_code == 303
    assert one.title in words(public, "/practices/?text=园区") and one.title in words(other, "/officer/practices/?side=spread")
    assert post(other, page, "adopt", adopted_on="2025-08-15", text="两个园区各一个点。").status_code == 303
    assert post(other, page, "effect", measuring="live").status_code == 422
    assert post(other, page, "effect", measuring="stated", statement="到课率升一成", evidence="台账").status_code == 303
    shown = words(public, f"/practices/{one.pk}/")
    assert "到课率升一成" in shown and "台账" in shown and "河西区" in shown
    assert post(other, page, "effect", measuring="live", indicator="trainings", why="改由系统统计").status_code == 303
    assert "到课率升一成" not in words(public, f"/practices/{one.pk}/")
    assert post(above, page, "withdraw", why="与新规定不符").status_code == 303
    assert public.get(f"/practices/{one.pk}/").status_code == 404
    for client, url in ((public, "/practices/?export=xlsx"), (above, "/officer/practices/?export=xlsx")):
        assert client.get(url).status_code == 200


def test_bodies_send_from_their_own_desks(scene) -> None:
    for by, desk in ((scene.who.provider_clerk, "provider"), (scene.who.employer_clerk, "employer")):
        client = sit(by)
        page = post(client, f"/{desk}/practices/", "send", **typed(practising(scene))).url
        assert page.startswith(f"/{desk}/practices/") and "夜校进园区" in words(client, f"/{desk}/practices/")
        one = Practice.objects.latest("id")
        post(sit(scene.who.reviewer), f"/officer/practices/{one.pk}/", "return", why="写详细些")
        assert "写详细些" in words(client, page)
        assert post(client, page, "again", **typed(practising(scene))).status_code == 303
        assert client.get(f"/{desk}/practices/?export=xlsx").status_code == 200
    assert sit(scene.who.other_provider_clerk).get(f"/provider/practices/{one.pk}/").status_code == 404
    assert sit(scene.who.teacher).get("/provider/practices/").status_code == 403


def test_who_has_no_part_in_it_sees_nothing(scene) -> None:
    one = filed(scene)
    for by in (scene.who.neighbour_reviewer, cast.make_actor("city_officer", region=cast.ELSEWHERE)):
        assert sit(by).get(f"/officer/training-systems/{one.pk}/").status_code == 404
    for url in ("/officer/training-systems/", "/officer/practices/"):
        assert sit(scene.who.payer).get(url).status_code == 403


@pytest.mark.parametrize("many", [1, 3])
def test_lists_ask_the_same_of_one_and_of_three(scene, many) -> None:
    for n in range(many):
        adopted(scene, published(scene, title=f"做法 {n}"))
        firm = cast.make_organisation(f"津工第{n}厂（模拟）", "employer", cast.COUNTY)
        clerk = cast.make_actor("employer_clerk", name=f"企业{n}", region=cast.COUNTY, organisation_id=firm.pk)
        actions.consent_to_summary(by=clerk, now=NOW, system_id=on_file(scene, by=clerk).pk, agreed=True)
    asked = {}
    for by, url in ((scene.city_officer, "/officer/practices/"), (scene.city_officer, "/officer/training-systems/"),
                    (None, "/practices/"), (None, "/training-systems/")):
        client = sit(by) if by else Client()
        client.get(url)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(url).content.decode().count("做法 " if "practices" in url else "津工第") >= many
        asked[url] = len(captured)
    assert asked == QUESTIONS


QUESTIONS = {"/officer/practices/": 9, "/officer/training-systems/": 8, "/practices/": 6, "/training-systems/": 5}

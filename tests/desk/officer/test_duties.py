"""The officer's pages of texts and duties: brought, settled beside the text, compared, listed, drafted into tasks."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from python_calamine import load_workbook

from baigong.desk.officer.door import door
from baigong.governance import actions
from baigong.governance.models import Document, Relation, Task, Text
from baigong.kernel.actor import Actor
from tests.cast_duties import BODY, LATER_BODY, bring, make_document, rows_of
from tests.cast_governance import NOW, Scene, make_scene
from tests.desk.sitting import post, sit


@pytest.fixture
def scene(day: None) -> Scene:
    return make_scene()


@pytest.fixture
def document(scene: Scene) -> Document:
    return make_document(scene)


@pytest.fixture
def keeper(scene: Scene) -> Actor:
    return scene.who.province_officer


def text_of(client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return answer.content.decode()


def pages(document: Document) -> list[str]:
    here = f"/officer/documents/{document.slug}/"
    return [here, f"{here}text/", f"{here}text/?nth=1", f"{here}compare/", f"{here}compare/?before=1&after=2&all=1",
            "/officer/duties/",
            *(one for row in rows_of(document)[:1] for one in (f"/officer/duties/{row.pk}/", f"/officer/tasks/new/?duty={row.pk}"))]


def test_a_text_is_pasted_settled_and_drafted_by_its_pages(scene, document, keeper):
    desk = sit(keeper)
    here = f"/officer/documents/{document.slug}/"
    assert "还没有录入正文" in text_of(desk, here)
    assert desk.get(f"{here}text/").status_code == 404
    assert post(desk, here, "bring", text=BODY).url == f"{here}text/"
    beside = text_of(desk, f"{here}text/")
    assert beside.count('name="duty"') == 5 and "培训机构不得截留培训资金。" in beside and "导出标注案例" not in beside
    one, two, three, four, five = rows_of(document)
    assert post(desk, f"{here}text/", "merge", duty=[one.pk]).status_code == 422
    assert post(desk, f"{here}text/", "merge", duty=[one.pk, two.pk]).status_code == 303
    assert post(desk, f"{here}text/", "confirm", duty=[five.pk]).status_code == 303
    fix = {"kind": "report", "who": "区人社局、市人社局", "with_": "", "when": "P3M", "measured": ""}
    refused = post(desk, f"/officer/duties/{four.pk}/", "correct", **(fix | {"when": "月底"}))
    assert refused.status_code == 422 and "月底" in refused.content.decode()
    assert post(desk, f"/officer/duties/{four.pk}/", "correct", **fix).status_code == 303
    page = text_of(desk, f"/officer/duties/{four.pk}/")
    assert "各区人社局" in page and "区人社局、市人社局" in page and "每季度" in page and "经更正" in page
    assert post(desk, f"/officer/duties/{three.pk}/", "drop", why="重申").status_code == 303
    assert post(desk, f"/officer/duties/{three.pk}/", "reopen").status_code == 303
    assert post(desk, f"/officer/duties/{three.pk}/", "confirm").status_code == 303
    add = {"anchor": "二#1", "kind": "task", "who": "市人社局", "with_": "", "when": "", "measured": ""}
    assert post(desk, f"{here}text/", "add", **add).status_code == 303
    packed = ZipFile(BytesIO(desk.get(f"{here}text/?export=labels").content))
    assert sorted(packed.namelist()) == [f"{document.slug}-1.txt", f"{document.slug}-1.yaml"]
    form = text_of(desk, f"/officer/tasks/new/?duty={one.pk}")
    assert 'value="2025-12-19"' in form and 'value="300"' in form and 'value="人次"' in form  # the 20th is a Saturday
    made = post(desk, f"/officer/tasks/new/?duty={one.pk}", "draft", measure="5", owner_id=scene.who.city_bureau,
                title="培训 300 人次", due_on="2025-12-19", measuring="hand", target="300", unit="人次", is_open="on")
    assert made.status_code == 303
    task = Task.objects.get()
    assert task.duty_id == one.pk and f"/officer/duties/{one.pk}/" in text_of(desk, made.url)
    assert f"/officer/tasks/{task.pk}/" in text_of(desk, f"/officer/duties/{one.pk}/")
    for words in ("录入文件正文", "确认文件任务"):
        assert words in text_of(desk, here)
    assert "更正文件任务" in text_of(desk, f"/officer/duties/{four.pk}/")


def test_versions_are_compared_and_the_old_one_only_read(scene, document, keeper):
    bring(scene, document)
    desk, here = sit(keeper), f"/officer/documents/{document.slug}/"
    assert desk.get(f"{here}compare/").status_code == 404
    bring(scene, document, LATER_BODY)
    shown = text_of(desk, f"{here}compare/")
    assert "<del>3</del>" in shown and "<ins>5</ins>" in shown and "建立培训台账" in shown and "公布补贴标准" not in shown
    assert "公布补贴标准" in text_of(desk, f"{here}compare/?all=1")
    old = text_of(desk, f"{here}text/?nth=1")
    assert "这不是最新版本" in old and 'name="duty"' not in old
    for nth in ("9", "99999999999", "x"):
        assert desk.get(f"{here}text/?nth={nth}").status_code == (200 if nth == "x" or len(nth) > 4 else 404)
    assert desk.get(f"{here}compare/?before=7&after=x").status_code == 200


def test_files_are_read_and_what_is_none_is_said(document, keeper):
    desk, here = sit(keeper), f"/officer/documents/{document.slug}/"
    shut = "打不开这个文件"
    for name, content, words in (("a.docx", b"x", shut), ("a.pdf", b"%PDF-1.4 x", shut), ("a.doc", b"x", "只收")):
        answer = post(desk, here, "bring", text="", file=SimpleUploadedFile(name, content))
        assert answer.status_code == 422 and words in answer.content.decode()
    assert "二者选一" in post(desk, here, "bring", text="").content.decode()
    assert not Text.objects.exists()


def test_relations_are_kept_by_the_page(document, keeper):
    desk, here = sit(keeper), f"/officer/documents/{document.slug}/"
    assert post(desk, here, "relate", kind="repeals", to_number="津人社发〔2020〕1号").status_code == 303
    assert post(desk, here, "relate", kind="repeals", to_number="津人社发〔2020〕1号").status_code == 422
    assert "津人社发〔2020〕1号" in text_of(desk, here)
    assert post(desk, here, "unrelate", relation="repeals|津人社发〔2020〕1号", why="登记有误").status_code == 303
    assert post(desk, here, "unrelate", relation="repeals|津人社发〔2020〕1号", why="登记有误").status_code == 422
    assert not Relation.objects.filter(document=document).exists()


def test_sentences_are_searched_from_the_library(scene, document, keeper):
    bring(scene, document)
    desk = sit(keeper)
    assert "正文里的句子" not in text_of(desk, "/officer/documents/")
    assert "正文里的句子" in text_of(desk, "/officer/documents/?text=截留")
    found = text_of(desk, "/officer/documents/?text=截留&view=sentences")
    assert "培训机构不得截留培训资金。" in found and f"/officer/documents/{document.slug}/text/#一（三）%231" in found
    sheet = load_workbook(BytesIO(desk.get("/officer/documents/?text=截留&view=sentences&export=xlsx").content))
    assert len(sheet.get_sheet_by_index(0).to_python()) == 2


def test_duties_are_listed_narrowed_and_taken_home(scene, document, keeper):
    bring(scene, document)
    desk = sit(keeper)
    text = text_of(desk, "/officer/duties/?kind=report&who=区人社局")
    assert len(set(re.findall(r'href="/officer/duties/(\d+)/"', text))) == 1 and "每季度" in text
    assert "没有符合条件的文件任务" in text_of(desk, "/officer/duties/?state=merged")
    assert "没有符合条件的文件任务" in text_of(desk, "/officer/duties/?untaken=on")
    sheet = load_workbook(BytesIO(desk.get("/officer/duties/?export=xlsx").content)).get_sheet_by_index(0).to_python()
    assert len(sheet) == 6 and "培训机构不得截留培训资金。" in sheet[3]


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_and_the_text_ask_the_same_number_of_questions(
    scene, document, keeper, count, django_assert_num_queries, monkeypatch
):
    monkeypatch.setattr(door, "nav", ())
    bring(scene, document, BODY + "（三）市财政局要建立台账。\n" * count)
    actions.confirm_duties(by=keeper, now=NOW, document_id=document.pk, duty_ids=[one.pk for one in rows_of(document)])
    for one in rows_of(document)[:count]:
        scene.task(by=keeper, owner_id=scene.who.city_bureau, duty_id=one.pk)
    desk = sit(keeper)
    desk.get("/officer/duties/")
    with django_assert_num_queries(10):
        text_of(desk, "/officer/duties/")
    with django_assert_num_queries(11):
        text_of(desk, f"/officer/documents/{document.slug}/text/")


def test_who_may_not_settle_reads_and_is_refused(scene, document, keeper):
    bring(scene, document)
    bring(scene, document, LATER_BODY)
    first = rows_of(document)[0]
    for by in (scene.who.reviewer, scene.city_officer, scene.who.payer):
        desk = sit(by)
        for path in pages(document)[:-1]:
            shown = text_of(desk, path)
            assert 'value="bring"' not in shown and 'name="duty"' not in shown and 'value="correct"' not in shown
        refused = post(desk, f"/officer/documents/{document.slug}/text/", "confirm", duty=[first.pk])
        assert refused.status_code == 422 and "没有办理此事的权限" in refused.content.decode()
    for stranger in (scene.who.worker, scene.who.provider_clerk):
        for path in pages(document):
            assert sit(stranger).get(path).status_code == 403
    assert sit(keeper).get("/officer/duties/999999/").status_code == 404

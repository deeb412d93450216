"""The officer's pages of governance: the board and the list, a task from draft to done, measures, documents."""

import re
from datetime import date
from io import BytesIO

import pytest
from python_calamine import load_workbook

from baigong.desk.calendar_file import LONGEST, calendar_of
from baigong.desk.officer.door import door
from baigong.governance import actions, queries
from baigong.governance.models import Extension, MeasureVersion, Task
from tests import cast
from tests.cast_governance import NOW, Scene, make_scene
from tests.desk.sitting import post, sit


@pytest.fixture
def scene(day: None) -> Scene:
    return make_scene()


def text_of(client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("view", "asked"), [("", 12), ("?view=list", 12), ("?state=handed", 12)])
def test_board_and_list_ask_the_same_number_of_questions(
    scene, count, view, asked, django_assert_num_queries, monkeypatch
):
    monkeypatch.setattr(door, "nav", ())  # what waits elsewhere is counted by its own pages' tests
    for _ in range(count):
        scene.handed()
    desk = sit(scene.city_officer)
    desk.get("/officer/tasks/")
    with django_assert_num_queries(asked):
        text = text_of(desk, f"/officer/tasks/{view}")
    assert len(set(re.findall(r'href="/officer/tasks/(\d+)/"', text))) == count


def test_filters_stay_in_the_address_and_in_the_files(scene):
    task = scene.handed()
    scene.handed(measure=6, title="新型学徒制", owner_id=scene.neighbour_bureau)
    desk = sit(scene.city_officer)
    for view in ("", "&view=list"):
        text = text_of(desk, f"/officer/tasks/?measure=5&due=later{view}")
        assert "重点群体" in text and "新型学徒制</a>" not in text and "measure=5" in text
    assert "没有符合条件的任务" in text_of(desk, "/officer/tasks/?due=late")
    sheet = load_workbook(BytesIO(desk.get("/officer/tasks/?measure=5&export=xlsx").content)).get_sheet_by_index(0).to_python()
    assert len(sheet) == 2 and any(task.no in str(cell) for cell in sheet[1])
    calendar = desk.get("/officer/tasks/?measure=5&export=ics").content.decode()
    assert calendar.count("BEGIN:VEVENT") == 1 and "DTSTART;VALUE=DATE:20251031\r\n" in calendar


def test_calendar_lines_are_folded_and_escaped():
    made = calendar_of([("RW1", date(2025, 12, 31), "任务" * 40 + "；a,b;c\\d\ne", "单位")], at=NOW)
    assert all(len(line) <= LONGEST + 1 for line in made.split(b"\r\n"))
    whole = made.decode().replace("\r\n ", "")
    assert "SUMMARY:" + "任务" * 40 + "；a\\,b\\;c\\\\d\\ne" in whole
    assert "DTEND;VALUE=DATE:20260101" in whole
    assert made.endswith(b"END:VCALENDAR\r\n")


def test_a_task_from_draft_to_done_by_its_pages(scene):
    city, county = sit(scene.city_officer), sit(scene.who.reviewer)
    drafted = post(city, "/officer/tasks/new/", "draft", measure="5", owner_id=scene.who.county_bureau, title="培训 10 人",
                   due_on="2025-10-31", measuring="hand", target="10", unit="人", is_open="on", cooperator_ids=[scene.union])
    assert drafted.status_code == 303, drafted.content.decode()
    page = drafted.url
    assert county.get(page).status_code == 404
    assert post(city, page, "edit", title="培训 20 人", due_on="2025-10-31", measuring="hand", target="20", unit="人",
                is_open="on").status_code == 303
    assert post(city, page, "hand_out").status_code == 303
    assert "接收任务，或说明理由退回" in text_of(county, "/officer/")
    assert post(county, page, "return", why="人数不足").status_code == 303
    assert "人数不足" in text_of(city, page)
    for client, deed in ((city, "hand_out"), (county, "accept")):
        assert post(client, page, deed).status_code == 303
    refused = post(county, page, "tell", text="开班 1 期", amount="12")
    assert refused.status_code == 422 and "证明材料" in refused.content.decode()
    assert post(county, page, "tell", text="开班 1 期", amount="12", evidence="台账").status_code == 303
    text = text_of(county, page)
    assert "12 / 20 人" in text and "台账" in text and 'value="60"' not in text
    assert post(county, page, "extend", until_on="2025-11-28", why="师资晚到").status_code == 303
    assert "师资晚到" in text_of(city, page)
    assert post(city, page, "agree").status_code == 303
    assert post(county, page, "finish", text="完成", amount="20", evidence="总结").status_code == 303
    assert post(city, page, "send_back", why="名册不符").status_code == 303
    assert post(county, page, "finish", text="完成", amount="20", evidence="新名册").status_code == 303
    assert post(city, page, "confirm").status_code == 303
    task = Task.objects.get()
    assert (task.state, task.reached, task.due_on) == ("confirmed", 20, date(2025, 11, 28))
    for words in ("草拟任务", "下达任务", "退回任务", "同意延期", "确认办结"):
        assert words in text_of(city, page)


def test_declined_measured_anew_and_withdrawn(scene):
    task = scene.under_way()
    page, city, county = f"/officer/tasks/{task.pk}/", sit(scene.city_officer), sit(scene.who.reviewer)
    post(county, page, "extend", until_on="2025-11-28", why="x")
    assert post(city, page, "decline", why="期限不变").status_code == 303
    assert Extension.objects.get().state == "declined"
    assert post(county, page, "measure", indicator="trainings", why="改用系统数").status_code == 303
    text = text_of(county, page)
    assert "系统数" in text and "累计完成</label>" not in text
    assert post(city, page, "withdraw", why="并入").status_code == 303
    assert "已撤回" in text_of(county, page)


def test_a_task_is_broken_down_on_its_page(scene):
    province, city = sit(scene.who.province_officer), sit(scene.city_officer)
    page = post(province, "/officer/tasks/new/", "draft", measure="7", owner_id=scene.who.city_bureau, title="高技能 500 人",
                due_on="2025-12-12", measuring="hand", target="500", unit="人").url
    post(province, page, "hand_out")
    post(city, page, "accept")
    given = {f"to_{scene.who.county_bureau}": "300", f"to_{scene.neighbour_bureau}": "", "due_on": "2025-11-28", "text": "按月报"}
    assert post(city, page, "down", **given).status_code == 303
    (child,) = Task.objects.filter(parent__isnull=False)
    assert (child.target, child.text) == (300, "按月报")
    text = text_of(city, page)
    assert "南开区人社局" in text and "0 / 300 人" in text
    assert "高技能 500 人" in text_of(city, f"/officer/tasks/{child.pk}/")


def test_who_may_not_is_shown_no_button(scene):
    task = scene.handed()
    page = f"/officer/tasks/{task.pk}/"
    assert 'value="accept"' in text_of(sit(scene.who.reviewer), page)
    for by in (scene.city_officer, scene.who.payer, scene.who.province_officer):
        assert 'value="accept"' not in text_of(sit(by), page)
    assert sit(scene.who.neighbour_reviewer).get(page).status_code == 404
    assert "没有办理此事的权限" in sit(scene.who.reviewer).get("/officer/tasks/new/").content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_measures_ask_the_same_number_of_questions(scene, count, django_assert_num_queries, monkeypatch):
    monkeypatch.setattr(door, "nav", ())
    for _ in range(count):
        scene.accepted()
    desk = sit(scene.city_officer)
    desk.get("/officer/measures/")
    with django_assert_num_queries(7):
        text = text_of(desk, "/officer/measures/")
    assert "（二十）" in text and "来源薄弱，待核" in text
    assert desk.get("/officer/measures/?export=xlsx").status_code == 200


def test_a_policy_officer_revises_and_others_only_read(scene):
    task, page = scene.handed(), "/officer/measures/5/"
    desk = sit(scene.who.policy_officer)
    text = text_of(desk, page)
    assert "技能培训补贴" not in text and "（五）" in text and "看现行版本" not in text
    given = {"expected": "1", "name": "重点群体培训", "summary": "已对照原文", "source": "国发〔2018〕11号", "trust": "official",
             "leads": "人社部 | 原文 | official", "cooperating": "教育部 | 原文 | official", "instruments": "",
             "serves": "page | public:courses", "from_on": "2025-09-01", "why": "对照原文核对"}
    wrong = post(desk, page, "revise", **given | {"leads": "人社部"})
    assert wrong.status_code == 422 and "名称 | 来源 | 可信度" in wrong.content.decode()
    assert post(desk, page, "revise", **given).status_code == 303
    assert MeasureVersion.objects.filter(measure__number=5).count() == 2
    text = text_of(desk, page)
    assert "已对照原文" in text and "对照原文核对" in text
    assert "看现行版本" in text_of(desk, f"{page}?version=1")
    reader = text_of(sit(scene.who.reviewer), page)
    assert "打开修订表单" not in reader and task.title in reader


@pytest.mark.parametrize("count", [1, 3])
def test_documents_ask_the_same_number_of_questions(scene, count, django_assert_num_queries, monkeypatch):
    monkeypatch.setattr(door, "nav", ())
    desk = sit(scene.who.reviewer)
    for n in range(count):
        actions.register_document(
            by=scene.who.policy_officer, now=NOW, number=f"发〔2025〕{n}号", title="意见", issuer="区局", issued_on=cast.TODAY,
            region=cast.COUNTY, source="本局", trust="official", articles="# 一\n甲乙丙。")
    desk.get("/officer/documents/")
    with django_assert_num_queries(10):
        text = text_of(desk, f"/officer/documents/?text=甲乙丙&place={cast.COUNTY}")
    assert text.count("〔2025〕") == count
    assert desk.get("/officer/documents/?export=xlsx").status_code == 200


def test_a_document_is_registered_and_found_by_a_word_in_it(scene):
    desk = sit(scene.who.province_officer)
    given = {"number": "津人社发〔2025〕9号", "title": "实施意见", "issuer": "天津市人社局", "issued_on": "2025-08-01",
             "region": cast.PROVINCE, "source": "本局", "trust": "official", "articles": "# 一、目标\n每年培训三万人。"}
    half = post(desk, "/officer/documents/", "register", **given, kind="implements")
    assert half.status_code == 422 and "须同时填写" in half.content.decode()
    made = post(desk, "/officer/documents/", "register", **given, kind="implements", to_number="人社部发〔2018〕45号")
    assert made.status_code == 303
    text = text_of(desk, made.url)
    assert 'id="art-1"' in text and "/officer/documents/renshebufa-2018-45/" in text
    assert "实施意见" in text_of(desk, "/officer/documents/?text=三万人")
    assert "没有符合条件的文件" in text_of(desk, "/officer/documents/?text=四万人")
    assert "登记表单" not in text_of(sit(scene.who.reviewer), "/officer/documents/")


def test_articles_lead_to_their_measures(scene):
    text = text_of(sit(scene.who.reviewer), "/officer/documents/guofa-2018-11/")
    assert 'id="item-12"' in text and "/officer/measures/12/" in text
    assert queries.document("guofa-2018-11").trust == "weak" and "来源薄弱，待核" in text

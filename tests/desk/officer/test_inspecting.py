"""The officer's pages of inspections of duties, from a plan to a closed letter; the public register."""

import re
from io import BytesIO

import pytest
from django.test import Client
from python_calamine import load_workbook

from baigong.desk.officer.door import door
from baigong.governance import actions
from baigong.governance.models import Check, Inspection, LadderStep, Rectification
from tests import cast
from tests.cast_governance import NOW, Scene, make_scene
from tests.cast_inspecting import CLEAN, ON_SITE, Watch
from tests.desk.sitting import post, sit


@pytest.fixture
def scene(day: None) -> Scene:
    return make_scene()


def text_of(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def test_from_a_plan_to_a_closed_letter_by_the_pages(scene: Scene) -> None:
    task = scene.accepted()
    city, second, county = sit(scene.city_officer), sit(scene.second_officer), sit(scene.who.reviewer)
    assert "力戒" not in text_of(city, "/officer/inspections/new/")
    planned = post(city, "/officer/inspections/new/", "plan", title="落实督查", choosing="random", subject="tasks", wanted="1",
                   from_on="2025-09-01", until_on="2025-09-05", lines="有台账\n\n有公示 ", regions=[cast.COUNTY], measure="5")
    assert planned.status_code == 303, planned.content.decode()
    plan = Inspection.objects.get()
    assert plan.lines == ["有台账", "有公示"] and len(plan.seed) >= 32 and plan.seed not in text_of(city, planned.url)
    assert county.get(planned.url).status_code == 404
    before = text_of(Client(), f"/inspections/{plan.pk}/")
    assert plan.commitment in before and plan.seed not in before and "重算" not in before.split("<main")[1].split("<footer")[0]
    assert "抽取或指定督查对象" in text_of(city, "/officer/")
    assert post(city, planned.url, "draw").status_code == 303
    page = f"/officer/checks/{Check.objects.get(task=task).pk}/"
    faulty = post(city, page, "enter", verdict_1="unmet", verdict_2="met")
    assert faulty.status_code == 422 and "须写明问题和证据" in faulty.content.decode()
    assert post(city, page, "enter", verdict_1="unmet", text_1="台账缺 2 期", evidence_1="台账第 1 册",
                verdict_2="met").status_code == 303
    assert 'value="2025-09-28"' in text_of(city, page), "twenty working days, the 28th is worked"
    issued = post(city, page, "issue", due_on="2025-09-12", demand="补齐")
    assert issued.status_code == 303, issued.content.decode()
    letter = text_of(county, f"{issued.url}letter/")
    for words in ("督查整改通知书", "台账缺 2 期", "南开区人社局", Rectification.objects.get().no):
        assert words in letter
    assert "整改后报送结果" in text_of(county, "/officer/")
    assert 'value="close"' not in text_of(county, issued.url) and 'value="answer"' not in text_of(city, issued.url)
    assert post(county, issued.url, "answer", text_1="", evidence_1="x").status_code == 422
    assert post(county, issued.url, "answer", text_1="已补", evidence_1="第 2 册").status_code == 303
    assert 'value="close"' not in text_of(city, issued.url), "who found it has no button"
    assert post(city, issued.url, "close").status_code == 422
    assert post(second, issued.url, "send_back", why="缺签字").status_code == 303
    assert "缺签字" in text_of(county, issued.url)
    assert post(county, issued.url, "answer", text_1="已补签字", evidence_1="第 3 册").status_code == 303
    assert post(second, issued.url, "close").status_code == 303
    assert post(second, planned.url, "publish").status_code == 303
    open_page = text_of(Client(), f"/inspections/{plan.pk}/")
    assert "重算一致" in open_page and plan.seed in open_page and "有台账" in open_page and "台账缺" not in open_page
    assert Client().get(f"/inspections/{plan.pk}/?file=json").json()["pool"] == [[task.pk, scene.who.county_bureau]]
    assert "落实督查" in text_of(Client(), "/inspections/")
    assert load_workbook(BytesIO(Client().get("/inspections/?export=xlsx").content)).get_sheet_by_index(0).to_python()[1][0]
    for words in ("督查立项", "抽取督查对象", "公开督查结果"):
        assert words in text_of(city, planned.url)


def test_picked_called_off_and_not_published(scene: Scene) -> None:
    watch, city = Watch(scene), sit(scene.city_officer)
    task, plan = scene.accepted(), watch.planned()
    page = f"/officer/inspections/{plan.pk}/"
    assert "重点群体培训 300 人次" in text_of(city, page)
    assert post(city, page, "pick", picked=[task.pk], why="").status_code == 422
    assert post(city, page, "pick", picked=[task.pk], why="群众反映").status_code == 303
    assert Client().get(f"/inspections/{plan.pk}/").status_code == 404
    early = text_of(city, f"/officer/checks/{Check.objects.get().pk}/")
    assert "还没到督查时间" in early and 'value="enter"' not in early
    other = f"/officer/inspections/{watch.planned(subject='units').pk}/"
    assert "南开区人社局" in text_of(city, other)
    assert post(city, other, "call_off", why="合并").status_code == 303
    assert "合并" in text_of(city, other)
    empty = watch.planned(regions=[cast.NEIGHBOUR])
    assert "范围内没有已接收的任务" in text_of(city, f"/officer/inspections/{empty.pk}/")


def test_a_step_is_proposed_and_settled_on_the_letters_page(scene: Scene) -> None:
    one = Watch(scene).issued()
    page, city, second = f"/officer/rectifications/{one.pk}/", sit(scene.city_officer), sit(scene.second_officer)
    assert post(city, page, "propose", kind="talk").status_code == 422
    assert post(city, page, "propose", kind="circular", stated=["refused"]).status_code == 303
    assert 'value="take"' not in text_of(city, page) and "复核督办措施" in text_of(second, "/officer/")
    assert "拒绝、阻碍督查" in text_of(second, page)
    assert post(second, page, "take").status_code == 303
    assert LadderStep.objects.get().is_public
    assert post(second, page, "drop", why="x").status_code == 422
    actions.publish_inspection(by=scene.city_officer, now=ON_SITE, inspection_id=one.check_of.inspection_id)
    assert "通报" in text_of(Client(), f"/inspections/{one.check_of.inspection_id}/")
    assert post(city, page, "propose", kind="talk", stated=["refused"], why="首次").status_code == 303
    assert post(second, page, "drop", why="已约").status_code == 303
    assert "已约" in text_of(city, page)


def test_a_task_that_is_not_open_keeps_its_name(scene: Scene) -> None:
    watch = Watch(scene)
    task, plan = scene.accepted(is_open=False, title="内部任务"), watch.planned()
    actions.pick_checks(by=scene.city_officer, now=NOW, inspection_id=plan.pk, picked=[task.pk], why="x")
    actions.enter_check(by=scene.city_officer, now=ON_SITE, check_id=Check.objects.get().pk, found=CLEAN)
    actions.publish_inspection(by=scene.city_officer, now=ON_SITE, inspection_id=plan.pk)
    text = text_of(Client(), f"/inspections/{plan.pk}/")
    assert "内部任务" not in text and "未公开的任务" in text


@pytest.mark.parametrize("count", [1, 3])
def test_lists_ask_the_same_number_of_questions(scene: Scene, count: int, django_assert_num_queries, monkeypatch) -> None:
    monkeypatch.setattr(door, "nav", ())
    watch, desk = Watch(scene), sit(scene.city_officer)
    for _ in range(count):
        watch.issued()
    for path, asked in (("inspections", 7), ("rectifications", 7)):
        desk.get(f"/officer/{path}/")
        with django_assert_num_queries(asked):
            text = text_of(desk, f"/officer/{path}/")
        assert len(set(re.findall(rf'href="/officer/{path}/(\d+)/"', text))) == count
    sheet = load_workbook(BytesIO(desk.get("/officer/rectifications/?export=xlsx").content)).get_sheet_by_index(0).to_python()
    assert len(sheet) == count + 1
    assert "没有符合条件的整改通知" in text_of(desk, "/officer/rectifications/?late=on")


def test_strangers_find_nothing(scene: Scene) -> None:
    one = Watch(scene).issued()
    paths = (f"inspections/{one.check_of.inspection_id}", f"checks/{one.check_of_id}", f"rectifications/{one.pk}",
             f"rectifications/{one.pk}/letter")
    desk = sit(scene.who.neighbour_reviewer)
    for path in paths:
        assert desk.get(f"/officer/{path}/").status_code == 404, path
    assert "没有办理此事的权限" in sit(scene.who.reviewer).get("/officer/inspections/new/").content.decode()
    assert sit(scene.who.provider_clerk).get("/officer/inspections/").status_code == 403

"""The board, the month, the chart, the map and the tree: the same tasks under the same filters; the feed; messages."""

import re
from datetime import date, timedelta
from io import BytesIO

import pytest
from django.test import Client
from python_calamine import load_workbook

from baigong.desk.officer import tasks as pages
from baigong.desk.officer.door import door
from baigong.desk.officer.task_calendar import month_asked
from baigong.desk.officer.task_gantt import Scale
from baigong.governance import actions
from baigong.people import actions as people
from baigong.people.models import Token
from baigong.people.words import Operation
from baigong.project import nightly
from tests import cast
from tests.cast_governance import NOW, Scene, make_scene
from tests.desk.sitting import post, sit
from tests.governance.test_board import at, parent_and_parts

VIEWS = ("", "?view=list", "calendar/?month=2025-10", "gantt/", "map/", "tree/?measure=5")


@pytest.fixture
def scene(day: None) -> Scene:
    return make_scene()


def text_of(client: Client, path: str) -> str:
    answer = client.get(f"/officer/tasks/{path}")
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("view", "asked"), [
    ("calendar/?month=2025-10", 14), ("gantt/", 12), ("map/", 13), ("tree/", 11), ("tree/?measure=5", 15),
    ("tree/?light=on_time", 13)])
def test_a_view_asks_the_same_number_of_questions(scene, view, asked, count, django_assert_num_queries, monkeypatch):
    monkeypatch.setattr(door, "nav", ())
    for _ in range(count):
        scene.handed()
    desk = sit(scene.city_officer)
    text_of(desk, view)
    with django_assert_num_queries(asked):
        text_of(desk, view)


def test_filters_go_along_from_view_to_view(scene):
    task = scene.handed()
    scene.handed(measure=6, title="新型学徒制", owner_id=scene.neighbour_bureau)
    desk = sit(scene.city_officer)
    for view in VIEWS:
        kept = f"{'&' if '?' in view else '?'}measure=5&region={cast.COUNTY}&light=on_time"
        text = text_of(desk, view + kept)
        shown = text.split('<main')[1]
        assert "新型学徒制" not in re.sub(r"<(option|form)[^>]*>.*?</\1>", "", shown, flags=re.S)
        for name in ("calendar/", "gantt/", "map/", "tree/"):
            (link,) = set(re.findall(rf'href="/officer/tasks/{name}\?([^"]+)"[^>]*>(?:月历|甘特图|地图|任务树)', shown))
            assert "measure=5" in link and f"region={cast.COUNTY}" in link and "light=on_time" in link
        if "map" not in view:
            assert f"/officer/tasks/{task.pk}/" in shown


def test_nothing_found_is_said_in_every_view(scene):
    scene.handed()
    desk = sit(scene.city_officer)
    for view in VIEWS:
        text = text_of(desk, f"{view}{'&' if '?' in view else '?'}light=late")
        assert "没有符合条件的任务" in text or "本月没有到期的任务" in text


def test_a_county_sees_its_own_in_every_view_and_strangers_nothing(scene):
    _whole, made = parent_and_parts(scene)
    for view in ("", "calendar/?month=2025-09", "gantt/", "map/", "tree/?measure=5"):
        assert "南开区" in text_of(sit(scene.who.reviewer), view)
        assert f"/officer/tasks/{made[1].pk}/" not in text_of(sit(scene.who.neighbour_reviewer), view)
        assert sit(scene.who.provider_clerk).get(f"/officer/tasks/{view}").status_code == 403
    assert sit(scene.who.reviewer).get(f"/officer/tasks/map/?region={cast.CITY}").status_code == 404


def test_the_board_says_how_many_of_a_state_are_late(scene):
    scene.under_way()
    cast.clock(at(date(2025, 11, 3)))
    text = text_of(sit(scene.city_officer), "")
    assert re.search(r'board-light late" href="[^"]*state=under_way[^"]*light=late[^"]*">超期 1<', text)


def test_the_month_counts_its_days_and_leads_to_them(scene):
    for _ in range(4):
        scene.handed()
    desk = sit(scene.city_officer)
    text = text_of(desk, "calendar/?month=2025-10")
    assert "4 项" in text and "查看全部 4 项" in text and 'class="rests' in text
    assert "没有到期" in text_of(desk, "calendar/?month=2026-02") and "2025-09" in text_of(desk, "calendar/?month=13")
    (url,) = set(re.findall(r'href="([^"]*day=2025-10-31[^"]*)"', text))
    assert desk.get(url.replace("&amp;", "&")).content.decode().count("重点群体培训 300 人次") >= 4
    assert month_asked("2025-12", cast.TODAY) == date(2025, 12, 1)


def test_bars_lie_on_one_scale():
    scale = Scale([date(2025, 1, 3), date(2025, 12, 27)])
    assert (scale.at(scale.first), scale.at(scale.last)) == ("0.00%", "100.00%")
    assert scale.width(scale.first, scale.last - timedelta(days=1)) == "100.00%"
    months = list(scale.months())
    assert 3 <= len(months) <= 6 and months[0]["label"] == "2025-02"
    assert list(Scale([date(2025, 5, 10)]).months()) == []


def test_an_extension_shows_in_the_chart_the_list_and_on_its_page(scene):
    task = scene.under_way()
    county, city = sit(scene.who.reviewer), sit(scene.city_officer)
    assert 'class="asked"' not in text_of(city, "gantt/")
    post(county, f"/officer/tasks/{task.pk}/", "extend", until_on="2025-11-28", why="师资晚到")
    assert 'class="asked"' in text_of(city, "gantt/") and "申请延至 2025-11-28" in text_of(city, "?view=list")
    post(city, f"/officer/tasks/{task.pk}/", "agree")
    text = text_of(city, "gantt/")
    assert 'class="more"' in text and 'class="asked"' not in text and "已延期 1 次" in text
    page = text_of(city, f"{task.pk}/")
    assert "延期和提醒" in page and "2025-10-31 → 2025-11-28" in re.sub(r"<[^>]+>", "", page)


def test_the_map_leads_down_and_says_what_is_the_regions_own(scene):
    parent_and_parts(scene)
    text = text_of(sit(scene.who.policy_officer), "map/")
    assert "天津市" in text and f"region={cast.PROVINCE}" in text
    text = text_of(sit(scene.who.policy_officer), f"map/?region={cast.CITY}")
    assert "南开区" in text and "天津市市辖区本级" in text and "0 / 1" in text


def test_the_tree_folds_and_with_a_filter_shows_the_way_to_what_was_found(scene):
    whole, made = parent_and_parts(scene)
    desk = sit(scene.city_officer)
    top = text_of(desk, "tree/")
    assert "3 项，在办 3" in top and "<details" not in top.split("<main")[1].split('class="tree"')[1].split("</ul>")[0]
    assert "没有任务" not in top.split('class="tree"')[1], "a folded measure says nothing of what lies in it"
    level = text_of(desk, "tree/?measure=5").split('class="tree"')[1]
    assert "3 项，在办 3" in level and "（六）" not in level
    assert "没有任务" in text_of(desk, "tree/?measure=4").split('class="tree"')[1]
    assert f"/officer/tasks/{whole.pk}/" in level and f"/officer/tasks/{made[0].pk}/" in level and "<details>" in level
    deeper = text_of(desk, f"tree/?task={whole.pk}").split('class="tree"')[1]
    assert "tree-way" in deeper and f"/officer/tasks/{made[1].pk}/" in deeper
    found = text_of(desk, f"tree/?owner={scene.neighbour_bureau}").split('class="tree"')[1]
    assert f"/officer/tasks/{whole.pk}/" in found and f"/officer/tasks/{made[0].pk}/" in found
    assert f"/officer/tasks/{made[1].pk}/" not in found
    assert desk.get("/officer/tasks/tree/?task=999999").status_code == 404


def test_a_file_holds_what_is_wanted_and_not_the_whole_country(scene, monkeypatch):
    scene.handed()
    scene.handed(due_on=date(2025, 9, 5))
    desk = sit(scene.city_officer)
    whole = desk.get("/officer/tasks/?light=soon&export=xlsx")
    assert len(load_workbook(BytesIO(b"".join(whole))).get_sheet_by_index(0).to_python()) == 2
    monkeypatch.setattr(pages, "LONGEST_FILE", 1)
    for kind in ("xlsx", "ics"):
        refused = desk.get(f"/officer/tasks/?export={kind}")
        assert refused.status_code == 422 and "一份文件最多 1 项" in refused.content.decode()  # BoardRefusal.FILE_TOO_LONG


def issued(by, *operations: Operation) -> str:
    return people.issue_token(by=by, now=NOW, name="日历", operations=[str(one) for one in operations],
                              expires_on=cast.TODAY + timedelta(days=90))[1]


def test_a_calendar_is_subscribed_to_by_an_address_that_says_nothing(scene):
    _whole, made = parent_and_parts(scene)
    desk = sit(scene.who.reviewer)
    html = post(desk, "/officer/tokens/", "issue", name="手机日历", operations=[str(Operation.TASKS)], days="90").content.decode()
    (url,) = set(re.findall(r"http://testserver(/calendar/bg_[\w-]+/tasks\.ics)", html))
    calendar = Client().get(url)
    assert calendar["Content-Type"].startswith("text/calendar") and "private" in calendar["Cache-Control"]
    body = calendar.content.decode()
    assert body.count("BEGIN:VEVENT") == 1 and made[1].no in body
    for personal in (scene.who.reviewer.person_id, cast.COUNTY, "reviewer"):
        assert str(personal) not in url.replace(re.search("bg_[^/]+", url)[0], "")


def test_a_feed_ends_with_its_token_and_a_token_for_something_else_opens_none(scene):
    anyone = Client()
    secret = issued(scene.who.reviewer, Operation.TASKS)
    assert anyone.get(f"/calendar/{secret}/tasks.ics").status_code == 200
    post(sit(scene.who.reviewer), "/officer/tokens/", "revoke", token=[str(Token.objects.get().pk)])
    for path in (secret, issued(scene.who.reviewer, Operation.WORKS), "bg_nobody", "x" * 200):
        answer = anyone.get(f"/calendar/{path}/tasks.ics")
        assert answer.status_code == 422 and b"VEVENT" not in answer.content


def test_reminders_are_read_as_messages(scene):
    task = scene.under_way()
    desk = sit(scene.who.reviewer)
    before = desk.get("/officer/messages/").content.decode()
    assert "您已担任" in before and "工作日" not in before.split("<main")[1]  # that one holds the role is told from the first day
    nightly.remind_of_tasks(now=at(date(2025, 10, 30)))
    text = desk.get("/officer/messages/").content.decode()
    assert "还剩 1 个工作日" in text and f"/officer/tasks/{task.pk}/" in text and "未读" in text
    post(desk, "/officer/messages/", "seen")
    assert "未读" not in desk.get("/officer/messages/").content.decode()
    assert "工作日" not in sit(scene.who.neighbour_reviewer).get("/officer/messages/").content.decode().split("<main")[1]
    assert "到期前提醒" in text_of(desk, f"{task.pk}/")
    actions.withdraw_task(by=scene.city_officer, now=NOW, task_id=task.pk, why="并入")
    assert nightly.remind_of_tasks(now=at(date(2025, 11, 3))) == 0

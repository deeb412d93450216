"""Problems told upward at the officer's desk by its pages alone: told, found in the inbox above, settled, seen below."""

import pytest

from baigong.governance.models import Problem
from baigong.governance.words import ProblemState
from tests import cast
from tests.cast_governance import Scene, make_scene
from tests.cast_voices import problem
from tests.desk.sitting import post, sit

TOLD = {"theme": "records", "urgency": "urgent", "title": "学时口径不一", "text": "两个平台的学时口径不同，差两成。",
        "proposal": "统一口径"}


@pytest.fixture
def scene(day: None) -> Scene:
    return make_scene()


def words(client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200, url
    return answer.content.decode()


def test_told_below_settled_above_and_seen_below(scene) -> None:
    below, above = sit(scene.who.reviewer), sit(scene.city_officer)
    assert "没有符合条件的问题" in words(below, "/officer/problems/")
    assert post(below, "/officer/problems/new/", "tell", **(TOLD | {"text": "短"})).status_code == 422
    page = post(below, "/officer/problems/new/", "tell", **TOLD).url
    one = Problem.objects.get()
    assert one.title in words(above, "/officer/") and one.title in words(above, "/officer/problems/?side=received&theme=records")
    assert post(above, "/officer/search/", "find", q=one.no)["Location"] == page
    assert "转为任务" in words(above, page) and "转为任务" not in words(below, page)
    assert post(above, page, "answer", reply="").status_code == 422
    assert post(above, page, "answer", reply="统一按分钟计。").status_code == 303
    assert "统一按分钟计。" in words(below, page) and "转为任务" not in words(above, page)
    for url in ("/officer/problems/?export=xlsx", "/officer/problems/?state=answered", "/officer/problems/?side=told"):
        assert above.get(url).status_code == 200, url


def test_made_a_task_by_the_form_of_tasks(scene) -> None:
    one, client = problem(scene), sit(scene.city_officer)
    given = {"measure": 5, "owner_id": scene.who.city_bureau, "title": "统一口径", "due_on": "2025-10-31", "measuring": "none",
             "reply": "列入今年任务。"}
    assert post(client, f"/officer/problems/{one.pk}/", "task", **(given | {"due_on": "2025-08-29"})).status_code == 422
    assert post(client, f"/officer/problems/{one.pk}/", "task", **given).status_code == 303
    one.refresh_from_db()
    assert one.state == ProblemState.TASKED
    shown = words(sit(scene.who.reviewer), f"/officer/problems/{one.pk}/")
    assert one.task.no in shown and f"/officer/tasks/{one.task_id}/" not in shown
    assert f"/officer/tasks/{one.task_id}/" in words(client, f"/officer/problems/{one.pk}/")


def test_merged_both_see_it(scene) -> None:
    main, other = problem(scene), problem(scene, by=scene.who.neighbour_reviewer)
    client = sit(scene.city_officer)
    assert post(client, f"/officer/problems/{other.pk}/", "merge", main_id=main.pk, reply="同一问题，并案办理。").status_code == 303
    assert other.no in words(client, f"/officer/problems/{main.pk}/")
    post(client, f"/officer/problems/{main.pk}/", "answer", reply="统一按分钟计。")
    shown = words(sit(scene.who.neighbour_reviewer), f"/officer/problems/{other.pk}/")
    assert "统一按分钟计。" in shown and f"/officer/problems/{main.pk}/" not in shown, "another county's own words stay its own"
    assert main.title in words(sit(scene.who.reviewer), f"/officer/problems/{main.pk}/")


def test_who_has_no_part_in_it_sees_nothing(scene) -> None:
    one = problem(scene)
    for by in (scene.who.neighbour_reviewer, scene.who.province_officer, cast.make_actor("city_officer", region=cast.ELSEWHERE)):
        assert sit(by).get(f"/officer/problems/{one.pk}/").status_code == 404
    assert sit(cast.make_actor("province_officer", region=cast.NATION)).get("/officer/problems/new/").status_code == 422
    assert sit(scene.who.payer).get("/officer/problems/").status_code == 403

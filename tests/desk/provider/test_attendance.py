"""The provider's class: the code on the screen, the roll, the grid, a correction, the end."""

import pytest

from baigong.desk import clock
from baigong.learning import queries as learning
from baigong.learning.models import Attendance
from tests import cast, cast_course
from tests.desk.sitting import post, sit


@pytest.fixture
def who(db):
    return cast.assemble()


@pytest.fixture
def course(who):
    return cast_course.running(who)


@pytest.fixture
def at(monkeypatch):
    """Set the desk's clock."""
    return lambda moment: monkeypatch.setattr(clock, "now", lambda: moment)


def test_the_screen_shows_the_code_of_this_moment(who, course, at):
    now = cast_course.at(course.sessions[0])
    at(now)
    client = sit(who.teacher)
    assert "显示签到码" in client.get("/provider/today/").content.decode()
    path = f"/provider/sessions/{course.sessions[0].pk}/code/"
    shown = client.get(path).content.decode()
    code = learning.class_code(course.sessions[0], now=now)
    assert f"{code.digits[:3]} {code.digits[3:]}" in shown
    assert f'data-refresh-url="{path}"' in shown and "<svg" in shown


def test_the_roll_is_called(who, course, at):
    at(cast_course.at(course.sessions[0], 20))
    client = sit(who.teacher)
    path = f"/provider/sessions/{course.sessions[0].pk}/roll/"
    assert "李明" in client.get(path).content.decode()
    marks = {f"state-{course.enrolments[0].pk}": "present", f"state-{course.enrolments[1].pk}": "late"}
    assert post(client, path, "roll", **marks).status_code == 303
    assert sorted(Attendance.objects.values_list("minutes", flat=True)) == [160, 180]
    assert "点名 " in client.get(path).content.decode()


def test_the_grid_leads_to_a_correction(who, course, at):
    at(course.over)
    client = sit(who.provider_clerk)
    grid = f"/provider/cohorts/{course.cohort.pk}/attendance/"
    cell = f"/provider/sessions/{course.sessions[0].pk}/attendance/{course.enrolments[0].pk}/"
    assert cell in client.get(grid).content.decode()
    assert "没有签到记录" in client.get(cell).content.decode()
    assert post(client, cell, "correct", presence="present", why="").status_code == 422
    given = {"presence": "late", "arrived": "09:30", "why": "补登"}
    assert post(client, cell, "correct", **given).status_code == 303
    assert Attendance.objects.get().minutes == 150
    assert "150′" in client.get(grid).content.decode() and "补登" in client.get(cell).content.decode()


def test_the_class_is_closed(who, course, at):
    grid = f"/provider/cohorts/{course.cohort.pk}/attendance/"
    at(cast_course.at(course.sessions[0]))
    client = sit(who.provider_clerk)
    assert 'value="close"' not in client.get(grid).content.decode()
    at(course.over)
    shown = client.get(grid).content.decode()
    assert 'value="close"' in shown and "本班不合格" in shown
    assert post(client, grid, "close").status_code == 303
    assert 'value="close"' not in client.get(grid).content.decode()


def test_other_houses_find_nothing_here(who, course, at):
    at(cast_course.at(course.sessions[0]))
    paths = [f"/provider/sessions/{course.sessions[0].pk}/code/", f"/provider/sessions/{course.sessions[0].pk}/roll/",
             f"/provider/cohorts/{course.cohort.pk}/attendance/",
             f"/provider/sessions/{course.sessions[0].pk}/attendance/{course.enrolments[0].pk}/"]
    client = sit(who.other_provider_clerk)
    assert [client.get(path).status_code for path in paths] == [404] * 4
    assert client.get("/provider/today/").status_code == 200
    worker = sit(who.worker)
    assert [worker.get(path).status_code for path in paths] == [403] * 4

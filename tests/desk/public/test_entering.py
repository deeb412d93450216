"""The way in and out, and the switches."""

import pytest
from django.test import Client

from baigong.kernel.actor import SYSTEM
from baigong.people import actions as people
from tests import cast


def log_in(browser, name, password=cast.PASSWORD, **more):
    return browser.post("/login/", {"do": "log_in", "username": name, "password": password, **more})


def test_the_right_password_leads_to_the_desk(browser, who):
    answer = log_in(browser, cast.make_login(who.worker))
    assert (answer.status_code, answer.url) == (303, "/home/")
    assert browser.get("/home/").status_code == 303
    assert browser.get("/roles/").status_code == 200


def test_a_wrong_one_is_told_so_and_the_fifth_locks(browser, who):
    name = cast.make_login(who.worker)
    for _ in range(4):
        answer = log_in(browser, name, "wrong")
        assert answer.status_code == 422 and "用户名或密码不正确" in answer.content.decode()
    assert "登录已锁定" in log_in(browser, name, "wrong").content.decode()
    assert "登录已锁定" in log_in(browser, name).content.decode()
    assert cast.PASSWORD not in answer.content.decode()


def test_an_empty_form_is_refused(browser):
    assert log_in(browser, "", "").status_code == 422


@pytest.mark.parametrize("next, lands", [
    ("/policies/", "/policies/"), ("//evil.example/", "/home/"), ("https://evil.example/", "/home/"),
    ("javascript:alert(1)", "/home/"),
])
def test_next_leads_nowhere_else(browser, who, next, lands):
    assert log_in(browser, cast.make_login(who.worker), next=next).url == lands


def test_leaving_ends_the_session(browser, who):
    log_in(browser, cast.make_login(who.worker))
    assert browser.post("/logout/", {"do": "leave"}).url == "/"
    assert browser.get("/roles/").url == "/login/"
    assert browser.get("/home/").url == "/login/"
    assert browser.get("/logout/").status_code == 200


def test_one_chooses_among_ones_own_roles_only(browser, who):
    held = people.grant_role(by=SYSTEM, now=cast.NOW, person_id=who.worker.person_id, role="teacher",
                             organisation_id=who.provider, from_on=cast.TODAY)
    other = people.grant_role(by=SYSTEM, now=cast.NOW, person_id=who.other_worker.person_id, role="teacher",
                              organisation_id=who.provider, from_on=cast.TODAY)
    log_in(browser, cast.make_login(who.worker))
    for role in (held.pk, 0):
        assert browser.post("/roles/", {"do": "choose", "role": role}).status_code == 303
        assert browser.session["role_id"] == role
    assert browser.post("/roles/", {"do": "choose", "role": other.pk}).status_code == 422
    assert Client().post("/roles/", {"do": "choose", "role": held.pk}).status_code in {303, 422}


def test_language_and_elder_mode_are_remembered(browser):
    answer = browser.post("/i18n/setlang/", {"language": "en", "next": "/policies/"})
    assert answer.url == "/policies/" and answer.cookies["language"].value == "en"
    assert browser.post("/i18n/setlang/", {"language": "xx"}).status_code == 422
    assert browser.post("/elder/", {"do": "switch", "on": "1"}).cookies["elder"].value == "1"
    assert 'class="elder"' in browser.get("/login/").content.decode()
    assert browser.get("/elder/").status_code == browser.get("/i18n/setlang/").status_code == 200


def test_the_cast_is_entered_without_a_password_in_a_simulated_house_only(browser, who, settings):
    cast.make_login(who.reviewer)
    cast.make_login(who.other_worker)
    shown = browser.get("/cast/").content.decode()
    assert "赵初审 · 初审岗" in shown and "王芳 · 劳动者" in shown and "李明" not in shown
    assert browser.post("/cast/", {"do": "become", "who": f"person-{who.other_worker.person_id}"}).url == "/home/"
    assert browser.session["role_id"] == 0
    for nobody in ("person-0", "role-x", "role-999999999", "", f"person-{who.worker.person_id}"):
        assert browser.post("/cast/", {"do": "become", "who": nobody}).status_code == 422
    settings.SIMULATED = False
    assert browser.get("/cast/").status_code == 404
    assert browser.post("/cast/", {"do": "become", "who": f"person-{who.other_worker.person_id}"}).status_code == 404


def test_every_role_comes_to_a_desk_of_its_own(who):
    actors = (who.worker, who.provider_clerk, who.teacher, who.employer_clerk, who.assessor, who.reviewer, who.approver,
              who.payer, who.city_officer, who.province_officer, who.policy_officer, who.finance_officer)
    lost = []
    for actor in actors:
        browser = Client()
        log_in(browser, cast.make_login(actor))
        answer = browser.get("/home/", follow=True)
        if answer.status_code != 200 or answer.request["PATH_INFO"] in {"/roles/", "/login/", "/"}:
            lost.append((str(actor.role), answer.status_code, answer.request["PATH_INFO"]))
    assert not lost


def test_the_switches_of_the_frame_do_what_they_say(browser, who, settings):
    """Each form at the edge of a page is sent just as the page draws it."""
    settings.SIMULATED = True
    name = cast.make_login(who.worker)
    log_in(browser, name)
    drawn = browser.get("/worker/").content.decode()
    for action in ("/elder/", "/logout/", "/cast/"):
        form = drawn.split(f'action="{action}"')[1].split("</form>")[0]
        do = form.split('name="do" value="')[1].split('"')[0]
        given = {"do": do, "on": "1", "who": f"person-{who.worker.person_id}"}
        assert browser.post(action, given).status_code == 303, action
        log_in(browser, name)

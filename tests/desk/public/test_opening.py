"""Opening one's own account with a code handed over at the counter, and setting a new password with another."""

from django.test import Client

from baigong.people import queries
from baigong.people.models import Person
from tests import cast
from tests.desk.sitting import post, sit

WHERE = "/opening/"


def slip(who, by=None) -> str:
    """The code as the officer's page shows it, once."""
    client, page = sit(by or who.reviewer), f"/officer/people/{who.worker.person_id}/invitation/"
    answer = post(client, page, "issue")
    assert answer["Cache-Control"] == "no-store"
    code = answer.context["code"]
    assert code in answer.content.decode() and code not in client.get(page).content.decode()
    return code


def given(who, code, **more):
    number = Person.objects.get(pk=who.worker.person_id).id_number
    return {"code": code, "id_ending": number[-4:], "username": "liming", "password": cast.PASSWORD, "again": cast.PASSWORD, **more}


def test_a_worker_opens_their_account_and_is_at_their_desk(who):
    browser = Client()
    assert post(browser, WHERE, "open", **given(who, slip(who))).url == "/home/"
    assert browser.get("/home/").url == "/worker/"
    assert "liming" in sit(who.reviewer).get(f"/officer/people/{who.worker.person_id}/invitation/").content.decode()


def test_a_forgotten_password_is_set_anew(who):
    cast.make_login(who.worker, "liming")
    new = given(who, slip(who), username="", password="another horse", again="another horse")
    assert post(Client(), WHERE, "open", **new).status_code == 303
    assert post(Client(), "/login/", "log_in", username="liming", password="another horse").status_code == 303


def test_two_passwords_that_differ_and_a_wrong_code_are_told_and_nothing_is_used_up(who):
    code = slip(who)
    answer = post(Client(), WHERE, "open", **given(who, code, again="something else"))
    assert answer.status_code == 422 and "两次输入的密码不一样" in answer.content.decode()
    answer = post(Client(), WHERE, "open", **given(who, "AAAA-BBBB-CCCC"))
    assert answer.status_code == 422 and "开通码或证件号码后四位不对" in answer.content.decode()
    assert cast.PASSWORD not in answer.content.decode()
    assert post(Client(), WHERE, "open", **given(who, code)).status_code == 303


def test_who_may_not_invite_sees_no_button(who):
    page = f"/officer/people/{who.worker.person_id}/invitation/"
    answer = sit(who.payer).get(page)
    assert answer.status_code == 200 and 'value="issue"' not in answer.content.decode()
    assert post(sit(who.payer), page, "issue").status_code == 422
    assert sit(who.neighbour_reviewer).get(page).status_code == 404
    assert queries.invitations_of(who.worker.person_id) == []

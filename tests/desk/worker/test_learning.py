"""The worker's phone: checking in, what counted, the record, certificates, consents."""

import pytest

from baigong.assessment.models import Exam
from baigong.desk import clock
from baigong.learning import queries as learning
from baigong.learning.models import Attendance
from baigong.record.models import Consent
from tests import cast, cast_course
from tests.cast_exam import AFTER_PUBLICITY, make_stage
from tests.desk.sitting import post, sit


@pytest.fixture
def at(monkeypatch):
    """Set the desk's clock."""
    return lambda moment: monkeypatch.setattr(clock, "now", lambda: moment)


@pytest.fixture
def who(db):
    return cast.assemble()


def test_scan_and_confirm(who, at):
    course = cast_course.running(who)
    now = cast_course.at(course.sessions[0], -5)
    at(now)
    client = sit(who.worker)
    path = f"/worker/check-in/{learning.class_code(course.sessions[0], now=now).token}/"
    assert "确认签到" in client.get(path).content.decode()
    assert not Attendance.objects.exists()  # looking never writes
    answer = post(client, path, "check_in")
    assert answer.status_code == 303
    shown = client.get(answer.url).content.decode()
    assert "计 180 / 180 分钟" in shown and "都算数" in shown


def test_a_stale_code_says_so(who, at):
    course = cast_course.running(who)
    now = cast_course.at(course.sessions[0])
    token = learning.class_code(course.sessions[0], now=now).token
    at(cast_course.at(course.sessions[0], 2))
    answer = sit(who.worker).get(f"/worker/check-in/{token}/")
    assert answer.status_code == 422 and "签到码已过期" in answer.content.decode()


def test_type_the_digits(who, at):
    course = cast_course.running(who)
    now = cast_course.at(course.sessions[0], 30)
    at(now)
    client = sit(who.worker)
    assert "今天的课" in client.get("/worker/check-in/").content.decode()
    assert post(client, "/worker/check-in/", "check_in", digits="").status_code == 422
    digits = learning.class_code(course.sessions[0], now=now).digits
    answer = post(client, "/worker/check-in/", "check_in", digits=digits)
    assert answer.status_code == 303
    assert "30 分钟未计" in client.get(answer.url).content.decode()


def test_nobody_elses_attendance(who, at):
    course = cast_course.running(who)
    at(course.over)
    client = sit(who.other_worker)
    assert client.get(f"/worker/attendance/{course.enrolments[0].pk}/").status_code == 404
    shown = client.get(f"/worker/attendance/{course.enrolments[1].pk}/").content.decode()
    assert "出勤不达标" in shown and "没有签到记录" in shown


def test_the_record_leads_to_every_proof(db, at):
    stage = make_stage()
    (certificate,) = stage.certified((88, 90))
    at(AFTER_PUBLICITY)
    client = sit(stage.who.worker)
    shown = client.get("/worker/record/").content.decode()
    exam = Exam.objects.get()
    for proof in (f"/worker/certificates/{certificate.pk}/", f"/worker/results/{exam.pk}/",
                  f"/worker/attendance/{stage.course.enrolments[0].pk}/"):
        assert f'href="{proof}"' in shown
        assert client.get(proof).status_code == 200
    assert certificate.no in client.get("/worker/record/print/").content.decode()
    assert certificate.no in client.get("/worker/certificates/").content.decode()
    pdf = client.get(f"/worker/certificates/{certificate.pk}/pdf/")
    assert pdf.content.startswith(b"%PDF")
    other = sit(stage.who.other_worker)
    for path in (f"/worker/certificates/{certificate.pk}/", f"/worker/certificates/{certificate.pk}/pdf/"):
        assert other.get(path).status_code == 404


def test_an_empty_record_invites(who):
    client = sit(who.worker)
    for path in ("/worker/record/", "/worker/record/print/", "/worker/certificates/", "/worker/consents/"):
        assert client.get(path).status_code == 200


def test_consents_are_given_and_taken_back(who, at):
    at(cast.NOW)
    client = sit(who.worker)
    assert "津工机械" in client.get("/worker/consents/?q=津工").content.decode()
    given = {"organisation": who.employer, "purpose": "hiring", "until_on": ""}
    assert post(client, "/worker/consents/?q=津工", "give", **given).status_code == 303
    assert post(client, "/worker/consents/?q=津工", "give", **given).status_code == 422
    consent = Consent.objects.get()
    assert "津工机械" in client.get("/worker/consents/").content.decode()
    assert post(client, "/worker/consents/", "withdraw", consent=consent.pk).status_code == 303
    assert "撤回" in client.get("/worker/consents/").content.decode()
    assert post(sit(who.other_worker), "/worker/consents/", "withdraw", consent=consent.pk).status_code == 422

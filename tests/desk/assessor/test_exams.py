"""The assessor's desk from plan to certificate, by its pages alone."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from python_calamine import CalamineWorkbook

from baigong.assessment.models import Certificate, Exam, Score
from baigong.assessment.queries import SCORES_HEAD
from baigong.desk import clock, sheet
from tests.cast_exam import AFTER_PUBLICITY, HELD, NOW, ON_THE_DAY, make_stage
from tests.desk.sitting import post, sit


@pytest.fixture
def stage(db):
    return make_stage()


@pytest.fixture
def at(monkeypatch):
    """Set the desk's clock."""
    def set_to(moment):
        monkeypatch.setattr(clock, "now", lambda: moment)
    set_to(NOW)
    return set_to


def plan(client, stage):
    """Plan by the form; answers the exam's page."""
    answer = post(client, f"/assessor/to-examine/{stage.course.cohort.pk}/", "plan",
                  assessor_id=stage.who.assessor.person_id, held_on=HELD, place="考场 1", site_no="000001")
    assert answer.status_code == 303, answer.content.decode()[:3000]
    return answer.url


def test_an_exam_goes_from_plan_to_certificate(stage, at):
    client = sit(stage.who.assessor)
    assert stage.course.cohort.no in client.get("/assessor/to-examine/").content.decode()
    page = plan(client, stage)
    first, second = (one.pk for one in stage.course.enrolments)
    at(ON_THE_DAY)
    assert Exam.objects.get().no in client.get("/assessor/").content.decode()
    assert client.get(page).status_code == 200
    marks = {f"theory-{first}": 88, f"practice-{first}": 90, f"theory-{second}": 61, f"practice-{second}": 59}
    assert post(client, page, "score", **marks).status_code == 303
    score = Score.objects.get(enrolment=second)
    asked = {"score": score.pk, f"theory-{second}": 61, f"practice-{second}": 60, "why": "漏加一题"}
    assert post(client, page, "ask", **asked).status_code == 303
    change = score.changes.get()
    answer = post(client, page, "agree", change=change.pk)
    assert answer.status_code == 422 and "两人" in answer.content.decode()
    other = sit(stage.second)
    assert "漏加一题" in other.get("/assessor/").content.decode()
    assert post(other, page, "agree", change=change.pk).status_code == 303
    assert post(other, page, "publish").status_code == 303
    assert "公示截止" in client.get(page).content.decode()
    at(AFTER_PUBLICITY)
    assert post(client, page, "certify").status_code == 303
    assert Certificate.objects.count() == 2
    for url in (page, "/assessor/", "/assessor/exams/", "/assessor/exams/?state=certified", "/assessor/certificates/"):
        assert client.get(url).status_code == 200
    assert Certificate.objects.first().no in client.get("/assessor/certificates/").content.decode()


def test_a_mark_that_is_no_number_keeps_the_grid(stage, at):
    client = sit(stage.who.assessor)
    page = plan(client, stage)
    at(ON_THE_DAY)
    first = stage.course.enrolments[0].pk
    answer = post(client, page, "score", **{f"theory-{first}": "9x", f"practice-{first}": "77"})
    assert answer.status_code == 422
    assert "9x" in answer.content.decode() and 'value="77"' in answer.content.decode()


def test_changes_can_be_declined_and_exams_cancelled(stage, at):
    client = sit(stage.who.assessor)
    page = plan(client, stage)
    assert post(client, page, "cancel", why="停电").status_code == 303
    assert "已取消" in client.get(page).content.decode()
    page = plan(client, stage)
    at(ON_THE_DAY)
    first = stage.course.enrolments[0].pk
    post(client, page, "score", **{f"theory-{first}": 50, f"practice-{first}": 90})
    score = Score.objects.get(enrolment=first)
    post(client, page, "ask", score=score.pk, why="复查", **{f"theory-{first}": 60, f"practice-{first}": 90})
    other = sit(stage.second)
    assert post(other, page, "decline", change=score.changes.get().pk, why="试卷无误").status_code == 303
    assert "未同意" in client.get(page).content.decode()
    assert post(other, page, "agree", change="999").status_code == 422


def test_a_certificate_is_shown_printed_and_revoked(stage, at):
    (certificate,) = stage.certified((88, 90))
    at(AFTER_PUBLICITY)
    client = sit(stage.second)
    page = f"/assessor/certificates/{certificate.pk}/"
    assert certificate.no in client.get(page).content.decode()
    pdf = client.get(f"{page}pdf/")
    assert pdf["Content-Type"] == "application/pdf" and pdf.content.startswith(b"%PDF")
    assert post(client, page, "revoke", why="").status_code == 422
    assert post(client, page, "revoke", why="替考").status_code == 303
    assert "替考" in client.get(page).content.decode()


def test_other_bodies_find_nothing_here(stage, at):
    client = sit(stage.who.assessor)
    page = plan(client, stage)
    (stranger,) = [one for one in stage.who.strangers if one.role == "assessor"]
    outside = sit(stranger)
    assert outside.get(page).status_code == 404
    assert outside.get(f"/assessor/to-examine/{stage.course.cohort.pk}/").status_code == 404
    assert sit(stage.who.provider_clerk).get(page).status_code == 403


def test_marks_come_as_a_table(stage, at):
    client = sit(stage.who.assessor)
    page = plan(client, stage)
    at(ON_THE_DAY)
    file = client.get(f"{page}?template=xlsx")
    head, *rows = CalamineWorkbook.from_filelike(BytesIO(b"".join(file))).get_sheet_by_index(0).to_python()
    assert head == list(SCORES_HEAD) and len(rows) == 2
    wrong = [(*row[:2], "优", 90) for row in rows]
    answer = post(client, page, "bring", table=SimpleUploadedFile("s.xlsx", sheet.table(SCORES_HEAD, wrong)))
    assert answer.url.startswith("/assessor/works/") and not Score.objects.exists()
    right = [(int(row[0]), row[1], 88, 90) for row in rows]
    assert post(client, page, "bring", table=SimpleUploadedFile("s.xlsx", sheet.table(SCORES_HEAD, right))).url == page
    assert Score.objects.filter(theory=88, practice=90).count() == 2

"""Results of assessments on public notice: for anyone, while they stand, and no more than would be certified."""

import datetime as dt
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from baigong.assessment import actions
from baigong.assessment.models import Exam
from baigong.kernel.identity import mask_id
from baigong.people.models import Person
from tests import cast, cast_course
from tests.cast_exam import AFTER_PUBLICITY, ON_THE_DAY, make_stage
from tests.desk.sitting import sit


def at(now):
    cast.clock(now)


@pytest.fixture
def stage(db):
    at(ON_THE_DAY)
    return make_stage()


def text_of(path, status=200):
    answer = Client().get(path)
    assert answer.status_code == status, path
    return answer.content.decode()


def test_who_passed_stands_in_public_until_the_last_day(stage):
    exam = stage.score(stage.plan(), (88, 90), (61, 59))
    assert "没有公示中的成绩" in text_of("/results/")
    text_of(f"/results/{exam.pk}/", 404)  # scored, not published
    actions.publish_results(by=stage.who.assessor, exam_id=exam.pk, now=ON_THE_DAY)
    assert f"/results/{exam.pk}/" in text_of("/results/") and 'href="/results/"' in text_of("/")
    shown = text_of(f"/results/{exam.pk}/")
    passed, failed = (Person.objects.get(pk=one.person_id) for one in (stage.who.worker, stage.who.other_worker))
    for said in (exam.no, passed.name, mask_id(passed.id_number), "88", "90", "参加考核 2 人，合格 1 人", "2025-09-19"):
        assert said in shown, said
    assert passed.id_number not in shown
    assert failed.name not in shown
    assert "59" not in re.sub(r"<form.*?</form>", "", shown.replace(exam.no, ""), flags=re.S), "a form's key may hold any digits"
    at(cast_course.moment(dt.date(2025, 9, 19), 17))
    text_of(f"/results/{exam.pk}/")
    at(AFTER_PUBLICITY)
    text_of(f"/results/{exam.pk}/", 404)
    assert "没有公示中的成绩" in text_of("/results/")


def test_a_changed_score_stands_anew(stage):
    exam = stage.published((88, 90), (61, 59))
    score = exam.scores.get(enrolment=stage.course.enrolments[1])
    later = cast_course.moment(dt.date(2025, 9, 18), 10)
    change = actions.ask_change(by=stage.who.assessor, score_id=score.pk, theory=61, practice=60, why="漏加一题", now=later)
    actions.agree_change(by=stage.second, change_id=change.pk, now=later)
    at(AFTER_PUBLICITY)
    shown = text_of(f"/results/{exam.pk}/")
    assert Person.objects.get(pk=stage.who.other_worker.person_id).name in shown and "2025-09-25" in shown


def test_the_doubtful_are_led_on_and_the_assessor_sees_the_notice(stage):
    exam = stage.published((88, 90))
    shown = text_of(f"/results/{exam.pk}/")
    assert "/complain/?about=" in shown and f"cohort={stage.course.cohort.no}" in shown
    body = sit(stage.who.assessor).get(f"/assessor/exams/{exam.pk}/").content.decode()
    assert f'href="/results/{exam.pk}/"' in body


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_asks_the_same_however_long_and_finds(stage, rows):
    exam = stage.published((88, 90))
    made = Exam.objects.values().get(pk=exam.pk)
    for n in range(1, rows):
        Exam.objects.create(**{**made, "id": None, "no": f"PJ-{n}", "cohort_id": cast_course.running(
            stage.who, workers=[], opens=dt.date(2025, 10, 13) + dt.timedelta(weeks=n)).cohort.pk})
    text_of("/results/")  # whatever is remembered is remembered now
    with CaptureQueriesContext(connection) as asked:
        shown = text_of("/results/")
    told = [one["sql"] for one in asked if "assessment_" in one["sql"]]
    assert len(told) == 2, told  # how many, and which
    assert shown.count("查看公示") == rows
    assert text_of(f"/results/?text={exam.no}").count("查看公示") == 1
    assert "没有公示中的成绩" in text_of("/results/?text=焊工")

"""The provider commissions an assessment body for its own cohort."""

import pytest

from baigong.assessment.models import Exam
from baigong.desk import clock
from tests.cast_exam import HELD, NOW, make_stage
from tests.desk.sitting import post, sit


@pytest.fixture
def stage(db, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: NOW)
    return make_stage()


def test_an_exam_is_commissioned_once(stage):
    client = sit(stage.who.provider_clerk)
    page = f"/provider/cohorts/{stage.course.cohort.pk}/exam/"
    shown = client.get(page).content.decode()
    choice = f"{stage.who.assessment_body}-{stage.who.assessor.person_id}"
    assert f'value="{choice}"' in shown and "中州" not in shown
    assert post(client, page, "commission", assessor=choice, held_on="2025-09-01", place="考场").status_code == 422
    assert post(client, page, "commission", assessor=choice, held_on=HELD, place="考场").status_code == 303
    shown = client.get(page).content.decode()
    assert Exam.objects.get().no in shown and choice not in shown


def test_not_ours(stage):
    page = f"/provider/cohorts/{stage.course.cohort.pk}/exam/"
    assert sit(stage.who.other_provider_clerk).get(page).status_code == 404
    assert sit(stage.who.assessor).get(page).status_code == 403

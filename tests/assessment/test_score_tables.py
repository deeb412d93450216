"""Scores from a table: every faulty row is said, and either all are entered or none."""

import pytest

from baigong.assessment import actions, queries
from baigong.assessment.models import Score
from baigong.assessment.queries import SCORES_HEAD
from baigong.desk import sheet
from baigong.kernel.refused import Refused
from tests.cast_exam import NOW, ON_THE_DAY, make_stage
from tests.refused import refused


@pytest.fixture
def stage(db):
    return make_stage()


def rows(stage, *marks):
    seats = stage.course.enrolments
    return [(str(seat.pk), seat.worker.name, *both) for seat, both in zip(seats, marks, strict=False)]


def bring(stage, exam, *lines, by=None, now=ON_THE_DAY):
    found = queries.read_scores(sheet.table(SCORES_HEAD, lines))
    return actions.bring_scores(by=by or stage.who.assessor, now=now, exam_id=exam.pk, rows=found)


def test_a_table_is_entered_once(stage):
    exam = stage.plan()
    lines = rows(stage, (88, 90), (61, ""))
    assert bring(stage, exam, *lines).state == "scored"
    assert list(Score.objects.order_by("id").values_list("theory", "practice")) == [(88, 90), (61, None)]
    with refused("not_now"):
        bring(stage, exam, *lines)


def test_every_faulty_row_is_said_and_nothing_entered(stage):
    exam = stage.plan()
    (first, second) = rows(stage, (88, 90), (61, 59))
    with pytest.raises(Refused) as found:
        bring(stage, exam, first, (*second[:2], "9x", "1.5"), first, ("999999", "生人", 60, 60))
    assert set(found.value.codes) == {"score_row"}
    assert [reason.values["row"] for reason in found.value.reasons] == [3, 3, 4, 5]
    with refused("score_range"):
        bring(stage, exam, (*first[:2], 101, 90))
    assert not Score.objects.exists()


def test_only_the_appointed_assessor_on_the_day(stage):
    exam = stage.plan()
    lines = rows(stage, (88, 90))
    with refused("not_held"):
        bring(stage, exam, *lines, now=NOW)
    with refused("not_appointed"):
        bring(stage, exam, *lines, by=stage.second)
    for stranger in (stage.who.provider_clerk, *stage.who.strangers):
        with refused("not_yours"):
            bring(stage, exam, *lines, by=stranger)

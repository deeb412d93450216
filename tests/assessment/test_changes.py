"""A changed score takes two people, and the database holds it with Python bypassed."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from baigong.assessment import actions
from baigong.assessment.models import Exam, Score, ScoreChange
from baigong.journal.models import Message
from tests import cast_course
from tests.cast_exam import AFTER_PUBLICITY, HELD, ON_THE_DAY, Stage
from tests.refused import refused

LATER = cast_course.moment(date(2025, 9, 16), 10)


def ask(stage: Stage, exam: Exam, **other: object) -> ScoreChange:
    """Ask to lift the second worker's practice to 60."""
    score = exam.scores.get(enrolment=stage.course.enrolments[1])
    given = {"by": stage.who.assessor, "score_id": score.pk, "theory": 61, "practice": 60, "why": "漏加一题",
             "now": LATER}
    return actions.ask_change(**(given | other))


def test_two_people_change_a_score_and_publicity_begins_anew(stage: Stage) -> None:
    exam = stage.published((88, 90), (61, 59))
    change = ask(stage, exam)
    assert Score.objects.get(pk=change.score_id).practice == 59  # nothing yet
    actions.agree_change(by=stage.second, change_id=change.pk, now=LATER)
    assert Score.objects.get(pk=change.score_id).practice == 60
    exam.refresh_from_db()
    assert exam.publicity_until == date(2025, 9, 23)
    told = Message.objects.get(to_person=stage.who.other_worker.person_id, word="baigong.assessment.words.changed")
    assert "漏加一题" in told.zh
    change.refresh_from_db()
    assert (change.old_practice, change.practice, change.asked_by, change.settled_by) == (
        59, 60, stage.who.assessor.person_id, stage.second.person_id)


def test_the_same_person_is_refused(stage: Stage) -> None:
    change = ask(stage, stage.published((88, 90), (61, 59)))
    for settle in (actions.agree_change, actions.decline_change):
        more = {"why": "x"} if settle is actions.decline_change else {}
        with refused("same_person"):
            settle(by=stage.who.assessor, change_id=change.pk, now=LATER, **more)


def test_the_same_person_is_refused_with_python_bypassed(stage: Stage) -> None:
    change = ask(stage, stage.published((88, 90), (61, 59)))
    for _ in range(3):
        with pytest.raises(IntegrityError, match="assessment_change_two_people"), transaction.atomic():
            ScoreChange.objects.filter(pk=change.pk).update(
                state="agreed", settled_at=LATER, settled_by=change.asked_by)


def test_it_is_agreed_once(stage: Stage) -> None:
    change = ask(stage, stage.published((88, 90), (61, 59)))
    actions.agree_change(by=stage.second, change_id=change.pk, now=LATER)
    with refused("not_now"):
        actions.agree_change(by=stage.second, change_id=change.pk, now=LATER)


def test_one_change_at_a_time(stage: Stage) -> None:
    exam = stage.published((88, 90), (61, 59))
    ask(stage, exam)
    with refused("change_open"):
        ask(stage, exam, practice=99)


def test_a_declined_change_leaves_the_score_and_says_why(stage: Stage) -> None:
    change = ask(stage, stage.published((88, 90), (61, 59)))
    with refused("why_needed"):
        actions.decline_change(by=stage.second, change_id=change.pk, why="", now=LATER)
    actions.decline_change(by=stage.second, change_id=change.pk, why="试卷无误", now=LATER)
    assert Score.objects.get(pk=change.score_id).practice == 59


def test_a_change_needs_a_reason_a_difference_and_a_mark_in_range(stage: Stage) -> None:
    exam = stage.published((88, 90), (61, 59))
    with refused("why_needed"):
        ask(stage, exam, why=" ")
    with refused("no_change"):
        ask(stage, exam, practice=59)
    with refused("score_range"):
        ask(stage, exam, practice=101)


def test_nothing_is_published_or_certified_over_an_open_change(stage: Stage) -> None:
    exam = stage.score(stage.plan(), (88, 90), (61, 59))
    change = ask(stage, exam, now=ON_THE_DAY)
    with refused("change_open"):
        actions.publish_results(by=stage.second, exam_id=exam.pk, now=ON_THE_DAY)
    actions.agree_change(by=stage.second, change_id=change.pk, now=ON_THE_DAY)
    actions.publish_results(by=stage.second, exam_id=exam.pk, now=ON_THE_DAY)
    ask(stage, exam, practice=61)
    with refused("change_open"):
        actions.certify(by=stage.second, exam_id=exam.pk, now=AFTER_PUBLICITY)


def test_after_certification_it_is_too_late(stage: Stage) -> None:
    (certificate,) = stage.certified((88, 90), (61, 59))
    with refused("not_now"):
        ask(stage, certificate.exam)


def test_strangers_neither_ask_nor_agree(stage: Stage) -> None:
    exam = stage.published((88, 90), (61, 59))
    change = ask(stage, exam)
    for stranger in (*stage.who.strangers, stage.who.provider_clerk, stage.who.teacher, stage.who.city_officer):
        with refused("not_yours"):
            ask(stage, exam, by=stranger)
        with refused("not_yours"):
            actions.agree_change(by=stranger, change_id=change.pk, now=LATER)
        with refused("not_yours"):
            actions.decline_change(by=stranger, change_id=change.pk, why="x", now=LATER)


def test_a_score_outside_the_scale_is_refused_by_the_database(stage: Stage) -> None:
    exam = stage.plan()
    assert exam.held_on == HELD
    for theory, practice in ((101, 60), (60, 101)):
        with pytest.raises(IntegrityError, match="assessment_score_range"), transaction.atomic():
            Score.objects.create(exam=exam, enrolment=stage.course.enrolments[0], theory=theory, practice=practice,
                                 entered_at=ON_THE_DAY)


def test_no_score_changes_without_the_second_person_even_with_python_bypassed(stage: Stage) -> None:
    change = ask(stage, stage.published((88, 90), (61, 59)))
    score = Score.objects.filter(pk=change.score_id)
    for other in ({"practice": 60}, {"theory": 100}, {"theory": None}):
        with pytest.raises(IntegrityError, match="nobody agreed"), transaction.atomic():
            score.update(**other)
    ScoreChange.objects.filter(pk=change.pk).update(state="agreed", settled_at=LATER, settled_by=stage.second.person_id)
    with pytest.raises(IntegrityError, match="nobody agreed"), transaction.atomic():
        score.update(practice=100)  # more than was agreed
    assert score.update(practice=60) == 1
    with pytest.raises(IntegrityError, match="nobody agreed"), transaction.atomic():
        score.update(practice=61)

"""Planning, scoring and publishing: by a body and an assessor who did not teach."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from baigong.assessment import actions, queries
from baigong.assessment.models import Exam, Score
from baigong.assessment.words import Outcome, State
from baigong.journal.models import Message
from baigong.kernel.refused import Refused
from baigong.offer.models import Teacher
from baigong.people.words import Role
from tests import cast, cast_course
from tests.cast_exam import AFTER_PUBLICITY, HELD, NOW, ON_THE_DAY, Stage
from tests.refused import refused


def test_a_body_plans_an_exam_and_tells_the_workers(stage: Stage) -> None:
    exam = stage.plan()
    assert exam.no == "PJ2025000001"
    assert exam.state == State.PLANNED
    assert Message.objects.filter(word="baigong.assessment.words.planned").count() == 2


def test_a_provider_commissions_a_body(stage: Stage) -> None:
    assert stage.plan(by=stage.who.provider_clerk).body_id == stage.who.assessment_body


def test_a_second_exam_waits_for_the_first(stage: Stage) -> None:
    exam = stage.plan()
    with refused("exam_planned"):
        stage.plan()
    actions.cancel_exam(by=stage.who.assessor, exam_id=exam.pk, why="停电", now=NOW)
    assert stage.plan().pk != exam.pk


def test_every_fault_of_a_plan_is_named_at_once(stage: Stage) -> None:
    both = cast.make_actor(Role.ASSESSOR, name="兼课", organisation_id=stage.who.assessment_body)
    course = cast_course.running(stage.who, teacher=both, workers=[], opens=date(2025, 10, 13))
    with refused("teacher_examines", "before_the_end", "bad_site"):
        stage.plan(cohort_id=course.cohort.pk, assessor_id=both.person_id, held_on=date(2025, 10, 10), site_no="12")
    with refused("not_an_assessor", "teacher_examines", "day_past"):
        stage.plan(assessor_id=stage.who.teacher.person_id, held_on=HELD, now=NOW + timedelta(days=9))


def test_a_provider_never_examines_its_own(stage: Stage) -> None:
    with refused("not_a_body", "provider_examines", "not_an_assessor"):
        stage.plan(by=stage.who.provider_clerk, body_id=stage.who.provider)


def test_nor_does_a_teacher_or_the_provider_with_python_bypassed(stage: Stage) -> None:
    exam = Exam.objects.filter(pk=stage.plan().pk)
    for wrong in ({"assessor_id": stage.who.teacher.person_id}, {"body_id": stage.who.provider}):
        with pytest.raises(IntegrityError, match="who taught examines"), transaction.atomic():
            exam.update(**wrong)
        with pytest.raises(IntegrityError, match="who taught examines"), transaction.atomic():
            Exam.objects.create(**{**exam.values("cohort_id", "body_id", "assessor_id", "held_on", "planned_at").get(),
                                   "no": "X", "state": State.CANCELLED, **wrong})
    stage.course.cohort.sessions.filter(nth=1).update(teacher=Teacher.objects.create(
        provider_id=stage.who.provider, person_id=stage.who.assessor.person_id))  # the timetable changed afterwards
    with pytest.raises(IntegrityError, match="who taught examines"), transaction.atomic():
        exam.update(state=State.SCORED, scored_at=ON_THE_DAY)


def test_an_open_cohort_is_not_ready(stage: Stage) -> None:
    course = cast_course.running(stage.who, workers=[], state="open", opens=date(2025, 10, 13))
    with refused("cohort_not_ready"):
        stage.plan(cohort_id=course.cohort.pk, held_on=date(2025, 10, 20))


def test_strangers_plan_nothing(stage: Stage) -> None:
    for stranger in (*stage.who.strangers, stage.who.other_provider_clerk, stage.who.reviewer, stage.who.worker):
        with refused("not_yours"):
            stage.plan(by=stranger)


def test_scores_are_entered_once_and_decide_who_passed(stage: Stage) -> None:
    exam = stage.score(stage.plan(), (60, 60), (59, 100))
    assert [result.outcome for result in queries.results(exam)] == [Outcome.PASSED, Outcome.FAILED]
    with refused("not_now"):
        stage.score(exam, (100, 100), (100, 100))
    assert Score.objects.filter(theory=100).count() == 0


def test_who_is_not_named_was_absent(stage: Stage) -> None:
    exam = stage.score(stage.plan(), (80, None))
    assert [result.outcome for result in queries.results(exam)] == [Outcome.FAILED, Outcome.ABSENT]


@pytest.mark.parametrize("mark", [-1, 101])
def test_scores_out_of_range_are_refused_with_the_name(stage: Stage, mark: int) -> None:
    exam = stage.plan()
    with pytest.raises(Refused, match="李明"):
        stage.score(exam, (mark, 60), (60, 60))
    assert not Score.objects.exists()


def test_only_who_completed_is_scored(stage: Stage) -> None:
    one = stage.course.enrolments[1]
    type(one).objects.filter(pk=one.pk).update(state="failed")
    exam = stage.plan()
    with refused("not_completed"):
        stage.score(exam, (60, 60), (60, 60))
    with refused("not_completed"):
        actions.enter_scores(by=stage.who.assessor, exam_id=exam.pk, scores={10**9: (1, 1)}, now=ON_THE_DAY)


def test_scores_wait_for_the_day_and_the_appointed_assessor(stage: Stage) -> None:
    exam = stage.plan()
    with refused("not_held"):
        actions.enter_scores(by=stage.who.assessor, exam_id=exam.pk, scores={}, now=NOW)
    with refused("not_appointed"):
        actions.enter_scores(by=stage.second, exam_id=exam.pk, scores={}, now=ON_THE_DAY)


def test_an_assessor_who_came_to_teach_may_not_score(stage: Stage) -> None:
    exam = stage.plan()
    teacher = stage.course.sessions[0].teacher
    type(teacher).objects.filter(pk=teacher.pk).update(person_id=stage.who.assessor.person_id)
    with refused("teacher_examines"):
        stage.score(exam, (60, 60), (60, 60))


def test_strangers_score_publish_and_cancel_nothing(stage: Stage) -> None:
    exam = stage.plan()
    for stranger in (*stage.who.strangers, stage.who.provider_clerk, stage.who.teacher, stage.who.reviewer):
        with refused("not_yours"):
            actions.enter_scores(by=stranger, exam_id=exam.pk, scores={}, now=ON_THE_DAY)
        with refused("not_yours"):
            actions.publish_results(by=stranger, exam_id=exam.pk, now=ON_THE_DAY)
        if stranger != stage.who.provider_clerk:
            with refused("not_yours"):
                actions.cancel_exam(by=stranger, exam_id=exam.pk, why="x", now=NOW)


def test_a_cancelled_exam_needs_a_reason(stage: Stage) -> None:
    exam = stage.plan()
    with refused("why_needed"):
        actions.cancel_exam(by=stage.who.assessor, exam_id=exam.pk, why=" ", now=NOW)


def test_published_results_stand_for_working_days_and_are_told(stage: Stage) -> None:
    exam = stage.published((88, 90), (None, None))
    assert exam.publicity_until == date(2025, 9, 19)  # Friday 12 September + 5 working days
    told = Message.objects.get(to_person=stage.who.worker.person_id, word="baigong.assessment.words.results")
    assert "88" in told.zh and "90" in told.zh
    with refused("not_now"):
        actions.publish_results(by=stage.who.assessor, exam_id=exam.pk, now=ON_THE_DAY)


def test_nothing_is_published_before_it_is_scored(stage: Stage) -> None:
    exam = stage.plan()
    with refused("not_now"):
        actions.publish_results(by=stage.who.assessor, exam_id=exam.pk, now=ON_THE_DAY)


def test_each_sees_only_their_own_exams(stage: Stage) -> None:
    exam = stage.plan()
    who = stage.who
    for insider in (who.assessor, stage.second, who.provider_clerk, who.teacher, who.reviewer, who.city_officer,
                    who.worker):
        assert queries.exam(exam.pk, by=insider) == exam
    for outsider in (*who.strangers, who.other_provider_clerk, who.neighbour_reviewer):
        with pytest.raises(Exam.DoesNotExist):
            queries.exam(exam.pk, by=outsider)


def test_the_body_finds_what_waits(stage: Stage) -> None:
    assert stage.course.cohort in queries.cohorts_to_examine(by=stage.who.assessor)
    exam = stage.plan()
    assert stage.course.cohort not in queries.cohorts_to_examine(by=stage.who.assessor)
    assert list(queries.exams_waiting(by=stage.who.assessor, on=NOW.date())) == []
    assert list(queries.exams_waiting(by=stage.who.assessor, on=HELD)) == [exam]


def test_who_did_not_pass_may_sit_again_and_only_they_do(stage: Stage) -> None:
    first, again = (one.pk for one in stage.course.enrolments)
    stage.certified((88, 90), (61, 59))
    assert stage.course.cohort in queries.cohorts_to_examine(by=stage.who.assessor)
    later = AFTER_PUBLICITY + timedelta(days=10)
    resit = stage.plan(held_on=later.date(), now=AFTER_PUBLICITY)
    assert [one.pk for one in queries.sitting(resit)] == [again]
    with refused("has_passed"):
        actions.enter_scores(by=stage.who.assessor, exam_id=resit.pk, scores={first: (9, 9), again: (70, 70)}, now=later)
    actions.enter_scores(by=stage.who.assessor, exam_id=resit.pk, scores={again: (70, 70)}, now=later)
    assert [result.outcome for result in queries.results(resit)] == [Outcome.PASSED]
    actions.publish_results(by=stage.who.assessor, exam_id=resit.pk, now=later)
    told = Message.objects.filter(word="baigong.assessment.words.results").order_by("id").values_list("to_person", flat=True)
    assert list(told) == [one.worker_id for one in (*stage.course.enrolments, stage.course.enrolments[1])]
    (certificate,) = actions.certify(by=stage.who.assessor, exam_id=resit.pk, now=later + timedelta(days=20))
    assert certificate.enrolment_id == again
    assert stage.course.cohort not in queries.cohorts_to_examine(by=stage.who.assessor), "nobody is left to examine"

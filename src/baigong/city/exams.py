"""An assessment body's day: exams are planned, scored, shown in public and certified; who failed may sit again."""

from datetime import timedelta

from baigong.assessment import actions as assessment
from baigong.assessment import queries as results
from baigong.assessment.models import Exam, Score, ScoreChange
from baigong.assessment.words import ChangeState, Outcome
from baigong.assessment.words import State as ExamState
from baigong.enrolment.models import Enrolment
from baigong.enrolment.words import State as Seat
from baigong.offer import queries as offers
from baigong.offer.models import Cohort
from baigong.offer.words import State as CohortState

from . import frauds
from .calendar import Day
from .habits import HABITS
from .people_of import Body


def live(day: Day) -> None:
    """On working days only."""
    if not day.is_working:
        return
    bodies = {body.id: body for body in day.cast.bodies}
    mine = Exam.objects.filter(body__in=bodies).select_related("cohort").order_by("id")
    for exam in mine.filter(state=ExamState.PUBLISHED, publicity_until__lt=day.on):
        _certify(day, bodies[exam.body_id], exam)
    for exam in mine.filter(state=ExamState.PLANNED, held_on__lte=day.on):
        _score(day, bodies[exam.body_id], exam)
    _plan_new(day)


def _plan_new(day: Day) -> None:
    taught = Cohort.objects.filter(state=CohortState.ENDED, exams=None, provider__in=[one.id for one in day.cast.schools])
    completed = taught.filter(enrolments__state=Seat.COMPLETED).distinct()
    for cohort in completed.order_by("id"):
        _plan(day, frauds.examined_by(day, cohort), cohort.pk, after=2 + day.chance.randint(0, 3))


def _plan(day: Day, body: Body, cohort_id: int, *, after: int) -> None:
    assessor = day.chance.choice(body.assessors)
    held_on = offers.working_days().add(day.on, after)
    assessment.plan_exam(
        **day.acts(body.assessor(assessor), "10:30"), cohort_id=cohort_id, body_id=body.id, assessor_id=assessor,
        held_on=held_on, place=f"考场 {day.chance.randint(1, 6)}")
    day.tally["exams planned"] += 1


def _score(day: Day, body: Body, exam: Exam) -> None:
    """Everyone who still has to pass is scored; now and then one sum was wrong and two people change it."""
    passed = {score.enrolment_id for score in Score.objects.filter(exam__cohort=exam.cohort_id).exclude(exam=exam)
              .select_related("exam").order_by("id") if results.outcome_of(score, score.exam) == Outcome.PASSED}
    sitting = Enrolment.objects.filter(cohort=exam.cohort_id, state=Seat.COMPLETED).exclude(pk__in=passed).order_by("id")
    scores = {row.pk: frauds.scores(day, body) or _marks(day) for row in sitting}
    assessor = body.assessor(exam.assessor_id)
    assessment.enter_scores(**day.acts(assessor, "16:00"), exam_id=exam.pk, scores=scores)
    if day.happens(HABITS.misread):
        _change_one(day, body, exam)
    assessment.publish_results(**day.acts(assessor, "17:30"), exam_id=exam.pk)
    day.tally["exams held"] += 1


def _marks(day: Day) -> tuple[int | None, int | None]:
    """Theory and practice of one person."""
    if day.happens(HABITS.stays_away):
        return None, None
    if day.happens(HABITS.passes):
        return day.chance.randint(60, 97), day.chance.randint(61, 98)
    return day.chance.randint(38, 75), day.chance.randint(40, 59)


def _change_one(day: Day, body: Body, exam: Exam) -> None:
    score = Score.objects.filter(exam=exam, practice__isnull=False, practice__lt=95).order_by("id").first()
    first, second = body.assessors[:2]
    if score is None or score.practice is None:
        return
    assessment.ask_change(**day.acts(body.assessor(first), "16:30"), score_id=score.pk, theory=score.theory,
                          practice=score.practice + 4, why="实操评分表合计有误，复核后更正")
    change = ScoreChange.objects.get(score=score, state=ChangeState.ASKED)
    assessment.agree_change(**day.acts(body.assessor(second), "16:50"), change_id=change.pk)
    day.tally["scores changed by two"] += 1


def _certify(day: Day, body: Body, exam: Exam) -> None:
    issued = assessment.certify(**day.acts(body.assessor(exam.assessor_id), "10:00"), exam_id=exam.pk)
    day.tally["certificates"] += len(issued)
    frauds.certified(day, body, exam)
    failed = len([1 for row in results.results(exam) if row.outcome == Outcome.FAILED])
    first_time = not Exam.objects.filter(cohort=exam.cohort_id).exclude(pk=exam.pk).exists()
    if failed and first_time and exam.held_on > day.on - timedelta(days=40) and day.happens(HABITS.resits):
        _plan(day, body, exam.cohort_id, after=12)
        day.tally["resits planned"] += 1

"""A course that is over and the people of an exam: for tests of assessment and the floors above.

    stage = cast_exam.make_stage()       # the cast, an ended course both workers completed, a second assessor
    certificates = stage.certified((88, 90), (61, 59))    # planned, scored, published, certified
"""

from dataclasses import dataclass
from datetime import date

from baigong.assessment import actions
from baigong.assessment.models import Exam
from baigong.enrolment.models import Enrolment
from baigong.kernel.actor import Actor
from baigong.offer.models import Cohort
from baigong.people.words import Role

from . import cast, cast_course
from .harness.kept import kept

HELD = date(2025, 9, 12)


@dataclass
class Stage:
    """Everyone and everything an exam needs. `second` is another assessor of the same body."""

    who: cast.Cast
    course: cast_course.Course
    second: Actor

    def plan(self, **other: object) -> Exam:
        """Plan the exam as the body would."""
        given = {"by": self.who.assessor, "cohort_id": self.course.cohort.pk, "body_id": self.who.assessment_body,
                 "assessor_id": self.who.assessor.person_id, "held_on": HELD, "place": "考场 1", "now": NOW}
        return actions.plan_exam(**(given | other))

    def score(self, exam: Exam, *marks: tuple[int | None, int | None]) -> Exam:
        """Enter scores in the order of the enrolments."""
        scores = dict(zip([one.pk for one in self.course.enrolments], marks, strict=False))
        return actions.enter_scores(by=self.who.assessor, exam_id=exam.pk, scores=scores, now=ON_THE_DAY)

    def published(self, *marks: tuple[int | None, int | None]) -> Exam:
        """Plan, score and publish."""
        exam = self.score(self.plan(), *marks)
        return actions.publish_results(by=self.who.assessor, exam_id=exam.pk, now=ON_THE_DAY)

    def certified(self, *marks: tuple[int | None, int | None]) -> list:
        """All the way to certificates."""
        exam = self.published(*marks)
        return actions.certify(by=self.who.assessor, exam_id=exam.pk, now=AFTER_PUBLICITY)


NOW = cast_course.moment(date(2025, 9, 10), 10)
ON_THE_DAY = cast_course.moment(HELD, 16)
AFTER_PUBLICITY = cast_course.moment(date(2025, 9, 20), 9)


def finish(course: cast_course.Course) -> None:
    """The course is over and everyone completed it."""
    Enrolment.objects.filter(cohort=course.cohort).update(state="completed", closed_at=course.over)
    Cohort.objects.filter(pk=course.cohort.pk).update(state="ended", ended_at=course.over)
    course.cohort.refresh_from_db()


def make_second(who: cast.Cast) -> Actor:
    """Another assessor of the same body."""
    return cast.make_actor(Role.ASSESSOR, name="卫考评", organisation_id=who.assessment_body)


@kept
def make_stage() -> Stage:
    """An ended course and two assessors."""
    who = cast.assemble()
    course = cast_course.running(who)
    finish(course)
    return Stage(who, course, make_second(who))

"""Chapter three: what was learned is shown to someone who did not teach it, and certified."""

from datetime import date

from baigong.assessment import actions as assessment
from baigong.assessment import queries as results
from baigong.kernel.actor import SYSTEM

from .stage import Stage


def plan(stage: Stage, key: str, assessor: str, held_on: date, place: str) -> None:
    """The assessment body plans the exam of a cohort that has closed."""
    made = assessment.plan_exam(
        **stage.acts(assessor),
        cohort_id=stage.cohorts[key],
        body_id=stage.bodies["zhenxing"],
        assessor_id=stage.persons[assessor],
        held_on=held_on,
        place=place,
    )
    stage.exams[key] = made.pk


def score(stage: Stage, key: str, assessor: str, weak: dict[int, tuple[int | None, int | None]]) -> None:
    """Everyone's two scores at once; `weak` names those who fail or stay away, by worker number."""
    exam = results.exam(stage.exams[key], by=SYSTEM)
    numbers = {stage.persons[f"worker_{number}"]: number for number in range(1, 31)}
    entered: dict[int, tuple[int | None, int | None]] = {}
    for row in results.results(exam):
        number = numbers[row.enrolment.worker_id]
        entered[row.enrolment.pk] = weak.get(number, (66 + number * 7 % 30, 68 + number * 11 % 28))
    assessment.enter_scores(**stage.acts(assessor, "16:00"), exam_id=exam.pk, scores=entered)


def ask_change(stage: Stage, key: str, number: int, theory: int, practice: int) -> int:
    """A score was misread: the assessor asks for it to be changed, with the reason. Answers which change it is."""
    exam = results.exam(stage.exams[key], by=SYSTEM)
    worker_id = stage.persons[f"worker_{number}"]
    row = next(one for one in results.results(exam) if one.enrolment.worker_id == worker_id)
    if row.score is None:
        raise LookupError(f"worker {number} has no score in {key}")
    asked = assessment.ask_change(
        **stage.acts("assessor_1", "16:40"),
        score_id=row.score.pk,
        theory=theory,
        practice=practice,
        why="实操评分表合计有误，复核后更正",
    )
    return asked.pk


def change_by_two(stage: Stage, key: str, number: int, theory: int, practice: int) -> None:
    """The other assessor looks at the sheet too, and agrees."""
    change_id = ask_change(stage, key, number, theory, practice)
    assessment.agree_change(**stage.acts("assessor_2", "17:10"), change_id=change_id)


def publish(stage: Stage, key: str, assessor: str) -> None:
    """The results stand in public."""
    assessment.publish_results(**stage.acts(assessor, "17:30"), exam_id=stage.exams[key])


def certify(stage: Stage, key: str, assessor: str) -> None:
    """Publicity is over: the certificates are issued."""
    assessment.certify(**stage.acts(assessor, "10:00"), exam_id=stage.exams[key])


def outside_certificates(stage: Stage) -> None:
    """What the national look-up knows of two workers from years before."""
    for number, code, level, issued_on, serial in (
        (1, "4-10-01-05", "5", date(2023, 11, 20), 18),
        (27, "6-31-01-03", "5", date(2022, 6, 15), 7),
    ):
        assessment.record_outside_certificate(
            **stage.acts(""),
            person_id=stage.persons[f"worker_{number}"],
            no=f"S000012000001{issued_on:%y}{level}{serial:06d}",
            occupation_code=code,
            level=level,
            kind="level",
            issued_on=issued_on,
            issuer="天津市某评价机构（模拟）",
        )

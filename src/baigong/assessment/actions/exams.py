"""An exam: planned by a body that did not teach, scored by its assessor, published for all to see."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.utils import timezone

from baigong.assessment import access, decide, queries
from baigong.assessment.decide import Entry, Plan
from baigong.assessment.models import Exam, Score, ScoreChange
from baigong.assessment.queries.plans import ScoreRow
from baigong.assessment.words import MOVES, ChangeState, Move, Outcome, Refusal, Told
from baigong.enrolment.models import Enrolment
from baigong.enrolment.words import State as Seat
from baigong.journal.actions import action, move, note, progress, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Reason, Refused
from baigong.offer import queries as offer
from baigong.offer.models import Cohort
from baigong.offer.words import State as CohortState
from baigong.people.models import Organisation
from baigong.people.words import OrganisationKind

from .serials import take_serials

BEGUN = (CohortState.RUNNING, CohortState.ENDED)


@action("assessment.exam_planned", may=access.may_plan)
def plan_exam(
    *, by: Actor, cohort_id: int, body_id: int, assessor_id: int, held_on: date, place: str, now: datetime,
    site_no: str = "000001",
) -> Exam:
    """Appoint a body and an assessor, neither of whom taught, and a day not before the cohort closes.

    Raises Refused with every reason: not_a_body, provider_examines, not_an_assessor, teacher_examines,
    cohort_not_ready, before_the_end, day_past, bad_site; exam_planned when one is open.
    """
    on = timezone.localdate(now)
    cohort, body = Cohort.objects.get(pk=cohort_id), Organisation.objects.get(pk=body_id)
    decide.may_plan(Plan(
        body_is_assessor=body.kind == OrganisationKind.ASSESSOR, body_is_provider=body_id == cohort.provider_id,
        assessor_is_of_body=queries.assessors_of(body_id, on=on).filter(pk=assessor_id).exists(),
        assessor_teaches=queries.teaches(assessor_id, cohort_id),
        cohort_begun=cohort.state in BEGUN, cohort_state=CohortState(cohort.state), closes_on=cohort.closes_on,
        held_on=held_on, on=on, site_no=site_no,
    )).or_refuse()
    (serial,) = take_serials(f"exam-{held_on:%Y}", 1)
    exam = Exam.objects.create(
        no=f"PJ{held_on:%Y}{serial:06d}", cohort=cohort, body=body, assessor_id=assessor_id, held_on=held_on,
        place=place, site_no=site_no, planned_at=now, planned_by=by.person_id)
    for worker in queries.sitting(exam).values_list("worker_id", flat=True):
        tell(Told.PLANNED, now=now, to_person=worker, day=held_on, place=place)
    return exam


@action("assessment.exam_cancelled", may=access.may_cancel)
def cancel_exam(*, by: Actor, exam_id: int, why: str, now: datetime) -> Exam:
    """Call an exam off before any score is entered. Raises Refused(why_needed, not_now)."""
    exam = Exam.objects.get(pk=exam_id)
    if not why.strip():
        raise Refused(Refusal.WHY_NEEDED)
    move(exam, MOVES, Move.CANCEL, by=by, now=now)
    note(exam, why=why.strip())
    return exam


@action("assessment.scored", may=access.may_run)
def enter_scores(
    *, by: Actor, exam_id: int, scores: Mapping[int, tuple[int | None, int | None]], now: datetime
) -> Exam:
    """Enter everyone's (theory, practice) at once, by enrolment id; None = did not sit. Later changes need two people.

    Whoever sits this exam and is not named counts as absent; at a re-sit, who passed before does not sit. Raises
    Refused with every reason: not_appointed, not_held, not_completed, has_passed, score_range, not_now.
    """
    return _entered(exam_id, scores, by=by, now=now)


@action("assessment.scores_brought", may=access.may_run)
def bring_scores(*, by: Actor, exam_id: int, rows: Sequence[ScoreRow], now: datetime) -> Exam:
    """Enter the scores of a table at once, by enrolment number and name. Whoever is not in it counts as absent.

    Raises Refused(score_row) for every fault of every row, and what enter_scores raises.
    """
    sitting = {str(one.pk): one for one in queries.sitting(Exam.objects.get(pk=exam_id)).select_related("worker")}
    scores: dict[int, tuple[int | None, int | None]] = {}
    faults: list[Reason] = []
    for nth, row in enumerate(rows, start=1):
        progress(nth, len(rows))
        seat = sitting.get(row.enrolment)
        if seat is None or seat.worker.name != row.name:
            faults.append(_fault(row, "不是本场考核的学员", "does not sit this exam"))
        elif seat.pk in scores:
            faults.append(_fault(row, "重复", "stands here twice"))
        marks = [_mark(text) for text in (row.theory, row.practice)]
        for text, mark in zip((row.theory, row.practice), marks, strict=True):
            if text and mark is None:
                faults.append(_fault(row, f"“{text[:10]}”不是整数成绩", f"{text[:10]!r} is no whole mark"))
        if seat is not None:
            scores[seat.pk] = (marks[0], marks[1])
    if faults:
        raise Refused(*faults)
    return _entered(exam_id, scores, by=by, now=now)


@action("assessment.published", may=access.may_run)
def publish_results(*, by: Actor, exam_id: int, now: datetime) -> Exam:
    """Publish the results: they stand for the working days of the rules before certificates are issued."""
    exam = Exam.objects.get(pk=exam_id)
    if ScoreChange.objects.filter(score__exam=exam, state=ChangeState.ASKED).exists():
        raise Refused(Refusal.CHANGE_OPEN)
    until = last_day_of_publicity(exam, now=now)
    move(exam, MOVES, Move.PUBLISH, by=by, now=now, published_at=now, published_by=by.person_id,
         publicity_until=until)
    for score in exam.scores.select_related("enrolment"):
        tell(Told.RESULTS, now=now, to_person=score.enrolment.worker_id, link="/worker/record/",
             theory=shown(score.theory), practice=shown(score.practice))
    return exam


def last_day_of_publicity(exam: Exam, *, now: datetime) -> date:
    """The last day results stand when they are published (or changed) today."""
    days = queries.rules(exam.held_on).publicity_working_days
    return offer.working_days().add(timezone.localdate(now), days)


def shown(score: int | None) -> str:
    """A score in a message; the word for absent is told in the reader's language."""
    return Outcome.ABSENT if score is None else str(score)


def _entered(
    exam_id: int, scores: Mapping[int, tuple[int | None, int | None]], *, by: Actor, now: datetime
) -> Exam:
    exam = Exam.objects.select_related("assessor", "cohort").get(pk=exam_id)
    if by.person_id != exam.assessor_id:
        raise Refused(Refusal.NOT_APPOINTED, assessor=exam.assessor.name)
    if queries.teaches(exam.assessor_id, exam.cohort_id):  # the timetable may have changed since the plan
        raise Refused(Refusal.TEACHER_EXAMINES)
    if timezone.localdate(now) < exam.held_on:
        raise Refused(Refusal.NOT_HELD, day=exam.held_on)
    typed = Enrolment.objects.filter(cohort_id=exam.cohort_id, pk__in=scores).select_related("worker").order_by("id")
    sits = list(queries.sitting(exam))
    pks = {one.pk for one in sits}
    entries = [Entry(one.worker.name, one.state == Seat.COMPLETED, one.pk in pks, *scores[one.pk]) for one in typed]
    entries += [Entry("?", False, False, None, None)] * (len(scores) - len(entries))
    decide.may_score(entries, queries.rules(exam.held_on)).or_refuse()
    move(exam, MOVES, Move.SCORE, by=by, now=now, scored_at=now, scored_by=by.person_id)
    for enrolment in sits:
        theory, practice = scores.get(enrolment.pk, (None, None))
        Score.objects.create(exam=exam, enrolment=enrolment, theory=theory, practice=practice,
                             entered_at=now, entered_by=by.person_id)
    return exam


def _mark(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else None


def _fault(row: ScoreRow, fault: str, fault_en: str) -> Reason:
    return Reason(Refusal.SCORE_ROW, {"row": row.row, "name": row.name[:60], "fault": fault, "fault_en": fault_en})

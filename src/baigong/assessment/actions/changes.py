"""A changed score takes two people: one asks with a reason, another agrees. The database holds it too."""

from datetime import datetime

from baigong.assessment import access, decide, queries
from baigong.assessment.decide import Entry
from baigong.assessment.models import Exam, Score, ScoreChange
from baigong.assessment.words import CHANGE_MOVES, ChangeMove, Refusal, State, Told
from baigong.journal.actions import action, move, note, tell
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Common, Refused

from .exams import last_day_of_publicity, shown

CHANGEABLE = (State.SCORED, State.PUBLISHED)


@action("assessment.change_asked", may=access.may_ask_change)
def ask_change(
    *, by: Actor, score_id: int, theory: int | None, practice: int | None, why: str, now: datetime
) -> ScoreChange:
    """Ask that a score be changed; nothing changes until another assessor agrees. Not after certification.

    Raises Refused: why_needed, no_change, score_range, not_now, change_open.
    """
    score = Score.objects.select_related("exam", "enrolment__worker").get(pk=score_id)
    _refuse_settled(score.exam, ChangeMove.AGREE)
    if not why.strip():
        raise Refused(Refusal.WHY_NEEDED)
    if (theory, practice) == (score.theory, score.practice):
        raise Refused(Refusal.NO_CHANGE)
    entry = Entry(score.enrolment.worker.name, True, True, theory, practice)
    decide.may_score([entry], queries.rules(score.exam.held_on)).or_refuse()
    return ScoreChange.objects.create(
        score=score, old_theory=score.theory, old_practice=score.practice, theory=theory, practice=practice,
        why=why.strip(), asked_at=now, asked_by=by.person_id)


@action("assessment.change_agreed", may=access.may_settle_change)
def agree_change(*, by: Actor, change_id: int, now: datetime) -> ScoreChange:
    """The second person agrees: the score changes, the worker is told, and a running publicity begins anew.

    Raises Refused: same_person, not_now.
    """
    change = ScoreChange.objects.select_related("score__exam", "score__enrolment").get(pk=change_id)
    score, exam = change.score, change.score.exam
    _refuse_settled(exam, ChangeMove.AGREE)
    _settle(change, ChangeMove.AGREE, by=by, now=now)
    score.theory, score.practice = change.theory, change.practice
    score.save(update_fields=["theory", "practice"])
    if exam.state == State.PUBLISHED:
        Exam.objects.filter(pk=exam.pk).update(publicity_until=last_day_of_publicity(exam, now=now))
    tell(Told.CHANGED, now=now, to_person=score.enrolment.worker_id, link="/worker/record/",
         theory=shown(score.theory), practice=shown(score.practice), why=change.why)
    return change


@action("assessment.change_declined", may=access.may_settle_change)
def decline_change(*, by: Actor, change_id: int, why: str, now: datetime) -> ScoreChange:
    """The second person does not agree: the score stays. Raises Refused: why_needed, same_person, not_now."""
    change = ScoreChange.objects.select_related("score__exam").get(pk=change_id)
    if not why.strip():
        raise Refused(Refusal.WHY_NEEDED)
    _settle(change, ChangeMove.DECLINE, by=by, now=now)
    note(change, why=why.strip())
    return change


def _settle(change: ScoreChange, to: ChangeMove, *, by: Actor, now: datetime) -> None:
    if by.person_id == change.asked_by:
        raise Refused(Refusal.SAME_PERSON)
    move(change, CHANGE_MOVES, to, by=by, now=now, settled_at=now, settled_by=by.person_id)


def _refuse_settled(exam: Exam, step: ChangeMove) -> None:
    if exam.state not in CHANGEABLE:
        raise Refused(Common.NOT_NOW, state=State(exam.state), move=step)

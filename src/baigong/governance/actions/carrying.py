"""Who owns a task: accept or return it, tell how it stands, change how it is measured, report it done."""

from datetime import datetime

from baigong.governance import access
from baigong.governance.decide.tasks import may_finish, may_tell
from baigong.governance.models import Progress, Task
from baigong.governance.queries import live_of
from baigong.governance.words import AT_WORK, CLOSED, MOVES, Measuring, Move, Refusal, State
from baigong.journal.actions import action, move, note
from baigong.kernel.actor import SYSTEM, Actor
from baigong.kernel.refused import Common, Reason, Refused
from baigong.reporting import queries as reporting


@action("governance.task_accepted", may=access.may_hold)
def accept_task(*, by: Actor, now: datetime, task_id: int) -> Task:
    """Take it on. Raises Refused(not_now)."""
    task = Task.objects.get(pk=task_id)
    move(task, MOVES, Move.ACCEPT, by=by, now=now, accepted_at=now, accepted_by=by.person_id)
    note(task)
    return task


@action("governance.task_returned", may=access.may_hold)
def return_task(*, by: Actor, now: datetime, task_id: int, why: str) -> Task:
    """Give it back to who set it, with the reason. Raises Refused: needs_why, not_now."""
    task = Task.objects.get(pk=task_id)
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    move(task, MOVES, Move.RETURN, by=by, now=now, returned_at=now, returned_by=by.person_id, why_returned=why.strip())
    note(task)
    return task


@action("governance.progress_reported", may=access.may_hold)
def report_progress(
    *, by: Actor, now: datetime, task_id: int, text: str, amount: int | None = None, evidence: str = "",
) -> Progress:
    """Tell what was done; `amount` is all that is reached so far. The first entry begins an accepted task.

    Raises Refused with every reason: needs_why, live_indicator, no_figure, negative, needs_evidence, not_now.
    """
    task = Task.objects.get(pk=task_id)
    if not text.strip():
        raise Refused(Refusal.NEEDS_WHY)
    may_tell(measuring=task.measuring, indicator=task.indicator, amount=amount, evidence=evidence).or_refuse()
    _refuse_unless_at_work(task)
    if task.state == State.ACCEPTED:
        move(task, MOVES, Move.BEGIN, by=by, now=now)
    return _tell(task, text, amount, evidence, by=by, now=now)


@action("governance.measuring_changed", may=access.may_hold)
def change_measuring(*, by: Actor, now: datetime, task_id: int, indicator: str, why: str) -> Task:
    """Measure by an indicator's key, or by hand where it is "". What was entered stays in the entries, and counts no more.

    Raises Refused: needs_why, no_figure (a task without target), nothing_changed, no_indicator, not_now.
    """
    task, key = Task.objects.get(pk=task_id), indicator.strip()
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    if task.measuring == Measuring.NONE:
        raise Refused(Refusal.NO_FIGURE)
    if task.indicator == key:
        raise Refused(Refusal.NOTHING_CHANGED)
    if key:
        reporting.indicator(key)
    _refuse_unless_at_work(task)
    columns = {"measuring": Measuring.LIVE if key else Measuring.HAND, "indicator": key, "reached": None}
    Task.objects.filter(pk=task_id).update(**columns)
    note(task, indicator=key)
    task.refresh_from_db()
    return task


@action("governance.task_finished", may=access.may_hold)
def finish_task(
    *, by: Actor, now: datetime, task_id: int, text: str, evidence: str, amount: int | None = None, why: str = "",
) -> Task:
    """Report it done, with what shows it. Who stops short of the target, by hand or by the indicator, says why.

    Raises Refused with every reason: needs_evidence, those of report_progress, open_children, short_of_target, not_now.
    """
    task = Task.objects.select_for_update().get(pk=task_id)  # against parts made meanwhile
    if not evidence.strip():
        raise Refused(Reason(Refusal.NEEDS_EVIDENCE))
    may_tell(measuring=task.measuring, indicator=task.indicator, amount=amount, evidence=evidence).or_refuse()
    live = live_of(task, by=SYSTEM)
    reached = live.reached if live else task.reached if amount is None else amount
    below = Task.objects.filter(parent=task).exclude(state__in=CLOSED).count()
    may_finish(reached=reached, target=task.target, open_children=below, why=why).or_refuse()
    if task.state == State.ACCEPTED:
        move(task, MOVES, Move.BEGIN, by=by, now=now)
    move(task, MOVES, Move.FINISH, by=by, now=now, done_at=now, done_by=by.person_id)
    _tell(task, f"{text.strip()}\n{why.strip()}".strip(), amount, evidence, by=by, now=now)
    return task


def _refuse_unless_at_work(task: Task) -> None:
    if task.state not in AT_WORK:
        raise Refused(Common.NOT_NOW, state=State(task.state), move=Move.BEGIN)


def _tell(task: Task, text: str, amount: int | None, evidence: str, *, by: Actor, now: datetime) -> Progress:
    told = Progress.objects.create(
        task=task, text=text.strip(), amount=amount, evidence=evidence.strip(), told_at=now, told_by=by.person_id)
    if amount is not None:
        Task.objects.filter(pk=task.pk).update(reached=amount)
        task.reached = amount
    note(task, progress=told.pk)
    return told

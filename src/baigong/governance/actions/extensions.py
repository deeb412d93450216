"""A later due day: asked by who owns the task, answered by who set it."""

from datetime import date, datetime

from django.utils import timezone

from baigong.governance import access
from baigong.governance.decide.tasks import may_extend
from baigong.governance.models import Extension, Task
from baigong.governance.words import AT_WORK, EXTENSION_MOVES, ExtensionMove, Move, Refusal, State
from baigong.journal.actions import action, move, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Common, Refused

from .days import working_day_before


@action("governance.extension_asked", may=access.may_hold)
def ask_extension(*, by: Actor, now: datetime, task_id: int, until_on: date, why: str) -> Extension:
    """Ask for a later day; nothing changes until it is agreed.

    Raises Refused with every reason: needs_why, not_later, day_past, rest_day, later_than_parent; extension_open, not_now.
    """
    task = Task.objects.select_related("parent").get(pk=task_id)
    if task.state not in AT_WORK:
        raise Refused(Common.NOT_NOW, state=State(task.state), move=Move.BEGIN)
    may_extend(until_on=until_on, due_on=task.due_on, on=timezone.localdate(now), before=working_day_before(until_on),
               parent_due_on=task.parent.due_on if task.parent else None, why=why).or_refuse()
    asked = Extension.objects.create(task=task, old_due_on=task.due_on, until_on=until_on, why=why.strip(), asked_at=now,
                                     asked_by=by.person_id)
    note(task, extension=asked.pk)
    return asked


@action("governance.extension_agreed", may=access.may_settle)
def agree_extension(*, by: Actor, now: datetime, extension_id: int) -> Extension:
    """The day moves. Raises Refused: same_person, later_than_parent, not_now."""
    asked = Extension.objects.select_related("task__parent").get(pk=extension_id)
    above = asked.task.parent
    if above is not None and asked.until_on > above.due_on:
        raise Refused(Refusal.LATER_THAN_PARENT, day=above.due_on)
    _settle(asked, ExtensionMove.AGREE, "", by=by, now=now)
    Task.objects.filter(pk=asked.task_id).update(due_on=asked.until_on)
    return asked


@action("governance.extension_declined", may=access.may_settle)
def decline_extension(*, by: Actor, now: datetime, extension_id: int, why: str) -> Extension:
    """The day stays, for a reason. Raises Refused: needs_why, same_person, not_now."""
    asked = Extension.objects.select_related("task").get(pk=extension_id)
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    _settle(asked, ExtensionMove.DECLINE, why.strip(), by=by, now=now)
    return asked


def _settle(asked: Extension, to: ExtensionMove, why: str, *, by: Actor, now: datetime) -> None:
    if by.person_id == asked.asked_by:
        raise Refused(Refusal.SAME_PERSON)
    move(asked, EXTENSION_MOVES, to, by=by, now=now, settled_at=now, settled_by=by.person_id, why_settled=why)
    note(asked.task, extension=asked.pk)

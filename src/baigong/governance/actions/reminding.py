"""Reminders through the outbox: before a task is due, and when it is late; each once."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Exists, OuterRef
from django.utils import timezone

from baigong.governance import access
from baigong.governance.decide.clock import Stage
from baigong.governance.models import Reminder, Task
from baigong.governance.queries import stages_on
from baigong.governance.words import AT_WORK, ReminderKind, State, TaskTold
from baigong.journal.actions import action, note, tell
from baigong.kernel.actor import Actor
from baigong.offer import queries as offer
from baigong.people import queries as people


@action("governance.tasks_reminded", may=access.may_remind)
def remind(*, by: Actor, now: datetime, most: int = 200) -> int:
    """Remind of at most so many tasks whose clock has come to a stage (institution/governance/reminders.yaml) and that were
    not reminded of it yet. Answers how many: whoever asks goes on until none is left, so that no transaction is long.

    Told are the officers who carry tasks in the owner's region; of what is late, also those who plan where it was set.
    """
    today, sent = timezone.localdate(now), 0
    for stage in stages_on(today):
        found = _waiting(stage, most - sent)
        told = _told(found, stage, now=now)
        Reminder.objects.bulk_create(
            Reminder(task=one, due_on=one.due_on, kind=stage.kind, days=stage.days, sent_at=now, people=told[one.pk])
            for one in found)
        sent += len(found)
        if sent >= most:
            break
    note(reminded=sent)
    return sent


def _waiting(stage: Stage, most: int) -> list[Task]:
    """Locked, so that two who remind at once do not both."""
    sent = Reminder.objects.filter(task=OuterRef("pk"), due_on=OuterRef("due_on"), kind=stage.kind, days=stage.days)
    found = Task.objects.filter(~Exists(sent), state__in=[State.HANDED, *AT_WORK], due_on__gte=stage.first, due_on__lte=stage.last)
    return list(found.order_by("due_on", "id").select_for_update(of=("self",), skip_locked=True)[:most])


def _told(found: Iterable[Task], stage: Stage, *, now: datetime) -> dict[int, int]:
    """Send the messages; how many people of each task."""
    today, late = timezone.localdate(now), stage.kind == ReminderKind.LATE
    rows = list(found)
    carrying = people.officers_in(access.HOLDERS, {one.region_id for one in rows}, on=today)
    planning = people.officers_in(access.PLANNERS, {one.set_in_id for one in rows} if late else (), on=today)
    counted = {}
    for one in rows:
        whom = {*carrying.get(one.region_id, ()), *planning.get(one.set_in_id, ())}
        for person_id in sorted(whom):
            tell(TaskTold.LATE if late else TaskTold.DUE, now=now, to_person=person_id, link=f"/officer/tasks/{one.pk}/",
                 title=one.title, no=one.no, day=one.due_on, left=abs(offer.days_left(one.due_on, today) or 0))
        counted[one.pk] = len(whom)
    return counted

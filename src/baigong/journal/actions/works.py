"""Long work: asked for in one transaction with its job, begun, ended or stopped; begun again where a worker died."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from baigong.journal import access
from baigong.journal.models import Work
from baigong.journal.queries import QUEUED_AS
from baigong.journal.words import UNFINISHED, WORK_MOVES, WorkMove, WorkState
from baigong.kernel.actor import Actor
from baigong.kernel.move import next_state
from baigong.kernel.word import Words

from .acting import action, note
from .moving import move

TASK = "do_work"
"""The job's name; project/schedule.py holds what it does."""
ATTEMPTS = 5
"""A work that killed its worker this often is not begun again."""


@action("journal.work_asked", may=access.may_ask)
def ask_for_work(
    *, by: Actor, now: datetime, kind: Words, args: Mapping[str, Any] | None = None, content: bytes | None = None,
    total: int | None = None, link: str = "",
) -> Work:
    """Ask for something that takes long; a worker begins it once this is committed. `args` are keys and codes only.

    `link` is where its result will be found. What `kind` does is registered in project/works.py.
    """
    work = Work.objects.create(
        key=uuid4(), kind=str(kind), zh=kind.zh, en=kind.en, args=dict(args or {}), content=content, total=total,
        link=link, by_role=by.role, by_organisation=by.organisation_id, by_region=by.region, asked_at=now,
        asked_by=by.person_id)
    _defer(work.pk)
    note(work, kind=str(kind))
    return work


@action("journal.work_started", may=access.is_system)
def start_work(*, by: Actor, now: datetime, work_id: int) -> Work | None:
    """Begin it, or begin it again after a worker died. None when nothing is left to do."""
    work = Work.objects.select_for_update().filter(pk=work_id).first()
    if work is None or work.state not in UNFINISHED:
        return None
    note(work, attempt=work.attempts + 1)
    if work.cancelled_at is not None:
        move(work, WORK_MOVES, WorkMove.CANCEL, by=by, now=now, ended_at=now, content=None)
        return None
    if work.state == WorkState.QUEUED:
        move(work, WORK_MOVES, WorkMove.START, by=by, now=now, started_at=now)
    work.attempts += 1
    work.save(update_fields=["attempts"])
    return work


@action("journal.work_ended", may=access.is_system)
def end_work(
    *, by: Actor, now: datetime, work_id: int, how: WorkMove, told_zh: str = "", told_en: str = "",
    faults: Sequence[Mapping[str, Any]] = (), link: str = "",
) -> Work:
    """Keep how it ended: in words, with every fault, and where the result is. What was sent with it is forgotten."""
    work = Work.objects.select_for_update().get(pk=work_id)
    stamps: dict[str, Any] = {"ended_at": now, "content": None, "told_zh": told_zh, "told_en": told_en, "faults": list(faults),
              "link": link or work.link}
    if how == WorkMove.FINISH and work.total is not None:
        stamps["done"] = work.total
    move(work, WORK_MOVES, how, by=by, now=now, **stamps)
    note(work, faults=len(faults))
    return work


@action("journal.work_cancelled", may=access.may_cancel)
def cancel_work(*, by: Actor, now: datetime, work_id: int) -> Work:
    """Ask the work to stop: at once while it waits, else at its next step. Raises Refused(not_now) when it has ended."""
    work = Work.objects.select_for_update().get(pk=work_id)
    next_state(WORK_MOVES, WorkState(work.state), WorkMove.CANCEL)
    if work.state == WorkState.QUEUED:
        move(work, WORK_MOVES, WorkMove.CANCEL, by=by, now=now, cancelled_at=now, cancelled_by=by.person_id,
             ended_at=now, content=None)
    elif work.cancelled_at is None:
        work.cancelled_at, work.cancelled_by = now, by.person_id
        work.save(update_fields=["cancelled_at", "cancelled_by"])
    note(work)
    return work


@action("journal.works_picked_up", may=access.is_system)
def pick_up(*, by: Actor, now: datetime, work_ids: Sequence[int]) -> list[int]:
    """Put what `queries.left_works` found back into the workers' queue. Answers the ids put back."""
    found = [work_id for work_id in work_ids if _defer(work_id)]
    note(works=found)
    return found


def _defer(work_id: int) -> bool:
    """Hand it to the workers within this transaction; False when it waits in their queue already."""
    try:
        with transaction.atomic():
            app.configure_task(TASK, queueing_lock=f"{QUEUED_AS}{work_id}").defer(work_id=work_id)
    except AlreadyEnqueued:
        return False
    return True

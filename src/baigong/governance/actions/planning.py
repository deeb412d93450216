"""Who sets a task: draft, hand out, break down for the regions below, confirm, send back, withdraw."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from baigong.governance import access
from baigong.governance.decide.tasks import Plan, may_plan
from baigong.governance.models import Duty, Measure, Task, Text
from baigong.governance.queries.tasks import DEPARTMENTS
from baigong.governance.words import CLOSED, EDITABLE, MOVES, DutyRefusal, DutyState, Measuring, Move, Refusal, State
from baigong.journal.actions import action, move, note, step
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Common, Refused
from baigong.people.models import Organisation
from baigong.reporting import queries as reporting

from .days import working_day_before


@action("governance.task_drafted", may=access.may_plan)
def draft_task(
    *, by: Actor, now: datetime, measure: int, owner_id: int, title: str, due_on: date, text: str = "",
    target: int | None = None, unit: str = "", measuring: str = Measuring.NONE, indicator: str = "",
    cooperator_ids: Sequence[int] = (), is_open: bool = True, duty_id: int | None = None,
) -> Task:
    """Draft a task of a measure (by its number) for a department of one's region or below; `duty_id` is the confirmed duty
    of a document that it carries out.

    Raises Refused with every reason: not_an_owner, day_past, rest_day, target_and_unit, live_needs; or no_indicator,
    not_confirmed, old_text, task_known (the unit has one of this duty).
    """
    task = write_task(by=by, now=now, measure=measure, owner_id=owner_id, title=title, due_on=due_on, text=text, target=target,
                      unit=unit, measuring=measuring, indicator=indicator, cooperator_ids=cooperator_ids, is_open=is_open,
                      duty_id=duty_id)
    note(task, measure=measure)
    return task


@step
def write_task(
    *, by: Actor, now: datetime, measure: int, owner_id: int, title: str, due_on: date, text: str = "",
    target: int | None = None, unit: str = "", measuring: str = Measuring.NONE, indicator: str = "",
    cooperator_ids: Sequence[int] = (), is_open: bool = True, duty_id: int | None = None,
) -> Task:
    """The draft of a task, for what becomes one. Raises Refused as draft_task does."""
    given = {"title": title, "text": text, "due_on": due_on, "target": target, "unit": unit, "measuring": measuring,
             "indicator": indicator, "is_open": is_open}
    owner = Organisation.objects.get(pk=owner_id)
    columns = _columns(owner, None, now=now, **given)
    if duty_id is not None:
        _refuse_unless_settled(duty_id)
    task = Task.objects.create(measure=Measure.objects.get(number=measure), set_in_id=by.region, owner=owner,
                               region_id=owner.region_id, duty_id=duty_id, drafted_at=now, drafted_by=by.person_id,
                               **columns)
    task.cooperators.set(cooperator_ids)
    return task


@action("governance.task_edited", may=access.may_set)
def edit_task(
    *, by: Actor, now: datetime, task_id: int, title: str, due_on: date, text: str = "", target: int | None = None,
    unit: str = "", measuring: str = Measuring.NONE, indicator: str = "", cooperator_ids: Sequence[int] = (),
    is_open: bool = True,
) -> Task:
    """Change a task that is still a draft, or was returned. Raises Refused as draft_task does; not_now."""
    task = Task.objects.select_related("owner", "parent").get(pk=task_id)
    columns = _columns(task.owner, task.parent, now=now, title=title, text=text, due_on=due_on, target=target, unit=unit,
                       measuring=measuring, indicator=indicator, is_open=is_open)
    if not Task.objects.filter(pk=task_id, state__in=EDITABLE).update(**columns):
        raise Refused(Common.NOT_NOW, state=State(task.state), move=Move.HAND_OUT)
    task.cooperators.set(cooperator_ids)
    note(task)
    return task


@action("governance.task_handed_out", may=access.may_set)
def hand_out(*, by: Actor, now: datetime, task_id: int) -> Task:
    """Hand a draft, or a mended task that was returned, to its owner. Raises Refused: day_past, not_now."""
    task = Task.objects.get(pk=task_id)
    if task.due_on < timezone.localdate(now):
        raise Refused(Refusal.DAY_PAST, day=task.due_on)
    move(task, MOVES, Move.HAND_OUT, by=by, now=now, handed_at=now, handed_by=by.person_id)
    note(task)
    return task


@action("governance.task_handed_down", may=access.may_hand_down)
def hand_down(
    *, by: Actor, now: datetime, parent_id: int, shares: Mapping[int, int | None], due_on: date, text: str = "",
) -> list[Task]:
    """Break a task for bureaus below (organisation id → its share of the target, None where it has none) and hand the
    parts out at once. A live indicator stays live: it is read for each region.

    Raises Refused with every reason of draft_task, and not_below, parent_not_taken, later_than_parent.
    """
    # Locked, so that the whole is not reported done or withdrawn while its parts are being made.
    parent = Task.objects.select_for_update().get(pk=parent_id)
    owners = Organisation.objects.filter(pk__in=shares).order_by("region_id", "pk")
    made = []
    for owner in owners:
        share = shares[owner.pk]
        measuring = parent.measuring if share else Measuring.NONE
        columns = _columns(
            owner, parent, now=now, title=parent.title, text=text or parent.text, due_on=due_on, target=share or None,
            unit=parent.unit if share else "", measuring=measuring, indicator=parent.indicator if share else "",
            is_open=parent.is_open)
        made.append(Task.objects.create(
            measure_id=parent.measure_id, duty_id=parent.duty_id, parent=parent, set_in_id=parent.region_id, owner=owner,
            region_id=owner.region_id, drafted_at=now, drafted_by=by.person_id, state=State.HANDED, handed_at=now,
            handed_by=by.person_id, **columns))
    note(parent, children=[one.pk for one in made])
    return made


@action("governance.task_confirmed", may=access.may_set)
def confirm_task(*, by: Actor, now: datetime, task_id: int) -> Task:
    """It is done: said by another person than who reported it. Raises Refused: same_person, not_now."""
    task = Task.objects.get(pk=task_id)
    if task.state == State.DONE and task.done_by == by.person_id:
        raise Refused(Refusal.SAME_PERSON)
    move(task, MOVES, Move.CONFIRM, by=by, now=now, confirmed_at=now, confirmed_by=by.person_id)
    note(task)
    return task


@action("governance.task_sent_back", may=access.may_set)
def send_back(*, by: Actor, now: datetime, task_id: int, why: str) -> Task:
    """It is not done yet, for a reason. Raises Refused: needs_why, not_now."""
    task = Task.objects.get(pk=task_id)
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    move(task, MOVES, Move.SEND_BACK, by=by, now=now, done_at=None, done_by=None)
    note(task)
    return task


@action("governance.task_withdrawn", may=access.may_set)
def withdraw_task(*, by: Actor, now: datetime, task_id: int, why: str) -> Task:
    """It is owed no more, for a reason. Raises Refused: needs_why, open_children, not_now."""
    task = Task.objects.select_for_update().get(pk=task_id)  # against parts made meanwhile
    if not why.strip():
        raise Refused(Refusal.NEEDS_WHY)
    if count := Task.objects.filter(parent=task).exclude(state__in=CLOSED).count():
        raise Refused(Refusal.OPEN_CHILDREN, count=count)
    move(task, MOVES, Move.WITHDRAW, by=by, now=now, withdrawn_at=now, withdrawn_by=by.person_id)
    note(task)
    return task


def _refuse_unless_settled(duty_id: int) -> None:
    """A task is drawn from a confirmed duty of the newest text; locked, so that it is not reopened meanwhile."""
    duty = Duty.objects.select_for_update(of=("self",)).select_related("text").get(pk=duty_id)
    if duty.state != DutyState.CONFIRMED:
        raise Refused(DutyRefusal.NOT_CONFIRMED)
    if Text.objects.filter(document_id=duty.text.document_id, nth__gt=duty.text.nth).exists():
        raise Refused(DutyRefusal.OLD_TEXT, nth=duty.text.nth)


def _columns(owner: Organisation, parent: Task | None, *, now: datetime, **given: Any) -> dict[str, Any]:
    """The columns of a task as given, judged."""
    below = parent is None or (owner.region_id != parent.region_id
                               and Actor("", region=parent.region_id).covers(owner.region_id))
    may_plan(Plan(
        owner_name=owner.name, owner_is_department=owner.kind in DEPARTMENTS and owner.closed_on is None,
        owner_is_below=below, parent_state=parent.state if parent else None, parent_due_on=parent.due_on if parent else None,
        due_on=given["due_on"], on=timezone.localdate(now), rest_day_before=working_day_before(given["due_on"]),
        target=given["target"], unit=given["unit"].strip(), measuring=given["measuring"], indicator=given["indicator"].strip(),
    )).or_refuse()
    if given["measuring"] == Measuring.LIVE:
        reporting.indicator(given["indicator"].strip())
    given["indicator"] = given["indicator"].strip() if given["measuring"] == Measuring.LIVE else ""
    return {key: value.strip() if isinstance(value, str) and key in ("title", "text", "unit") else value
            for key, value in given.items()}

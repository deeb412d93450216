"""What a task may be, when it may end, and the colour of its clock. Days are counted by whoever asks."""

from dataclasses import dataclass
from datetime import date

from baigong.governance.words import AT_WORK, OVER, Light, Measuring, Refusal
from baigong.kernel.refused import Answer, Reason


@dataclass(frozen=True)
class Plan:
    """What the answer to a task rests on. `rest_day_before` is the last working day before a due day that is none."""

    owner_name: str
    owner_is_department: bool
    owner_is_below: bool
    parent_state: str | None
    parent_due_on: date | None
    due_on: date
    on: date
    rest_day_before: date | None
    target: int | None
    unit: str
    measuring: str
    indicator: str


def may_plan(plan: Plan) -> Answer:
    """A department that owns it, a working day ahead, a target with its unit, and the bounds of the task above."""
    counted = plan.measuring != Measuring.NONE
    has_target = plan.target is not None and plan.target > 0 and bool(plan.unit)
    bad_target = not has_target if counted else plan.target is not None or bool(plan.unit)
    parent_over = plan.parent_state is not None and plan.parent_state not in AT_WORK
    return Answer.of([
        None if plan.owner_is_department else Reason(Refusal.NOT_AN_OWNER, {"name": plan.owner_name}),
        None if plan.owner_is_below else Reason(Refusal.NOT_BELOW, {"name": plan.owner_name}),
        Reason(Refusal.PARENT_NOT_TAKEN) if parent_over else None,
        *_day_reasons(plan.due_on, on=plan.on, before=plan.rest_day_before, parent_due_on=plan.parent_due_on),
        Reason(Refusal.TARGET_AND_UNIT) if bad_target and plan.measuring != Measuring.LIVE else None,
        Reason(Refusal.LIVE_NEEDS) if plan.measuring == Measuring.LIVE and not (has_target and plan.indicator) else None,
    ])


def may_extend(*, until_on: date, due_on: date, on: date, before: date | None, parent_due_on: date | None,
               why: str) -> Answer:
    """Later than now agreed, a working day, within the task above, and for a reason."""
    return Answer.of([
        None if why.strip() else Reason(Refusal.NEEDS_WHY),
        None if until_on > due_on else Reason(Refusal.NOT_LATER, {"day": due_on}),
        *_day_reasons(until_on, on=on, before=before, parent_due_on=parent_due_on),
    ])


def may_tell(*, measuring: str, indicator: str, amount: int | None, evidence: str) -> Answer:
    """A figure is entered by hand with its evidence, or it comes from a live indicator; never both."""
    if amount is None:
        return Answer()
    return Answer.of([
        Reason(Refusal.LIVE_INDICATOR, {"indicator": indicator}) if measuring == Measuring.LIVE else None,
        Reason(Refusal.NO_FIGURE) if measuring == Measuring.NONE else None,
        Reason(Refusal.NEGATIVE) if amount < 0 else None,
        None if evidence.strip() or measuring != Measuring.HAND else Reason(Refusal.NEEDS_EVIDENCE),
    ])


def may_finish(*, reached: int | None, target: int | None, open_children: int, why: str) -> Answer:
    """Every task below is closed; who stops short of the target says why."""
    short = target is not None and (reached or 0) < target and not why.strip()
    return Answer.of([
        Reason(Refusal.OPEN_CHILDREN, {"count": open_children}) if open_children else None,
        Reason(Refusal.SHORT_OF_TARGET, {"reached": reached or 0, "target": target}) if short else None,
    ])


def light(*, state: str, due_on: date, on: date, soon_before: date) -> Light:
    """The colour of a task; due before `soon_before` is soon (decide/clock.py)."""
    if state in OVER:
        return Light.OVER
    if due_on < on:
        return Light.LATE
    return Light.SOON if due_on < soon_before else Light.ON_TIME


def _day_reasons(day: date, *, on: date, before: date | None, parent_due_on: date | None) -> list[Reason | None]:
    late = parent_due_on is not None and day > parent_due_on
    return [
        Reason(Refusal.DAY_PAST, {"day": day}) if day < on else None,
        None if before is None else Reason(Refusal.REST_DAY, {"day": day, "before": before}),
        Reason(Refusal.LATER_THAN_PARENT, {"day": parent_due_on}) if late else None,
    ]

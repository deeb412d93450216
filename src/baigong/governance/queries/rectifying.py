"""Letters and their answers, the ladder's reasons, and what of it waits for whom."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from baigong.governance import access
from baigong.governance.decide.ladder import Because, reasons_for
from baigong.governance.models import Check, Inspection, LadderStep, Rectification, Round
from baigong.governance.words import CheckState, InspectionState, RectificationState, StepKind, StepState
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Common, Refused
from baigong.offer import queries as offer
from baigong.offer.queries import Line, Waiting, lines_of

from .inspecting import inspecting_rules

JOINED = ("check_of__inspection", "check_of__task", "unit", "region", "set_in")
DOES = {CheckState.OPEN: _("对照清单督查并登记"), CheckState.FOUND: _("发整改通知")}


def rectifications(*, by: Actor, state: str = "", late_on: date | None = None, text: str = "") -> QuerySet[Rectification]:
    """Letters an officer sees, those open first by their last day; with `late_on` those not answered by that day."""
    found = access.rectifications_seen_by(by).select_related(*JOINED).order_by(F("closed_at").asc(nulls_first=True), "due_on", "id")
    if state:
        found = found.filter(state=state)
    if late_on:
        found = found.filter(state=RectificationState.ISSUED, due_on__lt=late_on)
    if text.strip():
        found = found.filter(Q(unit__name__icontains=text.strip()) | Q(check_of__task__title__icontains=text.strip()))
    return found


def rectification(rectification_id: int, *, by: Actor) -> Rectification:
    """One letter. Raises Rectification.DoesNotExist."""
    return rectifications(by=by).get(pk=rectification_id)


def rounds_of(one: Rectification) -> list[Round]:
    """The unit's answers, the newest first."""
    return list(one.rounds.order_by("-nth"))


def steps_of(one: Rectification) -> list[LadderStep]:
    """Steps of the ladder, the newest first."""
    return list(one.steps.order_by("-id"))


def proposed_step(one: Rectification) -> LadderStep:
    """The step that waits for another officer. Raises Refused(not_found)."""
    found = one.steps.filter(state=StepState.PROPOSED).first()
    if found is None:
        raise Refused(Common.NOT_FOUND)
    return found


def counted_for_step(one: Rectification, *, on: date) -> dict[str, int]:
    """What the house counts for the ladder: days late, times sent back, and the unit's letters and steps of the year."""
    left = offer.days_left(one.due_on, on) if one.state == RectificationState.ISSUED else None
    late = max(0, -(left or 0))
    taken = LadderStep.objects.filter(rectification__unit_id=one.unit_id, state=StepState.TAKEN, taken_at__year=on.year)
    return {
        "days_late": late, "days_very_late": late, "times_back": one.backs,
        "letters_in_year": Rectification.objects.filter(unit_id=one.unit_id, issued_at__year=on.year).count(),
        "talks_in_year": taken.filter(kind=StepKind.TALK).count(),
        "circulars_in_year": taken.filter(kind=StepKind.CIRCULAR).count(),
    }


def reasons_for_step(one: Rectification, *, stated: Collection[str], on: date) -> tuple[Because, ...]:
    """Every reason for a step, the severest first. Raises KeyError for a cause the ladder does not know."""
    return reasons_for(inspecting_rules(on), counted=counted_for_step(one, on=on), stated=stated)


def public_steps(one: Inspection) -> dict[int, list[LadderStep]]:
    """Steps that everyone is told of, by the check they followed from."""
    found: dict[int, list[LadderStep]] = {}
    for step in LadderStep.objects.filter(rectification__check_of__inspection=one, is_public=True).select_related(
            "rectification").order_by("id"):
        found.setdefault(step.rectification.check_of_id, []).append(step)
    return found


def inspecting_waiting(*, by: Actor) -> list[Waiting]:
    """Who inspects: tasks to look at, letters to issue, answers to judge, steps to settle, results to publish. Who is
    inspected: letters to answer.
    """
    found = []
    if by.role in access.HOLDERS and by.region:
        mine = Rectification.objects.filter(region_id=by.region, state=RectificationState.ISSUED)
        found.append(Waiting(_("督查整改"), "officer:rectification", mine, _said(_("整改后报送结果"))))
    if by.role not in access.PLANNERS or not by.region:
        return found
    checks = Check.objects.filter(set_in_id=by.region, state__in=list(DOES))
    answered = Rectification.objects.filter(set_in_id=by.region, state=RectificationState.ANSWERED).exclude(
        found_by=by.person_id or 0)
    proposed = LadderStep.objects.filter(state=StepState.PROPOSED, rectification__set_in_id=by.region).exclude(
        proposed_by=by.person_id or 0)
    steps = Rectification.objects.filter(pk__in=proposed.values("rectification_id"))
    late = Inspection.objects.filter(region_id=by.region, state=InspectionState.PLANNED)
    return [
        *found,
        Waiting(_("督查"), "officer:check", checks, lambda some: lines_of(
            some.select_related("task", "unit", "inspection"), _check)),
        Waiting(_("整改复核"), "officer:rectification", answered, _said(_("复核整改结果，销号或退回")), due=F("review_on")),
        Waiting(_("督办措施"), "officer:rectification", steps, _said(_("复核督办措施"))),
        Waiting(_("督查立项"), "officer:inspection", late, lambda some: lines_of(some, _plan), due=F("from_on")),
    ]


def _said(waits_for: object) -> Any:
    def line(one: Any) -> Line:
        return Line(title=one.unit.name, subtitle=f"{one.no} · {one.check_of.task.title}", waits_for=waits_for)

    return lambda some: lines_of(some.select_related("unit", "check_of__task"), line)


def _check(one: Any) -> Line:
    return Line(title=one.task.title, subtitle=f"{one.inspection.no} · {one.unit.name}", waits_for=DOES[CheckState(one.state)])


def _plan(one: Any) -> Line:
    return Line(title=one.title, subtitle=one.no, waits_for=_("抽取或指定督查对象"))

"""Inspection of duties as the officer's and the public desk show it: tints, a plan in a row, a letter in a row."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.governance import queries
from baigong.governance.words import (
    CheckState,
    Choosing,
    InspectionState,
    LineVerdict,
    RectificationState,
    StepKind,
    StepState,
    Subject,
)
from baigong.offer import queries as offer

from .page import Ask

INSPECTIONS = {InspectionState.PLANNED: "act", InspectionState.CHOSEN: "wait", InspectionState.PUBLISHED: "ok",
               InspectionState.CALLED_OFF: "no"}
CHECKS = {CheckState.OPEN: "act", CheckState.CLEAN: "ok", CheckState.FOUND: "late", CheckState.ISSUED: "wait"}
RECTIFICATIONS = {RectificationState.ISSUED: "wait", RectificationState.ANSWERED: "act", RectificationState.CLOSED: "ok"}
STEPS = {StepState.PROPOSED: "act", StepState.TAKEN: "late", StepState.DROPPED: "no"}
VERDICTS = {LineVerdict.MET: "ok", LineVerdict.UNMET: "late", LineVerdict.NOT_ASKED: ""}


def scope_of(one: Any, ask: Ask) -> str:
    """A plan's scope in words: the measure or all, the regions or all below."""
    measure = f"{queries.item_label(one.measure.number)}" if one.measure else str(_("全部措施"))
    return f"{measure} · {'、'.join(queries.regions_within(one)) or _('全部下级地区')}"


def way_of(one: Any, ask: Ask) -> str:
    """How a plan chooses, in words."""
    choosing, subject = Choosing(one.choosing), Subject(one.subject)
    return f"{choosing.label(ask.language)} · {subject.label(ask.language)}"


def plan_row(one: Any, ask: Ask) -> dict[str, Any]:
    """A plan as a list shows it."""
    state = InspectionState(one.state)
    return {"no": one.no, "title": one.title, "region": one.region.name, "from_on": one.from_on, "until_on": one.until_on,
            "way": way_of(one, ask), "looked": one.looked, "bad": one.bad, "closed": getattr(one, "closed", None),
            "state": (state.label(ask.language), INSPECTIONS[state])}


def check_row(one: Any, ask: Ask) -> dict[str, Any]:
    """A task looked at, as a list shows it; where a letter followed, the state is the letter's."""
    check, letter = CheckState(one.state), queries.letter_of(one)
    state = (check.label(ask.language), CHECKS[check]) if letter is None else letter_state(letter, ask)
    return {"task": one.task.title, "no": one.task.no, "unit": one.unit.name, "region": one.region.name, "state": state,
            "bad": len(queries.unmet_of(one)) if check != CheckState.OPEN else None,
            "left": offer.days_left(one.due_on, ask.today) if check == CheckState.OPEN else None}


def letter_state(one: Any, ask: Ask) -> tuple[str, str]:
    """Where a letter stands, with its tint."""
    state = RectificationState(one.state)
    return state.label(ask.language), RECTIFICATIONS[state]


def letter_row(one: Any, ask: Ask) -> dict[str, Any]:
    """A letter as a list shows it; its clock is the unit's, or the reviewer's once it is answered."""
    day = one.review_on if one.state == RectificationState.ANSWERED else one.due_on
    is_open = one.state != RectificationState.CLOSED
    return {"no": one.no, "unit": one.unit.name, "region": one.region.name, "task": one.check_of.task.title,
            "inspection": one.check_of.inspection.no, "due_on": one.due_on, "backs": one.backs, "state": letter_state(one, ask),
            "left": offer.days_left(day, ask.today) if is_open else None, "day": day,
            "url": reverse("officer:rectification", args=[one.pk])}


def step_said(step: Any, ask: Ask) -> dict[str, Any]:
    """A step of the ladder with its reasons in the language of whoever looks."""
    state, kind, says = StepState(step.state), StepKind(step.kind), StepKind(step.ladder_says)
    return {"kind": kind.label(ask.language), "state": (state.label(ask.language), STEPS[state]), "why": step.why,
            "says": says.label(ask.language) if says != kind else "", "basis": step.basis, "fix_due_on": step.fix_due_on,
            "reasons": [line["en" if ask.language == "en" else "zh"] for line in step.lines], "id": step.pk,
            "taken_at": step.taken_at, "why_dropped": step.why_dropped, "is_open": state == StepState.PROPOSED,
            "own": step.proposed_by == ask.by.person_id}

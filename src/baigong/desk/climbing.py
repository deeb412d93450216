"""A climb as pages show it: the ladder from the top down, and every route with what it asks and what is missing."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from baigong.talent.decide.climbing import Climb, Step
from baigong.talent.words import Answered

from .parts.marks import day_text

KINDS = {Answered.MET: "ok", Answered.LATER: "act", Answered.EVIDENCE: "wait", Answered.LACKING: "no"}


def rungs_shown(climb: Climb, words: str) -> list[dict[str, Any]]:
    """The rungs for `{% ladder %}`, the highest first."""
    rows: list[dict[str, Any]] = []
    for step in reversed(climb.steps):
        here = climb.at is not None and step.rung.code == climb.at.code
        state = "here" if here else "climbed" if step.climbed else "next" if step is climb.next else "above"
        row: dict[str, Any] = {"label": step.rung.label(words), "state": state}
        if step.is_open:
            row |= {"tag": _("现在可以申报"), "kind": "ok", "url": f"#rung-{step.rung.code}"}
        elif step.routes and step.on is not None:
            row |= {"note": _("最早 {day}").format(day=day_text(step.on)), "url": f"#rung-{step.rung.code}"}
        rows.append(row)
    return rows


def step_shown(step: Step, words: str) -> dict[str, Any]:
    """One rung with its routes."""
    return {
        "code": step.rung.code, "label": step.rung.label(words), "is_open": step.is_open, "on": step.on,
        "routes": [{
            "nth": nth, "code": one.route.code, "answered": one.answered.label(words), "kind": KINDS[one.answered],
            "on": one.on,
            "needs": [{"text": reply.text(words), "hint": reply.hint_text(words),
                       "answered": reply.answered.label(words), "kind": KINDS[reply.answered]} for reply in one.replies],
        } for nth, one in enumerate(step.routes, start=1)],
    }


def bridges_shown(climb: Climb, words: str) -> list[dict[str, Any]]:
    """Titles that the levels held open, now or later."""
    return [{"title": one.line.label(words), "text": one.reply.text(words), "hint": one.reply.hint_text(words),
             "answered": one.reply.answered.label(words), "kind": KINDS[one.reply.answered]} for one in climb.bridges]

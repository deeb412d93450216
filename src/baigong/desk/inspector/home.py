"""Today: the visits of the day and what is still to be entered, in order of the hour; then those to come."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.offer.words import Level
from baigong.supervision import queries as supervision
from baigong.supervision.words import VisitState

from .door import door

TINTS = {VisitState.PLANNED: "act", VisitState.ENTERED: "wait", VisitState.SIGNED: "ok"}


@page(door, "", title=_("今天"))
def home(ask: Ask) -> Show:
    """Where to go, when, and which class."""
    today, coming = supervision.visits_today(by=ask.by, on=ask.today), supervision.visits_to_come(by=ask.by, on=ask.today)
    return show(today_rows=[row_of(one, ask) for one in today], coming=[row_of(one, ask) for one in coming])


@page(door, "to-sign/", title=_("会签"))
def to_sign(ask: Ask) -> Show:
    """What the other inspector of a pair entered."""
    return show(rows=[row_of(one, ask) for one in supervision.visits_to_sign(by=ask.by)])


def row_of(one: Any, ask: Ask) -> dict[str, Any]:
    """A visit as the pages of this desk show it."""
    state, cohort = VisitState(one.state), one.cohort
    other = one.second if one.first_id == ask.by.person_id else one.first
    return {
        "one": one, "no": one.no, "what": f"{cohort.occupation.name} {Level(cohort.level).label(ask.language)}",
        "class_no": cohort.no, "provider": cohort.provider.name, "place": one.session.place, "other": other.name,
        "starts_at": one.session.starts_at, "ends_at": one.session.ends_at, "held_on": one.held_on,
        "state": (state.label(ask.language), TINTS.get(state, "")), "is_open": state == VisitState.PLANNED,
        "late": state == VisitState.PLANNED and one.due_on < ask.today, "seen": one.seen, "roster": one.roster,
        "url": reverse("inspector:visit", args=[one.pk]),
    }

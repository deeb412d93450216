"""Mine: the worker's cohorts, those to come, those running, those past."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.enrolment import queries as enrolment
from baigong.enrolment.words import State
from baigong.offer.words import Level

from .door import door

TINTS = {State.WAITING: "wait", State.ENROLLED: "act", State.COMPLETED: "ok", State.FAILED: "no"}


@page(door, "mine/", title=_("我的"))
def mine(ask: Ask) -> Show:
    """Every cohort the worker ever entered, latest first; those withdrawn from at the end."""
    rows = [
        {"one": one, "level": Level(one.cohort.level).label(ask.language), "state": State(one.state).label(ask.language),
         "tint": TINTS.get(State(one.state), ""), "url": reverse("worker:cohort", args=[one.cohort_id])}
        for one in enrolment.mine(by=ask.by)
    ]
    left = str(State.WITHDRAWN)
    return show(rows=[row for row in rows if row["one"].state != left],
                past=[row for row in rows if row["one"].state == left])

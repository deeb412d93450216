"""The roll call of one session: one big choice a person, many at once."""

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.learning import actions
from baigong.learning import queries as learning
from baigong.learning.words import Means, Presence

from .door import door

STATES = (Presence.PRESENT, Presence.LATE, Presence.ABSENT)


@page(door, "sessions/<int:session_id>/roll/", title=_("点名"), under="provider:cohorts")
def roll_call(ask: Ask, session_id: int) -> Show:
    """Everyone seated; who checked in already is shown as such."""
    session = learning.session_to_mark(session_id, by=ask.by)
    people = [{"id": seat.pk, "label": seat.worker.name, "note": _how(row, ask.language),
               "state": ask.post.get(f"state-{seat.pk}") or (str(row.presence) if row else "")}
              for seat, row in learning.roll_of(session)]
    return show(session=session, people=people, states=[(str(one), one.label(ask.language)) for one in STATES])


@roll_call.deed("roll")
def roll(ask: Ask, session_id: int) -> HttpResponse:
    """Mark those chosen; whoever was left open stays open."""
    session = learning.session_to_mark(session_id, by=ask.by)
    seats = [seat.pk for seat, _row in learning.roll_of(session)]
    marks = {key: Presence(ask.post[f"state-{key}"]) for key in seats
             if ask.post.get(f"state-{key}") in {str(one) for one in STATES}}
    marked = actions.take_roll(by=ask.by, session_id=session_id, marks=marks, now=ask.now)
    return ask.again(_("已记 %(n)s 人") % {"n": marked})


def _how(row: object, language: str) -> str:
    """How and when someone was marked."""
    if row is None:
        return ""
    means, at = Means(row.means).label(language), timezone.localtime(row.marked_at)  # type: ignore[attr-defined]
    return f"{means} {at:%H:%M}"

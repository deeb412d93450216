"""My attendance: at once what counted and what did not, against the line that decides about the subsidy."""

from django.utils.translation import gettext_lazy as _

from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.learning import queries as learning
from baigong.learning.words import Means

from .check_in import TINTS
from .door import door


@page(door, "attendance/<int:enrolment_id>/", title=_("我的出勤"))
def attendance(ask: Ask, enrolment_id: int) -> Show:
    """One cohort, session by session, and how much may still be missed."""
    seat = learning.enrolments_seen(by=ask.by).get(pk=enrolment_id)
    hours = learning.hours_seen(enrolment_id, by=ask.by, at=ask.now)
    words = ask.language
    lines = [{
        "line": line, "counts": line.counts.label(words), "tint": TINTS[line.counts],
        "means": Means(line.means).label(words) if line.means else "",
        "why_not": line.why_not.text(words) if line.why_not else "",
        "way_out": line.why_not.way_out(words) if line.why_not else "",
    } for line in hours.lines]
    return show(
        seat=seat, hours=hours, over=hours.held_minutes == hours.planned_minutes,
        reached=learning.completion(hours, seat).yes, out_of_reach=hours.may_still_miss < 0,
        missing=max(0, hours.needed_minutes - hours.counted_minutes), rules=learning.rules(seat.cohort.opens_on),
        lines=lines, short=[row for row in lines if row["why_not"]],
    )

"""The code on the classroom's screen: a new one every few seconds, with the digits for phones without a camera."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.learning import queries as learning
from baigong.learning.words import Presence
from baigong.offer.words import Level

from .door import door

SLACK = 3
"""Asked for anew so many seconds before the code turns old."""


@page(door, "today/", title=_("今天的课"))
def today(ask: Ask) -> Show:
    """The sessions the actor holds today, each with its code and its roll call."""
    return show(rows=[{
        "one": one, "level": Level(one.cohort.level).label(ask.language),
        "present": sum(row is not None and row.presence != Presence.ABSENT for _seat, row in learning.roll_of(one)),
    } for one in learning.teaching_on(by=ask.by, on=ask.today)])


@page(door, "sessions/<int:session_id>/code/", title=_("签到码"), under="provider:cohorts")
def class_qr(ask: Ask, session_id: int) -> Show:
    """One big QR and its digits; the page's own address is asked again for the next ones."""
    session = learning.session_to_mark(session_id, by=ask.by)
    code = learning.class_code(session, now=ask.now)
    roll = learning.roll_of(session)
    return show(
        session=session, digits=f"{code.digits[:3]} {code.digits[3:]}", every=max(5, code.seconds - SLACK),
        address=ask.request.build_absolute_uri(reverse("worker:scan", args=[code.token])),
        here=reverse("provider:class_qr", args=[session_id]), seated=len(roll),
        present=sum(row is not None and row.presence != Presence.ABSENT for _seat, row in roll),
    )

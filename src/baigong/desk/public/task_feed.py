"""An officer's calendar of tasks, for programs that can be given an address and nothing else: the secret stands in it.

The address says nothing of whose it is. The token is issued, listed and revoked at the officer's own desk (desk/tokens.py).
"""

from django.http import HttpResponse

from baigong.desk import convening
from baigong.desk.calendar_file import calendar_of
from baigong.desk.page import Ask, page
from baigong.desk.show import download
from baigong.governance import queries
from baigong.kernel.refused import Common, Refused
from baigong.people import queries as people
from baigong.people.words import Operation

from .door import public

MOST = 1_000
"""Events of one calendar: more, and programs that subscribe to it give up."""


@page(public, "calendar/<str:secret>/tasks.ics")
def task_feed(ask: Ask, secret: str) -> HttpResponse:
    """Open tasks of the bearer's region as whole-day events, and before them the meetings the bearer is called to.

    Raises Refused: what people.bearer_of raises, not_yours.
    """
    bearer = people.bearer_of(secret, on=ask.today)
    if Operation.TASKS not in bearer.operations:
        raise Refused(Common.NOT_YOURS)
    events = convening.events_of(bearer.by, on=ask.today)
    owed = queries.owed(by=bearer.by)[:MOST - len(events)]
    events += [(one.no, one.due_on, one.title, one.owner.name) for one in owed]
    answer = download(calendar_of(events, at=ask.now), name="tasks.ics", kind="text/calendar; charset=utf-8", inline=True)
    answer["Cache-Control"] = "private, max-age=900"
    return answer

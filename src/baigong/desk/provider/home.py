"""Home: what waits for this provider, its cohorts by state, its messages."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.desk.waiting import page_of, row_of
from baigong.journal import queries as journal
from baigong.offer import queries as offer
from baigong.offer.words import State
from baigong.people.words import Role

from .door import door
from .waiting import SOURCES


@page(door, "", title=_("待办"))
def home(ask: Ask) -> Show:
    """The inbox by legal day, figures of the cohorts, the newest messages."""
    here = page_of(ask, SOURCES)
    counts = offer.states_of(by=ask.by)
    shown = (State.DRAFT, State.SUBMITTED, State.OPEN, State.RUNNING, State.ENDED)
    return show(
        rows=[row_of(row, ask) for row in here], here=here, columns=COLUMNS,
        figures=[{"label": state.label(ask.language), "value": counts[state],
                  "url": f"{reverse('provider:cohorts')}?state={state}"} for state in shown],
        # What is written to the house is for its clerks: a teacher could not open what it is about.
        messages_in=journal.messages_for(by=ask.by)[:8] if ask.by.role == Role.PROVIDER_CLERK else [],
    )


COLUMNS = [
    Column("kind", _("事项"), kind="strong"), Column("title", _("对象"), sub="sub"),
    Column("waits_for", _("现在等什么")), Column("left", _("法定时限"), kind="clock"),
]

"""Home: what waits for this employer, and its messages."""

from django.utils.translation import gettext_lazy as _

from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.desk.waiting import page_of, row_of
from baigong.enrolment import queries as enrolment
from baigong.journal import queries as journal
from baigong.offer import queries as offer
from baigong.subsidy import queries as subsidy

from .door import door

COLUMNS = [
    Column("kind", _("事项"), "strong"), Column("title", _("对象"), sub="sub"), Column("waits_for", _("现在等什么")),
    Column("amount_fen", _("金额（元）"), "money"), Column("left", _("法定时限"), "clock"),
]


SOURCES = (offer.inbox, enrolment.inbox, subsidy.inbox)
"""`inbox(by=…)` queries of the floors, the lowest first."""


@page(door, "", title=_("待办"))
def home(ask: Ask) -> Show:
    """Plans and filings returned, claims to confirm, correct or pay elsewhere; the newest messages."""
    here = page_of(ask, SOURCES)
    return show(rows=[row_of(row, ask) for row in here], here=here, columns=COLUMNS,
                messages_in=journal.messages_for(by=ask.by)[:8])

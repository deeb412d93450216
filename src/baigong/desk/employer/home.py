"""Home: what waits for this employer, and its messages."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk.page import PAGES, Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
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
"""`inbox(by=…)` queries of the floors."""


@page(door, "", title=_("待办"))
def home(ask: Ask) -> Show:
    """Plans and filings returned, claims to confirm, correct or pay elsewhere; the newest messages."""
    rows = [
        {"kind": row.kind, "title": row.title, "sub": row.subtitle, "waits_for": row.waits_for,
         "amount_fen": row.amount_fen, "left": offer.days_left(row.due_on, ask.today),
         "url": reverse(row.url_name, args=row.url_args)}
        for source in SOURCES for row in source(by=ask.by) if row.url_name in PAGES
    ]
    return show(rows=rows, columns=COLUMNS, messages_in=journal.messages_for(by=ask.by)[:8])

"""Messages to the officer, newest first: reminders of tasks, complaints received, and whatever else is told to a person."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.journal import actions
from baigong.journal import queries as journal

from .door import door


@page(door, "messages/", title=_("消息"))
def messages(ask: Ask) -> Show:
    """Twenty on a page; what is unread is marked."""
    shown = Paginator(journal.messages_for(by=ask.by), 20).get_page(ask.get.get("page"))
    rows = [{"at": one.at, "text": one.en if ask.language == "en" else one.zh, "link": one.link,
             "is_new": one.seen_at is None} for one in shown]
    return show(rows=rows, shown=shown, unseen=journal.unseen_count(by=ask.by))


@messages.deed("seen")
def seen(ask: Ask) -> HttpResponse:
    """All of them have been read."""
    actions.mark_messages_seen(by=ask.by, now=ask.now)
    return ask.again(_("已全部标为已读"))

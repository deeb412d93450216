"""Messages to whoever sits at a desk, newest first: written once, hung at each desk that has them.

    messages = hang_messages(door, _("…"), frame="frames/worker.html")                       in <audience>/messages.py
"""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.journal import actions
from baigong.journal import queries as journal

from .door import Door
from .page import Ask, Page, page
from .show import Show, show


def hang_messages(door: Door, none_yet: object, *, frame: str = "frames/desk.html") -> Page:
    """Give a desk its page of messages; `none_yet` says what will be told here one day."""

    @page(door, "messages/", template="told_to_you.html", title=_("消息"))
    def messages(ask: Ask) -> Show:
        """Twenty on a page; what is unread is marked."""
        shown = Paginator(journal.messages_for(by=ask.by), 20).get_page(ask.get.get("page"))
        rows = [{"at": one.at, "text": one.en if ask.language == "en" else one.zh, "link": one.link,
                 "is_new": one.seen_at is None} for one in shown]
        return show(frame=frame, rows=rows, shown=shown, unseen=journal.unseen_count(by=ask.by), none_yet=none_yet)

    @messages.deed("seen")
    def seen(ask: Ask) -> HttpResponse:
        """All of them have been read."""
        actions.mark_messages_seen(by=ask.by, now=ask.now)
        return ask.again(_("已全部标为已读"))

    return messages

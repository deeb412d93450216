"""Good practice at the desk of a body, written once for providers and employers: its list, the form, one with what became of it.

    hang_practices(door, "provider")                       in provider/practices.py
"""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.governance import actions, queries
from baigong.governance.queries import Practised
from baigong.journal import queries as journal

from . import listing, spreading
from .door import Door
from .forms import checked, typed
from .happened import told
from .page import Ask, Page, page
from .show import SeeOther, Show, show


def hang_practices(door: Door, desk: str) -> tuple[Page, Page]:
    """Give a desk of bodies its two pages: the list with the form, and one."""
    one_page = f"{desk}:practice"

    @page(door, "practices/", template="practices_of_body.html", title=_("经验做法"))
    def practices(ask: Ask) -> Show | HttpResponse:
        """What the body sent, the form to send another."""
        found = queries.practices(Practised(), by=ask.by)
        if listing.wants_file(ask):
            lots = listing.in_lots(found, lambda lot: [spreading.practice_row(one, ask, page=one_page) for one in lot])
            return listing.file_of(spreading.PRACTICE_COLUMNS, lots, name=str(_("经验做法")))
        here = listing.page_of(ask, found)
        return show(columns=spreading.PRACTICE_COLUMNS, here=here, export_url=listing.export_url(ask),
                    rows=[spreading.practice_row(one, ask, page=one_page) for one in here], form=_form(ask, "send"))

    @practices.deed("send")
    def send(ask: Ask) -> SeeOther:
        """To the bureau of the place."""
        made = actions.send_practice(by=ask.by, now=ask.now, **checked(_form(ask, "send")))
        return ask.done(_("已报送，审核结果会在这里显示"), one_page, made.pk)

    @page(door, "practices/<int:practice_id>/", template="practice_of_body.html", title=_("经验做法"))
    def practice(ask: Ask, practice_id: int) -> Show:
        """One: what it says, how it was judged, where it was adopted; where it was returned, the form to send it again."""
        one = queries.practice(practice_id, by=ask.by)
        mends = queries.may_mend_practice(one, by=ask.by)
        return show(**spreading.practice_shown(one, ask), history=told(journal.history_of(one), language=ask.language),
                    form=_form(ask, "again", initial=spreading.practice_initial(one)) if mends else None,
                    crumbs=[{"label": _("经验做法"), "url": reverse(f"{desk}:practices")}, {"label": one.no}])

    @practice.deed("again")
    def again(ask: Ask, practice_id: int) -> SeeOther:
        """Changed, once more."""
        actions.send_practice_again(by=ask.by, now=ask.now, practice_id=practice_id, **checked(_form(ask, "again")))
        return ask.again(_("已重新报送"))

    return practices, practice


def _form(ask: Ask, do: str, **more: Any) -> spreading.PracticeForm:
    return typed(ask, spreading.PracticeForm, do, measures=spreading.measures_to_choose(ask), **more)

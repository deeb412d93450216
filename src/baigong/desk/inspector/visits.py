"""One's own visits, past and to come: narrowed by state, as a file too."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.supervision import queries as supervision
from baigong.supervision.words import VisitState

from .door import door
from .home import row_of

COLUMNS = (
    Column("what", _("班次"), "strong", sub="class_no"), Column("provider", _("培训机构")),
    Column("held_on", _("检查日"), "day", sort=True), Column("seen", _("到课"), "number"), Column("roster", _("名册"), "number"),
    Column("state", _("状态"), "tag"),
)


@page(door, "visits/", title=_("记录"))
def visits(ask: Ask) -> Show | HttpResponse:
    """A page of them, or all as a file."""
    state = ask.get.get("state", "")
    found = supervision.visits(by=ask.by)
    if state in VisitState.codes():
        found = found.filter(state=state)
    found = listing.ordered(ask, found, {"held_on": "held_on"})
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, listing.in_lots(found, lambda lot: [row_of(one, ask) for one in lot]),
                               name=str(_("检查记录")))
    here = listing.page_of(ask, found)
    return show(columns=COLUMNS, here=here, rows=[row_of(one, ask) for one in here.object_list],
                export_url=listing.export_url(ask), chips=[
                    {"label": _("全部"), "url": reverse("inspector:visits"), "current": not state},
                    *({"label": one.label(ask.language), "url": f"?state={one}", "current": state == one}
                      for one in VisitState)])

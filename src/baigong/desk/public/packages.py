"""What bureaus bought whole, for everyone: of whom, how they were chosen, for how many people at what price, what came of it."""

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.desk import buying, listing
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.subsidy import queries

from .door import public


@page(public, "packages/", title=_("培训项目公开"))
def packages(ask: Ask) -> Show | HttpResponse:
    """Every project that was signed, newest first."""
    narrow = buying.NarrowPublic(ask.get or None)
    found = queries.public_packages(buying.wanted(narrow))
    if listing.wants_file(ask):
        return listing.file_of(buying.COLUMNS, listing.in_lots(found, lambda some: buying.rows(some, ask, url="")),
                               name=str(_("培训项目公开")))
    here = listing.page_of(ask, found)
    return show(columns=buying.COLUMNS, rows=buying.rows(here.object_list, ask, url=""), here=here, narrow=narrow,
                export_url=listing.export_url(ask))

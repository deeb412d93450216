"""What this provider has filed to teach."""

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.desk import graded, listing
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.offer import queries as offer
from baigong.offer.words import Level

from .door import door

COLUMNS = [
    Column("occupation", _("职业（工种）"), kind="strong", sub="code"), Column("level", _("等级")),
    Column("from_on", _("备案起"), kind="day"), Column("until_on", _("备案止"), kind="day"),
    Column("state", _("状态"), kind="tag"),
]


@page(door, "scope/", title=_("备案范围"))
def scope(ask: Ask) -> Show | HttpResponse:
    """The filed occupations and levels; a cohort outside them cannot be filed."""
    held = {one.pk for one in offer.scopes_of(ask.by.organisation_id or 0, on=ask.today)}
    rows = [
        {"occupation": one.occupation.name, "code": one.occupation_id, "level": Level(one.level).label(ask.language),
         "from_on": one.from_on, "until_on": one.until_on,
         "state": (_("有效"), "ok") if one.pk in held else (_("已终止"), "")}
        for one in offer.scopes_of(ask.by.organisation_id or 0)
    ]
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, rows, name=str(_("备案范围")))
    standing = graded.standing(ask.by.organisation_id or 0, on=ask.today, language=ask.language)
    return show(rows=rows, columns=COLUMNS, **standing, export_url=listing.export_url(ask))

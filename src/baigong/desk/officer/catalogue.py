"""One version of a subsidy catalogue: what each occupation and level costs and takes, and how short it is."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.offer import queries
from baigong.offer.words import Level, Shortage

from .door import door

COLUMNS = (
    Column("name", _("职业（工种）"), "strong", sub="code", sort=True), Column("level", _("等级"), sort=True),
    Column("price_fen", _("补贴标准（元）"), "money", sort=True), Column("hours", _("课时"), "number", sort=True),
    Column("assessment_fee_fen", _("评价费（元）"), "money"), Column("shortage", _("紧缺程度")),
)
ORDERS = {"name": "occupation__name", "level": "level", "price_fen": "price_fen", "hours": "hours"}


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.CharField(label=_("职业名称"), required=False, max_length=40)
    level = forms.ChoiceField(label=_("等级"), required=False)
    shortage = forms.ChoiceField(label=_("紧缺程度"), required=False)

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        self.fields["level"].choices = [("", _("全部")), *((x.value, x.label(ask.language)) for x in Level)]
        self.fields["shortage"].choices = [("", _("全部")), *((x.value, x.label(ask.language)) for x in Shortage)]


@page(door, "shelf/catalogues/<int:catalogue_id>/", title=_("补贴目录"))
def catalogue(ask: Ask, catalogue_id: int) -> Show | HttpResponse:
    """The lines, a page of them, or all of them as a file."""
    one = queries.catalogues().get(pk=catalogue_id)
    form = Narrow(ask)
    wanted = form.cleaned_data if form.is_valid() else {}
    found = queries.items(one.pk, text=wanted.get("text", ""))
    for name in ("level", "shortage"):
        found = found.filter(**{name: wanted[name]}) if wanted.get(name) else found
    found = listing.ordered(ask, found, ORDERS)
    if listing.wants_file(ask):
        rows = listing.in_lots(found, lambda lot: [_row(item, ask) for item in lot])
        return listing.file_of(COLUMNS, rows, name=one.name)
    here = listing.page_of(ask, found)
    return show(one=one, form=form, columns=COLUMNS, rows=[_row(item, ask) for item in here], here=here,
                export_url=listing.export_url(ask),
                crumbs=[{"label": _("政策与目录"), "url": reverse("officer:shelf")}, {"label": one.name}])


def _row(item: Any, ask: Ask) -> dict[str, object]:
    return {
        "name": item.occupation.name, "code": item.occupation_id, "level": Level(item.level).label(ask.language),
        "price_fen": item.price_fen, "hours": item.hours, "assessment_fee_fen": item.assessment_fee_fen or None,
        "shortage": Shortage(item.shortage).label(ask.language),
    }

"""This provider's places, and registering one more."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import checked
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.offer import actions
from baigong.offer import queries as offer
from baigong.people import queries as people

from .door import door

COLUMNS = [
    Column("name", _("场地"), kind="strong", sub="address"), Column("region", _("所在区")),
    Column("capacity", _("可容人数"), kind="number"),
]


class PlaceForm(forms.Form):
    """A room; `regions` are the choices of where it may lie."""

    name = forms.CharField(label=_("名称"), max_length=80)
    region = forms.ChoiceField(label=_("所在区"))
    address = forms.CharField(label=_("地址"), max_length=200)
    capacity = forms.IntegerField(label=_("可容人数"), min_value=1, max_value=2000)

    def __init__(self, *given: Any, regions: list[tuple[str, str]]) -> None:
        super().__init__(*given)
        self.fields["region"].choices = [("", _("请选择")), *regions]


def form_of(ask: Ask) -> PlaceForm:
    """Counties of the provider's own prefecture."""
    home = people.organisation(ask.by.organisation_id or 0).region_id
    under = people.regions_under(f"{home[:4]}00", on=ask.today)
    return PlaceForm(ask.post or None, regions=[(one.code, one.name) for one in under if not one.code.endswith("00")])


@page(door, "places/", title=_("场地"))
def places(ask: Ask) -> Show | HttpResponse:
    """The places, and a form for one more."""
    rows = [
        {"name": one.name, "address": one.address, "region": one.region.name, "capacity": one.capacity}
        for one in offer.places_of(ask.by.organisation_id or 0, by=ask.by)
    ]
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, rows, name=str(_("场地")))
    return show(rows=rows, columns=COLUMNS, export_url=listing.export_url(ask), form=form_of(ask))


@places.deed("register")
def register(ask: Ask) -> HttpResponse:
    """One more place."""
    place = actions.register_place(by=ask.by, now=ask.now, **checked(form_of(ask)))
    return ask.done(_("已登记场地：%(name)s") % {"name": place.name}, "provider:places")

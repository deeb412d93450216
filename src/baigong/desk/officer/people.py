"""Persons of the region: narrowed by name, group and place; the same rows as a file."""

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.people import queries
from baigong.people.words import Group

from .door import door

COLUMNS = (
    Column("name", _("姓名"), "strong", sub="id_number", sort=True), Column("sex", _("性别")),
    Column("age", _("年龄"), "number", sort=True), Column("region_name", _("所在地区"), sort=True),
    Column("groups", _("人员类别")), Column("employer", _("用人单位")),
)
ORDERS = {"name": "name", "age": "born_on", "region_name": "region_id"}


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.RegexField(
        r"^\D*$", label=_("姓名"), required=False, max_length=40,
        error_messages={"invalid": _("身份证号请用上方的搜索，号码不会留在网址里")},
        widget=forms.TextInput(attrs={"pattern": r"\D*", "title": _("身份证号请用上方的搜索，号码不会留在网址里")}))
    group = forms.ChoiceField(label=_("人员类别"), required=False)
    region = forms.ChoiceField(label=_("地区"), required=False)

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        self.fields["group"].choices = [("", _("全部")), *((one, one.label(ask.language)) for one in Group)]
        regions = queries.regions_to_choose(ask.by.region, on=ask.today)
        self.fields["region"].choices = [("", _("全部")), *regions]


@page(door, "people/", title=_("学员与档案"))
def people(ask: Ask) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file."""
    form = Narrow(ask)
    wanted = form.cleaned_data if form.is_valid() else {"text": "", "group": "", "region": ""}
    found = listing.ordered(ask, queries.persons(by=ask.by, on=ask.today, learners=True, **wanted), ORDERS)
    if listing.wants_file(ask):
        rows = listing.in_lots(found, lambda lot: [_row(one, ask) for one in queries.cards(lot, on=ask.today)])
        return listing.file_of(COLUMNS, rows, name=str(_("学员")))
    here = listing.page_of(ask, found)
    rows = [_row(one, ask) for one in queries.cards(here.object_list, on=ask.today)]
    return show(form=form, columns=COLUMNS, rows=rows, here=here, export_url=listing.export_url(ask))


def _row(card: queries.PersonCard, ask: Ask) -> dict[str, object]:
    return {
        "name": card.name, "id_number": card.id_number, "sex": card.sex.label(ask.language), "age": card.age,
        "region_name": card.region_name, "employer": card.employer,
        "groups": "、".join(group.label(ask.language) for group in card.groups),
        "url": reverse("officer:person", args=[card.id]),
    }

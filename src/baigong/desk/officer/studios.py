"""Studios and bases of the region with a year's targets and figures; registering one."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import checked, choices, day, typed
from baigong.desk.naming import OccupationField
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.people import queries as people
from baigong.people.words import OrganisationKind, RegionLevel
from baigong.talent import actions, queries

from .door import KEEPERS, door

KINDS = (OrganisationKind.STUDIO, OrganisationKind.BASE)
COLUMNS = (Column("name", _("名称"), "strong", sub="region"), Column("kind", _("类别"), sub="rank"),
           Column("master", _("领办大师"), sub="trade"), Column("targets", _("本年指标"), "number"),
           Column("met", _("已完成"), "number"), Column("tag", _("状态"), "tag"))


class Narrow(forms.Form):
    """The filters."""

    text = forms.CharField(label=_("名称"), required=False, max_length=60)
    kind = forms.ChoiceField(label=_("类别"), required=False)
    ended = forms.BooleanField(label=_("只看已撤销的"), required=False)

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        self.fields["kind"].choices = [("", _("全部")), *((str(one), one.label(ask.language)) for one in KINDS)]


class Register(forms.Form):
    """A body of the region that is recognised as a studio or base."""

    organisation_id = forms.TypedChoiceField(label=_("单位"), coerce=int, help_text=_("先在“机构”里按类别登记"))
    rank = forms.ChoiceField(label=_("认定级别"), choices=choices(RegionLevel))
    document_no = forms.CharField(label=_("认定文号"), max_length=80)
    since_on = day(_("认定日期"))
    occupation = OccupationField(label=_("主要职业（工种）"), required=False)
    name = forms.CharField(label=_("领办大师姓名"), max_length=60, required=False, help_text=_("工作室须填写"))
    id_number = forms.CharField(label=_("领办大师身份证号"), max_length=18, required=False,
                                widget=forms.TextInput(attrs={"autocomplete": "off", "data-check": "id"}))

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, auto_id="register_%s", **more)
        self.fields["organisation_id"].choices = [(one.pk, one.name) for one in queries.assets_to_register(by=ask.by)]

    def clean(self) -> dict[str, Any]:
        """The master, where one is named."""
        given = super().clean() or {}
        name, number = given.pop("name", ""), given.pop("id_number", "")
        master = people.person_known_by(name=name, id_number=number) if name and number else None
        if (name or number) and master is None:
            raise forms.ValidationError({"id_number": _("没有姓名和身份证号都相符的人员，请先登记")})
        return {**given, "master_id": master.pk if master else None}


@page(door, "studios/", title=_("基地和工作室"))
def studios(ask: Ask) -> Show | HttpResponse:
    """A page of the register, or all of it as a file."""
    form = Narrow(ask)
    found = queries.assets(region=ask.by.region, **(form.cleaned_data if form.is_valid() else {}))
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, listing.in_lots(found, lambda lot: _rows(lot, ask)), name=str(_("基地和工作室")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=COLUMNS, rows=_rows(list(here.object_list), ask), here=here,
                export_url=listing.export_url(ask), register_form=_form(ask) if ask.by.role in KEEPERS else None)


@studios.deed("register")
def register(ask: Ask) -> SeeOther:
    """Register one."""
    given = dict(checked(_form(ask)))
    made = actions.register_asset(by=ask.by, now=ask.now, occupation_code=given.pop("occupation") or None, **given)
    return ask.done(_("已登记"), "officer:studio", made.pk)


def _form(ask: Ask) -> Register:
    return typed(ask, Register, "register", ask=ask)


def _rows(lot: list[Any], ask: Ask) -> list[dict[str, Any]]:
    figures = queries.figures_of_many([one.pk for one in lot], year=ask.today.year)
    return [{
        "name": one.organisation.name, "region": one.organisation.region.name,
        "kind": OrganisationKind(one.kind).label(ask.language), "rank": RegionLevel(one.rank).label(ask.language),
        "master": one.master.name if one.master else "–", "trade": one.occupation.name if one.occupation else "",
        "targets": len(figures[one.pk]), "met": sum(1 for row in figures[one.pk] if row.percent >= queries.PERCENT),
        "tag": (_("已撤销"), "no") if one.ended_on else (_("有效"), "ok"), "url": reverse("officer:studio", args=[one.pk]),
    } for one in lot]

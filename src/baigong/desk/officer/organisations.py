"""Bodies of every kind in the region, narrowed by kind and place; registering a new one."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.people import actions, queries
from baigong.people.words import OrganisationKind, Role

from .door import CHIEFS, door

REGISTRARS = CHIEFS | {Role.REVIEWER}
COLUMNS = (
    Column("name", _("名称"), "strong", sub="uscc", sort=True), Column("kind", _("类别"), sort=True),
    Column("region", _("所在地区"), sort=True), Column("phone", _("电话")), Column("filed_on", _("备案日"), "day"),
)
ORDERS = {"name": "name", "kind": "kind", "region": "region_id"}


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.CharField(label=_("名称或信用代码"), required=False, max_length=60)
    kind = forms.ChoiceField(label=_("类别"), required=False)
    region = forms.ChoiceField(label=_("地区"), required=False)
    closed = forms.BooleanField(label=_("只看已退出的"), required=False)

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        self.fields["kind"].choices = [("", _("全部")), *kinds(ask)]
        places = queries.regions_to_choose(ask.by.region, on=ask.today)
        self.fields["region"].choices = [("", _("全部")), *places]


class Register(forms.Form):
    """A new body."""

    kind = forms.ChoiceField(label=_("类别"))
    name = forms.CharField(label=_("名称"), max_length=120)
    uscc = forms.CharField(label=_("统一社会信用代码"), max_length=18)
    region = forms.ChoiceField(label=_("所在地区"))
    address = forms.CharField(label=_("地址"), max_length=200, required=False)
    phone = forms.CharField(label=_("电话"), max_length=30, required=False)
    assessor_code = forms.CharField(label=_("评价机构编码"), max_length=5, required=False,
                                    help_text=_("只有评价机构需要：Y 或 S 加 4 位数字"))

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, auto_id="register_%s", **more)
        self.fields["kind"].choices = kinds(ask)
        self.fields["region"].choices = queries.regions_to_choose(ask.by.region, on=ask.today)


@page(door, "organisations/", title=_("机构"))
def organisations(ask: Ask) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file."""
    form = Narrow(ask)
    wanted = dict(form.cleaned_data) if form.is_valid() else {}
    wanted["region"] = wanted.get("region") or ask.by.region
    found = listing.ordered(ask, queries.organisations(**wanted), ORDERS)
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, listing.in_lots(found, lambda lot: _rows(lot, ask)), name=str(_("机构")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=COLUMNS, rows=_rows(here.object_list, ask), here=here,
                export_url=listing.export_url(ask),
                register_form=typed(ask, Register, "register", ask=ask) if ask.by.role in REGISTRARS else None)


@organisations.deed("register")
def register(ask: Ask) -> SeeOther:
    """Register a body of the region."""
    given = checked(typed(ask, Register, "register", ask=ask))
    made = actions.register_organisation(by=ask.by, now=ask.now, filed_on=ask.today, **given)
    return ask.done(_("已登记"), "officer:organisation", made.pk)


def kinds(ask: Ask) -> list[tuple[str, str]]:
    """Kinds of bodies for a choice."""
    return [(kind.value, kind.label(ask.language)) for kind in OrganisationKind]


def _rows(lot: object, ask: Ask) -> list[dict[str, object]]:
    return [{
        "name": one.name, "uscc": one.uscc, "kind": OrganisationKind(one.kind).label(ask.language),
        "region": one.region.name, "phone": one.phone, "filed_on": one.filed_on,
        "url": reverse("officer:organisation", args=[one.pk]),
    } for one in lot]

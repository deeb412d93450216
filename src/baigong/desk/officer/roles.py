"""Who holds which role over what: granted and ended by city and province officers, never to oneself."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import checked, day, typed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.kernel.refused import Common, Refused
from baigong.people import actions, queries
from baigong.people.words import OF_ORGANISATION, OF_REGION, Role

from .door import CHIEFS, door

COLUMNS = (
    Column("name", _("姓名"), "strong"), Column("role", _("岗位")), Column("over", _("范围"), sub="house"),
    Column("from_on", _("自"), "day"), Column("until_on", _("至"), "day"),
)


class Narrow(forms.Form):
    """The filters of the list."""

    text = forms.CharField(label=_("姓名或机构"), required=False, max_length=40)
    role = forms.ChoiceField(label=_("岗位"), required=False)
    region = forms.ChoiceField(label=_("地区"), required=False)

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        self.fields["role"].choices = [("", _("全部")), *_grantable(ask)]
        self.fields["region"].choices = [("", _("全部")), *queries.regions_to_choose(ask.by.region, on=ask.today)]


class Grant(forms.Form):
    """A role for a person known by name and whole ID number."""

    name = forms.CharField(label=_("姓名"), max_length=60)
    id_number = forms.CharField(label=_("身份证号"), max_length=18,
                                widget=forms.TextInput(attrs={"autocomplete": "off", "data-no-draft": "", "data-check": "id"}))
    role = forms.ChoiceField(label=_("岗位"))
    region = forms.ChoiceField(label=_("管辖地区（经办岗位）"), required=False)
    uscc = forms.CharField(label=_("机构的统一社会信用代码（机构岗位）"), max_length=18, required=False)
    from_on = day(_("自"))
    until_on = day(_("至（审计岗必填）"), required=False, help_text=_("这一天起不再担任"))

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, auto_id="grant_%s", **more)
        self.fields["role"].choices = _grantable(ask)
        self.fields["region"].choices = [("", "–"), *queries.regions_to_choose(ask.by.region, on=ask.today)]

    def clean(self) -> dict[str, Any]:
        """Find the person and the body."""
        given = super().clean() or {}
        one = queries.person_known_by(name=given.get("name", ""), id_number=given.get("id_number", ""))
        if one is None:
            self.add_error("id_number", _("没有姓名和身份证号都相符的人员"))
        body = queries.organisations(text=given["uscc"]).filter(uscc=given["uscc"].upper()).first() \
            if given.get("uscc") else None
        if given.get("uscc") and body is None:
            self.add_error("uscc", _("没有此机构"))
        return {**given, "person_id": one and one.pk, "organisation_id": body and body.pk}


@page(door, "roles/", title=_("岗位"))
def roles(ask: Ask) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file."""
    only_chiefs(ask)
    form = Narrow(ask)
    wanted = form.cleaned_data if form.is_valid() else {}
    found = queries.roles_within(by=ask.by, on=ask.today, **wanted)
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, listing.in_lots(found, lambda lot: [row_of(one, ask) for one in lot]),
                               name=str(_("岗位")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=COLUMNS, rows=[row_of(one, ask) for one in here], here=here,
                export_url=listing.export_url(ask),
                grant_form=typed(ask, Grant, "grant", ask=ask, initial={"from_on": ask.today}))


@roles.deed("grant")
def grant(ask: Ask) -> SeeOther:
    """Give a person a role."""
    given = checked(typed(ask, Grant, "grant", ask=ask))
    of_body = given["role"] in OF_ORGANISATION
    actions.grant_role(
        by=ask.by, now=ask.now, person_id=given["person_id"], role=given["role"], from_on=given["from_on"],
        until_on=given["until_on"],
        region=None if of_body else given["region"] or None,
        organisation_id=given["organisation_id"] if of_body else None)
    return ask.again(_("已授予“{role}”").format(role=Role(given["role"]).label(ask.language)))


def only_chiefs(ask: Ask) -> None:
    """Roles are the business of city and province officers. Raises Refused(not_yours) for all others."""
    if ask.by.role not in CHIEFS:
        raise Refused(Common.NOT_YOURS)


def _grantable(ask: Ask) -> list[tuple[str, str]]:
    return [(one.value, one.label(ask.language)) for one in Role if one in OF_REGION | OF_ORGANISATION]


def row_of(one: Any, ask: Ask) -> dict[str, Any]:
    """A role held, for lists and for its own page."""
    house = one.organisation.name if one.organisation else ""
    return {
        "name": one.person.name, "role": Role(one.role).label(ask.language),
        "over": one.region.name if one.region else house, "house": house if one.region else "",
        "from_on": one.from_on, "until_on": one.until_on, "url": reverse("officer:role", args=[one.pk]),
    }

"""Donations as their keepers see them: taken in with a receipt, with what was agreed and what became of it."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import donating, listing
from baigong.desk.forms import Yuan, checked, choices, day, typed
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.kernel.fen import capitals
from baigong.kernel.refused import Common, Refused
from baigong.people import queries as people
from baigong.people.words import Group, Role
from baigong.subsidy import actions, queries
from baigong.subsidy.words import DonorKind

from .door import door

COLUMNS = (Column("donor", _("捐赠人"), "strong", sub="no"), Column("meant_for", _("约定用于"), sub="purpose"),
           Column("received_on", _("收到日期"), "day"), Column("given_fen", _("捐赠（元）"), "money"),
           Column("paid_fen", _("已支付（元）"), "money"), Column("held_fen", _("待付（元）"), "money"),
           Column("left_fen", _("可用（元）"), "money"), Column("named", _("公开姓名"), "tag"))


class Narrow(forms.Form):
    """By part of the donor's name, the receipt's number or the agreement's."""

    text = forms.CharField(label=_("捐赠人、收据号或协议号"), required=False, max_length=40)


class Registering(forms.Form):
    """What the agreement or the bank's voucher says."""

    donor = forms.CharField(label=_("捐赠人"), max_length=120)
    donor_kind = forms.ChoiceField(label=_("捐赠人是"), choices=choices(DonorKind))
    organisation = forms.CharField(label=_("捐赠单位的统一社会信用代码（可不填）"), max_length=18, required=False,
                                   help_text=_("已在本系统登记的单位，可以在企业台看到捐赠的使用"))
    document_no = forms.CharField(label=_("捐赠协议或银行凭证编号"), max_length=60)
    received_on = day(_("到账日期"))
    amount_fen = Yuan(label=_("金额（元）"))
    region = forms.RegexField(label=_("限用地区代码"), regex=r"^[0-9]{6}$", help_text=_("含其下各地"))
    for_group = forms.ChoiceField(label=_("限用人员类别"), required=False, choices=[("", _("不限")), *choices(Group)])
    for_occupation_id = forms.CharField(label=_("限用职业（工种）代码"), required=False, max_length=20,
                                        help_text=_("职业分类大典的编码，如 6-18-01-01；不限则不填"))
    purpose = forms.CharField(label=_("约定用途"), max_length=200, help_text=_("照协议原文"))

    def clean_organisation(self) -> int | None:
        """The organisation of that code."""
        code = self.cleaned_data["organisation"].strip()
        body = people.organisation_of_code(code) if code else None
        if code and body is None:
            raise forms.ValidationError(_("没有登记这个代码的单位"))
        return body.pk if body else None

    def clean_for_occupation_id(self) -> str | None:
        """An occupation there is."""
        code = self.cleaned_data["for_occupation_id"].strip()
        if code and not queries.is_occupation(code):
            raise forms.ValidationError(_("没有这个职业编码"))
        return code or None


class Consent(forms.Form):
    """By which document the donor agreed, or withdrew."""

    basis = forms.CharField(label=_("凭据"), max_length=120, help_text=_("如 同意书编号、来函日期"))


@page(door, "donations/", title=_("社会捐赠"))
def donations(ask: Ask) -> Show | HttpResponse:
    """Donations of the officer's place, newest first, and a form for a new one."""
    narrow = Narrow(ask.get or None)
    text = narrow.cleaned_data["text"] if narrow.is_bound and narrow.is_valid() else ""
    found = queries.donations(by=ask.by, text=text)
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, listing.in_lots(found, lambda some: _rows(some, ask)), name=str(_("社会捐赠")))
    here = listing.page_of(ask, found)
    return show(columns=COLUMNS, rows=_rows(list(here.object_list), ask), here=here, narrow=narrow,
                export_url=listing.export_url(ask), form=_form(ask))


@donations.deed("register")
def register(ask: Ask) -> SeeOther:
    """Take one in."""
    form = _form(ask)
    if form is None:
        raise Refused(Common.NOT_YOURS)
    given = dict(checked(form))
    made = actions.register_donation(by=ask.by, now=ask.now, organisation_id=given.pop("organisation"), **given)
    return ask.done(_("已登记，收据号 {no}").format(no=made.no), "officer:donation", made.pk)


@page(door, "donations/<int:donation_id>/", title=_("社会捐赠"))
def donation(ask: Ask, donation_id: int) -> Show | HttpResponse:
    """One: what was agreed, what it paid, whether the donor is named."""
    one = queries.donation(donation_id, by=ask.by)
    shown = donating.report(one, ask)
    if isinstance(shown, HttpResponse):
        return shown
    return show(
        **shown, kind=DonorKind(one.donor_kind).label(ask.language), line=reverse("officer:budget", args=[one.line_id]),
        form=typed(ask, Consent, "name", auto_id="name_%s") if ask.by.role == Role.FINANCE_OFFICER else None,
        history=told(journal.history_of(one), language=ask.language),
        crumbs=[{"label": _("社会捐赠"), "url": reverse("officer:donations")}, {"label": one.no}])


@donation.deed("name")
def name(ask: Ask, donation_id: int) -> SeeOther:
    """The donor agreed to be named."""
    given = checked(typed(ask, Consent, "name", auto_id="name_%s"))
    actions.name_donor(by=ask.by, now=ask.now, donation_id=donation_id, is_named=True, basis=given["basis"])
    return ask.again(_("已公开捐赠人姓名（名称）"))


@donation.deed("unname")
def unname(ask: Ask, donation_id: int) -> SeeOther:
    """The donor withdrew it."""
    given = checked(typed(ask, Consent, "unname", auto_id="name_%s"))
    actions.name_donor(by=ask.by, now=ask.now, donation_id=donation_id, is_named=False, basis=given["basis"])
    return ask.again(_("已改为不具名"))


@page(door, "donations/<int:donation_id>/receipt/", title=_("捐赠收据"))
def donation_receipt(ask: Ask, donation_id: int) -> Show:
    """The receipt, to be printed and sealed."""
    one = queries.donation(donation_id, by=ask.by)
    bureau = people.bureau_of(one.region_id)
    return show(
        one=one, office=bureau.name if bureau else one.region.name, capitals=capitals(one.amount_fen),
        meant_for=donating.meant_for(one, ask), back=reverse("officer:donation", args=[one.pk]),
        address=ask.request.build_absolute_uri(reverse("public:donation", args=[one.pk])))


def _form(ask: Ask) -> Registering | None:
    if ask.by.role != Role.FINANCE_OFFICER:
        return None
    return typed(ask, Registering, "register", auto_id="give_%s", initial={"received_on": ask.today, "region": ask.by.region})


def _rows(found: Any, ask: Ask) -> list[dict[str, Any]]:
    return [donating.row(one, ask, url="officer:donation") | {"donor": donating.donor(one, whole=True)}
            for one in queries.given(list(found))]

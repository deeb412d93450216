"""What the firm gave for training, what each yuan of it paid, and whether it is named in public."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import donating, listing
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.subsidy import actions, queries

from .door import door

COLUMNS = (Column("no", _("收据号"), "strong", sub="purpose"), Column("meant_for", _("约定用于")),
           Column("received_on", _("收到日期"), "day"), Column("given_fen", _("捐赠（元）"), "money"),
           Column("paid_fen", _("已支付（元）"), "money"), Column("left_fen", _("可用（元）"), "money"),
           Column("named", _("公开名称"), "tag"))


@page(door, "donations/", title=_("本单位的捐赠"))
def donations(ask: Ask) -> Show | HttpResponse:
    """Every donation of the firm's, newest first."""
    found = queries.donations(by=ask.by)
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, listing.in_lots(found, lambda some: _rows(some, ask)), name=str(_("本单位的捐赠")))
    here = listing.page_of(ask, found)
    return show(columns=COLUMNS, rows=_rows(here.object_list, ask), here=here, export_url=listing.export_url(ask))


@page(door, "donations/<int:donation_id>/", title=_("本单位的捐赠"))
def donation(ask: Ask, donation_id: int) -> Show | HttpResponse:
    """The report: what exactly one paid."""
    one = queries.donation(donation_id, by=ask.by)
    told = donating.report(one, ask)
    if isinstance(told, HttpResponse):
        return told
    return show(**told, crumbs=[{"label": _("本单位的捐赠"), "url": reverse("employer:donations")}, {"label": one.no}])


@donation.deed("name")
def name(ask: Ask, donation_id: int) -> SeeOther:
    """Agree to be named."""
    actions.name_donor(by=ask.by, now=ask.now, donation_id=donation_id, is_named=True)
    return ask.again(_("已公开本单位名称"))


@donation.deed("unname")
def unname(ask: Ask, donation_id: int) -> SeeOther:
    """Withdraw it."""
    actions.name_donor(by=ask.by, now=ask.now, donation_id=donation_id, is_named=False)
    return ask.again(_("已改为不具名"))


def _rows(found: Any, ask: Ask) -> list[dict[str, Any]]:
    return [donating.row(one, ask, url="employer:donation") for one in queries.given(list(found))]

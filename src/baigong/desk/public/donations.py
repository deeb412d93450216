"""What donations did: every one with what it was for and what became of it; each yuan of one to a claim, names partly hidden."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import donating, listing
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.kernel.fen import yuan
from baigong.people import queries as people
from baigong.subsidy import queries

from .door import public

COLUMNS = (Column("donor", _("捐赠人"), "strong", sub="no"), Column("meant_for", _("约定用于"), sub="purpose"),
           Column("received_on", _("收到日期"), "day"), Column("given_fen", _("捐赠（元）"), "money"),
           Column("paid_fen", _("已支付（元）"), "money"), Column("left_fen", _("可用（元）"), "money"))


class Narrow(forms.Form):
    """By place."""

    region = forms.RegexField(label=_("地区代码"), regex=r"^[0-9]{6}$", required=False,
                              help_text=_("六位，含其下各地，如 120100"))


@page(public, "donations/", title=_("社会捐赠"))
def donations(ask: Ask) -> Show | HttpResponse:
    """All of them, newest first, and what they did together."""
    narrow = Narrow(ask.get or None)
    region = narrow.cleaned_data.get("region", "") if narrow.is_bound and narrow.is_valid() else ""
    found = queries.public_donations(region=region)
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, listing.in_lots(found, lambda some: _rows(some, ask)), name=str(_("社会捐赠")))
    here = listing.page_of(ask, found)
    labels = (_("捐赠"), _("已支付"), _("已批准待付"), _("可用"))
    return show(
        columns=COLUMNS, rows=_rows(list(here.object_list), ask), here=here, narrow=narrow, export_url=listing.export_url(ask),
        figures=[{"label": label, "value": yuan(fen), "unit": _("元")}
                 for label, fen in zip(labels, queries.given_in_all(found), strict=True)] if here.paginator.count else [])


@page(public, "donations/<int:donation_id>/", title=_("社会捐赠"))
def donation(ask: Ask, donation_id: int) -> Show | HttpResponse:
    """The report to its donor, and to everyone: what exactly it paid."""
    one = queries.public_donation(donation_id)
    told, bureau = donating.report(one, ask), people.bureau_of(one.region_id)
    if isinstance(told, HttpResponse):
        return told
    return show(**told, donor=donating.donor(told["what"]), office=bureau.name if bureau else one.region.name,
                rules=reverse("public:fund", args=["donation"]))


def _rows(found: Any, ask: Ask) -> list[dict[str, Any]]:
    return [donating.row(one, ask, url="public:donation") | {"donor": donating.donor(one)} for one in queries.given(list(found))]

"""Every yuan that moved in the region: narrowed by account, kind, words and days; as a file too."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import choices, day
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.ledger.words import Kind
from baigong.supervision import queries

from .door import door

COLUMNS = (
    Column("at", _("时间"), "moment", sort=True), Column("kind", _("类别")), Column("debit", _("自"), sub="debit_code"),
    Column("credit", _("至"), sub="credit_code"), Column("amount_fen", _("金额（元）"), "money", sort=True),
    Column("why", _("依据")),
)


class Narrow(forms.Form):
    """What to look for; everything may be left open."""

    account = forms.CharField(label=_("账户代码"), required=False, max_length=80)
    why = forms.CharField(label=_("申领编号或文号"), required=False, max_length=60)
    kind = forms.ChoiceField(label=_("类别"), required=False, choices=[("", _("全部")), *choices(Kind)])
    first = day(_("自"), required=False)
    last = day(_("至"), required=False)


@page(door, "transfers/", title=_("资金划转"))
def transfers(ask: Ask) -> Show | HttpResponse:
    """The list, a page of it, or all of it as a file."""
    form = Narrow(ask.get)
    found = queries.yuan_narrowed(by=ask.by, **(form.cleaned_data if form.is_valid() else {}))
    found = listing.ordered(ask, found, {"at": "at", "amount_fen": "amount_fen"})
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, listing.in_lots(found, lambda lot: [row_of(one, ask) for one in lot]),
                               name=str(_("资金划转")))
    here = listing.page_of(ask, found)
    return show(form=form, columns=COLUMNS, here=here, rows=[row_of(one, ask) for one in here],
                export_url=listing.export_url(ask))


def row_of(one: Any, ask: Ask) -> dict[str, Any]:
    """A transfer, for lists."""
    return {
        "at": one.at, "kind": Kind(one.kind).label(ask.language), "debit": one.debit.name, "debit_code": one.debit.code,
        "credit": one.credit.name, "credit_code": one.credit.code, "amount_fen": one.amount_fen, "why": one.why,
        "url": reverse("auditor:transfer", args=[one.pk]),
    }

"""Budget lines: appropriated, held, paid, left; money is appropriated here by its document."""

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
from baigong.kernel.fen import fen_of, yuan
from baigong.kernel.refused import Common, Refused
from baigong.people import queries as people
from baigong.people.words import Role
from baigong.policy import actions, queries
from baigong.policy.words import Fund

from .door import door

COLUMNS = (
    Column("fund", _("资金"), "strong", sub="document_no"), Column("place", _("地区")), Column("year", _("年度")),
    Column("appropriated_fen", _("收到（元）"), "money"), Column("passed_fen", _("转出（元）"), "money"),
    Column("frozen_fen", _("冻结（元）"), "money"), Column("committed_fen", _("预留（元）"), "money"),
    Column("held_fen", _("占用（元）"), "money"), Column("spent_fen", _("支出（元）"), "money"),
    Column("available_fen", _("可用（元）"), "money"),
)


class Money(forms.Form):
    """An amount by a document."""

    document_no = forms.CharField(label=_("下达文号"), max_length=60, help_text=_("如 津财社〔2025〕1号；同一文号只记一次"))
    amount = forms.CharField(label=_("金额（元）"), max_length=20)

    def clean_amount(self) -> int:
        """Yuan as typed, in fen."""
        try:
            return fen_of(self.cleaned_data["amount"])
        except ValueError as error:
            raise forms.ValidationError(_("不是有效的金额")) from error


class Appropriate(Money):
    """Money for a region, a fund and a year."""

    region = forms.ChoiceField(label=_("地区"))
    fund = forms.ChoiceField(label=_("资金"))
    year = forms.IntegerField(label=_("年度"), min_value=2000, max_value=2100)


@page(door, "budgets/", title=_("预算与资金"))
def budgets(ask: Ask) -> Show | HttpResponse:
    """Every line that may reach the officer's region, with bars of what is used."""
    rows = [row_of(one, ask) for one in queries.budget_figures(by=ask.by)]
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, rows, name=str(_("预算")))
    return show(
        columns=COLUMNS, rows=rows, export_url=listing.export_url(ask), form=_appropriate(ask),
        figures=[{"label": label, "value": yuan(fen), "unit": _("元")} for key, label in (
            ("own_fen", _("留用")), ("frozen_fen", _("冻结")), ("committed_fen", _("预留")), ("held_fen", _("占用")),
            ("spent_fen", _("支出")), ("available_fen", _("可用")))
            if (fen := sum(row[key] for row in rows)) or key not in ("frozen_fen", "committed_fen")],
        bars=[{"label": f"{row['place']} {row['year']} {row['fund']}", "value": row["used"],
               "text": f"{row['used']}%", "url": row["url"]} for row in rows],
    )


@budgets.deed("appropriate")
def appropriate(ask: Ask) -> SeeOther:
    """Put money at a region's disposal."""
    form = _appropriate(ask)
    if form is None:
        raise Refused(Common.NOT_YOURS)
    given = dict(checked(form))
    actions.appropriate(by=ask.by, now=ask.now, amount_fen=given.pop("amount"), **given)
    return ask.again(_("已下达"))


def _appropriate(ask: Ask) -> Appropriate | None:
    if ask.by.role != Role.FINANCE_OFFICER:
        return None
    form = typed(ask, Appropriate, "appropriate", auto_id="appropriate_%s", initial={"year": ask.today.year})
    form.fields["region"].choices = people.regions_to_choose(ask.by.region, on=ask.today)
    form.fields["fund"].choices = [(fund.value, fund.label(ask.language)) for fund in Fund
                                   if queries.fund_sheet(fund).is_appropriated]
    return form


def row_of(one: queries.BudgetFigures, ask: Ask) -> dict[str, Any]:
    """A line with its figures, for lists and for its own page."""
    return {
        "fund": Fund(one.line.fund).label(ask.language), "document_no": one.line.document_no,
        "place": one.line.region.name, "year": str(one.line.year),
        **{column.key: getattr(one, column.key) for column in COLUMNS[3:]}, "own_fen": one.own_fen,
        "used": one.used_percent, "url": reverse("officer:budget", args=[one.line.pk]),
    }

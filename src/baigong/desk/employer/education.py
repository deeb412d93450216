"""The employer's education fund (职工教育经费): its years worked out, and the table for the tax return."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import Yuan, checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.offer import actions
from baigong.offer import queries as offer
from baigong.offer.decide.education import Account, percent

from .door import door

COLUMNS = (
    Column("year", _("年度"), "strong"), Column("payroll_fen", _("工资薪金总额（元）"), "money"),
    Column("aside", _("计提（元）"), "money", sub="share"), Column("spent", _("支出（元）"), "money", sub="front_line"),
    Column("left", _("结余（元）"), "money"), Column("deductible", _("可税前扣除（元）"), "money"),
    Column("carried_out", _("结转以后年度（元）"), "money"), Column("state", _("状态"), "tag"),
)
RETURN = (
    Column("year", _("年度"), "strong"), Column("spent", _("账载金额（元）"), "money"),
    Column("rate", _("税收规定扣除率")), Column("carried_in", _("以前年度累计结转扣除额（元）"), "money"),
    Column("deductible", _("税收金额（元）"), "money"), Column("adjustment", _("纳税调整金额（元）"), "money"),
    Column("carried_out", _("累计结转以后年度扣除额（元）"), "money"),
)
"""What the line on staff education of the yearly return asks for."""


class YearForm(forms.Form):
    """A year, its payroll, and the share set aside."""

    year = forms.IntegerField(label=_("年度"), min_value=2000, max_value=2100)
    payroll_fen = Yuan(label=_("全年工资薪金总额（元）"), help_text=_("年内可按预计数填写，结账前更正"))
    per_mille = forms.TypedChoiceField(label=_("计提比例"), coerce=int)

    def __init__(self, *args: Any, year: int, **more: Any) -> None:
        super().__init__(*args, **more)
        rules = offer.education_rules(year)
        self.fields["per_mille"].choices = [
            (one, f"{percent(one)}%") for one in dict.fromkeys((rules.usual_per_mille, rules.high_per_mille,
                                                                rules.deductible_per_mille))]


@page(door, "education/", title=_("职工教育经费"))
def education(ask: Ask) -> Show | HttpResponse:
    """Every year with what is left, deductible and carried on; `?export=xlsx` is the table for the tax return."""
    years = offer.education_accounts(by=ask.by)
    rows = [row_of(year, worked) for year, worked in years]
    if listing.wants_file(ask):
        return listing.file_of(RETURN, rows, name=str(_("职工教育经费税前扣除")))
    bars = [item for year, worked in years[:5] for item in (
        {"label": f"{year.year} {_('计提')}", "value": worked.set_aside_fen // 100},
        {"label": f"{year.year} {_('支出')}", "value": worked.year.spent_fen // 100, "kind": "ok"})]
    return show(columns=COLUMNS, rows=rows, bars=bars, export_url=listing.export_url(ask),
                form=typed(ask, YearForm, "write", year=ask.today.year, initial={"year": ask.today.year}),
                rules=offer.education_rules(ask.today.year))


@education.deed("write")
def write(ask: Ask) -> SeeOther:
    """A year begun, or written anew."""
    given = checked(typed(ask, YearForm, "write", year=ask.today.year))
    made = actions.write_education_year(by=ask.by, now=ask.now, **given)
    return ask.done(_("已保存"), "employer:education_year", made.pk)


def row_of(year: Any, worked: Account) -> dict[str, object]:
    """One year as lists and files show it, amounts in fen."""
    share = worked.front_line_percent
    return {
        "year": year.year, "payroll_fen": year.payroll_fen, "aside": worked.set_aside_fen, "share": f"{percent(year.per_mille)}%",
        "spent": worked.year.spent_fen, "left": worked.left_fen, "deductible": worked.deductible_fen,
        "front_line": "" if share is None else str(_("一线 {n}%").format(n=share)), "carried_in": worked.carried_in_fen,
        "carried_out": worked.carried_out_fen, "adjustment": worked.adjustment_fen,
        "rate": f"{percent(worked.rules.deductible_per_mille)}%",
        "state": (_("已结账"), "ok") if year.closed_at else (_("登记中"), "wait"),
        "url": reverse("employer:education_year", args=[year.pk]),
    }

"""One year of the employer's education fund: what was paid, from a form or a table; struck out with a reason; closed."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, uploading
from baigong.desk.forms import Yuan, checked, choices, day, typed, why
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.kernel.fen import yuan
from baigong.offer import actions
from baigong.offer import queries as offer
from baigong.offer.decide.education import Use, percent
from baigong.offer.words.education import EducationUse as Purpose

from .door import door
from .education import row_of

COLUMNS = (
    Column("on", _("日期"), "day"), Column("what", _("内容"), "strong", sub="purpose"), Column("no", _("凭证号")),
    Column("amount_fen", _("金额（元）"), "money"), Column("front_line_fen", _("其中一线职工（元）"), "money"),
    Column("state", _("状态"), "tag"),
)


class Narrow(forms.Form):
    """By part of the voucher or content, and by kind."""

    text = forms.CharField(label=_("凭证号或内容"), required=False, max_length=40)
    purpose = forms.ChoiceField(label=_("用途"), required=False, choices=[("", _("全部")), *choices(Purpose)])


class Spending(forms.Form):
    """One thing paid."""

    no = forms.CharField(label=_("凭证号"), max_length=40)
    on = day(_("日期"))
    purpose = forms.ChoiceField(label=_("用途"), choices=choices(Purpose))
    what = forms.CharField(label=_("内容"), max_length=120)
    amount_fen = Yuan(label=_("金额（元）"))
    front_line_fen = Yuan(label=_("其中用于一线职工（元）"), required=False)


class Striking(forms.Form):
    """Which, and why."""

    spent: Any = forms.ModelChoiceField(label=_("支出"), queryset=None)
    why = why(_("理由"))


@page(door, "education/<int:year_id>/", title=_("职工教育经费"))
def education_year(ask: Ask, year_id: int) -> Show | HttpResponse:
    """The year worked out, and every use of it with search, kind and pages; `?template=xlsx` the empty table."""
    if uploading.wants_template(ask):
        return uploading.template((*offer.EDUCATION_HEAD, *offer.EDUCATION_OPTIONAL), name=_("教育经费支出模板"))
    year, worked = offer.education_account(year_id, by=ask.by)
    narrow = Narrow(ask.get)
    spent = offer.education_spent(year_id, by=ask.by, **(narrow.cleaned_data if narrow.is_valid() else {}))
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, [_row(one, ask) for one in spent], name=f"{_('教育经费支出')}{year.year}")
    row = row_of(year, worked)
    by_purpose = sorted(offer.education_by_purpose(year_id).items(), key=lambda pair: -pair[1])
    return show(
        year=year, worked=worked, row=row, columns=COLUMNS, here=(here := listing.page_of(ask, spent)),
        rows=[_row(one, ask) for one in here.object_list], export_url=listing.export_url(ask), narrow=narrow,
        figures=[{"label": label, "value": yuan(fen), "unit": _("元"), "note": note, "kind": kind} for label, fen, note, kind in (
            (_("计提"), worked.set_aside_fen, row["share"], ""), (_("支出"), worked.year.spent_fen, row["front_line"], ""),
            (_("累计结余"), worked.left_fen, "", "late" if worked.left_fen < 0 else ""),
            (_("可税前扣除"), worked.deductible_fen, f"≤ {yuan(worked.ceiling_fen)}", ""),
            (_("结转以后年度"), worked.carried_out_fen, "", ""))],
        bars=[{"label": kind.label(ask.language), "value": fen // 100, "text": yuan(fen)} for kind, fen in by_purpose],
        least=worked.rules.front_line_percent_min, ceiling=percent(worked.rules.deductible_per_mille),
        form=typed(ask, Spending, "spend"), table=typed(ask, uploading.Table, "bring", auto_id="table_%s"),
        striking=_striking(ask, year_id), history=told(journal.history_of(year), language=ask.language),
        crumbs=[{"label": _("职工教育经费"), "url": reverse("employer:education")}, {"label": year.year}])


@education_year.deed("spend")
def spend(ask: Ask, year_id: int) -> SeeOther:
    """Write down one thing paid."""
    given = checked(typed(ask, Spending, "spend"))
    actions.spend_on_education(by=ask.by, now=ask.now, year_id=year_id,
                               uses=[Use(**{**given, "purpose": Purpose(given["purpose"])})])
    return ask.again(_("已登记"))


@education_year.deed("bring")
def bring(ask: Ask, year_id: int) -> SeeOther:
    """The same for a table."""
    given = checked(typed(ask, uploading.Table, "bring", auto_id="table_%s"))
    rows = actions.import_education(by=ask.by, now=ask.now, year_id=year_id, content=given["table"].read())
    return ask.again(_("共登记 {n} 笔").format(n=rows))


@education_year.deed("strike")
def strike(ask: Ask, year_id: int) -> SeeOther:
    """Strike one out."""
    given = checked(_striking(ask, year_id))
    actions.strike_education(by=ask.by, now=ask.now, spent_id=given["spent"].pk, why=given["why"])
    return ask.again(_("已作废，凭证号可以重新登记"))


@education_year.deed("close")
def close(ask: Ask, year_id: int) -> SeeOther:
    """End the year."""
    actions.close_education_year(by=ask.by, now=ask.now, year_id=year_id)
    return ask.again(_("已结账"))


def _striking(ask: Ask, year_id: int) -> Striking:
    form = typed(ask, Striking, "strike", auto_id="strike_%s")
    spent = offer.education_spent(year_id, by=ask.by).filter(struck_at=None)
    form.fields["spent"].queryset = spent
    form.fields["spent"].label_from_instance = lambda one: f"{one.no} · {one.what} · {yuan(one.amount_fen)}"
    return form


def _row(one: Any, ask: Ask) -> dict[str, object]:
    return {
        "on": one.on, "what": one.what, "purpose": Purpose(one.purpose).label(ask.language), "no": one.no,
        "amount_fen": one.amount_fen, "front_line_fen": one.front_line_fen,
        "state": (f"{_('已作废')}：{one.why_struck}", "late") if one.struck_at else ("", "")}

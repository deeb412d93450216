"""Who was paid what, after it arrived: by month, place and policy, names and numbers partly hidden; no search for a person."""

from datetime import date
from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, telling
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.people import queries as people
from baigong.subsidy import queries

from .door import public

GROUPS = (Column("policy", _("补贴"), "strong"), Column("place", _("地区")), Column("count", _("笔数"), "number"),
          Column("fen", _("金额（元）"), "money"), Column("names", _("名单")))
LINES = (Column("name", _("姓名"), "strong", sub="id_number"), Column("about", _("职业（工种）与等级"), sub="no"),
         Column("payee", _("收款人")), Column("amount_fen", _("金额（元）"), "money"))


class Narrow(forms.Form):
    """By place (a code of the table of regions) and part of a policy's name. Nobody is looked for by name here."""

    region = forms.RegexField(label=_("地区代码"), regex=r"^[0-9]{6}$", required=False,
                              help_text=_("六位，含其下各地，如 120100"))
    policy = forms.CharField(label=_("补贴名称"), required=False, max_length=40)


@page(public, "paid/", title=_("拨付公布"))
def paid(ask: Ask) -> Show | HttpResponse:
    """A month (`?month=2025-10`, else the newest), by place and policy."""
    months = queries.paid_months()
    month = telling.month_asked(ask, months)
    if month is None:
        return show(month=None)
    narrow = Narrow(ask.get or None)
    given = narrow.cleaned_data if narrow.is_bound and narrow.is_valid() else {}
    found = queries.paid_groups(month, **given)
    if kind := telling.wanted_file(ask):
        lines = ([row["policy"], row["place"], row["count"], row["fen"] / 100] for row in _groups(found, month, ask))
        head = (_("补贴"), _("地区"), _("笔数"), _("金额（元）"))
        return telling.file_of(kind, head, lines, name=f"{_('拨付公布')} {month:%Y-%m}")
    here = listing.page_of(ask, found)
    return show(
        month=month, columns=GROUPS, rows=_groups(here.object_list, month, ask), here=here, narrow=narrow,
        files=telling.file_links(ask), until=queries.publishing(ask.today).names_until(month),
        named=queries.publishing(ask.today).names_stand(month, on=ask.today),
        chips=[{"label": f"{one:%Y-%m}", "url": f"?month={one:%Y-%m}", "current": one == month} for one in months[:24]])


@page(public, "paid/<slug:month>/<slug:region>/<int:sheet_id>/", title=_("拨付公布名单"))
def paid_list(ask: Ask, month: str, region: str, sheet_id: int) -> Show | HttpResponse:
    """Who was paid under one policy at one place in one month; once the period is over, only how much."""
    first = _month(month)
    group = next((queries.paid_group(row, first) for row in queries.paid_groups(first, region=region)
                  if (row["claim__region_id"], row["claim__sheet_id"]) == (region, sheet_id)), None)
    if group is None:
        raise Http404(month)
    rule = queries.publishing(ask.today)
    named = rule.names_stand(first, on=ask.today)
    found = queries.paid_payments(first, region=region, sheet_id=sheet_id)
    if kind := telling.wanted_file(ask):
        rows = listing.in_lots(found, lambda some: _lines(some, ask)) if named else []
        lines = ([row["name"], row["id_number"], row["about"], row["no"], row["payee"], row["amount_fen"] / 100] for row in rows)
        head = (_("姓名"), _("身份证号"), _("职业（工种）与等级"), _("申领编号"), _("收款人"), _("金额（元）"))
        return telling.file_of(kind, head, lines, name=f"{group.place} {group.policy} {month}")
    here = listing.page_of(ask, found)
    bureau = people.bureau_of(region)
    return show(
        group=group, named=named, until=rule.names_until(first), months=rule.names_months,
        source=rule.source_en if ask.language == "en" else rule.source, columns=LINES, here=here,
        rows=_lines(list(here.object_list), ask) if named else [], files=telling.file_links(ask) if named else [],
        office=bureau.name if bureau else group.place, policy_url=f"{reverse('public:policy', args=group.policy_at)}?on={first}",
        crumbs=[{"label": _("拨付公布"), "url": f"{reverse('public:paid')}?month={month}"}, {"label": group.policy}])


def _groups(found: Any, month: date, ask: Ask) -> list[dict[str, Any]]:
    named = queries.publishing(ask.today).names_stand(month, on=ask.today)
    return [{"policy": one.policy, "place": one.place, "count": one.count, "fen": one.fen,
             "names": _("查看名单") if named else _("公布期满，只留合计"),
             "url": reverse("public:paid_list", args=[f"{month:%Y-%m}", one.region, one.sheet_id])}
            for one in (queries.paid_group(row, month) for row in found)]


def _lines(payments: Any, ask: Ask) -> list[dict[str, Any]]:
    return [{"name": one.name or _("（冒名申领，本人未得款）"), "id_number": one.id_number, "no": one.no, "payee": one.payee,
             "about": f"{one.occupation} {one.level.label(ask.language) if one.level else ''}".strip(),
             "amount_fen": one.amount_fen} for one in queries.paid_lines(payments)]


def _month(text: str) -> date:
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError as error:
        raise Http404(text) from error

"""Structure and efficiency: where the money of a year went, by fund, kind, group and level; what a training, a certificate and a
job cost; what putting small lines together would free. Every figure opens the rows it adds up."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, telling
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.kernel.actor import region_stem
from baigong.kernel.fen import yuan
from baigong.offer.words import Level
from baigong.people import queries as people
from baigong.people.words import Group
from baigong.policy.words import Fund
from baigong.reporting import queries
from baigong.reporting.decide.spending import each, freed_in_all, percent_of
from baigong.reporting.words import Spending
from baigong.subsidy.words import Kind

from .door import door

YEARS = 5
PARTS = (Spending.FUND, Spending.KIND, Spending.GROUP, Spending.LEVEL)
SHARES = (Column("by", _("维度")), Column("name", _("项目"), "strong"), Column("count", _("笔数"), "number"),
          Column("paid_fen", _("支付（元）"), "money"), Column("back_fen", _("追回（元）"), "money"),
          Column("net_fen", _("净支出（元）"), "money"), Column("share", _("占比（%）"), "number"))
ROWS = (Column("no", _("编号"), "strong"), Column("spent_on", _("支付日期"), "day"), Column("place", _("地区")),
        Column("fund", _("资金来源")), Column("kind", _("种类")), Column("level", _("等级")),
        Column("amount_fen", _("支付（元）"), "money"), Column("back_fen", _("追回（元）"), "money"))
COSTS = (Column("name", _("等级"), "strong"), Column("completed", _("结业（人次）"), "number"),
         Column("certified", _("取证（人次）"), "number"), Column("asked", _("已核实就业情况（人次）"), "number"),
         Column("employed", _("已就业（人次）"), "number"), Column("net_fen", _("净支出（元）"), "money"),
         Column("per_completed", _("每结业（元）"), "money"), Column("per_certified", _("每取证（元）"), "money"))
LINES = (Column("place", _("地区"), "strong"), Column("fund", _("资金来源")), Column("own_fen", _("留用（元）"), "money"),
         Column("share", _("占同类（%）"), "number"), Column("used", _("使用（%）"), "number"),
         Column("available_fen", _("可用（元）"), "money"), Column("freed_fen", _("可盘活（元）"), "money"),
         Column("why", _("判断"), "tag"))


class Narrow(forms.Form):
    """Which year; the region goes along."""

    year = forms.ChoiceField(label=_("年度"), required=False)
    region = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask.get)
        self.fields["year"].choices = [("", _("本年"))] + [(str(one), str(one)) for one in _years(ask)]


@page(door, "structure/", title=_("支出结构与效益"))
def structure(ask: Ask) -> Show | HttpResponse:
    """A region (the officer's own, or `?region=` beneath it) and a year (`?year=`, this one)."""
    here, year = _here(ask), _year(ask)
    found, came = queries.structure(here.code, year, by=ask.by), queries.outcomes(here.code, year, by=ask.by)
    if listing.wants_file(ask):
        rows = [_share(one, value, spent, found, ask) for one in Spending for value, spent in found.by.get(one, {}).items()]
        return listing.file_of(SHARES, rows, name=f"{here.name} {year} {_('支出结构与效益')}")
    whole, joined = queries.outcome_in_all(came), queries.integration(here.code, year, by=ask.by, on=ask.today)
    months = found.by.get(Spending.MONTH, {})
    return show(
        here=here, year=year, narrow=Narrow(ask), crumbs=_crumbs(ask, here, year), export_url=listing.export_url(ask),
        figures=_headline(found.whole, whole, here.code, year),
        parts=[{"title": one.label(ask.language), "bars": _bars(one, found, ask, here.code, year)} for one in PARTS],
        tiles=_tiles(found, ask, here.code, year), cost_columns=COSTS, costs=_costs(found, came, ask),
        trend=[{"label": month, "value": spent.net_fen / 100} for month, spent in months.items()],
        freed_fen=freed_in_all(joined), freed_lines=sum(1 for one in joined if one.freed_fen),
        might=each(freed_in_all(joined), each(found.whole.net_fen, whole.completed) or 0),
        lines_url=_address("officer:integration", here.code, year), rows_url=_address("officer:spending", here.code, year))


@page(door, "structure/rows/", title=_("支出明细"), under="officer:structure")
def spending(ask: Ask) -> Show | HttpResponse:
    """The rows that one figure adds up: `?by=` a dimension and `?value=`; without names."""
    here, year = _here(ask), _year(ask)
    dimension, value = ask.get.get("by", ""), ask.get.get("value", "")
    found = queries.spent_rows(here.code, year, dimension, value, by=ask.by)
    if listing.wants_file(ask):
        lots = listing.in_lots(found, lambda some: _rows(some, ask))
        return listing.file_of(ROWS, lots, name=f"{here.name} {year} {_('支出明细')}")
    pages = listing.page_of(ask, found)
    what = _named(Spending(dimension), value, ask) if dimension in Spending.codes() else _("全部")
    return show(
        here=here, year=year, what=what, columns=ROWS, rows=_rows(pages.object_list, ask), pages=pages,
        sum_fen=found.sum.paid_fen, back_fen=found.sum.back_fen, export_url=listing.export_url(ask),
        crumbs=[{"label": _("支出结构与效益"), "url": _address("officer:structure", here.code, year)}, {"label": _("支出明细")}])


@page(door, "structure/integration/", title=_("小散资金整合测算"), under="officer:structure")
def integration(ask: Ask) -> Show | HttpResponse:
    """Every line of the region and beneath, what of it would be freed, and why or why not."""
    here, year = _here(ask), _year(ask)
    rules = queries.integration_rules(on=ask.today)
    found = queries.integration(here.code, year, by=ask.by, on=ask.today)
    names = people.region_names({one.line.region for one in found})
    rows = [_line(one, names, rules, ask) for one in found]
    if listing.wants_file(ask):
        return listing.file_of(LINES, rows, name=f"{here.name} {year} {_('小散资金整合测算')}")
    pages = listing.page_of(ask, rows)
    return show(
        here=here, year=year, columns=LINES, rows=list(pages.object_list), pages=pages, rules=rules, freed_fen=freed_in_all(found),
        export_url=listing.export_url(ask),
        crumbs=[{"label": _("支出结构与效益"), "url": _address("officer:structure", here.code, year)},
                {"label": _("小散资金整合测算")}])


def _here(ask: Ask) -> Any:
    here = people.region(ask.get.get("region") or ask.by.region)
    if not ask.by.covers(here.code):
        raise ObjectDoesNotExist(here.code)
    return here


def _years(ask: Ask) -> list[int]:
    return [ask.today.year - n for n in range(YEARS)]


def _year(ask: Ask) -> int:
    asked = ask.get.get("year", "")
    return next((year for year in _years(ask) if str(year) == asked), ask.today.year)


def _address(name: str, region: str, year: int, **more: str) -> str:
    return f"{reverse(name)}?{urlencode({'region': region, 'year': year, **more})}"


def _crumbs(ask: Ask, here: Any, year: int) -> list[dict[str, Any]]:
    way = [one for one in people.regions_above(here.code) if ask.by.covers(one.code)]
    return [*({"label": one.name, "url": _address("officer:structure", one.code, year)} for one in way[:-1]),
            {"label": here.name}] if len(way) > 1 else []


def _headline(spent: Any, came: Any, code: str, year: int) -> list[dict[str, Any]]:
    rows = _address("officer:spending", code, year)
    costs = ((_("每结业一人次"), came.completed), (_("每取证一人次"), came.certified), (_("每就业一人次"), came.employed))
    return [
        {"label": _("净支出"), "value": yuan(spent.net_fen), "unit": _("元"), "url": rows,
         "note": _("支付 {paid}，追回 {back}").format(paid=yuan(spent.paid_fen), back=yuan(spent.back_fen))},
        *({"label": label, "value": "–" if (fen := each(spent.net_fen, people_n)) is None else yuan(fen), "unit": _("元"),
           "note": _("{n} 人次").format(n=people_n)} for label, people_n in costs)]


def _named(one: Spending, value: str, ask: Ask) -> Any:
    """A code in words."""
    if not value:
        return _("未归入人员类别") if one is Spending.GROUP else _("不分等级")
    words = {Spending.FUND: Fund, Spending.KIND: Kind, Spending.LEVEL: Level, Spending.GROUP: Group}.get(one)
    if words is not None and value in words.codes():
        return words(value).label(ask.language)
    if one is Spending.REGION:
        return people.region_names([value]).get(value, value)
    return _("学员缴费（转机构）") if value == "fee" else value


def _bars(one: Spending, found: Any, ask: Ask, code: str, year: int) -> list[dict[str, Any]]:
    parts = sorted(found.by.get(one, {}).items(), key=lambda each: -each[1].net_fen)
    return [{"label": _named(one, value, ask), "value": spent.net_fen // 100, "text": yuan(spent.net_fen),
             "note": f"{percent_of(spent.net_fen, found.whole.net_fen)}%",
             "url": _address("officer:spending", code, year, by=str(one), value=value)} for value, spent in parts]


def _tiles(found: Any, ask: Ask, code: str, year: int) -> list[dict[str, Any]]:
    below = people.regions_below(code, on=ask.today)
    at = telling.tile_places(one.code for one in below)
    sums = {one.code: sum(spent.net_fen for region, spent in found.by.get(Spending.REGION, {}).items()
                          if region.startswith(region_stem(one.code))) for one in below}
    return [{"label": one.name, "value": sums[one.code] // 100, "text": yuan(sums[one.code]),
             "url": _address("officer:structure", one.code, year), "at": at.get(one.code)} for one in below]


def _costs(found: Any, came: Any, ask: Ask) -> list[dict[str, Any]]:
    spent = found.by.get(Spending.LEVEL, {})
    rows = []
    for level in sorted({*spent, *came}):
        net, outcome = spent[level].net_fen if level in spent else 0, came.get(level)
        completed, certified = (outcome.completed, outcome.certified) if outcome else (0, 0)
        rows.append({"name": _named(Spending.LEVEL, level, ask), "completed": completed, "certified": certified,
                     "asked": outcome.asked if outcome else 0, "employed": outcome.employed if outcome else 0, "net_fen": net,
                     "per_completed": each(net, completed), "per_certified": each(net, certified)})
    return rows


def _share(one: Spending, value: str, spent: Any, found: Any, ask: Ask) -> dict[str, Any]:
    return {"by": one.label(ask.language), "name": str(_named(one, value, ask)), "count": spent.count, "paid_fen": spent.paid_fen,
            "back_fen": spent.back_fen, "net_fen": spent.net_fen, "share": percent_of(spent.net_fen, found.whole.net_fen)}


def _rows(found: Any, ask: Ask) -> list[dict[str, Any]]:
    names = people.region_names({one.region for one in found})
    return [{"no": one.no, "spent_on": one.spent_on, "place": names.get(one.region, one.region),
             "fund": str(_named(Spending.FUND, one.fund, ask)), "kind": str(_named(Spending.KIND, one.kind, ask)),
             "level": str(_named(Spending.LEVEL, one.level, ask)), "amount_fen": one.amount_fen, "back_fen": one.back_fen}
            for one in found]


def _line(one: Any, names: dict[str, str], rules: Any, ask: Ask) -> dict[str, Any]:
    return {"place": names.get(one.line.region, one.line.region), "fund": Fund(one.line.fund).label(ask.language),
            "own_fen": one.line.own_fen, "share": one.share_percent, "used": one.used_percent,
            "available_fen": one.line.available_fen, "freed_fen": one.freed_fen, "why": _judged(one, rules, ask),
            "url": reverse("officer:budget", args=[one.line.line_id])}


def _judged(one: Any, rules: Any, ask: Ask) -> tuple[Any, str]:
    if one.line.fund in rules.apart:
        return rules.apart[one.line.fund][ask.language == "en"], ""
    if one.freed_fen:
        return _("小额且闲置，可整合"), "act"
    return (_("小额，使用正常"), "ok") if one.is_small and not one.is_idle else (_("不整合"), "")

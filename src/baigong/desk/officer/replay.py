"""A year played again: what the enacted sheets give on the facts decided on, beside what was booked; differences with cause."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.kernel.fen import yuan
from baigong.people import queries as people
from baigong.policy.words import Fund
from baigong.subsidy.facts import Played, Total, Totals, claims_of_year, played

from .door import CASEWORK, door

MOST = 5_000
"""So many claims are judged while the page waits; a larger place is looked at part by part, or by the command."""
YEARS = 3
SUMS = (
    Column("name", _("项目"), "strong"), Column("claims", _("笔数"), "number"), Column("law_fen", _("按政策重算（元）"), "money"),
    Column("booked_fen", _("账上（元）"), "money"), Column("explained_fen", _("有原因的差异（元）"), "money"),
    Column("open_fen", _("无原因的差异（元）"), "money"))
COLUMNS = (
    Column("no", _("申领"), "strong", sub="policy"), Column("cause", _("原因"), "tag", sub="says"),
    Column("decided_on", _("决定日期"), "day"), Column("booked_on", _("入账日期"), "day"),
    Column("decided_fen", _("决定金额（元）"), "money"), Column("gives_fen", _("重算金额（元）"), "money"),
    Column("booked_fen", _("本年入账（元）"), "money"))
TITLES = {"month": _("按月"), "fund": _("按资金"), "policy": _("按政策"), "region": _("按地区")}


@page(door, "replay/", title=_("年度复算"))
def replay(ask: Ask) -> Show | HttpResponse:
    """A year (`?year=`, this one) of a region (`?region=`, the officer's own); as a file, every claim and not only differences."""
    here = people.region(ask.get.get("region") or ask.by.region)
    if not ask.by.covers(here.code):
        raise ObjectDoesNotExist(here.code)
    year = _year(ask)
    way = [one for one in people.regions_above(here.code) if ask.by.covers(one.code)]
    crumbs = [*({"label": one.name, "url": _address(one.code, year)} for one in way[:-1]), {"label": here.name}]
    shared: dict[str, Any] = {
        "here": here, "year": year, "years": _years(ask, year, here.code), "crumbs": crumbs if len(way) > 1 else []}
    count = claims_of_year(year, by=ask.by, region=here.code).count()
    if count > MOST:
        return show(**shared, count=count, most=MOST, found=None,
                    below=[{"name": one.name, "url": _address(one.code, year)}
                           for one in people.regions_below(here.code, on=ask.today)])
    found = Totals()
    rows = found.through(played(year, by=ask.by, region=here.code))
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, (_row(one, ask) for one in rows), name=f"{here.name} {year} {_('年度复算')}")
    for _one in rows:
        pass
    names = _names(found, ask)
    shown = listing.page_of(ask, found.differing)
    return show(
        **shared, found=found, figures=_figures(found.whole), sums=SUMS, columns=COLUMNS, shown=shown,
        rows=[_row(one, ask) for one in shown.object_list], months=_months(found), export_url=listing.export_url(ask),
        tables=[{"title": title, "rows": [_sum(names[name].get(value, value), total) | (
            {"url": _address(value, year)} if name == "region" and value != here.code else {})
            for value, total in found.by[name].items()]} for name, title in TITLES.items() if found.by[name]])


def _year(ask: Ask) -> int:
    asked = ask.get.get("year", "")
    return int(asked) if asked in map(str, range(ask.today.year - YEARS, ask.today.year + 1)) else ask.today.year


def _years(ask: Ask, year: int, region: str) -> list[dict[str, object]]:
    return [{"label": str(one), "url": _address(region, one), "current": one == year}
            for one in range(ask.today.year, ask.today.year - YEARS - 1, -1)]


def _address(region: str, year: int) -> str:
    return f"{reverse('officer:replay')}?year={year}&region={region}"


def _figures(whole: Total) -> list[dict[str, object]]:
    return [
        {"label": _("按政策重算"), "value": yuan(whole.law_fen), "unit": _("元"),
         "note": _("{n} 笔").format(n=f"{whole.claims:,}")},
        {"label": _("账上已付"), "value": yuan(whole.booked_fen), "unit": _("元")},
        {"label": _("有原因的差异"), "value": yuan(whole.explained_fen), "unit": _("元"),
         "kind": "wait" if whole.explained_fen else ""},
        {"label": _("无原因的差异"), "value": yuan(whole.open_fen), "unit": _("元"), "kind": "late" if whole.faults else "ok",
         "note": _("{n} 笔对不上").format(n=f"{whole.faults:,}")},
    ]


def _months(found: Totals) -> list[dict[str, object]]:
    return [{"label": month, "value": total.booked_fen / 100, "other": total.law_fen / 100}
            for month, total in found.by["month"].items()]


def _names(found: Totals, ask: Ask) -> dict[str, Mapping[str, Any]]:
    return {"month": {}, "policy": {"": _("不属于任何政策")}, "fund": {"": _("没有资金"), **{
        fund.value: fund.label(ask.language) for fund in Fund}}, "region": people.region_names(set(found.by["region"]))}


def _sum(name: object, total: Total) -> dict[str, Any]:
    return {"name": name, "claims": total.claims, "law_fen": total.law_fen, "booked_fen": total.booked_fen,
            "explained_fen": total.explained_fen, "open_fen": total.open_fen}


def _row(one: Played, ask: Ask) -> dict[str, Any]:
    cause = ("", "") if one.cause is None else (one.cause.label(ask.language), "no" if one.is_fault else "wait")
    return {"no": one.no, "policy": one.policy, "cause": cause, "says": one.says[ask.language == "en"],
            "decided_on": one.decided_on, "booked_on": one.booked_on, "decided_fen": one.decided_fen,
            "gives_fen": one.gives_fen, "booked_fen": one.booked_fen,
            "url": reverse("officer:claim_replay", args=[one.claim_id]) if one.claim_id and ask.by.role in CASEWORK else ""}

"""The year's account of each fund, as anyone may read it: what was appropriated, paid, returned, promised, carried."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.policy import queries
from baigong.subsidy import queries as subsidy

from .door import public

SUMS = ("appropriated_fen", "paid_fen", "returned_fen", "held_fen", "carried_fen")
COLUMNS = (Column("name", _("资金"), "strong"), Column("appropriated_fen", _("下达（元）"), "money"),
           Column("paid_fen", _("支付（元）"), "money"), Column("returned_fen", _("退回（元）"), "money"),
           Column("held_fen", _("已批准待付（元）"), "money"), Column("carried_fen", _("结余（元）"), "money"))
KINDS = (Column("fund", _("资金"), "strong"), Column("word", _("补贴")), Column("people", _("人数")),
         Column("fen", _("支付（元）"), "money"))
GROUPS = (Column("word", _("人员类别"), "strong"), Column("people", _("人数")), Column("fen", _("支付（元）"), "money"))


@page(public, "accounts/", title=_("资金公开"))
def accounts(ask: Ask) -> Show | HttpResponse:
    """One budget year (`?year=`, the newest): fund by fund and together, what was paid by kind of subsidy and for whom.
    `?export=xlsx` is the account, `?of=kinds` and `?of=groups` with it what was paid."""
    years = queries.account_years()
    asked = ask.get.get("year", "")
    year = int(asked) if asked in map(str, years) else years[0] if years else None
    rows = _rows(year, ask) if year else []
    kinds = [_share(one, ask) for one in subsidy.paid_by_kind(year, on=ask.today)] if year else []
    groups = [_share(one, ask) for one in subsidy.paid_by_group(year, on=ask.today)] if year else []
    if year and listing.wants_file(ask):
        columns, told = {"kinds": (KINDS, kinds), "groups": (GROUPS, groups)}.get(ask.get.get("of", ""), (COLUMNS, rows))
        return listing.file_of(columns, told, name=f"{_('资金公开')} {year}")
    return show(year=year, columns=COLUMNS, rows=rows, export_url=listing.export_url(ask), kind_columns=KINDS, kinds=kinds,
                group_columns=GROUPS, groups=groups, least=subsidy.publishing(ask.today).least_people,
                chips=[{"label": str(one), "url": f"?year={one}", "current": one == year} for one in years])


def _rows(year: int, ask: Ask) -> list[dict[str, Any]]:
    found = [{"name": one.fund.label(ask.language), **{key: getattr(one, key) for key in SUMS}}
             for one in queries.account_of_year(year)]
    return [*found, {"name": _("合计"), **{key: sum(row[key] for row in found) for key in SUMS}}]


def _share(one: subsidy.Share, ask: Ask) -> dict[str, Any]:
    few = f"< {subsidy.publishing(ask.today).least_people}"
    return {"fund": one.fund.label(ask.language) if one.fund else "", "word": one.word.label(ask.language),
            "people": few if one.people is None else one.people, "fen": one.fen}

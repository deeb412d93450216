"""The kinds of money as officers use them: how much of each lies here, and what it may be used for."""

from collections import defaultdict
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import fund_rules, listing
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.policy import queries

from .door import door

COLUMNS = (
    Column("name", _("资金"), "strong", sub="never"), Column("carried", _("结转")),
    Column("own_fen", _("留用（元）"), "money"), Column("frozen_fen", _("冻结（元）"), "money"),
    Column("committed_fen", _("预留（元）"), "money"), Column("held_fen", _("占用（元）"), "money"),
    Column("spent_fen", _("支出（元）"), "money"),
    Column("available_fen", _("可用（元）"), "money"),
)
ORDER = (_("地区"), _("人员和项目"), _("列支渠道"), _("依据"), _("可信度"))


@page(door, "funds/", title=_("资金规定"), under="officer:budgets")
def funds(ask: Ask) -> Show | HttpResponse:
    """Every kind of money with what the officer's lines of this year hold of it; its rules are on the public page."""
    sums: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for line in queries.budget_figures(by=ask.by, year=ask.today.year):
        for name in ("own_fen", "frozen_fen", "committed_fen", "held_fen", "spent_fen", "available_fen"):
            sums[line.line.fund][name] += getattr(line, name)
    found = queries.all_funds().funds
    rows = [_row(code, sums[code], ask) for code in found]
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, rows, name=str(_("资金规定")))
    names = {code: fund_rules.named(one, ask.language) for code, one in found.items()}
    return show(
        columns=COLUMNS, rows=rows, export_url=listing.export_url(ask), order_head=ORDER,
        order=fund_rules.orders(queries.orders_of(on=ask.today, by=ask.by), names, language=ask.language),
        crumbs=[{"label": _("预算与资金"), "url": reverse("officer:budgets")}, {"label": _("资金规定")}])


def _row(code: str, sums: dict[str, int], ask: Ask) -> dict[str, Any]:
    one = queries.fund_sheet(code)
    now = one.on(ask.today)
    never = "；".join(said.text_en if ask.language == "en" else said.text for said in now.forbidden if said.use)
    return {
        "name": fund_rules.named(one, ask.language), "never": _("不得用于：{uses}").format(uses=never) if never else "",
        "carried": fund_rules.carried(now), "url": reverse("public:fund", args=[code]),
        **{name: sums[name] for name in ("own_fen", "frozen_fen", "committed_fen", "held_fen", "spent_fen", "available_fen")},
    }

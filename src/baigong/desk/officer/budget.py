"""One budget line: its statement from the ledger, and what may be done with its money."""

from datetime import date, timedelta
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.kernel.fen import yuan
from baigong.ledger import queries as ledger
from baigong.ledger.words import Kind
from baigong.policy import queries
from baigong.policy.words import Moved

from .budget_ways import done, ways
from .budgets import COLUMNS, row_of
from .door import door

STATEMENT = (
    Column("at", _("时间"), "moment"), Column("kind", _("类型"), "strong", sub="why"), Column("other", _("对方")),
    Column("in_fen", _("收入（元）"), "money"), Column("out_fen", _("支出（元）"), "money"),
    Column("hold_fen", _("占用（元）"), "money"), Column("left_fen", _("可用余额（元）"), "money"),
)
FROZEN = (
    Column("document_no", _("文号"), "strong", sub="why"), Column("moved_at", _("时间"), "moment"),
    Column("amount_fen", _("金额（元）"), "money"),
)


@page(door, "budgets/<int:line_id>/", title=_("预算"))
def budget(ask: Ask, line_id: int) -> Show | HttpResponse:
    """One line and every transfer that touched it, newest first."""
    line = queries.budget_lines(by=ask.by).select_related("region__parent").get(pk=line_id)
    rows = _statement(line, ask)
    if listing.wants_file(ask):
        return listing.file_of(STATEMENT, rows, name=str(_("资金明细")))
    figures = queries.figures_of([line])[0]
    row = row_of(figures, ask)
    return show(
        row=row, columns=STATEMENT, here=(here := listing.page_of(ask, rows, per=50)), rows=here.object_list,
        export_url=listing.export_url(ask), ways=ways(ask, line), frozen_columns=FROZEN, frozen=list(queries.freezes_of(line)),
        crumbs=[{"label": _("预算与资金"), "url": reverse("officer:budgets")}, {"label": row["fund"]}],
        figures=[{"label": column.label, "value": yuan(row[column.key])} for column in COLUMNS[3:]],
        **_forecast(ask, line),
        years=[{"label": _("{year} 年的钱").format(year=year), "value": yuan(fen)}
               for year, fen in sorted(queries.left_by_year(line).items())] if figures.available_fen else [],
    )


@budget.deed("pass_down")
def pass_down(ask: Ask, line_id: int) -> SeeOther:
    """Hand part of the money down."""
    return _done(ask, line_id, "pass_down")


@budget.deed("reallocate")
def reallocate(ask: Ask, line_id: int) -> SeeOther:
    """Give part of the money to a region beside it."""
    return _done(ask, line_id, "reallocate")


@budget.deed("carry_over")
def carry_over(ask: Ask, line_id: int) -> SeeOther:
    """Carry what is left into the next year."""
    return _done(ask, line_id, "carry_over")


@budget.deed("give_back")
def give_back(ask: Ask, line_id: int) -> SeeOther:
    """Return part of the money upward."""
    return _done(ask, line_id, "give_back")


@budget.deed("freeze")
def freeze(ask: Ask, line_id: int) -> SeeOther:
    """Set part of the money aside."""
    return _done(ask, line_id, "freeze")


@budget.deed("unfreeze")
def unfreeze(ask: Ask, line_id: int) -> SeeOther:
    """Release what was set aside."""
    return _done(ask, line_id, "unfreeze")


def _forecast(ask: Ask, line: Any) -> dict[str, Any]:
    """When it runs out, with its interval, and the line from what was left to the end; nothing where nothing was used yet."""
    found, weekly = queries.forecast_of(line, on=ask.today)
    rules = queries.forecast_rules(ask.today)
    if found is None:
        return {"ends": [], "path": [], "rules": rules, "weekly": weekly}
    none = _("{n} 天内用不完").format(n=rules.horizon_days)
    first, last = (f"{day:%Y-%m-%d}" if day else none for day in (found.earliest, found.latest))
    return {"rules": rules, "weekly": weekly, "path": _path(found, weekly, ask.today), "ends": [
        {"label": _("预计用完"), "value": f"{found.likely:%Y-%m-%d}" if found.likely else none,
         "kind": "late" if found.likely and found.likely.year == ask.today.year else ""},
        {"label": _("最早"), "value": first}, {"label": _("最晚"), "value": last},
        {"label": _("周均用量（元）"), "value": yuan(found.weekly_fen), "note": _("最近 {n} 个完整周").format(n=found.weeks)}]}


def _path(found: Any, weekly: list[int], today: date) -> list[dict[str, Any]]:
    """What was left week by week, counted back from today by use alone, then the likely and, dashed, the fastest way down."""
    points: list[dict[str, Any]] = []
    for nth in range(len(weekly), 0, -1):
        points.append({"label": f"{today - timedelta(weeks=nth):%m-%d}", "value": (found.left_fen + sum(weekly[-nth:])) // 100})
    points.append({"label": f"{today:%m-%d}", "value": found.left_fen // 100, "other": found.left_fen // 100})
    weeks = min(52, -(-(found.likely - today).days // 7)) if found.likely else 52
    step = max(1, -(-weeks // 12))
    for nth in range(step, weeks + step, step):
        slow, fast = (max(0, found.left_fen - nth * pace) // 100 for pace in
                      (found.weekly_fen, found.weekly_fen + found.spread_fen))
        points.append({"label": f"{today + timedelta(weeks=nth):%m-%d}", "value": slow, "other": fast})
    return points


def _done(ask: Ask, line_id: int, do: str) -> SeeOther:
    return done(ask, queries.budget_lines(by=ask.by).select_related("region__parent").get(pk=line_id), do)


def _statement(line: Any, ask: Ask) -> list[dict[str, object]]:
    """Transfers newest first, each with what was left after it: a hold takes, a void gives back, a post only pays."""
    left, rows, account, moves = 0, [], line.account, queries.moves_of(line)
    for one in ledger.statement(account):
        into, kind = one.credit.code == account, Kind(one.kind)
        direct = kind == Kind.DIRECT
        left += {(Kind.DIRECT, True): 1, (Kind.DIRECT, False): -1, (Kind.HOLD, False): -1, (Kind.VOID, False): 1}.get(
            (kind, into), 0) * one.amount_fen
        move = moves.get(one.pk)
        rows.append({
            "at": one.at, "kind": (Moved(move.kind) if move else kind).label(ask.language), "why": one.why, "left_fen": left,
            "other": (one.debit if into else one.credit).name, "in_fen": one.amount_fen if direct and into else None,
            "out_fen": one.amount_fen if (direct and not into) or kind == Kind.POST else None,
            "hold_fen": {Kind.HOLD: 1, Kind.POST: -1, Kind.VOID: -1}.get(kind, 0) * one.amount_fen or None,
        })
    return rows[::-1]

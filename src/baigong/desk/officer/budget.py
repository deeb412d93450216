"""One budget line: its statement from the ledger, and handing part of its money down."""

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
from baigong.kernel.fen import yuan
from baigong.kernel.refused import Common, Refused
from baigong.ledger import queries as ledger
from baigong.ledger.words import Kind
from baigong.people import queries as people
from baigong.people.words import Role
from baigong.policy import actions, queries

from .budgets import COLUMNS, Money, row_of
from .door import door

STATEMENT = (
    Column("at", _("时间"), "moment"), Column("kind", _("类型"), "strong", sub="why"), Column("other", _("对方")),
    Column("in_fen", _("收入（元）"), "money"), Column("out_fen", _("支出（元）"), "money"),
    Column("hold_fen", _("占用（元）"), "money"), Column("left_fen", _("可用余额（元）"), "money"),
)


class PassDown(Money):
    """Part of a line's money for a region below."""

    region = forms.ChoiceField(label=_("下级地区"))


@page(door, "budgets/<int:line_id>/", title=_("预算"))
def budget(ask: Ask, line_id: int) -> Show | HttpResponse:
    """One line and every transfer that touched it, newest first."""
    figures = next(one for one in queries.budget_figures(by=ask.by)
                   if one.line == queries.budget_lines(by=ask.by).get(pk=line_id))
    rows = _statement(figures.line.account, ask)
    if listing.wants_file(ask):
        return listing.file_of(STATEMENT, rows, name=str(_("资金明细")))
    row = row_of(figures, ask)
    return show(
        row=row, columns=STATEMENT, here=(here := listing.page_of(ask, rows, per=50)), rows=here.object_list,
        export_url=listing.export_url(ask), form=_pass_down(ask, figures.line),
        crumbs=[{"label": _("预算与资金"), "url": reverse("officer:budgets")}, {"label": row["fund"]}],
        figures=[{"label": column.label, "value": yuan(row[column.key])} for column in COLUMNS[3:]],
    )


@budget.deed("pass_down")
def pass_down(ask: Ask, line_id: int) -> SeeOther:
    """Hand part of the money down."""
    line = queries.budget_lines(by=ask.by).get(pk=line_id)
    form = _pass_down(ask, line)
    if form is None:
        raise Refused(Common.NOT_YOURS)
    given = checked(form)
    actions.pass_down(by=ask.by, now=ask.now, line_id=line_id, to_region=given["region"],
                      document_no=given["document_no"], amount_fen=given["amount"])
    return ask.again(_("已分解"))


def _pass_down(ask: Ask, line: Any) -> PassDown | None:
    """Only for those whose region holds the line, and where there is a region below."""
    if ask.by.role != Role.FINANCE_OFFICER or not ask.by.covers(line.region_id):
        return None
    form = typed(ask, PassDown, "pass_down", auto_id="down_%s")
    below = [(code, name) for code, name in people.regions_to_choose(line.region_id, on=ask.today)
             if code != line.region_id]
    form.fields["region"].choices = below
    return form if below else None


def _statement(account: str, ask: Ask) -> list[dict[str, object]]:
    """Transfers newest first, each with what was left after it: a hold takes, a void gives back, a post only pays."""
    left, rows = 0, []
    for one in ledger.statement(account):
        into, kind = one.credit.code == account, Kind(one.kind)
        direct = kind == Kind.DIRECT
        left += {(Kind.DIRECT, True): 1, (Kind.DIRECT, False): -1, (Kind.HOLD, False): -1, (Kind.VOID, False): 1}.get(
            (kind, into), 0) * one.amount_fen
        rows.append({
            "at": one.at, "kind": kind.label(ask.language), "why": one.why, "left_fen": left,
            "other": (one.debit if into else one.credit).name, "in_fen": one.amount_fen if direct and into else None,
            "out_fen": one.amount_fen if (direct and not into) or kind == Kind.POST else None,
            "hold_fen": {Kind.HOLD: 1, Kind.POST: -1, Kind.VOID: -1}.get(kind, 0) * one.amount_fen or None,
        })
    return rows[::-1]

"""The books month by month: closed by one officer, confirmed by another; each with its trial balance and its hash."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import bookkeeping, listing
from baigong.desk.forms import checked, typed, why
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import XLSX, SeeOther, Show, download, show
from baigong.journal import queries as journal
from baigong.kernel.fen import capitals, yuan
from baigong.ledger import queries as ledger
from baigong.ledger.queries import TrialRow
from baigong.ledger.words import PeriodState
from baigong.people import queries as people
from baigong.policy import actions, queries

from .door import door

MANY = 30
"""So many accounts of one head are listed with the others; more are one line that opens."""
VOUCHERS_A_PAGE = 20
TINTS = {PeriodState.CLOSED: "ok", PeriodState.PROPOSED: "wait"}
MONTHS = (Column("month", _("月份"), "strong"), Column("state", _("状态"), "tag"), Column("count", _("划转笔数"), "number"),
          Column("posted_fen", _("发生额（元）"), "money"), Column("who", _("制单 / 审核")), Column("hash", _("哈希（前 12 位）")))
TRIAL = (Column("name", _("科目"), "strong", sub="code"), Column("opening_fen", _("期初余额（元）"), "money"),
         Column("in_fen", _("借方发生（元）"), "money"), Column("out_fen", _("贷方发生（元）"), "money"),
         Column("closing_fen", _("期末余额（元）"), "money"), Column("held_fen", _("其中占用（元）"), "money"),
         Column("after_fen", _("更正后期末（元）"), "money"))
OFFICIAL = (Column("code", _("科目编码")), Column("name", _("科目名称")), Column("opening_in", _("期初借方（元）"), "money"),
            Column("opening_out", _("期初贷方（元）"), "money"), Column("in_fen", _("本期借方（元）"), "money"),
            Column("out_fen", _("本期贷方（元）"), "money"), Column("closing_in", _("期末借方（元）"), "money"),
            Column("closing_out", _("期末贷方（元）"), "money"), Column("held_fen", _("其中占用（元）"), "money"),
            Column("after_fen", _("更正后期末（元）"), "money"))
VOUCHERS = (Column("no", _("凭证号"), "strong", sub="why"), Column("on", _("日期"), "moment"), Column("ins", _("借方")),
            Column("outs", _("贷方")), Column("amount_fen", _("金额（元）"), "money", sub="capitals"))


class Return(forms.Form):
    """Why a closing is returned."""

    why = why(_("退回原因"))


@page(door, "books/", title=_("账簿"))
def books(ask: Ask) -> Show | HttpResponse:
    """Every month, newest first; `?file=bean` is the ledger for beancount, of `?year=` or whole."""
    if ask.get.get("file") == "bean" and queries.sees_books(by=ask.by):
        year = int(ask.get["year"]) if ask.get.get("year", "").isdecimal() and len(ask.get["year"]) == 4 else None
        text = "".join(ledger.beancount(until=ask.now, year=year))
        return download(text.encode(), name=f"baigong{year or ''}.bean", kind="text/plain; charset=utf-8")
    found = queries.book_months(by=ask.by, on=ask.today)
    rows = _month_rows(found, ask)
    if listing.wants_file(ask):
        return listing.file_of(MONTHS, rows, name=str(_("账簿")))
    here = listing.page_of(ask, rows)
    years = sorted({one.month.year for one in found}, reverse=True)
    return show(columns=MONTHS, rows=here.object_list, here=here, export_url=listing.export_url(ask),
                whole=queries.sees_books(by=ask.by), years=[{"year": year, "url": f"?file=bean&year={year}"} for year in years])


@page(door, "books/<int:year>-<int:number>/", title=_("科目余额表"))
def book_month(ask: Ask, year: int, number: int) -> Show | HttpResponse:
    """The trial balance of a month, as closed and as restated since; `?head=` opens the many accounts of one head."""
    one = _month(ask, year, number)
    rows = ledger.as_closed(one.period) if one.period else ledger.trial_balance(*ledger.edges(one.month))
    title = f"{_('科目余额表')} {one.month:%Y-%m}"
    if listing.wants_file(ask):
        return listing.file_of(OFFICIAL, [_official(row) for row in rows], name=title)
    head = ask.get.get("head", "")
    shown = [row for row in rows if row.code.split("/", 1)[0] == head] if head else rows
    here = listing.page_of(ask, [_trial(row, one.month) for row in shown] if head else _gathered(shown, one.month, ask), per=100)
    return show(
        one=one, period=one.period, state=_state(one, ask), columns=TRIAL, here=here, rows=here.object_list,
        export_url=listing.export_url(ask), crumbs=_crumbs(one.month, last=""),
        vouchers_url=reverse("officer:book_vouchers", args=[year, number]),
        returning=typed(ask, Return, "return", auto_id="return_%s"),
        figures=[{"label": label, "value": yuan(sum(getattr(row, key) for row in rows)), "unit": _("元")} for key, label in (
            ("in_fen", _("借方发生合计")), ("out_fen", _("贷方发生合计")), ("held_fen", _("月末占用")))],
        facts=_facts(one, ask), history=told(journal.history_of(one.period), language=ask.language) if one.period else [],
        restated=any(row.restated_fen for row in rows))


@book_month.deed("close")
def close_month(ask: Ask, year: int, number: int) -> SeeOther:
    """Lock the month and lay it before a second officer."""
    actions.close_month(by=ask.by, now=ask.now, month=_month(ask, year, number).month)
    return ask.again(_("已结账，等另一名人员复核；该月不再记账"))


@book_month.deed("confirm")
def confirm_month(ask: Ask, year: int, number: int) -> SeeOther:
    """The second officer's word."""
    actions.confirm_month(by=ask.by, now=ask.now, period_id=_period(ask, year, number))
    return ask.again(_("已复核，账簿已结"))


@book_month.deed("return")
def return_month(ask: Ask, year: int, number: int) -> SeeOther:
    """Open it again, with the reason."""
    given = checked(typed(ask, Return, "return", auto_id="return_%s"))
    actions.return_month(by=ask.by, now=ask.now, period_id=_period(ask, year, number), why=given["why"])
    return ask.again(_("已退回，该月可继续记账"))


@page(door, "books/<int:year>-<int:number>/vouchers/", title=_("记账凭证"))
def book_vouchers(ask: Ask, year: int, number: int) -> Show | HttpResponse:
    """The vouchers of a month by number; as a file, as they are printed and bound."""
    one = _month(ask, year, number)
    starts, ends = ledger.edges(one.month)
    if listing.wants_file(ask):
        names = people.names_of([one.period.proposed_by, one.period.confirmed_by] if one.period else [])
        content = bookkeeping.voucher_sheets(
            ledger.vouchers(starts, ends), unit=people.region(ask.by.region).name, is_final=_is_closed(one),
            prepared=names.get(one.period.proposed_by or 0, "") if one.period else "",
            reviewed=names.get(one.period.confirmed_by or 0, "") if one.period else "")
        return download(content, name=f"{_('记账凭证')} {one.month:%Y-%m}.xlsx", kind=XLSX)
    count = ledger.voucher_count(starts, ends)
    here = listing.page_of(ask, range(1, count + 1), per=VOUCHERS_A_PAGE)
    found = ledger.vouchers(starts, ends, first=here.start_index(), last=here.end_index()) if count else []
    return show(one=one, columns=VOUCHERS, rows=[_voucher(each) for each in found], here=here, final=_is_closed(one),
                export_url=listing.export_url(ask), crumbs=_crumbs(one.month, last=_("记账凭证")))


def _month(ask: Ask, year: int, number: int) -> queries.BookMonth:
    """The month asked for, if it is one of the books. Raises ObjectDoesNotExist."""
    for one in queries.book_months(by=ask.by, on=ask.today):
        if (one.month.year, one.month.month) == (year, number):
            return one
    raise ObjectDoesNotExist


def _period(ask: Ask, year: int, number: int) -> int:
    period = _month(ask, year, number).period
    if period is None:
        raise ObjectDoesNotExist
    return period.pk


def _is_closed(one: queries.BookMonth) -> bool:
    return one.period is not None and one.period.state == PeriodState.CLOSED


def _crumbs(month: date, *, last: object) -> list[dict[str, object]]:
    here: dict[str, object] = {"label": f"{month:%Y-%m}"}
    if last:
        here["url"] = reverse("officer:book_month", args=[month.year, month.month])
    return [{"label": _("账簿"), "url": reverse("officer:books")}, here, *([{"label": last}] if last else [])]


def _state(one: queries.BookMonth, ask: Ask) -> tuple[object, str]:
    if one.period is None:
        return _("未结账"), ""
    state = PeriodState(one.period.state)
    return state.label(ask.language), TINTS.get(state, "")


def _month_rows(found: list[queries.BookMonth], ask: Ask) -> list[dict[str, Any]]:
    kept = [one.period for one in found if one.period]
    names = people.names_of([who for one in kept for who in (one.proposed_by, one.confirmed_by)])
    return [{
        "month": f"{one.month:%Y-%m}", "state": _state(one, ask), "count": one.period.transfer_count if one.period else None,
        "posted_fen": one.period.posted_fen if one.period else None, "hash": one.period.hash[:12] if one.period else "",
        "who": " / ".join(names.get(who or 0, "–") for who in (one.period.proposed_by, one.period.confirmed_by))
               if one.period else "",
        "url": reverse("officer:book_month", args=[one.month.year, one.month.month])} for one in found]


def _facts(one: queries.BookMonth, ask: Ask) -> list[dict[str, object]]:
    if one.period is None:
        return []
    names = people.names_of([one.period.proposed_by, one.period.confirmed_by])
    return [{"label": _("制单"), "value": names.get(one.period.proposed_by or 0, "–")},
            {"label": _("审核"), "value": names.get(one.period.confirmed_by or 0, "–")},
            {"label": _("划转笔数"), "value": f"{one.period.transfer_count:,}"},
            {"label": _("哈希（SHA-256）"), "value": one.period.hash}]


def _trial(row: TrialRow, month: date) -> dict[str, Any]:
    return {"name": row.name, "code": row.code, "opening_fen": row.opening_fen, "in_fen": row.in_fen, "out_fen": row.out_fen,
            "closing_fen": row.closing_fen, "held_fen": row.held_fen, "after_fen": row.closing_fen + row.restated_fen,
            "url": f"{reverse('officer:account_book', args=[row.account_id])}?year={month.year}"}


def _gathered(rows: list[TrialRow], month: date, ask: Ask) -> list[dict[str, Any]]:
    """Row by row, but the many accounts of one head as one row that opens them."""
    heads: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        heads.setdefault(row.code.split("/", 1)[0], []).append(_trial(row, month))
    found: list[dict[str, Any]] = []
    for head, shown in heads.items():
        if len(shown) <= MANY:
            found += shown
        else:
            sums = {key: sum(row[key] for row in shown) for key in shown[0] if key.endswith("_fen")}
            found.append({**sums, "name": bookkeeping.head_of(head), "code": _("{n} 户").format(n=f"{len(shown):,}"),
                          "url": f"?head={head}"})
    return found


def _official(row: TrialRow) -> dict[str, Any]:
    """Balances on the side where they stand."""
    return {"code": row.code, "name": row.name, "opening_in": max(row.opening_fen, 0), "opening_out": max(-row.opening_fen, 0),
            "in_fen": row.in_fen, "out_fen": row.out_fen, "closing_in": max(row.closing_fen, 0),
            "closing_out": max(-row.closing_fen, 0), "held_fen": row.held_fen, "after_fen": row.closing_fen + row.restated_fen}


def _voucher(one: Any) -> dict[str, Any]:
    sides = {side: "；".join(f"{bookkeeping.account_of(line)} {yuan(line.amount_fen)}" for line in one.lines if line.is_in is side)
             for side in (True, False)}
    return {"no": _("记 {n}").format(n=one.nth), "why": one.why, "on": one.at, "ins": sides[True], "outs": sides[False],
            "amount_fen": one.amount_fen, "capitals": capitals(one.amount_fen)}

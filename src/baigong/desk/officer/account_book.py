"""The ledger book of an account, and each transfer in it: from the line to the claim and the document, and its restatement."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from baigong.desk import bookkeeping, listing
from baigong.desk.forms import Yuan, checked, typed, why
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.kernel.fen import capitals, yuan
from baigong.kernel.refused import Common, Refused
from baigong.ledger import queries as ledger
from baigong.ledger.words import Kind
from baigong.policy import actions, queries
from baigong.subsidy import queries as subsidy

from .door import CASEWORK, door

ROWS = (Column("on", _("日期"), "moment"), Column("why", _("摘要"), "strong", sub="for_what"), Column("other", _("对方科目")),
        Column("in_fen", _("借方（元）"), "money"), Column("out_fen", _("贷方（元）"), "money"),
        Column("left_fen", _("余额（元）"), "money"))
RESTATED = (Column("nth", _("次"), "number"), Column("at", _("更正时间"), "moment"),
            Column("document_no", _("依据文号"), "strong", sub="why"),
            Column("before_fen", _("原为（元）"), "money"), Column("after_fen", _("更正为（元）"), "money"))


class Restate(forms.Form):
    """What a transfer should have been."""

    after_fen = Yuan(label=_("应为（元）"), required=False, help_text=_("填 0 表示这笔账不应有；差额今天记账，原账不动"))
    document_no = forms.CharField(label=_("依据文号"), max_length=60)
    why = why(_("更正原因"))


@page(door, "books/accounts/<int:account_id>/", title=_("明细账"))
def account_book(ask: Ask, account_id: int) -> Show | HttpResponse:
    """One account through a year (`?year=`, this one): opening, every posted line with what stood after it, closing."""
    if not queries.sees_books(by=ask.by):
        raise ObjectDoesNotExist
    account, year = ledger.account_by_key(account_id), _year(ask)
    starts, ends = ledger.edges(date(year, 1, 1))[0], ledger.edges(date(year, 12, 1))[1]
    opening_fen = ledger.stood_at(account_id, starts)
    found = ledger.book(account_id, starts, ends, opening_fen=opening_fen)
    name = f"{account.name} {year} {_('明细账')}"
    if listing.wants_file(ask):
        head = {"on": starts, "why": str(_("上年结转")), "for_what": "", "other": "", "in_fen": None, "out_fen": None,
                "left_fen": opening_fen}
        return listing.file_of(ROWS, [head, *(_row(row) for row in found)], name=name)
    here = listing.page_of(ask, found, per=50)
    first = ledger.first_month()
    return show(
        account=account, year=year, columns=ROWS, rows=[_row(row) for row in here.object_list], here=here,
        export_url=listing.export_url(ask), crumbs=[{"label": _("账簿"), "url": reverse("officer:books")}, {"label": account.name}],
        head=bookkeeping.head_of(account.code),
        chips=[{"label": str(one), "url": f"?year={one}", "current": one == year}
               for one in range(ask.today.year, (first or ask.today).year - 1, -1)],
        figures=[{"label": label, "value": yuan(fen), "unit": _("元")} for label, fen in (
            (_("期初余额"), opening_fen), (_("借方发生"), sum(row.in_fen for row in found)),
            (_("贷方发生"), sum(row.out_fen for row in found)), (_("期末余额"), found[-1].left_fen if found else opening_fen))])


@page(door, "books/transfers/<uuid:transfer_id>/", title=_("账目"))
def transfer(ask: Ask, transfer_id: UUID) -> Show:
    """One transfer: its two accounts, its document or claim, and what was restated of it."""
    if not queries.sees_books(by=ask.by):
        raise ObjectDoesNotExist
    one = ledger.transfer(transfer_id)
    found = ledger.restatements(transfer_id)
    claim_no = one.settles.why if one.settles else ""
    claim_id = subsidy.claim_id(claim_no, by=ask.by) if claim_no and ask.by.role in CASEWORK else None
    return show(
        one=one, capitals=capitals(one.amount_fen), kind=Kind(one.kind).label(ask.language), claim_no=claim_no,
        claim_url=reverse("officer:claim", args=[claim_id]) if claim_id else "",
        into_url=reverse("officer:account_book", args=[one.credit_id]),
        out_url=reverse("officer:account_book", args=[one.debit_id]),
        form=_restate(ask, transfer_id), columns=RESTATED, rows=[_restated(each, one.pk) for each in found],
        crumbs=[{"label": _("账簿"), "url": reverse("officer:books")}, {"label": one.why or str(one.pk)}])


@transfer.deed("restate")
def restate(ask: Ask, transfer_id: UUID) -> SeeOther:
    """Say what it should have been."""
    form = _restate(ask, transfer_id)
    if form is None:
        raise Refused(Common.NOT_YOURS)
    actions.restate(by=ask.by, now=ask.now, transfer_id=transfer_id, **checked(form))
    return ask.again(_("已更正：差额已记入本月"))


def _restate(ask: Ask, transfer_id: UUID) -> Restate | None:
    if not queries.may_restate(by=ask.by, transfer_id=transfer_id):
        return None
    return typed(ask, Restate, "restate", auto_id="restate_%s")


def _restated(one: Any, shown: UUID) -> dict[str, Any]:
    """A restatement; seen from the transfer that it is, it leads to what it restates, and the other way round."""
    other = one.original_id if one.transfer_id == shown else one.transfer_id
    return {"nth": one.nth, "at": one.transfer.at, "document_no": one.transfer.why, "why": one.why, "before_fen": one.before_fen,
            "after_fen": one.after_fen, "url": reverse("officer:transfer", args=[other])}


def _row(row: ledger.BookRow) -> dict[str, Any]:
    return {"on": row.at, "why": row.why, "for_what": row.for_what, "other": row.other_name, "in_fen": row.in_fen or None,
            "out_fen": row.out_fen or None, "left_fen": row.left_fen, "url": reverse("officer:transfer", args=[row.id])}


def _year(ask: Ask) -> int:
    asked = ask.get.get("year", "")
    return int(asked) if asked.isdecimal() and 2000 <= int(asked) <= timezone.localdate(ask.now).year else ask.today.year

"""What is asked back, as every desk shows it; and the pages of whoever owes it, alike for workers, providers and employers."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.kernel.fen import yuan
from baigong.kernel.refused import Common, Refused
from baigong.offer import queries as offer
from baigong.people.words import Role
from baigong.policy.words import Fund
from baigong.subsidy import actions, queries
from baigong.subsidy.words import Means, RecoveryReason, RecoveryState

from . import listing
from .forms import checked, typed
from .page import Ask
from .parts.lists import Column
from .parts.marks import day_text
from .show import SeeOther, Show, show

TINTS = {RecoveryState.PROPOSED: "wait", RecoveryState.CONFIRMED: "act", RecoveryState.OBJECTED: "wait",
         RecoveryState.PAYING: "act", RecoveryState.SETTLED: "ok", RecoveryState.SET_OFF: "ok", RecoveryState.ENFORCED: "late",
         RecoveryState.WRITTEN_OFF: "no", RecoveryState.WITHDRAWN: "no"}
MINE = (Column("reason", _("事由"), "strong", sub="no"), Column("amount_fen", _("应退（元）"), "money"),
        Column("left_fen", _("尚欠（元）"), "money"), Column("state", _("状态"), "tag"), Column("clock", _("时限"), "clock"))
PAID_BACK = (Column("came_on", _("日期"), "day"), Column("means", _("方式"), "strong", sub="document"),
             Column("amount_fen", _("金额（元）"), "money"), Column("line", _("回到")))


INSTALMENTS = (Column("due_on", _("日期"), "day"), Column("amount_fen", _("金额（元）"), "money"),
               Column("paid_fen", _("已退（元）"), "money"), Column("state", _("状态"), "tag"))


class Objecting(forms.Form):
    """Why it is wrong."""

    text = forms.CharField(label=_("异议理由"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4}),
                           help_text=_("写明哪里不对、有什么凭据；答复前不催收"))


def row(one: Any, ask: Ask) -> dict[str, Any]:
    """One debt as lists and headings show it."""
    state = RecoveryState(one.state)
    return {
        "no": one.no, "claim": one.claim.no, "debtor": one.debtor, "policy": one.claim.sheet.named(ask.language),
        "reason": RecoveryReason(one.reason).label(ask.language), "amount_fen": one.amount_fen, "settled_fen": one.settled_fen,
        "left_fen": one.left_fen, "state": (state.label(ask.language), TINTS[state]),
        "fund": f"{one.line.region.name} {one.line.year} {Fund(one.line.fund).label(ask.language)}", "region": one.region.name,
        "confirmed_on": one.confirmed_on, "due_on": one.due_on,
        "clock": offer.days_left(one.due_on, ask.today) if one.is_owed else None,
    }


def repayments(one: Any, ask: Ask) -> list[dict[str, Any]]:
    """What came in for it, the oldest first."""
    return [{
        "came_on": paid.came_on, "means": Means(paid.means).label(ask.language), "document": paid.document,
        "amount_fen": paid.amount_fen,
        "line": f"{paid.line.region.name} {paid.line.year}" if paid.line else str(_("资金来源（上缴）")),
    } for paid in queries.repayments_of(one)]


def instalments(one: Any, ask: Ask) -> list[dict[str, Any]]:
    """The plan that holds, each instalment with what of it has come in."""
    return [{
        "due_on": part.due_on, "amount_fen": part.amount_fen, "paid_fen": part.paid_fen,
        "state": (_("已退"), "ok") if part.paid_fen == part.amount_fen else (_("逾期"), "late") if part.is_missed
        else (_("待退"), "wait"),
    } for part in queries.plan_of(one, on=ask.today)]


def list_of(ask: Ask) -> Show | HttpResponse:
    """Everything the actor or their house owes or owed."""
    found = queries.recoveries(by=ask.by)
    if listing.wants_file(ask):
        return listing.file_of(MINE, [row(one, ask) for one in found], name=str(_("应退补贴")))
    here = listing.page_of(ask, found)
    rows = [{**row(one, ask), "url": _url(ask, "debt", one.pk)} for one in here.object_list]
    return show(columns=MINE, rows=rows, here=here, export_url=listing.export_url(ask),
                claims_url=_url(ask, "claims"))


def matter_of(ask: Ask, receivable_id: int) -> Show:
    """One debt: what, why by which clause, until when, what came in, and how to object."""
    one = queries.recovery(receivable_id, by=ask.by)
    return show(
        frame=_frame(ask), one=one, row=row(one, ask),
        paid_head=[_("日期"), _("方式"), _("金额（元）")],
        paid=[[day_text(paid["came_on"]), paid["means"], yuan(paid["amount_fen"])] for paid in repayments(one, ask)],
        plan_head=[_("日期"), _("金额（元）"), _("已退（元）"), _("状态")],
        plan=[[day_text(part["due_on"]), yuan(part["amount_fen"]), yuan(part["paid_fen"]), part["state"][0]]
              for part in instalments(one, ask)],
        letter_url=_url(ask, "debt_letter", one.pk), claim_url=_claim_url(ask, one), form=typed(ask, Objecting, "object"),
        may_object=one.state == RecoveryState.CONFIRMED and queries.may_still_contest(one, on=ask.today),
        crumbs=[{"label": _("应退补贴"), "url": _url(ask, "owed")}, {"label": one.no}],
    )


def letter_of(ask: Ask, receivable_id: int, *, back: str) -> Show:
    """The letter, as an A4 document. Refused(not_found) before it is confirmed."""
    found = queries.recovery_letter(queries.recovery(receivable_id, by=ask.by))
    if found is None:
        raise Refused(Common.NOT_FOUND)
    return show(letter=found, back=back)


def object_to(ask: Ask, receivable_id: int) -> SeeOther:
    """Say that it is wrong."""
    text = checked(typed(ask, Objecting, "object"))["text"]
    actions.object_to_recovery(by=ask.by, now=ask.now, receivable_id=receivable_id, text=text)
    return ask.again(_("异议已提交，答复前不催收"))


def _frame(ask: Ask) -> str:
    return "frames/worker.html" if ask.by.role == Role.WORKER else "frames/desk.html"


def _url(ask: Ask, name: str, *args: int) -> str:
    return reverse(f"{ask.page.door.audience}:{name}", args=args)


def _claim_url(ask: Ask, one: Any) -> str:
    """The page of the claim, where this reader has one: what was paid in another's name or to another house is not theirs."""
    return _url(ask, "claim", one.claim_id) if queries.claims(by=ask.by).filter(pk=one.claim_id).exists() else ""

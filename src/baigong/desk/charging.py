"""Fees of trainees laid out for people: an order's lines, where its money is, rows of lists. No page of its own."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from baigong.kernel.fen import yuan
from baigong.offer.words import Level
from baigong.subsidy import queries
from baigong.subsidy.words import FeeBack, FeeState, FeeWay, RefundState

from .page import Ask
from .parts.lists import Column

TINTS = {FeeState.DUE: "act", FeeState.WAIVED: "", FeeState.PAID: "ok", FeeState.CANCELLED: "no", FeeState.CLOSED: "ok"}
REFUND_TINTS = {RefundState.ASKED: "wait", RefundState.PAID: "ok"}
COLUMNS = (
    Column("worker", _("学员"), "strong", sub="no"), Column("cohort", _("班次"), sub="cohort_no"),
    Column("due_fen", _("应缴（元）"), "money"), Column("came_fen", _("已缴（元）"), "money", sub="way"),
    Column("back_fen", _("退还（元）"), "money"), Column("passed_fen", _("已转机构（元）"), "money"),
    Column("ordered_at", _("下单时间"), "moment"), Column("state", _("状态"), "tag", sub="refund"))


class NarrowFees(forms.Form):
    """By part of a trainee's name, or of the order's or the class's number."""

    text = forms.CharField(label=_("姓名、订单号或班号"), required=False, max_length=40)


def wanted(ask: Ask, **more: Any) -> tuple[NarrowFees, queries.WantedFees]:
    """What the address asks for, with the form that says so: `?text=`, `?state=` (a state, or `back` for refunds under way)."""
    form, state = NarrowFees(ask.get or None), ask.get.get("state", "")
    text = form.cleaned_data["text"] if form.is_bound and form.is_valid() else ""
    states = (state,) if state in FeeState.codes() else ()
    return form, queries.WantedFees(text=text, states=states, is_refund_asked=state == "back", **more)


def chips(ask: Ask, asked: queries.WantedFees) -> list[dict[str, Any]]:
    """Views of the list by state, each keeping the words looked for."""
    now, counts = ask.get.get("state", ""), queries.fee_states(asked, by=ask.by)
    known = [(str(one), one.label(ask.language), counts[one]) for one in FeeState if one in counts]
    found = []
    for code, label, count in [("", _("全部"), sum(counts.values())), *known, ("back", _("待退款"), None)]:
        query = ask.get.copy()
        query.pop("page", None)
        query["state"] = code
        found.append({"label": label, "url": f"?{query.urlencode()}", "count": count, "current": now == code})
    return found


def row(one: Any, ask: Ask, *, url: str) -> dict[str, Any]:
    """An order for a list."""
    refund, state = queries.refund_of(one), FeeState(one.state)
    payment, share = getattr(one, "payment", None), getattr(one, "share", None)
    return {
        "worker": one.worker.name, "no": one.no, "cohort": about(one, ask), "cohort_no": one.cohort.no, "due_fen": one.due_fen,
        "came_fen": payment.amount_fen if payment else 0, "way": FeeWay(payment.way).label(ask.language) if payment else "",
        "back_fen": refund.amount_fen if refund else 0, "passed_fen": share.amount_fen if share else 0,
        "ordered_at": one.ordered_at, "state": (state.label(ask.language), TINTS[state]),
        "refund": RefundState(refund.state).label(ask.language) if refund else "", "url": url}


def about(one: Any, ask: Ask) -> str:
    """Which class it is: occupation and level."""
    return f"{one.cohort.occupation.name} {Level(one.cohort.level).label(ask.language)}"


def lines(rows: Sequence[Any], language: str) -> list[dict[str, Any]]:
    """The lines of an order or a quote, for the part `decision`."""
    said = [one if isinstance(one, dict) else one.as_json() for one in rows]
    return [{"text": one["text_en"] if language == "en" else one["text"], "basis": one["basis"],
             "amount_fen": one["amount_fen"]} for one in said]


def sums(ask: Ask, asked: queries.WantedFees) -> list[dict[str, Any]]:
    """Due, came, back, passed on, kept."""
    found = queries.fee_sums(asked, by=ask.by)
    return [{"label": label, "value": yuan(fen), "unit": _("元")} for label, fen in (
        (_("待缴"), found.due_fen), (_("已缴"), found.came_fen), (_("已退还"), found.back_fen), (_("待退款"), found.asked_fen),
        (_("已转机构"), found.passed_fen), (_("在管"), found.kept_fen))]


def money(one: Any, ask: Ask) -> list[dict[str, Any]]:
    """Where the money of an order is, as facts."""
    payment, share, refund = getattr(one, "payment", None), getattr(one, "share", None), queries.refund_of(one)
    found: list[dict[str, Any]] = []
    if payment:
        found.append({"label": _("缴费"), "value": f"{yuan(payment.amount_fen)} {_('元')}",
                      "source": f"{FeeWay(payment.way).label(ask.language)} {payment.reference}"})
    if refund:
        found.append({"label": _("退费"), "value": f"{yuan(refund.amount_fen)} {_('元')}", "source": back_why(refund, ask),
                      "tag": RefundState(refund.state).label(ask.language), "kind": REFUND_TINTS[RefundState(refund.state)]})
    if share:
        found.append({"label": _("转给机构"), "value": f"{yuan(share.amount_fen)} {_('元')}", "source": share.bank_ref})
    return found


def back_why(back: Any, ask: Ask) -> str:
    """Why so much comes back: of a refund, or of what would come back."""
    cause = FeeBack(back.cause).label(ask.language)
    if back.cause != FeeBack.UNTAUGHT:
        return cause
    taught = _("已授 {taught} 分钟，共 {planned} 分钟").format(taught=back.taught_minutes, planned=back.planned_minutes)
    return f"{cause}{'; ' if ask.language == 'en' else '：'}{taught}"

"""What I pay for my training: what is due and why, paying, the receipt, and what comes back when I leave."""

from typing import Any

from django import forms
from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from baigong.desk import charging
from baigong.desk.forms import checked, typed
from baigong.desk.page import Ask, page
from baigong.desk.show import SeeOther, Show, show
from baigong.kernel.fen import capitals
from baigong.kernel.refused import Common, Refused
from baigong.offer import queries as offer
from baigong.people import queries as people
from baigong.subsidy import actions, queries
from baigong.subsidy.words import FeeState

from .door import door


class Ordering(forms.Form):
    """A voucher, where one has one."""

    voucher = forms.CharField(label=_("优惠券码"), required=False, max_length=20, help_text=_("没有就不填"),
                              widget=forms.TextInput(attrs={"autocomplete": "off"}))


class Refunding(forms.Form):
    """Why, where one wants to say."""

    why = forms.CharField(label=_("退费原因"), required=False, max_length=200)


@page(door, "fees/", title=_("缴费与退费"))
def fees(ask: Ask) -> Show:
    """Classes of mine that have a price and no order yet, and every order."""
    found = list(queries.fee_orders(by=ask.by))
    return show(
        due=[{"cohort": seat.cohort, "amount_fen": seat.price_fen, "url": reverse("worker:fee_of", args=[seat.cohort_id])}
             for seat in queries.seats_without_order(by=ask.by)],
        rows=[{"one": one, "about": charging.about(one, ask), "state": FeeState(one.state).label(ask.language),
               "tint": charging.TINTS[FeeState(one.state)], "url": reverse("worker:fee_order", args=[one.pk])} for one in found])


@page(door, "cohorts/<int:cohort_id>/fee/", title=_("缴费"), under="worker:mine")
def fee_of(ask: Ask, cohort_id: int) -> Show:
    """What a seat of mine would cost, line by line, before I order."""
    one = offer.cohort(cohort_id, by=ask.by)
    seat, price = queries.fee_seat(one.pk, by=ask.by), queries.price_of(one)
    if seat is None or price is None:
        raise Http404
    seat.cohort = one
    known, bill = queries.fee_order_of(seat), queries.quoted(seat, price, on=ask.today)
    return show(one=one, lines=charging.lines(bill.lines, ask.language), due_fen=bill.due_fen, form=typed(ask, Ordering, "order"),
                known=reverse("worker:fee_order", args=[known.pk]) if known else "")


@fee_of.deed("order")
def order(ask: Ask, cohort_id: int) -> SeeOther:
    """Ask for the bill."""
    given = checked(typed(ask, Ordering, "order"))
    seat = queries.fee_seat(cohort_id, by=ask.by)
    if seat is None:
        raise Refused(Common.NOT_FOUND)
    made = actions.order_fee(by=ask.by, now=ask.now, enrolment_id=seat.pk, **given)
    return ask.done(_("已生成订单"), "worker:fee_order", made.pk)


@page(door, "fees/<int:order_id>/", title=_("订单"))
def fee_order(ask: Ask, order_id: int) -> Show:
    """One order: its lines, how to pay it, where its money is, what would come back."""
    one = queries.fee_order(order_id, by=ask.by)
    state, refund = FeeState(one.state), queries.refund_of(one)
    back = queries.would_come_back(one, at=ask.now) if refund is None else None
    bureau = people.bureau_of(one.cohort.region_id)
    return show(
        one=one, about=charging.about(one, ask), state=state.label(ask.language), tint=charging.TINTS[state],
        lines=charging.lines(one.lines, ask.language), is_due=state is FeeState.DUE,
        is_late=bool(one.pay_until and one.pay_until < ask.today), online=queries.sandbox() is not None,
        money=charging.money(one, ask), has_paid=one.paid_at is not None,
        office=bureau.name if bureau else one.cohort.region.name, back=back, back_why=charging.back_why(back, ask) if back else "",
        has_left=one.enrolment.state == "withdrawn", refund=refund, form=typed(ask, Refunding, "refund"))


@fee_order.deed("cancel")
def cancel(ask: Ask, order_id: int) -> SeeOther:
    """Give it up before paying."""
    actions.cancel_fee_order(by=ask.by, now=ask.now, order_id=order_id)
    return ask.done(_("订单已取消"), "worker:fees")


@fee_order.deed("refund")
def refund(ask: Ask, order_id: int) -> SeeOther:
    """Ask for what comes back."""
    actions.ask_fee_refund(by=ask.by, now=ask.now, order_id=order_id, **checked(typed(ask, Refunding, "refund")))
    return ask.again(_("已申请退费，原路退回"))


@page(door, "fees/<int:order_id>/sandbox/", title=_("模拟支付"), under="worker:fees")
def fee_sandbox(ask: Ask, order_id: int) -> Show:
    """A gateway's page, in the house itself: only where people are invented, and nobody pays anything."""
    one = queries.fee_order(order_id, by=ask.by)
    if queries.sandbox() is None or one.state != FeeState.DUE:
        raise Http404
    return show(one=one, about=charging.about(one, ask), back=reverse("worker:fee_order", args=[one.pk]))


@fee_sandbox.deed("pay")
def pay(ask: Ask, order_id: int) -> SeeOther:
    """The gateway tells us, with its signature, that it was paid."""
    content, signature = queries.sandbox_notice(queries.fee_order(order_id, by=ask.by), at=ask.now)
    actions.take_fee_notice(by=ask.by, now=ask.now, content=content, signature=signature)
    return ask.done(_("支付成功"), "worker:fee_order", order_id)


@page(door, "fees/<int:order_id>/receipt/", title=_("缴费收据"), under="worker:fees")
def fee_receipt(ask: Ask, order_id: int) -> Show:
    """The receipt, to be printed."""
    one: Any = queries.fee_order(order_id, by=ask.by)
    if one.paid_at is None:
        raise Http404
    bureau = people.bureau_of(one.cohort.region_id)
    return show(one=one, about=charging.about(one, ask), lines=charging.lines(one.lines, ask.language),
                capitals=capitals(one.due_fen), paid_on=timezone.localdate(one.paid_at), money=charging.money(one, ask),
                office=bureau.name if bureau else one.cohort.region.name, back=reverse("worker:fee_order", args=[one.pk]))

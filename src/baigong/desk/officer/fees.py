"""Fees of trainees as the bureau keeps them: every order with its money, transfers confirmed, refunds paid, classes settled."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import charging, listing
from baigong.desk.forms import Yuan, checked, day, typed
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.kernel.fen import yuan
from baigong.kernel.refused import Common, Refused
from baigong.ledger import queries as ledger
from baigong.offer.words import Level
from baigong.people.words import Role
from baigong.subsidy import actions, queries
from baigong.subsidy.words import FeeState, RefundState

from .door import door

KEEPERS = frozenset({Role.PAYER, Role.FINANCE_OFFICER})
CLASSES = (Column("about", _("班次"), "strong", sub="no"), Column("provider", _("培训机构")),
           Column("orders", _("订单"), "number"),
           Column("closes_on", _("结课日期"), "day"), Column("fen", _("已缴（元）"), "money"),
           Column("left_fen", _("可转（元）"), "money"))


class Came(forms.Form):
    """What the bank's statement says."""

    amount_fen = Yuan(label=_("到账金额（元）"))
    reference = forms.CharField(label=_("银行流水号"), max_length=60)
    came_on = day(_("到账日期"))


class Went(forms.Form):
    """By which number the bank sent it."""

    bank_ref = forms.CharField(label=_("银行流水号"), max_length=60)


@page(door, "fees/", title=_("个人缴费"))
def fees(ask: Ask) -> Show | HttpResponse:
    """Every order of the place, by state; all of it as a file."""
    form, asked = charging.wanted(ask)
    found = queries.fee_orders(asked, by=ask.by)
    if listing.wants_file(ask):
        return listing.file_of(charging.COLUMNS, listing.in_lots(found, lambda some: _rows(some, ask)), name=str(_("个人缴费")))
    here = listing.page_of(ask, found)
    return show(columns=charging.COLUMNS, rows=_rows(here.object_list, ask), here=here, narrow=form,
                chips=charging.chips(ask, asked), figures=charging.sums(ask, asked), export_url=listing.export_url(ask),
                left=queries.classes_with_fees_left(by=ask.by).count())


@page(door, "fees/<int:order_id>/", title=_("个人缴费"))
def fee(ask: Ask, order_id: int) -> Show:
    """One order: its lines, its money to the transfer, its history."""
    one = queries.fee_order(order_id, by=ask.by)
    state, refund, keeps = FeeState(one.state), queries.refund_of(one), ask.by.role in KEEPERS
    return show(
        one=one, about=charging.about(one, ask), state=state.label(ask.language), tint=charging.TINTS[state],
        lines=charging.lines(one.lines, ask.language), money=charging.money(one, ask), refund=refund,
        moved=[{"at": each.at, "what": f"{each.debit.name} → {each.credit.name}", "who": f"{yuan(each.amount_fen)} {_('元')}"}
               for each in ledger.statement(one.account)] if one.paid_at else [],
        came=typed(ask, Came, "confirm", initial={"amount_fen": one.due_fen, "came_on": ask.today})
        if keeps and state is FeeState.DUE else None,
        went=typed(ask, Went, "refund") if keeps and refund and refund.state == RefundState.ASKED else None,
        cohort_url=reverse("officer:cohort", args=[one.cohort_id]), history=told(journal.history_of(one), language=ask.language),
        crumbs=[{"label": _("个人缴费"), "url": reverse("officer:fees")}, {"label": one.no}])


@fee.deed("confirm")
def confirm(ask: Ask, order_id: int) -> SeeOther:
    """The money is there."""
    actions.confirm_fee_transfer(by=ask.by, now=ask.now, order_id=order_id, **checked(typed(ask, Came, "confirm")))
    return ask.again(_("已确认到账"))


@fee.deed("refund")
def refund(ask: Ask, order_id: int) -> SeeOther:
    """It went back."""
    found = queries.refund_of(queries.fee_order(order_id, by=ask.by))
    if found is None:
        raise Refused(Common.NOT_FOUND)
    actions.pay_fee_refund(by=ask.by, now=ask.now, refund_id=found.pk, **checked(typed(ask, Went, "refund")))
    return ask.again(_("已记录退款"))


@page(door, "fees/classes/", title=_("待转机构"), under="officer:fees")
def fee_classes(ask: Ask) -> Show | HttpResponse:
    """Classes that are over and whose fees still lie here, the longest over first."""
    found = queries.classes_with_fees_left(by=ask.by)
    if listing.wants_file(ask):
        return listing.file_of(CLASSES, listing.in_lots(found, lambda some: _classes(some, ask)), name=str(_("待转机构")))
    here = listing.page_of(ask, found)
    return show(columns=CLASSES, rows=_classes(here.object_list, ask), here=here, export_url=listing.export_url(ask),
                crumbs=[{"label": _("个人缴费"), "url": reverse("officer:fees")}, {"label": _("待转机构")}])


@page(door, "fees/classes/<int:cohort_id>/", title=_("转给机构"), under="officer:fees")
def fee_class(ask: Ask, cohort_id: int) -> Show:
    """One of them: which orders, how much, and the deed."""
    one = queries.classes_with_fees_left(by=ask.by).get(pk=cohort_id)
    ready = list(queries.fees_to_pass_on(one.pk))
    return show(
        one=one, about=f"{one.occupation.name} {Level(one.level).label(ask.language)}", fen=sum(each.left_fen for each in ready),
        orders=len(ready), waiting=one.orders - len(ready),
        form=typed(ask, Went, "pass_on") if ask.by.role in KEEPERS and ready else None,
        list_url=f"{reverse('officer:fees')}?text={one.no}",
        crumbs=[{"label": _("个人缴费"), "url": reverse("officer:fees")},
                {"label": _("待转机构"), "url": reverse("officer:fee_classes")}, {"label": one.no}])


@fee_class.deed("pass_on")
def pass_on(ask: Ask, cohort_id: int) -> SeeOther:
    """Send it."""
    fen = actions.pass_fees_on(by=ask.by, now=ask.now, cohort_id=cohort_id, **checked(typed(ask, Went, "pass_on")))
    return ask.done(_("已转给机构 {sum} 元").format(sum=yuan(fen)), "officer:fee_classes")


def _rows(found: Any, ask: Ask) -> list[dict[str, Any]]:
    return [charging.row(one, ask, url=reverse("officer:fee", args=[one.pk])) for one in found]


def _classes(found: Any, ask: Ask) -> list[dict[str, Any]]:
    found = list(found)
    left = queries.fees_left([one.pk for one in found])
    return [{"about": f"{one.occupation.name} {Level(one.level).label(ask.language)}", "no": one.no, "provider": one.provider.name,
             "orders": one.orders, "closes_on": one.closes_on, "fen": one.fen, "left_fen": left.get(one.pk, 0),
             "url": reverse("officer:fee_class", args=[one.pk])} for one in found]

"""What this provider's classes cost their trainees: prices, orders with their money, vouchers."""

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
from baigong.desk.receipts import new_code
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.kernel.fen import yuan
from baigong.offer import queries as offer
from baigong.offer.words import Level
from baigong.people.words import Role
from baigong.subsidy import actions, queries

from .door import door

VOUCHERS = (Column("code", _("券码"), "strong", sub="cohort"), Column("off_fen", _("面额（元）"), "money"),
            Column("holds_until", _("有效至"), "day"), Column("issued_at", _("发放时间"), "moment"),
            Column("used", _("使用"), "tag"))


class Pricing(forms.Form):
    """What the class costs each trainee."""

    amount_fen = Yuan(label=_("每人收费（元）"), help_text=_("免费班次填 0；有人下单后不能再改"), required=True)


class Vouchers(forms.Form):
    """How many vouchers, of what worth, until when."""

    number = forms.IntegerField(label=_("张数"), min_value=1, max_value=200, initial=1)
    off_fen = Yuan(label=_("面额（元）"))
    holds_until = day(_("有效至"))


class NarrowVouchers(forms.Form):
    """By part of the code."""

    text = forms.CharField(label=_("券码"), required=False, max_length=20)


@page(door, "fees/", title=_("学员缴费"))
def fees(ask: Ask) -> Show | HttpResponse:
    """Every order of this provider's classes, by state; all of it as a file."""
    form, asked = charging.wanted(ask)
    found = queries.fee_orders(asked, by=ask.by)
    if listing.wants_file(ask):
        return listing.file_of(charging.COLUMNS, listing.in_lots(found, lambda some: _rows(some, ask)), name=str(_("学员缴费")))
    here = listing.page_of(ask, found)
    return show(columns=charging.COLUMNS, rows=_rows(here.object_list, ask), here=here, narrow=form,
                chips=charging.chips(ask, asked), figures=charging.sums(ask, asked), export_url=listing.export_url(ask))


@page(door, "cohorts/<int:cohort_id>/fee/", title=_("班次收费"))
def fee(ask: Ask, cohort_id: int) -> Show:
    """What one class costs, what caps it, who pays less; vouchers for it alone; its orders in figures."""
    one = offer.own_cohort(cohort_id, by=ask.by)
    price, ceiling, rules = queries.price_of(one), queries.ceiling_of(one, on=ask.today), queries.fee_rules(on=ask.today)
    own = one.provider_id == ask.by.organisation_id and ask.by.role == Role.PROVIDER_CLERK
    english = ask.language == "en"
    return show(
        one=one, price=price, about=f"{one.occupation.name} {Level(one.level).label(ask.language)}",
        ceiling=yuan(ceiling) if ceiling is not None else "", may_write=own,
        ceiling_basis=rules.ceiling_basis_en if english else rules.ceiling_basis,
        pricing=typed(ask, Pricing, "state", initial={"amount_fen": price.amount_fen} if price else {}),
        vouchers=typed(ask, Vouchers, "issue", auto_id="give_%s"),
        discounts=[{"term": rule.text_en if english else rule.text, "meaning": f"−{rule.percent}%", "basis": rule.basis}
                   for rule in rules.discounts if one.wants_subsidy or not rule.only_subsidised],
        figures=charging.sums(ask, queries.WantedFees(cohort_id=one.pk)), list_url=f"{reverse('provider:fees')}?text={one.no}",
        history=told(journal.history_of(one), language=ask.language),
        crumbs=[{"label": _("班次"), "url": reverse("provider:cohorts")},
                {"label": one.no, "url": reverse("provider:cohort", args=[one.pk])}, {"label": _("班次收费")}])


@fee.deed("state")
def state(ask: Ask, cohort_id: int) -> SeeOther:
    """Say what it costs."""
    actions.state_price(by=ask.by, now=ask.now, cohort_id=cohort_id, **checked(typed(ask, Pricing, "state")))
    return ask.again(_("已公布收费"))


@fee.deed("issue")
def issue(ask: Ask, cohort_id: int) -> SeeOther:
    """Vouchers for this class alone."""
    return _issued(ask, cohort_id=cohort_id)


@page(door, "fees/vouchers/", title=_("优惠券"), under="provider:fees")
def fee_vouchers(ask: Ask) -> Show | HttpResponse:
    """Every voucher of the house, whether it was used, and by which order."""
    narrow = NarrowVouchers(ask.get or None)
    found = queries.fee_vouchers(by=ask.by, text=narrow.cleaned_data["text"] if narrow.is_bound and narrow.is_valid() else "")
    if listing.wants_file(ask):
        return listing.file_of(VOUCHERS, listing.in_lots(found, _vouchers), name=str(_("优惠券")))
    here = listing.page_of(ask, found)
    return show(columns=VOUCHERS, rows=_vouchers(here.object_list), here=here, narrow=narrow, export_url=listing.export_url(ask),
                form=typed(ask, Vouchers, "issue", auto_id="give_%s"),
                crumbs=[{"label": _("学员缴费"), "url": reverse("provider:fees")}, {"label": _("优惠券")}])


@fee_vouchers.deed("issue")
def issue_for_all(ask: Ask) -> SeeOther:
    """Vouchers for any of the classes."""
    return _issued(ask)


def _issued(ask: Ask, **which: Any) -> SeeOther:
    given = dict(checked(typed(ask, Vouchers, "issue", auto_id="give_%s")))
    codes = [new_code() for _n in range(given.pop("number"))]
    made = actions.issue_fee_vouchers(by=ask.by, now=ask.now, codes=codes, **given, **which)
    return ask.done(_("已发放 {n} 张优惠券").format(n=len(made)), "provider:fee_vouchers")


def _rows(found: Any, ask: Ask) -> list[dict[str, Any]]:
    return [charging.row(one, ask, url=reverse("provider:fee", args=[one.cohort_id])) for one in found]


def _vouchers(found: Any) -> list[dict[str, Any]]:
    return [{"code": one.code, "cohort": one.cohort.no if one.cohort else _("本机构所有班次"), "off_fen": one.off_fen,
             "holds_until": one.holds_until, "issued_at": one.issued_at,
             "used": (one.used_no, "ok") if one.used_no else (_("未使用"), "")} for one in found]

"""Orders of employers: answered here, and opened as a cohort for their staff."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.forms import checked, typed, why
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.journal import queries as journal
from baigong.offer import actions
from baigong.offer import queries as offer
from baigong.offer.words import Level, OrderState
from baigong.offer.words import State as CohortState
from baigong.offer.words.programme import Programme

from .door import door

COLUMNS = (Column("employer", _("企业"), "strong", sub="no"), Column("what", _("职业和等级")),
           Column("heads", _("人数"), "number"), Column("from_on", _("期望开班起"), "day"),
           Column("until_on", _("期望开班止"), "day"), Column("state", _("状态"), "tag", sub="cohort"))
TINTS = {OrderState.ASKED: "act", OrderState.ACCEPTED: "ok", OrderState.DECLINED: "no"}


class Declining(forms.Form):
    """Why not."""

    why = why(_("不接受的理由"), help_text=_("原样告知企业"))


@page(door, "orders/", title=_("企业订单"))
def orders(ask: Ask) -> Show | HttpResponse:
    """What employers asked of this provider, by state; all of it as a file."""
    state = ask.get.get("state", "")
    found = offer.orders(by=ask.by, state=state if state in OrderState.codes() else "")
    if listing.wants_file(ask):
        rows = listing.in_lots(found, lambda lot: [_row(one, ask) for one in lot])
        return listing.file_of(COLUMNS, rows, name=str(_("企业订单")))
    here = listing.page_of(ask, found)
    counts = offer.orders_by_state(by=ask.by)
    chips = [{"label": _("全部"), "url": "?", "count": sum(counts.values()), "current": not state}] + [
        {"label": one.label(ask.language), "url": f"?state={one}", "count": n, "current": one == state}
        for one, n in counts.items() if n]
    return show(columns=COLUMNS, rows=[_row(one, ask) for one in here], here=here, chips=chips,
                export_url=listing.export_url(ask))


@page(door, "orders/<int:order_id>/", title=_("企业订单"))
def order(ask: Ask, order_id: int) -> Show:
    """One order: accept or decline it, then open its cohort."""
    one = offer.order(order_id, by=ask.by)
    row = _row(one, ask)
    standing = one.cohort is not None and one.cohort.state != CohortState.CANCELLED
    return show(
        one=one, row=row, declining=typed(ask, Declining, "decline") if one.state == OrderState.ASKED else None,
        open_url=f"{reverse('provider:application')}?order={one.pk}"
        if one.state == OrderState.ACCEPTED and not standing else "",
        cohort_url=reverse("provider:cohort", args=[one.cohort_id]) if one.cohort else "",
        facts=[{"label": _("企业"), "value": row["employer"]}, {"label": _("职业和等级"), "value": row["what"]},
               {"label": _("培训项目种类"), "value": Programme(one.programme).label(ask.language)},
               {"label": _("人数"), "value": one.heads},
               {"label": _("期望开班"), "value": f"{one.from_on} — {one.until_on}"},
               {"label": _("其他要求"), "value": one.wishes or "–"}],
        history=told(journal.history_of(one), language=ask.language),
        crumbs=[{"label": _("企业订单"), "url": reverse("provider:orders")}, {"label": one.no}])


@order.deed("accept")
def accept(ask: Ask, order_id: int) -> SeeOther:
    """It will be taught here."""
    actions.accept_order(by=ask.by, now=ask.now, order_id=order_id)
    return ask.again(_("已接受，请按订单申请开班"))


@order.deed("decline")
def decline(ask: Ask, order_id: int) -> SeeOther:
    """It will not."""
    actions.decline_order(by=ask.by, now=ask.now, order_id=order_id, **checked(typed(ask, Declining, "decline")))
    return ask.again(_("已答复企业"))


def _row(one: Any, ask: Ask) -> dict[str, Any]:
    state = OrderState(one.state)
    cohort = f"{one.cohort.no} · {CohortState(one.cohort.state).label(ask.language)}" if one.cohort else ""
    return {"employer": one.employer.name, "no": one.no, "heads": one.heads, "from_on": one.from_on,
            "what": f"{one.occupation.name} {Level(one.level).label(ask.language)}", "until_on": one.until_on,
            "state": (state.label(ask.language), TINTS.get(state, "")), "cohort": cohort,
            "url": reverse("provider:order", args=[one.pk])}

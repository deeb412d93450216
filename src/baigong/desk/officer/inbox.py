"""Home of the officer desk: what waits, of all floors, by legal day; then the desk's figures."""

from datetime import date

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.remembered import MANY, WHILE_MANY, remembered
from baigong.desk.show import Show, show
from baigong.desk.waiting import PER_PAGE, gathered, row_of
from baigong.kernel.actor import Actor
from baigong.offer import queries as offer
from baigong.offer.queries import Rows, Tally
from baigong.subsidy import queries as subsidy

from .door import CASEWORK, door
from .waiting import SOURCES

COLUMNS = [
    Column("kind", _("事项"), "strong"), Column("title", _("对象"), sub="sub"), Column("waits_for", _("现在等什么")),
    Column("amount_fen", _("金额（元）"), "money"), Column("left", _("法定时限"), "clock"),
]


@page(door, "", title=_("待办"))
def inbox(ask: Ask) -> Show | HttpResponse:
    """What waits, one kind of it with `?kind=`, or all as a file."""
    parts = gathered(SOURCES, ask.by)
    tallies = offer.tallied(parts, on=ask.today)
    wanted = ask.get.get("kind", "")
    shown = [one for one in tallies if one.kind == wanted] or tallies
    kinds = {one.kind for one in shown}
    rows = Rows([part for part in parts if str(part.kind) in kinds], sum(one.count for one in shown))
    if listing.wants_file(ask):
        lots = listing.in_lots(rows, lambda lot: [row_of(row, ask) for row in lot])
        return listing.file_of(COLUMNS, lots, name=str(_("待办")))
    here = listing.page_of(ask, rows, per=PER_PAGE)
    return show(
        rows=[row_of(row, ask) for row in here], here=here, columns=COLUMNS, count=sum(one.count for one in tallies),
        due=sum(one.due for one in tallies), export_url=listing.export_url(ask),
        chips=_chips(tallies, wanted), figures=_figures(ask) if ask.by.role in CASEWORK else [],
    )


def _chips(tallies: list[Tally], wanted: str) -> list[dict[str, object]]:
    total, kinds = sum(one.count for one in tallies), [one.kind for one in tallies]
    return [{"label": _("全部"), "url": "?", "count": total, "current": wanted not in kinds}] + [
        {"label": one.kind, "url": f"?kind={one.kind}", "count": one.count, "current": one.kind == wanted} for one in tallies]


@remembered(seconds=WHILE_MANY, where=lambda found: found.claims > MANY)
def _counted(by: Actor, on: date) -> subsidy.Figures:
    return subsidy.figures(by=by, on=on)


def _figures(ask: Ask) -> list[dict[str, object]]:
    found = _counted(ask.by, ask.today)
    claims = reverse("officer:claims")
    return [
        {"label": _("在办补贴"), "value": found.waiting, "unit": _("件"), "url": claims},
        {"label": _("已超时限"), "value": found.overdue, "unit": _("件"), "kind": "late" if found.overdue else ""},
        {"label": _("已占用待付"), "value": f"{found.held_fen // 100:,}", "unit": _("元")},
        {"label": _("本年已支付"), "value": f"{found.paid_fen // 100:,}", "unit": _("元"), "kind": "ok",
         "note": _("共 {n} 笔").format(n=found.paid), "url": f"{claims}?state=paid"},
    ]

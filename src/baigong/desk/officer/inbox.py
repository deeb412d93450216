"""Home of the officer desk: what waits, of all floors, by legal day; then the desk's figures."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.offer import queries as offer
from baigong.offer.queries import InboxRow
from baigong.subsidy import queries as subsidy

from .door import CASEWORK, door
from .waiting import waiting

COLUMNS = [
    Column("kind", _("事项"), "strong"), Column("title", _("对象"), sub="sub"), Column("waits_for", _("现在等什么")),
    Column("amount_fen", _("金额（元）"), "money"), Column("left", _("法定时限"), "clock"),
]
PER_PAGE = 50
"""More than an officer does in a day."""


@page(door, "", title=_("待办"))
def inbox(ask: Ask) -> Show | HttpResponse:
    """What waits, one kind of it with `?kind=`, or all as a file."""
    everything = waiting(ask.by)
    kinds = list(dict.fromkeys(str(row.kind) for row in everything))
    wanted = ask.get.get("kind", "")
    rows = [row for row in everything if wanted not in kinds or str(row.kind) == wanted]
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, [_row(row, ask) for row in rows], name=str(_("待办")))
    here = listing.page_of(ask, rows, per=PER_PAGE)
    due = sum(1 for row in everything if row.due_on is not None and row.due_on <= ask.today)
    return show(
        rows=[_row(row, ask) for row in here], here=here, columns=COLUMNS, count=len(everything), due=due,
        export_url=listing.export_url(ask),
        chips=_chips(everything, kinds, wanted), figures=_figures(ask) if ask.by.role in CASEWORK else [],
    )


def _row(row: InboxRow, ask: Ask) -> dict[str, object]:
    left = offer.days_left(row.due_on, ask.today)
    return {"kind": row.kind, "title": row.title, "sub": row.subtitle, "waits_for": row.waits_for,
            "amount_fen": row.amount_fen, "left": left, "url": reverse(row.url_name, args=row.url_args)}


def _chips(rows: list[InboxRow], kinds: list[str], wanted: str) -> list[dict[str, object]]:
    chips: list[dict[str, object]] = [{"label": _("全部"), "url": "?", "count": len(rows), "current": wanted not in kinds}]
    return chips + [
        {"label": kind, "url": f"?kind={kind}", "count": sum(1 for row in rows if str(row.kind) == kind),
         "current": kind == wanted} for kind in kinds]


def _figures(ask: Ask) -> list[dict[str, object]]:
    found = subsidy.figures(by=ask.by, on=ask.today)
    claims = reverse("officer:claims")
    return [
        {"label": _("在办补贴"), "value": found.waiting, "unit": _("件"), "url": claims},
        {"label": _("已超时限"), "value": found.overdue, "unit": _("件"), "kind": "late" if found.overdue else ""},
        {"label": _("已占用待付"), "value": f"{found.held_fen // 100:,}", "unit": _("元")},
        {"label": _("本年已支付"), "value": f"{found.paid_fen // 100:,}", "unit": _("元"), "kind": "ok",
         "note": _("共 {n} 笔").format(n=found.paid), "url": f"{claims}?state=paid"},
    ]

"""One figure of an annual report: what it means, which frozen months it adds up, and which rows differ since."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import telling, yearly
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.governance import queries
from baigong.reporting import queries as reporting

from .door import door

COLUMNS = (Column("month", _("月份"), "strong"), Column("edition", _("版本")), Column("hash", _("校验码")),
           Column("definition", _("口径校验码")))
WHAT = {"added": _("新增"), "gone": _("消失"), "changed": _("变动")}


@page(door, "reports/<int:report_id>/figures/<int:cell_id>/", title=_("报告数字"))
def report_figure(ask: Ask, report_id: int, cell_id: int) -> Show:
    """All of it; each month leads down to its rows."""
    one = queries.report(report_id, by=ask.by)
    cell = queries.cell_of(one, cell_id)
    indicator = reporting.named(cell.indicator)
    flag = queries.flags_of(queries.last_check(one)).get(cell.pk)
    key = (cell.indicator, cell.dimension, cell.value)
    return show(
        crumbs=[{"label": _("年度报告"), "url": reverse("officer:reports")},
                {"label": one.no, "url": reverse("officer:report", args=[one.pk])}, {"label": cell.indicator}],
        one=one, cell=cell, name=yearly.named_key(key, ask.language),
        text=yearly.in_words(cell.indicator, (cell.numerator, cell.denominator), ask.language),
        fraction=telling.parts_of(indicator, cell.numerator, cell.denominator) if indicator else "",
        meaning=telling.meaning(indicator, ask.language) if indicator else [], columns=COLUMNS,
        rows=[_month(ask, one, cell, *told) for told in queries.months_of_cell(cell)],
        flag=flag, now=yearly.in_words(cell.indicator, (flag.numerator, flag.denominator), ask.language) if flag else "",
        differing=[(WHAT[what], row) for what, row in flag.rows] if flag else [], head=(_("变动"), _("来源行")))


def _month(ask: Ask, one: Any, cell: Any, month: Any, edition: int, digest: str, definition: str) -> dict[str, Any]:
    where = f"?region={one.region_id}&month={month:%Y-%m}"
    return {"month": f"{month:%Y-%m}", "edition": _("第 {n} 版").format(n=edition), "hash": digest[:16],
            "definition": definition[:16], "url": reverse("officer:indicator", args=[cell.indicator]) + where}

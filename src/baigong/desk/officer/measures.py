"""The measures of the Opinions: who leads, how their tasks stand here, how far each entry may be relied on."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import governing, listing
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.governance import queries
from baigong.governance.queries import MeasureNow, Tally

from .door import door

COLUMNS = (
    Column("label", _("条目")), Column("name", _("措施"), "strong"), Column("leads", _("牵头"), sub="cooperating"),
    Column("taken", _("任务"), "number"), Column("confirmed", _("已办结"), "number"), Column("late", _("超期"), "number"),
    Column("trust", _("可信度"), "tag"),
)


@page(door, "measures/", title=_("17 条措施"))
def measures(ask: Ask) -> Show | HttpResponse:
    """All of them as they stand today, with the tasks of the officer's region."""
    found = queries.measures(on=ask.today)
    counted = queries.tallies(on=ask.today, place=ask.by.region)
    rows = [_row(one, counted.get(one.number, Tally(0, 0, 0)), ask) for one in found]
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, rows, name=str(_("17 条措施")))
    return show(columns=COLUMNS, rows=rows, export_url=listing.export_url(ask),
                weak=sum(one.said.trust == "weak" for one in found), document=found[0].measure.document if found else None)


def _row(one: MeasureNow, tally: Tally, ask: Ask) -> dict[str, Any]:
    others = len(one.said.cooperating)
    return {
        "label": one.label, "name": one.name(ask.language), "leads": "、".join(row.name for row in one.said.leads),
        "cooperating": _("配合 {n} 家").format(n=others) if others else "", "taken": tally.taken, "confirmed": tally.confirmed,
        "late": tally.late, "trust": governing.trust_tag(one.said.trust, ask.language),
        "url": reverse("officer:measure", args=[one.number]),
    }

"""The seventeen measures for everyone: what each says, who leads, what this house does for it, how far it is."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from baigong.desk import governing
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.governance import queries
from baigong.governance.queries import MeasureNow, Tally

from .door import public


@page(public, "measures/", title=_("17 条措施"))
def measures(ask: Ask) -> Show:
    """All of them on one page, each at its anchor."""
    found = queries.measures(on=ask.today)
    counted = queries.tallies(on=ask.today)
    serves = governing.served({one.number: one.said.serves for one in found}, ask)
    tasks = queries.public_tasks([one.measure.pk for one in found])
    return show(
        document=found[0].measure.document if found else None, notice=queries.document_of_number("人社部发〔2018〕45号"),
        items=[_item(one, counted.get(one.number, Tally(0, 0, 0)), tasks.get(one.number, []), serves[one.number], ask)
               for one in found])


def _item(one: MeasureNow, tally: Tally, tasks: list[Any], serves: list[dict[str, str]], ask: Ask) -> dict[str, Any]:
    said = one.said
    return {
        "number": one.number, "label": one.label, "name": one.name(ask.language), "summary": one.summary(ask.language),
        "trust": governing.trust_tag(said.trust, ask.language), "source": said.source,
        "leads": governing.marked(said.leads, ask.language), "cooperating": governing.marked(said.cooperating, ask.language),
        "instruments": governing.marked(said.instruments, ask.language), "serves": serves, "tally": tally,
        "tasks": [governing.task_line(task, ask) for task in tasks], "anchor": one.measure.anchor,
        "slug": one.measure.document.slug,
    }

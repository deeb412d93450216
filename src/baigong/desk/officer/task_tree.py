"""The tree of tasks: measure, task, what it was broken into; folded, a page a level. With filters: the branches that hold
what is looked for."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.governance import queries
from baigong.governance.queries import Branch, Standing, Wanted
from baigong.governance.words import View

from . import task_views
from .door import door

MOST = 10
"""Tasks beneath one that is folded open; the rest on its own page of the tree."""


@page(door, "tasks/tree/", title=_("任务树"))
def task_tree(ask: Ask) -> Show | HttpResponse:
    """The measures; with `?measure=` its tasks; with `?task=` what that one was broken into."""
    form = task_views.Narrow(ask)
    wanted = form.wanted()
    grouped = task_views.by_measure(ask, wanted)
    counts, stood = grouped.counts, grouped.standings(wanted)
    count = counts.of(states=wanted.states, light=wanted.light)
    around = task_views.around(ask, form, wanted, counts, View.TREE)
    measures: list[dict[str, Any]] = [{
        "id": one.measure.pk, "number": one.number, "label": f"{one.label}{one.name(ask.language)}",
        "url": task_views.address(ask, View.TREE, measure=one.number), "unfolded": False,
        "stood": task_views.standing(stood.get(one.measure.pk, Standing()))} for one in queries.measures(on=ask.today)]
    if _looks_for(wanted):
        here = task_views.page_of(ask, wanted, count)
        return show(**around, here=here, forest=_forest(queries.branches(list(here), by=ask.by), measures, ask), way=[])
    top = queries.task(int(ask.get["task"]), by=ask.by) if ask.get.get("task", "").isdecimal() else None
    if top is None and not wanted.measure:
        return show(**around, here=None, forest=measures, way=[])
    chosen = [one for one in measures if one["id"] == top.measure_id] if top else [
        one for one in measures if one["number"] == wanted.measure]
    found = queries.below(top, by=ask.by) if top else queries.roots(chosen[0]["id"], by=ask.by, region=wanted.region)
    here = listing.page_of(ask, found)
    way = [*queries.path_to(top, by=ask.by), top] if top else []
    return show(**around, here=here, forest=[{**one, "unfolded": True, "below": _level(list(here), ask)} for one in chosen],
                way=[_line(row, ask) for row in task_views.rows(way, ask)])


def _looks_for(wanted: Wanted) -> bool:
    """Something that may stand at any depth; measure and region say only where a tree begins."""
    return bool(wanted.states or wanted.owner or wanted.due or wanted.light or wanted.day or wanted.text.strip())


def _level(some: list[Any], ask: Ask) -> list[dict[str, Any]]:
    """Tasks side by side, each with how what lies beneath it stands, and the first of it."""
    stood = queries.standing_below(some, by=ask.by, on=ask.today)
    beneath = queries.first_below([one for one in some if one.pk in stood], by=ask.by, most=MOST)
    lines = {row["id"]: _line(row, ask) for row in task_views.rows([*some, *(x for rows in beneath.values() for x in rows)], ask)}
    return [{**lines[one.pk], "wanted": True, "open": False, "stood": stood.get(one.pk), "more": stood[one.pk].count > MOST
             if one.pk in stood else False, "below": [{**lines[x.pk], "wanted": True, "below": [], "stood": None, "more": False}
                                                      for x in beneath.get(one.pk, ())]} for one in some]


def _line(row: dict[str, Any], ask: Ask) -> dict[str, Any]:
    return {**row, "tree_url": task_views.address(ask, View.TREE, task=row["id"])}


def _forest(found: list[Branch], measures: list[dict[str, Any]], ask: Ask) -> list[dict[str, Any]]:
    """Branches under their measures, all unfolded; measures without any are left out."""
    every = list(found)
    for branch in every:  # grows as it goes: what hangs beneath comes after
        every += branch.below
    lines = {row["id"]: _line(row, ask) for row in task_views.rows([one.task for one in every], ask)}

    def told(branch: Branch) -> dict[str, Any]:
        return {**lines[branch.task.pk], "wanted": branch.is_wanted, "open": True, "stood": None, "more": False,
                "below": [told(one) for one in branch.below]}

    forest = [{**one, "unfolded": True, "below": [told(branch) for branch in found if branch.task.measure_id == one["id"]]}
              for one in measures]
    return [one for one in forest if one["below"]]

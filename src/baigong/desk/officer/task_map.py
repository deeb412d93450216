"""Tasks by place: a tile a region with what is late there, its way down, and the same as a table."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.desk import telling
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.governance.queries import Standing
from baigong.governance.words import View
from baigong.people import queries as people

from . import task_views
from .door import door

COLUMNS = (
    Column("place", _("地区"), "strong"), Column("count", _("任务"), "number"), Column("open", _("在办"), "number"),
    Column("late", _("超期"), "number"), Column("soon", _("临近到期"), "number"), Column("over", _("已结束"), "number"))


@page(door, "tasks/map/", title=_("任务地图"))
def task_map(ask: Ask) -> Show | HttpResponse:
    """The regions below the officer's own, or below `?region=`."""
    form = task_views.Narrow(ask)
    wanted = form.wanted()
    here = people.region(wanted.region or ask.by.region)
    places = people.regions_below(here.code, on=ask.today)
    grouped = task_views.by_place(ask, wanted, [place.code for place in places])
    stood, at = grouped.standings(wanted), telling.tile_places(place.code for place in places)
    by_late = not (wanted.light or wanted.due or wanted.states)  # whoever asks for something else is shown how much of it
    tiles = [_tile(ask, place, stood.get(place.code, Standing()), at, by_late=by_late) for place in places]
    way = [one for one in people.regions_above(here.code) if ask.by.covers(one.code)]
    return show(
        **task_views.around(ask, form, wanted, grouped.counts, View.MAP), here=here, columns=COLUMNS, tiles=tiles, by_late=by_late,
        crumbs=[*({"label": one.name, "url": task_views.address(ask, View.MAP, region=one.code)} for one in way[:-1]),
                {"label": here.name}] if len(way) > 1 else [],
        rows=[_row(ask, name, code, stood[code]) for code, name in (
            *((place.code, place.name) for place in places), ("", str(_("{name}本级").format(name=here.name)))) if code in stood])


def _tile(ask: Ask, place: Any, stood: Standing, at: dict[str, tuple[int, int]], *, by_late: bool) -> dict[str, Any]:
    text = f"{stood.late:,} / {stood.open:,}" if by_late else f"{stood.count:,}"
    return {"label": place.name, "value": stood.late if by_late else stood.count, "text": text, "at": at.get(place.code),
            "url": task_views.address(ask, View.MAP, region=place.code)}


def _row(ask: Ask, name: str, code: str, stood: Standing) -> dict[str, Any]:
    return {"place": name, **task_views.standing(stood),
            "url": task_views.address(ask, View.MAP, region=code) if code else ""}

"""Correct the year: every frozen figure that its sources have moved away from, beside what they say now; one deed corrects all."""

from collections import Counter
from typing import Any

from django import forms
from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import telling
from baigong.desk.forms import checked, typed, why
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.people import queries as people
from baigong.reporting import actions, queries
from baigong.reporting.queries import LateFigure

from .door import CHIEFS, door

COLUMNS = (Column("name", _("指标"), "strong"), Column("month", _("月份")), Column("before", _("冻结值"), sub="before_parts"),
           Column("after", _("现值"), sub="after_parts"), Column("moved", _("变动的来源行"), sub="rows"))
WHAT = {"added": _("新增"), "gone": _("消失"), "changed": _("变化")}
NAMED = 6
"""Rows named in the list; all of them are in the file."""


class Year(forms.Form):
    """Which year is looked at; looking reads every source anew, so that it is asked for."""

    year = forms.TypedChoiceField(label=_("年度"), coerce=int)
    region = forms.CharField(required=False, widget=forms.HiddenInput)
    look = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, ask: Ask, years: list[int], year: int) -> None:
        super().__init__({"year": year, "region": ask.get.get("region", ""), "look": "1"})
        self.fields["year"].choices = [(one, str(one)) for one in years]


class Correcting(forms.Form):
    """Why all of them are corrected."""

    why = why(_("更正原因"))


@page(door, "figures/year/", title=_("全年更正"), under="officer:figures")
def late_year(ask: Ask) -> Show | HttpResponse:
    """A frozen year of the officer's region, or of `?region=`; with `?look=1` what differs in it."""
    here, years, year = _asked(ask)
    shared = {"here": here, "year": year, "crumbs": [
        {"label": _("统计"), "url": reverse("officer:figures")}, {"label": _("全年更正")}]}
    if not year:
        return show(**shared)
    kind = telling.wanted_file(ask)
    looked = bool(kind) or ask.get.get("look") == "1" or bool(ask.post)
    found = queries.late_figures(here.code, year, by=ask.by) if looked else []
    if kind:
        head = (_("指标"), _("月份"), _("冻结值"), _("现值"), _("单位"), _("变动"), _("来源行"))
        return telling.file_of(kind, head, [line for one in found for line in _lines(one, ask)],
                               name=f"{here.name} {year} {_('全年更正')}")
    return show(
        **shared, filter_form=Year(ask, years, year), looked=looked, columns=COLUMNS,
        rows=[_row(one, here.code, ask) for one in found], row_count=sum(len(one.rows) for one in found),
        files=telling.file_links(ask) if found else [], mark=queries.mark_of(found),
        form=typed(ask, Correcting, "correct") if found and ask.by.role in CHIEFS else None)


@late_year.deed("correct")
def correct(ask: Ask) -> SeeOther:
    """All that was shown, with one reason; or nothing."""
    given = checked(typed(ask, Correcting, "correct"))
    here, _years, year = _asked(ask)
    count = actions.correct_year(
        by=ask.by, year=year, region=here.code, seen=ask.post.get("seen", ""), why=given["why"], now=ask.now)
    return ask.again(_("已更正 {n} 项数字，原版本保留").format(n=count))


def _asked(ask: Ask) -> tuple[Any, list[int], int]:
    """The region, the years with frozen months and the one of the address (the newest of them); 0 before the first."""
    here = people.region(ask.get.get("region") or ask.by.region)
    if not ask.by.covers(here.code):
        raise ObjectDoesNotExist(here.code)
    years = sorted({month.year for month in queries.frozen_months()}, reverse=True)
    asked = ask.get.get("year", "")
    year = int(asked) if asked.isdecimal() and len(asked) == len("2025") else 0
    return here, years, year if year in years else next(iter(years), 0)


def _row(one: LateFigure, region: str, ask: Ask) -> dict[str, Any]:
    counted = Counter(what for what, _key in one.rows)
    keys = [key for _what, key in one.rows]
    more = _("等 {n} 行").format(n=len(keys)) if len(keys) > NAMED else ""
    return {
        "name": _name(one, ask), "month": f"{one.month:%Y-%m}",
        "before": _told(one, one.before, ask), "before_parts": _parts(one, one.before),
        "after": _told(one, one.after, ask), "after_parts": _parts(one, one.after),
        "moved": "、".join(f"{WHAT[what]} {n}" for what, n in counted.items()), "rows": f"{'、'.join(keys[:NAMED])}{more}",
        "url": f"{reverse('officer:indicator', args=[one.indicator])}?region={region}&month={one.month:%Y-%m}",
    }


def _lines(one: LateFigure, ask: Ask) -> list[tuple[object, ...]]:
    named = queries.named(one.indicator)
    numbers = [telling.as_number(named, *pair) if named else pair[0] for pair in (one.before, one.after)]
    unit = named.unit.label(ask.language) if named else ""
    return [(_name(one, ask), f"{one.month:%Y-%m}", *numbers, unit, WHAT[what], key) for what, key in one.rows]


def _name(one: LateFigure, ask: Ask) -> str:
    """Of an indicator that is on the shelf no more, its key."""
    named = queries.named(one.indicator)
    return named.name.label(ask.language) if named else one.indicator


def _told(one: LateFigure, pair: tuple[int, int | None], ask: Ask) -> str:
    named = queries.named(one.indicator)
    return telling.in_words(named, *pair, language=ask.language) if named else f"{pair[0]:,}"


def _parts(one: LateFigure, pair: tuple[int, int | None]) -> str:
    named = queries.named(one.indicator)
    return telling.parts_of(named, *pair) if named else ""

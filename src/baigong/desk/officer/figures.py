"""Statistics: a region's frozen month: headline figures, the map with its way down, trend, funnel, parts. All as files too."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import telling
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.kernel.actor import Actor
from baigong.people import queries as people
from baigong.reporting import actions, queries
from baigong.reporting.decide import Indicator
from baigong.reporting.queries import Told
from baigong.reporting.words import Stage

from .door import CHIEFS, door

COLUMNS = (Column("place", _("地区"), "strong"), Column("text", _("数值")), Column("parts", _("分子 / 分母")),
           Column("before", _("上月")), Column("rows", _("来源行数"), "number"))
TOP = 8


class Narrow(forms.Form):
    """Which month, which indicator."""

    month = forms.ChoiceField(label=_("月份"), required=False)
    indicator = forms.ChoiceField(label=_("指标"), required=False)
    region = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, ask: Ask, months: list[date]) -> None:
        super().__init__(ask.get)
        self.fields["month"].choices = [("", _("最近一月")), *((f"{one:%Y-%m}", f"{one:%Y-%m}") for one in months)]
        self.fields["indicator"].choices = [("", "–"), *((one.slug, one.name.label(ask.language)) for one in queries.indicators())]


@page(door, "figures/", title=_("统计"))
def figures(ask: Ask) -> Show | HttpResponse:
    """A region (the officer's own, or `?region=` beneath it), a month, an indicator."""
    here = people.region(ask.get.get("region") or ask.by.region)
    if not ask.by.covers(here.code):
        raise ObjectDoesNotExist(here.code)
    months = queries.frozen_months()
    month = telling.month_asked(ask, months)
    one = queries.named(ask.get.get("indicator", "")) or queries.indicators()[0]
    way = [each for each in people.regions_above(here.code) if ask.by.covers(each.code)]
    crumbs = [*({"label": each.name, "url": _address(ask, region=each.code)} for each in way[:-1]), {"label": here.name}]
    shared = {"here": here, "month": month, "form": Narrow(ask, months), "one": one, "crumbs": crumbs if len(way) > 1 else []}
    if month is None:
        return show(**shared)
    told, before = queries.board(here.code, month, by=ask.by), earlier(here.code, month, months, by=ask.by)
    below = _below(ask, one, month, months, on=ask.today, code=here.code)
    if kind := telling.wanted_file(ask):
        head = (_("地区代码"), _("地区"), _("数值"), _("分子"), _("分母"), _("单位"), _("月份"))
        return telling.file_of(kind, head, [_line(one, code, name, figure, month, ask) for code, name, figure, _old in below],
                               name=f"{here.name} {one.name.label(ask.language)} {month:%Y-%m}")
    chosen, published = told.get(one.slug), queries.published(here.code, month)
    return show(
        **shared, name=one.name.label(ask.language), unit=one.unit.label(ask.language), columns=COLUMNS,
        headlines=[_headline(ask, each, told.get(each.slug), before) for each in queries.indicators() if each.headline],
        chosen=_headline(ask, one, chosen, before), meaning=one.words.label(ask.language),
        tiles=_tiles(one, below, ask), rows=[
            _row(one, code, name, figure, old, ask) for code, name, figure, old in below if figure or old],
        series=telling.points(one, queries.series(one.slug, here.code, until=month, by=ask.by),
                              telling.last_year(months, month)),
        funnel=_funnel(told, ask), parts=_parts(one, chosen, ask),
        files=telling.file_links(ask), frozen_at=max((each.frozen_at for each in told.values()), default=None),
        own=_indicator(ask, one.slug), table=_month(ask), published=published,
        late=f"{reverse('officer:late_year')}?region={here.code}&year={month:%Y}",
        may_publish=ask.by.role in CHIEFS and not published,
    )


@figures.deed("publish")
def publish(ask: Ask) -> SeeOther:
    """Open the region's month to everyone."""
    month = telling.month_asked(ask, queries.frozen_months())
    region = ask.get.get("region") or ask.by.region
    actions.publish_month(by=ask.by, region=region, month=month or ask.today, now=ask.now)
    return ask.again(_("已公布，任何人可在“数据公布”查看"))


def _last(month: date) -> date:
    return date(month.year - (month.month == 1), (month.month - 2) % 12 + 1, 1)


def earlier(code: str, month: date, months: list[date], *, by: Actor) -> dict[str, Told] | None:
    """The figures of the month before; None where it is not frozen."""
    return queries.board(code, _last(month), by=by) if _last(month) in months else None


def _below(ask: Ask, one: Indicator, month: date, months: list[date], *, on: date, code: str) -> list[tuple[Any, ...]]:
    """(code, name, figure, last month's figure) of every place one step down."""
    places = people.regions_below(code, on=on)
    codes = [place.code for place in places]
    now = queries.figures_below(one.slug, month, codes, by=ask.by)
    last = _last(month)
    old = queries.figures_below(one.slug, last, codes, by=ask.by) if last in months else {}
    return [(place.code, place.name, now.get(place.code), old.get(place.code)) for place in places]


def _headline(ask: Ask, one: Indicator, told: Told | None, before: dict[str, Told] | None) -> dict[str, Any]:
    language = ask.language
    old = before.get(one.slug) if before is not None else None
    text, last = (telling.in_words(one, *((each.numerator, each.denominator) if each else telling.nothing(one)), language=language)
                  for each in (told, old))
    parts = telling.parts_of(one, told.numerator, told.denominator) if told else ""
    last = last if before is not None else "–"
    note = _("上月 {last}").format(last=last)
    return {"label": one.name.label(language), "value": text, "note": f"{parts} · {note}" if parts else note,
            "url": _indicator(ask, one.slug)}


def _tiles(one: Indicator, below: list[tuple[Any, ...]], ask: Ask) -> list[dict[str, Any]]:
    at = telling.tile_places(code for code, *_ in below)
    told = [(code, name, (each.numerator, each.denominator) if each else telling.nothing(one)) for code, name, each, _old in below]
    return [{"label": name, "value": telling.as_number(one, *pair), "text": telling.number_in_words(one, *pair),
             "url": _address(ask, region=code), "at": at.get(code)} for code, name, pair in told]


def _row(one: Indicator, code: str, name: str, told: Told | None, old: Told | None, ask: Ask) -> dict[str, Any]:
    words = {"text": told, "before": old}
    shown = {key: telling.in_words(one, each.numerator, each.denominator, language=ask.language) if each else "–"
             for key, each in words.items()}
    return {"place": name, **shown, "parts": telling.parts_of(one, told.numerator, told.denominator) if told else "",
            "rows": told.row_count if told else 0, "url": _address(ask, region=code)}


def _line(one: Indicator, code: str, name: str, told: Told | None, month: date, ask: Ask) -> tuple[object, ...]:
    numerator, denominator = (told.numerator, told.denominator) if told else (0, None)
    return (code, name, telling.as_number(one, numerator, denominator) if told else None, numerator, denominator,
            one.unit.label(ask.language), f"{month:%Y-%m}")


def _funnel(told: dict[str, Told], ask: Ask) -> list[dict[str, Any]]:
    """The way from application to subsidy, each by its own day: what this month saw of every step."""
    return [{"label": stage.label(ask.language), "value": told[stage.value].numerator if stage.value in told else 0,
             "url": _indicator(ask, stage.value)} for stage in Stage]


def _parts(one: Indicator, told: Told | None, ask: Ask) -> list[dict[str, Any]]:
    """The largest parts of the figure by each dimension, as bars."""
    if told is None:
        return []
    found = []
    for dimension, figures in queries.broken_down(told.frozen_id, by=ask.by).items():
        names = queries.value_names(dimension, [each.value for each in figures], language=ask.language)
        numbers = [(each, telling.as_number(one, each.numerator, each.denominator)) for each in figures]
        found.append({"title": dimension.label(ask.language), "bars": [
            {"label": names[each.value], "value": number or 0, "note": telling.parts_of(one, each.numerator, each.denominator),
             "text": telling.number_in_words(one, each.numerator, each.denominator)} for each, number in numbers[:TOP]]})
    return found


def _address(ask: Ask, **put: str) -> str:
    query = ask.get.copy()
    query.pop("export", None)
    for key, text in put.items():
        query[key] = text
    return f"{reverse('officer:figures')}?{query.urlencode()}"


def _indicator(ask: Ask, slug: str) -> str:
    """An indicator's own page, of the same region and month."""
    return reverse("officer:indicator", args=[slug]) + _where(ask)


def _month(ask: Ask) -> str:
    """Every indicator as one table, of the same region and month."""
    return reverse("officer:month") + _where(ask)


def _where(ask: Ask) -> str:
    query = ask.get.copy()
    for key in set(query) - {"region", "month"}:
        query.pop(key)
    return f"?{query.urlencode()}" if query else ""

"""Indicators: the catalogue with what we cannot compute yet, and each one with its definition, series, parts and proof."""

from datetime import date
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
from baigong.kernel.refused import Refused
from baigong.people import queries as people
from baigong.reporting import actions, queries
from baigong.reporting.decide import Indicator
from baigong.reporting.queries import Told
from baigong.reporting.words import Refusal

from .door import CHIEFS, door

COLUMNS = (Column("name", _("指标"), "strong", sub="words"), Column("unit", _("单位")), Column("time", _("时间")),
           Column("by", _("分组")), Column("trust", _("出处")), Column("public", _("公布"), "tag"))
WAITING_COLUMNS = (Column("name", _("指标"), "strong"), Column("why", _("为什么还算不出")), Column("needs", _("需要什么")))
PART_COLUMNS = (Column("value", _("分组值"), "strong"), Column("text", _("数值")), Column("parts", _("分子 / 分母")))
SERIES_COLUMNS = (Column("month", _("月份"), "strong"), Column("text", _("数值")), Column("parts", _("分子 / 分母")),
                  Column("rows", _("来源行数"), "number"), Column("edition", _("版本")))
SHOWN_ROWS = 50


class Narrow(forms.Form):
    """Part of a name."""

    q = forms.CharField(label=_("指标名称或说明"), required=False, max_length=40)


class Correcting(forms.Form):
    """Why a frozen figure is corrected."""

    why = why(_("更正原因"))


@page(door, "indicators/", title=_("指标目录"), under="officer:figures")
def indicators(ask: Ask) -> Show | HttpResponse:
    """Every indicator, and what provinces keep that we cannot compute yet."""
    form = Narrow(ask.get)
    q = (form.cleaned_data["q"] if form.is_valid() else "").strip().lower()
    found = [one for one in queries.indicators() if q in "\n".join(
        (one.slug, one.name.zh, one.name.en.lower(), one.words.zh, one.words.en.lower()))]
    rows = [_row(one, ask) for one in found]
    if kind := telling.wanted_file(ask):
        head = [column.label for column in COLUMNS[:1]] + [_("含义"), *(column.label for column in COLUMNS[1:])]
        return telling.file_of(kind, head, [
            (row["name"], row["words"], row["unit"], row["time"], row["by"], row["trust"], row["public"] and row["public"][0])
            for row in rows], name=str(_("指标目录")))
    return show(form=form, columns=COLUMNS, rows=rows, waiting_columns=WAITING_COLUMNS, files=telling.file_links(ask),
                crumbs=[{"label": _("统计"), "url": reverse("officer:figures")}, {"label": _("指标目录")}],
                waiting=[{"name": one.name.label(ask.language), "why": one.why.label(ask.language),
                          "needs": one.needs.label(ask.language)} for one in queries.waiting()])


@page(door, "indicators/<slug:slug>/", title=_("指标"), under="officer:figures")
def indicator(ask: Ask, slug: str) -> Show | HttpResponse:
    """One indicator of a region and month: what it means, how it is counted, what it was, and the proof."""
    one, here, month = _asked(ask, slug)
    language = ask.language
    told = queries.standing(slug, here.code, month, by=ask.by) if month else None
    series = queries.series(slug, here.code, until=month, by=ask.by) if month else []
    parts = _parts(one, told, ask)
    if kind := telling.wanted_file(ask):
        head = (_("月份"), _("地区"), _("分组"), _("分组值"), _("数值"), _("分子"), _("分母"), _("版本"))
        return telling.file_of(kind, head, _lines(one, here.name, series, parts, month, language),
                               name=f"{here.name} {one.name.label(language)}")
    months = telling.last_year(queries.frozen_months(), month) if month else []
    editions = queries.editions_of(slug, here.code, month, by=ask.by) if month else []
    return show(
        one=one, name=one.name.label(language), here=here, month=month, told=told, unit=one.unit.label(language),
        value=telling.in_words(one, told.numerator, told.denominator, language=language) if told else "–",
        in_parts=telling.parts_of(one, told.numerator, told.denominator) if told else "",
        meaning=telling.meaning(one, language), trust=one.trust.label(language), parts=parts, part_columns=PART_COLUMNS,
        series=telling.points(one, series, months),
        series_rows=[_point(one, each, language) for each in reversed(series)], series_columns=SERIES_COLUMNS,
        cases=[{"name": case.name, "month": f"{case.month:%Y-%m}", "rows": sum(map(len, case.rows.values())),
                "gives": _gives(case.gives)} for case in one.cases],
        editions=[{"at": each.frozen_at, "what": _("第 {n} 版").format(n=each.edition), "why": each.why} for each in editions],
        changed_since=told is not None and told.definition != one.hash, files=telling.file_links(ask),
        anew=_anew(one, ask), form=typed(ask, Correcting, "correct") if told and ask.by.role in CHIEFS else None,
        crumbs=[{"label": _("统计"), "url": f"{reverse('officer:figures')}?{_query(ask, indicator=slug)}"},
                {"label": _("指标目录"), "url": reverse("officer:indicators")}, {"label": one.name.label(language)}],
    )


@indicator.deed("recompute")
def recompute(ask: Ask, slug: str) -> HttpResponse:
    """Compute it anew from its sources and show what changed since. Nothing is written."""
    ask.told["anew"] = queries.recompute(_standing(ask, slug).frozen_id, by=ask.by)
    return indicator.shown(ask, slug=slug)


@indicator.deed("correct")
def correct(ask: Ask, slug: str) -> SeeOther:
    """A new edition, with its reason."""
    given = checked(typed(ask, Correcting, "correct"))
    told = _standing(ask, slug)
    actions.correct_figures(by=ask.by, slug=slug, month=told.month, region=told.region, why=given["why"], now=ask.now)
    return ask.again(_("已更正，原版本保留"))


def _asked(ask: Ask, slug: str) -> tuple[Indicator, Any, date | None]:
    """The indicator, region and month of the address. Raises DoesNotExist outside what the actor sees."""
    one = queries.named(slug)
    here = people.region(ask.get.get("region") or ask.by.region)
    if one is None or not ask.by.covers(here.code):
        raise ObjectDoesNotExist(slug)
    return one, here, telling.month_asked(ask, queries.frozen_months())


def _standing(ask: Ask, slug: str) -> Told:
    """The figure the page shows. Raises Refused(not_frozen)."""
    _one, here, month = _asked(ask, slug)
    told = queries.standing(slug, here.code, month, by=ask.by) if month else None
    if told is None:
        raise Refused(Refusal.NOT_FROZEN, month=f"{month:%Y-%m}" if month else "–")
    return told


def _anew(one: Indicator, ask: Ask) -> dict[str, Any] | None:
    """What computing anew said, as the page shows it once."""
    anew = ask.told.get("anew")
    if anew is None:
        return None
    words = {"added": _("新增"), "gone": _("消失"), "changed": _("变化")}
    rows = anew.rows_changed
    return {"same": anew.same, "count": len(rows), "hash": anew.hash_now,
            "before": telling.in_words(one, *anew.before, language=ask.language),
            "after": telling.in_words(one, *anew.after, language=ask.language),
            "rows": [(words[what], key) for what, key in rows[:SHOWN_ROWS]], "more": max(0, len(rows) - SHOWN_ROWS)}


def _row(one: Indicator, ask: Ask) -> dict[str, Any]:
    language = ask.language
    return {"name": one.name.label(language), "words": one.words.label(language), "unit": one.unit.label(language),
            "time": one.time.label(language), "by": "、".join(each.label(language) for each in one.by),
            "trust": one.trust.label(language), "public": (_("按月公布"), "ok") if one.public else "",
            "url": reverse("officer:indicator", args=[one.slug])}


def _parts(one: Indicator, told: Told | None, ask: Ask) -> list[dict[str, Any]]:
    if told is None:
        return []
    found = []
    for dimension, figures in queries.broken_down(told.frozen_id, by=ask.by).items():
        names = queries.value_names(dimension, [each.value for each in figures], language=ask.language)
        found.append({"title": dimension.label(ask.language), "figures": figures, "names": names, "rows": [
            {"value": names[each.value], "parts": telling.parts_of(one, each.numerator, each.denominator),
             "text": telling.in_words(one, each.numerator, each.denominator, language=ask.language)} for each in figures]})
    return found


def _point(one: Indicator, told: Told, language: str) -> dict[str, Any]:
    return {"month": f"{told.month:%Y-%m}", "text": telling.in_words(one, told.numerator, told.denominator, language=language),
            "parts": telling.parts_of(one, told.numerator, told.denominator), "rows": told.row_count,
            "edition": _("第 {n} 版").format(n=told.edition)}


def _lines(
    one: Indicator, place: str, series: list[Told], parts: list[dict[str, Any]], month: date | None, language: str,
) -> list[tuple[object, ...]]:
    """The whole figure of every month, then the parts of the month shown."""
    lines: list[tuple[object, ...]] = [
        (f"{each.month:%Y-%m}", place, "", "", telling.as_number(one, each.numerator, each.denominator), each.numerator,
         each.denominator, each.edition) for each in series]
    for part in parts:
        lines += [(f"{month:%Y-%m}", place, part["title"], part["names"][each.value],
                   telling.as_number(one, each.numerator, each.denominator), each.numerator, each.denominator, None)
                  for each in part["figures"]]
    return lines


def _gives(pair: tuple[int, int | None]) -> str:
    return f"{pair[0]:,}" if pair[1] is None else f"{pair[0]:,} / {pair[1]:,}"


def _query(ask: Ask, **put: str) -> str:
    query = ask.get.copy()
    query.pop("export", None)
    for key, text in put.items():
        query[key] = text
    return query.urlencode()

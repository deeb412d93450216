"""Published figures: a region's month as anyone may read it, each with its definition and the hash of its rows."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.desk import telling
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.reporting import queries
from baigong.reporting.decide import Indicator

from .door import public

COLUMNS = (Column("name", _("指标"), "strong", sub="words"), Column("text", _("数值")), Column("parts", _("分子 / 分母")),
           Column("edition", _("版本"), sub="why"))
SHOWN = 24


@page(public, "figures/", title=_("数据公布"))
def published(ask: Ask) -> Show | HttpResponse:
    """One publication (`?region=&month=`, else the newest); whole figures only, never small groups of people."""
    every = list(queries.publications()[:SHOWN])
    wanted = (ask.get.get("region", ""), ask.get.get("month", ""))
    one = next((each for each in every if (each.region_id, f"{each.month_from:%Y-%m}") == wanted), every[0] if every else None)
    if one is None:
        return show(one=None)
    indicators = [each for each in queries.indicators() if each.public]
    told = queries.public_figures(one, [each.slug for each in indicators])
    rows = [_row(each, told.get(each.slug), ask) for each in indicators]
    if kind := telling.wanted_file(ask):
        head = (_("指标"), _("含义"), _("数值"), _("分子"), _("分母"), _("来源行哈希（SHA-256）"))
        lines = [(row["name"], row["words"], row["text"], *row["pair"], row["hash"]) for row in rows]
        return telling.file_of(kind, head, lines, name=f"{one.region.name} {one.month_from:%Y-%m}")
    return show(
        one=one, columns=COLUMNS, rows=rows, files=telling.file_links(ask),
        chips=[{"label": f"{each.region.name} {each.month_from:%Y-%m}", "current": each.pk == one.pk,
                "url": f"?region={each.region_id}&month={each.month_from:%Y-%m}"} for each in every],
        meanings=[{"name": each.name.label(ask.language), "facts": telling.meaning(each, ask.language),
                   "hash": row["hash"]} for each, row in zip(indicators, rows, strict=True)],
    )


def _row(one: Indicator, told: queries.Told | None, ask: Ask) -> dict[str, Any]:
    pair = (told.numerator, told.denominator) if told else telling.nothing(one)
    return {"name": one.name.label(ask.language), "words": one.words.label(ask.language), "pair": pair,
            "text": telling.in_words(one, *pair, language=ask.language), "parts": telling.parts_of(one, *pair),
            "hash": told.hash if told else "", "edition": _("第 {n} 版").format(n=told.edition) if told else "",
            "why": told.why if told else ""}

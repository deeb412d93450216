"""The month as one table: every indicator of a region beside the month before, on screen, on paper and as a file."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import telling
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.people import queries as people
from baigong.reporting import queries

from .door import door
from .figures import Narrow, earlier

COLUMNS = (Column("name", _("指标"), "strong"), Column("text", _("本月")), Column("parts", _("分子 / 分母")),
           Column("before", _("上月")), Column("rows", _("来源行数"), "number"), Column("edition", _("版本"), sub="why"))


@page(door, "figures/month/", title=_("月报表"))
def month(ask: Ask) -> Show | HttpResponse:
    """Every indicator of a region's month; what is missing was nothing."""
    here = people.region(ask.get.get("region") or ask.by.region)
    if not ask.by.covers(here.code):
        raise ObjectDoesNotExist(here.code)
    months = queries.frozen_months()
    on = telling.month_asked(ask, months)
    crumbs = [{"label": _("统计"), "url": reverse("officer:figures")}, {"label": _("月报表")}]
    if on is None:
        return show(here=here, month=None, crumbs=crumbs)
    told, before = queries.board(here.code, on, by=ask.by), earlier(here.code, on, months, by=ask.by)
    rows = [_row(one, told.get(one.slug), before, ask, f"region={here.code}&month={on:%Y-%m}") for one in queries.indicators()]
    if kind := telling.wanted_file(ask):
        head = (_("指标"), _("本月"), _("单位"), _("分子"), _("分母"), _("上月"), _("来源行数"), _("来源行哈希（SHA-256）"))
        return telling.file_of(kind, head, [row["cells"] for row in rows], name=f"{here.name} {_('月报表')} {on:%Y-%m}")
    return show(here=here, month=on, crumbs=crumbs, form=Narrow(ask, months), columns=COLUMNS, rows=rows,
                files=telling.file_links(ask))


def _row(one: Any, told: queries.Told | None, before: dict[str, queries.Told] | None, ask: Ask, where: str) -> dict[str, Any]:
    pair = (told.numerator, told.denominator) if told else telling.nothing(one)
    old = before.get(one.slug) if before is not None else None
    last = (old.numerator, old.denominator) if old else telling.nothing(one)
    was = telling.in_words(one, *last, language=ask.language) if before is not None else "–"
    return {
        "name": one.name.label(ask.language), "text": telling.in_words(one, *pair, language=ask.language),
        "parts": telling.parts_of(one, *pair), "before": was, "rows": told.row_count if told else 0,
        "edition": _("第 {n} 版").format(n=told.edition) if told else "", "why": told.why if told else "",
        "url": f"{reverse('officer:indicator', args=[one.slug])}?{where}",
        "cells": (one.name.label(ask.language), telling.as_number(one, *pair), one.unit.label(ask.language), *pair,
                  telling.as_number(one, *last) if before is not None else None, told.row_count if told else 0,
                  told.hash if told else ""),
    }

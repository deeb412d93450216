"""What a draft would do: whom it pays, what it costs, when the money runs out, on the cases of this installation."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong import rules
from baigong.desk import long_work, sheet
from baigong.desk.page import Ask, page
from baigong.desk.show import XLSX, SeeOther, Show, download, show
from baigong.kernel.fen import yuan
from baigong.kernel.refused import Refused
from baigong.offer.words import Level
from baigong.people import queries as people
from baigong.people.words import Group
from baigong.policy import queries
from baigong.policy.words import LongWork

from .door import door
from .draft import head

DIMENSIONS = {"month": _("按月"), "region": _("按县区"), "level": _("按等级"), "group": _("按人员类别")}
MONTHS = 12


@page(door, "drafts/<int:draft_id>/what-if/", title=_("推演"))
def draft_what_if(ask: Ask, draft_id: int) -> Show | HttpResponse:
    """The latest what-if of the draft; `?export=xlsx` is every tally of it."""
    one = queries.draft(draft_id, by=ask.by)
    found = queries.what_ifs(one).first()
    if found is None:
        return show(**head(one, ask), found=None, may_try=_may_try(one))
    effects = rules.effects_from(found.effects)
    if ask.get.get("export") == "xlsx":
        return download(_table(effects, ask), name=f"{one.title}.xlsx", kind=XLSX)
    whole = effects.whole
    return show(
        **head(one, ask), found=found, may_try=_may_try(one), whole=whole, stale=found.of_changes != one.changes,
        figures=_figures(effects, one, ask), months=_months(effects), shares=_shares(effects, ask),
        examples=[_example(row, ask.language) for row in found.examples],
        export_url=reverse("officer:draft_what_if", args=[draft_id]) + "?export=xlsx",
    )


@draft_what_if.deed("try")
def try_it(ask: Ask, draft_id: int) -> SeeOther:
    """Judge everybody by both, behind the page."""
    one = queries.draft(draft_id, by=ask.by)
    queries.compared(one)
    return long_work.later(ask, LongWork.WHAT_IF, args={"draft_id": one.pk},
                           link=reverse("officer:draft_what_if", args=[one.pk]))


def _may_try(one: Any) -> bool:
    try:
        queries.compared(one)
    except Refused:
        return False
    return True


def _figures(effects: rules.Effects, one: Any, ask: Ask) -> list[dict[str, object]]:
    whole = effects.whole
    ends, change = _run_out(effects, one, ask), yuan(abs(whole.fen_change))
    rows: list[dict[str, object]] = [
        {"label": _("草案下共付（元）"), "value": yuan(whole.fen_after), "kind": "late" if whole.fen_change > 0 else "",
         "note": (_("比现行多 {yuan} 元") if whole.fen_change >= 0 else _("比现行少 {yuan} 元")).format(yuan=change)},
        {"label": _("新增受益"), "value": _("{n} 例").format(n=f"{whole.gained:,}"), "kind": "ok" if whole.gained else "",
         "note": _("另有 {n} 例领得更多").format(n=f"{whole.more:,}")},
        {"label": _("不再受益"), "value": _("{n} 例").format(n=f"{whole.lost:,}"), "kind": "late" if whole.lost else "",
         "note": _("另有 {n} 例领得更少").format(n=f"{whole.less:,}")},
    ]
    if ends is not None:
        likely, early, late = ends
        rows.append({"label": _("预算用完的日子"), "value": likely.isoformat(),
                     "note": _("九成把握在 {early} 至 {late} 之间").format(early=early, late=late)})
    return rows


def _run_out(effects: rules.Effects, one: Any, ask: Ask) -> tuple[date, date, date] | None:
    """At the pace of the last months, out of what the lines of the sheet's fund still hold; None where nothing says it."""
    built = queries.tried(one).report.sheet
    if built is None or built.pays is None:
        return None
    lines = queries.budget_figures(by=ask.by, year=ask.today.year, fund=built.pays.from_fund)
    months = sorted(effects.by.get("month", {}).items())[-MONTHS:]
    if not lines:
        return None
    return rules.run_out(sum(line.available_fen for line in lines), [tally.fen_after for _month, tally in months], today=ask.today)


def _months(effects: rules.Effects) -> list[dict[str, object]]:
    rows = sorted(effects.by.get("month", {}).items())[-MONTHS:]
    return [{"label": month, "value": tally.fen_after / 100, "other": tally.fen_before / 100} for month, tally in rows]


def _shares(effects: rules.Effects, ask: Ask) -> list[dict[str, object]]:
    names = _names(effects, ask)
    return [{
        "title": title,
        "rows": [{"label": names[dimension].get(value, value), "value": tally.fen_change / 100,
                  "text": f"{'+' if tally.fen_change >= 0 else '−'}{yuan(abs(tally.fen_change))}",
                  "note": _("新增 {gained} · 不再 {lost}").format(gained=f"{tally.gained:,}", lost=f"{tally.lost:,}"),
                  "kind": "ok" if tally.fen_change >= 0 else "late"}
                 for value, tally in sorted(effects.by[dimension].items(), key=lambda row: -abs(row[1].fen_change))],
    } for dimension, title in DIMENSIONS.items() if dimension != "month" and effects.by.get(dimension)]


def _names(effects: rules.Effects, ask: Ask) -> dict[str, Mapping[str, str]]:
    return {"region": people.region_names(set(effects.by.get("region", {}))), "month": {},
            "level": {level.value: level.label(ask.language) for level in Level},
            "group": {group.value: group.label(ask.language) for group in Group}}


def _example(row: Mapping[str, Any], language: str) -> dict[str, object]:
    return {"before": _answer(row["before"], language), "after": _answer(row["after"], language)}


def _answer(said: Mapping[str, Any], language: str) -> str:
    if said["pays"]:
        return str(_("可补贴 {amount} 元")).format(amount=yuan(said["amount_fen"] or 0))
    return "；".join(texts[language == "en"] for texts in said["because"]) or str(_("不符合条件"))


def _table(effects: rules.Effects, ask: Ask) -> bytes:
    names = _names(effects, ask)
    titles = [_("口径"), _("取值"), _("例数"), _("待核实"), _("现行可付"), _("草案可付"), _("现行金额（元）"), _("草案金额（元）"),
              _("新增"), _("不再"), _("更多"), _("更少")]
    rows = [[str(DIMENSIONS.get(dimension, _("全部"))), names.get(dimension, {}).get(value, value), tally.cases, tally.unknown,
             tally.paid_before, tally.paid_after, tally.fen_before / 100, tally.fen_after / 100, tally.gained, tally.lost,
             tally.more, tally.less]
            for dimension, values in effects.by.items() for value, tally in sorted(values.items())]
    return sheet.table(titles, rows)

"""A goal and its shares in words, for the pages and the printed plan."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from baigong.governance import queries
from baigong.governance.queries import GoalStanding
from baigong.governance.words import GoalKind, Outlook
from baigong.reporting import queries as reporting
from baigong.reporting.words import Dimension, Unit

from .official import Chapter, Grid, Paper, widths_of
from .page import Ask
from .yearly import day_in_words

OUTLOOKS = {Outlook.REACHED: "ok", Outlook.ON_WAY: "ok", Outlook.AT_RISK: "wait", Outlook.MISSED: "late", Outlook.UNKNOWN: ""}


def named(one: Any, language: str) -> str:
    """Its name."""
    return one.name_en if language == "en" and one.name_en else one.name


def goal_rows(plan: Any, goals: list[Any], ask: Ask) -> list[dict[str, Any]]:
    """Goals of a plan, each in one line."""
    standings = queries.standings_of_goals(plan, goals)
    return [_goal_row(one, standings.get(one.pk), ask) for one in goals]


def _goal_row(one: Any, standing: GoalStanding | None, ask: Ask) -> dict[str, Any]:
    unit = Unit(one.unit).label(ask.language)
    return {"id": one.pk, "name": named(one, ask.language), "kind": GoalKind(one.kind).label(ask.language),
            "indicator": queries.indicator_name(one.indicator, ask.language) if one.indicator else _("无系统指标"),
            "target": f"{one.target:,} {unit}", **standing_row(standing, one, ask)}


def standing_row(standing: GoalStanding | None, one: Any, ask: Ask) -> dict[str, Any]:
    """How far, what comes of it, and the alarm."""
    if standing is None:
        return {"reached": "–", "expected": "", "needed": "", "outlook": ""}
    found, unit = standing.forecast, Unit(one.unit).label(ask.language)
    between = f"（{found.least:,}—{found.most:,}）" if found.least is not None and found.most is not None else ""
    return {"reached": f"{found.reached:,} {unit}",
            "expected": f"{found.expected:,}{between}" if found.expected is not None else "",
            "needed": f"{standing.needed:,}" if standing.needed is not None else "",
            "outlook": (found.outlook.label(ask.language), OUTLOOKS[found.outlook])}


def facts_of(one: Any, ask: Ask) -> list[dict[str, Any]]:
    """What a goal says of itself."""
    part = ""
    if one.dimension:
        word = Dimension(one.dimension)
        names = reporting.value_names(word, one.values, language=ask.language)
        part = f"{word.label(ask.language)}{_('：')}{'、'.join(names[value] for value in one.values)}"
    measured = queries.indicator_name(one.indicator, ask.language) if one.indicator else _("无系统指标")
    base = f"{one.baseline:,}" if one.baseline is not None else "–"
    return [{"label": _("性质"), "value": GoalKind(one.kind).label(ask.language)},
            {"label": _("系统指标"), "value": measured, "source": part,
             "url": reverse("officer:indicator", args=[one.indicator]) if one.indicator else ""},
            {"label": _("基期"), "value": base, "source": str(one.baseline_year or "")},
            {"label": _("依据"), "value": one.source or one.plan.source}]


def paper_of(one: Any, rows: list[dict[str, Any]], ask: Ask) -> Paper:
    """A plan as an official document."""
    office = _("{place}人力资源社会保障部门").format(place=one.region.name)
    head = (_("目标"), _("性质"), _("目标值"), _("已完成"), _("预计"))
    table = [(row["name"], row["kind"], row["target"], row["reached"], row["expected"] or "–") for row in rows]
    on = one.issued_at.date() if one.issued_at else ask.today
    return Paper(
        office=office, no=one.number, title=named(one, ask.language),
        lead=[_("规划期 {first}—{last} 年，依据：{source}。").format(first=one.from_year, last=one.until_year, source=one.source)],
        parts=[Chapter("", _("主要目标"), [], [Grid(_("目标和进度"), head, table, (3, 4, 5), widths_of(head, table))])],
        signer=office, date=day_in_words(on), foot=[_("进度按冻结数字计算；预计为按已有月份推算的期末数。")])

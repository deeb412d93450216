"""An employer's yearly plan as the employer's and the officer's desk show it: lines beside what happened, facts."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from baigong.enrolment import queries as enrolment
from baigong.kernel.fen import yuan
from baigong.offer import queries as offer
from baigong.offer.words import Level, Quarter

from .page import Ask


def lines_of(one: Any, language: str) -> list[dict[str, Any]]:
    """Each line with the heads planned, those who took a seat and who completed; what happened unplanned comes last."""
    happened = enrolment.staff_trained(one.employer_id, year=one.year)
    rows = []
    for line in one.lines.all():
        entered, completed = happened.pop((Quarter(line.quarter), line.occupation_id, Level(line.level)), (0, 0))
        rows.append(_row(Quarter(line.quarter), line.occupation.name, Level(line.level), line.heads, entered, completed,
                         language))
    names = {code: offer.occupation(code).name for _quarter, code, _level in happened}
    return rows + [_row(quarter, names[code], level, 0, entered, completed, language)
                   for (quarter, code, level), (entered, completed) in sorted(happened.items())]


def facts_of(one: Any, ask: Ask) -> list[dict[str, Any]]:
    """What the plan says of itself."""
    filed = f"{timezone.localtime(one.filed_at):%Y-%m-%d}" if one.filed_at else "–"
    facts = [
        {"label": _("企业"), "value": one.employer.name, "source": one.employer.uscc},
        {"label": _("年度"), "value": one.year}, {"label": _("计划人次"), "value": one.heads or 0},
        {"label": _("职工教育经费预算"), "value": f"{yuan(one.budget_fen)} {_('元')}"},
        {"label": _("报送日期"), "value": filed}]
    return [*facts, {"label": _("说明"), "value": one.remarks}] if one.remarks else facts


def _row(quarter: Quarter, occupation: str, level: Level, heads: int, entered: int, completed: int, language: str
         ) -> dict[str, Any]:
    return {"quarter": quarter.label(language), "what": f"{occupation} {level.label(language)}", "heads": heads,
            "entered": entered, "completed": completed, "percent": min(100, entered * 100 // heads) if heads else None}

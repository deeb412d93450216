"""The skill ladder for everyone: the rungs, the conditions of each, by version; levels and titles side by side."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.talent import queries
from baigong.talent.decide.needs import Reply
from baigong.talent.decide.terms import Comparison, Conditions, Ladder, Likeness
from baigong.talent.words import Answered, Need, Way

from .door import public

TRUSTS = {"official": _("官方原文"), "repost": _("转载"), "weak": _("来源待核"), "proposal": _("本系统建议")}


@page(public, "ladder/", title=_("技能阶梯"))
def ladder(ask: Ask) -> Show:
    """The conditions in force today, or those of `?version=`; and the comparison of the same day."""
    shelf, words = queries.shelf(), ask.language
    known = {one.version: one for one in shelf.ladder.versions}
    now = shelf.ladder.on(ask.today)
    shown = known.get(ask.get.get("version", ""), now)
    compared = shelf.comparison(ask.today)
    return show(
        versions=[{"label": one.version, "url": f"?version={one.version}", "current": one is shown,
                   "note": _("现行") if one is now else _("自 {day}").format(day=one.since)}
                  for one in shelf.ladder.versions],
        rungs=_rungs(shelf.ladder, shown, words), conditions=shown, trust=TRUSTS[shown.basis.trust],
        steps=[{"code": rung.code, "label": rung.label(words), "ways": _ways(shelf.ladder, shown, rung.code, words)}
               for rung in reversed(shelf.ladder.rungs) if rung.code in shown.routes],
        compared=_compared(shelf.ladder, compared, words) if compared else None,
        links=[{"label": label, "url": reverse(f"public:{name}")} for label, name in (
            (_("荣誉榜"), "honours"), (_("技能竞赛"), "contests"), (_("基地和工作室"), "studios"))],
    )


def _rungs(found: Ladder, shown: Conditions, words: str) -> list[dict[str, Any]]:
    """The ladder itself, the highest rung first; each rung with conditions leads to them."""
    return [{"label": rung.label(words), "state": "above",
             **({"url": f"#rung-{rung.code}"} if rung.code in shown.routes else {})} for rung in reversed(found.rungs)]


def _ways(found: Ladder, shown: Conditions, rung: str, words: str) -> list[dict[str, str]]:
    """Every route of a rung in one sentence each."""
    rows = []
    for route in shown.routes[rung]:
        asks = [Reply(one, Answered.MET, names=() if one.need == Need.PLACED else tuple(map(found.named, one.of)))
                for one in route.asks]
        joined = (" and " if words == "en" else "，且").join(one.text(words) for one in asks)
        rows.append({"term": route.code, "meaning": joined})
    return rows


def _compared(found: Ladder, one: Comparison, words: str) -> dict[str, Any]:
    """The comparison table with where it comes from."""
    return {
        "field": one.field.label(words), "since": one.span.start, "basis": one.basis, "trust": TRUSTS[one.basis.trust],
        "head": [_("等级或学制"), _("方向"), _("对应"), _("满几年")],
        "rows": [[_of(found, row, words), row.way.label(words), _with(found, row, words), row.years or "–"] for row in one.rows],
    }


def _of(found: Ladder, row: Likeness, words: str) -> str:
    return found.named(row.rung or row.schooling).label(words)


def _with(found: Ladder, row: Likeness, words: str) -> str:
    """For the way back, the title that one comes with."""
    return found.named(row.title).label(words) if row.way == Way.TO_LEVEL else row.label(words)


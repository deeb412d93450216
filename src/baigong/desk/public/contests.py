"""Contest results for everyone, in their public notice and after; and the roll of those who hold an honour."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.talent import queries
from baigong.talent.words import ContestState

from .door import public

RESULTS = (Column("place", _("名次"), "number"), Column("name", _("姓名"), "strong"), Column("trade", _("职业（工种）")),
           Column("score", _("成绩")))
ROLL = (Column("name", _("姓名"), "strong"), Column("honour", _("荣誉"), sub="given_by"), Column("works_at", _("单位")),
        Column("region", _("地区")), Column("granted_on", _("授予日期"), "day"))


@page(public, "contests/", title=_("技能竞赛"))
def contests(ask: Ask) -> Show:
    """Every contest whose results stand in public, latest first."""
    text = ask.get.get("text", "").strip()[:40]
    here = listing.page_of(ask, queries.contests_public(text=text))
    return show(here=here, text=text, rows=[_contest(one, ask) for one in here])


@page(public, "contests/<int:contest_id>/", title=_("竞赛成绩"))
def contest(ask: Ask, contest_id: int) -> Show:
    """One contest: everyone placed."""
    one = queries.contests_public().get(pk=contest_id)
    here = listing.page_of(ask, queries.results_of(one), per=100)
    return show(row=_contest(one, ask), one=one, columns=RESULTS, here=here, results=[{
        "place": row.place, "name": row.person.name, "trade": row.occupation.name, "score": points(row.score_hundredths),
    } for row in here])


@page(public, "honours/", title=_("荣誉榜"))
def honours(ask: Ask) -> Show | HttpResponse:
    """Everyone who holds an honour, latest first."""
    text = ask.get.get("text", "").strip()[:40]
    found = queries.roll(text=text)
    if listing.wants_file(ask):
        rows = listing.in_lots(found, lambda lot: [_honoured(one, ask) for one in lot])
        return listing.file_of(ROLL, rows, name=str(_("荣誉榜")))
    here = listing.page_of(ask, found)
    return show(here=here, text=text, columns=ROLL, rows=[_honoured(one, ask) for one in here],
                export_url=listing.export_url(ask))


def _honoured(one: Any, ask: Ask) -> dict[str, Any]:
    return {
        "name": one.person.name, "honour": queries.shelf().honours[one.code].label(ask.language),
        "given_by": f"{one.given_by} {one.document_no}", "works_at": one.person.employer.name if one.person.employer else "",
        "region": one.person.region.name, "granted_on": one.granted_on,
    }


def points(hundredths: int | None) -> str:
    """A score as points: 9150 → 91.5; "" for none."""
    if hundredths is None:
        return ""
    whole, rest = divmod(hundredths, 100)
    return f"{whole}.{rest:02d}".rstrip("0").rstrip(".")


def _contest(one: Any, ask: Ask) -> dict[str, Any]:
    return {
        "name": one.name, "kind": queries.shelf().contests.kinds[one.kind].label(ask.language), "region": one.region.name,
        "organiser": one.organiser, "held_on": one.held_on, "count": one.count,
        "noticed": one.state == ContestState.NOTICED, "until": one.publicity_until,
        "url": reverse("public:contest", args=[one.pk]),
    }

"""Results of assessments on public notice: who would be certified, and where to say that something is wrong."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.assessment import queries
from baigong.desk import listing
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.offer.words import Level

from .door import public

COLUMNS = (Column("name", _("姓名"), "strong", sub="id_number"),
           Column("theory", _("理论知识"), "number"), Column("practice", _("操作技能"), "number"))


@page(public, "results/", title=_("成绩公示"))
def results(ask: Ask) -> Show:
    """Every exam whose results stand in public today, the notice that ends first before the others."""
    text = ask.get.get("text", "").strip()[:40]
    here = listing.page_of(ask, queries.results_noticed(on=ask.today, text=text))
    return show(here=here, text=text, rows=[_row(one, ask) for one in here])


@page(public, "results/<int:exam_id>/", title=_("成绩公示"))
def result(ask: Ask, exam_id: int) -> Show:
    """One exam, as long as its results stand in public: everyone who passed."""
    one = queries.results_noticed(on=ask.today).get(pk=exam_id)
    passed = queries.passed_in(one)
    return show(row=_row(one, ask), columns=COLUMNS, passed=passed, rules=queries.rules(one.held_on), phone=one.body.phone)


def _row(one: Any, ask: Ask) -> dict[str, Any]:
    level = Level(one.cohort.level).label(ask.language)
    return {"no": one.no, "what": f"{one.cohort.occupation.name} {level}", "body": one.body.name,
            "provider": one.cohort.provider.name, "region": one.cohort.region.name, "held_on": one.held_on,
            "cohort": one.cohort.no, "until": one.publicity_until, "sat": one.sat or 0,
            "url": reverse("public:result", args=[one.pk]), "complain": reverse("public:complain") + "?" + urlencode(
                {"about": one.body.name, "cohort": one.cohort.no})}

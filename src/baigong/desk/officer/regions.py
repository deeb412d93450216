"""The region at a glance and place by place: cohorts, people in training, certificates, claims, sums; drill down."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.assessment import queries as assessment
from baigong.desk import listing
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.enrolment import queries as enrolment
from baigong.kernel.actor import region_stem
from baigong.kernel.fen import yuan
from baigong.offer import queries as offer
from baigong.offer.words import State
from baigong.people import queries as people
from baigong.subsidy import queries as subsidy

from .door import door

COLUMNS = (
    Column("place", _("地区"), "strong"), Column("people", _("登记人员"), "number"),
    Column("waiting", _("待审班次"), "number"), Column("running", _("在办班次"), "number"),
    Column("ended", _("已结课"), "number"), Column("training", _("在训人数"), "number"),
    Column("certificates", _("本年发证"), "number"), Column("filed", _("本年申领"), "number"),
    Column("paid", _("本年支付笔数"), "number"), Column("paid_fen", _("本年支付（元）"), "money"),
)
KEYS = [column.key for column in COLUMNS[1:]]


@page(door, "regions/", title=_("区域概览"))
def regions(ask: Ask) -> Show | HttpResponse:
    """A region (the officer's own, or `?region=` below it) and the places one step down."""
    here = people.region(ask.get.get("region") or ask.by.region)
    if not ask.by.covers(here.code):
        raise ObjectDoesNotExist(here.code)
    by_code = _counted(ask, here.code)
    rows = [_row(place, by_code) for place in people.regions_below(here.code, on=ask.today)]
    whole = _row(here, by_code, url=False)
    busy = [row for row in rows if any(row[key] for key in KEYS)]
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, [*rows, whole], name=f"{here.name}{_('区域概览')}")
    way = [one for one in people.regions_above(here.code) if ask.by.covers(one.code)]
    crumbs = [*({"label": one.name, "url": _address(one.code)} for one in way[:-1]), {"label": here.name}]
    return show(
        here=here, columns=COLUMNS, rows=busy, quiet=[row for row in rows if row not in busy],
        export_url=listing.export_url(ask), year=ask.today.year,
        crumbs=crumbs if len(way) > 1 else [],
        figures=_figures(whole),
        bars=[{"label": row["place"], "value": row["paid_fen"] // 100, "text": yuan(row["paid_fen"]), "url": row["url"]}
              for row in busy if row["paid_fen"]],
    )


def _counted(ask: Ask, region: str) -> dict[str, dict[str, int]]:
    """Every figure by the code of the place it stands at: one question to each floor, however many places."""
    by, year = ask.by, ask.today.year
    cohorts = offer.cohorts_by_region(by=by, region=region)
    found: dict[str, dict[str, int]] = {
        "people": people.persons_by_region(by=by, region=region),
        "waiting": {code: states.get(State.SUBMITTED, 0) for code, states in cohorts.items()},
        "running": {code: states.get(State.OPEN, 0) + states.get(State.RUNNING, 0) for code, states in cohorts.items()},
        "ended": {code: states.get(State.ENDED, 0) for code, states in cohorts.items()},
        "training": enrolment.in_training_by_region(by=by, region=region),
        "certificates": assessment.certificates_by_region(by=by, year=year, region=region),
    }
    sums = subsidy.sums_by_region(by=by, year=year, region=region)
    for key in ("filed", "paid", "paid_fen"):
        found[key] = {code: getattr(one, key) for code, one in sums.items()}
    return found


def _row(place: Any, counted: dict[str, dict[str, int]], *, url: bool = True) -> dict[str, Any]:
    stem = region_stem(place.code)
    sums = {key: sum(n for code, n in counted[key].items() if code.startswith(stem)) for key in KEYS}
    return {"place": place.name, **sums, "url": _address(place.code) if url else ""}


def _address(code: str) -> str:
    return f"{reverse('officer:regions')}?region={code}"


def _figures(whole: dict[str, Any]) -> list[dict[str, object]]:
    """Five figures of the whole region, what belongs to each in small beneath."""
    return [
        {"label": _("在办班次"), "value": f"{whole['running']:,}",
         "note": _("待审 {waiting} · 已结课 {ended}").format(**whole)},
        {"label": _("在训人数"), "value": f"{whole['training']:,}",
         "note": _("登记人员 {people}").format(**whole)},
        {"label": _("本年发证"), "value": f"{whole['certificates']:,}", "unit": _("本")},
        {"label": _("本年申领"), "value": f"{whole['filed']:,}", "unit": _("件")},
        {"label": _("本年支付"), "value": yuan(whole["paid_fen"]), "unit": _("元"),
         "note": _("{paid} 笔").format(**whole)},
    ]

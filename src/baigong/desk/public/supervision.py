"""What supervision makes public: draws by lot that anyone can recompute, and penalties that the ladder publishes."""

from typing import Any

from django.http import HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import Show, show
from baigong.supervision import queries
from baigong.supervision.words import DrawState, PenaltyState, PenaltyStep, VisitState

from .door import public

TINTS = {DrawState.ANNOUNCED: "wait", DrawState.DRAWN: "act", DrawState.PUBLISHED: "ok"}
COLUMNS = (Column("no", _("编号"), "strong", sub="region"), Column("from_on", _("自"), "day"), Column("until_on", _("至"), "day"),
           Column("visits", _("检查次数"), "number"), Column("state", _("状态"), "tag"))
LOTS = (Column("class", _("班次"), "strong", sub="session"), Column("inspectors", _("检查员编号")),
        Column("roster", _("名册"), "number"), Column("seen", _("在场"), "number"), Column("state", _("状态")))


@page(public, "draws/", title=_("随机抽查"))
def draws(ask: Ask) -> Show | HttpResponse:
    """Every draw, latest days first."""
    found = queries.public_draws()
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, [_draw(one, ask) for one in found], name=str(_("随机抽查")))
    here = listing.page_of(ask, found)
    return show(columns=COLUMNS, here=here, export_url=listing.export_url(ask), rows=[_draw(one, ask) for one in here.object_list])


@page(public, "draws/<int:draw_id>/", title=_("随机抽查"))
def draw(ask: Ask, draw_id: int) -> Show | HttpResponse:
    """One draw: its commitment at once; seed, pool and visits when it is over. `?file=json` is all of it as a file."""
    one = queries.public_draws().get(pk=draw_id)
    told = queries.published(one)
    if ask.get.get("file") == "json":
        return JsonResponse(told, json_dumps_params={"ensure_ascii": False, "indent": 1},
                            headers={"Content-Disposition": f'attachment; filename="{one.no}.json"'})
    lots = [{**lot, "inspectors": "、".join(lot["inspectors"]), "state": VisitState(lot["state"]).label(ask.language),
             "session": _("第 {nth} 节").format(nth=lot["session"])} for lot in told.get("drawn", ())]
    return show(one=one, row=_draw(one, ask), told=told, columns=LOTS, lots=lots, is_public="seed" in told,
                agrees=queries.recomputes(one) if "seed" in told else None,
                counts=[len(told["pool"][name]) for name in ("classes", "inspectors", "conflicts")] if "seed" in told else [])


@page(public, "penalties/", title=_("违规处理公开"))
def penalties(ask: Ask) -> Show:
    """Circulars and terminations that hold, with their reasons and articles."""
    here = listing.page_of(ask, queries.public_penalties(on=ask.today))
    return show(here=here, rows=[_penalty(one, ask) for one in here.object_list])


def _draw(one: Any, ask: Ask) -> dict[str, object]:
    state = DrawState(one.state)
    return {"no": one.no, "region": one.region.name, "from_on": one.from_on, "until_on": one.until_on,
            "visits": one.visits_wanted, "state": (state.label(ask.language), TINTS[state]),
            "url": reverse("public:draw", args=[one.pk])}


def _penalty(one: Any, ask: Ask) -> dict[str, object]:
    english = ask.language == "en"
    return {"no": one.no, "provider": one.provider.name, "region": one.region.name, "imposed_on": one.imposed_on,
            "barred_until": one.barred_until, "step": PenaltyStep(one.step).label(ask.language),
            "is_fixed": one.state == PenaltyState.RECTIFIED,
            "reasons": [f"{line['en' if english else 'zh']} · {one.document} {line['basis']}" for line in one.lines]}
